/// The row of screens at the top, with the key of each.
package struct TabRow: Hashable, Sendable {
  /// The titles from left to right, each with its key: `1 Today`.
  package var titles: [String]
  /// The same in as many letters as there is room for on a small screen.
  package var shortTitles: [String]
  /// The one that is shown.
  package var selected: Int?

  /// Whether the last one gives way where room is short and another is shown.
  package var lastGivesWay: Bool

  /// Makes a row; without short titles the titles are short enough.
  package init(
    titles: [String],
    shortTitles: [String]? = nil,
    lastGivesWay: Bool = false,
    selected: Int?
  ) {
    self.titles = titles
    self.shortTitles = shortTitles ?? titles
    self.lastGivesWay = lastGivesWay
    self.selected = selected
  }

  private static func columns(_ titles: [String]) -> Int {
    titles.reduce(1) { $0 + CharacterWidth.columns(of: $1) + 1 }
  }

  /// The titles that fit a width: whole, short, short without the last one where another is shown,
  /// and at last the keys alone with the one that is shown.
  private func fitting(_ width: Int) -> [String] {
    if Self.columns(titles) <= width { return titles }
    if Self.columns(shortTitles) <= width { return shortTitles }
    let last = shortTitles.count - 1
    if lastGivesWay, selected != last, Self.columns(Array(shortTitles.dropLast())) <= width {
      return Array(shortTitles.dropLast())
    }
    return shortTitles.enumerated().map { index, title in
      index == selected ? title : String(title.prefix { $0 != " " })
    }
  }

  /// Whether the short titles stand in a width, or the keys alone.
  package func isShort(in width: Int) -> Bool { Self.columns(titles) > width }

  /// How many columns the row takes in a width.
  package func columns(in width: Int) -> Int { Self.columns(fitting(width)) }

  /// Draws the row, the shown one in brackets.
  package func draw(in canvas: inout Canvas, area: Rect) {
    let titles = fitting(area.width)
    let room = area.width - Self.columns(titles)
    let blanks = max(0, min(2, room / max(1, titles.count - 1)))
    var x = area.minX
    for (index, title) in titles.enumerated() {
      let isShown = index == selected
      // One cell between two titles serves both: as a bracket, or as a blank.
      let isAfterShown = blanks == 0 && index > 0 && index - 1 == selected
      if !isAfterShown {
        x = canvas.put(
          isShown ? "[" : " ",
          x: x,
          y: area.minY,
          role: isShown ? .selected : .label,
          clip: area
        )
      }
      x = canvas.put(
        isShown ? "\(title)]" : title,
        x: x,
        y: area.minY,
        role: isShown ? .selected : .label,
        clip: area
      )
      x += isShown ? max(0, blanks - 1) : blanks
    }
  }
}
