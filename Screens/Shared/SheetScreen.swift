package import Grid
package import Keys

/// A text to read, such as a sheet as it will look on paper.
package struct SheetScreen: Screen {
  private let message: String
  private let lines: @Sendable (ScreenContext, _ width: Int) -> [SpanLine]
  private var first = 0

  /// Shows a text, with a message below it.
  package init(
    message: String,
    lines: @escaping @Sendable (ScreenContext, _ width: Int) -> [SpanLine]
  ) {
    self.message = message
    self.lines = lines
  }

  /// Shows a sheet no wider than paper; `command` prints it.
  package init(command: String, lines: @escaping @Sendable (ScreenContext) -> [String]) {
    self.init(message: "\(command) prints it.") { context, width in
      var narrow = context
      narrow.size = Size(width: min(80, width), height: context.size.height)
      return lines(narrow).map { SpanLine($0) }
    }
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
      let count = lines(context, context.size.width - 2).count
      first = LineScroll.clamped(moved, count: count, height: height)
      return .handled
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage(message),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    let lines = lines(context, inside.width)
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
