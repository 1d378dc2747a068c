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
