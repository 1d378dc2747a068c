import ClinicDomain
package import Grid

/// What goes on in the clinic now, in a column on large screens.
package enum NowColumn {
  /// The lines: open walks, who waits, the next free chair, who is due and not booked.
  package static func lines(
    _ schedule: DaySchedule,
    context: ScreenContext,
    width: Int
  ) -> [SpanLine] {
    func stacked(_ spans: [Span]) -> [SpanLine] { SpanLine.wrap(spans, width: width) }
    var lines = [SpanLine("In progress", .label)]
    for row in schedule.inProgress {
      lines +=
        stacked([Span(row.patient.name, .value)]) + [
          SpanLine("  \(walkText(row, context: context))")
        ]
    }
    if schedule.inProgress.isEmpty { lines.append(SpanLine("  nobody")) }
    lines += [SpanLine(""), SpanLine("Waiting", .label)]
    for row in schedule.waiting { lines += stacked(marked(row.urgency, row.patient.name)) }
    if schedule.waiting.isEmpty { lines.append(SpanLine("  nobody")) }
    lines += [SpanLine(""), SpanLine("Next chair", .label)]
    lines.append(SpanLine("  \(schedule.nextFreeText)", .value))
    lines += [SpanLine(""), SpanLine("Due and not booked", .label)]
    for entry in schedule.notBooked.prefix(mostNotBooked) {
      let urgency = Urgency(entry, on: context.today)
      lines += stacked(marked(urgency, entry.name))
      let due = entry.due.map { "due \($0.shown) (\(entry.limit?.title ?? "no limit"))" }
      lines += stacked([Span("    \(urgency.mayHaveStopped ? urgency.word : due ?? urgency.word)")])
    }
    let more = schedule.notBooked.count - mostNotBooked
    if more > 0 { lines.append(SpanLine("  and \(more) more, see Reservoirs")) }
    if schedule.notBooked.isEmpty { lines.append(SpanLine("  nobody")) }
    return lines
  }

  private static let mostNotBooked = 8

  private static func marked(_ urgency: Urgency, _ name: String) -> [Span] {
    [
      Span(urgency.mark, MarkCell.role(urgency.mark)),
      Span(urgency.mark.isEmpty ? name : " \(name)", .value),
    ]
  }

  /// An open walk in words: what it is, where it stands, who began it and when.
  package static func walkText(_ row: DaySchedule.Row, context: ScreenContext) -> String {
    guard let walk = row.walk else { return row.stage.spoken }
    let at = walk.startedAt.local
    let begun = at.date == context.today ? "\(at.time)" : at.shown
    return
      "\(walk.kind.title), \(row.stage.spoken); begun \(begun) by \(context.name(of: walk.startedBy))"
  }
}
