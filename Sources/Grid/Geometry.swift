/// How many columns and rows there are.
package struct Size: Hashable, Sendable {
  /// Columns.
  package var width: Int
  /// Rows.
  package var height: Int

  /// Makes a size.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A place on the grid, counted from the top left.
package struct Point: Hashable, Sendable {
  /// The column.
  package var x: Int
  /// The row.
  package var y: Int

  /// Makes a place.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A part of the grid.
package struct Rect: Hashable, Sendable {
  /// The top left cell.
  package var origin: Point
  /// Its size; never negative.
  package var size: Size

  /// Makes a part; negative sizes become empty ones.
  package init(x: Int, y: Int, width: Int, height: Int) {
    origin = Point(x: x, y: y)
    size = Size(width: max(0, width), height: max(0, height))
  }

  /// The first column.
  package var minX: Int { origin.x }
  /// The first row.
  package var minY: Int { origin.y }
  /// The column behind the last.
  package var maxX: Int { origin.x + size.width }
  /// The row behind the last.
  package var maxY: Int { origin.y + size.height }
  /// Columns.
  package var width: Int { size.width }
  /// Rows.
  package var height: Int { size.height }

  /// The part that both cover.
  package func intersection(_ other: Rect) -> Rect {
    let x = max(minX, other.minX)
    let y = max(minY, other.minY)
    return Rect(
      x: x,
      y: y,
      width: min(maxX, other.maxX) - x,
      height: min(maxY, other.maxY) - y
    )
  }

  /// Whether a cell lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// The part without a border of some cells on each side.
  package func inset(horizontally columns: Int, vertically rows: Int) -> Rect {
    Rect(
      x: minX + columns,
      y: minY + rows,
      width: width - 2 * columns,
      height: height - 2 * rows
    )
  }
}
