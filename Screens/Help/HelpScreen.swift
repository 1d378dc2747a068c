package import Keys

/// The keys of the screen that help was asked on; typing narrows them at once.
package struct HelpScreen: Screen {
  /// The keys.
  package let document: HelpDocument
  /// What was typed to narrow them.
  package private(set) var editor = LineEditor("", limit: 40)
  /// The first row in view.
  package private(set) var first = 0

  /// The tab that stays marked: that of the screen behind.
  package let tab: ScreenID?

  /// Lists the keys of a screen.
  package init(of tab: ScreenID?, title: String, keys: [ScreenKey]) {
    self.tab = tab
    document = HelpDocument(title: title, keys: keys)
  }

  /// The rows that are left.
  package var rows: [HelpDocument.Row] { document.rows(matching: editor.text) }

  /// What keys do now: letters are text, so only the way back is left.
  package func keys(_ context: ScreenContext) -> [ScreenKey] { [ScreenKey(.back)] }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch event {
    case .key(.escape, []):
      if editor.text.isEmpty { return .perform(.back, nil) }
      editor = LineEditor("", limit: 40)
      first = 0
    case .key(.function(1), []): return .perform(.back, nil)
    case .key(.down, []), .key(.up, []), .key(.pageDown, []), .key(.pageUp, []):
      guard let action = ScreenKeymap.table.action(for: event),
        let moved = LineScroll.moved(first, by: action, page: ListLayout.page(context))
      else { return .unhandled }
      first = max(0, min(moved, rows.count - 1))
    default:
      guard editor.handle(event) else { return .unhandled }
      first = 0
    }
    return .handled
  }
}
