import ClinicDomain
package import Grid

extension PumpsScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    let document = document(context)
    let selected = document.count > state.cursor.index ? document.row(state.cursor.index) : nil
    let skeleton = Skeleton(tab: tab, message: message(selected), keys: keys(context))
    return ListFrame.frame(
      state,
      skeleton: skeleton,
      context: context,
      list: { summary in
        ListFrame(
          skeleton: skeleton,
          context: context,
          filterChip: state.filterChip,
          tally: document.tally.map { [Span($0, .label)] },
          sameNames: ListFrame.sameNames(state, context: context),
          table: document.count == 0 ? nil : { _ in Self.table(document, context: context) },
          emptyText: ListFrame.emptyText(state),
          selected: state.cursor.index,
          first: state.cursor.first,
          detail: summary.flatMap { summary in
            selected.map { Self.detail(summary, $0, context: context) }
          },
          reading: { reading(document, $0, context: context) },
          schedule: { DaySchedule(state.view, context: context) }
        )
      },
      alarms: selected?.alarms ?? []
    )
  }

  private func message(_ selected: PumpsDocument.Row?) -> ScreenMessage {
    if let notice = state.notice { return ScreenMessage(notice) }
    if let selected, selected.urgency.mayHaveStopped {
      return ScreenMessage("*** \(selected.patient.name)  may have stopped; level not trusted")
    }
    return ScreenMessage("By \(state.list.sort.title). = shows alarms and what to do.")
  }

  private static func detail(
    _ summary: ChartSummary,
    _ row: PumpsDocument.Row,
    context: ScreenContext
  ) -> ListFrame.Detail {
    let inspector = Inspector(summary, figures: row.figures, context: context)
    let labels = row.alarms.map(\.label).joined(separator: ", ")
    let alarms: [[Span]] = [
      [Span("alarm at ", .label), Span(row.pump.alarmVolume.shown, .value)],
      [Span("alarms ", .label), Span(row.alarms.isEmpty ? "not in the catalogue" : labels)],
    ]
    return ListFrame.Detail(
      inspector: inspector,
      essential: inspector.identity + inspector.device,
      others: programGroups(row) + alarms,
      own: [programGroups(row)] + alarmParts(row)
    )
  }

  /// The alarms of the model with what the clinic does about each, the critical ones first.
  private static func alarmParts(_ row: PumpsDocument.Row) -> [[[Span]]] {
    guard !row.alarms.isEmpty else {
      return [[[Span("ALARMS ", .label), Span("not in the catalogue", .value)]]]
    }
    return [PumpAlarmKind.Class.critical, .nonCritical].map { grade in
      [[Span("ALARMS, \(grade.title)", .label)]]
        + row.alarms.filter { $0.alarmClass.value == grade }.map {
          [Span("\($0.label): ", .value), Span($0.reaction.text)]
        }
    }
  }

  private static func programGroups(_ row: PumpsDocument.Row) -> [[Span]] {
    [
      [Span("MODE ", .label), Span(row.programText, .value)],
      [Span(row.bolusText, .value)],
      [Span("LIFE ", .label), Span(row.lifeText, .value)],
      [Span("implanted ", .label), Span(row.pump.implantedOn.shown, .value)],
      [
        Span("catheter ", .label),
        Span(row.pump.catheter.volume?.shown ?? "volume not known", .value),
        Span(row.pump.catheter.tip.map { " tip \($0)" } ?? ""),
      ],
    ]
  }

  /// One row in words: every value that the row shows.
  private func reading(_ document: PumpsDocument, _ index: Int, context: ScreenContext) -> String {
    guard let row = document.row(index) else {
      return "\(document.list.entries[index].name) cannot be read."
    }
    let priority = row.urgency.priority.isEmpty ? "" : "\(row.urgency.priority). "
    var text = "\(priority)\(row.patient.name), \(row.patient.born(on: context.today))."
    text += " \(row.pump.model), \(row.pump.reservoir.shown), serial \(row.pump.serial),"
    text += " implanted \(row.pump.implantedOn.shown), \(row.lifeText). \(row.programText)."
    guard let figures = row.figures else { return text + " \(row.urgency.word)." }
    return text + " Rate \(figures.rate.shown). \(row.urgency.word), due \(figures.shownDue)."
  }
}
