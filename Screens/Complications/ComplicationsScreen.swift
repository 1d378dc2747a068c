package import ClinicDomain
package import Grid
package import Keys

/// What went wrong, and what became of it.
package struct ComplicationsScreen: TabScreen {
  private var view: ClinicView

  /// Lists what a clinic holds.
  package init(_ view: ClinicView, context: ScreenContext) { self.view = view }

  /// The tab that it stands under.
  package var tab: ScreenID? { .complications }

  /// Whether letters are text now.
  package var takesText: Bool { false }

  /// Takes a clinic that changed, or another moment.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) { self.view = view }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] { ScreenKeys.everywhere }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch action(of: event, context: context) {
    case .outcome(let outcome): outcome
    case .action(let action): .perform(action, nil)
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(tab: tab, keys: keys(context))
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words = ["No complication is recorded."]
    for (offset, line) in words.enumerated() {
      canvas.put(line, x: area.minX + 1, y: area.minY + 1 + offset, clip: area)
    }
    canvas.setCursor(x: area.minX, y: area.minY + 1)
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Complications"
    return canvas.frame
  }
}
