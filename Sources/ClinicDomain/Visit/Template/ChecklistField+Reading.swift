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
    case .rate:
      return try quantity { () throws(QuantityError) in
        try EnteredRate.read(text, labelled: .millilitresPerDay).value.stored
      }
    case .count(let range): return try whole(text, range: range)
    case .tenths(let range): return try tenths(text, range: range)
    case .identifier: return text.filter { $0 != " " }
    case .date:
      return try calendar { () throws(CalendarError) in
        try DateEntry.date(text, today: today).description
      }
    case .pastDate:
      return try calendar { () throws(CalendarError) in
        try DateEntry.pastDate(text, today: today).description
      }
    case .dateTime:
      return try calendar { () throws(CalendarError) in
        try DateEntry.dateTime(text, today: today).description
      }
    case .text: return try words(text)
    case .amount(let amount):
      return try quantity { () throws(QuantityError) in try amount.stored(text) }
    case .drug: return try entry { () throws(EntryError) in try TypedEntry.drug(text).id }
    case .pumpModel:
      return try entry { () throws(EntryError) in try TypedEntry.pumpModel(text).name }
    case .flexTable:
      return try entry { () throws(EntryError) in
        TypedEntry.text(of: try TypedEntry.flexTable(text))
      }
    case .muscleScores:
      return try entry { () throws(EntryError) in try MuscleScore.list(text).text }
    case .time:
      return try entry { () throws(EntryError) in
        guard let time = try? CivilTime(text) else { throw EntryError("a time is written HH:MM") }
        return time.description
      }
    case .complicationKind:
      return try entry { () throws(EntryError) in try TypedEntry.complicationKind(text).id }
    case .policy(let setting):
      return try entry { () throws(EntryError) in String(try setting.value(typed: text)) }
    }
  }

  /// The stored answer as it is typed: without the unit that stands in the label.
  public func typed(_ stored: String) -> String {
    switch kind {
    case .volume, .concentration, .dose, .mass, .rate: String(stored.prefix { $0 != " " })
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

  /// Free text: some words, and short enough for one line of the journal.
  private func words(_ text: String) throws(AnswerError) -> String {
    guard text.contains(where: { $0 != " " }) else {
      throw AnswerError(field: name, why: "write it in words")
    }
    guard text.utf8.count <= Self.longestText else {
      throw AnswerError(field: name, why: "at most \(Self.longestText) letters are kept")
    }
    return text
  }

  private static var longestText: Int { 2000 }

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
