extension LevelGraph {
  /// A word at a place of the lower edge, such as a month.
  package struct Tick: Hashable, Sendable {
    /// The place among the levels.
    package var level: Int
    /// The word.
    package var text: String

    /// Makes a word at a place.
    package init(level: Int, text: String) {
      self.level = level
      self.text = text
    }
  }

  /// Draws the graph with figures on its left and words below; answers the row below it.
  ///
  /// `figures` stand at the top, and evenly down to the lowest row; a word that would touch the one
  /// before it is left out.
  @discardableResult
  package func draw(in canvas: inout Canvas, area: Rect, figures: [String], ticks: [Tick]) -> Int {
    let height = area.height - (ticks.isEmpty ? 0 : 1)
    guard height > 0 else { return area.minY }
    let margin = (figures.map { CharacterWidth.columns(of: $0) }.max() ?? -1) + 1
    let glyphs = canvas.glyphs
    canvas.inside(area) { canvas in
      for (row, text) in rows(height, glyphs: glyphs).enumerated() {
        canvas.put(text, x: area.minX + margin, y: area.minY + row)
      }
      for (index, figure) in figures.enumerated() {
        let row = figures.count > 1 ? index * (height - 1) / (figures.count - 1) : 0
        canvas.put(figure, endingAt: area.minX + margin - 1, y: area.minY + row, role: .label)
      }
      var behind = area.minX
      let perColumn = Self.levelCount(columns: 1, glyphs: glyphs, style: style)
      for tick in ticks {
        let x = area.minX + margin + tick.level / perColumn
        guard x >= behind, x + CharacterWidth.columns(of: tick.text) <= area.maxX else { continue }
        behind = canvas.put(tick.text, x: x, y: area.minY + height, role: .label) + 1
      }
    }
    return area.minY + height + (ticks.isEmpty ? 0 : 1)
  }
}
