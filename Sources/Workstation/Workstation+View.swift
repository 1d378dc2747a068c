import ClinicDomain
package import Grid
import Screens

extension Workstation {
  /// The picture of the moment.
  package func frame() -> Frame {
    let context = context
    if let gate { return gate.screen.view(context) }
    guard staff != nil else { return readingFrame(context) }
    guard context.layout != .tooSmall else { return tooSmall(context) }
    var frame = base(context)
    for overlay in overlays {
      switch overlay {
      case .form(let form): frame = form.screen.view(over: frame, context)
      case .signing(let signing): frame = signing.screen.view(over: frame, context)
      case .help(let help): frame = help.view(context)
      case .palette(let palette): frame = palette.view(over: frame, context)
      case .policy(let policy): frame = policy.view(context)
      case .staff(let staff): frame = staff.view(context)
      case .firstActions(let actions): frame = actions.view(context)
      case .choice(let choice): frame = choice.draw(over: frame, glyphs: glyphs)
      case .panel(let panel): frame = panel.view(context)
      case .conflict(let conflict): frame = conflict.draw(over: frame, glyphs: glyphs)
      }
    }
    return frame
  }

  private func base(_ context: ScreenContext) -> Frame {
    switch tab {
    case .today: today.view(context)
    case .refill: walk?.view(context) ?? openWalks?.view(context) ?? Frame(size: size)
    case .chart: chart.view(context)
    default: lists[tab]?.view(context) ?? Frame(size: size)
    }
  }

  private func tooSmall(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: size, glyphs: glyphs)
    _ = Skeleton(tab: nil, keys: []).draw(in: &canvas, context: context)
    canvas.frame.reading = canvas.frame.lines.filter { !$0.isEmpty }
    return canvas.frame
  }

  /// What is seen while a long journal is read and it is not known yet who works here.
  private func readingFrame(_ context: ScreenContext) -> Frame {
    guard context.layout != .tooSmall else { return tooSmall(context) }
    var canvas = Canvas(size: size, glyphs: glyphs)
    let lines = ["refill", reading ?? "", "Ctrl-C leaves."]
    for (offset, line) in lines.enumerated() {
      canvas.put(line, x: 2, y: 1 + offset, role: offset == 0 ? .heading : .text)
    }
    canvas.setCursor(x: 2, y: 1)
    canvas.frame.reading = lines
    return canvas.frame
  }

  /// The keys of what is on top, for help.
  var helpKeys: (title: String, keys: [ScreenKey]) {
    let context = context
    switch overlays.last {
    case .form(let form): return (form.screen.title, form.screen.keys(context))
    case .policy(let policy): return ("Policy", policy.keys(context))
    case .staff(let staff): return ("Staff", staff.keys(context))
    case .panel(let panel): return (tab.title, panel.keys(context))
    default: break
    }
    return switch tab {
    case .today: (tab.title, today.keys(context))
    case .refill: (tab.title, walk?.keys(context) ?? openWalks?.keys(context) ?? [])
    case .chart: (tab.title, chart.keys(context))
    default: (tab.title, lists[tab]?.keys(context) ?? [])
    }
  }

  /// Whether letters are text or answers now; where they are commands, a scanner's are no commands.
  package var takesText: Bool {
    if gate != nil { return true }
    switch overlays.last {
    case .form(let form): return form.screen.takesText
    case .panel(let panel): return (panel as? BookingScreen)?.takesText ?? false
    case .signing, .help, .palette: return true
    case .policy, .staff, .firstActions, .choice, .conflict: return false
    case nil: break
    }
    return switch tab {
    case .today: today.filter.isTyping
    case .refill: walk?.takesText ?? false
    case .chart: chart.takesText
    default: lists[tab]?.takesText ?? false
    }
  }
}
