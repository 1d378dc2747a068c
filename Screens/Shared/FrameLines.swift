package import Grid

/// Pictures as lines of text, for screens that scroll through several of them, and for paper.
package enum FrameLines {
  /// Every row of a frame as pieces, without the blanks at its end.
  package static func lines(of frame: Frame) -> [SpanLine] {
    (0..<frame.size.height).map { line(frame, row: $0) }
  }

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
