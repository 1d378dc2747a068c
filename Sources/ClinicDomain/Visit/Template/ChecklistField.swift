/// One thing that a checklist asks.
public struct ChecklistField: Hashable, Sendable {
  /// What kind of answer is taken, and how it is entered.
  public enum Kind: Hashable, Sendable {
    /// One key, y or n, without a default.
    case yesNo
    /// One key of a list.
    case choice([ChecklistChoice])
    /// A volume; its unit stands in the label.
    case volume
    /// A strength in a unit that stands in the label.
    case concentration(Concentration.Unit)
    /// A daily dose in a unit that stands in the label.
    case dose(Dose.Unit)
    /// A mass in a unit that stands in the label.
    case mass(MassUnit)
    /// A whole number in a range, with its unit in the label.
    case count(ClosedRange<Int>)
    /// A number with one decimal, held in tenths, in a range of tenths.
    case tenths(ClosedRange<Int>)
    /// A scanned or typed identifier.
    case identifier
    /// A date.
    case date
    /// A date and time on the clinic's clock.
    case dateTime
    /// Free text.
    case text
    /// A quantity that is typed with its unit, as in an order.
    case amount(TypedEntry.Amount)
    /// A drug of the formulary.
    case drug
    /// A model of the pump catalogue.
    case pumpModel
    /// The steps of a flex program.
    case flexTable
    /// A time on the clinic's clock.
    case time
    /// A number of a policy setting.
    case policy(PolicySetting)
  }

  /// The field's name, the same in every visit: `residual.aspirated`.
  public let name: String
  /// What is asked, with the unit in it.
  public let label: String
  /// The step of the procedure that it belongs to.
  public let step: Int
  /// What kind of answer is taken.
  public let kind: Kind
  /// The answer that is as it should be, of a one-key question.
  public let normal: String?
  /// Whether the screen can be kept without it.
  public let isOptional: Bool

  /// Makes a field.
  public init(
    _ name: String,
    _ label: String,
    step: Int,
    _ kind: Kind,
    normal: String? = nil,
    isOptional: Bool = false
  ) {
    self.name = name
    self.label = label
    self.step = step
    self.kind = kind
    self.normal = normal
    self.isOptional = isOptional
  }

  /// Whether one key answers it and the cursor moves on by itself.
  public var isOneKey: Bool {
    switch kind {
    case .yesNo, .choice: true
    default: false
    }
  }

  /// The keys that answer it, of a one-key question.
  public var choices: [ChecklistChoice] {
    switch kind {
    case .yesNo: [ChecklistChoice("y", "yes"), ChecklistChoice("n", "no")]
    case .choice(let choices): choices
    default: []
    }
  }
}

/// One key of a question with what it stands for.
public struct ChecklistChoice: Hashable, Sendable {
  /// The key, which is also the stored answer.
  public let key: String
  /// What it stands for.
  public let title: String

  /// Makes a choice.
  public init(_ key: String, _ title: String) {
    self.key = key
    self.title = title
  }
}

extension ChecklistField {
  /// Reads what was typed and answers it in stored form.
  ///
  /// - Throws: `AnswerError` with the reason and what to type instead.
  public func stored(_ typed: String, today: CivilDate) throws(AnswerError) -> String {
    let text = typed
    guard !text.isEmpty else { throw AnswerError(field: name, why: "nothing was entered") }
    switch kind {
    case .yesNo, .choice:
      guard choices.contains(where: { $0.key == text }) else {
        throw AnswerError(
          field: name,
          why: "press one of \(choices.map(\.key).joined(separator: ", "))"
        )
      }
      return text
    case .volume:
      return try quantity { () throws(QuantityError) in
        try Volume.read(text, labelled: .millilitres).value.stored
      }
    case .concentration(let unit):
      return try quantity { () throws(QuantityError) in
        try Concentration.read(text, labelled: unit).value.stored
      }
    case .dose(let unit):
      return try quantity { () throws(QuantityError) in
        try Dose.read(text, labelled: unit).value.stored
      }
    case .mass(let unit):
      return try quantity { () throws(QuantityError) in
        try Mass.read(text, labelled: unit).value.stored
      }
    case .count(let range): return try whole(text, range: range)
    case .tenths(let range): return try tenths(text, range: range)
    case .identifier: return text.filter { $0 != " " }
    case .date:
      return try calendar { () throws(CalendarError) in
        try DateEntry.date(text, today: today).description
      }
    case .dateTime:
      return try calendar { () throws(CalendarError) in
        try DateEntry.dateTime(text, today: today).description
      }
    case .text: return text
    case .amount(let amount):
      return try quantity { () throws(QuantityError) in try amount.stored(text) }
    case .drug: return try entry { () throws(EntryError) in try TypedEntry.drug(text).id }
    case .pumpModel:
      return try entry { () throws(EntryError) in try TypedEntry.pumpModel(text).name }
    case .flexTable:
      return try entry { () throws(EntryError) in
        TypedEntry.text(of: try TypedEntry.flexTable(text))
      }
    case .time:
      return try entry { () throws(EntryError) in
        guard let time = try? CivilTime(text) else { throw EntryError("a time is written HH:MM") }
        return time.description
      }
    case .policy(let setting):
      return try entry { () throws(EntryError) in String(try setting.value(typed: text)) }
    }
  }

  /// The stored answer as it is typed: without the unit that stands in the label.
  public func typed(_ stored: String) -> String {
    switch kind {
    case .volume, .concentration, .dose, .mass: String(stored.prefix { $0 != " " })
    default: stored
    }
  }

  private func quantity(
    _ read: () throws(QuantityError) -> String
  ) throws(AnswerError) -> String {
    do { return try read() } catch { throw AnswerError(field: name, why: error.why) }
  }

  private func calendar(
    _ read: () throws(CalendarError) -> String
  ) throws(AnswerError) -> String {
    do { return try read() } catch { throw AnswerError(field: name, why: error.why) }
  }

  private func entry(_ read: () throws(EntryError) -> String) throws(AnswerError) -> String {
    do { return try read() } catch { throw AnswerError(field: name, why: error.why) }
  }

  private func whole(_ text: String, range: ClosedRange<Int>) throws(AnswerError) -> String {
    guard let value = digitsValue(text.utf8), text.utf8.count <= 6, String(value) == text else {
      throw AnswerError(field: name, why: "write a whole number")
    }
    guard range.contains(value) else {
      throw AnswerError(
        field: name,
        why: "\(value) is out of range; \(range.lowerBound) to \(range.upperBound) is taken"
      )
    }
    return text
  }

  private func tenths(_ text: String, range: ClosedRange<Int>) throws(AnswerError) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = digitsValue(first.utf8), first.utf8.count <= 4,
      parts.count == 1 || (parts[1].utf8.count == 1 && digitsValue(parts[1].utf8) != nil)
    else { throw AnswerError(field: name, why: "write a number with at most one decimal") }
    let value = whole * 10 + (parts.count == 2 ? digitsValue(parts[1].utf8) ?? 0 : 0)
    guard range.contains(value) else {
      func shown(_ tenths: Int) -> String {
        DecimalText.rounded(Fraction(Int128(tenths), over: 10), decimals: 1)
      }
      throw AnswerError(
        field: name,
        why:
          "\(text) is out of range; \(shown(range.lowerBound)) to \(shown(range.upperBound)) is taken"
      )
    }
    return text
  }
}

/// Why an answer is not taken.
public struct AnswerError: Error, Hashable, Sendable {
  /// The field.
  public let field: String
  /// The reason, with what to type instead.
  public let why: String

  /// Makes the error of one field.
  public init(field: String, why: String) {
    self.field = field
    self.why = why
  }
}
