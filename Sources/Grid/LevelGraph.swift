/// A level over time as columns of blocks: the sawtooth of a reservoir between refills.
package struct LevelGraph: Hashable, Sendable {
  /// The level in each column, in any unit; nothing where it is not known.
  package var levels: [Int64?]
  /// The level at the top.
  package var top: Int64

  /// Makes a graph.
  package init(levels: [Int64?], top: Int64) {
    self.levels = levels
    self.top = max(1, top)
  }

  /// The rows from top to bottom, one character for each level.
  package func rows(_ count: Int, glyphs: GlyphSet) -> [String] {
    guard count > 0 else { return [] }
    let steps = glyphs == .unicode ? 8 : 1
    let heights = levels.map { level -> Int in
      guard let level, level > 0 else { return 0 }
      return Int(min(Int128(count * steps), Int128(level) * Int128(count * steps) / Int128(top)))
    }
    return (0..<count).map { row in
      let floor = (count - 1 - row) * steps
      return zip(levels, heights).map { level, height in
        if level == nil { return " " }
        let part = height - floor
        if part >= steps { return glyphs.full }
        if part > 0 { return glyphs.lowerEighths[part - 1] }
        // The lowest row never goes blank where something is left.
        if row == count - 1, let level, level > 0 {
          return glyphs.lowerEighths.first ?? "_"
        }
        return " "
      }.joined()
    }
  }
}
