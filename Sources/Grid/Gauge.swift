/// A bar that shows how full something is; its value always stands beside it as text.
package struct Gauge: Hashable, Sendable {
  /// How full, 0 to 1,000,000 parts of the whole.
  package var millionths: Int
  /// Where the limit is, in millionths of the whole.
  package var limitMillionths: Int?

  /// Makes a gauge from an amount, its whole and a limit, all in the same unit.
  package init(amount: Int64, whole: Int64, limit: Int64? = nil) {
    func part(_ value: Int64) -> Int {
      guard whole > 0 else { return 0 }
      let product = Int128(max(0, value)) * 1_000_000 / Int128(whole)
      return Int(min(1_000_000, product))
    }
    millionths = part(amount)
    limitMillionths = limit.map(part)
  }

  /// Whether the amount is under the limit.
  package var isUnderLimit: Bool { limitMillionths.map { millionths < $0 } ?? false }

  /// The bar with its ends, of a number of columns.
  ///
  /// Rounded down: full only at the whole, empty only at nothing; `!` first where under the limit.
  package func text(columns: Int, glyphs: GlyphSet) -> String {
    let inner = columns - 2
    guard inner > 0 else { return "" }
    var cells = Array(repeating: glyphs.track, count: inner)
    let eighths = millionths * inner * 8 / 1_000_000
    let full = eighths / 8
    for index in 0..<full { cells[index] = glyphs.full }
    if full < inner {
      let rest = eighths % 8
      if rest > 0, !glyphs.leftEighths.isEmpty {
        cells[full] = glyphs.leftEighths[rest - 1]
      } else if full == 0, millionths > 0 {
        cells[0] = glyphs.leftEighths.first ?? glyphs.full
      }
    }
    if let limitMillionths {
      let place = min(inner - 1, limitMillionths * inner / 1_000_000)
      if isUnderLimit {
        cells[0] = "!"
        if place > 0, cells[place] == glyphs.track { cells[place] = glyphs.limit }
      }
    }
    let (left, right) = glyphs.gaugeEnds
    return left + cells.joined() + right
  }
}
