import ClinicDomain
import Grid

/// A part of a chart: its title, the picture that it may begin with, and its lines at a width.
struct ChartSection {
  let title: String
  var picture: [SpanLine] = []
  let lines: [SpanLine]

  /// Everything that is drawn.
  var all: [SpanLine] { [SpanLine(title, .heading)] + picture + lines }

  /// Everything that is said; a picture is said by its sentence.
  var reading: [String] { [title] + lines.map { ReadingText.line($0.text) } }
}

/// The parts of a chart as lines, in the order in which they are read.
struct ChartSections {
  let document: ChartDocument
  let width: Int
  let glyphs: GlyphSet
  let style: LevelGraph.Style
  let monthsBack: Int
  let graphRows: Int
  /// How many rows of a history are listed before it says how many are left; nothing for all.
  let newest: Int?

  var context: ScreenContext { document.context }
  var chart: Chart { document.chart }

  /// Every part; one that has nothing to say says so in a line.
  var all: [ChartSection] {
    if context.hidesAmounts { return [appointments, visits, notes] }
    return ordered + (chart.signatures.isEmpty ? [] : [signatures])
  }

  func section(_ title: String, _ lines: [SpanLine], empty: String) -> ChartSection {
    ChartSection(title: title, lines: lines.isEmpty ? [SpanLine(" \(empty)")] : lines)
  }

  func table(_ columns: [TableColumn], _ rows: [[TableCell]]) -> [SpanLine] {
    guard !rows.isEmpty else { return [] }
    return Table(columns: columns, rows: rows).lines(width: width)
  }

  /// The newest rows of a history, and how many earlier ones there are.
  func history<Items: Collection>(
    _ columns: [TableColumn],
    _ items: Items,
    row: (Items.Element) -> [TableCell]
  ) -> [SpanLine] {
    let shown = items.prefix(newest ?? .max)
    let lines = table(columns, shown.map(row))
    let left = items.count - shown.count
    return left == 0 ? lines : lines + [SpanLine(" and \(left) more; h lists them all", .label)]
  }

  func date(_ moment: Moment) -> TableCell { TableCell(moment.local.date.shown) }

  func time(_ moment: Moment) -> TableCell { TableCell(moment.local.shown) }

  var reservoir: ChartSection {
    let history =
      monthsBack == 0
      ? document.history
      : LevelHistory(chart, upTo: context.moment, monthsBack: monthsBack)
    let inspector = Inspector(chart.summary, figures: document.figures, context: context)
    var lines: [SpanLine] = []
    if !chart.fills.isEmpty {
      lines += SpanLine.wrap([Span(history.sentence(zone: context.zone))], width: width)
    }
    lines += SpanLine.flow(
      inspector.reservoir + inspector.filled
        + inspector.limits.map { [Span("limit ", .label)] + $0 },
      width: width
    )
    var part = section("Reservoir, 12 months (mL)", lines, empty: "no fill is recorded")
    if !chart.fills.isEmpty { part.picture = graph(history) }
    return part
  }

  private func graph(_ history: LevelHistory) -> [SpanLine] {
    let columns = max(8, min(width, Self.mostGraphColumns) - Self.graphMargin)
    let count = LevelGraph.levelCount(columns: columns, glyphs: glyphs, style: style)
    let graph = LevelGraph(
      levels: history.samples(count).map { $0?.nanolitres },
      top: history.capacity.nanolitres,
      limit: chart.summary.pump?.alarmVolume.nanolitres,
      style: style
    )
    var canvas = Canvas(
      size: Size(width: width, height: graphRows + 1),
      glyphs: glyphs
    )
    let perColumn = max(1, count / columns)
    graph.draw(
      in: &canvas,
      area: Rect(x: 0, y: 0, width: columns + Self.graphMargin, height: graphRows + 1),
      figures: [history.capacity.digits, "0"].map { Wrap.paddedLeft($0, to: 4) },
      ticks: ticks(history, columns: columns).map {
        LevelGraph.Tick(level: $0.column * perColumn, text: $0.text)
      }
    )
    return FrameLines.lines(of: canvas.frame)
  }

  static let graphMargin = 5
  static let mostGraphColumns = 130

  /// The first of every other month, with its name.
  private func ticks(_ history: LevelHistory, columns: Int) -> [(column: Int, text: String)] {
    let first = context.zone.date(at: history.from)
    let days = context.zone.date(at: history.to).days(since: first)
    guard days > 0 else { return [] }
    let (year, month, _) = first.parts
    return stride(from: 0, through: history.months, by: 2).compactMap { step in
      guard
        let start = CivilDate(year: year, month: month, day: 1)?.advanced(byMonths: step + 1),
        start.days(since: first) <= days
      else { return nil }
      let (startYear, startMonth, _) = start.parts
      let name = CivilDate.monthNames[startMonth - 1]
      let text = startMonth <= 2 ? "\(name) \(startYear)" : name
      return (start.days(since: first) * columns / days, text)
    }
  }

  var refills: ChartSection {
    section(
      "Refills, newest first: residual expected, aspirated, difference",
      history(
        [
          TableColumn("Date"), TableColumn("Fill mL", .decimal),
          TableColumn("Expected", .decimal, wrapsAbove: 12), TableColumn("Asp mL", .decimal),
          TableColumn("Difference", .right), TableColumn("Grade", dropRank: 4),
          TableColumn("Drug", wrapsAbove: 24), TableColumn("Dose", dropRank: 1),
          TableColumn("By", dropRank: 2), TableColumn("Lot", dropRank: 3),
        ],
        document.refills
      ) { refill in
        let fill = refill.fill.value
        return [
          date(fill.at),
          TableCell(fill.volume.digits),
          TableCell(refill.expectedText ?? "-"),
          TableCell(refill.residual?.aspirated.digits ?? "-"),
          TableCell(refill.difference?.shown ?? "-"),
          TableCell(refill.residual?.grade ?? "-"),
          TableCell(DrugText.all(fill.formulation)),
          TableCell(refill.dose?.shown ?? "-"),
          TableCell(context.name(of: refill.fill.by)),
          TableCell(fill.lots.isEmpty ? "-" : fill.lots.joined(separator: ", ")),
        ]
      },
      empty: "none recorded"
    )
  }

  var programs: ChartSection {
    var lines = history(
      [
        TableColumn("From"), TableColumn("Mode", wrapsAbove: 17), TableColumn("Dose"),
        TableColumn("Rate"), TableColumn("Bolus"), TableColumn("Bridge", dropRank: 3),
        TableColumn("Primary", dropRank: 2), TableColumn("By", dropRank: 1),
      ],
      chart.programs.reversed()
    ) { program in
      let change = program.value
      let strength = change.formulation.primary.concentration
      let boluses = change.program.patientBoluses
      return [
        time(change.at),
        TableCell(change.program.modeTitle),
        TableCell(change.program.dailyDose?.shown ?? "-"),
        TableCell(change.program.basalRate(primary: strength).shown),
        TableCell(boluses.map { "\($0.dose.shown) x \($0.perDay)" } ?? "off"),
        TableCell(change.bridge.map { "\($0.volume.shown), \($0.minutes) min" } ?? "-"),
        TableCell(DrugText.shown(change.formulation.primary)),
        TableCell(context.name(of: program.by)),
      ]
    }
    if case .flex(let steps) = chart.summary.program?.program.mode {
      lines += SpanLine.flow(
        [[Span(" Flex steps", .label)]]
          + steps.map { [Span("\($0.start) \($0.mass.shown) over \($0.minutes) min", .value)] },
        width: width,
        indent: 1
      )
    }
    return section("Program and dose, newest first", lines, empty: "none recorded")
  }

  var order: ChartSection {
    guard let order = chart.summary.order else {
      return section("Order", [], empty: "none signed")
    }
    var groups: [[Span]] = [
      [Span(" "), Span(DrugText.all(order.formulation), .value)],
      [Span("volume ", .label), Span(order.volume.shown, .value)],
      [Span("mode ", .label), Span(order.program.modeTitle, .value)],
    ]
    if let dose = order.program.dailyDose {
      groups.append([Span("dose ", .label), Span(dose.shown, .value)])
    }
    groups += [
      [Span("bridge ", .label), Span(ChartDocument.text(order.bridge), .value)],
      [Span("valid until ", .label), Span(order.validUntil.shown, .value)],
      [
        Span("signed ", .label),
        Span("\(order.signedAt.local.shown) \(context.name(of: order.signedBy))", .value),
      ],
    ]
    if let refillBy = order.refillBy {
      groups.append([Span("refill by ", .label), Span(refillBy.shown, .value)])
    }
    return section("Order", SpanLine.flow(groups, width: width, indent: 1), empty: "")
  }
}
