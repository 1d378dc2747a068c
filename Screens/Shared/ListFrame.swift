import ClinicDomain
import Grid

/// Draws a list screen: the list, the lines under it, the selected patient, what goes on now.
struct ListFrame {
  /// What is said of the selected patient.
  struct Detail {
    let inspector: Inspector
    /// Groups that always stand below a small list.
    let essential: [[Span]]
    /// Groups that stand there where there is room.
    let others: [[Span]]
    /// Parts that the screen itself has beside a larger list.
    let own: [[[Span]]]
  }

  let skeleton: Skeleton
  let context: ScreenContext
  /// The filter as a chip; nothing without one.
  let filterChip: [Span]
  /// The counts under the list.
  let tally: [[Span]]
  /// The warning of names that are there twice.
  let sameNames: String?
  /// The table for a width; nothing where the list is empty.
  let table: ((Int) -> Table)?
  /// What stands in place of an empty list.
  let emptyText: String
  let selected: Int
  let first: Int
  let detail: Detail?
  /// One row in words.
  let reading: (Int) -> String
  /// The day, for what goes on now.
  let schedule: () -> DaySchedule

  /// Draws into an area and answers the words.
  func draw(in canvas: inout Canvas, area: Rect) -> [String] {
    let isSmall = context.layout == .small
    let under = Array(
      underLines(width: ListLayout.listWidth(area, layout: context.layout))
        .prefix(ListLayout.mostUnder(area))
    )
    let below =
      isSmall
      ? detail.map {
        TextBlock.flow(
          essential: $0.essential,
          others: $0.others,
          width: area.width,
          lines: Self.detailLines(context)
        )
      } ?? [] : []
    let layout = ListLayout(
      area,
      layout: context.layout,
      underLines: under.count,
      detailLines: below.count
    )
    layout.drawRules(in: &canvas, area: area, layout: context.layout)
    var words = drawRows(in: &canvas, area: layout.list)
    TextBlock.draw(under, in: &canvas, area: layout.under)
    let said = [SpanLine(filterChip).text] + tally.map { SpanLine($0).text } + [sameNames ?? ""]
    words += said.filter { !$0.isEmpty }.map { "\(ReadingText.line($0))." }
    if isSmall {
      TextBlock.draw(below, in: &canvas, area: layout.detail, more: "more: Enter opens the chart")
    } else if let detail {
      let column = layout.detail.inset(horizontally: 1, vertically: 0)
      let lines = detail.inspector.column(column, own: detail.own)
      TextBlock.draw(lines, in: &canvas, area: column)
    }
    if let detail { words.append(detail.inspector.reading(own: Array(detail.own.joined()))) }
    if let now = layout.now {
      let column = now.inset(horizontally: 1, vertically: 0)
      let parts = NowColumn.parts(schedule(), context: context, width: column.width)
      TextBlock.draw(TextBlock.fitting(parts, height: column.height), in: &canvas, area: column)
      words += parts.joined().map(\.text)
    }
    return words
  }

  /// Lines about the selected patient below a small list: three, and more on a tall screen.
  private static func detailLines(_ context: ScreenContext) -> Int {
    3 + max(0, context.size.height - 24) / 4
  }

  private func drawRows(in canvas: inout Canvas, area: Rect) -> [String] {
    guard let table = table?(area.width) else {
      TextBlock.draw(
        SpanLine.wrap([Span(emptyText)], width: area.width - 2),
        in: &canvas,
        area: area.inset(horizontally: 1, vertically: 1)
      )
      canvas.setCursor(x: area.minX, y: area.minY + 1)
      return [emptyText]
    }
    let drawn = table.draw(in: &canvas, area: area, selected: selected, first: first)
    let place =
      "Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound) of \(table.rowCount)."
    return [place]
      + drawn.rows.map { index in
        "\(index == selected ? "Selected: " : "")\(index + 1). \(reading(index))"
      }
  }

  private func underLines(width: Int) -> [SpanLine] {
    var lines = SpanLine.flow((filterChip.isEmpty ? [] : [filterChip]) + tally, width: width)
    if let sameNames { lines += SpanLine.wrap([Span(sameNames, .heading)], width: width) }
    return lines
  }
}

extension ListFrame {
  /// Draws a list of pumps with its skeleton, or how the selected pump's figures were worked out.
  static func frame(
    _ state: PumpList,
    skeleton: Skeleton,
    context: ScreenContext,
    list: (ChartSummary?) -> ListFrame,
    alarms: [PumpAlarmKind] = []
  ) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let summary = state.selected.flatMap { state.view.summary(of: $0.chart) }
    let words: [String]
    if let first = state.workingFrom {
      let figures = summary.flatMap {
        ReservoirFigures($0, at: context.moment, policy: context.policy)
      }
      words = WorkingText.draw(
        figures?.workings ?? [],
        alarms: alarms,
        of: state.selected?.name ?? "",
        in: &canvas,
        area: area,
        first: first
      )
    } else {
      words = list(summary).draw(in: &canvas, area: area)
    }
    canvas.frame.reading =
      skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill \(skeleton.tab?.title ?? "")"
    return canvas.frame
  }

  /// What stands in place of an empty list of pumps.
  static func emptyText(_ state: PumpList) -> String {
    state.list.total > 0
      ? "Nobody of \(state.list.total) fits the filter. Esc clears it."
      : "No pump is recorded yet. n registers a patient; refill import csv takes a log in."
  }

  /// The names that are there twice among the rows that may be in view.
  static func sameNames(_ state: PumpList, context: ScreenContext) -> String? {
    let entries = state.list.entries.dropFirst(state.cursor.first).prefix(context.size.height)
    return state.list.repeatedNames.shared(with: entries).warning
  }
}
