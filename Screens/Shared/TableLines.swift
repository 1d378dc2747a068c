package import Grid

/// Tables as lines of text, for screens that scroll through several of them, and for paper.
package enum TableLines {
  /// The heading and every row of a table at a width.
  package static func lines(_ table: Table, width: Int, glyphs: GlyphSet) -> [SpanLine] {
    // A row takes more lines where texts wrap; the room is doubled until all of them fit.
    var height = table.rowCount + 2
    while true {
      var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
      let drawn = table.draw(in: &canvas, area: canvas.bounds, selected: nil)
      if drawn.rows.upperBound == table.rowCount, drawn.endLine < height || height > most {
        return (0..<drawn.endLine).map { line(canvas.frame, row: $0) }
      }
      height *= 2
    }
  }

  /// Every row of a frame.
  package static func lines(of frame: Frame) -> [SpanLine] {
    (0..<frame.size.height).map { line(frame, row: $0) }
  }

  /// Lines beyond which nothing more is tried.
  private static let most = 1_000_000

  /// One row of a frame as pieces, without the blanks at its end.
  private static func line(_ frame: Frame, row: Int) -> SpanLine {
    var spans: [Span] = []
    for column in 0..<frame.size.width {
      let cell = frame[column, row]
      if let last = spans.indices.last, spans[last].role == cell.role {
        spans[last].text += cell.text
      } else {
        spans.append(Span(cell.text, cell.role))
      }
    }
    while let last = spans.last, last.role == .text, last.text.allSatisfy({ $0 == " " }) {
      spans.removeLast()
    }
    return SpanLine(spans)
  }
}
