/// A key that a test presses, as a terminal sends it.
package enum TypedKey: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)

  /// The bytes; cursor keys come in another form where the program asked for it.
  package func bytes(isApplication: Bool) -> [UInt8] {
    let cursor = isApplication ? "\u{1B}O" : "\u{1B}["
    let text =
      switch self {
      case .character(let character): String(character)
      case .control(let character): Self.controlByte(character)
      case .enter: "\r"
      case .escape: "\u{1B}"
      case .tab: "\t"
      case .backTab: "\u{1B}[Z"
      case .backspace: "\u{7F}"
      case .delete: "\u{1B}[3~"
      case .up: "\(cursor)A"
      case .down: "\(cursor)B"
      case .right: "\(cursor)C"
      case .left: "\(cursor)D"
      case .home: "\(cursor)H"
      case .end: "\(cursor)F"
      case .pageUp: "\u{1B}[5~"
      case .pageDown: "\u{1B}[6~"
      case .function(let number): Self.functionSequence(number)
      }
    return Array(text.utf8)
  }

  private static func controlByte(_ character: Character) -> String {
    String(decoding: character.utf8.prefix(1).map { $0 & 0x1F }, as: UTF8.self)
  }

  private static func functionSequence(_ number: Int) -> String {
    switch number {
    case 1...4: "\u{1B}O\(["P", "Q", "R", "S"][number - 1])"
    case 5: "\u{1B}[15~"
    case 6...10: "\u{1B}[\(number + 11)~"
    default: "\u{1B}[\(number + 12)~"
    }
  }
}
