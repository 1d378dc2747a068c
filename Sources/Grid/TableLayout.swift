/// A line of a table: texts, each with its column on the screen.
struct TableLine {
  var texts: [(x: Int, cell: TableCell)] = []
}

/// Which columns of a table are drawn, how wide each is, and the lines that its rows take.
struct TableLayout {
  /// The columns that are drawn.
  private(set) var kept: [Int]
  /// The lines of each row.
  private(set) var rows: [[TableLine]] = []
  /// The lines of the headings.
  private(set) var headings: [TableLine] = []

  private let columns: [TableColumn]
  private let width: Int
  /// The width that each column would like.
  private let natural: [Int]
  /// The width of each column, whether it is drawn or not.
  private var widths: [Int]
  /// The drawn columns of each line of a row; more than one line only where nothing else helps.
  private var strips: [[Int]] = []

  /// The narrowest that a wrapping column becomes.
  private static let narrowest = 12
  /// How far the second line of a row is set in.
  private static let indent = 2

  /// Fits the columns to a width, given the rows that are in view.
  init(_ columns: [TableColumn], rows: [[TableCell]], width: Int) {
    self.columns = columns
    self.width = max(1, width)
    kept = Array(columns.indices)
    let texts = Self.aligned(columns, rows)
    natural = columns.indices.map { column in
      texts.reduce(
        max(columns[column].leastColumns, CharacterWidth.columns(of: columns[column].title))
      ) { most, cells in
        cells[column].text.split(separator: "\n").reduce(most) {
          max($0, CharacterWidth.columns(of: String($1)))
        }
      }
    }
    widths = natural
    fit()
    divide()
    headings = lines(of: columns.map { TableCell($0.title, .label) })
    self.rows = texts.map(lines)
  }

  private var needed: Int { kept.reduce(-1) { $0 + widths[$1] + 1 } }

  private mutating func fit() {
    guard needed > width else { return }
    for column in columns.indices {
      if let most = columns[column].wrapsAbove { widths[column] = min(natural[column], most) }
    }
    while needed > width,
      let worst = kept.filter({ columns[$0].dropRank > 0 })
        .max(by: { columns[$0].dropRank < columns[$1].dropRank })
    {
      kept.removeAll { $0 == worst }
    }
    // The widest wrapping column gives way first, down to a width in which words still stand.
    while needed > width,
      let widest = kept.filter({
        columns[$0].wrapsAbove != nil && widths[$0] > Self.narrowest
      })
      .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
  }

  /// Shares the columns out to lines; a column that is wider than a whole line wraps in it.
  private mutating func divide() {
    var strip: [Int] = []
    var used = 0
    for column in kept {
      let gap = strip.isEmpty ? 0 : 1
      if !strip.isEmpty, used + gap + widths[column] > room(strips.count) {
        strips.append(strip)
        (strip, used) = ([], 0)
      }
      widths[column] = min(widths[column], room(strips.count))
      used += (strip.isEmpty ? 0 : 1) + widths[column]
      strip.append(column)
    }
    if !strip.isEmpty { strips.append(strip) }
    // What is left of each line goes to the texts that would wrap.
    for (index, strip) in strips.enumerated() {
      var left = room(index) - strip.reduce(-1) { $0 + widths[$1] + 1 }
      for column in strip where left > 0 && widths[column] < natural[column] {
        let more = min(left, natural[column] - widths[column])
        widths[column] += more
        left -= more
      }
    }
  }

  private func start(_ strip: Int) -> Int { strip > 0 && width > 2 * Self.indent ? Self.indent : 0 }

  private func room(_ strip: Int) -> Int { max(1, width - start(strip)) }

  private func lines(of cells: [TableCell]) -> [TableLine] {
    strips.enumerated().flatMap { index, strip -> [TableLine] in
      let parts = strip.map { wrapped(cells[$0], column: $0) }
      var lines = Array(repeating: TableLine(), count: max(1, parts.map(\.count).max() ?? 1))
      var x = start(index)
      for (column, part) in zip(strip, parts) {
        for (offset, cell) in part.enumerated() {
          let free = widths[column] - CharacterWidth.columns(of: cell.text)
          let shift = columns[column].alignment == .left ? 0 : max(0, free)
          lines[offset].texts.append((x + shift, cell))
        }
        x += widths[column] + 1
      }
      return lines
    }
  }

  private func wrapped(_ cell: TableCell, column: Int) -> [TableCell] {
    guard cell.text.contains("\n") || CharacterWidth.columns(of: cell.text) > widths[column] else {
      return [cell]
    }
    return Wrap.lines(cell.text, width: widths[column]).map { TableCell($0, cell.role) }
  }

  /// Pads the texts of decimal columns behind, so that their points stand under each other.
  private static func aligned(_ columns: [TableColumn], _ rows: [[TableCell]]) -> [[TableCell]] {
    var texts = rows.map { cells in
      columns.indices.map { $0 < cells.count ? cells[$0] : TableCell("") }
    }
    for column in columns.indices where columns[column].alignment == .decimal {
      let most = texts.compactMap { decimals(of: $0[column].text) }.max() ?? 0
      for row in texts.indices {
        guard let own = decimals(of: texts[row][column].text) else { continue }
        texts[row][column].text += String(repeating: " ", count: most - own)
      }
    }
    return texts
  }

  /// Characters from the decimal point on: 0 for a whole number; nothing for what is no number.
  private static func decimals(of text: String) -> Int? {
    var digits = text[...]
    if digits.first == "+" || digits.first == "-" { digits.removeFirst() }
    guard digits.first?.isWholeNumber ?? false,
      digits.allSatisfy({ $0.isWholeNumber || $0 == "." || $0 == "," })
    else { return nil }
    return digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) } ?? 0
  }
}
