/// The clinic's schedule beside the dates of the pumps: appointments, closures, who was called,
/// what was reviewed, and which changes can be taken back.
///
/// It is the fold of the clinic's whole journal. It holds only what is still to be kept or answered,
/// so that it stays small however long the journal is.
public struct ScheduleBook: Hashable, Sendable, Codable {
  /// An attempt to reach a patient with who made it and when.
  public struct Contact: Hashable, Sendable, Codable {
    /// The attempt.
    public let attempt: ContactAttempt
    /// When.
    public let at: Moment
    /// By whom.
    public let by: Actor
  }

  /// A review with who made it and when.
  public struct Reviewed: Hashable, Sendable, Codable {
    /// The review.
    public let review: BookingReview
    /// When.
    public let at: Moment
    /// By whom.
    public let by: Actor
  }

  /// How a patient and a caregiver can be reached.
  public enum Reach: String, Hashable, Sendable, Codable {
    case noPhone
    case noCaregiver
    case neither
  }

  /// Every closure, by name.
  public private(set) var closures: [ClosureID: Closure] = [:]
  /// The appointments of each chart that are still to come, and those of the last days.
  public private(set) var appointments: [ChartID: [Appointment]] = [:]
  /// Attempts to reach a patient since the last fill, oldest first.
  public private(set) var contacts: [ChartID: [Contact]] = [:]
  /// The last review since the last fill.
  public private(set) var reviews: [ChartID: Reviewed] = [:]
  /// The day of a visit that was missed and not booked anew.
  public private(set) var missed: [ChartID: CivilDate] = [:]
  /// The planned day of a scan.
  public private(set) var scans: [ChartID: CivilDate] = [:]
  /// What is not known of how to reach a patient.
  public private(set) var reach: [ChartID: Reach] = [:]
  /// What the visits of a patient need.
  public private(set) var needs: [ChartID: [PatientNeed]] = [:]
  /// Changes that can be taken back, oldest first.
  public private(set) var changes: [ScheduleChange] = []

  /// The action that takes a change back; what it does is no change of its own.
  private var undoing: ActionID?

  /// Nothing written down yet.
  public init() {}

  /// The closures that hold, by their first day.
  public var heldClosures: [Closure] {
    closures.values.filter(\.holds).sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }

  /// Takes in one event of the clinic's journal.
  public mutating func apply(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .closureRecorded(let closure):
      note(recorded, .closure(before: closures[closure.id], after: closure))
      closures[closure.id] = closure
    case .changeUndone(let undone):
      undoing = recorded.action
      let group = undone.action.group
      changes.removeAll { $0.action.group == group }
    default:
      if let chart = recorded.chart { apply(recorded, to: chart) }
    }
  }

  private mutating func apply(_ recorded: RecordedEvent, to chart: ChartID) {
    switch recorded.event {
    case .patientRecorded(let patient): take(patient, of: chart)
    case .appointmentRecorded(let appointment): take(appointment, of: chart, recorded)
    case .contactAttempted(let attempt):
      contacts[chart, default: []].append(
        Contact(attempt: attempt, at: recorded.at, by: recorded.by)
      )
      note(recorded, .contact(attempt))
    case .contactWithdrawn(let withdrawn):
      contacts[chart]?.removeAll { $0.attempt.id == withdrawn.contact }
      if contacts[chart]?.isEmpty == true { contacts[chart] = nil }
    case .bookingReviewed(let review):
      note(recorded, .review(before: reviews[chart]?.review, after: review))
      reviews[chart] =
        review.isWithdrawn == true
        ? nil : Reviewed(review: review, at: recorded.at, by: recorded.by)
    case .fillRecorded(let fill):
      // A refill answers what was asked of the visit before it.
      guard fill.injected > .zero else { return }
      contacts[chart] = nil
      reviews[chart] = nil
    case .scanPlanned(let scan): scans[chart] = scan.on
    default: break
    }
  }

  private mutating func take(_ patient: Patient, of chart: ChartID) {
    let hasCaregiver = !(patient.caregiver ?? "").isEmpty
    reach[chart] =
      switch (patient.phone.isEmpty, hasCaregiver) {
      case (true, true): .noPhone
      case (true, false): .neither
      case (false, false): .noCaregiver
      case (false, true): nil
      }
    let needed = patient.needs ?? []
    needs[chart] = needed.isEmpty ? nil : needed
  }

  private mutating func take(
    _ appointment: Appointment,
    of chart: ChartID,
    _ recorded: RecordedEvent
  ) {
    let day = recorded.at.local.date
    let before = appointments[chart]?.first { $0.id == appointment.id }
    // What a visit writes is signed with it and stays.
    if recorded.visit == nil { note(recorded, .appointment(before: before, after: appointment)) }
    var list = appointments[chart] ?? []
    list.removeAll {
      $0.id == appointment.id || $0.at.date < day.advanced(byDays: -ChartSummary.daysKept)
    }
    list.append(appointment)
    list.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    appointments[chart] = list
    let isToCome = list.contains { $0.state == .booked && $0.at.date >= day }
    if isToCome || appointment.state == .arrived || appointment.state == .inProgress {
      missed[chart] = nil
    } else if let last = list.last(where: { $0.state == .notAttended }) {
      missed[chart] = last.at.date
    } else if appointment.state != .cancelled {
      missed[chart] = nil
    }
  }

  /// Keeps a change so that it can be taken back, the last ones only.
  private mutating func note(_ recorded: RecordedEvent, _ item: ScheduleChange.Item) {
    guard recorded.action != undoing else { return }
    changes.append(
      ScheduleChange(
        action: recorded.action,
        at: recorded.at,
        by: recorded.by,
        chart: recorded.chart,
        item: item
      )
    )
    if changes.count > Self.changesKept { changes.removeFirst(changes.count - Self.changesKept) }
  }

  /// How many changes can be taken back.
  public static let changesKept = 400
}

extension Identifier where Record == Action {
  /// What several actions that were kept together have in common: the name before `#`.
  public var group: String { text.split(separator: "#").first.map(String.init) ?? text }

  /// The name of one of several actions that are kept together.
  public static func part(_ number: Int, of name: String) -> ActionID {
    ActionID("\(name)#\(number)")
  }
}
