/// Rows under headings, with a window that keeps the selected row in view.
///
/// A text is never cut. Where the width does not do, long texts of columns that may wrap go on in a
/// second line; then whole columns are left out, those with the highest drop rank first; then the
/// wrapping columns are made as narrow as it takes; then a row goes on in the next line.
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
      height: max(1, area.height - 1),
      first: first
    )
    let layout = TableLayout(columns, rows: wanted.map(row), width: area.width - 1)
    // In an area of a few lines the rows come first.
    let headings = layout.headings.count < area.height ? layout.headings : []
    let top = area.minY + headings.count
    let rows = Self.window(
      wanted,
      heights: layout.rows.map(\.count),
      selected: selected,
      height: area.maxY - top
    )
    let drawn = canvas.inside(area) { canvas in
      for (offset, line) in headings.enumerated() {
        draw(line, &canvas, x: area.minX + 1, y: area.minY + offset)
      }
      return draw(rows, of: layout, from: wanted.lowerBound, selected, &canvas, area, top: top)
    }
    return Drawn(
      columns: layout.kept.map { columns[$0].title },
      rows: rows,
      selectedLine: drawn.selectedLine,
      endLine: min(drawn.endLine, area.maxY)
    )
  }

  private func draw(
    _ rows: Range<Int>,
    of layout: TableLayout,
    from firstRow: Int,
    _ selected: Int?,
    _ canvas: inout Canvas,
    _ area: Rect,
    top: Int
  ) -> (selectedLine: Int?, endLine: Int) {
    var selectedLine: Int?
    var y = top
    for index in rows {
      let lines = layout.rows[index - firstRow]
      for (offset, line) in lines.enumerated() {
        draw(line, &canvas, x: area.minX + 1, y: y + offset)
        if index == selected { select(&canvas, area, y: y + offset) }
      }
      if index == selected {
        selectedLine = y
        canvas.put(">", x: area.minX, y: y, role: .selected)
        canvas.setCursor(x: area.minX, y: y)
      }
      y += lines.count
    }
    return (selectedLine, y)
  }

  private func draw(_ line: TableLine, _ canvas: inout Canvas, x: Int, y: Int) {
    for text in line.texts { canvas.put(text.cell.text, x: x + text.x, y: y, role: text.cell.role) }
  }

  private func select(_ canvas: inout Canvas, _ area: Rect, y: Int) {
    let inside = area.intersection(canvas.area)
    for x in inside.minX..<inside.maxX {
      let role = canvas.frame[x, y].role
      if role == .chipHigh || role == .chipMedium || role == .chipLow || role == .chipDone {
        continue
      }
      canvas.mark(Rect(x: x, y: y, width: 1, height: 1), role: .selected)
    }
  }
}
