/// The row of screens at the top, with the key of each.
package struct TabRow: Hashable, Sendable {
  /// The titles from left to right, each with its key: `1 Today`.
  package var titles: [String]
  /// The one that is shown.
  package var selected: Int?

  /// Makes a row.
  package init(titles: [String], selected: Int?) {
    self.titles = titles
    self.selected = selected
  }

  /// Draws the row: the shown one in brackets; where the width does not do, the others are their
  /// keys alone.
  package func draw(in canvas: inout Canvas, area: Rect) {
    let lengths = titles.reduce(0) { $0 + CharacterWidth.columns(of: $1) + 2 }
    let gap = lengths + titles.count <= area.width ? 1 : 0
    var x = area.minX
    for (index, title) in titles.enumerated() {
      let isShown = index == selected
      let short = lengths > area.width ? String(title.prefix { $0 != " " }) : title
      x = canvas.put(
        isShown ? "[\(title)]" : " \(short) ",
        x: x,
        y: area.minY,
        role: isShown ? .selected : .label,
        clip: area
      )
      x += gap
    }
  }
}
