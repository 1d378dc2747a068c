/// Breaks text into lines between words.
package enum Wrap {
  /// The lines of a text at a width; a word that is too long for a line is broken, never cut.
  package static func lines(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
        let columns = CharacterWidth.columns(of: String(word))
        if used > 0, used + 1 + columns > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if used > 0 {
          line += " "
          used += 1
        }
        if columns > width {
          for piece in pieces(String(word), width: width) {
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

  private static func pieces(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for cell in CharacterWidth.showable(word) {
      if used + Int(cell.width) > width, used > 0 {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece += cell.text
      used += Int(cell.width)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
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
