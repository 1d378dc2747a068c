import ClinicDomain
import Grid
import Screens

/// What screens ask for.
extension Workstation {
  /// Carries out what a screen asked for.
  mutating func perform(_ outcome: ScreenOutcome, _ surroundings: Surroundings) -> [Effect] {
    if context.isProjection, outcome.writes {
      message = ScreenMessage(Self.frozen)
      return []
    }
    switch outcome {
    case .handled, .unhandled, .handIn: return []
    case .schedule(let request): return performSchedule(request, surroundings)
    case .refused(let why):
      message = ScreenMessage(why)
      return []
    case .show(let screen): return show(screen)
    case .open(let id): return [.loadChart(id, token(.show(id)))]
    case .form(let kind): return openFormLoading(kind, surroundings)
    case .startRefill(let id): return startVisit(id, surroundings)
    case .resume(let visit, let id): return [.loadChart(id, token(.askResume(visit)))]
    case .takeOver(let visit, let id): return [.loadChart(id, token(.takeOver(visit)))]
    case .change(let appointment, let id, let state):
      return change(appointment, id, state, surroundings)
    case .perform(let action, let id): return perform(action, id, surroundings)
    case .typed(let isWorthKeeping):
      walkAction = ""
      draftDueAt = isWorthKeeping ? now.instant : draftDueAt ?? now.instant.advanced(bySeconds: 1)
      return draftEffects(force: isWorthKeeping)
    case .changeComplication(let id, let chart):
      askChange(of: id, in: chart)
      return []
    case .record(let record): return keepOrSign(record, surroundings)
    case .leaveStop(let leaving):
      leaveStop(leaving, surroundings)
      return []
    }
  }

  private mutating func perform(
    _ action: ScreenAction,
    _ id: ChartID?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch action {
    case .showToday: return show(.today)
    case .showPumps: return show(.pumps)
    case .showReservoirs: return show(.reservoirs)
    case .showRefill: return show(.refill)
    case .showUpcoming: return show(.upcoming)
    case .showComplications: return show(.complications)
    case .showChart: return show(.chart)
    case .showDrugs: return show(.drugs)
    case .showAudit: return show(.audit)
    case .showFigures: return show(.figures)
    case .nextScreen: return show(neighbour(by: 1))
    case .previousScreen: return show(neighbour(by: -1))
    case .help:
      let (title, keys) = helpKeys
      overlays.append(.help(HelpScreen(of: tab, title: title, keys: keys)))
    case .palette: openPalette()
    case .lock: return lockOrSayWhyNot()
    case .redraw: return [.redraw]
    case .policy: overlays.append(.policy(PolicyScreen()))
    case .staff: overlays.append(.staff(StaffScreen(selecting: staff?.id, context)))
    case .emergency: return openEmergency(surroundings)
    case .new where tab == .chart:
      return openFormLoading(id.map { .complication($0) } ?? .patient(nil), surroundings)
    case .new: return openForm(.patient(nil), chart: nil, surroundings)
    case .book: return id.map { showBooking($0, changing: nil, surroundings) } ?? []
    case .lookBack: return look(daysFurther: -1)
    case .lookAhead: return look(daysFurther: 1)
    case .order: return id.map { openFormLoading(.order($0), surroundings) } ?? []
    case .program: return id.map { openFormLoading(.program($0), surroundings) } ?? []
    case .note: return id.map { openFormLoading(.note($0), surroundings) } ?? []
    case .addendum: return id.map { [.loadChart($0, token(.chooseAddendum))] } ?? []
    case .lifeCycle: if let id { openLifeCycle(id) }
    case .outcome: return id.map { openFormLoading(.outcome($0), surroundings) } ?? []
    case .interrogation: if let id { openInterrogation(id) }
    case .edit: if let id { overlays.append(.choice(editChoice(id))) }
    case .firstActions: if let id { openFirstActions(id) }
    case .paper: openPaper()
    case .refill: return id.map { startVisit($0, surroundings) } ?? []
    case .back: return back()
    default: break
    }
    return []
  }

  private mutating func openFirstActions(_ id: ChartID) {
    guard let summary = view.summary(of: id) else { return }
    overlays.append(.firstActions(FirstActionsScreen(summary)))
  }

  /// Shows what is printed of the screen: the day sheet, or what the patient of the chart takes home.
  private mutating func openPaper() {
    if tab == .chart, let chart = chart.chart {
      let mrn = chart.summary.patient?.mrn ?? ""
      showPanel(
        SheetScreen(command: "refill handout \(mrn)") { context in
          HandoutDocument(chart.summary, context: context).sheet()
        }
      )
    } else if tab == .today {
      let view = view
      let day = context.isProjection ? " --at \(context.today)" : ""
      showPanel(
        SheetScreen(command: "refill today --print\(day)") { context in
          DaySheetDocument(view, context: context).sheet(context)
        }
      )
    }
  }

  private mutating func back() -> [Effect] {
    if tab == .refill, followedHolder == nil, walk?.walk(context)?.isNeedleIn == true {
      overlays.append(
        .choice(
          Choice(
            title: "The needle is in. Leave the walk?",
            lines: ["Everything is kept. Birth date or pump serial are asked to take it up again."],
            answers: [.init(key: "y", title: "leave it", outcome: .putWalkDown)]
          )
        )
      )
      return []
    }
    return goBack()
  }

  mutating func goBack() -> [Effect] {
    if context.isProjection {
      lookedDays = 0
      refreshLists()
      message = ScreenMessage("Back to today.")
      return []
    }
    guard tab == .today else {
      let effects = tab == .refill ? putWalkDown() : []
      tab = .today
      refreshLists()
      return effects
    }
    overlays.append(
      .choice(
        Choice(
          title: "Leave refill?",
          lines: ["Everything is kept. Open walks can be taken up again."],
          answers: [.init(key: "y", title: "leave", outcome: .quit)]
        )
      )
    )
    return []
  }

  /// Shows a tab; a walk stays as it is while somebody looks elsewhere.
  mutating func show(_ screen: ScreenID) -> [Effect] {
    let effects = draftEffects(force: true)
    tab = screen
    guard !screen.needsBooks || view.openBooks != nil else { return effects + [.openBooks] }
    refreshLists()
    return effects
  }

  /// Leaves the walk: what was typed is kept, and whoever takes it up again is asked whose it is.
  mutating func putWalkDown() -> [Effect] {
    guard let walk else { return [] }
    needleElsewhere =
      walk.walk(context)?.isNeedleIn == true && !isFollowing(walk)
      ? (walk.chart.id, walk.visit) : nil
    draftDueAt = nil
    self.walk = nil
    return isFollowing(walk) ? [] : [.saveDraft(walk.draft)]
  }

  private func editChoice(_ id: ChartID) -> Choice {
    Choice(
      title: "Change what?",
      lines: [view.summary(of: id)?.patient?.shownName ?? "not registered yet"],
      answers: [
        .init(key: "1", title: "the patient", outcome: .form(.patient(id))),
        .init(key: "2", title: "the pump and catheter", outcome: .form(.pump(id))),
        .init(key: "3", title: "what is in the pump", outcome: .form(.currentFill(id))),
        .init(key: "4", title: "the prescriber's own date", outcome: .form(.prescriberDate(id))),
        .init(
          key: "5",
          title: "add a drug taken besides, an allergy, a history",
          outcome: .form(.supply(.listEntry(id)))
        ),
        .init(key: "6", title: "stop one of them", outcome: .form(.supply(.listStop(id)))),
        .init(
          key: "7",
          title: "review risk and benefit, signed",
          outcome: .form(.supply(.review(id)))
        ),
        .init(key: "8", title: "a planned MRI scan", outcome: .form(.scan(id))),
        .init(
          key: "9",
          title: "close the investigation of a discrepancy",
          outcome: .form(.discrepancy(id))
        ),
      ]
    )
  }

  /// Asks which visit it is, an open walk first; so that whoever pressed the key sees for whom.
  private mutating func startVisit(_ id: ChartID, _ surroundings: Surroundings) -> [Effect] {
    if let denial = refusal(of: .enterSteps, "No visit is begun") {
      return refuse(denial, chart: id, surroundings)
    }
    guard let summary = view.summary(of: id) else { return [] }
    let booked = summary.appointments.filter { isForToday($0) }
    var lines = booked.map { "Booked today \($0.at.time): \($0.kind.title)." }
    lines += summary.openVisits.map {
      "Open since \($0.startedAt.local.shown): \($0.kind.title), by \(context.name(of: $0.startedBy))."
    }
    if lines.isEmpty { lines = ["Nothing is booked today."] }
    let answers = VisitKind.allCases.enumerated().map { index, kind in
      let open = summary.openVisits.first { $0.kind == kind }
      return Choice.Answer(
        key: Character("\(index + 1)"),
        title: open == nil ? kind.title : "take up the open \(kind.title)",
        outcome: open.map { .resume($0.id, id) } ?? .visit(id, kind)
      )
    }
    overlays.append(
      .choice(
        Choice(
          title: "Begin a visit",
          lines: [summary.patient?.bannerName(on: now.local.date) ?? "Not registered yet"] + lines,
          answers: answers
        )
      )
    )
    return []
  }

  func isForToday(_ appointment: Appointment) -> Bool {
    appointment.at.date == now.local.date
      && (appointment.state == .booked || appointment.state == .arrived)
  }

  private mutating func change(
    _ appointment: AppointmentID,
    _ id: ChartID,
    _ state: Appointment.State,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if state == .notAttended {
      return openForm(.missed(appointment, id), chart: nil, surroundings)
    }
    return [.loadChart(id, token(.changeAppointment(appointment, state, reason: nil)))]
  }
}
