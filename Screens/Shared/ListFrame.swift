import ClinicDomain
import Grid

/// Draws a list of pumps: the list, the lines under it, the selected patient, what goes on now.
struct ListFrame {
  let skeleton: Skeleton
  let list: PumpList
  let context: ScreenContext
  let tally: String
  /// The table for a width of the list.
  let table: (Int) -> Table
  /// The groups about the selected patient that stand below a small list.
  let small: (Inspector) -> [[Span]]
  /// Groups of the screen's own in the column beside the list.
  let own: (ChartSummary) -> [[Span]]
  /// One row in words.
  let reading: (Int) -> String

  func draw() -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    var words: [String]
    if let first = list.workingFrom {
      words = drawWorking(in: &canvas, area: area, first: first)
    } else if list.list.entries.isEmpty {
      words = drawEmpty(in: &canvas, area: area)
    } else {
      words = drawList(in: &canvas, area: area)
    }
    words = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.reading = words
    canvas.frame.title = "refill \(skeleton.tab?.title ?? "")"
    return canvas.frame
  }

  private func summary() -> ChartSummary? {
    list.selected.flatMap { list.view.summary(of: $0.chart) }
  }

  private func figures(_ summary: ChartSummary) -> ReservoirFigures? {
    ReservoirFigures(summary, at: context.moment, policy: context.policy)
  }

  private func drawWorking(in canvas: inout Canvas, area: Rect, first: Int) -> [String] {
    guard let summary = summary() else { return [] }
    return WorkingText.draw(
      figures(summary)?.workings ?? [],
      of: summary.patient?.shownName ?? "",
      in: &canvas,
      area: area,
      first: first
    )
  }

  private func drawEmpty(in canvas: inout Canvas, area: Rect) -> [String] {
    let isNarrowed = list.list.total > 0
    let text =
      isNarrowed
      ? "Nobody of \(list.list.total) fits the filter. Esc clears it."
      : "No pump is recorded yet. n registers a patient; refill import csv takes a log in."
    TextBlock.draw(
      [SpanLine(list.filterChip), SpanLine("")]
        + SpanLine.wrap([Span(text)], width: area.width - 2),
      in: &canvas,
      area: area.inset(horizontally: 1, vertically: 1)
    )
    canvas.setCursor(x: area.minX, y: area.minY + 1)
    return [text]
  }

  private func drawList(in canvas: inout Canvas, area: Rect) -> [String] {
    let chosen = summary()
    let inspector = chosen.map { Inspector($0, figures: figures($0), context: context) }
    let detail =
      context.layout == .small
      ? inspector.map { SpanLine.flow(small($0), width: area.width) } ?? [] : []
    let visible = visibleCharts()
    let warnings = list.list.sameNames.warnings(among: visible)
    let under = underLines(warnings, width: area.width)
    let layout = ListLayout(
      area,
      layout: context.layout,
      underLines: under.count,
      detailLines: detail.count
    )
    layout.drawRules(in: &canvas, area: area, layout: context.layout)
    let drawn = table(layout.list.width).draw(
      in: &canvas,
      area: layout.list,
      selected: list.cursor.index,
      first: list.cursor.first
    )
    TextBlock.draw(
      underLines(warnings, width: layout.under.width),
      in: &canvas,
      area: layout.under
    )
    if context.layout == .small {
      TextBlock.draw(detail, in: &canvas, area: layout.detail)
    } else if let inspector, let chosen {
      let column = layout.detail.inset(horizontally: 1, vertically: 0)
      TextBlock.draw(
        inspector.column(width: column.width, own: own(chosen)),
        in: &canvas,
        area: column
      )
    }
    var words = [
      "\(list.list.caption).", "Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound).",
    ]
    words += drawn.rows.map { index in
      "\(index == list.cursor.index ? "Selected: " : "")\(index + 1). \(reading(index))"
    }
    words += warnings + ["\(tally.collapsingBlanks)."]
    if let inspector, let chosen {
      words.append(inspector.reading(own: own(chosen)))
    }
    if let now = layout.now {
      let schedule = DaySchedule(list.view, context: context)
      let column = now.inset(horizontally: 1, vertically: 0)
      let lines = NowColumn.lines(schedule, context: context, width: column.width)
      TextBlock.draw(lines, in: &canvas, area: column)
      words += lines.map(\.text).filter { !$0.isEmpty }
    }
    return words
  }

  /// The charts that may be in view, for the warnings of same names.
  private func visibleCharts() -> [ChartID] {
    let first = max(0, list.cursor.first)
    let most = context.size.height
    return list.list.entries.dropFirst(first).prefix(most).map(\.chart)
  }

  private func underLines(_ warnings: [String], width: Int) -> [SpanLine] {
    let counts = [Span("    \(tally)", .label)]
    let chip = list.filterChip
    var lines = SpanLine.flow((chip.isEmpty ? [] : [chip]) + [counts], width: width)
    for warning in warnings.prefix(Self.mostWarnings) {
      lines += SpanLine.wrap([Span(warning, .heading)], width: width)
    }
    let more = warnings.count - Self.mostWarnings
    if more > 0 {
      lines.append(SpanLine("and \(more) more names that two patients share", .heading))
    }
    return lines
  }

  private static let mostWarnings = 2
}

extension String {
  /// The text with every run of blanks made one.
  var collapsingBlanks: String {
    split(separator: " ").joined(separator: " ")
  }
}
