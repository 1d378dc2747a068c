import ClinicDomain
import Grid
import Screens

/// Walks: begun, answered, signed, left.
extension Workstation {
  mutating func begin(
    _ kind: VisitKind,
    _ chart: Chart,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let denial = refusal(of: .performSteps, "The visit is not begun") {
      return refuse(denial, chart: chart.id, surroundings)
    }
    let visit = VisitID(surroundings.name)
    let booked = chart.appointments.filter { isForToday($0) }
    let appointment = booked.first { $0.kind == kind } ?? booked.first
    do {
      let events = try chart.beginVisit(
        kind,
        id: visit,
        appointment: appointment?.id,
        session: session
      )
      return putWalkDown() + [
        .append(
          action(events, chart: chart, visit: visit, id: surroundings.name),
          token(.kept(.walkBegun(chart.id, visit), chart: chart.id))
        )
      ]
    } catch {
      return refuse(error, surroundings)
    }
  }

  /// Keeps the answers of a screen, after a PIN where the screen asks for one.
  mutating func keepOrSign(_ record: ScreenRecord, _ surroundings: Surroundings) -> [Effect] {
    guard !isWalkBeingKept, let walk = walk?.walk(context), let staff,
      let screen = walk.template.screen(record.screen)
    else { return [] }
    if walkAction.isEmpty { walkAction = surroundings.name }
    let willStop = !walk.evaluate(screen, record.answers).stops.isEmpty
    // A blind reading is signed before anybody is told whether it agrees.
    guard let moment = screen.signature, !willStop || screen.isBlind else {
      let performer = record.performer.flatMap { view.settings.staff[$0] } ?? staff
      return keep(record, by: performer, isSigned: false, action: walkAction, surroundings)
    }
    openSigning(
      signer: moment.isSecondPerson ? nil : walk.closingNurse ?? staff.id,
      meaning: moment.meaning,
      for: .screen(record),
      action: walkAction
    )
    return []
  }

  /// Whether an answer of the walk is on its way to the journal.
  private var isWalkBeingKept: Bool {
    pending.values.contains { pending in
      if case .kept(.walkGoesOn, _) = pending { true } else { false }
    }
  }

  mutating func keep(
    _ record: ScreenRecord,
    by performer: StaffMember,
    isSigned: Bool,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let walk = walk?.walk(context), let staff,
      let screen = walk.template.screen(record.screen)
    else { return [] }
    do {
      let events = try walk.record(
        screen,
        answers: record.answers,
        performedBy: performer,
        recordedBy: staff,
        performedAt: try moment(of: record),
        isSigned: isSigned
      )
      let closes = events.contains {
        if case .visitSigned = $0 { true } else { false }
      }
      let stopped = events.contains {
        if case .stopMet = $0 { true } else { false }
      }
      let effects = goOn(
        events,
        walk,
        closes: closes,
        said: closes ? Self.closed(walk, "closed and signed") : nil,
        action: name
      )
      return stopped ? effects + [.bell] : effects
    } catch let error as Refusal {
      return refuse(error, surroundings)
    } catch {
      message = ScreenMessage("\(error)")
      return []
    }
  }

  /// When something was done: now, or at a time of this day that was given.
  ///
  /// - Throws: `Refusal` where the clinic's clock does not show that time, or shows it twice.
  private func moment(of record: ScreenRecord) throws -> Moment {
    guard let time = record.performedAt else { return now }
    let text = "\(now.local.date.shown) \(time)"
    do throws(CalendarError) {
      return try zone.moment(for: CivilDateTime(date: now.local.date, time: time), text: text)
    } catch {
      throw Refusal(
        what: "Screen \(record.screen) is not kept",
        why: error.why,
        remedy: "Give another time with F7."
      )
    }
  }

  private mutating func goOn(
    _ events: [ClinicEvent],
    _ walk: Walk,
    closes: Bool,
    said: String?,
    action name: String
  ) -> [Effect] {
    draftDueAt = nil
    let after = After.walkGoesOn(closed: closes, said: said)
    return [
      .append(
        action(events, chart: walk.chart, visit: walk.visit.id, id: name),
        token(.kept(after, chart: walk.chart.id))
      )
    ]
  }

  private static func closed(_ walk: Walk, _ how: String) -> String {
    let name = walk.chart.summary.patient?.shownName ?? ""
    return "The \(walk.template.kind.title) visit of \(name) is \(how)."
  }

  // MARK: Stops and exits

  mutating func leaveStop(_ leaving: StopLeaving, _ surroundings: Surroundings) {
    guard let walk = walk?.walk(context), let staff else { return }
    if walkAction.isEmpty { walkAction = surroundings.name }
    let needsClinician = leaving.exit.map { walk.needsClinician($0) } ?? true
    let isOwn = !needsClinician || staff.may(.override)
    let title = leaving.exit?.title ?? "The prescriber decides to go on"
    let ends = leaving.exit?.endsVisit == true ? "The visit ends. " : ""
    openSigning(
      signer: isOwn ? staff.id : nil,
      meaning: "\(ends)\(title): \(leaving.reason)",
      for: .stop(leaving),
      action: walkAction
    )
  }

  mutating func keepLeaving(
    _ leaving: StopLeaving,
    by member: StaffMember,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let walk = walk?.walk(context) else { return [] }
    do {
      let events =
        if let stop = leaving.stop {
          try walk.leave(stop, by: leaving.exit, reason: leaving.reason, signedBy: member)
        } else {
          try walk.end(by: leaving.exit ?? .deferred, plan: leaving.reason, signedBy: member)
        }
      let closes = events.contains {
        if case .visitExited = $0 { true } else { false }
      }
      let how = "ended: \(leaving.exit?.title ?? "")"
      return goOn(
        events,
        walk,
        closes: closes,
        said: closes ? Self.closed(walk, how) : nil,
        action: name
      )
    } catch {
      return refuse(error, surroundings)
    }
  }
}
