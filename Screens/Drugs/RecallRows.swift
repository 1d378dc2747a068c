import ClinicDomain
import Grid

/// Every recall with everybody whom it concerns, those with it in the body now first.
struct RecallRows: Sendable {
  private let context: ScreenContext
  private let supply: SupplyBook
  private let entries: [ChartID: ListEntry]

  init(_ view: ClinicView, context: ScreenContext) {
    self.context = context
    supply = view.books.supply
    entries = Dictionary(view.entries.map { ($0.chart, $0) }) { first, _ in first }
  }

  func rows() -> DrugsRows {
    let recalls = supply.recalls.values.sorted {
      if $0.holds != $1.holds { return $0.holds }
      return ($1.noticedOn, $0.id) < ($0.noticedOn, $1.id)
    }
    return DrugsRows(
      Self.columns,
      recalls.flatMap { recall -> [DrugsRows.Row] in
        let concerned = supply.concerned(by: recall)
        return concerned.isEmpty ? [row(recall, nil)] : concerned.map { row(recall, $0) }
      }
    )
  }

  /// Everybody whom a lot or a range of pumps concerns, whether it is recalled or not.
  func rows(of recall: Recall) -> DrugsRows {
    DrugsRows(Self.columns, supply.concerned(by: recall).map { row(recall, $0) })
  }

  private static let columns: [DrugsRows.Column] = [
    .init("recalled", "Lot or pumps", wrapsAbove: 20), .init("state", "State"),
    .init("noticedOn", "Notice of", dropRank: 4),
    .init("notice", "Notice", dropRank: 6, wrapsAbove: 14),
    .init("reason", "Why", dropRank: 5, wrapsAbove: 18),
    .init("patient", "Patient", wrapsAbove: 18), .init("mrn", "MRN", dropRank: 3),
    .init("concern", "Concerned"), .init("filledOn", "Filled", dropRank: 1),
    .init("model", "Pump", dropRank: 7, wrapsAbove: 16), .init("serial", "Serial", dropRank: 2),
  ]

  private func row(_ recall: Recall, _ concerned: RecallRow?) -> DrugsRows.Row {
    let entry = concerned.flatMap { entries[$0.chart] }
    let isNow = concerned?.concern == .inPumpNow || concerned?.concern == .implanted
    let state = recall.endedOn.map { "ended \($0.shown)" } ?? "holds"
    return DrugsRows.Row(
      subject: .recall(recall.id, concerned?.chart),
      mark: !recall.holds || concerned == nil
        ? "" : isNow ? "***" : concerned?.concern == .lookByHand ? "**" : "*",
      cells: [
        .init(Self.name(recall)), .init(recall.holds ? "holds" : "ended", stored: state),
        .init(recall.noticedOn, from: context.today), .init(recall.notice), .init(recall.reason),
        .init(entry?.name ?? (concerned?.chart.text ?? "nobody")), .init(entry?.mrn ?? ""),
        .init(concerned?.concern.title ?? "", stored: concerned?.concern.rawValue),
        .init(concerned?.filledOn, from: context.today), .init(concerned?.pump?.model ?? ""),
        .init(concerned?.pump?.serial ?? ""),
      ],
      more: [.init("recall", recall.id.text), .init("endedOn", recall.endedOn?.description)],
      detail: { detail(recall, concerned, entry, state) }
    )
  }

  private func detail(
    _ recall: Recall,
    _ concerned: RecallRow?,
    _ entry: ListEntry?,
    _ state: String
  ) -> [[Span]] {
    [
      [Span(Self.name(recall), .heading)], [Span(state, .value)],
      [Span("notice ", .label), Span("\(recall.notice), \(recall.noticedOn.shown)", .value)],
      [Span("why ", .label), Span(recall.reason, .value)],
      [
        Span(entry?.name ?? "nobody here is concerned", .value),
        Span(concerned.map { " \($0.concern.title)" } ?? ""),
        Span(concerned?.filledOn.map { ", filled \($0.shown)" } ?? ""),
      ],
      [
        Span("pump ", .label),
        Span(concerned?.pump.map { "\($0.model) \($0.serial)" } ?? "-", .value),
      ],
    ]
  }

  static func name(_ recall: Recall) -> String {
    if let lot = recall.lot { return "lot \(lot)" }
    guard let pumps = recall.pumps else { return recall.id.text }
    switch (pumps.firstSerial, pumps.lastSerial) {
    case (nil, nil): return pumps.model
    case (let first?, let last?): return "\(pumps.model) \(first) to \(last)"
    case (let first?, nil): return "\(pumps.model) from \(first)"
    case (nil, let last?): return "\(pumps.model) up to \(last)"
    }
  }
}

extension RecallRow.Concern {
  /// How somebody is concerned, in words.
  package var title: String {
    switch self {
    case .inPumpNow: "in the pump now"
    case .hadEarlier: "had it earlier"
    case .implanted: "implanted now"
    case .lookByHand: "look at the serial"
    }
  }
}
