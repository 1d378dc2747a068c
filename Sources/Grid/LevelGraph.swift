/// A level over time: the sawtooth of a reservoir between refills.
package struct LevelGraph: Hashable, Sendable {
  /// What the graph is drawn with.
  package enum Style: Hashable, Sendable {
    /// Columns of eighth blocks, or a line of `\`, `_` and `|` in plain characters.
    case blocks
    /// A fine line of braille dots; plain characters where there are none.
    case braille
  }

  /// The level at each of the places from left to right, in any unit; nothing where it is not known.
  ///
  /// Blocks show one level in a column, braille two.
  package var levels: [Int64?]
  /// The level at the top.
  package var top: Int64
  /// A level to mark where nothing is drawn, such as the alarm volume.
  package var limit: Int64?
  /// What it is drawn with.
  package var style: Style

  /// Makes a graph.
  package init(levels: [Int64?], top: Int64, limit: Int64? = nil, style: Style = .blocks) {
    self.levels = levels
    self.top = max(1, top)
    self.limit = limit
    self.style = style
  }

  /// The number of levels that fill a number of columns.
  package static func levelCount(columns: Int, glyphs: GlyphSet, style: Style) -> Int {
    max(0, columns) * (style == .braille && glyphs == .unicode ? 2 : 1)
  }

  /// The rows from top to bottom.
  package func rows(_ count: Int, glyphs: GlyphSet) -> [String] {
    guard count > 0 else { return [] }
    var cells =
      switch (glyphs, style) {
      case (.unicode, .blocks): blocks(count, glyphs: glyphs)
      case (.unicode, .braille): braille(count)
      case (.ascii, _): line(count)
      }
    if let limit, limit > 0 {
      let row = count - 1 - height(limit, steps: count)
      for column in cells[row].indices where cells[row][column] == " " {
        cells[row][column] = glyphs.limitLine
      }
    }
    return cells.map { $0.joined() }
  }

  /// The step that a level lies in, counted from 0 at the bottom.
  private func height(_ level: Int64, steps: Int) -> Int {
    Int(min(Int128(steps - 1), Int128(max(0, level)) * Int128(steps) / Int128(top)))
  }

  private func blocks(_ count: Int, glyphs: GlyphSet) -> [[String]] {
    (0..<count).map { row in
      let floor = (count - 1 - row) * 8
      return levels.map { level in
        guard let level, level > 0 else { return " " }
        let full = Int128(level) * Int128(count * 8) / Int128(top)
        // What is left never looks like nothing.
        let eighths = max(1, Int(min(Int128(count * 8), full))) - floor
        if eighths >= 8 { return glyphs.full }
        return eighths > 0 ? glyphs.lowerEighths[eighths - 1] : " "
      }
    }
  }

  /// A falling line; `|` is a fill.
  private func line(_ count: Int) -> [[String]] {
    var cells = Array(repeating: Array(repeating: " ", count: levels.count), count: count)
    let rows = levels.map { $0.map { count - 1 - height($0, steps: count) } }
    for (column, row) in rows.enumerated() {
      guard let row else { continue }
      let before = column > 0 ? rows[column - 1] : nil
      let next = column + 1 < rows.count ? rows[column + 1] : nil
      if let before, before > row {
        for filled in row...before { cells[filled][column] = "|" }
      } else if let next, next > row {
        for fallen in row..<next { cells[fallen][column] = "\\" }
      } else {
        cells[row][column] = "_"
      }
    }
    return cells
  }

  /// A line of dots, two across and four down in a cell.
  private func braille(_ count: Int) -> [[String]] {
    let columns = (levels.count + 1) / 2
    var dots = Array(repeating: Array(repeating: UInt32(0), count: columns), count: count)
    let steps = count * 4
    let rows = levels.map { $0.map { steps - 1 - height($0, steps: steps) } }
    for (place, row) in rows.enumerated() {
      guard let row else { continue }
      let before = (place > 0 ? rows[place - 1] : nil) ?? row
      for dot in min(row, before)...max(row, before) {
        dots[dot / 4][place / 2] |= Self.dot(dot % 4, isRight: !place.isMultiple(of: 2))
      }
    }
    return dots.map { row in
      row.map { bits in bits == 0 ? " " : Unicode.Scalar(0x2800 + bits).map(String.init) ?? " " }
    }
  }

  /// The bit of a dot in its character.
  private static func dot(_ row: Int, isRight: Bool) -> UInt32 {
    switch (row, isRight) {
    case (3, false): 0x40
    case (3, true): 0x80
    case (_, false): 1 << UInt32(row)
    case (_, true): 8 << UInt32(row)
    }
  }
}
