package import Grid
package import Keys

/// A printed sheet as it will look on paper, and how to print it.
package struct SheetScreen: Screen {
  private let lines: @Sendable (ScreenContext) -> [String]
  private let command: String
  private var first = 0

  /// Shows a sheet; `command` prints it.
  package init(command: String, lines: @escaping @Sendable (ScreenContext) -> [String]) {
    self.command = command
    self.lines = lines
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
      first = LineScroll.clamped(moved, count: text(context).count, height: height)
      return .handled
    }
  }

  private func text(_ context: ScreenContext) -> [String] {
    var narrow = context
    narrow.size = Size(width: min(80, context.size.width - 2), height: context.size.height)
    return lines(narrow)
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage("\(command) prints it."),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    let lines = text(context)
    TextBlock.draw(
      lines.map { SpanLine($0) },
      in: &canvas,
      area: inside,
      first: LineScroll.clamped(first, count: lines.count, height: inside.height)
    )
    canvas.setCursor(x: inside.minX, y: inside.minY)
    canvas.frame.reading =
      skeleton.readingHead(context) + lines.filter { !$0.isEmpty } + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }
}
