/// What the formulary says of its jurisdiction and how its limits are meant.
public struct FormularyNotes: Hashable, Sendable {
  /// Whose law and labels.
  public let jurisdiction: String
  /// How the limits are meant.
  public let limitSemantics: String
  /// Why the consensus of 2024 has no figures.
  public let pacc2024Note: String

  /// Makes the notes.
  public init(jurisdiction: String, limitSemantics: String, pacc2024Note: String) {
    self.jurisdiction = jurisdiction
    self.limitSemantics = limitSemantics
    self.pacc2024Note = pacc2024Note
  }
}
