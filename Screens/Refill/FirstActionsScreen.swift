package import ClinicDomain
package import Grid
package import Keys

/// The first actions in overdose and withdrawal of what is in a patient's pump.
package struct FirstActionsScreen: Screen {
  private let summary: ChartSummary
  private var first = 0

  /// Shows them for a patient.
  package init(_ summary: ChartSummary) { self.summary = summary }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    [ScreenKey(.back)] + ScreenKeys.moving + [
      ScreenKey(.redraw), ScreenKey(.palette), ScreenKey(.help), ScreenKey(.lock),
    ]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    // The key that opened it closes it, too.
    if event == .key(.function(3)) { return .perform(.back, summary.id) }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      guard let moved = LineScroll.moved(first, by: action, page: ListLayout.page(context)) else {
        return .perform(action, summary.id)
      }
      first = LineScroll.clamped(moved, count: lines(context.size.width).count, height: 1)
      return .handled
    }
  }

  private func lines(_ width: Int) -> [SpanLine] {
    FirstActions.lines(summary.fill?.formulation, width: max(1, width - 2))
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(tab: tab, banner: PatientBanner(summary), keys: keys(context))
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    let lines = lines(area.width)
    TextBlock.draw(
      lines,
      in: &canvas,
      area: inside,
      first: LineScroll.clamped(first, count: lines.count, height: inside.height),
      more: "more: Down"
    )
    canvas.setCursor(x: inside.minX, y: inside.minY)
    canvas.frame.reading =
      skeleton.readingHead(context) + ["First actions."]
      + self.lines(500).map(\.text).filter { !$0.isEmpty } + skeleton.readingFoot(context)
    canvas.frame.title = "refill First actions"
    return canvas.frame
  }
}
