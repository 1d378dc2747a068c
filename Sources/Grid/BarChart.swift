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

  /// The lines: label, bar, text; where that is too much for the width, the text stands below.
  package func lines(width: Int, glyphs: GlyphSet) -> [String] {
    let labels = bars.map { CharacterWidth.columns(of: $0.label) }.max() ?? 0
    let texts = bars.map { CharacterWidth.columns(of: $0.text) }.max() ?? 0
    let room = width - labels - texts - 2
    guard room > 0 else {
      return bars.flatMap { Wrap.lines("\($0.label) \($0.text)", width: max(1, width)) }
    }
    let most = max(1, bars.map(\.count).max() ?? 1)
    return bars.map { bar in
      let count = max(0, bar.count)
      let length = count > 0 ? max(1, Int(Int128(count) * Int128(room) / Int128(most))) : 0
      let line = String(repeating: glyphs.full, count: length)
      return "\(Wrap.padded(bar.label, to: labels)) \(line)\(line.isEmpty ? "" : " ")\(bar.text)"
    }
  }
}
