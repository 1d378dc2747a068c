/// A box over the screen with lines of text and its keys, never larger than the screen.
package struct Dialog: Sendable {
  /// A line of a dialog.
  package struct Line: Hashable, Sendable {
    /// The text; it wraps.
    package var text: String
    /// What it means.
    package var role: Role

    /// Makes a line.
    package init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// The title.
  package var title: String
  /// The lines.
  package var lines: [Line]
  /// The keys, always in view at the bottom.
  package var keys: [Footer.Item]

  /// Makes a dialog.
  package init(title: String, lines: [Line], keys: [Footer.Item]) {
    self.title = title
    self.lines = lines
    self.keys = keys
  }

  /// Draws it in the middle and answers the area inside its border.
  ///
  /// Where the lines do not fit, the window shows those around `focus`.
  @discardableResult
  package func draw(in canvas: inout Canvas, over area: Rect, width: Int = 66, focus: Int = 0)
    -> Rect
  {
    let outer = min(width, area.width)
    let inner = max(1, outer - 4)
    var wrapped: [(line: Int, Line)] = []
    for (index, line) in lines.enumerated() {
      for text in Wrap.lines(line.text, width: inner) {
        wrapped.append((index, Line(text, line.role)))
      }
    }
    let height = min(area.height, wrapped.count + 4)
    let box = Rect(
      x: area.minX + (area.width - outer) / 2,
      y: area.minY + max(0, (area.height - height) / 2),
      width: outer,
      height: height
    )
    canvas.box(box, title: title)
    let room = max(0, height - 4)
    let focused = wrapped.firstIndex { $0.line == focus } ?? 0
    let rows = Table.window(selected: focused, count: wrapped.count, height: room, first: 0)
    let inside = box.inset(horizontally: 2, vertically: 1)
    for (offset, index) in rows.enumerated() {
      canvas.put(
        wrapped[index].1.text,
        x: inside.minX,
        y: inside.minY + offset,
        role: wrapped[index].1.role,
        clip: inside
      )
    }
    let keyRow = Rect(x: inside.minX, y: box.maxY - 2, width: inside.width, height: 1)
    Footer(items: [], always: keys).draw(in: &canvas, area: keyRow)
    return inside
  }
}
