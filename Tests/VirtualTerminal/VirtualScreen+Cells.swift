import CPseudoTerminal

extension VirtualScreen {
  /// The blank that erasing leaves.
  private var erased: VirtualCell {
    .blank(on: erasesWithBackground ? rendition.background : .standard)
  }

  // MARK: The cursor

  mutating func moveTo(column: Int, row: Int) {
    cursorColumn = min(max(0, column), columns - 1)
    cursorRow = min(max(0, row), rowCount - 1)
    isWrapPending = false
  }

  /// Moves up or down without leaving the scroll region that the cursor is in.
  mutating func moveWithin(column: Int, row: Int) {
    let low = cursorRow >= top ? top : 0
    let high = cursorRow <= bottom ? bottom : rowCount - 1
    moveTo(column: column, row: min(max(low, row), high))
  }

  mutating func index() {
    isWrapPending = false
    if cursorRow == bottom {
      scrollUp(from: top, 1)
    } else {
      moveTo(column: cursorColumn, row: cursorRow + 1)
    }
  }

  mutating func reverseIndex() {
    isWrapPending = false
    if cursorRow == top {
      scrollDown(from: top, 1)
    } else {
      moveTo(column: cursorColumn, row: cursorRow - 1)
    }
  }

  // MARK: Characters

  mutating func print(_ scalar: Unicode.Scalar) {
    let width = Int(pseudo_terminal_character_columns(scalar.value))
    if width == 0 { return combine(scalar) }
    let isGraphic = usesGraphics[shiftedSet]
    let text = isGraphic ? Self.graphics[scalar] ?? String(scalar) : String(scalar)
    // What has no width at all must never have been sent: it is shown as what terminals show.
    printCell(text: width < 0 ? "\u{FFFD}" : text, width: max(1, width))
  }

  private mutating func printCell(text: String, width: Int) {
    if isWrapPending || cursorColumn + width > columns {
      guard modes.contains(7) else { return }
      index()
      cursorColumn = 0
    }
    isWrapPending = false
    if isInserting { insertCells(width) }
    let place = cursorRow * columns + cursorColumn
    blankHalves(at: place, width: width)
    cells[place] = VirtualCell(text: text, rendition: rendition)
    if width == 2 { cells[place + 1] = VirtualCell(text: "", rendition: rendition) }
    lastCharacter = (text, width)
    lastPlace = place
    if cursorColumn + width < columns {
      cursorColumn += width
    } else {
      cursorColumn = columns - 1
      isWrapPending = modes.contains(7)
    }
  }

  /// A wide character that loses one half loses the other.
  private mutating func blankHalves(at place: Int, width: Int) {
    if cells[place].text.isEmpty, place % columns > 0 { cells[place - 1].text = " " }
    let behind = place + width
    if behind % columns > 0, behind < cells.count, cells[behind].text.isEmpty {
      cells[behind].text = " "
    }
  }

  /// A mark joins the character that was written last, wherever the cursor went after it.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    guard let place = lastPlace, place < cells.count else { return }
    cells[place].text.unicodeScalars.append(scalar)
  }

  mutating func repeatCharacter(_ count: Int) {
    guard let (text, width) = lastCharacter else { return }
    for _ in 0..<count { printCell(text: text, width: width) }
  }

  // MARK: Erasing and moving

  mutating func erase(_ row: Int, _ range: Range<Int>) {
    isWrapPending = false
    for column in range { cells[row * columns + column] = erased }
  }

  mutating func eraseLine(_ sequence: ControlSequence) throws(VirtualScreenProblem) {
    switch sequence.selector {
    case 0: erase(cursorRow, cursorColumn..<columns)
    case 1: erase(cursorRow, 0..<cursorColumn + 1)
    case 2: erase(cursorRow, 0..<columns)
    default: throw VirtualScreenProblem(sequence.bytes)
    }
  }

  mutating func eraseScreen(_ sequence: ControlSequence) throws(VirtualScreenProblem) {
    switch sequence.selector {
    case 0:
      erase(cursorRow, cursorColumn..<columns)
      for row in cursorRow + 1..<max(cursorRow + 1, rowCount) { erase(row, 0..<columns) }
    case 2: for row in 0..<rowCount { erase(row, 0..<columns) }
    // What was scrolled away is not kept here.
    case 3: break
    default: throw VirtualScreenProblem(sequence.bytes)
    }
  }

  mutating func insertCells(_ count: Int) {
    isWrapPending = false
    let start = cursorRow * columns + cursorColumn
    let end = (cursorRow + 1) * columns
    let count = min(count, end - start)
    cells.replaceSubrange(
      start..<end,
      with: Array(repeating: erased, count: count) + Array(cells[start..<end - count])
    )
  }

  mutating func deleteCells(_ count: Int) {
    isWrapPending = false
    let start = cursorRow * columns + cursorColumn
    let end = (cursorRow + 1) * columns
    let count = min(count, end - start)
    cells.replaceSubrange(
      start..<end,
      with: Array(cells[start + count..<end]) + Array(repeating: erased, count: count)
    )
  }

  mutating func insertLines(_ count: Int) {
    guard cursorRow >= top, cursorRow <= bottom else { return }
    scrollDown(from: cursorRow, count)
    moveTo(column: 0, row: cursorRow)
  }

  mutating func deleteLines(_ count: Int) {
    guard cursorRow >= top, cursorRow <= bottom else { return }
    scrollUp(from: cursorRow, count)
    moveTo(column: 0, row: cursorRow)
  }

  mutating func scrollUp(from first: Int, _ count: Int) {
    let count = min(count, bottom - first + 1)
    let blank = Array(repeating: erased, count: count * columns)
    cells.replaceSubrange(
      first * columns..<(bottom + 1) * columns,
      with: Array(cells[(first + count) * columns..<(bottom + 1) * columns]) + blank
    )
  }

  mutating func scrollDown(from first: Int, _ count: Int) {
    let count = min(count, bottom - first + 1)
    let blank = Array(repeating: erased, count: count * columns)
    cells.replaceSubrange(
      first * columns..<(bottom + 1) * columns,
      with: blank + Array(cells[first * columns..<(bottom + 1 - count) * columns])
    )
  }

  /// The line drawing characters of the VT100 that stand for themselves in Unicode.
  private static let graphics: [Unicode.Scalar: String] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
    "w": "┬", "x": "│", "a": "▒", "`": "◆", "f": "°", "g": "±", "~": "·", "y": "≤", "z": "≥",
  ]
}
