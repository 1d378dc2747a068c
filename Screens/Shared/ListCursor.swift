/// Which row of a list is selected: bound to the record, not to the line, so that a list that
/// changes never moves the choice to somebody else.
package struct ListCursor<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The record that is selected.
  package private(set) var selected: ID?
  /// The record that was selected when a filter kept nothing: it is selected again once it is back.
  private var kept: ID?
  /// Its place in the list.
  package private(set) var index = 0
  /// The first row in view.
  package private(set) var first = 0

  /// Nothing selected yet.
  package init() {}

  /// Finds the selected record again after the list changed; where it is gone, the row that took
  /// its place is selected.
  ///
  /// - Returns: whether the record that was selected is no longer there.
  @discardableResult
  package mutating func follow(_ ids: some RandomAccessCollection<ID>) -> Bool {
    if let selected, Self.id(at: index, in: ids) == selected { return false }
    if ids.isEmpty { kept = selected ?? kept }
    if selected == nil, let kept, let place = Self.place(of: kept, in: ids) {
      (selected, index, self.kept) = (kept, place, nil)
      return false
    }
    guard let selected, let place = Self.place(of: selected, in: ids) else {
      let isGone = selected != nil
      index = max(0, min(index, ids.count - 1))
      selected = Self.id(at: index, in: ids)
      return isGone
    }
    index = place
    return false
  }

  /// Selects a record of the list.
  package mutating func select(_ id: ID, in ids: some RandomAccessCollection<ID>) {
    guard let place = Self.place(of: id, in: ids) else { return }
    selected = id
    index = place
  }

  /// Moves by a key in a list, `page` rows of which are in view.
  ///
  /// - Returns: whether the action is one that moves.
  package mutating func move(
    _ action: ScreenAction,
    in ids: some RandomAccessCollection<ID>,
    page: Int
  ) -> Bool {
    let last = ids.count - 1
    let target: Int
    switch action {
    case .moveUp: target = index - 1
    case .moveDown: target = index + 1
    case .pageUp: target = index - page
    case .pageDown: target = index + page
    case .moveToStart: target = 0
    case .moveToEnd: target = last
    default: return false
    }
    index = max(0, min(target, last))
    selected = Self.id(at: index, in: ids)
    keepInView(page: page, count: ids.count)
    return true
  }

  /// Moves the window no more than it must for the selected row to stay in view.
  package mutating func keepInView(page: Int, count: Int) {
    let page = max(1, page)
    if index < first { first = index }
    if index >= first + page { first = index - page + 1 }
    first = max(0, min(first, count - 1))
  }

  private static func id(at index: Int, in ids: some RandomAccessCollection<ID>) -> ID? {
    guard index >= 0, index < ids.count else { return nil }
    return ids[ids.index(ids.startIndex, offsetBy: index)]
  }

  private static func place(of id: ID, in ids: some RandomAccessCollection<ID>) -> Int? {
    ids.firstIndex(of: id).map { ids.distance(from: ids.startIndex, to: $0) }
  }
}
