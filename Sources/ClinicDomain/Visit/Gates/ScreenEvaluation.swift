/// What the answers of a screen lead to.
public struct ScreenEvaluation: Hashable, Sendable {
  /// A stop that the answers meet.
  public struct Met: Hashable, Sendable {
    /// The stop.
    public let code: StopCode
    /// The entered value that meets it; a stop that was left counts for this value only.
    public let value: String
    /// The values that meet it, in words.
    public let because: String

    /// Whether it is a stop that was recorded before.
    func isSame(as stop: StopRecord) -> Bool {
      stop.code == code.rawValue && stop.value == value
    }
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

extension ScreenEvaluation {
  mutating func stop(_ code: StopCode, value: String? = nil, _ because: String) {
    stops.append(Met(code: code, value: value ?? because, because: because))
  }

  mutating func stop(
    _ code: StopCode,
    if condition: Bool,
    value: String? = nil,
    _ because: String
  ) {
    if condition { stop(code, value: value, because) }
  }

  /// Turns stops into notes where nothing may hold the walk up but the wrong patient.
  mutating func goOn(but kept: Set<StopCode>) {
    notes += stops.filter { !kept.contains($0.code) }.map { "\($0.code.title): \($0.because)" }
    stops.removeAll { !kept.contains($0.code) }
  }

  mutating func ask(_ name: String, if condition: Bool = true, _ what: String) {
    if condition { reasons.append(Asked(field: "reason.\(name)", what: what)) }
  }
}
