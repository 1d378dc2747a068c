/// The clinic's drugs: orders, lots with their ledgers, recalls, and which pump holds which lot.
///
/// It is the fold of the clinic's whole journal. What a walk wrote down happened and is never
/// dropped: a fill or waste that a lot's ledger does not hold stands in `unaccounted`, and is
/// written down by itself when the delivery is entered later. One event costs the same however
/// many came before it.
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
    /// The fill's place in the clinic's order.
    public let seq: Int64
    /// The chart.
    public let chart: ChartID
    /// The lot number as it was written.
    public let lot: String
    /// The day of the fill.
    public let filledOn: CivilDate
    /// Whether fluid of it is still in the pump.
    public internal(set) var isInPump: Bool
  }

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
  struct VisitUse: Hashable, Codable {
    var setsOnlyDose = false
    var label: String?
    var filled: [Taken] = []
    var wasted: [Taken] = []
    /// The lots that the pump had held before the visit's fill.
    var before: [LotUse]?
    /// The events of the visit that no delivery covered.
    var uncovered: Set<Int64> = []
  }

  /// A part of a use that a lot's ledger holds.
  struct Taken: Hashable, Codable {
    let lot: String
    let volume: Volume
  }

  /// Pharmacies by name.
  public internal(set) var pharmacies: [PharmacyID: Pharmacy] = [:]
  /// Every drug order, by name.
  public internal(set) var orders: [DrugOrderID: PlacedOrder] = [:]
  /// The refill orders of every chart that are open, and the last that ended, oldest first.
  public internal(set) var refillOrders: [ChartID: [RefillOrderStanding]] = [:]
  /// Every delivery, in order.
  public internal(set) var receipts: [LotReceipt] = []
  /// Every ledger, by the key of its lot number.
  public internal(set) var ledgers: [String: LotLedger] = [:]
  /// Waste and returns of stock, in order.
  public internal(set) var movements: [StockMovement] = []
  /// Every recall, by name.
  public internal(set) var recalls: [RecallID: Recall] = [:]
  /// The pumps of a chart, the last one last.
  public internal(set) var pumps: [ChartID: [Pump]] = [:]

  /// The last label of each lot, by key.
  var labels: [String: Lot] = [:]
  /// Uses that no delivery covers, by key of the lot.
  var uncovered: [String: [Unaccounted]] = [:]
  /// The lots that each chart's pump holds or held, in order.
  var usesOfChart: [ChartID: [LotUse]] = [:]
  /// The charts whose pump holds or held a lot, by its key.
  var chartsOfLot: [String: Set<ChartID>] = [:]
  /// The names of each chart's drug orders, in order.
  var ordersOfChart: [ChartID: [DrugOrderID]] = [:]
  /// Visits that are open and touched stock.
  var visits: [VisitID: VisitUse] = [:]
  var visitOfFill: [ChartID: VisitID] = [:]
  var visitOfWaste: [ChartID: VisitID] = [:]

  /// Stock that left the clinic without going into a pump, with when it did.
  public struct StockMovement: Hashable, Sendable, Codable {
    /// When it was written down.
    public let at: Moment
    /// What left and how.
    public let movement: LotMovement
  }

  /// Nothing written down yet.
  public init() {}

  /// Takes in one event of the clinic's journal.
  public mutating func apply(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .pharmacyRecorded(let pharmacy): pharmacies[pharmacy.id] = pharmacy
    case .drugOrderRecorded(let order): take(order, recorded)
    case .lotReceived(let receipt): take(receipt)
    case .lotMoved(let movement):
      movements.append(StockMovement(at: recorded.at, movement: movement))
      let use: LotLedger.Use = movement.kind == .wasted ? .wasted : .returned
      take(movement.volume, of: [movement.lot], as: use, recorded)
    case .recallRecorded(let recall): recalls[recall.id] = recall
    case .pumpRecorded(let pump):
      guard let chart = recorded.chart else { return }
      pumps[chart, default: []].removeAll { $0.serial == pump.serial && $0.model == pump.model }
      pumps[chart, default: []].append(pump)
    case .orderDrafted, .orderSigned, .orderVerified, .labelChecked, .orderWithdrawn:
      takeRefillOrder(recorded)
    default: takeVisit(recorded)
    }
  }

  private mutating func takeVisit(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .visitStarted(let started) where started.kind == .doseChange:
      visits[started.visit, default: VisitUse()].setsOnlyDose = true
    case .screenRecorded(let entry):
      guard let visit = recorded.visit, let lot = entry.answers["label.lot"] else { return }
      visits[visit, default: VisitUse()].label = lot
    case .fillRecorded(let fill): take(fill, recorded)
    case .wasteRecorded(let waste): take(waste, recorded)
    case .programChanged:
      // A change of dose without a refill carries its order out.
      guard let visit = recorded.visit, visits[visit]?.setsOnlyDose == true else { return }
      useUpRefillOrder(recorded)
    case .visitSigned, .visitExited:
      // A closed visit is never entered anew.
      if let visit = recorded.visit { visits[visit] = nil }
    default: break
    }
  }

  /// The ledger of a lot, however its number is spaced or written.
  public func ledger(of lot: String) -> LotLedger? { ledgers[Lot.key(lot)] }

  /// The label of a lot.
  public func lot(_ number: String) -> Lot? { labels[Lot.key(number)] }

  /// Uses that no delivery covers, in order.
  public var unaccounted: [Unaccounted] {
    uncovered.values.flatMap(\.self).sorted { $0.seq < $1.seq }
  }

  /// Every lot that was put into a pump, in order.
  public var lotUses: [LotUse] {
    usesOfChart.values.flatMap(\.self).sorted { ($0.seq, $0.lot) < ($1.seq, $1.lot) }
  }
}
