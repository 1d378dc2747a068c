package import Keys

/// The line that narrows a list while it is typed, and stays after that.
package struct ListFilter: Hashable, Sendable {
  /// What an event did to it.
  package enum Change: Hashable, Sendable {
    /// It was none of the filter's business.
    case none
    /// The text is still the same.
    case unchanged
    /// The text changed: the list must be narrowed anew.
    case changed
  }

  /// The line that is typed.
  package private(set) var editor = LineEditor("", limit: 40)
  /// Whether the line takes the keys.
  package private(set) var isTyping = false

  /// No filter.
  package init() {}

  /// The text that narrows.
  package var text: String { editor.text }

  /// Narrows by a text as if it had been typed.
  package mutating func set(_ text: String) {
    editor = LineEditor(text, limit: 40)
    isTyping = false
  }

  /// Lets the line take the keys.
  package mutating func begin() { isTyping = true }

  /// Takes an event in while the line is typed, and Esc also later, to clear it.
  package mutating func handle(_ event: Event) -> Change {
    if event == .key(.escape), isTyping || !text.isEmpty {
      let change: Change = text.isEmpty ? .unchanged : .changed
      self = ListFilter()
      return change
    }
    guard isTyping else { return .none }
    if event == .key(.enter) {
      isTyping = false
      return .unchanged
    }
    let before = text
    guard editor.handle(event) else { return .none }
    return text == before ? .unchanged : .changed
  }
}
