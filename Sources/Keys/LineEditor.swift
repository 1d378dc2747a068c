/// Which characters a line of text takes.
package enum CharacterFilter: Hashable, Sendable {
  /// Everything that can be seen.
  case any
  /// Digits of the Latin script.
  case digits
  /// What a quantity in stored form is made of: digits, a point, letters of units, a slash, a blank.
  case quantity
  /// These characters only.
  case only(Set<Character>)

  /// Whether a character is taken.
  package func takes(_ character: Character) -> Bool {
    switch self {
    case .any: !character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    case .digits: character.isASCII && character.isNumber
    case .quantity:
      character.isASCII && (character.isNumber || character.isLetter || "./ %".contains(character))
        || character == "\u{B5}" || character == "\u{3BC}"
    case .only(let characters): characters.contains(character)
    }
  }
}

/// A line of text that is being typed.
package struct LineEditor: Hashable, Sendable {
  /// The text so far.
  package private(set) var text: String
  /// The cursor's place, in characters.
  package private(set) var cursor: Int
  /// The most characters that are taken.
  package let limit: Int
  /// Which characters are taken.
  package let filter: CharacterFilter

  /// The most scalars that a character of the limit may have on average, so that marks without end
  /// are no way around it.
  private static let scalarsPerCharacter = 4

  /// Starts with a text and the cursor behind it.
  package init(_ text: String = "", limit: Int = 200, filter: CharacterFilter = .any) {
    self.text = ""
    self.limit = max(0, limit)
    self.filter = filter
    cursor = 0
    insert(text)
  }

  /// Whether no further character is taken.
  package var isFull: Bool { text.count >= limit }

  /// Takes a key or a paste; answers whether it meant something to a line of text.
  ///
  /// Characters that the filter refuses, and those above the limit, are left out.
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
    case (.backspace, []): remove(from: cursor - 1, to: cursor)
    case (.delete, []), (.control("d"), []): remove(from: cursor, to: cursor + 1)
    case (.left, []), (.control("b"), []): cursor = max(0, cursor - 1)
    case (.right, []), (.control("f"), []): cursor = min(text.count, cursor + 1)
    case (.home, []), (.control("a"), []): cursor = 0
    case (.end, []), (.control("e"), []): cursor = text.count
    case (.left, .control): cursor = wordStart
    case (.right, .control): cursor = wordEnd
    case (.control("u"), []): remove(from: 0, to: cursor)
    case (.control("k"), []): remove(from: cursor, to: text.count)
    case (.control("w"), []), (.backspace, .control): remove(from: wordStart, to: cursor)
    case (.delete, .control): remove(from: cursor, to: wordEnd)
    default: return false
    }
    return true
  }

  /// Puts text at the cursor.
  package mutating func insert(_ more: String) {
    let taken = more.filter(filter.takes)
    let room = max(0, limit - text.count)
    // A mark that joins the character before it needs no room of its own.
    if !insert(whole: taken.prefix(max(1, room))) { _ = insert(whole: taken.prefix(room)) }
  }

  private mutating func insert(whole more: Substring) -> Bool {
    let before = text[..<index(cursor)] + more
    let longer = String(before + text[index(cursor)...])
    guard longer.count <= limit, longer.unicodeScalars.count <= limit * Self.scalarsPerCharacter
    else { return false }
    text = longer
    cursor = min(before.count, longer.count)
    return true
  }

  private mutating func remove(from start: Int, to end: Int) {
    let first = max(0, start)
    let last = min(text.count, end)
    guard first < last else { return }
    text.removeSubrange(index(first)..<index(last))
    cursor = min(first, text.count)
  }

  /// The place where the word at or before the cursor begins.
  private var wordStart: Int {
    let characters = Array(text)
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  /// The place behind the word at or behind the cursor.
  private var wordEnd: Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: min(offset, text.count))
  }
}
