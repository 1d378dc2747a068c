/// A whole picture of the screen.
package struct Frame: Hashable, Sendable {
  /// Its size.
  package let size: Size
  /// Its cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the cursor stands: at the focus.
  package var cursor: Point?
  /// Whether the cursor is to be seen, as in a field that is typed into.
  package var isCursorVisible: Bool
  /// What the terminal's title may show; never a patient's name.
  package var title: String
  /// The picture said in words, line by line, without anything that could command a terminal.
  package var reading: [String] {
    get { words.map(CharacterWidth.speakable) }
    set { words = newValue }
  }
  /// The words as they were written.
  private var words: [String] = []

  /// Makes a blank picture.
  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    cursor = nil
    isCursorVisible = false
    title = "refill"
  }

  /// The whole area.
  package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell at a place; a blank outside.
  package subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Point(x: x, y: y)) else { return .blank }
    return cells[y * size.width + x]
  }

  /// Puts one character of one or two columns; half of a wide one that is hit becomes a blank.
  ///
  /// A wide character never starts in the last column: a blank stands there instead.
  mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard bounds.contains(Point(x: x, y: y)) else { return }
    let row = y * size.width
    if cell.width == 2, x + 1 >= size.width {
      return put(Cell(text: " ", role: cell.role, width: 1), x: x, y: y)
    }
    blankHalves(row: row, x: x)
    cells[row + x] = cell
    if cell.width == 2 {
      blankHalves(row: row, x: x + 1)
      cells[row + x + 1] = Cell(text: "", role: cell.role, width: 0)
    }
  }

  /// Gives a cell another meaning and keeps what it shows.
  mutating func setRole(_ role: Role, x: Int, y: Int) {
    guard bounds.contains(Point(x: x, y: y)) else { return }
    let index = y * size.width + x
    cells[index].role = role
    // Both halves of a wide character mean the same.
    if cells[index].width == 2, x + 1 < size.width { cells[index + 1].role = role }
    if cells[index].width == 0, x > 0 { cells[index - 1].role = role }
  }

  private mutating func blankHalves(row: Int, x: Int) {
    if cells[row + x].width == 0, x > 0 {
      cells[row + x - 1] = Cell(text: " ", role: cells[row + x - 1].role, width: 1)
    }
    if cells[row + x].width == 2, x + 1 < size.width {
      cells[row + x + 1] = Cell(text: " ", role: cells[row + x + 1].role, width: 1)
    }
  }

  /// The characters of a row.
  package func text(row: Int) -> String {
    guard row >= 0, row < size.height else { return "" }
    return cells[row * size.width..<(row + 1) * size.width].map(\.text).joined()
  }

  /// The rows as plain text without trailing blanks.
  package var lines: [String] {
    (0..<size.height).map { row in
      var line = text(row: row)
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
