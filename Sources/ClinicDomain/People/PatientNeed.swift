/// What the visits of a patient need besides a nurse and a chair; a recorded fact, never guessed.
public enum PatientNeed: String, Hashable, Sendable, Codable, CaseIterable {
  case twoNurses
  case interpreter
  case escort
  case prescriber

  /// The need in words.
  public var title: String {
    switch self {
    case .twoNurses: "2 nurses"
    case .interpreter: "interpreter"
    case .escort: "escort"
    case .prescriber: "prescriber"
    }
  }
}
