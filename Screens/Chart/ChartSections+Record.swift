import ClinicDomain
import Grid

/// What was booked, done, read, agreed to and written in a chart.
extension ChartSections {
  var appointments: ChartSection {
    section(
      "Appointments",
      history(
        [
          TableColumn("When"), TableColumn("For"), TableColumn("State"),
          TableColumn("Reason", wrapsAbove: 24),
        ],
        document.appointments
      ) {
        [
          TableCell($0.at.shown), TableCell($0.kind.title), TableCell($0.state.title),
          TableCell(context.seen($0.reason ?? "-")),
        ]
      },
      empty: "none booked"
    )
  }

  var visits: ChartSection {
    section("Visits", visitRows + addenda, empty: "none recorded")
  }

  /// What was added to visits after they were signed, beneath them, newest first.
  private var addenda: [SpanLine] {
    chart.addenda.reversed().flatMap { addendum -> [SpanLine] in
      let value = addendum.value
      let visit = chart.visit(value.visit)
      let to = visit.map { "\($0.kind.title) of \($0.startedAt.local.shown)" } ?? "a visit"
      return SpanLine.flow(
        [
          [Span(" Addendum to the \(to):", .heading)],
          [Span(context.seen(value.text), .value)],
          [Span("why later: \(context.seen(value.reason))")],
          [
            Span(
              "signed \(value.signature.at.local.shown) \(context.name(of: value.signature.by))",
              .label
            )
          ],
        ],
        width: width,
        indent: 1
      )
    }
  }

  private var visitRows: [SpanLine] {
    history(
      [
        TableColumn("Begun"), TableColumn("For"), TableColumn("State", wrapsAbove: 24),
        TableColumn("Screen", .right), TableColumn("By"),
        TableColumn("Stops", dropRank: 2, wrapsAbove: 24),
        TableColumn("Signed by", dropRank: 1, wrapsAbove: 24),
      ],
      chart.visits.reversed()
    ) { visit in
      let signers = visit.signatures.map { context.name(of: $0.by) }
      let stops = visit.stops.map(\.code)
      return [
        time(visit.startedAt), TableCell(visit.kind.title),
        TableCell(ChartDocument.text(visit.state)),
        TableCell(visit.entries.map(\.screen).max().map { "\($0)" } ?? "-"),
        TableCell(context.name(of: visit.startedBy)),
        TableCell(stops.isEmpty ? "-" : stops.joined(separator: ", ")),
        TableCell(signers.isEmpty ? "-" : signers.joined(separator: ", ")),
      ]
    }
  }

  var interrogations: ChartSection {
    section(
      "Interrogations",
      history(
        [
          TableColumn("When"), TableColumn("Pump"), TableColumn("Volume", .right),
          TableColumn("Dose", .right), TableColumn("Boluses", .right),
          TableColumn("Its alarm date", dropRank: 2), TableColumn("ERI", dropRank: 1),
          TableColumn("Events", wrapsAbove: 20), TableColumn("Against the record", wrapsAbove: 24),
          TableColumn("By", dropRank: 3),
        ],
        chart.interrogations.reversed()
      ) { reading in
        let value = reading.value
        return [
          time(reading.at), TableCell(value.isRunning ? "running" : "STOPPED"),
          TableCell(value.volume?.shown ?? "-"), TableCell(value.dose?.shown ?? "-"),
          TableCell(value.boluses.map { "\($0)" } ?? "-"),
          TableCell(value.alarmDate?.shown ?? "-"),
          TableCell(
            value.indicator == .none ? "no" : value.indicator == .elective ? "set" : "EOS"
          ),
          TableCell(value.events.isEmpty ? "none" : value.events),
          TableCell(Self.text(chart.comparison(reading, policy: context.policy))),
          TableCell(context.name(of: reading.by)),
        ]
      },
      empty: "none recorded"
    )
  }

  /// What of a reading is to be looked at, in words.
  private static func text(_ comparison: InterrogationComparison) -> String {
    let flagged = comparison.flagged
    guard !flagged.isEmpty else { return "agrees" }
    return flagged.map { line in
      let difference = line.difference.isEmpty ? "" : ": \(line.difference)"
      return "\(line.name), ours \(line.ours)\(difference)"
    }.joined(separator: "; ")
  }

  var consents: ChartSection {
    section(
      "Consents and kept reasons",
      chart.consents.reversed().flatMap { consent in
        SpanLine.flow(
          [
            [Span(" \(consent.at.local.date.shown)", .label)],
            [Span(consent.value.subject, .value)], [Span(consent.value.value ?? "", .value)],
            [Span(consent.value.text)], [Span(context.name(of: consent.by), .label)],
          ],
          width: width,
          indent: 1
        )
      },
      empty: "none recorded"
    )
  }

  /// Every name with its meaning, its time, how it was proved, and the hash that ties it to the record.
  var signatures: ChartSection {
    section(
      "Signatures; the hash ties a name to what it was set under",
      chart.signatures.reversed().flatMap { signature in
        let seal = signature.value
        return SpanLine.flow(
          [
            [Span(" \(seal.at.local.shown)", .label)],
            [Span(context.settings.staff[seal.by]?.shownName ?? seal.by.text, .value)],
            [Span(seal.meaning)], [Span(seal.method, .label)], [Span(seal.shortHash, .label)],
          ],
          width: width,
          indent: 1
        )
      },
      empty: "none"
    )
  }

  var notes: ChartSection {
    section(
      "Notes",
      chart.notes.reversed().flatMap { note in
        SpanLine.flow(
          [
            [Span(" \(note.at.local.shown) \(context.name(of: note.by))", .label)],
            [Span(context.seen(note.value.text), .value)],
          ],
          width: width,
          indent: 1
        )
      },
      empty: "none written"
    )
  }
}
