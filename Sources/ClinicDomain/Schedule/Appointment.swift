/// A booked visit: a date and time on the clinic's clock.
public struct Appointment: Hashable, Sendable, Codable {
  /// Where an appointment stands.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case booked
    case arrived
    case inProgress = "in"
    case done
    case cancelled
    case notAttended
  }

  /// The appointment's name.
  public var id: AppointmentID
  /// When, on the clinic's clock.
  public var at: CivilDateTime
  /// What for.
  public var kind: VisitKind
  /// Where it stands.
  public var state: State
  /// Why it was moved, cancelled or missed, where it was.
  public var reason: String?

  /// Makes an appointment.
  public init(
    id: AppointmentID,
    at: CivilDateTime,
    kind: VisitKind,
    state: State = .booked,
    reason: String? = nil
  ) {
    self.id = id
    self.at = at
    self.kind = kind
    self.state = state
    self.reason = reason
  }
}

/// What a patient comes for; every kind has its own walk.
public enum VisitKind: String, Hashable, Sendable, Codable, CaseIterable {
  case refill
  case doseChange
  case interrogation
  case beforeMRI
  case afterMRI
  case emergency
  case baseline

  /// Whether its walk sets the pump's program; two such walks are never open at once.
  public var setsProgram: Bool { self == .refill || self == .doseChange }

  /// The kind's name on screens.
  public var title: String {
    switch self {
    case .refill: "refill"
    case .doseChange: "dose change"
    case .interrogation: "interrogation"
    case .beforeMRI: "before MRI"
    case .afterMRI: "after MRI"
    case .emergency: "emergency"
    case .baseline: "baseline"
    }
  }
}
