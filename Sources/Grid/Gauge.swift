/// A bar that shows how full something is; its value always stands beside it as text.
package struct Gauge: Hashable, Sendable {
  /// How much there is, in any unit.
  package var amount: Int64
  /// How much there can be, in the same unit.
  package var whole: Int64
  /// The amount under which it is too little, in the same unit.
  package var limit: Int64?

  /// Makes a gauge from an amount, its whole and a limit, all in the same unit.
  package init(amount: Int64, whole: Int64, limit: Int64? = nil) {
    self.amount = amount
    self.whole = whole
    self.limit = limit
  }

  /// Whether the amount is under the limit.
  package var isUnderLimit: Bool { limit.map { amount < $0 } ?? false }

  /// The bar with its ends, of a number of columns.
  ///
  /// Rounded down: full only at the whole, empty only at nothing. Under the limit it begins with
  /// `!`, and the place of the limit is marked.
  package func text(columns: Int, glyphs: GlyphSet) -> String {
    let inner = columns - 2
    guard inner > 0 else { return "" }
    var cells = Array(repeating: glyphs.track, count: inner)
    let eighths = max(part(amount, of: inner * 8), amount > 0 ? 1 : 0)
    let (full, rest) = eighths.quotientAndRemainder(dividingBy: 8)
    for index in 0..<full { cells[index] = glyphs.full }
    if rest > 0 {
      if !glyphs.leftEighths.isEmpty {
        cells[full] = glyphs.leftEighths[rest - 1]
      } else if full == 0 {
        cells[0] = glyphs.full
      }
    }
    if let limit, isUnderLimit {
      let place = min(inner - 1, part(limit, of: inner))
      if cells[place] == glyphs.track { cells[place] = glyphs.limit }
      cells[0] = "!"
    }
    let (left, right) = glyphs.gaugeEnds
    return left + cells.joined() + right
  }

  /// Draws the value, its end at a column of its own, and the bar behind it; answers the column
  /// behind the bar.
  @discardableResult
  package func draw(
    in canvas: inout Canvas,
    x: Int,
    y: Int,
    value: String,
    valueColumns: Int,
    columns: Int,
    role: Role = .value
  ) -> Int {
    let text = Wrap.paddedLeft(value, to: valueColumns)
    let behind = canvas.put(text, x: x, y: y, role: role)
    return canvas.put(self.text(columns: columns, glyphs: canvas.glyphs), x: behind + 1, y: y)
  }

  /// The line of figures over bars of a number of columns, each above its place; figures that
  /// would touch the one before are left out.
  package static func scale(
    _ marks: [(amount: Int64, text: String)],
    whole: Int64,
    columns: Int
  ) -> String {
    var line = ""
    let gauge = Gauge(amount: 0, whole: whole)
    for mark in marks {
      let place = min(columns - 1, 1 + gauge.part(mark.amount, of: columns - 2))
      let used = CharacterWidth.columns(of: line)
      guard place >= 0, line.isEmpty || place > used else { continue }
      line += String(repeating: " ", count: place - used) + mark.text
    }
    return line
  }

  /// The share of a number of cells that an amount fills, rounded down.
  private func part(_ amount: Int64, of cells: Int) -> Int {
    guard whole > 0, amount > 0, cells > 0 else { return 0 }
    return Int(min(Int128(cells), Int128(amount) * Int128(cells) / Int128(whole)))
  }
}
