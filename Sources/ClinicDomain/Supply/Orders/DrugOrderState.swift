/// Where the drug for a patient's next refill stands.
public enum DrugOrderState: String, Hashable, Sendable, Codable, CaseIterable {
  case needed
  case requested
  case authorised
  case ordered
  case received
  case refused

  /// The state's name on screens.
  public var title: String { rawValue }

  /// Whether somebody still has to send the order to the pharmacy.
  public var isToBeOrdered: Bool {
    switch self {
    case .needed, .requested, .authorised, .refused: true
    case .ordered, .received: false
    }
  }

  /// The states that may follow.
  public func mayBecome(_ next: DrugOrderState, needsAuthorisation: Bool) -> Bool {
    switch (self, next) {
    case (.needed, .requested), (.refused, .requested): true
    case (.requested, .authorised): needsAuthorisation
    case (.needed, .ordered), (.requested, .ordered): !needsAuthorisation
    case (.authorised, .ordered): true
    case (.ordered, .received): true
    case (.requested, .refused), (.authorised, .refused), (.ordered, .refused): true
    default: false
    }
  }
}
