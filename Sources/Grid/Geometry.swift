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

/// How much room a part of a split wants.
package enum Constraint: Hashable, Sendable {
  /// Exactly so many cells.
  case fixed(Int)
  /// At least so many, and more where there is room.
  case atLeast(Int)
  /// Whatever is left.
  case fill
}

extension Rect {
  /// Splits into rows from top to bottom.
  package func rows(_ constraints: [Constraint]) -> [Rect] {
    let lengths = Self.lengths(constraints, total: height)
    var y = minY
    return lengths.map { length in
      defer { y += length }
      return Rect(x: minX, y: y, width: width, height: length)
    }
  }

  /// Splits into columns from left to right.
  package func columns(_ constraints: [Constraint]) -> [Rect] {
    let lengths = Self.lengths(constraints, total: width)
    var x = minX
    return lengths.map { length in
      defer { x += length }
      return Rect(x: x, y: minY, width: length, height: height)
    }
  }

  /// Gives the fixed parts their room first, then the least ones, then shares out the rest.
  private static func lengths(_ constraints: [Constraint], total: Int) -> [Int] {
    var left = max(0, total)
    var lengths = constraints.map { _ in 0 }
    func grant(_ index: Int, _ wanted: Int) {
      let granted = min(left, max(0, wanted))
      lengths[index] += granted
      left -= granted
    }
    for (index, constraint) in constraints.enumerated() {
      if case .fixed(let count) = constraint { grant(index, count) }
    }
    for (index, constraint) in constraints.enumerated() {
      if case .atLeast(let count) = constraint { grant(index, count) }
    }
    let flexible = constraints.indices.filter {
      if case .fixed = constraints[$0] { false } else { true }
    }
    for (order, index) in flexible.enumerated() {
      grant(index, left / (flexible.count - order))
    }
    return lengths
  }
}

/// The shape that a screen takes at a size.
package enum LayoutClass: Hashable, Sendable {
  case tooSmall
  case small
  case medium
  case large

  /// The shape at a size.
  package init(_ size: Size) {
    if size.width < Self.least.width || size.height < Self.least.height {
      self = .tooSmall
    } else if size.width < 110 {
      self = .small
    } else if size.width < 160 {
      self = .medium
    } else {
      self = .large
    }
  }

  /// The smallest size at which screens are drawn.
  package static let least = Size(width: 60, height: 16)
}
