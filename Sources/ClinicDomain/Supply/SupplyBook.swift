/// The clinic's drugs: orders, lots with their ledgers, recalls, and which pump holds which lot.
///
/// It is the fold of the clinic's whole journal. What a walk wrote down happened and is never
/// dropped: a fill or waste that a lot's ledger does not hold stands in `unaccounted`, and is
/// written down by itself when the delivery is entered later.
public struct SupplyBook: Hashable, Sendable, Codable {
  /// A use of a lot that its ledger does not hold.
  public struct Unaccounted: Hashable, Sendable, Codable {
    /// The event's place in the clinic's order.
    public let seq: Int64
    /// The chart, where it belongs to one.
    public let chart: ChartID?
    /// The lot number as it was written.
    public let lot: String
    /// What was done with it.
    public let use: LotLedger.Use
    /// How much of it is not covered.
    public let volume: Volume

    /// Why, and what to do.
    public var sentence: String {
      "lot \(lot): \(volume.shown) \(use.rawValue) without a delivery that covers it; enter the delivery or count the stock"
    }
  }

  /// A lot that was put into a pump.
  public struct LotUse: Hashable, Sendable, Codable {
    /// The chart.
    public let chart: ChartID
    /// The lot number as it was written.
    public let lot: String
    /// The day of the fill.
    public let filledOn: CivilDate
    /// Whether fluid of it is still in the pump.
    public internal(set) var isInPump: Bool
  }

  /// Pharmacies by name.
  public private(set) var pharmacies: [PharmacyID: Pharmacy] = [:]
  /// Every drug order, by name.
  public private(set) var orders: [DrugOrderID: PlacedOrder] = [:]
  /// Every delivery, in order.
  public private(set) var receipts: [LotReceipt] = []
  /// Every ledger, by the key of its lot number.
  public private(set) var ledgers: [String: LotLedger] = [:]
  /// Waste and returns of stock, in order.
  public private(set) var movements: [LotMovement] = []
  /// Uses that no delivery covers.
  public private(set) var unaccounted: [Unaccounted] = []
  /// Every recall, by name.
  public private(set) var recalls: [RecallID: Recall] = [:]
  /// Every lot that was put into a pump, in order.
  public private(set) var lotUses: [LotUse] = []
  /// The pumps of a chart, the last one last.
  public private(set) var pumps: [ChartID: [Pump]] = [:]

  private var visits: [VisitID: VisitUse] = [:]
  private var visitOfFill: [ChartID: VisitID] = [:]
  private var visitOfWaste: [ChartID: VisitID] = [:]
  private var visitOfSeq: [Int64: VisitID] = [:]

  /// A drug order with the chart that it is for.
  public struct PlacedOrder: Hashable, Sendable, Codable {
    /// The chart.
    public let chart: ChartID
    /// The order as it stands.
    public var order: DrugOrder
    /// Whether its drug was put into the pump.
    public var isUsed: Bool
  }

  /// What one visit did to stock, so that an entry made anew replaces the one before.
  private struct VisitUse: Hashable, Codable {
    var label: String?
    var filled: [Taken] = []
    var wasted: [Taken] = []
    var before: [LotUse]?
  }

  private struct Taken: Hashable, Codable {
    let lot: String
    let volume: Volume
  }

  /// Nothing written down yet.
  public init() {}

  /// Takes in one event of the clinic's journal.
  public mutating func apply(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .pharmacyRecorded(let pharmacy): pharmacies[pharmacy.id] = pharmacy
    case .drugOrderRecorded(let order):
      guard let chart = recorded.chart else { return }
      let isUsed = orders[order.id]?.isUsed ?? false
      orders[order.id] = PlacedOrder(chart: chart, order: order, isUsed: isUsed)
    case .lotReceived(let receipt): take(receipt)
    case .lotMoved(let movement):
      movements.append(movement)
      let use: LotLedger.Use = movement.kind == .wasted ? .wasted : .returned
      take(movement.volume, of: [movement.lot], as: use, recorded)
    case .recallRecorded(let recall): recalls[recall.id] = recall
    case .pumpRecorded(let pump):
      guard let chart = recorded.chart else { return }
      pumps[chart, default: []].removeAll { $0.serial == pump.serial && $0.model == pump.model }
      pumps[chart, default: []].append(pump)
    case .screenRecorded(let entry):
      guard let visit = recorded.visit, let lot = entry.answers["label.lot"] else { return }
      visits[visit, default: VisitUse()].label = lot
    case .fillRecorded(let fill): take(fill, recorded)
    case .wasteRecorded(let waste): take(waste, recorded)
    default: break
    }
  }

  /// The ledger of a lot, however its number is spaced or written.
  public func ledger(of lot: String) -> LotLedger? { ledgers[Lot.key(lot)] }

  /// The label of a lot.
  public func lot(_ number: String) -> Lot? {
    receipts.last { Lot.key($0.lot.number) == Lot.key(number) }?.lot
  }

  private mutating func take(_ receipt: LotReceipt) {
    receipts.append(receipt)
    let key = Lot.key(receipt.lot.number)
    var ledger = ledgers[key] ?? LotLedger(lot: receipt.lot.number)
    guard (try? ledger.receive(receipt.volume)) != nil else { return }
    // What was used before the delivery was entered is written down now, as far as it is covered.
    let open = unaccounted
    unaccounted = []
    for use in open {
      guard Lot.key(use.lot) == key else {
        unaccounted.append(use)
        continue
      }
      let covered = min(use.volume, ledger.onHand)
      guard (try? ledger.take(covered, as: use.use)) != nil else { continue }
      if let visit = visitOfSeq[use.seq] {
        let taken = Taken(lot: use.lot, volume: covered)
        switch use.use {
        case .filled: visits[visit]?.filled.append(taken)
        case .wasted: visits[visit]?.wasted.append(taken)
        case .returned: break
        }
      }
      note(use.volume - covered, use.lot, use.use, seq: use.seq, chart: use.chart)
    }
    ledgers[key] = ledger
  }

  private mutating func take(_ fill: Fill, _ recorded: RecordedEvent) {
    guard let chart = recorded.chart else { return }
    var use = recorded.visit.flatMap { visits[$0] } ?? VisitUse()
    // As in the chart: only the last fill is replaced, and only by its own visit.
    if let visit = recorded.visit, visitOfFill[chart] == visit {
      takeBack(use.filled, as: .filled, of: recorded)
      if let before = use.before {
        lotUses.removeAll { $0.chart == chart }
        lotUses += before
      }
    }
    visitOfFill[chart] = recorded.visit
    use.before = lotUses.filter { $0.chart == chart }
    use.filled = take(fill.injected, of: fill.lots, as: .filled, recorded)
    if let visit = recorded.visit { visits[visit] = use }
    // Fluid that was left behind keeps the lots of before in the pump.
    if fill.leftBehind == .zero {
      for index in lotUses.indices where lotUses[index].chart == chart {
        lotUses[index].isInPump = false
      }
    }
    guard fill.volume > .zero else { return }
    for lot in fill.lots {
      let isKnown =
        fill.injected == .zero && lotUses.contains { $0.chart == chart && $0.lot == lot }
      guard !isKnown else { continue }
      lotUses.append(
        LotUse(chart: chart, lot: lot, filledOn: fill.at.local.date, isInPump: true)
      )
    }
    if fill.injected > .zero { useUpOrders(of: chart, lots: fill.lots) }
  }

  private mutating func useUpOrders(of chart: ChartID, lots: [String]) {
    let keys = Set(lots.map(Lot.key))
    for (id, placed) in orders where placed.chart == chart && placed.order.state == .received {
      let came = Set(placed.order.lots.map(Lot.key))
      if keys.isEmpty || came.isEmpty || !came.isDisjoint(with: keys) { orders[id]?.isUsed = true }
    }
  }

  private mutating func take(_ waste: WasteRecorded, _ recorded: RecordedEvent) {
    guard let chart = recorded.chart, let visit = recorded.visit else { return }
    var use = visits[visit] ?? VisitUse()
    if visitOfWaste[chart] == visit { takeBack(use.wasted, as: .wasted, of: recorded) }
    visitOfWaste[chart] = visit
    let lots = use.filled.isEmpty ? [use.label].compactMap(\.self) : use.filled.map(\.lot)
    // Fluid out of the pump left the stock when it was filled.
    let rest = waste.lines.filter { $0.origin == "syringe" }.reduce(Volume.zero) { $0 + $1.volume }
    use.wasted = take(rest, of: lots, as: .wasted, recorded)
    visits[visit] = use
  }

  /// Writes a use down on its lots in the order in which they were named, and notes the rest.
  @discardableResult
  private mutating func take(
    _ volume: Volume,
    of lots: [String],
    as use: LotLedger.Use,
    _ recorded: RecordedEvent
  ) -> [Taken] {
    var rest = volume
    var taken: [Taken] = []
    for lot in lots {
      let key = Lot.key(lot)
      let part = min(rest, ledgers[key]?.onHand ?? .zero)
      if part > .zero, (try? ledgers[key]?.take(part, as: use)) == nil { continue }
      taken.append(Taken(lot: lot, volume: part))
      rest = Volume(nanolitres: rest.nanolitres - part.nanolitres)
    }
    if let last = lots.last {
      note(rest - .zero, last, use, seq: recorded.seq, chart: recorded.chart, visit: recorded.visit)
    }
    return taken
  }

  private mutating func takeBack(
    _ taken: [Taken],
    as use: LotLedger.Use,
    of recorded: RecordedEvent
  ) {
    for one in taken where one.volume > .zero {
      // The same ledger wrote it down, so it holds it.
      _ = try? ledgers[Lot.key(one.lot)]?.takeBack(one.volume, as: use)
    }
    guard let visit = recorded.visit else { return }
    unaccounted.removeAll { $0.use == use && visitOfSeq[$0.seq] == visit }
  }

  private mutating func note(
    _ rest: VolumeDifference,
    _ lot: String,
    _ use: LotLedger.Use,
    seq: Int64,
    chart: ChartID?,
    visit: VisitID? = nil
  ) {
    guard rest.nanolitres > 0 else { return }
    if let visit { visitOfSeq[seq] = visit }
    unaccounted.append(
      Unaccounted(
        seq: seq,
        chart: chart,
        lot: lot,
        use: use,
        volume: Volume(nanolitres: rest.nanolitres)
      )
    )
  }
}
