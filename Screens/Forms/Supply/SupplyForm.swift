package import ClinicDomain

/// Forms of drug orders, deliveries, stock and recalls, of the pharmacist, and of what a chart keeps
/// as long as it holds.
package enum SupplyForm: Hashable, Sendable {
  /// A drug order for the next refill.
  case drugOrder(ChartID, pharmacies: [Pharmacy])
  /// The next state of a drug order.
  case drugOrderStep(DrugOrder, ChartID)
  /// A pharmacy with its times.
  case pharmacy
  /// A delivery, for a drug order or for stock.
  case receipt(DrugOrder?, ChartID?, pharmacies: [Pharmacy])
  /// Waste or a return of stock.
  case movement(LotLedger)
  /// A recall of a lot or of pumps.
  case recall
  /// The end of a recall.
  case endRecall(RecallID)
  /// The pharmacist's answer to a signed order.
  case verification(OrderID, ChartID)
  /// A label held against its order.
  case label(OrderID, ChartID)
  /// A drug that is taken besides, an allergy, a history.
  case listEntry(ChartID)
  /// The end of an entry of the lists.
  case listStop(ChartID)
  /// The review of risk and benefit.
  case review(ChartID)

  /// The chart that it is about.
  package var chart: ChartID? {
    switch self {
    case .drugOrder(let id, _), .drugOrderStep(_, let id), .verification(_, let id),
      .label(_, let id), .listEntry(let id), .listStop(let id), .review(let id):
      id
    case .receipt(_, let id, _): id
    case .pharmacy, .movement, .recall, .endRecall: nil
    }
  }

  /// What stands above the lines.
  func title(_ chart: Chart?) -> String {
    switch self {
    case .drugOrder: "Order drug for the next refill"
    case .drugOrderStep(let order, _): "Drug order: \(order.state.title), and then?"
    case .pharmacy: "A pharmacy"
    case .receipt(let order, _, _): order == nil ? "A delivery for stock" : "A delivery"
    case .movement(let ledger): "Waste or return lot \(ledger.lot)"
    case .recall: "A recall"
    case .endRecall: "A recall no longer holds"
    case .verification: "Verify the order"
    case .label: "Hold the label against the order"
    case .listEntry: "A drug taken besides, an allergy, a history"
    case .listStop: "Stop an entry of the lists"
    case .review: "Review of risk and benefit"
    }
  }
}

extension SupplyForm {
  /// What is to be known before it is filled in.
  func facts(_ chart: Chart?, _ settings: ClinicSettings) -> [String] {
    switch self {
    case .drugOrder: chart.map(drugOrderFacts) ?? []
    case .drugOrderStep(let order, _):
      [
        "\(DrugText.all(order.formulation)), \(order.volume.shown), needed on \(order.neededOn.shown), order by \(order.orderBy.shown)"
      ] + (order.reason.map { ["Refused: \($0)"] } ?? [])
    case .pharmacy: ["Times in work days are the clinic's own; the longest usual ones stand there."]
    case .receipt(let order, _, _):
      order.map {
        [
          "Ordered: \(DrugText.all($0.formulation)), \($0.volume.shown), for \($0.neededOn.shown). Read everything from the label."
        ]
      } ?? ["Read everything from the label."]
    case .movement(let ledger):
      [
        "\(ledger.received.shown) received, \(ledger.filled.shown) filled, \(ledger.wasted.shown) wasted, \(ledger.returned.shown) returned: \(ledger.onHand.shown) on hand",
        "A second person watches and signs in.",
      ]
    case .recall: ["Name a lot, or a pump model with a range of serial numbers."]
    case .endRecall(let id):
      [settings.recalls[id].map { "\($0.notice): \($0.reason)" } ?? ""]
    case .verification(let id, _):
      chart.flatMap { chart in
        chart.orderBook.record(id).map { orderFacts($0.order, chart, settings) }
      } ?? []
    case .label(let id, _):
      (chart?.orderBook.record(id)).map { record in
        let drugs = record.order.formulation.ingredients.map { DrugText.name($0.drug) }
        return [
          "Ordered: \(drugs.joined(separator: " + ")), \(record.order.volume.shown). The strengths are read from the label, not from here."
        ]
      } ?? []
    case .listEntry: chart.map(listFacts) ?? []
    case .listStop: []
    case .review: chart.map(reviewFacts) ?? []
    }
  }

  private func drugOrderFacts(_ chart: Chart) -> [String] {
    guard let formulation = Self.wanted(chart) else { return ["Nothing is known to order."] }
    let isOrdered = chart.summary.order != nil
    return [
      "\(DrugText.all(formulation)) (\(isOrdered ? "as the signed order says" : "as in the pump; no order is signed"))"
    ]
  }

  /// What the next refill needs: as ordered, else as it is in the pump.
  static func wanted(_ chart: Chart) -> Formulation? {
    chart.summary.order?.formulation ?? chart.summary.fill?.formulation
  }

  private func orderFacts(_ order: RefillOrder, _ chart: Chart, _ settings: ClinicSettings)
    -> [String]
  {
    let changed = chart.differences(of: order).filter(\.isChanged).map { line in
      let change = line.change.map { " (\($0.shown))" } ?? ""
      return "\(line.what) \(line.before ?? "none") to \(line.after ?? "none")\(change)"
    }
    return [
      "\(DrugText.all(order.formulation)), \(order.volume.shown), \(OrderLines.text(of: order.program)); bridge \(OrderLines.bridge(order.bridge)); valid until \(order.validUntil.shown)",
      "Change: \(changed.isEmpty ? "none" : changed.joined(separator: "; "))",
    ] + [order.pacc?.shown].compactMap(\.self)
      + order.reasons.entries.map { "Reason for \($0.key): \($0.text)" }
  }

  private func listFacts(_ chart: Chart) -> [String] {
    let entries = chart.activeListEntries
    return [
      entries.isEmpty
        ? "Nothing is listed besides the registration."
        : "Listed: " + entries.map(Self.text).joined(separator: "; "),
      "Opioids besides the pump: \(chart.systemicOpioids.shown)",
    ]
  }

  private func reviewFacts(_ chart: Chart) -> [String] {
    var facts = [
      "Runs: \(chart.summary.fill.map { DrugText.all($0.formulation) } ?? "nothing"), \(chart.summary.program.map { OrderLines.text(of: $0.program) } ?? "no program")",
      "Opioids besides the pump: \(chart.systemicOpioids.shown)",
    ]
    if let last = chart.therapyReviews.last {
      facts.append(
        "Last review \(last.at.local.date.shown): \(last.value.decision.rawValue). \(last.value.assessment)"
      )
    }
    return facts
  }

  /// An entry of the lists in a line.
  package static func text(_ entry: ChartListEntry) -> String {
    let route = entry.route.map { " \($0.rawValue)" } ?? ""
    let dose = entry.dailyDose.map { " \($0.shown)" } ?? ""
    return "\(entry.kind.title): \(entry.name)\(dose)\(route)"
  }
}
