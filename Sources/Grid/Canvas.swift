/// A frame to draw in, or a part of one; whatever reaches outside is cut off.
package struct Canvas {
  /// The frame that is drawn in.
  package var frame: Frame
  /// The characters to draw with.
  package let glyphs: GlyphSet
  /// The part that may be drawn in; places are counted from the frame's top left all the same.
  package private(set) var area: Rect

  /// Starts a blank frame.
  package init(size: Size, glyphs: GlyphSet) {
    frame = Frame(size: size)
    self.glyphs = glyphs
    area = frame.bounds
  }

  /// The whole frame.
  package var bounds: Rect { frame.bounds }

  /// Lets something draw in a part of this canvas only, and answers what it answers.
  @discardableResult
  package mutating func inside<Result>(
    _ part: Rect,
    _ draw: (inout Canvas) throws -> Result
  ) rethrows -> Result {
    let whole = area
    defer { area = whole }
    area = area.intersection(part)
    return try draw(&self)
  }

  /// Puts text and answers the column behind it; what does not fit inside `clip` is left out.
  ///
  /// A wide character of which one half would be outside leaves a blank in the other.
  @discardableResult
  package mutating func put(
    _ text: String,
    x: Int,
    y: Int,
    role: Role = .text,
    clip: Rect? = nil
  ) -> Int {
    let area = clip.map { $0.intersection(self.area) } ?? self.area
    let isOnRow = y >= area.minY && y < area.maxY
    var column = x
    for cell in CharacterWidth.showable(text, role: role) {
      let width = Int(cell.width)
      if isOnRow, column >= area.minX, column + width <= area.maxX {
        frame.put(cell, x: column, y: y)
      } else if isOnRow, width == 2, column + 1 == area.minX || column + 1 == area.maxX {
        let half = column + 1 == area.minX ? column + 1 : column
        if half >= area.minX, half < area.maxX {
          frame.put(Cell(text: " ", role: role, width: 1), x: half, y: y)
        }
      }
      column += width
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

  /// Fills an area with one character of one column.
  package mutating func fill(_ area: Rect, with text: String = " ", role: Role = .text) {
    let inside = area.intersection(self.area)
    guard inside.width > 0 else { return }
    for y in inside.minY..<max(inside.minY, inside.maxY) {
      for x in inside.minX..<inside.maxX {
        frame.put(Cell(text: text, role: role, width: 1), x: x, y: y)
      }
    }
  }

  /// Gives every cell of an area a meaning and keeps what they show.
  package mutating func mark(_ area: Rect, role: Role) {
    let inside = area.intersection(self.area)
    for y in inside.minY..<max(inside.minY, inside.maxY) {
      for x in inside.minX..<max(inside.minX, inside.maxX) { frame.setRole(role, x: x, y: y) }
    }
  }

  /// Draws a horizontal line through an area's first row.
  package mutating func rule(_ area: Rect) {
    fill(
      Rect(x: area.minX, y: area.minY, width: area.width, height: min(1, area.height)),
      with: glyphs.horizontal,
      role: .rule
    )
  }

  /// Draws a vertical line through an area's first column.
  package mutating func verticalRule(_ area: Rect) {
    fill(
      Rect(x: area.minX, y: area.minY, width: min(1, area.width), height: area.height),
      with: glyphs.vertical,
      role: .rule
    )
  }

  /// Draws a vertical line that parts an area in two, and answers what lies on either side of it.
  ///
  /// The right part has a number of columns, without the blank behind the line.
  package mutating func divide(_ area: Rect, right columns: Int) -> (left: Rect, right: Rect) {
    let parts = area.columns([.fill, .fixed(2), .fixed(columns)])
    verticalRule(parts[1])
    return (parts[0], parts[2])
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

  /// Puts the cursor at a place, or at the nearest one of the frame.
  package mutating func setCursor(x: Int, y: Int, isVisible: Bool = false) {
    guard bounds.width > 0, bounds.height > 0 else { return }
    frame.cursor = Point(
      x: min(max(0, x), bounds.maxX - 1),
      y: min(max(0, y), bounds.maxY - 1)
    )
    frame.isCursorVisible = isVisible
  }
}
