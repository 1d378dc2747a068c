/// A terminal's screen in memory: bytes in, what a person would see out.
///
/// It knows exactly the sequences that refill and ncurses send and refuses every other one, so that
/// a test notices what it did not expect.
package struct VirtualScreen: Sendable, CustomStringConvertible {
  /// Columns.
  package private(set) var columns: Int
  /// Rows.
  package private(set) var rowCount: Int
  /// Whether erased cells keep the background that was set (`bce`).
  package let erasesWithBackground: Bool

  /// The cells of the screen that is shown, row by row.
  package internal(set) var cells: [VirtualCell]
  /// The column of the cursor.
  package internal(set) var cursorColumn = 0
  /// The row of the cursor.
  package internal(set) var cursorRow = 0
  /// The private modes that are on.
  package internal(set) var modes: Set<Int> = [7, 25]
  /// The terminal's title, where one was set.
  package internal(set) var title: String?
  /// What was handed to the clipboard: the text of each OSC 52, base64 as sent.
  package internal(set) var clipboard: [String] = []
  /// Sequences that were passed on to the terminal around tmux, their escapes single again.
  package internal(set) var passedOn: [String] = []
  /// How often the bell rang.
  package internal(set) var bells = 0
  /// The questions that were asked, as sequences with `ESC` spelled out.
  package internal(set) var questions: [String] = []
  /// Whether keypad and cursor keys send application sequences.
  package internal(set) var isKeypadApplication = false

  var state = ParserState.ground
  var rendition = Rendition()
  var isWrapPending = false
  var isInserting = false
  var usesGraphics = [false, false]
  var shiftedSet = 0
  var lastCharacter: (text: String, columns: Int)?
  var lastPlace: Int?
  var top = 0
  var bottom: Int
  var saved = SavedCursor()
  var normal: (cells: [VirtualCell], cursor: SavedCursor)?

  struct SavedCursor: Sendable {
    var column = 0
    var row = 0
    var rendition = Rendition()
  }

  /// A blank screen with the cursor at the top left.
  package init(columns: Int, rows: Int, erasesWithBackground: Bool = true) {
    self.columns = columns
    self.rowCount = rows
    self.erasesWithBackground = erasesWithBackground
    cells = Array(repeating: .blank(on: .standard), count: columns * rows)
    bottom = rows - 1
  }

  /// The cell at a place.
  package subscript(column column: Int, row row: Int) -> VirtualCell {
    cells[row * columns + column]
  }

  /// The rows as text without trailing blanks.
  package var rows: [String] { Self.lines(of: cells, columns: columns) }

  /// The rows of the screen that comes back when the alternate one is left; nothing while it is shown.
  package var rowsBehind: [String]? {
    normal.map { Self.lines(of: $0.cells, columns: columns) }
  }

  /// The whole picture as one text.
  package var text: String { rows.joined(separator: "\n") }

  /// The picture between bars, for a test that failed.
  package var description: String {
    rows.map { "|\($0)" }.joined(separator: "\n") + "\ncursor \(cursorColumn),\(cursorRow)"
  }

  /// Whether a text stands in some row.
  package func shows(_ text: String) -> Bool {
    rows.contains { Self.holds($0, text) }
  }

  /// Whether the alternate screen is shown.
  package var isAlternate: Bool { normal != nil }
  /// Whether the cursor is to be seen.
  package var isCursorVisible: Bool { modes.contains(25) }
  /// Whether the mouse reports to the program.
  package var isMouseCaptured: Bool { !modes.isDisjoint(with: [1000, 1002, 1003]) }
  /// Whether pastes come in brackets.
  package var bracketsPaste: Bool { modes.contains(2004) }
  /// Whether gaining and losing the focus is reported.
  package var reportsFocus: Bool { modes.contains(1004) }
  /// Whether the picture is held back until a frame is complete.
  package var isHeldBack: Bool { modes.contains(2026) }
  /// Whether every mode is as a shell expects it.
  package var isAsLeftByAShell: Bool {
    !isAlternate && modes.subtracting([12]) == [7, 25] && !isKeypadApplication
      && rendition == Rendition() && !usesGraphics[shiftedSet] && !isInserting
      && top == 0 && bottom == rowCount - 1
  }

  /// Takes another size, as terminals do that cut and fill at the right and at the bottom.
  package mutating func resize(columns newColumns: Int, rows newRows: Int) {
    func resized(_ old: [VirtualCell]) -> [VirtualCell] {
      (0..<newRows * newColumns).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: newColumns)
        guard row < rowCount, column < columns else { return .blank(on: .standard) }
        return old[row * columns + column]
      }
    }
    cells = resized(cells)
    if let behind = normal { normal = (resized(behind.cells), behind.cursor) }
    columns = newColumns
    rowCount = newRows
    cursorColumn = min(cursorColumn, newColumns - 1)
    cursorRow = min(cursorRow, newRows - 1)
    isWrapPending = false
    top = 0
    bottom = newRows - 1
  }

  private static func lines(of cells: [VirtualCell], columns: Int) -> [String] {
    stride(from: 0, to: cells.count, by: columns).map { start in
      var line = cells[start..<start + columns].map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Plain search by characters: the standard library has none without regular expressions.
  private static func holds(_ line: String, _ wanted: String) -> Bool {
    let line = Array(line.utf8)
    let wanted = Array(wanted.utf8)
    guard !wanted.isEmpty, line.count >= wanted.count else { return wanted.isEmpty }
    return (0...line.count - wanted.count).contains { start in
      line[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
