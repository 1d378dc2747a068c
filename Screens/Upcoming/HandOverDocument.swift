package import ClinicDomain
import Grid

/// The hand-over note as data and as lines: what whoever goes home leaves to whoever comes.
package struct HandOverDocument: Sendable {
  /// The note.
  package let note: HandOver
  private let context: ScreenContext

  /// Collects the note of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    note = HandOver(view, now: context.moment)
    self.context = context
  }

  /// The parts with their lines.
  package var parts: [(title: String, lines: [String])] {
    [
      ("People under observation", note.observed.map(walk)),
      ("Open walks", note.open.map(walk)),
      ("Visits that nobody signed", note.unsigned.map(walk)),
      ("Calls that are not answered", note.calls.map(call)),
    ]
  }

  private func walk(_ line: HandOver.OpenWalk) -> String {
    let walk = line.walk
    let until = walk.observeUntil.map { ", observed until \($0.local.time)" } ?? ""
    let screen = walk.lastScreen == 0 ? "begun" : "recorded up to screen \(walk.lastScreen)"
    return "\(line.entry.name) MRN \(line.entry.mrn): \(walk.kind.title), \(screen), since "
      + "\(walk.startedAt.local.shown) by \(context.name(of: walk.startedBy))\(until)"
  }

  private func call(_ call: HandOver.Call) -> String {
    let urgency = Urgency(call.entry, on: context.today)
    let last = call.last.map {
      "; last \($0.at.local.shown) \($0.attempt.shown) (\(context.name(of: $0.by)))"
    }
    let mark = call.escalation.step >= .sameDay ? "***" : "**"
    return
      "\(mark) \(call.entry.name) MRN \(call.entry.mrn): \(urgency.word), "
      + "\(call.escalation.shown)\(last ?? "; nobody has tried yet")"
  }

  /// The note on the screen.
  package var screen: SheetScreen {
    SheetScreen(
      message: note.isEmpty ? "Nothing is open." : "refill upcoming --hand-over prints it."
    ) { _, width in lines(width: width) }
  }

  private func lines(width: Int) -> [SpanLine] {
    parts.flatMap { part -> [SpanLine] in
      let lines = part.lines.isEmpty ? ["none"] : part.lines
      return [SpanLine("\(part.title) (\(part.lines.count))", .heading)]
        + lines.flatMap { SpanLine.wrap([Span($0)], width: width) } + [SpanLine("")]
    }
  }

  /// The note for JSON.
  package var value: DocumentValue {
    .record([
      .init("at", context.moment.description),
      .init("observed", .list(note.observed.map(value))),
      .init("open", .list(note.open.map(value))),
      .init("unsigned", .list(note.unsigned.map(value))),
      .init(
        "calls",
        .list(
          note.calls.map { call in
            .record(
              PatientLine(call.entry).fields + [
                .init("step", call.escalation.step.rawValue),
                .init("toDo", .list(call.escalation.open.map { .text($0.title) })),
                .init("lastContact", call.last.map { "\($0.at) \($0.attempt.shown)" }),
              ]
            )
          }
        )
      ),
    ])
  }

  private func value(of line: HandOver.OpenWalk) -> DocumentValue {
    .record(
      PatientLine(line.entry).fields + [
        .init("visit", line.walk.id.text), .init("kind", line.walk.kind.rawValue),
        .init("screen", line.walk.lastScreen),
        .init("startedAt", line.walk.startedAt.description),
        .init("startedBy", line.walk.startedBy.description),
        .init("observeUntil", line.walk.observeUntil?.description),
      ]
    )
  }

  /// The note as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    Sheet.head("Hand-over", context) + Sheet.text(lines(width: context.size.width))
  }
}
