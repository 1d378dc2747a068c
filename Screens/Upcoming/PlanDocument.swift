package import ClinicDomain

/// A proposal for bookings as data: everybody who gets a place, is moved or gets none.
package struct PlanDocument: Sendable {
  /// What the proposal is for.
  package enum Purpose: Hashable, Sendable {
    /// Everybody who is due within weeks.
    case horizon(weeks: Int)
    /// Patients that were marked.
    case marked(count: Int)
    /// A closure.
    case closure(Closure)

    /// The purpose in words.
    package var title: String {
      switch self {
      case .horizon(let weeks): "Plan for \(weeks) weeks"
      case .marked(let count): "Places for \(count) marked patients"
      case .closure(let closure): "Cover for \(closure.shownDays): \(closure.reason)"
      }
    }
  }

  /// What it is for.
  package let purpose: Purpose
  /// The proposal.
  package let plan: RefillPlan
  /// Its lines, before a person changed any.
  let review: PlanReview

  /// Weeks that a plan looks ahead.
  package static let weeks = 12

  /// Plans for a clinic; first bookings are named after `name`.
  package init(
    _ view: ClinicView,
    context: ScreenContext,
    charts: Set<ChartID>? = nil,
    closure: Closure? = nil,
    weeks: Int = PlanDocument.weeks,
    name: String = "plan"
  ) {
    let upcoming = UpcomingDocument(view, context: context)
    let now = context.moment.local
    let last = now.date.advanced(byDays: weeks * 7 - 1)
    var candidates: [RefillPlan.Candidate] = []
    for entry in upcoming.worklist.entries {
      guard let due = entry.due, charts?.contains(entry.chart) ?? true else { continue }
      // Who is due later is not planned, whose booking is in the way is asked for all the same.
      let isNear = due <= last || entry.expectedOn.map { $0 <= last } ?? false
      guard isNear || closure != nil || charts != nil else { continue }
      let row = upcoming.worklist.row(of: entry, view: view)
      guard let candidate = row.candidate, !row.facts.isHere else { continue }
      candidates.append(candidate)
    }
    if let closure {
      purpose = .closure(closure)
      plan =
        ClosureCover(closure, candidates: candidates, timetable: upcoming.timetable, now: now).plan
    } else if let charts {
      purpose = .marked(count: charts.count)
      plan = RefillPlan(
        candidates,
        in: upcoming.timetable,
        now: now,
        through: max(last, candidates.map(\.due).max() ?? last)
      )
    } else {
      purpose = .horizon(weeks: weeks)
      plan = RefillPlan(candidates, in: upcoming.timetable, now: now, through: last)
    }
    let lines = plan.placements.compactMap { placement -> PlanReview.Line? in
      guard let entry = view.entry(of: placement.candidate.chart) else { return nil }
      let row = upcoming.worklist.row(of: entry, view: view)
      return PlanReview.Line(
        row: row,
        appointment: Self.appointment(placement, row, context.policy, name),
        isChange: placement.isMove
      )
    }
    review = PlanReview(lines, timetable: upcoming.timetable)
  }

  /// The booking that a placement leads to.
  private static func appointment(
    _ placement: RefillPlan.Placement,
    _ row: WorklistRow,
    _ policy: Policy,
    _ name: String
  ) -> Appointment {
    let candidate = placement.candidate
    var appointment =
      candidate.booked
      ?? Appointment(
        id: AppointmentID("\(name)-\(candidate.chart)"),
        at: placement.place.start,
        kind: .refill
      )
    appointment.at = placement.place.start
    // The chair is found on the day; pinned, it would only stand in the way of others.
    appointment.chair = nil
    appointment.nurse = nil
    if candidate.booked == nil {
      let length = policy.length(of: .refill, with: row.fluid)
      appointment.minutes = length == policy.length(of: .refill) ? nil : length
    }
    return appointment
  }

  /// The counts of the proposal in words.
  package var tally: [String] {
    [
      "\(plan.newlyPlaced) placed", "\(plan.moved) moved", "\(plan.kept.count) stay as booked",
      "\(plan.notPlaced.count) not placed",
    ]
  }

  /// The bookings that the proposal leads to, as a person left it.
  func bookings(_ review: PlanReview, reasons: [ChartID: String] = [:]) -> [ProposedBooking] {
    review.taken.map { line in
      ProposedBooking(
        chart: line.chart,
        version: line.row.summary?.version ?? 0,
        appointment: line.appointment,
        isChange: line.isChange,
        reason: reasons[line.chart] ?? purpose.reason
      )
    }
  }

  /// The proposal for JSON.
  package var value: DocumentValue {
    .record([
      .init("purpose", purpose.title),
      .init("placed", plan.newlyPlaced), .init("moved", plan.moved),
      .init("kept", plan.kept.count), .init("notPlaced", plan.notPlaced.count),
      .init("placements", .list(plan.placements.map(value))),
      .init(
        "withoutPlace",
        .list(
          plan.notPlaced.map { left in
            .record([
              .init("name", left.candidate.name), .init("chart", left.candidate.chart.text),
              .init("dueDate", left.candidate.due.description),
              .init("booked", left.candidate.booked?.at.description),
              .init("why", left.obstacle.shown),
            ])
          }
        )
      ),
    ])
  }

  private func value(of placement: RefillPlan.Placement) -> DocumentValue {
    .record([
      .init("name", placement.candidate.name), .init("chart", placement.candidate.chart.text),
      .init("dueDate", placement.candidate.due.description),
      .init("from", placement.candidate.booked?.at.description),
      .init("to", placement.place.start.description),
      .init("slackDays", placement.slackDays), .init("late", .flag(placement.isLate)),
    ])
  }

  /// The proposal for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: ["name", "chart", "dueDate", "from", "to", "slackDays", "late"],
      records: plan.placements.map(value)
    )
  }

  /// The proposal as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    var lines = Sheet.head(purpose.title, context) + Sheet.flow(tally, context) + [""]
    if !plan.placements.isEmpty {
      lines += Sheet.table(PlanScreen.table(review), context)
    }
    for left in plan.notPlaced {
      lines += Sheet.flow(["not placed: \(left.candidate.name): \(left.obstacle.shown)"], context)
    }
    return lines
  }
}

extension PlanDocument.Purpose {
  /// The reason that is written down with a moved booking.
  package var reason: String {
    switch self {
    case .horizon: "plan of the weeks ahead"
    case .marked: "place proposed"
    case .closure(let closure): "clinic closed \(closure.shownDays): \(closure.reason)"
    }
  }
}
