/// Labelled bars with their counts, one a line.
package struct BarChart: Hashable, Sendable {
  /// One bar.
  package struct Bar: Hashable, Sendable {
    /// What it counts.
    package var label: String
    /// How many.
    package var count: Int
    /// The count in words or with its unit.
    package var text: String

    /// Makes a bar.
    package init(label: String, count: Int, text: String? = nil) {
      self.label = label
      self.count = count
      self.text = text ?? "\(count)"
    }
  }

  /// The bars from top to bottom.
  package var bars: [Bar]

  /// Makes a chart.
  package init(bars: [Bar]) { self.bars = bars }

  /// One line for each bar: label, bar, text.
  package func lines(width: Int, glyphs: GlyphSet) -> [String] {
    let labels = bars.map { CharacterWidth.columns(of: $0.label) }.max() ?? 0
    let texts = bars.map { CharacterWidth.columns(of: $0.text) }.max() ?? 0
    let room = max(0, width - labels - texts - 2)
    let most = max(1, bars.map(\.count).max() ?? 1)
    return bars.map { bar in
      let length = bar.count > 0 ? max(1, bar.count * room / most) : 0
      let line = String(repeating: glyphs.full, count: min(room, length))
      return "\(Wrap.padded(bar.label, to: labels)) \(line)\(line.isEmpty ? "" : " ")\(bar.text)"
    }
  }
}
