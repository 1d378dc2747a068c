/// A part of a frame to draw in; whatever reaches outside is cut off.
package struct Canvas {
  /// The frame that is drawn in.
  package var frame: Frame
  /// The characters to draw with.
  package let glyphs: GlyphSet

  /// Starts a blank frame.
  package init(size: Size, glyphs: GlyphSet) {
    frame = Frame(size: size)
    self.glyphs = glyphs
  }

  /// The whole area.
  package var bounds: Rect { frame.bounds }

  /// Puts text and answers the column behind it; what does not fit inside `clip` is left out.
  @discardableResult
  package mutating func put(
    _ text: String,
    x: Int,
    y: Int,
    role: Role = .text,
    clip: Rect? = nil
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    var column = x
    for cell in CharacterWidth.showable(text, role: role) {
      let inside =
        y >= area.minY && y < area.maxY && column >= area.minX
        && column + Int(cell.width) <= area.maxX
      if inside { frame.put(cell, x: column, y: y) }
      column += Int(cell.width)
    }
    return column
  }

  /// Puts text so that it ends before a column.
  package mutating func put(
    _ text: String,
    endingAt x: Int,
    y: Int,
    role: Role = .text,
    clip: Rect? = nil
  ) {
    put(text, x: x - CharacterWidth.columns(of: text), y: y, role: role, clip: clip)
  }

  /// Fills an area with one character.
  package mutating func fill(_ area: Rect, with text: String = " ", role: Role = .text) {
    let inside = area.intersection(bounds)
    guard inside.width > 0 else { return }
    for y in inside.minY..<max(inside.minY, inside.maxY) {
      for x in inside.minX..<inside.maxX {
        frame.put(Cell(text: text, role: role, width: 1), x: x, y: y)
      }
    }
  }

  /// Gives every cell of an area a meaning and keeps what they show.
  package mutating func mark(_ area: Rect, role: Role) {
    let inside = area.intersection(bounds)
    for y in inside.minY..<max(inside.minY, inside.maxY) {
      for x in inside.minX..<max(inside.minX, inside.maxX) { frame.setRole(role, x: x, y: y) }
    }
  }

  /// Draws a horizontal line through an area's first row.
  package mutating func rule(_ area: Rect) {
    fill(
      Rect(x: area.minX, y: area.minY, width: area.width, height: 1),
      with: glyphs.horizontal,
      role: .rule
    )
  }

  /// Draws a vertical line through an area's first column.
  package mutating func verticalRule(_ area: Rect) {
    fill(
      Rect(x: area.minX, y: area.minY, width: 1, height: area.height),
      with: glyphs.vertical,
      role: .rule
    )
  }

  /// Draws a box with a title in its upper line, and clears its inside.
  package mutating func box(_ area: Rect, title: String = "") {
    guard area.width >= 2, area.height >= 2 else { return }
    fill(area)
    let (topLeft, topRight, bottomLeft, bottomRight) = glyphs.corners
    rule(area)
    rule(Rect(x: area.minX, y: area.maxY - 1, width: area.width, height: 1))
    verticalRule(area)
    verticalRule(Rect(x: area.maxX - 1, y: area.minY, width: 1, height: area.height))
    put(topLeft, x: area.minX, y: area.minY, role: .rule)
    put(topRight, x: area.maxX - 1, y: area.minY, role: .rule)
    put(bottomLeft, x: area.minX, y: area.maxY - 1, role: .rule)
    put(bottomRight, x: area.maxX - 1, y: area.maxY - 1, role: .rule)
    guard !title.isEmpty else { return }
    put(
      " \(title) ",
      x: area.minX + 2,
      y: area.minY,
      role: .heading,
      clip: area.inset(horizontally: 1, vertically: 0)
    )
  }

  /// Puts the cursor at a place.
  package mutating func setCursor(x: Int, y: Int, isVisible: Bool = false) {
    frame.cursor = Point(x: x, y: y)
    frame.isCursorVisible = isVisible
  }
}
