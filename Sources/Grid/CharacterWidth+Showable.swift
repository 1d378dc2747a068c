extension CharacterWidth {
  /// The characters of a text as cells.
  ///
  /// Control characters, direction marks, invisible and joining characters are left out; white space
  /// of any kind is a blank, so that words stay apart. A character that no font can hold is a
  /// question mark. A base and one mark stand in a cell: a letter with more marks is composed first,
  /// so that no mark of a name is lost where a composed letter exists.
  package static func showable(_ text: String, role: Role = .text) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let shown = shown(scalar) else { continue }
      let columns = columns(of: shown)
      if columns > 0 {
        cells.append(Cell(text: String(shown), role: role, width: UInt8(columns)))
      } else if let last = cells.indices.last {
        cells[last].text = joined(cells[last].text, shown)
      } else {
        // A mark without a letter before it needs a place of its own.
        cells.append(Cell(text: " \(shown)", role: role, width: 1))
      }
    }
    return cells
  }

  /// A text without what must not reach a terminal, and otherwise as it is.
  package static func speakable(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let shown = shown(scalar) else { continue }
      out.append(shown == " " ? shown : scalar)
    }
    return String(out)
  }

  /// What is drawn for a scalar; nothing where it must not reach a terminal.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F: scalar
    case 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: " "
    case 0..<0x20, 0x7F..<0xA0: nil
    // Invisible, though the standard counts them as letters and marks; all others are formats.
    case 0xAD, 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: nil
    case 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xE0100...0xE01EF: nil
    case 0xA1..<0x300, 0x2500..<0x25A0: scalar
    default:
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate: "?"
      case .format: nil
      default: scalar
      }
    }
  }

  /// A cell's text with one mark more: two scalars at most, composed where it takes that.
  private static func joined(_ text: String, _ mark: Unicode.Scalar) -> String {
    let scalars = Array(text.unicodeScalars) + [mark]
    if let syllable = syllable(scalars) { return syllable }
    guard scalars.count > 2 else { return text + String(mark) }
    let (letter, first) = (scalars[0], scalars[1])
    if let whole = composed(scalars) { return whole }
    if let inner = composed([letter, first]) { return inner + String(mark) }
    if let outer = composed([letter, mark]) { return outer + String(first) }
    return text
  }

  /// The letter in one piece that says the same as a letter with its marks.
  private static func composed(_ scalars: [Unicode.Scalar]) -> String? {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    guard text.count == 1, let character = text.first else { return nil }
    return letters[character].map(String.init)
  }

  /// The Hangul syllable of a leading consonant and a vowel, or of such a syllable and a final.
  private static func syllable(_ scalars: [Unicode.Scalar]) -> String? {
    guard scalars.count == 2 else { return nil }
    let (first, second) = (scalars[0].value, scalars[1].value)
    let value: UInt32
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      value = 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    } else if (0xAC00...0xD7A3).contains(first), (first - 0xAC00).isMultiple(of: 28),
      (0x11A8...0x11C2).contains(second)
    {
      value = first + second - 0x11A7
    } else {
      return nil
    }
    return Unicode.Scalar(value).map(String.init)
  }

  /// Letters that exist in one piece, found by any spelling of the same letter: characters are
  /// equal where they are canonically equivalent.
  private static let letters: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x622...0x6D3, 0x929...0x95F, 0x1E00...0x1FFC,
    ]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init)
    where columns(of: scalar) == 1 && scalar.properties.generalCategory != .unassigned {
      letters[Character(scalar)] = scalar
    }
    return letters
  }()
}
