import ClinicDomain
import Grid
import Keys
import Screens

/// What keys do: the overlay on top first, then the screen that is shown.
extension Workstation {
  mutating func take(_ event: Event, _ surroundings: Surroundings) -> [Effect] {
    switch event {
    case .resize(let width, let height):
      size = Size(width: width, height: height)
      return []
    case .focus, .modeReport: return []
    case .key(.control("l"), _): return [.redraw]
    case .key(.function(9), _):
      isMouseOn.toggle()
      message = ScreenMessage(
        isMouseOn
          ? "The mouse selects; hold Shift to select text. F9 gives it back."
          : "The mouse belongs to the terminal again."
      )
      return [.toggleMouse]
    case .mouse(let action, let column, let row):
      return takeMouse(action, column: column, row: row, surroundings)
    default: break
    }
    lastInput = now
    message = nil
    guard LayoutClass(size) != .tooSmall else { return [] }
    if !overlays.isEmpty { return takeOverlay(event, surroundings) }
    return perform(updateScreen(event), surroundings)
  }

  /// A click on a tab shows it, a click on a row moves there, the wheel moves by a line: all of it as
  /// keys would.
  private mutating func takeMouse(
    _ action: MouseAction,
    column: Int,
    row: Int,
    _ surroundings: Surroundings
  ) -> [Effect] {
    lastInput = now
    switch action {
    case .wheelUp: return take(.key(.up), surroundings)
    case .wheelDown: return take(.key(.down), surroundings)
    case .press: break
    }
    let frame = frame()
    if row == 0, overlays.isEmpty {
      let before = (0...max(0, column)).map { frame[$0, 0].text }
      guard let digit = before.last(where: { "12345".contains($0) && $0.count == 1 }) else {
        return []
      }
      return take(.key(.character(Character(digit))), surroundings)
    }
    guard let cursor = frame.cursor, tab != .refill || !overlays.isEmpty else { return [] }
    let steps = row - cursor.y
    return (0..<min(abs(steps), frame.size.height)).flatMap { _ in
      take(.key(steps > 0 ? .down : .up), surroundings)
    }
  }

  private mutating func updateScreen(_ event: Event) -> ScreenOutcome {
    let context = context
    switch tab {
    case .today: return today.update(event, context: context)
    case .pumps: return pumps?.update(event, context: context) ?? .unhandled
    case .reservoirs: return reservoirs?.update(event, context: context) ?? .unhandled
    case .chart: return chart.update(event, context: context)
    case .refill:
      guard walk != nil else { return general(event) }
      return walk?.update(event, context: context) ?? .unhandled
    }
  }

  /// Keys that mean the same everywhere, for screens that have nothing of their own.
  private func general(_ event: Event) -> ScreenOutcome {
    ScreenKeymap.table.action(for: event).map { .perform($0, nil) } ?? .unhandled
  }

  private mutating func takeOverlay(_ event: Event, _ surroundings: Surroundings) -> [Effect] {
    let context = context
    let top = overlays.count - 1
    switch overlays[top] {
    case .form(var form):
      let outcome = form.update(event, context: context)
      overlays[top] = .form(form)
      return performForm(outcome, form, surroundings)
    case .help(var help):
      let outcome = help.update(event, context: context)
      overlays[top] = .help(help)
      if case .perform(.back, _) = outcome { overlays.removeLast() }
      if case .perform(.help, _) = outcome { overlays.removeLast() }
      return []
    case .policy(var policy):
      let outcome = policy.update(event, context: context)
      overlays[top] = .policy(policy)
      if case .perform(.edit, _) = outcome {
        openForm(.policy(policy.setting), chart: nil)
        return []
      }
      return performOver(outcome, surroundings)
    case .staff(var screen):
      let outcome = screen.update(event, context: context)
      overlays[top] = .staff(screen)
      switch outcome {
      case .perform(.new, _): openForm(.staff(nil), chart: nil)
      case .perform(.edit, _): openForm(.staff(screen.member(context)?.id), chart: nil)
      default: return performOver(outcome, surroundings)
      }
      return []
    case .choice(let choice): return choose(event, choice, surroundings)
    }
  }

  private mutating func performOver(
    _ outcome: ScreenOutcome,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch outcome {
    case .perform(.back, _):
      overlays.removeLast()
      return []
    default: return perform(outcome, surroundings)
    }
  }

  private mutating func choose(
    _ event: Event,
    _ choice: Choice,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard case .key(let key, _) = event else { return [] }
    if key == .escape {
      overlays.removeLast()
      return []
    }
    guard case .character(let character) = key,
      let answer = choice.answers.first(where: { $0.key == character })
    else { return [] }
    overlays.removeLast()
    switch answer.outcome {
    case .visit(let chart, let kind):
      return [.loadChart(chart, token(.startVisit(chart, kind)))]
    case .form(let kind): return openFormLoading(kind)
    case .performer(let id):
      walk?.setPerformer(id)
      return []
    case .quit: return draftEffects(force: true) + [.quit]
    case .cancel: return []
    }
  }

  /// Carries out what a screen asked for.
  mutating func perform(_ outcome: ScreenOutcome, _ surroundings: Surroundings) -> [Effect] {
    switch outcome {
    case .handled: return []
    case .unhandled: return []
    case .refused(let why):
      message = ScreenMessage(why)
      return []
    case .show(let screen): return show(screen)
    case .open(let id): return [.loadChart(id, token(.show(id)))]
    case .startRefill(let id): return startVisit(id)
    case .resume(let visit, let id): return [.loadChart(id, token(.askResume(id, visit)))]
    case .change(let appointment, let id, let state): return change(appointment, id, state)
    case .perform(let action, let id): return perform(action, id, surroundings)
    case .typed(let isWorthKeeping):
      draftDueAt = isWorthKeeping ? now.instant : draftDueAt ?? now.instant.advanced(bySeconds: 1)
      return draftEffects(force: isWorthKeeping)
    case .record(let record): return keepOrSign(record, surroundings)
    case .leaveStop(let leaving): return leaveStop(leaving)
    case .handIn: return []
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
    case .showChart: return show(.chart)
    case .nextScreen: return show(tab.advanced(by: 1))
    case .previousScreen: return show(tab.advanced(by: -1))
    case .help: openHelp()
    case .lock: if let staff { lock(staff) }
    case .redraw: return [.redraw]
    case .policy: overlays.append(.policy(PolicyScreen()))
    case .staff: overlays.append(.staff(StaffScreen()))
    case .new: openForm(.patient(nil), chart: nil)
    case .book: return id.map { openFormLoading(.booking($0)) } ?? []
    case .order: return id.map { openFormLoading(.order($0)) } ?? []
    case .program: return id.map { openFormLoading(.program($0)) } ?? []
    case .note: return id.map { openFormLoading(.note($0)) } ?? []
    case .edit: if let id { overlays.append(.choice(editChoice(id))) }
    case .performer: overlays.append(.choice(performerChoice))
    case .refill: return id.map { startVisit($0) } ?? []
    case .back: return back()
    default: break
    }
    return []
  }

  private mutating func back() -> [Effect] {
    let effects = draftEffects(force: true)
    if tab != .today {
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
    return effects
  }

  private mutating func show(_ screen: ScreenID) -> [Effect] {
    let effects = draftEffects(force: true)
    tab = screen
    refreshLists()
    return effects
  }

  private mutating func openHelp() {
    let context = context
    let keys: [ScreenKey] =
      switch tab {
      case .today: today.keys(context)
      case .pumps: pumps?.keys(context) ?? []
      case .reservoirs: reservoirs?.keys(context) ?? []
      case .refill: walk?.keys(context) ?? []
      case .chart: chart.keys(context)
      }
    overlays.append(.help(HelpScreen(of: tab, title: tab.title, keys: keys)))
  }

  private func editChoice(_ id: ChartID) -> Choice {
    Choice(
      title: "Change what?",
      lines: [view.summary(of: id)?.patient?.shownName ?? ""],
      answers: [
        .init(key: "1", title: "the patient", outcome: .form(.patient(id))),
        .init(key: "2", title: "the pump", outcome: .form(.pump(id))),
        .init(key: "3", title: "what is in the pump", outcome: .form(.currentFill(id))),
        .init(key: "4", title: "the prescriber's date", outcome: .form(.prescriberDate(id))),
      ]
    )
  }

  private var performerChoice: Choice {
    let nurses = view.settings.activeStaff.filter {
      $0.roles.contains(.nurse) || $0.roles.contains(.clinician)
    }
    let answers = nurses.prefix(9).enumerated().map { index, member in
      Choice.Answer(
        key: Character("\(index + 1)"),
        title: member.shownName,
        outcome: .performer(member.id == staff?.id ? nil : member.id)
      )
    }
    return Choice(
      title: "Who does it?",
      lines: ["You enter it; both names are kept."],
      answers: Array(answers)
    )
  }

  private mutating func startVisit(_ id: ChartID) -> [Effect] {
    let summary = view.summary(of: id)
    if let open = summary?.openVisits.first {
      return [.loadChart(id, token(.askResume(id, open.id)))]
    }
    let booked = summary?.appointments.first {
      $0.at.date == now.local.date && ($0.state == .booked || $0.state == .arrived)
    }
    if let booked { return [.loadChart(id, token(.startVisit(id, booked.kind)))] }
    let answers = VisitKind.allCases.enumerated().map { index, kind in
      Choice.Answer(key: Character("\(index + 1)"), title: kind.title, outcome: .visit(id, kind))
    }
    overlays.append(
      .choice(
        Choice(
          title: "Which visit?",
          lines: ["\(summary?.patient?.shownName ?? "") has no appointment today."],
          answers: answers
        )
      )
    )
    return []
  }

  private mutating func change(
    _ appointment: AppointmentID,
    _ id: ChartID,
    _ state: Appointment.State
  ) -> [Effect] {
    if state == .notAttended {
      openForm(.missed(appointment, id), chart: nil)
      return []
    }
    return [.loadChart(id, token(.changeAppointment(appointment, state, reason: nil)))]
  }
}
