extension VirtualScreen {
  /// The private modes that refill and ncurses use: application cursor keys, wrapping, blinking and
  /// visible cursor, mouse, focus, alternate screen, paste, whole frames.
  private static let knownModes: Set<Int> = [
    1, 7, 12, 25, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026,
  ]

  mutating func perform(_ sequence: ControlSequence) throws(VirtualScreenProblem) {
    if sequence.isPrivate { return try performPrivate(sequence) }
    guard sequence.intermediate == nil else { throw VirtualScreenProblem(sequence.bytes) }
    let count = sequence.count()
    switch sequence.final {
    case UInt8(ascii: "A"): moveWithin(column: cursorColumn, row: cursorRow - count)
    case UInt8(ascii: "B"): moveWithin(column: cursorColumn, row: cursorRow + count)
    case UInt8(ascii: "C"): moveTo(column: cursorColumn + count, row: cursorRow)
    case UInt8(ascii: "D"): moveTo(column: cursorColumn - count, row: cursorRow)
    case UInt8(ascii: "G"): moveTo(column: count - 1, row: cursorRow)
    case UInt8(ascii: "d"): moveTo(column: cursorColumn, row: count - 1)
    case UInt8(ascii: "H"): moveTo(column: sequence.count(1) - 1, row: count - 1)
    case UInt8(ascii: "Z"):
      moveTo(column: max(0, (cursorColumn + 7) / 8 - count) * 8, row: cursorRow)
    case UInt8(ascii: "J"): try eraseScreen(sequence)
    case UInt8(ascii: "K"): try eraseLine(sequence)
    case UInt8(ascii: "X"): erase(cursorRow, cursorColumn..<min(columns, cursorColumn + count))
    case UInt8(ascii: "@"): insertCells(count)
    case UInt8(ascii: "P"): deleteCells(count)
    case UInt8(ascii: "L"): insertLines(count)
    case UInt8(ascii: "M"): deleteLines(count)
    case UInt8(ascii: "S"): scrollUp(from: top, count)
    case UInt8(ascii: "T"): scrollDown(from: top, count)
    case UInt8(ascii: "b"): repeatCharacter(count)
    case UInt8(ascii: "r"): setRegion(sequence)
    case UInt8(ascii: "m"): try setRendition(sequence)
    case UInt8(ascii: "h"), UInt8(ascii: "l"): try setStandardMode(sequence)
    case UInt8(ascii: "t") where [22, 23].contains(sequence.selector): break
    case UInt8(ascii: "n") where sequence.selector == 6, UInt8(ascii: "c"): ask(sequence)
    default: throw VirtualScreenProblem(sequence.bytes)
    }
  }

  private mutating func performPrivate(
    _ sequence: ControlSequence
  ) throws(VirtualScreenProblem) {
    switch (sequence.final, sequence.intermediate) {
    case (UInt8(ascii: "p"), UInt8(ascii: "$")): ask(sequence)
    // The Linux console chooses its cursor's shape.
    case (UInt8(ascii: "c"), nil): break
    case (UInt8(ascii: "h"), nil), (UInt8(ascii: "l"), nil):
      for mode in sequence.numbers {
        guard Self.knownModes.contains(mode) else { throw VirtualScreenProblem(sequence.bytes) }
        setMode(mode, sequence.final == UInt8(ascii: "h"))
      }
    default: throw VirtualScreenProblem(sequence.bytes)
    }
  }

  private mutating func ask(_ sequence: ControlSequence) {
    questions.append("ESC" + String(decoding: sequence.bytes.dropFirst(), as: UTF8.self))
  }

  private mutating func setMode(_ mode: Int, _ isOn: Bool) {
    if mode == 1049 { return showAlternate(isOn) }
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
  }

  private mutating func showAlternate(_ isOn: Bool) {
    if isOn, normal == nil {
      let cursor = SavedCursor(column: cursorColumn, row: cursorRow, rendition: rendition)
      normal = (cells, cursor)
      cells = Array(repeating: .blank(on: .standard), count: columns * rowCount)
    } else if !isOn, let behind = normal {
      cells = behind.cells
      normal = nil
      rendition = behind.cursor.rendition
      moveTo(column: behind.cursor.column, row: behind.cursor.row)
    }
  }

  private mutating func setStandardMode(
    _ sequence: ControlSequence
  ) throws(VirtualScreenProblem) {
    switch sequence.selector {
    case 4: isInserting = sequence.final == UInt8(ascii: "h")
    case 34: break
    default: throw VirtualScreenProblem(sequence.bytes)
    }
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let last = sequence.numbers.count > 1 ? sequence.count(1) : rowCount
    top = min(sequence.count() - 1, rowCount - 1)
    bottom = min(last, rowCount) - 1
    moveTo(column: 0, row: 0)
  }

  mutating func perform(command: [UInt8]) throws(VirtualScreenProblem) {
    let text = String(decoding: command, as: UTF8.self)
    guard let separator = text.firstIndex(of: ";") else {
      if text == "104" { return }
      throw VirtualScreenProblem([0x1B, 0x5D] + command)
    }
    let content = String(text[text.index(after: separator)...])
    switch text[..<separator] {
    case "0", "2": title = content
    case "52": clipboard.append(String(content.drop { $0 != ";" }.dropFirst()))
    default: throw VirtualScreenProblem([0x1B, 0x5D] + command)
    }
  }

  mutating func perform(deviceString: [UInt8]) throws(VirtualScreenProblem) {
    let prefix = Array("tmux;".utf8)
    guard deviceString.starts(with: prefix) else {
      throw VirtualScreenProblem([0x1B, 0x50] + deviceString)
    }
    var inner: [UInt8] = []
    for byte in deviceString.dropFirst(prefix.count) {
      if byte == 0x1B, inner.last == 0x1B { continue }
      inner.append(byte)
    }
    passedOn.append(String(decoding: inner, as: UTF8.self))
  }

  // MARK: How characters are drawn

  private mutating func setRendition(_ sequence: ControlSequence) throws(VirtualScreenProblem) {
    var numbers = sequence.numbers.isEmpty ? [0] : sequence.numbers
    while let number = numbers.first {
      numbers.removeFirst()
      switch number {
      case 0: rendition = Rendition()
      case 1: rendition.isBold = true
      case 2: rendition.isDim = true
      case 3: rendition.isItalic = true
      case 4: rendition.isUnderlined = true
      case 5: rendition.isBlinking = true
      case 7: rendition.isReversed = true
      case 8: rendition.isHidden = true
      case 10: break
      case 22: (rendition.isBold, rendition.isDim) = (false, false)
      case 23: rendition.isItalic = false
      case 24: rendition.isUnderlined = false
      case 25: rendition.isBlinking = false
      case 27: rendition.isReversed = false
      case 28: rendition.isHidden = false
      case 30...37: rendition.foreground = .palette(number - 30)
      case 39: rendition.foreground = .standard
      case 40...47: rendition.background = .palette(number - 40)
      case 49: rendition.background = .standard
      case 90...97: rendition.foreground = .palette(number - 82)
      case 100...107: rendition.background = .palette(number - 92)
      case 38 where numbers.count >= 2 && numbers[0] == 5:
        rendition.foreground = .palette(numbers[1])
      case 48 where numbers.count >= 2 && numbers[0] == 5:
        rendition.background = .palette(numbers[1])
      default: throw VirtualScreenProblem(sequence.bytes)
      }
      if number == 38 || number == 48 { numbers.removeFirst(2) }
    }
  }
}
