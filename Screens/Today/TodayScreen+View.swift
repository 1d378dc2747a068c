import ClinicDomain
package import Grid

extension TodayScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    let skeleton = Skeleton(tab: tab, message: message(context), keys: keys(context))
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words: [String]
    if let first = workingFrom, let selected {
      words = WorkingText.draw(
        selected.figures?.workings ?? [],
        of: selected.patient.name,
        in: &canvas,
        area: area,
        first: first
      )
    } else {
      words = drawDay(in: &canvas, area: area, context: context)
    }
    canvas.frame.reading =
      skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Today"
    return canvas.frame
  }

  /// The gravest of the day, so that nobody has to look for it.
  private func message(_ context: ScreenContext) -> ScreenMessage {
    if let notice { return ScreenMessage(notice) }
    let open = schedule.rows.filter { $0.stage != .done && $0.stage != .missed }
    let grave = open.filter { $0.urgency.mark == "***" }
      .min { ($0.urgency.rank, $0.patient.mrn) < ($1.urgency.rank, $1.patient.mrn) }
    if let grave {
      let what = grave.figures?.sentence ?? grave.urgency.word
      return ScreenMessage("*** \(grave.patient.name)  \(what)")
    }
    return ScreenMessage("Sorted by \(sort.title). Est is an estimate, not a reading.")
  }

  private func drawDay(
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    let inspector = selectedSummary.map {
      Inspector($0, figures: selected?.figures, context: context)
    }
    let isSmall = context.layout == .small
    let detail = isSmall ? smallDetail(inspector, context: context, width: area.width) : []
    let layout = ListLayout(
      area,
      layout: context.layout,
      underLines: underLines(context, width: isSmall ? area.width : 0).count,
      detailLines: detail.count
    )
    let under = underLines(context, width: layout.under.width)
    // The width of the column under the list is only known now; make room for what it takes there.
    let parts = ListLayout(
      area,
      layout: context.layout,
      underLines: under.count,
      detailLines: detail.count
    )
    parts.drawRules(in: &canvas, area: area, layout: context.layout)
    var words = drawList(in: &canvas, area: parts.list, context: context)
    TextBlock.draw(under, in: &canvas, area: parts.under)
    words += under.map(\.text.collapsingBlanks)
    if isSmall {
      TextBlock.draw(detail, in: &canvas, area: parts.detail)
    } else if let inspector {
      let column = parts.detail.inset(horizontally: 1, vertically: 0)
      TextBlock.draw(
        inspector.column(width: column.width, own: own(context)),
        in: &canvas,
        area: column
      )
    }
    if let inspector { words += [inspector.reading(own: own(context))] }
    if let now = parts.now {
      let column = now.inset(horizontally: 1, vertically: 0)
      let lines = NowColumn.lines(schedule, context: context, width: column.width)
      TextBlock.draw(lines, in: &canvas, area: column)
      words += lines.map(\.text).filter { !$0.isEmpty }
    }
    return words
  }

  private func drawList(
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    guard !rows.isEmpty else {
      let text =
        schedule.rows.isEmpty
        ? "Nobody is booked for today and no walk is open. 3 shows who is due."
        : "Nobody of \(schedule.rows.count) fits the filter. Esc clears it."
      TextBlock.draw(
        SpanLine.wrap([Span(text)], width: area.width - 2),
        in: &canvas,
        area: area.inset(horizontally: 1, vertically: 1)
      )
      canvas.setCursor(x: area.minX, y: area.minY + 1)
      return [text]
    }
    let drawn = Self.table(rows, sameNames: schedule.sameNames, context: context, width: area.width)
      .draw(in: &canvas, area: area, selected: cursor.index, first: cursor.first)
    return ["Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound) of \(rows.count)."]
      + drawn.rows.map { index in
        let mark = index == cursor.index ? "Selected: " : ""
        return "\(mark)\(index + 1). \(reading(rows[index], context: context))"
      }
  }

  private func underLines(_ context: ScreenContext, width: Int) -> [SpanLine] {
    guard width > 0 else { return [SpanLine(""), SpanLine("")] }
    var groups: [[Span]] = []
    if filter.isTyping || !filter.text.isEmpty {
      let typed = filter.isTyping ? "_" : ""
      let count = "\(rows.count) of \(schedule.rows.count)"
      groups.append([Span(" filter: \(filter.text)\(typed)  \(count) ", .chipLow)])
    }
    groups.append([Span("    \(schedule.tally)", .label)])
    groups.append([Span(schedule.nextFreeText, .value)])
    if !schedule.notBooked.isEmpty {
      groups.append([Span("\(schedule.notBooked.count) due, not booked", .heading)])
    }
    var lines = SpanLine.flow(groups, width: width, indent: 4)
    for warning in schedule.sameNames.warnings {
      lines += SpanLine.wrap([Span(warning, .heading)], width: width)
    }
    return lines
  }

  private func smallDetail(
    _ inspector: Inspector?,
    context: ScreenContext,
    width: Int
  ) -> [SpanLine] {
    guard let inspector else { return [] }
    return SpanLine.flow(
      inspector.identity + inspector.drugs + inspector.reservoir + own(context)
        + inspector.plans.suffix(1),
      width: width
    )
  }

  /// The visit of the selected row.
  private func own(_ context: ScreenContext) -> [[Span]] {
    guard let row = selected else { return [] }
    let text = NowColumn.walkText(row, context: context)
    let kind = row.walk == nil ? (row.kind.map { "\($0.title), " } ?? "") : ""
    return [[Span("visit ", .label), Span(kind + text, .value)]]
  }

  /// The columns of the day.
  static func table(
    _ rows: [DaySchedule.Row],
    sameNames: SameNames,
    context: ScreenContext,
    width: Int
  ) -> Table {
    Table(
      columns: [
        MarkCell.column,
        TableColumn("Time"),
        TableColumn("Patient", wrapsAbove: 22),
        TableColumn("Born", dropRank: 5),
        TableColumn("Drug (lead)", dropRank: 2, wrapsAbove: 24),
        TableColumn("Est mL", .decimal),
        TableColumn("Level", dropRank: 4),
        TableColumn("Due and limit", wrapsAbove: 12),
        TableColumn("For", dropRank: 6),
        TableColumn("Visit"),
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      let born = row.patient.birthDate?.shown ?? "not known"
      let isShared = sameNames.holds(row.patient.chart)
      return [
        MarkCell.cell(row.urgency),
        TableCell(row.appointment?.at.time.description ?? "-"),
        TableCell(isShared ? "\(row.patient.name) Born \(born)" : row.patient.name),
        TableCell(born),
        TableCell(row.formulation.map(DrugText.lead) ?? "-"),
        MarkCell.estimate(row.figures),
        MarkCell.gauge(row.figures, columns: width < 120 ? 8 : 14, glyphs: context.glyphs),
        MarkCell.due(row.figures),
        TableCell(row.kind?.title ?? "-"),
        TableCell(row.stage.text),
      ]
    }
  }

  /// One row in words: every value that the row shows.
  private func reading(_ row: DaySchedule.Row, context: ScreenContext) -> String {
    let priority = row.urgency.priority.isEmpty ? "" : "\(row.urgency.priority). "
    let time = row.appointment.map { "\($0.at.time), " } ?? ""
    var text = "\(priority)\(time)\(row.patient.name), \(row.patient.born(on: context.today)), "
    text += "\(row.kind?.title ?? "visit"), \(row.stage.spoken)."
    if let formulation = row.formulation { text += " \(DrugText.lead(formulation))." }
    guard let figures = row.figures else { return text + " No fill recorded." }
    text += " Estimate \(figures.level.shown)\(figures.isLevelTrusted ? "" : ", not trusted"), "
    return text + "\(row.urgency.word), due \(figures.shownDue)."
  }
}
