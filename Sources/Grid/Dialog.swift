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

  /// Draws it in the middle and answers the area of its lines.
  ///
  /// It is never larger than the area it lies over. Where the lines do not fit, those around `focus`
  /// are shown and the border says that there are more; the keys are always in view.
  @discardableResult
  package func draw(in canvas: inout Canvas, over area: Rect, width: Int = 66, focus: Int = 0)
    -> Rect
  {
    let inner = Self.inner(min(width, area.width))
    var wrapped: [(line: Int, text: Line)] = []
    for (index, line) in lines.enumerated() {
      for text in Wrap.lines(line.text, width: inner) {
        wrapped.append((index, Line(text, line.role)))
      }
    }
    let inside = open(in: &canvas, over: area, width: width, lineCount: wrapped.count)
    let focused = wrapped.firstIndex { $0.line == focus } ?? 0
    let rows = Table.window(
      selected: focused,
      count: wrapped.count,
      height: inside.height,
      first: 0
    )
    for (offset, index) in rows.enumerated() {
      let line = wrapped[index].text
      canvas.put(line.text, x: inside.minX, y: inside.minY + offset, role: line.role, clip: inside)
    }
    guard inside.height > 0, wrapped.count > inside.height else { return inside }
    if rows.lowerBound > 0 {
      canvas.put(
        " more above ",
        endingAt: inside.maxX,
        y: inside.minY - 1,
        role: .label,
        clip: area
      )
    }
    if rows.upperBound < wrapped.count {
      canvas.put(" more below ", endingAt: inside.maxX, y: inside.maxY, role: .label, clip: area)
    }
    return inside
  }

  /// Draws border, title and keys for a number of lines, and answers the area for them.
  package func open(
    in canvas: inout Canvas,
    over area: Rect,
    width: Int = 66,
    lineCount: Int
  ) -> Rect {
    let outer = min(width, area.width)
    let inner = Self.inner(outer)
    let isTitleInBorder = CharacterWidth.columns(of: title) + 6 <= outer
    let titles = isTitleInBorder ? [] : Wrap.lines(title, width: inner)
    let keyLines = Footer(items: [], always: keys).wrapped(inner)
    let height = min(area.height, 2 + titles.count + lineCount + 1 + keyLines.count)
    let box = Rect(
      x: area.minX + (area.width - outer) / 2,
      y: area.minY + (area.height - height) / 2,
      width: outer,
      height: height
    )
    let border = outer > 4 && height > 2 ? 1 : 0
    canvas.inside(area) { canvas in
      if border > 0 {
        canvas.box(box, title: isTitleInBorder ? title : "")
      } else {
        canvas.fill(box)
      }
    }
    let inside = box.inset(horizontally: 2 * border, vertically: border)
    let keysTop = max(inside.minY, inside.maxY - keyLines.count)
    for (offset, items) in keyLines.enumerated() {
      Footer.draw(items, in: &canvas, area: inside, y: keysTop + offset)
    }
    var y = inside.minY
    for line in titles where y < keysTop {
      canvas.put(line, x: inside.minX, y: y, role: .heading, clip: inside)
      y += 1
    }
    // A line between text and keys, where there is room for one; it also says that there is more.
    let bottom = max(y, keysTop - 1)
    return Rect(x: inside.minX, y: y, width: inside.width, height: bottom - y)
  }

  private static func inner(_ outer: Int) -> Int { max(1, outer > 4 ? outer - 4 : outer) }
}
