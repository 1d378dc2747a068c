/// Labels on the left, values on the right: what is known of one thing, line by line.
package struct Details: Hashable, Sendable {
  /// One line, or more where the value is long.
  package struct Row: Hashable, Sendable {
    /// What it is.
    package var label: String
    /// What is known of it.
    package var value: [Span]

    /// Makes a line of pieces.
    package init(_ label: String, _ value: [Span]) {
      self.label = label
      self.value = value
    }

    /// Makes a line of one piece.
    package init(_ label: String, _ value: String, _ role: Role = .value) {
      self.init(label, [Span(value, role)])
    }
  }

  /// The lines from top to bottom.
  package var rows: [Row]

  /// Makes a list.
  package init(_ rows: [Row]) { self.rows = rows }

  /// Draws the lines and answers the next free row; values wrap under each other and are never cut.
  ///
  /// In a narrow area a value stands below its label.
  package func draw(in canvas: inout Canvas, area: Rect, y: Int) -> Int {
    let widest = (rows.map { CharacterWidth.columns(of: $0.label) }.max() ?? 0) + 2
    let isBeside = widest * 2 <= area.width
    let indent = isBeside ? widest : min(2, max(0, area.width - 1))
    var next = y
    for row in rows {
      let labels = Wrap.lines(row.label, width: max(1, isBeside ? widest : area.width))
      for (offset, line) in labels.enumerated() {
        canvas.put(line, x: area.minX, y: next + offset, role: .label, clip: area)
      }
      if !isBeside, !row.label.isEmpty { next += labels.count }
      let values = SpanLine.wrap(row.value, width: max(1, area.width - indent))
      canvas.inside(area) { canvas in
        for (offset, line) in values.enumerated() {
          line.draw(
            in: &canvas,
            x: area.minX + indent,
            y: next + offset,
            width: area.width - indent
          )
        }
      }
      next += values.count
    }
    return next
  }
}
