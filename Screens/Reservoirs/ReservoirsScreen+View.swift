import ClinicDomain
package import Grid

extension ReservoirsScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    let document = document(context)
    let skeleton = Skeleton(
      tab: tab,
      message: message(context),
      keys: keys(context)
    )
    return ListFrame(
      skeleton: skeleton,
      list: state,
      context: context,
      tally: document.tally,
      table: { width in
        Self.table(document, context: context, gaugeColumns: Self.gaugeColumns(width))
      },
      small: { inspector in
        inspector.identity + inspector.drugs + inspector.reservoir + inspector.filled
          + inspector.plans
      },
      own: { _ in [] },
      reading: { reading(document, $0, context: context) }
    )
    .draw()
  }

  private static func gaugeColumns(_ width: Int) -> Int { width < 100 ? 12 : width < 120 ? 22 : 32 }

  private func message(_ context: ScreenContext) -> ScreenMessage {
    if let notice = state.notice { return ScreenMessage(notice) }
    return ScreenMessage(
      "Sorted by \(state.list.sort.title). Est = fill - infused; an estimate, not a reading."
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
    guard let figures = row.figures else { return text + " No fill recorded." }
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
