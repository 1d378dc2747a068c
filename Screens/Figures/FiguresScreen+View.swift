import ClinicDomain
package import Grid

extension FiguresScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: tab,
      message: message(context),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words = draw(in: &canvas, area: area, context: context)
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Figures"
    return canvas.frame
  }

  /// What the measure counts, behind the period where one was chosen; how to type one meanwhile.
  private func message(_ context: ScreenContext) -> ScreenMessage {
    if let typed = months.message { return ScreenMessage(typed) }
    let period = document.period.map { "Months: \($0.shown). " } ?? ""
    return ScreenMessage("\(period)\(measure.title): \(measure.definition(context.policy)).")
  }

  private func draw(in canvas: inout Canvas, area: Rect, context: ScreenContext) -> [String] {
    guard !document.rows.isEmpty else {
      let text =
        document.period.map { "Nothing was counted in these months: \($0.shown)." }
        ?? "Nothing was counted yet. Every walked refill and every complication counts here."
      TextBlock.draw(
        SpanLine.wrap([Span(text)], width: area.width - 2),
        in: &canvas,
        area: area.inset(horizontally: 1, vertically: 1)
      )
      canvas.setCursor(x: area.minX, y: area.minY + 1)
      return [text]
    }
    if !Self.showsBoth(context) {
      drawSmall(in: &canvas, area: area, context: context)
    } else if context.layout == .large {
      drawLarge(in: &canvas, area: area, context: context)
    } else {
      drawMedium(in: &canvas, area: area, context: context)
    }
    return reading(context)
  }

  // MARK: Shapes

  private func drawSmall(in canvas: inout Canvas, area: Rect, context: ScreenContext) {
    guard !showsChart else {
      drawChart(in: &canvas, area: area, context: context)
      canvas.setCursor(x: area.minX, y: area.minY)
      return
    }
    let below = SpanLine.wrap([Span(document.sentence(measure))], width: area.width)
    let parts = area.rows([.fill, .fixed(1), .fixed(below.count)])
    drawTable(in: &canvas, area: parts[0], context: context)
    canvas.rule(parts[1])
    TextBlock.draw(below, in: &canvas, area: parts[2])
  }

  private func drawMedium(in canvas: inout Canvas, area: Rect, context: ScreenContext) {
    let parts = area.rows([.fill, .fixed(1), .fixed(Self.chartHeight)])
    drawTable(in: &canvas, area: parts[0], context: context)
    canvas.rule(parts[1])
    drawChart(in: &canvas, area: parts[2], context: context)
  }

  private func drawLarge(in canvas: inout Canvas, area: Rect, context: ScreenContext) {
    let columns = area.columns([.fill, .fixed(1), .fixed(Self.trendColumns)])
    drawMedium(in: &canvas, area: columns[0], context: context)
    canvas.verticalRule(columns[1])
    let column = columns[2].inset(horizontally: 1, vertically: 0)
    TextBlock.draw(trends(column.width, context), in: &canvas, area: column)
  }

  /// A sentence of two lines, a blank and twelve bars.
  private static let chartHeight = FiguresDocument.chartMonths + 3
  private static let trendColumns = 60

  // MARK: Table and chart

  private func drawTable(in canvas: inout Canvas, area: Rect, context: ScreenContext) {
    Self.table(document, context: context)
      .draw(in: &canvas, area: area, selected: cursor.index, first: cursor.first)
  }

  /// The columns of the figures.
  static func table(_ document: FiguresDocument, context: ScreenContext) -> Table {
    let limit = context.policy.volume(.residualReason).shown
    return Table(
      columns: [
        TableColumn("Month"),
        TableColumn("Refills", .right),
        TableColumn("Late", .right),
        TableColumn(">\(limit)", .right),
        TableColumn("of", .right, dropRank: 3),
        TableColumn("Pocket", .right),
        TableColumn("/1,000", .decimal),
        TableColumn("Open", .right),
        TableColumn("Stops", .right),
        TableColumn("Over", .right),
        TableColumn("Exits", .right, dropRank: 2),
        TableColumn("Near", .right),
        TableColumn("Compl", .right, dropRank: 1),
      ],
      rows: document.rows.map { row in
        [
          TableCell(context.layout == .small ? shortMonth(row) : row.shownMonth),
          TableCell("\(row.counts.refills)"), TableCell("\(row.counts.lateRefills)"),
          TableCell("\(row.counts.discrepancies)"), TableCell("\(row.counts.residuals)"),
          TableCell("\(row.pocketFills)"), TableCell(row.pocketFillsPerThousand ?? "-"),
          TableCell("\(row.unsigned)"), TableCell("\(row.counts.stopsMet)"),
          TableCell("\(row.counts.stopsOverridden)"), TableCell("\(row.counts.stopsExited)"),
          TableCell("\(row.nearMisses)"), TableCell("\(row.complications)"),
        ]
      }
    )
  }

  private static func shortMonth(_ row: FiguresDocument.Row) -> String {
    row.isRunning ? "\(row.month.shown) +" : row.month.shown
  }

  private func drawChart(in canvas: inout Canvas, area: Rect, context: ScreenContext) {
    let sentence = SpanLine.wrap([Span(document.sentence(measure), .value)], width: area.width)
    let bars = BarChart(
      bars: document.recent.map { row in
        BarChart.Bar(label: Self.shortMonth(row), count: row.count(measure))
      }
    )
    .lines(width: area.width, glyphs: context.glyphs).map { SpanLine($0) }
    let gap = sentence.count + 1 + bars.count <= area.height ? [SpanLine("")] : []
    TextBlock.draw(
      sentence + gap + bars.suffix(max(0, area.height - sentence.count - gap.count)),
      in: &canvas,
      area: area
    )
  }

  /// Every measure as a line of its own with its sentence, for large screens.
  private func trends(_ width: Int, _ context: ScreenContext) -> [SpanLine] {
    var lines: [SpanLine] = []
    for measure in ClinicMeasure.allCases {
      let counts = document.recent.map { Int64($0.count(measure)) }
      // Four columns a month, so that a month can be pointed at.
      let levels = counts.flatMap { Array(repeating: Optional($0), count: 4) }
      let graph = LevelGraph(levels: levels, top: max(1, counts.max() ?? 1))
      lines.append(SpanLine(measure.title, measure == self.measure ? .value : .heading))
      lines += graph.rows(2, glyphs: context.glyphs).map { SpanLine($0) }
      lines += SpanLine.wrap([Span(document.sentence(measure), .label)], width: width)
    }
    let stops = document.commonStops.prefix(6).map { "\($0.code) \($0.count)" }
    if !stops.isEmpty {
      lines += [SpanLine(""), SpanLine("Stops met most", .heading)]
      lines += SpanLine.flow(stops.map { [Span($0)] }, width: width)
    }
    return lines
  }

  // MARK: Words

  private func reading(_ context: ScreenContext) -> [String] {
    let rows = document.rows.enumerated().map { index, row -> String in
      let counts = row.counts
      return
        "\(index == cursor.index ? "Selected: " : "")\(row.shownMonth): \(counts.refills) refills, \(counts.lateRefills) late, \(counts.discrepancies) discrepancies of \(counts.residuals) residuals, \(row.pocketFills) pocket fills, \(row.pocketFillsPerThousand.map { "\($0) per 1,000 refills" } ?? "no rate"), \(row.unsigned) unsigned, \(counts.stopsMet) stops met, \(counts.stopsOverridden) overridden, \(counts.stopsExited) left by an exit, \(row.nearMisses) near misses, \(row.complications) complications."
    }
    return ["Limit \(context.policy.volume(.residualReason).shown)."] + rows
      + ClinicMeasure.allCases.map { document.sentence($0) }
      + document.commonStops.prefix(6).map { "Stop \($0.code): \($0.count)." }
  }
}

extension FiguresDocument {
  /// The figures as lines of text, with a sentence for every measure.
  package func sheet(_ context: ScreenContext) -> [String] {
    let head = Sheet.head("Figures", context)
    guard !rows.isEmpty else {
      return head + [
        period.map { "Nothing was counted: \($0.shown)." } ?? "Nothing was counted yet."
      ]
    }
    let sentences = ClinicMeasure.allCases.flatMap { Sheet.flow([sentence($0)], context) }
    let definitions = ClinicMeasure.allCases.flatMap {
      Sheet.flow(["\($0.title): \($0.definition(context.policy))."], context)
    }
    let chosen = period.map { Sheet.flow(["Months: \($0.shown)"], context) + [""] } ?? []
    return head + chosen + Sheet.table(FiguresScreen.table(self, context: context), context) + [""]
      + sentences + [""] + definitions
  }
}
