package import ClinicDomain

/// Who comes on a day, who waits, which walks are open, and when a chair is next free.
package struct DaySchedule: Sendable {
  /// Where somebody of the day stands.
  package enum Stage: Hashable, Sendable {
    case booked
    case waiting
    case inWalk(lastScreen: Int)
    case observing(until: Moment)
    case done
    case missed

    /// The stage as lists show it.
    package var text: String {
      switch self {
      case .booked: "booked"
      case .waiting: "WAITING"
      case .inWalk(let screen): screen == 0 ? "IN" : "IN \(screen)"
      case .observing(let until): "OBS \(until.local.time)"
      case .done: "done"
      case .missed: "missed"
      }
    }

    /// The stage in words.
    package var spoken: String {
      switch self {
      case .booked: "booked"
      case .waiting: "waiting"
      case .inWalk(let screen):
        screen == 0 ? "walk begun" : "walk recorded up to screen \(screen)"
      case .observing(let until): "observed until \(until.local.time)"
      case .done: "done"
      case .missed: "did not attend"
      }
    }

    /// The name of the stage in files.
    package var name: String {
      switch self {
      case .booked: "booked"
      case .waiting: "arrived"
      case .inWalk, .observing: "in"
      case .done: "done"
      case .missed: "notAttended"
      }
    }
  }

  /// One visit of the day, or a walk that is open without one.
  package struct Row: Sendable {
    /// Who it is.
    package let patient: PatientLine
    /// The appointment; nothing for a walk that was begun without one or on another day.
    package let appointment: Appointment?
    /// The walk, where one is open.
    package let walk: ChartSummary.OpenVisit?
    /// Where the visit stands.
    package let stage: Stage
    /// What is in the pump; nothing before the first fill.
    package let formulation: Formulation?
    /// What is worked out of the reservoir; nothing before the first fill.
    package let figures: ReservoirFigures?
    /// How pressing the pump is.
    package let urgency: Urgency

    /// What the patient comes for.
    package var kind: VisitKind? { walk?.kind ?? appointment?.kind }
  }

  /// The moment looked at.
  package let moment: Moment
  /// The rows: pumps that may have stopped first, then by time, open walks of no hour last.
  package let rows: [Row]
  /// How many appointments were cancelled.
  package let cancelled: Int
  /// Patients of the day who bear the same name.
  package let sameNames: SameNames
  /// When a chair is free for a refill; nothing where none is today.
  package let nextFree: CivilTime?
  /// Pumps that are due or worse with no visit to be kept, gravest first.
  package let notBooked: [ListEntry]

  /// Collects the day out of a clinic; only the charts of the day are read.
  package init(_ view: ClinicView, context: ScreenContext) {
    moment = context.moment
    let day = context.today
    var rows: [Row] = []
    var cancelled = 0
    for entry in view.entries
    where entry.hasOpenVisit || entry.bookedOn.contains(day) {
      guard let summary = view.summary(of: entry.chart) else { continue }
      let ofDay = summary.appointments.filter { $0.at.date == day }
      cancelled += ofDay.count { $0.state == .cancelled }
      rows += Self.rows(
        of: summary,
        appointments: ofDay.filter { $0.state != .cancelled },
        urgency: Urgency(entry, on: day),
        context: context
      )
    }
    self.cancelled = cancelled
    self.rows = rows.sorted(by: Self.precedes)
    sameNames = SameNames(rows.map(\.patient))
    nextFree = Self.nextFree(rows.compactMap(\.appointment), context: context)
    notBooked = ListSort.state.sorted(
      view.entries.filter { entry in
        !Urgency(entry, on: day).mark.isEmpty && !entry.hasOpenVisit
          && entry.expectedOn.map { $0 < day } ?? true
          && !entry.bookedOn.contains(day)
      },
      on: day
    )
  }

  private static func rows(
    of summary: ChartSummary,
    appointments: [Appointment],
    urgency: Urgency,
    context: ScreenContext
  ) -> [Row] {
    let figures = ReservoirFigures(summary, at: context.moment, policy: context.policy)
    func row(_ appointment: Appointment?, _ walk: ChartSummary.OpenVisit?) -> Row {
      Row(
        patient: PatientLine(summary),
        appointment: appointment,
        walk: walk,
        stage: stage(appointment, walk),
        formulation: summary.fill?.formulation,
        figures: figures,
        urgency: urgency
      )
    }
    // An open walk belongs to the appointment that is not over; what is left stands by itself.
    var walks = summary.openVisits
    let booked = appointments.map { appointment in
      let isOver = appointment.state == .done || appointment.state == .notAttended
      return row(appointment, isOver || walks.isEmpty ? nil : walks.removeFirst())
    }
    return booked + walks.map { row(nil, $0) }
  }

  private static func stage(
    _ appointment: Appointment?,
    _ walk: ChartSummary.OpenVisit?
  ) -> Stage {
    if let walk {
      return walk.observeUntil.map { .observing(until: $0) } ?? .inWalk(lastScreen: walk.lastScreen)
    }
    return switch appointment?.state {
    case .booked, .cancelled, nil: .booked
    case .arrived: .waiting
    case .inProgress: .inWalk(lastScreen: 0)
    case .done: .done
    case .notAttended: .missed
    }
  }

  private static func precedes(_ left: Row, _ right: Row) -> Bool {
    func key(_ row: Row) -> (Int, Int64, String, String) {
      (
        row.urgency.mayHaveStopped ? 0 : 1,
        row.appointment?.at.secondsSince1970 ?? Int64.max,
        row.patient.mrn,
        row.patient.chart.text
      )
    }
    return key(left) < key(right)
  }

  /// The first time from now on, in steps of ten minutes, at which fewer chairs are taken than the
  /// clinic has, for as long as a refill lasts and before the clinic closes.
  private static func nextFree(_ taken: [Appointment], context: ScreenContext) -> CivilTime? {
    let policy = context.policy
    guard policy.isWorkingDay(context.today.weekday) else { return nil }
    let length = Int(policy[.refillMinutes])
    let starts = taken.filter { $0.state != .notAttended }.map(\.at.time.minuteOfDay)
    func isFree(_ start: Int) -> Bool {
      let looks = [start] + starts.filter { $0 > start && $0 < start + length }
      return looks.allSatisfy { minute in
        starts.count { $0 <= minute && minute < $0 + length } < Int(policy[.chairs])
      }
    }
    let now = (context.moment.local.time.minuteOfDay + 9) / 10 * 10
    let first = max(Int(policy[.opensAt]), now)
    let last = Int(policy[.closesAt]) - length
    guard first <= last else { return nil }
    let start = stride(from: first, through: last, by: 10).first(where: isFree)
    return start.map { CivilTime(secondOfDay: Int32($0 * 60)) }
  }

  /// Who has come and is not called in yet.
  package var waiting: [Row] { rows.filter { $0.stage == .waiting } }

  /// Everybody whose walk is open.
  package var inProgress: [Row] { rows.filter { $0.stage.name == "in" } }

  /// How many rows stand at a stage, by its name in files.
  package func count(_ stage: String) -> Int { rows.count { $0.stage.name == stage } }

  /// The day in counts: `11 booked`, `3 done`, `2 in`; what there is none of is not worth a word.
  package var tally: [String] {
    let counts = [
      (count("done"), "done"), (inProgress.count, "in"), (waiting.count, "waiting"),
      (count("booked"), "to come"), (count("notAttended"), "missed"),
    ]
    return ["\(rows.count { $0.appointment != nil }) booked"]
      + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  /// When a chair is next free, in words.
  package var nextFreeText: String {
    nextFree.map { "free \($0)" } ?? "no free chair left today"
  }
}
