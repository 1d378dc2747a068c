/// A text of pieces that wraps between words.
package struct Paragraph: Hashable, Sendable {
  /// The pieces.
  package var spans: [Span]

  /// Makes a text of pieces.
  package init(_ spans: [Span]) { self.spans = spans }

  /// Makes a text of one piece.
  package init(_ text: String, _ role: Role = .text) { spans = [Span(text, role)] }

  /// Draws the text from a row on and answers the next free row.
  ///
  /// Where the area ends before the text, the last row says how many lines are left out.
  package func draw(in canvas: inout Canvas, area: Rect, y: Int) -> Int {
    let lines = SpanLine.wrap(spans, width: max(1, area.width))
    let room = max(0, area.maxY - y)
    let shown = lines.count > room ? max(0, room - 1) : lines.count
    canvas.inside(area) { canvas in
      for (offset, line) in lines.prefix(shown).enumerated() {
        line.draw(in: &canvas, x: area.minX, y: y + offset, width: area.width)
      }
      if shown < lines.count, room > 0 {
        let left = lines.count - shown
        canvas.put("(\(left) more lines)", x: area.minX, y: y + shown, role: .label)
      }
    }
    return y + min(lines.count, room)
  }
}
