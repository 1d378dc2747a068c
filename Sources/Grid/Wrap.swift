/// Breaks text into lines between words.
package enum Wrap {
  /// The lines of a text at a width; a word that is too long for a line is broken, never cut.
  package static func lines(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in words(paragraph) where !word.isEmpty {
        let columns = CharacterWidth.columns(of: word)
        if used > 0, used + 1 + columns > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if used > 0 {
          line += " "
          used += 1
        }
        if columns > width {
          for piece in pieces(word, width: width) {
            if used > 0, used + CharacterWidth.columns(of: piece) > width {
              lines.append(line)
              (line, used) = ("", 0)
            }
            line += piece
            used += CharacterWidth.columns(of: piece)
          }
        } else {
          line += word
          used += columns
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// The parts of a text between which a line may end: words, and numbers together with their unit.
  package static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = words.last, belong(last, word) {
        words[words.count - 1] = "\(last) \(word)"
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// Whether a line must not end between two words: a number and its unit.
  static func belong(_ number: some StringProtocol, _ unit: some StringProtocol) -> Bool {
    isNumber(String(number)) && units.contains(trimmed(unit))
  }

  private static func isNumber(_ word: String) -> Bool {
    let first = word.first { !"(+-".contains($0) }
    return !word.contains(" ") && first.map { "0"..."9" ~= $0 } ?? false
  }

  private static func trimmed(_ word: some StringProtocol) -> String {
    var word = String(word)
    while let last = word.last, ".,;:)".contains(last) { word.removeLast() }
    return word
  }

  private static let units: Set<String> = [
    "mL", "mg", "mcg", "ng", "mg/mL", "mcg/mL", "ng/mL", "mg/day", "mcg/day", "ng/day", "mL/day",
    "mL/h", "h", "min", "s", "d", "day", "days", "months", "%",
  ]

  /// The pieces of a word that is too long for a line; it breaks behind a hyphen where it has one.
  private static func pieces(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for cell in CharacterWidth.showable(word) {
      if used + Int(cell.width) > width, used > 0 {
        let end = piece.lastIndex(of: "-").map { piece.index(after: $0) } ?? piece.endIndex
        pieces.append(String(piece[..<end]))
        piece = String(piece[end...])
        used = CharacterWidth.columns(of: piece)
      }
      piece += cell.text
      used += Int(cell.width)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// A text in lines that break wherever the width ends, as in a field that is typed into.
  static func filled(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var used = 0
    for cell in CharacterWidth.showable(text) {
      if lines.isEmpty || used + Int(cell.width) > width {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1] += cell.text
      used += Int(cell.width)
    }
    return lines
  }

  /// Pads a text with blanks to a width; a longer text stays as it is.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CharacterWidth.columns(of: text)))
  }

  /// Pads a text with blanks on its left to a width.
  package static func paddedLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - CharacterWidth.columns(of: text))) + text
  }
}
