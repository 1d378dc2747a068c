import ClinicDomain
import Grid

/// The orders of a chart with their states, what is taken besides the pump, and signed reviews.
extension ChartSections {
  var orders: ChartSection {
    section(
      "Orders, newest first",
      orderTable + (document.orderRecords.first?.order.pacc.map(consensus) ?? []),
      empty: "none written"
    )
  }

  /// The line of the consensus that was recorded with the newest order.
  private func consensus(_ standing: PaccStanding) -> [SpanLine] {
    SpanLine.flow(
      [[Span(" newest order ", .label)], [Span(standing.shown, .value)]],
      width: width,
      indent: 1
    )
  }

  private var orderTable: [SpanLine] {
    table(
      [
        TableColumn("Order of"), TableColumn("State"), TableColumn("Drugs", wrapsAbove: 24),
        TableColumn("mL", .decimal, dropRank: 4), TableColumn("Program", wrapsAbove: 20),
        TableColumn("Signed by", dropRank: 2), TableColumn("Verified by", dropRank: 1),
        TableColumn("Label", dropRank: 3, wrapsAbove: 16),
      ],
      document.orderRecords.map { record in
        let order = record.order
        let label = record.labels.last?.value
        return [
          TableCell(
            (record.signed?.at ?? record.drafted?.at)?.local.date.shown ?? "-"
          ),
          TableCell(record.state(on: context.today).title),
          TableCell(DrugText.all(order.formulation)), TableCell(order.volume.digits),
          TableCell(OrderLines.text(of: order.program)),
          TableCell(record.signed.map { context.name(of: $0.value.signedBy) } ?? "-"),
          TableCell(record.verification.map(verification) ?? "-"),
          TableCell(
            label.map {
              $0.isAccepted ? "lot \($0.label.lot)" : "lot \($0.label.lot) turned away"
            } ?? "-"
          ),
        ]
      }
    )
  }

  private func verification(_ answer: Chart.Recorded<OrderVerified>) -> String {
    let name = context.name(of: answer.by)
    return answer.value.isAccepted ? name : "sent back by \(name): \(answer.value.note)"
  }

  var lists: ChartSection {
    let active = chart.activeListEntries
    var lines = table(
      [
        TableColumn("Drugs and dangers"), TableColumn("What", wrapsAbove: 30),
        TableColumn("A day"), TableColumn("How", dropRank: 2), TableColumn("Since", dropRank: 1),
        TableColumn("Until", wrapsAbove: 24),
      ],
      (active + stopped).map { entry in
        [
          TableCell(entry.kind.title), TableCell(entry.name),
          TableCell(entry.dailyDose?.shown ?? "-"), TableCell(entry.route?.rawValue ?? "-"),
          TableCell(entry.startedOn?.shown ?? "-"), TableCell(until(entry)),
        ]
      }
    )
    let opioids = chart.systemicOpioids
    if !lines.isEmpty {
      lines += SpanLine.flow(
        [
          [Span(" Opioids besides the pump ", .label), Span(opioids.shown, .value)],
          [Span(opioids.working.formula)],
          [Span("Source \(SourceTable.citation(opioids.working.source))", .label)],
        ],
        width: width,
        indent: 1
      )
    }
    return section("Taken besides, allergies, histories", lines, empty: "nothing is listed; e adds")
  }

  private var stopped: [ChartListEntry] {
    let active = Set(chart.activeListEntries.map(\.id))
    return chart.listEntries.map(\.value).filter { !active.contains($0.id) }
  }

  private func until(_ entry: ChartListEntry) -> String {
    guard let stop = chart.listStops.last(where: { $0.value.entry == entry.id })?.value else {
      return "now"
    }
    return "\(stop.on.shown): \(stop.reason)"
  }

  var reviews: ChartSection {
    section(
      "Reviews of risk and benefit",
      chart.therapyReviews.reversed().flatMap { review in
        SpanLine.flow(
          [
            [Span(" \(review.at.local.date.shown) \(context.name(of: review.by))", .label)],
            [Span("dose: \(review.value.decision.rawValue)", .value)],
            [Span("brings ", .label), Span(review.value.outcome, .value)],
            [Span("costs ", .label), Span(review.value.complications, .value)],
            [Span("weighed ", .label), Span(review.value.assessment, .value)],
            [
              Span("next by ", .label), Span(review.value.nextBy?.shown ?? "not set", .value),
            ],
          ],
          width: width,
          indent: 1
        )
      },
      empty: "none signed"
    )
  }
}

extension ChartDocument {
  /// The orders that are open, and the last ones that ended, newest first.
  var orderRecords: [OrderRecord] {
    let all = chart.orderBook.records
    return all.suffix(Self.ordersShown).reversed()
  }

  /// How many orders the chart lists; JSON holds them all as refills.
  private static let ordersShown = 5

  func orderValue(_ record: OrderRecord) -> DocumentValue {
    .record([
      .init("id", record.order.id.text), .init("state", record.state(on: context.today).rawValue),
      .init(
        "drugs",
        .list(record.order.formulation.ingredients.map { .text(DrugText.stored($0)) })
      ),
      .init("volume", record.order.volume.stored),
      .init("dailyDose", record.order.program.dailyDose?.stored),
      .init("draftedBy", record.drafted?.by.description),
      .init("signedBy", record.signed?.value.signedBy.text),
      .init("signedAt", record.signed?.value.signedAt.description),
      .init("verifiedBy", record.verification?.by.description),
      .init("isVerified", record.verification.map { .flag($0.value.isAccepted) } ?? .none),
      .init("verificationNote", record.verification?.value.note),
      .init("labelLot", record.labels.last?.value.label.lot),
      .init("labelAccepted", record.labels.last.map { .flag($0.value.isAccepted) } ?? .none),
      .init(
        "reasons",
        .list(record.order.reasons.entries.map { .text("\($0.key): \($0.text)") })
      ), .init("validUntil", record.order.validUntil.description),
      .init("pacc", record.order.pacc?.shown),
    ])
  }

  func listValue(_ entry: Chart.Recorded<ChartListEntry>) -> DocumentValue {
    let stop = chart.listStops.last { $0.value.entry == entry.value.id }?.value
    return .record(
      stamp(entry.at, entry.by) + [
        .init("kind", entry.value.kind.rawValue), .init("name", entry.value.name),
        .init("route", entry.value.route?.rawValue),
        .init("dailyDose", entry.value.dailyDose?.stored),
        .init("since", entry.value.startedOn?.description),
        .init("until", stop?.on.description), .init("stoppedBecause", stop?.reason),
      ]
    )
  }

  func reviewValue(_ review: Chart.Recorded<TherapyReview>) -> DocumentValue {
    .record(
      stamp(review.at, review.by) + [
        .init("decision", review.value.decision.rawValue), .init("outcome", review.value.outcome),
        .init("complications", review.value.complications),
        .init("assessment", review.value.assessment),
        .init("nextBy", review.value.nextBy?.description),
      ]
    )
  }
}
