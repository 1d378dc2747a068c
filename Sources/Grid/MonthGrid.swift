/// A month as a grid of days, Monday first.
package struct MonthGrid: Hashable, Sendable {
  /// The heading: `October 2026`.
  package var title: String
  /// The column of the first day, 0 for Monday.
  package var firstColumn: Int
  /// The number of days.
  package var dayCount: Int
  /// The chosen day.
  package var chosen: Int?
  /// What stands behind a day: `x` for full, `-` for closed.
  package var marks: [Int: Character]

  /// Makes a month.
  package init(
    title: String,
    firstColumn: Int,
    dayCount: Int,
    chosen: Int?,
    marks: [Int: Character] = [:]
  ) {
    self.title = title
    self.firstColumn = firstColumn
    self.dayCount = dayCount
    self.chosen = chosen
    self.marks = marks
  }

  /// The lines: heading, days of the week, weeks.
  package var lines: [String] {
    var lines = [title, " Mo  Tu  We  Th  Fr  Sa  Su"]
    var line = String(repeating: "    ", count: firstColumn)
    for day in 1...max(1, dayCount) {
      let number = day < 10 ? " \(day)" : "\(day)"
      let mark = marks[day].map(String.init) ?? " "
      line += day == chosen ? "[\(number)]" : " \(number)\(mark)"
      if (firstColumn + day).isMultiple(of: 7) {
        lines.append(line)
        line = ""
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
