package import ClinicDomain
package import Grid
package import Keys

/// The hand-over note on the screen.
package struct HandOverScreen: Screen {
  private var document: HandOverDocument
  private var first = 0

  /// Shows the note of a moment.
  package init(_ view: ClinicView, context: ScreenContext) {
    document = HandOverDocument(view, context: context)
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    [ScreenKey(.back)] + ScreenKeys.moving
      + [ScreenKey(.redraw), ScreenKey(.help), ScreenKey(.lock)]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      let height = max(1, context.size.height - 6)
      guard let moved = LineScroll.moved(first, by: action, page: height) else {
        return .perform(action, nil)
      }
      let count = document.lines(width: context.size.width - 2).count
      first = LineScroll.clamped(moved, count: count, height: height)
      return .handled
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage(
        document.note.isEmpty
          ? "Nothing is open." : "refill upcoming --hand-over prints it."
      ),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    let lines = document.lines(width: inside.width)
    TextBlock.draw(
      lines,
      in: &canvas,
      area: inside,
      first: LineScroll.clamped(first, count: lines.count, height: inside.height)
    )
    canvas.setCursor(x: inside.minX, y: inside.minY)
    canvas.frame.reading =
      skeleton.readingHead(context) + lines.map(\.text).filter { !$0.isEmpty }
      + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }
}
