import ClinicDomain
import Grid

/// What the therapy does for the patient, and how far the pump is from what is due.
extension ChartSections {
  var outcomes: ChartSection {
    var lines: [SpanLine] = []
    let trend = document.outcomeTrend
    if !trend.isEmpty { lines += SpanLine.wrap([Span(" \(trend.sentence)")], width: width) }
    lines += document.granuloma.findings.flatMap { finding in
      SpanLine.wrap(
        [
          Span(" ! \(finding.code.rawValue) ", .heading),
          Span("\(finding.message) (\(SourceTable.citation(finding.source)))"),
        ],
        width: width
      )
    }
    lines += history(Self.outcomeColumns, document.outcomes.reversed(), row: outcomeCells)
    lines += document.outcomes.last.map { muscleLines($0.entry.outcome) } ?? []
    var part = section("Outcomes, newest first: pain 0 to 10", lines, empty: "none recorded")
    if !trend.isEmpty { part.picture = outcomeGraph(trend) }
    return part
  }

  private static let outcomeColumns = [
    TableColumn("Date"), TableColumn("Avg", .right), TableColumn("Worst", .right),
    TableColumn("Now", .right), TableColumn("Relief", .right),
    TableColumn("Ashworth", dropRank: 5), TableColumn("Spasms", .right, dropRank: 6),
    TableColumn("Aim", dropRank: 3), TableColumn("Side effects", dropRank: 1, wrapsAbove: 20),
    TableColumn("Boluses", dropRank: 4), TableColumn("Content", .right, dropRank: 7),
    TableColumn("By", dropRank: 2),
  ]

  private func outcomeCells(_ row: OutcomeRow) -> [TableCell] {
    let outcome = row.entry.outcome
    func score(_ value: Int?) -> TableCell { TableCell(value.map { "\($0)" } ?? "-") }
    return [
      TableCell(outcome.at.local.date.shown), score(outcome.painAverage), score(outcome.painWorst),
      score(outcome.painNow), TableCell(row.relief?.percentage.unsigned ?? "-"),
      TableCell(outcome.worstAshworth?.rawValue ?? "-"), score(outcome.spasmFrequency),
      TableCell(outcome.goal?.title ?? "-"), TableCell(outcome.sideEffectText ?? "-"),
      TableCell(row.bolusText ?? "-"), score(outcome.satisfaction),
      TableCell(context.name(of: row.entry.by)),
    ]
  }

  /// The aim and the muscles as they were last put down.
  private func muscleLines(_ outcome: Outcome) -> [SpanLine] {
    var groups: [[Span]] = []
    if let aim = chart.outcomes.aim {
      groups.append([Span(" aim ", .label), Span(aim, .value)])
    }
    let muscles = document.outcomes.last { !$0.entry.outcome.muscles.isEmpty }?.entry.outcome
    if let muscles {
      groups.append([
        Span(" Ashworth \(muscles.at.local.date.shown) ", .label),
        Span(muscles.muscles.text, .value),
      ])
    }
    return groups.isEmpty ? [] : SpanLine.flow(groups, width: width, indent: 1)
  }

  /// Pain above, dose below, a mark for every refill between them.
  private func outcomeGraph(_ trend: OutcomeTrend) -> [SpanLine] {
    let columns = max(8, min(width, Self.mostGraphColumns) - Self.graphMargin)
    let count = LevelGraph.levelCount(columns: columns, glyphs: glyphs, style: style)
    let painRows = max(4, graphRows - 2)
    let pain = LevelGraph(levels: trend.pain(count), top: 100, style: style)
      .rows(painRows, glyphs: glyphs)
    var marks = Array(repeating: " ", count: columns)
    for column in trend.refillColumns(columns) { marks[column] = "^" }
    var lines = labelled(pain, top: "10", bottom: "0")
    lines.append(SpanLine(String(repeating: " ", count: Self.graphMargin) + marks.joined()))
    guard let most = trend.greatestDose, most.amount > 0 else {
      return lines + [caption("^ refill")]
    }
    let dose = LevelGraph(levels: trend.dose(count), top: most.nanogramsPerDay, style: style)
      .rows(2, glyphs: glyphs)
    return lines + labelled(dose, top: "", bottom: "")
      + [caption("^ refill; below it the dose, full height \(most.shown)")]
  }

  private func labelled(_ rows: [String], top: String, bottom: String) -> [SpanLine] {
    rows.enumerated().map { index, row in
      let text = index == 0 ? top : index == rows.count - 1 ? bottom : ""
      return SpanLine([
        Span(Wrap.paddedLeft(text, to: Self.graphMargin - 1) + " ", .label), Span(row, .value),
      ])
    }
  }

  private func caption(_ text: String) -> SpanLine {
    SpanLine(String(repeating: " ", count: Self.graphMargin) + text, .label)
  }

  var discrepancies: ChartSection {
    let trend = document.discrepancies
    var lines: [SpanLine] = []
    if let open = chart.summary.course.residuals.investigation(under: context.policy) {
      lines += SpanLine.wrap(
        [
          Span(" ! investigation open since \(open.since.shown): ", .heading),
          Span("\(open.because). The key I closes it."),
        ],
        width: width
      )
    }
    if !trend.points.isEmpty {
      lines += SpanLine.wrap([Span(" \(trend.sentence)")], width: width)
      lines += history(
        [
          TableColumn("Date"), TableColumn("Filled mL", .decimal, dropRank: 3),
          TableColumn("Expected", .right, dropRank: 2), TableColumn("Asp mL", .decimal),
          TableColumn("Difference", .right), TableColumn("Less 0 more", dropRank: 4),
          TableColumn("Delivery", .right), TableColumn("Grade"), TableColumn("By", dropRank: 1),
        ],
        trend.points.reversed()
      ) { point in
        [
          date(point.at), TableCell(point.filled?.digits ?? "-"),
          TableCell(point.residual.expectedText), TableCell(point.residual.aspirated.digits),
          TableCell(point.residual.difference.shown),
          TableCell(bar(point.residual.difference)),
          TableCell(point.error?.shown ?? "-"), TableCell(point.residual.grade),
          TableCell(context.name(of: point.by)),
        ]
      }
    }
    lines += chart.lifeCycle.closures.reversed().flatMap { closed in
      SpanLine.flow(
        [
          [Span(" closed \(closed.at.local.date.shown)", .label)],
          [Span(closed.value.cause?.title ?? "no cause recorded", .value)],
          [Span(closed.value.conclusion)],
          [Span(context.name(of: closed.by), .label)],
        ],
        width: width,
        indent: 1
      )
    }
    return section(
      "Residual discrepancies of this pump, newest first",
      lines,
      empty: "none found at this pump"
    )
  }

  /// A difference as a bar on either side of nothing; 5 mL is its full length.
  private func bar(_ difference: VolumeDifference) -> String {
    let half = Self.barColumns
    let size = Int(
      min(Int64(half), difference.magnitude.nanolitres * Int64(half) / 5_000_000)
    )
    let length = difference.nanolitres == 0 ? 0 : max(1, size)
    let bar = String(repeating: glyphs.full, count: length)
    let rest = String(repeating: " ", count: half - length)
    return difference.nanolitres < 0
      ? "\(rest)\(bar)\(glyphs.limitLine)\(String(repeating: " ", count: half))"
      : "\(String(repeating: " ", count: half))\(glyphs.limitLine)\(bar)\(rest)"
  }

  private static let barColumns = 6
}
