@testable import Grid

/// Draws on a blank frame and answers its rows without trailing blanks.
func drawn(
  width: Int,
  height: Int,
  glyphs: GlyphSet = .unicode,
  _ draw: (inout Canvas, Rect) -> Void
) -> [String] {
  var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
  draw(&canvas, canvas.bounds)
  return canvas.frame.lines
}

extension Frame {
  /// What is wrong with the cells: halves without their other half, widths that do not add up.
  var brokenCells: [Point] {
    var broken: [Point] = []
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = self[x, y]
        let isWhole =
          switch cell.width {
          case 0: cell.text.isEmpty && x > 0 && self[x - 1, y].width == 2
          case 1: CharacterWidth.columns(of: cell.text) == 1
          case 2: x + 1 < size.width && self[x + 1, y].width == 0
          default: false
          }
        if !isWhole || cell.text.unicodeScalars.count > 2 { broken.append(Point(x: x, y: y)) }
      }
    }
    return broken
  }

  /// Cells outside an area that differ from another frame's.
  func changes(from other: Frame, outside area: Rect) -> [Point] {
    (0..<size.height).flatMap { y in
      (0..<size.width).compactMap { x -> Point? in
        let point = Point(x: x, y: y)
        return area.contains(point) || self[x, y] == other[x, y] ? nil : point
      }
    }
  }
}
