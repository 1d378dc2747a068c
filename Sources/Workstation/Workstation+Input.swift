import ClinicDomain
import Grid
import Keys
import Screens

/// What keys do: the gate first, then the overlay on top, then the screen that is shown.
extension Workstation {
  mutating func take(_ event: Event, _ surroundings: Surroundings) -> [Effect] {
    switch event {
    case .resize(let width, let height):
      size = Size(width: width, height: height)
      return []
    case .focus, .modeReport: return []
    case .key(.control("l"), _): return [.redraw]
    case .key(.function(9), _): return toggleMouse()
    default: break
    }
    if !isLocked { lastInput = now }
    guard LayoutClass(size) != .tooSmall else { return [] }
    message = nil
    if case .mouse(let action, let column, let row) = event {
      return takeMouse(action, column: column, row: row, surroundings)
    }
    if gate != nil || staff == nil { return takeGate(event, surroundings) }
    if !overlays.isEmpty { return takeOverlay(event, surroundings) }
    return perform(updateScreen(event), surroundings)
  }

  private mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    message = ScreenMessage(
      isMouseOn
        ? "The mouse selects; hold Shift to select text. F9 gives it back."
        : "The mouse belongs to the terminal again."
    )
    return [.toggleMouse]
  }

  /// A click on a tab shows it, a click on a row moves there, the wheel moves by a line: all of it as
  /// keys would.
  private mutating func takeMouse(
    _ action: MouseAction,
    column: Int,
    row: Int,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch action {
    case .wheelUp: return take(.key(.up), surroundings)
    case .wheelDown: return take(.key(.down), surroundings)
    case .press: break
    }
    guard gate == nil, staff != nil else { return [] }
    let frame = frame()
    if row == 0, overlays.isEmpty {
      let before = (0...max(0, column)).map { frame[$0, 0].text }
      let digits = before.compactMap { $0.count == 1 ? $0.first?.wholeNumberValue : nil }
      guard let digit = digits.last,
        let screen = ScreenID.allCases.first(where: { $0.digit == digit })
      else { return [] }
      return show(screen)
    }
    // In a walk and in a form the keyboard answers; a click there changes nothing.
    guard let cursor = frame.cursor, overlays.isEmpty, tab != .refill || walk == nil else {
      return []
    }
    let steps = row - cursor.y
    return (0..<min(abs(steps), frame.size.height)).flatMap { _ in
      take(.key(steps > 0 ? .down : .up), surroundings)
    }
  }

  private mutating func updateScreen(_ event: Event) -> ScreenOutcome {
    let context = context
    switch tab {
    case .today: return today.update(event, context: context)
    case .chart: return chart.update(event, context: context)
    case .refill:
      if let following = followed(event) { return following }
      if walk != nil { return walk?.update(event, context: context) ?? .unhandled }
      return openWalks?.update(event, context: context) ?? .unhandled
    default: return lists[tab]?.update(event, context: context) ?? .unhandled
    }
  }

  private mutating func takeOverlay(_ event: Event, _ surroundings: Surroundings) -> [Effect] {
    let context = context
    let top = overlays.count - 1
    switch overlays[top] {
    case .form(var form):
      let outcome = form.screen.update(event, context: context)
      overlays[top] = .form(form)
      return performForm(outcome, form, surroundings)
    case .signing(let signing): return takeSigning(event, signing)
    case .help(var help):
      let outcome = help.update(event, context: context)
      overlays[top] = .help(help)
      if case .perform = outcome { overlays.removeLast() }
      return []
    case .palette(let palette): return takePalette(event, palette, surroundings)
    case .firstActions(var actions):
      let outcome = actions.update(event, context: context)
      overlays[top] = .firstActions(actions)
      return performOver(outcome, surroundings)
    case .policy(var policy):
      let outcome = policy.update(event, context: context)
      overlays[top] = .policy(policy)
      if case .perform(.edit, _) = outcome {
        return openForm(policy.form, chart: nil, surroundings)
      }
      return performOver(outcome, surroundings)
    case .staff(var screen):
      let outcome = screen.update(event, context: context)
      overlays[top] = .staff(screen)
      switch outcome {
      case .perform(.new, _): return openForm(.staff(nil), chart: nil, surroundings)
      case .perform(.edit, _):
        return editStaff(screen.member(context)?.id, surroundings)
      default: return performOver(outcome, surroundings)
      }
    case .choice(let choice): return choose(event, choice, surroundings)
    case .panel(var panel):
      let outcome = panel.update(event, context: context)
      overlays[top] = .panel(panel)
      if case .open = outcome { overlays.removeAll() }
      return performOver(outcome, surroundings)
    case .conflict(let conflict): return settle(event, conflict)
    }
  }

  private mutating func performOver(
    _ outcome: ScreenOutcome,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard case .perform(let action, _) = outcome else { return perform(outcome, surroundings) }
    switch action {
    case .back:
      overlays.removeLast()
      return []
    case .help, .palette, .lock, .redraw: return perform(outcome, surroundings)
    default: return []
    }
  }

  private mutating func choose(
    _ event: Event,
    _ choice: Choice,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard case .key(let key, []) = event else { return [] }
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
      return [.loadChart(chart, token(.startVisit(kind)))]
    case .takeOver(let visit, let chart): return [.loadChart(chart, token(.takeOver(visit)))]
    case .follow(let visit, let chart): return [.loadChart(chart, token(.follow(visit)))]
    case .resume(let visit, let chart): return [.loadChart(chart, token(.askResume(visit)))]
    case .form(let kind): return openFormLoading(kind, surroundings)
    case .schedule(let request): return carryOut(request, surroundings)
    case .closeForm:
      if case .form? = overlays.last { overlays.removeLast() }
      return []
    case .signOrder(let answers): return askOrderSignature(answers)
    case .keepDraft: return keepDraft(surroundings)
    case .putWalkDown: return goBack()
    case .quit: return quit(surroundings)
    }
  }

  private mutating func quit(_ surroundings: Surroundings) -> [Effect] {
    let drafts = draftEffects(force: true)
    guard let staff else { return drafts + [.quit] }
    return drafts + [
      .append(
        action([.signedOut(staff.id)], id: surroundings.name),
        token(.kept(.quit, chart: nil))
      )
    ]
  }

  /// A scanned code goes into the line that asks for one, or finds the patient it belongs to.
  mutating func takeScan(_ code: String, _ surroundings: Surroundings) -> [Effect] {
    if takesText { return take(.paste(code), surroundings) }
    lastInput = now
    guard gate == nil, staff != nil, overlays.isEmpty, tab != .refill || walk == nil else {
      message = ScreenMessage("A code was scanned; nothing here takes one.")
      return []
    }
    let register = ViewRegister(view)
    guard let found = register.chart(withMRN: code) ?? register.chart(withSerial: code) else {
      message = ScreenMessage("Nobody here has the number \(code).")
      return []
    }
    return [.loadChart(found, token(.show(found)))]
  }
}
