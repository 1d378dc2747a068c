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
  /// The chair, counted from 1, where one is kept for it.
  public var chair: Int?
  /// The nurse who is to do it, where one is named.
  public var nurse: StaffID?
  /// How many minutes it takes, where that is another time than its kind takes by policy.
  public var minutes: Int?
  /// Where it takes place; nothing means in the clinic.
  public var place: VisitPlace?

  /// Makes an appointment.
  public init(
    id: AppointmentID,
    at: CivilDateTime,
    kind: VisitKind,
    state: State = .booked,
    reason: String? = nil,
    chair: Int? = nil,
    nurse: StaffID? = nil,
    minutes: Int? = nil,
    place: VisitPlace? = nil
  ) {
    self.id = id
    self.at = at
    self.kind = kind
    self.state = state
    self.reason = reason
    self.chair = chair
    self.nurse = nurse
    self.minutes = minutes
    self.place = place
  }

  /// Whether it still takes up time: it is neither cancelled nor missed.
  public var takesTime: Bool { state != .cancelled && state != .notAttended }

  /// Minutes of the day from its start to its end.
  public func minutesOfDay(_ policy: Policy) -> Range<Int> {
    let start = at.time.minuteOfDay
    return start..<start + (minutes ?? policy.length(of: kind))
  }
}

/// Where a visit takes place.
public enum VisitPlace: String, Hashable, Sendable, Codable, CaseIterable {
  case clinic
  case home
  case inpatient

  /// The place's name on screens.
  public var title: String {
    switch self {
    case .clinic: "clinic"
    case .home: "home"
    case .inpatient: "in-patient"
    }
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
