import ClinicDomain
package import Grid

extension ReservoirsScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    let document = document(context)
    let skeleton = Skeleton(tab: tab, message: message, keys: keys(context))
    return ListFrame.frame(state, skeleton: skeleton, context: context) { summary in
      ListFrame(
        skeleton: skeleton,
        context: context,
        filterChip: state.filterChip,
        tally: document.tally.map { [Span($0, .label)] },
        sameNames: ListFrame.sameNames(state, context: context),
        table: document.count == 0
          ? nil
          : { width in
            Self.table(document, context: context, gaugeColumns: Self.gaugeColumns(width))
          },
        emptyText: ListFrame.emptyText(state),
        selected: state.cursor.index,
        first: state.cursor.first,
        detail: summary.map { detail($0, context: context) },
        reading: { reading(document, $0, context: context) },
        schedule: { DaySchedule(state.view, context: context) }
      )
    }
  }

  private func detail(_ summary: ChartSummary, context: ScreenContext) -> ListFrame.Detail {
    let inspector = Inspector(
      summary,
      figures: ReservoirFigures(summary, at: context.moment, policy: context.policy),
      context: context
    )
    return ListFrame.Detail(
      inspector: inspector,
      essential: inspector.identity + inspector.drugs,
      others: inspector.estimate + inspector.plans.prefix(1) + inspector.filled
        + inspector.flow + inspector.dueAndAlarm + inspector.plans.suffix(1),
      own: []
    )
  }

  private static func gaugeColumns(_ width: Int) -> Int {
    width < 100 ? 12 : width < 120 ? 22 : 32
  }

  private var message: ScreenMessage {
    if let notice = state.notice { return ScreenMessage(notice) }
    return ScreenMessage(
      "By \(state.list.sort.title). Est = fill - infused: an estimate, not a reading."
    )
  }

  /// One row in words: every value that the row shows.
  private func reading(
    _ document: ReservoirsDocument,
    _ index: Int,
    context: ScreenContext
  ) -> String {
    guard let row = document.row(index) else {
      return "\(document.list.entries[index].name) cannot be read."
    }
    let priority = row.urgency.priority.isEmpty ? "" : "\(row.urgency.priority). "
    var text = "\(priority)\(row.patient.name), \(row.patient.born(on: context.today))."
    guard let figures = row.figures else {
      return text + " No fill recorded in the pump of \(row.pump.reservoir.shown)."
    }
    text += " Estimate \(figures.level.shown) of \(row.pump.reservoir.shown)"
    text += figures.isLevelTrusted ? "." : ", not trusted."
    text += " \(row.urgency.word), due \(figures.shownDue)."
    if let alarm = figures.outlook.alarmDate, let days = figures.daysToAlarm {
      text += " Alarm \(alarm.shown), \(days) days."
    }
    text += " Rate with boluses \(figures.planningRate.shown)."
    return text + " " + row.bookedText(from: context.today) + "."
  }
}
