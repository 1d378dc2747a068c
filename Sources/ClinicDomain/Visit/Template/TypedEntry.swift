/// What people type into orders and registrations, read by closed rules: nothing is guessed.
public enum TypedEntry {
  /// A quantity that is typed with its unit.
  public enum Amount: String, Hashable, Sendable, CaseIterable {
    case volume
    case concentration
    case dose
    case mass
    case rate

    /// Reads the text and answers it in stored form.
    ///
    /// - Throws: `QuantityError` with the rule that the text breaks.
    public func stored(_ text: String) throws(QuantityError) -> String {
      switch self {
      case .volume: try Volume(text).stored
      case .concentration: try Concentration(text).stored
      case .dose: try Dose(text).stored
      case .mass: try Mass(text).stored
      case .rate: try EnteredRate(text).stored
      }
    }
  }

  /// Reads the name of a drug of the formulary, in whatever case it is typed.
  ///
  /// - Throws: `EntryError` where the formulary has no drug of this name.
  public static func drug(_ text: String) throws(EntryError) -> Drug {
    let name = trimmed(text).lowercased()
    guard let drug = Formulary.drug(name) else {
      throw EntryError("the formulary has no drug of this name; F2 lists them")
    }
    return drug
  }

  /// Reads a model of the pump catalogue: its name, or a part of it that only one model has.
  ///
  /// - Throws: `EntryError` where no model or more than one is meant.
  public static func pumpModel(_ text: String) throws(EntryError) -> PumpModel {
    let wanted = trimmed(text).lowercased()
    guard !wanted.isEmpty else { throw EntryError("nothing was entered") }
    if let exact = PumpCatalogue.models.first(where: { $0.name.lowercased() == wanted }) {
      return exact
    }
    let found = PumpCatalogue.models.filter { $0.name.lowercased().contains(wanted) }
    guard let model = found.first else {
      throw EntryError("the catalogue has no such model; F2 lists them")
    }
    guard found.count == 1 else {
      throw EntryError("\(found.count) models have that in their name; F2 lists them")
    }
    return model
  }

  /// Reads a flex table such as `06:00 60 mcg; 18:00 90 mcg`: each step lasts until the next begins.
  ///
  /// - Throws: `EntryError` where a step cannot be read, or the steps do not make one day.
  public static func flexTable(_ text: String) throws(EntryError) -> [FlexStep] {
    var starts: [(time: CivilTime, mass: Mass)] = []
    for part in text.split(separator: ";") {
      let words = trimmed(String(part)).split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let time = try? CivilTime(words[0]) else {
        throw EntryError(
          "write a time and an amount for each step, such as 06:00 60 mcg, parted by ;"
        )
      }
      do {
        starts.append((time, try Mass(words[1])))
      } catch {
        throw EntryError("at \(time): \(error.why)")
      }
    }
    guard starts.count >= 2 else { throw EntryError("a flex table has two steps at least") }
    let steps = starts.indices.map { index in
      let next = starts[(index + 1) % starts.count].time.minuteOfDay
      return FlexStep(
        start: starts[index].time,
        minutes: (next - starts[index].time.minuteOfDay + 1440) % 1440,
        mass: starts[index].mass
      )
    }
    if let why = FlexStep.fault(in: steps) { throw EntryError(why) }
    return steps
  }

  /// A flex table as it is typed.
  public static func text(of steps: [FlexStep]) -> String {
    steps.map { "\($0.start) \($0.mass.stored)" }.joined(separator: "; ")
  }

  static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// Why a typed text is not taken.
public struct EntryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, with what to type instead.
  public let why: String

  /// Makes the error of one text.
  public init(_ why: String) { self.why = why }

  /// The reason.
  public var description: String { why }
}
