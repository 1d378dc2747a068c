extension Table {
  /// The headings and every row as lines of pieces, for screens that scroll through several tables
  /// and for paper; the first column of each line stays blank.
  package func lines(width: Int) -> [SpanLine] {
    let layout = TableLayout(columns, rows: (0..<rowCount).map(row), width: max(1, width - 1))
    return (layout.headings + layout.rows.joined()).map(Self.spans)
  }

  private static func spans(_ line: TableLine) -> SpanLine {
    var spans = [Span(" ")]
    var column = 0
    for (x, cell) in line.texts where !cell.text.isEmpty {
      if x > column { spans.append(Span(String(repeating: " ", count: x - column))) }
      spans.append(Span(cell.text, cell.role))
      column = x + CharacterWidth.columns(of: cell.text)
    }
    return SpanLine(spans)
  }
}
