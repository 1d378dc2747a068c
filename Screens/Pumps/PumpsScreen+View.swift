import ClinicDomain
package import Grid

extension PumpsScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    let document = document(context)
    let skeleton = Skeleton(tab: tab, message: message(document), keys: keys(context))
    return ListFrame(
      skeleton: skeleton,
      list: state,
      context: context,
      tally: document.tally,
      table: { _ in Self.table(document, context: context) },
      small: { inspector in
        inspector.identity + inspector.device + (selectedRow(document).map(Self.small) ?? [])
      },
      own: { _ in selectedRow(document).map(Self.own) ?? [] },
      reading: { reading(document, $0, context: context) }
    )
    .draw()
  }

  private func selectedRow(_ document: PumpsDocument) -> PumpsDocument.Row? {
    document.count > state.cursor.index ? document.row(state.cursor.index) : nil
  }

  private func message(_ document: PumpsDocument) -> ScreenMessage {
    if let notice = state.notice { return ScreenMessage(notice) }
    guard let row = selectedRow(document) else { return ScreenMessage("") }
    if row.urgency.mayHaveStopped {
      return ScreenMessage(
        "*** \(row.patient.name)  \(row.lifeText): it may have stopped; its level is not trusted"
      )
    }
    return ScreenMessage("Sorted by \(state.list.sort.title). \(row.patient.name): \(row.lifeText)")
  }

  /// What stands below a small list: program, boluses, life, place of the catheter, alarms.
  private static func small(_ row: PumpsDocument.Row) -> [[Span]] {
    programGroups(row) + [
      [Span("alarm at ", .label), Span(row.pump.alarmVolume.shown, .value)],
      [
        Span("alarms ", .label),
        Span(
          row.alarms.isEmpty
            ? "not in the catalogue" : row.alarms.map(\.label).joined(separator: ", ")
        ),
      ],
    ]
  }

  /// What stands beside a list: the program, then every alarm with what the clinic does about it.
  private static func own(_ row: PumpsDocument.Row) -> [[Span]] {
    programGroups(row) + [[Span("ALARMS of this model", .label)]]
      + (row.alarms.isEmpty ? [[Span("not in the catalogue", .value)]] : [])
      + row.alarms.map { alarm in
        [Span("\(alarm.label): ", .value), Span(alarm.reaction.text)]
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
