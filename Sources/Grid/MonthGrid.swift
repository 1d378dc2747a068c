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

  /// Columns that the grid takes.
  package static let columns = 28

  /// The lines: heading, days of the week, weeks.
  package var lines: [String] {
    var weeks: [String] = []
    for day in days {
      if weeks.isEmpty || (start + day - 1).isMultiple(of: 7) { weeks.append("") }
      if day == 1 { weeks[0] = String(repeating: "    ", count: start) }
      weeks[weeks.count - 1] += text(day)
    }
    return [title, " Mo  Tu  We  Th  Fr  Sa  Su"] + weeks
  }

  /// Draws the grid, the cursor at the chosen day; answers the row below it.
  @discardableResult
  package func draw(in canvas: inout Canvas, x: Int, y: Int) -> Int {
    for (offset, line) in lines.enumerated() {
      canvas.put(line, x: x, y: y + offset, role: offset == 0 ? .heading : .label)
    }
    for day in days {
      let place = start + day - 1
      let (column, row) = (x + place % 7 * 4, y + 2 + place / 7)
      let isChosen = day == chosen
      canvas.put(text(day), x: column, y: row, role: isChosen ? .selected : .value)
      if isChosen { canvas.setCursor(x: column + 1, y: row) }
    }
    return y + lines.count
  }

  private var start: Int { min(6, max(0, firstColumn)) }

  private var days: ClosedRange<Int> { 1...min(31, max(1, dayCount)) }

  private func text(_ day: Int) -> String {
    let number = day < 10 ? " \(day)" : "\(day)"
    let mark = marks[day].map(String.init) ?? " "
    return day == chosen ? "[\(number)]" : " \(number)\(mark)"
  }
}
