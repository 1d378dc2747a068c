/// Moving in lines of text that have no selection.
package enum LineScroll {
  /// The first line in view after an action; nothing where the action does not move.
  package static func moved(_ first: Int, by action: ScreenAction, page: Int) -> Int? {
    switch action {
    case .moveUp: max(0, first - 1)
    case .moveDown: first + 1
    case .pageUp: max(0, first - page)
    case .pageDown: first + page
    case .moveToStart: 0
    case .moveToEnd: Int.max / 2
    default: nil
    }
  }

  /// The first line that can be in view: the last line never leaves the foot of the area.
  package static func clamped(_ first: Int, count: Int, height: Int) -> Int {
    max(0, min(first, count - height))
  }
}
