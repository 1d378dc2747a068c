/// A column of a table.
package struct TableColumn: Hashable, Sendable {
  /// How its texts stand.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
    /// Decimal points under each other, by blanks and never by zeros.
    case decimal
  }

  /// The heading.
  package var title: String
  /// How its texts stand.
  package var alignment: Alignment
  /// The rank at which it is dropped where the width does not do: the highest goes first, 0 never.
  package var dropRank: Int
  /// The columns above which a text goes on in a second line where room is short; nothing for
  /// texts that must stand in one line.
  package var wrapsAbove: Int?

  /// Makes a column.
  package init(
    _ title: String,
    _ alignment: Alignment = .left,
    dropRank: Int = 0,
    wrapsAbove: Int? = nil
  ) {
    self.title = title
    self.alignment = alignment
    self.dropRank = dropRank
    self.wrapsAbove = wrapsAbove
  }
}

/// One text in a table.
package struct TableCell: Hashable, Sendable {
  /// The text; never cut, and it goes on in the next line behind a line break.
  package var text: String
  /// What it means.
  package var role: Role

  /// Makes a cell.
  package init(_ text: String, _ role: Role = .value) {
    self.text = text
    self.role = role
  }
}

/// Rows under headings, with a window that keeps the selected row in view.
///
/// A text is never cut. Where the width does not do, long texts of columns that may wrap go on in a
/// second line; then whole columns are left out, those with the highest drop rank first; then the
/// wrapping columns are made as narrow as it takes.
package struct Table: Sendable {
  /// What was drawn, and where.
  package struct Drawn: Sendable {
    /// The titles of the columns that were drawn.
    package let columns: [String]
    /// The first row in view and the row behind the last.
    package let rows: Range<Int>
    /// The first line on the screen of the selected row, where it is in view.
    package let selectedLine: Int?
    /// The line below the last row that was drawn.
    package let endLine: Int
  }

  /// The columns from left to right.
  package var columns: [TableColumn]
  /// The number of rows.
  package var rowCount: Int
  /// Gives the texts of a row; only rows in view are asked for.
  package var row: @Sendable (Int) -> [TableCell]

  /// Makes a table.
  package init(
    columns: [TableColumn],
    rowCount: Int,
    row: @escaping @Sendable (Int) -> [TableCell]
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
  }

  /// Makes a table of rows that are at hand.
  package init(columns: [TableColumn], rows: [[TableCell]]) {
    self.init(columns: columns, rowCount: rows.count) { rows[$0] }
  }

  /// The rows in view at a height of one line each: the window moves no more than it must.
  package static func window(
    selected: Int?,
    count: Int,
    height: Int,
    first: Int
  ) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    var start = min(max(0, first), max(0, count - height))
    if let selected {
      if selected < start { start = selected }
      if selected >= start + height { start = selected - height + 1 }
    }
    return start..<min(count, start + height)
  }

  /// The rows in view where rows may take several lines each; the first row of the window above is
  /// given up before the selected one.
  private static func window(_ rows: Range<Int>, heights: [Int], selected: Int?, height: Int)
    -> Range<Int>
  {
    var start = rows.lowerBound
    if let selected, rows.contains(selected) {
      var used = heights[selected - rows.lowerBound]
      var first = selected
      while first > rows.lowerBound, used + heights[first - 1 - rows.lowerBound] <= height {
        first -= 1
        used += heights[first - rows.lowerBound]
      }
      start = first
    }
    var end = start
    var used = 0
    while end < rows.upperBound, used + heights[end - rows.lowerBound] <= height {
      used += heights[end - rows.lowerBound]
      end += 1
    }
    return start..<max(end, min(start + 1, rows.upperBound))
  }

  /// Draws headings and rows, the selected one marked by `>` and its role.
  @discardableResult
  package func draw(
    in canvas: inout Canvas,
    area: Rect,
    selected: Int?,
    first: Int = 0
  ) -> Drawn {
    guard area.height > 0, area.width > 2 else {
      return Drawn(columns: [], rows: 0..<0, selectedLine: nil, endLine: area.minY)
    }
    let wanted = Self.window(
      selected: selected,
      count: rowCount,
      height: area.height - 1,
      first: first
    )
    let layout = TableLayout(columns, rows: wanted.map(row), width: area.width - 1)
    let rows = Self.window(
      wanted,
      heights: layout.lines.map(\.count),
      selected: selected,
      height: area.height - 1
    )
    draw(layout.headings, layout, &canvas, area, y: area.minY)
    var selectedLine: Int?
    var y = area.minY + 1
    for index in rows {
      let lines = layout.lines[index - wanted.lowerBound]
      for (offset, line) in lines.enumerated() {
        draw(line, layout, &canvas, area, y: y + offset)
        if index == selected { select(&canvas, area, y: y + offset) }
      }
      if index == selected {
        selectedLine = y
        canvas.put(">", x: area.minX, y: y, role: .selected, clip: area)
        canvas.setCursor(x: area.minX, y: y)
      }
      y += lines.count
    }
    return Drawn(
      columns: layout.kept.map { columns[$0].title },
      rows: rows,
      selectedLine: selectedLine,
      endLine: min(y, area.maxY)
    )
  }

  private func select(_ canvas: inout Canvas, _ area: Rect, y: Int) {
    for x in area.minX..<area.maxX {
      let role = canvas.frame[x, y].role
      if role == .chipHigh || role == .chipMedium || role == .chipLow || role == .chipDone {
        continue
      }
      canvas.mark(Rect(x: x, y: y, width: 1, height: 1), role: .selected)
    }
  }

  private func draw(
    _ cells: [TableCell],
    _ layout: TableLayout,
    _ canvas: inout Canvas,
    _ area: Rect,
    y: Int
  ) {
    var x = area.minX + 1
    for (index, cell) in cells.enumerated() {
      let width = layout.widths[index]
      if columns[layout.kept[index]].alignment == .left {
        canvas.put(cell.text, x: x, y: y, role: cell.role, clip: area)
      } else {
        canvas.put(cell.text, endingAt: x + width, y: y, role: cell.role, clip: area)
      }
      x += width + 1
    }
  }
}

/// Which columns of a table are drawn, how wide each is, and the lines that its rows take.
struct TableLayout {
  /// The columns that are drawn.
  private(set) var kept: [Int]
  /// The width of each kept column.
  private(set) var widths: [Int] = []
  /// The lines of each row, each a text for each kept column.
  private(set) var lines: [[[TableCell]]] = []
  /// The headings of the kept columns.
  private(set) var headings: [TableCell] = []

  private let columns: [TableColumn]

  /// Fits the columns to a width, given the rows that are in view.
  init(_ columns: [TableColumn], rows: [[TableCell]], width: Int) {
    self.columns = columns
    kept = Array(columns.indices)
    let texts = Self.aligned(columns, rows)
    let natural = columns.indices.map { column in
      texts.reduce(CharacterWidth.columns(of: columns[column].title)) { most, cells in
        cells[column].text.split(separator: "\n").reduce(most) {
          max($0, CharacterWidth.columns(of: String($1)))
        }
      }
    }
    fit(natural, to: width)
    headings = kept.enumerated().map { index, column in
      TableCell(columns[column].title, .label)
    }
    lines = texts.map(wrapped)
  }

  private mutating func fit(_ natural: [Int], to width: Int) {
    var limits = natural
    func needed(_ kept: [Int]) -> Int { kept.reduce(0) { $0 + limits[$1] + 1 } - 1 }
    if needed(kept) > width {
      for column in columns.indices {
        guard let most = columns[column].wrapsAbove else { continue }
        limits[column] = min(natural[column], most)
      }
    }
    while needed(kept) > width,
      let worst = kept.filter({ columns[$0].dropRank > 0 })
        .max(by: { columns[$0].dropRank < columns[$1].dropRank })
    {
      kept.removeAll { $0 == worst }
    }
    // The widest wrapping column gives way first, down to a width in which words still stand.
    while needed(kept) > width,
      let widest = kept.filter({ columns[$0].wrapsAbove != nil && limits[$0] > Self.narrowest })
        .max(by: { limits[$0] < limits[$1] })
    {
      limits[widest] -= 1
    }
    // What was gained by leaving columns out goes to the texts that would wrap.
    for column in kept where columns[column].wrapsAbove != nil {
      limits[column] += max(0, min(natural[column] - limits[column], width - needed(kept)))
    }
    widths = kept.map { limits[$0] }
  }

  /// The narrowest that a wrapping column becomes.
  private static let narrowest = 12

  private func wrapped(_ cells: [TableCell]) -> [[TableCell]] {
    let parts = kept.enumerated().map { index, column -> [TableCell] in
      let cell = cells[column]
      guard columns[column].wrapsAbove != nil,
        cell.text.contains("\n") || CharacterWidth.columns(of: cell.text) > widths[index]
      else { return [cell] }
      return Wrap.lines(cell.text, width: widths[index]).map { TableCell($0, cell.role) }
    }
    let height = max(1, parts.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      parts.map { line < $0.count ? $0[line] : TableCell("") }
    }
  }

  /// Pads the texts of decimal columns behind, so that their points stand under each other.
  private static func aligned(_ columns: [TableColumn], _ rows: [[TableCell]]) -> [[TableCell]] {
    var texts = rows.map { cells in
      columns.indices.map { $0 < cells.count ? cells[$0] : TableCell("") }
    }
    for column in columns.indices where columns[column].alignment == .decimal {
      let most = texts.map { decimals(of: $0[column].text) }.max() ?? 0
      for row in texts.indices {
        let text = texts[row][column].text
        guard text.first?.isNumber ?? false else { continue }
        texts[row][column].text += String(repeating: " ", count: most - decimals(of: text))
      }
    }
    return texts
  }

  /// Characters from the decimal point on; 0 for a whole number.
  private static func decimals(of text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? 0
  }
}
