/// One chart that a recall may concern.
public struct RecallRow: Hashable, Sendable {
  /// How it is concerned.
  public enum Concern: String, Hashable, Sendable, CaseIterable {
    case inPumpNow
    case hadEarlier
    case implanted
    case lookByHand
  }

  /// The chart.
  public let chart: ChartID
  /// How it is concerned.
  public let concern: Concern
  /// The lot, where a lot is recalled.
  public let lot: String?
  /// The day of the fill with it.
  public let filledOn: CivilDate?
  /// The pump, where one is recorded.
  public let pump: Pump?
}

extension SupplyBook {
  /// The keys of all lots under a recall that holds.
  public var recalledLots: Set<String> {
    Set(recalls.values.filter(\.holds).compactMap { $0.lot.map(Lot.key) })
  }

  /// Whether a recall of the lot holds.
  public func isRecalled(lot number: String) -> Bool { recalledLots.contains(Lot.key(number)) }

  /// Writes a recall down, or with an end takes it back.
  ///
  /// - Throws: `Refusal` where the person may not, the reason or the notice is empty, neither a lot
  ///   nor a model is named, or it would end before it began.
  public func record(_ recall: Recall, by member: StaffMember) throws(Refusal) -> [ClinicEvent] {
    try member.require(.recall, what: "The recall is not written down")
    try require(
      recall.endedOn.map { $0 >= recall.noticedOn } ?? true,
      "The recall is not taken back",
      "it would end before it began on \(recall.noticedOn.shown)",
      "Check the date."
    )
    let names = !Lot.key(recall.lot ?? "").isEmpty || !(recall.pumps?.model ?? "").isEmpty
    try require(
      names && !recall.reason.isEmpty && !recall.notice.isEmpty,
      "The recall is not written down",
      "the lot or model, the reason or the notice is missing",
      "Enter all three from the notice."
    )
    return [.recallRecorded(recall)]
  }

  /// Everybody whom a recall concerns, those with it in the body now first.
  public func concerned(by recall: Recall) -> [RecallRow] {
    if let lot = recall.lot { return holders(of: lot) }
    return recall.pumps.map(charts(with:)) ?? []
  }

  /// Who has a lot in the pump now, then who had it, once for each fill.
  public func holders(of lot: String) -> [RecallRow] {
    let key = Lot.key(lot)
    let uses = (chartsOfLot[key] ?? []).flatMap { usesOfChart[$0] ?? [] }
      .filter { Lot.key($0.lot) == key }.sorted { $0.seq < $1.seq }
    let rows = uses.map {
      RecallRow(
        chart: $0.chart,
        concern: $0.isInPump ? .inPumpNow : .hadEarlier,
        lot: $0.lot,
        filledOn: $0.filledOn,
        pump: pumps[$0.chart]?.last
      )
    }
    return rows.filter { $0.concern == .inPumpNow } + rows.filter { $0.concern == .hadEarlier }
  }

  /// Whose pump is in a range, then whose serial number has to be looked at, then who had one.
  public func charts(with range: PumpRange) -> [RecallRow] {
    var rows: [RecallRow] = []
    for (chart, pumps) in pumps.sorted(by: { $0.key < $1.key }) {
      for (index, pump) in pumps.enumerated() {
        let isCurrent = index == pumps.count - 1
        let concern: RecallRow.Concern
        switch range.match(pump) {
        case .outside: continue
        case .inside: concern = isCurrent ? .implanted : .hadEarlier
        case .lookByHand: concern = .lookByHand
        }
        rows.append(RecallRow(chart: chart, concern: concern, lot: nil, filledOn: nil, pump: pump))
      }
    }
    let order: [RecallRow.Concern] = [.implanted, .lookByHand, .hadEarlier]
    return order.flatMap { concern in rows.filter { $0.concern == concern } }
  }
}
