import ClinicDomain
package import Grid

/// What goes on in the clinic now, in a column on large screens.
package enum NowColumn {
  /// The parts: open walks, who waits, the next free chair, who is due and not booked.
  package static func parts(
    _ schedule: DaySchedule,
    context: ScreenContext,
    width: Int
  ) -> [[SpanLine]] {
    func wrapped(_ spans: [Span]) -> [SpanLine] { SpanLine.wrap(spans, width: width) }
    func indented(_ text: String) -> [SpanLine] {
      SpanLine.wrap([Span(text)], width: width - 2).map { SpanLine([Span("  ")] + $0.spans) }
    }
    func part(_ title: String, _ lines: [SpanLine]) -> [SpanLine] {
      [SpanLine(title, .label)] + (lines.isEmpty ? [SpanLine("  nobody")] : lines)
    }
    let walks = schedule.inProgress.flatMap { row in
      wrapped([Span(row.patient.name, .value)]) + indented(walkText(row, context: context))
    }
    let waiting = schedule.waiting.flatMap { wrapped(marked($0.urgency, $0.patient.name)) }
    var due = schedule.notBooked.prefix(mostNotBooked).flatMap { entry in
      let urgency = Urgency(entry, on: context.today)
      let date = entry.due.map { "due \($0.shown) (\(entry.limit?.title ?? "no limit"))" }
      let text = urgency.mayHaveStopped ? urgency.word : date ?? urgency.word
      return wrapped(marked(urgency, entry.name)) + indented(text)
    }
    let more = schedule.notBooked.count - mostNotBooked
    if more > 0 {
      due += indented(
        "and \(more) more, see \(ScreenID.reservoirs.digit) \(ScreenID.reservoirs.title)"
      )
    }
    return [
      part("In progress", walks), part("Waiting", waiting),
      part("Next chair", indented(schedule.nextFreeText)), part("Due and not booked", due),
    ]
  }

  private static let mostNotBooked = 8

  private static func marked(_ urgency: Urgency, _ name: String) -> [Span] {
    [
      Span(urgency.mark, .heading),
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
