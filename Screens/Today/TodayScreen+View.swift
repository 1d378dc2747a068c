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
      words = list(context, skeleton).draw(in: &canvas, area: area)
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
      let what =
        (context.hidesAmounts ? nil : grave.figures?.sentence) ?? grave.urgency.word
      return ScreenMessage("*** \(grave.patient.name)  \(what)")
    }
    let waiting = schedule.notBooked.filter { Urgency($0, on: context.today).mark == "***" }
    if let first = waiting.first {
      let more = waiting.count > 1 ? ", and \(waiting.count - 1) more" : ""
      let word = Urgency(first, on: context.today).word
      let tab = Skeleton.tabName(.reservoirs, selected: tab, width: context.size.width)
      return ScreenMessage("*** \(first.name)  \(word), not booked\(more): see \(tab)")
    }
    return ScreenMessage("By \(sort.title). Est is an estimate, not a reading.")
  }

  private func list(_ context: ScreenContext, _ skeleton: Skeleton) -> ListFrame {
    let detail = selectedSummary.map { summary -> ListFrame.Detail in
      let inspector = Inspector(summary, figures: selected?.figures, context: context)
      return ListFrame.Detail(
        inspector: inspector,
        essential: inspector.identity + inspector.drugs,
        others: inspector.estimate + inspector.dueAndAlarm + own(context)
          + inspector.plans.suffix(1) + inspector.flow,
        own: [own(context)]
      )
    }
    return ListFrame(
      skeleton: skeleton,
      context: context,
      filterChip: filterChip,
      tally: tally,
      sameNames: schedule.sameNames.warning,
      table: rows.isEmpty
        ? nil
        : { width in
          Self.table(rows, sameNames: schedule.sameNames, context: context, width: width)
        },
      emptyText: schedule.rows.isEmpty
        ? "Nobody is booked for today and no walk is open. 3 shows who is due."
        : "Nobody of \(schedule.rows.count) fits the filter. Esc clears it.",
      selected: cursor.index,
      first: cursor.first,
      detail: detail,
      reading: { reading(rows[$0], context: context) },
      schedule: { schedule }
    )
  }

  private var filterChip: [Span] {
    guard filter.isTyping || !filter.text.isEmpty else { return [] }
    let typed = filter.isTyping ? "_" : ""
    let count = "\(rows.count) of \(schedule.rows.count)"
    return [Span(" filter: \(filter.text)\(typed)  \(count) ", .chipLow)]
  }

  private var tally: [[Span]] {
    var groups = schedule.tally.map { [Span($0, .label)] }
    groups.append([Span(schedule.nextFreeText, .value)])
    if !schedule.notBooked.isEmpty {
      groups.append([Span("\(schedule.notBooked.count) due, not booked", .heading)])
    }
    return groups
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
        TableColumn("Due, limit", wrapsAbove: 22),
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
        TableCell(isShared ? "\(row.patient.name)\nBorn \(born)" : row.patient.name),
        TableCell(born),
        TableCell(
          row.formulation.map(context.hidesAmounts ? DrugText.leadName : DrugText.lead) ?? "-"
        ),
        MarkCell.estimate(context.hidesAmounts ? nil : row.figures),
        MarkCell.gauge(
          context.hidesAmounts ? nil : row.figures,
          columns: width < 120 ? 8 : 14,
          glyphs: context.glyphs
        ),
        MarkCell.due(row.figures, layout: context.layout),
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
    if let formulation = row.formulation {
      text +=
        " \(context.hidesAmounts ? DrugText.leadName(formulation) : DrugText.lead(formulation))."
    }
    guard let figures = row.figures else { return text + " No fill recorded." }
    if context.hidesAmounts { return text + " \(row.urgency.word), due \(figures.shownDue)." }
    text += " Estimate \(figures.level.shown)\(figures.isLevelTrusted ? "" : ", not trusted"), "
    return text + "\(row.urgency.word), due \(figures.shownDue)."
  }
}
