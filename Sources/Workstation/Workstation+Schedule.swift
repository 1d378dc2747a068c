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
      let document = PlanDocument(
        view,
        context: context,
        charts: charts,
        name: surroundings.name
      )
      showPanel(PlanScreen(document, action: surroundings.name))
    case .showPlace(let chart): showPlace(chart, surroundings)
    case .place(let booking): place(booking)
    case .showClosures: showPanel(ClosuresScreen(view, context: context))
    case .showCover(let id):
      guard let closure = view.books.schedule.closures[id] else { return [] }
      let document = PlanDocument(
        view,
        context: context,
        closure: closure,
        name: surroundings.name
      )
      showPanel(PlanScreen(document, action: surroundings.name))
    case .showHandOver: showPanel(HandOverDocument(view, context: context).screen)
    case .keep(let bookings): return keep(bookings, surroundings)
    case .review, .withdrawClosure, .undo: return ask(request, surroundings)
    }
    return []
  }

  mutating func showPanel(_ screen: any Screen) { overlays.append(.panel(screen)) }

  // MARK: A line of a proposal

  /// Opens the booking form on a line of the proposal that is looked at.
  private mutating func showPlace(_ chart: ChartID, _ surroundings: Surroundings) {
    guard case .panel(let plan as PlanScreen)? = overlays.last,
      let (line, timetable) = plan.surroundings(of: chart),
      let screen = BookingScreen(
        line.row,
        changing: line.isChange ? line.appointment.id : nil,
        line: line,
        reason: plan.document.purpose.reason,
        timetable: timetable,
        action: surroundings.name,
        context: context
      )
    else { return }
    showPanel(screen)
  }

  /// Takes a line's other place into the proposal underneath.
  private mutating func place(_ booking: ProposedBooking) {
    guard overlays.count > 1, case .panel(let form as BookingScreen)? = overlays.last,
      form.line != nil, case .panel(var plan as PlanScreen) = overlays[overlays.count - 2]
    else { return }
    plan.place(booking)
    overlays.removeLast()
    overlays[overlays.count - 1] = .panel(plan)
    message = ScreenMessage("The line is changed; nothing is kept before F10 keeps the whole.")
  }

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

  // MARK: Closures

  mutating func handInClosure(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    keepForm(
      form,
      surroundings,
      Result {
        let closure = try FormBuilder(answers: answers, zone: zone, now: now)
          .closure(id: ClosureID(form.action), staff: view.settings.staff)
        return HandedIn(
          events: try view.books.schedule.recordClosure(closure, today: now.local.date),
          said: "The closure is recorded. Enter shows who comes due inside it."
        )
      }
    )
  }
}
