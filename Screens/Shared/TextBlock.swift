package import Grid

/// Lines of text in an area; where they do not all fit, that is said, never hidden.
package enum TextBlock {
  /// Draws lines from a first one on; `more` stands in the last line where some are left out.
  package static func draw(
    _ lines: [SpanLine],
    in canvas: inout Canvas,
    area: Rect,
    first: Int = 0,
    more: String? = nil
  ) {
    let start = max(0, min(first, lines.count))
    var shown = Array(lines[start...].prefix(area.height))
    if let more, lines.count - start > shown.count, !shown.isEmpty {
      shown[shown.count - 1] = SpanLine(more, .heading)
    }
    for (offset, line) in shown.enumerated() {
      line.draw(in: &canvas, x: area.minX, y: area.minY + offset, width: area.width)
    }
  }

  /// The essential groups, and as many of the others, whole, as fit into some lines.
  package static func flow(
    essential: [[Span]],
    others: [[Span]],
    width: Int,
    lines limit: Int
  ) -> [SpanLine] {
    var groups = essential
    let limit = max(limit, SpanLine.flow(essential, width: width).count)
    for group in others where SpanLine.flow(groups + [group], width: width).count <= limit {
      groups.append(group)
    }
    return SpanLine.flow(groups, width: width)
  }

  /// The parts, whole, that fit into a height, with an empty line between them.
  package static func fitting(_ parts: [[SpanLine]], height: Int) -> [SpanLine] {
    var lines: [SpanLine] = []
    for part in parts where !part.isEmpty {
      let gap = lines.isEmpty ? 0 : 1
      guard lines.count + gap + part.count <= height else { continue }
      if gap > 0 { lines.append(SpanLine("")) }
      lines += part
    }
    return lines
  }
}
