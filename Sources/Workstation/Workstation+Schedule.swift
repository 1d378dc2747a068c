import ClinicDomain
import Grid
import Screens

/// The schedule: what screens ask of it is asked once more where it changes something, decided by the
/// domain, and kept together where it belongs together.
extension Workstation {
  mutating func performSchedule(
    _ request: ScheduleRequest,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch request {
    case .showBooking(let chart, let id): return showBooking(chart, changing: id, surroundings)
    case .showPlan(let charts):
      let document = PlanDocument(view, context: context, charts: charts)
      showPanel(PlanScreen(document, action: surroundings.name))
    case .showClosures: showPanel(ClosuresScreen(view, context: context))
    case .showCover(let id):
      guard let closure = view.books.schedule.closures[id] else { return [] }
      let document = PlanDocument(view, context: context, closure: closure)
      showPanel(PlanScreen(document, action: surroundings.name))
    case .showHandOver: showPanel(HandOverScreen(view, context: context))
    case .keep(let bookings): return keep(bookings, surroundings)
    case .review, .withdrawClosure, .undo: return ask(request, surroundings)
    }
    return []
  }

  private mutating func showPanel(_ screen: any Screen) { overlays.append(.panel(screen)) }

  // MARK: The booking form

  /// Opens the booking form; the clinic's books are read first where no screen has asked for them.
  mutating func showBooking(
    _ chart: ChartID,
    changing id: AppointmentID?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let denial = refusal(of: .book, "The booking form is not opened") {
      return refuse(denial, chart: chart, surroundings)
    }
    guard view.openBooks != nil else {
      return [.openBooks, .loadChart(chart, token(.showBooking(changing: id)))]
    }
    guard
      let row = Worklist.row(of: chart, in: view, now: now),
      let screen = BookingScreen(
        row,
        changing: id,
        timetable: Timetable(view.books.schedule, settings: view.settings) { [view] in
          view.name(of: $0)
        },
        action: surroundings.name,
        context: context
      )
    else {
      message = ScreenMessage("This chart cannot be read; nothing can be booked in it.", .chipHigh)
      return [.bell]
    }
    showPanel(screen)
    return []
  }

  // MARK: Keeping bookings

  /// The name under which the panel on top keeps what it hands in.
  private var panelAction: String? {
    guard case .panel(let screen)? = overlays.last else { return nil }
    return (screen as? BookingScreen)?.action ?? (screen as? PlanScreen)?.action
  }

  private mutating func keep(
    _ bookings: [ProposedBooking],
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let name = panelAction, !isKeepingPanel(name) else { return [] }
    var actions: [Action] = []
    for (number, booking) in bookings.enumerated() {
      guard let summary = view.summary(of: booking.chart) else {
        message = ScreenMessage("NOT SAVED: a chart cannot be read; nothing was booked.", .chipHigh)
        return [.bell]
      }
      guard summary.version == booking.version else { return lookAgain(booking) }
      do {
        let events =
          booking.isChange
          ? try summary.move(booking.appointment, reason: booking.reason, now: now)
          : try summary.book(booking.appointment, now: now)
        guard !events.isEmpty else { continue }
        actions.append(
          step(
            events,
            id: bookings.count == 1 ? ActionID(name) : .part(number, of: name),
            chart: summary
          )
        )
      } catch {
        return refusePanel(error, booking.chart, surroundings)
      }
    }
    guard !actions.isEmpty else {
      overlays.removeLast()
      message = ScreenMessage("Nothing is changed.")
      return []
    }
    let said = Self.said(bookings) { [view] in view.name(of: $0) }
    let after = After.panelDone(action: name, said: said)
    return [.appendTogether(actions, token(.kept(after, chart: bookings.first?.chart)))]
  }

  private static func said(_ bookings: [ProposedBooking], name: (ChartID) -> String) -> String {
    guard let first = bookings.first else { return "Nothing is changed." }
    guard bookings.count == 1 else {
      let moved = bookings.count(where: \.isChange)
      return "\(bookings.count - moved) booked, \(moved) moved. u takes all of it back."
    }
    let word = first.isChange ? "moved to" : "booked for"
    return "\(name(first.chart)): \(word) \(first.appointment.at.shown). u takes it back."
  }

  /// Whether what a panel handed in is on its way to the journal.
  private func isKeepingPanel(_ action: String) -> Bool {
    pending.values.contains { pending in
      if case .kept(.panelDone(action, _), _) = pending { true } else { false }
    }
  }

  /// Somebody changed the chart since it was looked at: nothing is kept over their head.
  private mutating func lookAgain(_ booking: ProposedBooking) -> [Effect] {
    let name = view.name(of: booking.chart)
    overlays.removeLast()
    let booked = view.summary(of: booking.chart)?.nextAppointment(from: now.local.date)
    let now = booked.map { "booked \($0.at.shown)" } ?? "not booked"
    message = ScreenMessage(
      "NOT SAVED: \(name) was changed at another station and is \(now). Look again.",
      .chipHigh
    )
    return [.bell]
  }

  private mutating func refusePanel(
    _ refusal: Refusal,
    _ chart: ChartID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if case .panel(var booking as BookingScreen)? = overlays.last {
      let field = refusal.why.contains("reason") ? "reason" : "date"
      booking.refuse(field, "\(refusal.why). \(refusal.remedy)")
      overlays[overlays.count - 1] = .panel(booking)
    }
    return refuse(refusal, chart: chart, surroundings)
  }

  private func step(_ events: [ClinicEvent], id: ActionID, chart: ChartSummary?) -> Action {
    Action(
      id: id,
      by: staff.map { .staff($0.id) } ?? .system,
      on: station,
      at: now,
      chart: chart?.id,
      expecting: chart?.version,
      events: events
    )
  }

  // MARK: What is asked once more

  private mutating func ask(
    _ request: ScheduleRequest,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch request {
    case .review(let charts):
      guard charts.count > 1 else {
        return charts.first.map { openFormLoading(.review($0), surroundings) } ?? []
      }
      let names = charts.prefix(8).map { view.name(of: $0) }
      let more = charts.count > 8 ? ["and \(charts.count - 8) more"] : []
      question("Mark \(charts.count) patients as reviewed?", names + more, "reviewed", request)
    case .withdrawClosure(let id):
      guard let closure = view.books.schedule.closures[id] else { return [] }
      question(
        "Take the closure back?",
        ["\(closure.shownDays): \(closure.reason)"],
        "take it back",
        request
      )
    case .undo:
      guard let staff else { return [] }
      do {
        let step = try view.books.schedule.undo(of: staff.id)
        let lines = step.changes.suffix(8).map { change in
          let who = change.chart.map { "\(view.name(of: $0)): " } ?? ""
          return "\(who)\(change.shown), \(change.at.local.time)"
        }
        question("Undo this?", lines, "undo it", request)
      } catch {
        return refuse(error, chart: nil, surroundings)
      }
    default: break
    }
    return []
  }

  private mutating func question(
    _ title: String,
    _ lines: [String],
    _ answer: String,
    _ request: ScheduleRequest
  ) {
    overlays.append(
      .choice(
        Choice(
          title: title,
          lines: lines,
          answers: [.init(key: "y", title: answer, outcome: .schedule(request))]
        )
      )
    )
  }

  /// Carries out what was asked once more and answered with yes.
  mutating func carryOut(
    _ request: ScheduleRequest,
    _ surroundings: Surroundings
  ) -> [Effect] {
    do {
      switch request {
      case .review(let charts): return try review(charts, surroundings)
      case .withdrawClosure(let id):
        let events = try view.books.schedule.withdrawClosure(id)
        guard !events.isEmpty else { return [] }
        return keepTogether(
          [step(events, id: ActionID(surroundings.name), chart: nil)],
          "The closure is taken back. u restores it."
        )
      case .undo: return try undo(surroundings)
      default: return []
      }
    } catch let error as Refusal {
      return refuse(error, chart: nil, surroundings)
    } catch {
      // Commands throw nothing else.
      message = ScreenMessage("\(error)")
      return []
    }
  }

  private mutating func review(
    _ charts: [ChartID],
    _ surroundings: Surroundings
  ) throws -> [Effect] {
    var actions: [Action] = []
    for (number, chart) in charts.enumerated() {
      guard let summary = view.summary(of: chart) else { continue }
      let events = try summary.review(
        note: "",
        policy: view.settings.policy,
        today: now.local.date
      )
      actions.append(step(events, id: .part(number, of: surroundings.name), chart: summary))
    }
    return keepTogether(actions, "\(actions.count) reviewed. u takes it back.")
  }

  private mutating func undo(_ surroundings: Surroundings) throws -> [Effect] {
    guard let staff else { return [] }
    let undone = try view.books.schedule.undo(of: staff.id)
    let actions = undone.parts.enumerated().map { number, part in
      step(
        part.events,
        id: .part(number, of: surroundings.name),
        chart: part.chart.flatMap { view.summary(of: $0) }
      )
    }
    let what = undone.shown { [view] in view.name(of: $0) }
    return keepTogether(actions, "Undone: \(what).")
  }

  private mutating func keepTogether(_ actions: [Action], _ said: String) -> [Effect] {
    guard let first = actions.first else {
      message = ScreenMessage("Nothing is changed.")
      return []
    }
    let after = After.panelDone(action: first.id.group, said: said)
    return [.appendTogether(actions, token(.kept(after, chart: first.chart)))]
  }

  /// What follows once bookings, reviews or an undoing are kept.
  mutating func panelDone(_ action: String, _ said: String) {
    overlays.removeAll { overlay in
      guard case .panel(let screen) = overlay else { return false }
      return (screen as? BookingScreen)?.action == action
        || (screen as? PlanScreen)?.action == action
    }
    if var upcoming = lists[.upcoming] as? UpcomingScreen {
      upcoming.forgetMarks()
      lists[.upcoming] = upcoming
    }
    refreshPanels()
    message = ScreenMessage(said)
  }

  /// Shows panels that list the clinic as it is now.
  mutating func refreshPanels() {
    for (index, overlay) in overlays.enumerated() {
      guard case .panel(var closures as ClosuresScreen) = overlay else { continue }
      closures.refresh(view, context: context)
      overlays[index] = .panel(closures)
    }
  }

  // MARK: Closures

  mutating func handInClosure(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    do {
      let closure = try FormBuilder(answers: answers, zone: zone, now: now)
        .closure(id: ClosureID(form.action), staff: view.settings.staff)
      let events = try view.books.schedule.recordClosure(closure, today: now.local.date)
      let after = After.formDone(
        action: form.action,
        .closure,
        said: "The closure is recorded. Enter shows who comes due inside it."
      )
      return [.append(action(events, id: form.action), token(.kept(after, chart: nil)))]
    } catch let error as AnswerError {
      refuseForm(error.field, error.why)
    } catch let error as Refusal {
      return refuse(error, chart: nil, surroundings)
    } catch {
      // Builders and commands throw nothing else.
      message = ScreenMessage("\(error)")
    }
    return []
  }

  // MARK: Another day

  /// Moves the day that is looked at.
  mutating func look(daysFurther days: Int) -> [Effect] {
    guard tab.looksAhead else {
      message = ScreenMessage("Another day is looked at on Today, Pumps, Levels and Upcoming.")
      return []
    }
    lookedDays += days
    refreshLists()
    return []
  }

  /// What is said where something would be written while another day is looked at.
  static let frozen =
    "Another day is looked at: nothing can be written. Esc comes back to today."
}

extension ScreenID {
  /// Whether the screen can be looked at as it will be on another day.
  var looksAhead: Bool {
    switch self {
    case .today, .pumps, .reservoirs, .upcoming: true
    case .refill, .complications, .chart, .drugs, .audit, .figures: false
    }
  }
}

extension ScreenOutcome {
  /// Whether it would write something, or opens what does.
  var writes: Bool {
    switch self {
    case .handled, .unhandled, .refused, .show, .open: false
    case .startRefill, .resume, .takeOver, .change, .typed, .record, .leaveStop, .handIn, .form,
      .changeComplication:
      true
    case .perform(let action, _): action.writes
    case .schedule(let request):
      switch request {
      case .showPlan, .showClosures, .showCover, .showHandOver: false
      case .showBooking, .keep, .review, .withdrawClosure, .undo: true
      }
    }
  }
}

extension ScreenAction {
  /// Whether the workstation opens something with it that writes.
  var writes: Bool {
    switch self {
    case .book, .new, .edit, .order, .program, .note, .addendum, .refill, .arrive, .didNotAttend,
      .drugOrder,
      .receive, .waste, .verify, .followUp, .lifeCycle, .outcome, .interrogation:
      true
    default: false
    }
  }
}

extension FormKind {
  /// Whether it gives an appointment another state.
  var changesAppointment: Bool {
    switch self {
    case .missed, .cancelVisit: true
    default: false
    }
  }
}
