/// What the answers of a screen lead to.
public struct ScreenEvaluation: Hashable, Sendable {
  /// A stop that the answers meet.
  public struct Met: Hashable, Sendable {
    /// The stop.
    public let code: StopCode
    /// The values that meet it.
    public let because: String
  }

  /// Something that needs a reason in words.
  public struct Asked: Hashable, Sendable {
    /// The name under which the reason is kept: `reason.escort`.
    public let field: String
    /// What it is about.
    public let what: String
  }

  /// Fields that are still to be answered.
  public var missing: [String] = []
  /// Stops that are met and were not left before for the same values.
  public var stops: [Met] = []
  /// Reasons that are asked for.
  public var reasons: [Asked] = []
  /// What is worth knowing.
  public var notes: [String] = []
  /// Figures with their formula and inputs.
  public var workings: [Working] = []
  /// What the program adds to the answers.
  public var derived = KeyedText()
}

/// The answers of a screen, read as what they are.
struct Answers {
  let texts: KeyedText

  func text(_ name: String) -> String? { texts[name] }
  func isYes(_ name: String) -> Bool { texts[name] == "y" }
  func isNo(_ name: String) -> Bool { texts[name] == "n" }
  func volume(_ name: String) -> Volume? { texts[name].flatMap { try? Volume(stored: $0) } }
  func dose(_ name: String) -> Dose? { texts[name].flatMap { try? Dose(stored: $0) } }
  func mass(_ name: String) -> Mass? { texts[name].flatMap { try? Mass(stored: $0) } }
  func concentration(_ name: String) -> Concentration? {
    texts[name].flatMap { try? Concentration(stored: $0) }
  }
  func count(_ name: String) -> Int? { texts[name].flatMap { Int($0) } }
  func tenths(_ name: String) -> Int? {
    guard let text = texts[name] else { return nil }
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    return whole * 10 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
  func date(_ name: String) -> CivilDate? { texts[name].flatMap { try? CivilDate($0) } }
  func dateTime(_ name: String) -> CivilDateTime? { texts[name].flatMap { try? CivilDateTime($0) } }
}
