/// A column of a table.
package struct TableColumn: Hashable, Sendable {
  /// How its texts stand.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
  }

  /// The heading.
  package var title: String
  /// How its texts stand.
  package var alignment: Alignment
  /// The rank at which it is dropped where the width does not do: the highest goes first, 0 never.
  package var dropRank: Int

  /// Makes a column.
  package init(_ title: String, _ alignment: Alignment = .left, dropRank: Int = 0) {
    self.title = title
    self.alignment = alignment
    self.dropRank = dropRank
  }
}

/// One text in a table.
package struct TableCell: Hashable, Sendable {
  /// The text; never cut.
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
/// A text is never cut. Where the width does not do, whole columns are left out, those with the
/// highest drop rank first; where even that is not enough, the last columns of a row go on in a
/// second line.
package struct Table: Sendable {
  /// What was drawn, and where.
  package struct Drawn: Sendable {
    /// The titles of the columns that were drawn.
    package let columns: [String]
    /// The first row in view and the row behind the last.
    package let rows: Range<Int>
    /// The line on the screen of the selected row, where it is in view.
    package let selectedLine: Int?
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

  /// The rows in view at a height: the window moves no more than it must.
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

  /// Draws headings and rows, the selected one marked by `>` and its role.
  @discardableResult
  package func draw(
    in canvas: inout Canvas,
    area: Rect,
    selected: Int?,
    first: Int = 0
  ) -> Drawn {
    guard area.height > 0, area.width > 2 else {
      return Drawn(columns: [], rows: 0..<0, selectedLine: nil)
    }
    let rows = Self.window(
      selected: selected,
      count: rowCount,
      height: area.height - 1,
      first: first
    )
    let texts = rows.map(row)
    let kept = keptColumns(texts, width: area.width - 1)
    let widths = kept.map { columnWidth($0, texts) }
    draw(
      kept.map { TableCell(columns[$0].title, .label) },
      kept,
      widths,
      &canvas,
      area,
      y: area.minY
    )
    var selectedLine: Int?
    for (offset, cells) in texts.enumerated() {
      let y = area.minY + 1 + offset
      draw(
        kept.map { $0 < cells.count ? cells[$0] : TableCell("") },
        kept,
        widths,
        &canvas,
        area,
        y: y
      )
      if rows.lowerBound + offset == selected {
        selectedLine = y
        select(&canvas, area, y: y)
      }
    }
    return Drawn(columns: kept.map { columns[$0].title }, rows: rows, selectedLine: selectedLine)
  }

  private func select(_ canvas: inout Canvas, _ area: Rect, y: Int) {
    for x in area.minX..<area.maxX {
      let role = canvas.frame[x, y].role
      if role == .chipHigh || role == .chipMedium || role == .chipLow || role == .chipDone {
        continue
      }
      canvas.mark(Rect(x: x, y: y, width: 1, height: 1), role: .selected)
    }
    canvas.put(">", x: area.minX, y: y, role: .selected, clip: area)
    canvas.setCursor(x: area.minX, y: y)
  }

  private func draw(
    _ cells: [TableCell],
    _ kept: [Int],
    _ widths: [Int],
    _ canvas: inout Canvas,
    _ area: Rect,
    y: Int
  ) {
    var x = area.minX + 1
    for (index, cell) in cells.enumerated() {
      if columns[kept[index]].alignment == .right {
        canvas.put(cell.text, endingAt: x + widths[index], y: y, role: cell.role, clip: area)
      } else {
        canvas.put(cell.text, x: x, y: y, role: cell.role, clip: area)
      }
      x += widths[index] + 1
    }
  }

  private func columnWidth(_ column: Int, _ texts: [[TableCell]]) -> Int {
    let title = CharacterWidth.columns(of: columns[column].title)
    return texts.reduce(title) { most, cells in
      column < cells.count ? max(most, CharacterWidth.columns(of: cells[column].text)) : most
    }
  }

  /// The columns that fit, after leaving out those with the highest rank.
  private func keptColumns(_ texts: [[TableCell]], width: Int) -> [Int] {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(0) { $0 + columnWidth($1, texts) + 1 } - 1 }
    while needed() > width,
      let worst = kept.filter({ columns[$0].dropRank > 0 })
        .max(by: { columns[$0].dropRank < columns[$1].dropRank })
    {
      kept.removeAll { $0 == worst }
    }
    return kept
  }
}
