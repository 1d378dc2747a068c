/// A line of text that is being typed.
package struct LineEditor: Hashable, Sendable {
  /// The text so far.
  package private(set) var text: String
  /// The cursor's place, in characters.
  package private(set) var cursor: Int
  /// The most characters that are taken.
  package var limit: Int

  /// Starts with a text and the cursor behind it.
  package init(_ text: String = "", limit: Int = 200) {
    self.text = String(text.prefix(limit))
    self.limit = limit
    cursor = self.text.count
  }

  /// Takes a key or a paste; answers whether it meant something to a line of text.
  package mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .paste(let pasted): insert(pasted)
    case .key(let key, let modifiers): return handle(key, modifiers)
    default: return false
    }
    return true
  }

  private mutating func handle(_ key: Key, _ modifiers: Modifiers) -> Bool {
    switch (key, modifiers) {
    case (.character(let character), []): insert(String(character))
    case (.backspace, []):
      guard cursor > 0 else { return true }
      cursor -= 1
      text.remove(at: index(cursor))
    case (.delete, []), (.control("d"), []):
      if cursor < text.count { text.remove(at: index(cursor)) }
    case (.left, []), (.control("b"), []): cursor = max(0, cursor - 1)
    case (.right, []), (.control("f"), []): cursor = min(text.count, cursor + 1)
    case (.home, []), (.control("a"), []): cursor = 0
    case (.end, []), (.control("e"), []): cursor = text.count
    case (.control("u"), []):
      text.removeSubrange(text.startIndex..<index(cursor))
      cursor = 0
    case (.control("k"), []): text.removeSubrange(index(cursor)...)
    case (.control("w"), []): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func insert(_ more: String) {
    let room = max(0, limit - text.count)
    let taken = String(more.prefix(room))
    let before = text.count
    text.insert(contentsOf: taken, at: index(cursor))
    // A mark that joins the character before it makes no character of its own.
    cursor = min(text.count, cursor + max(0, text.count - before))
  }

  private mutating func deleteWord() {
    var start = cursor
    while start > 0, text[index(start - 1)] == " " { start -= 1 }
    while start > 0, text[index(start - 1)] != " " { start -= 1 }
    text.removeSubrange(index(start)..<index(cursor))
    cursor = start
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: min(offset, text.count))
  }
}
