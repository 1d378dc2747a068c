/// How grave a finding is, from a line of information to a stop.
public enum Severity: String, CaseIterable, Comparable, Sendable, Codable {
  case none
  case advisory
  case reason
  case hardStop

  /// The severity in words for screens.
  public var words: String {
    switch self {
    case .none: "information"
    case .advisory: "advisory"
    case .reason: "needs a reason"
    case .hardStop: "HARD STOP"
    }
  }

  /// Whether the left one is the milder one.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .advisory: 1
    case .reason: 2
    case .hardStop: 3
    }
  }
}
