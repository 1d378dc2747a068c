/// How far the aspirated volume is from the expected one, from in order to a stop.
public enum ResidualGrade: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  case ok
  case note
  case reason
  case hardStop

  /// The severity of the finding that carries this grade.
  public var severity: Severity {
    switch self {
    case .ok: .none
    case .note: .advisory
    case .reason: .reason
    case .hardStop: .hardStop
    }
  }

  /// Whether the left grade is the milder one.
  public static func < (left: ResidualGrade, right: ResidualGrade) -> Bool {
    left.severity < right.severity
  }
}
