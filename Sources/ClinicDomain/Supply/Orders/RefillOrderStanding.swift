/// Where one refill order stands, as the clinic's lists show it.
public struct RefillOrderStanding: Hashable, Sendable, Codable {
  /// The chart.
  public let chart: ChartID
  /// The order as it was last drafted or signed.
  public internal(set) var order: RefillOrder
  /// Who drafted it first, where it was drafted.
  public internal(set) var draftedBy: Actor?
  /// Whether a prescriber signed it.
  public internal(set) var isSigned: Bool
  /// The pharmacist's last answer.
  public internal(set) var verification: OrderVerified?
  /// Who gave it.
  public internal(set) var verifiedBy: Actor?
  /// The last label that was held against it.
  public internal(set) var label: LabelChecked?
  /// When it was used up, withdrawn, or gave way to another one.
  public internal(set) var ended: Ended?

  init(chart: ChartID, order: RefillOrder, draftedBy: Actor? = nil, isSigned: Bool) {
    self.chart = chart
    self.order = order
    self.draftedBy = draftedBy
    self.isSigned = isSigned
  }

  /// How an order ended.
  public struct Ended: Hashable, Sendable, Codable {
    /// When.
    public let at: Moment
    /// Whether it was carried out.
    public let isUsed: Bool
  }

  /// The state on a day: what ended the order comes before how far it got.
  public func state(on day: CivilDate) -> OrderState {
    if let ended { return ended.isUsed ? .used : .withdrawn }
    if day > order.validUntil { return .expired }
    guard isSigned else { return .drafted }
    if label?.isAccepted == true { return .supplied }
    return verification?.isAccepted == true ? .verified : .signed
  }
}

extension SupplyBook {
  /// Every refill order that is open, and the last that ended of each chart.
  public var standings: [RefillOrderStanding] {
    refillOrders.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  mutating func takeRefillOrder(_ recorded: RecordedEvent) {
    guard let chart = recorded.chart else { return }
    switch recorded.event {
    case .orderDrafted(let order):
      guard !change(order.id, chart, { if !$0.isSigned { $0.order = order } }) else { return }
      refillOrders[chart, default: []].append(
        RefillOrderStanding(
          chart: chart,
          order: order,
          draftedBy: recorded.by,
          isSigned: false
        )
      )
    case .orderSigned(let order):
      // The one that was signed before it and not used gives way.
      end(chart, isUsed: false, at: recorded.at) { $0.isSigned && $0.order.id != order.id }
      let isKnown = change(order.id, chart) {
        $0.order = order
        $0.isSigned = true
        $0.verification = nil
        $0.verifiedBy = nil
        $0.label = nil
        $0.ended = nil
      }
      if !isKnown {
        refillOrders[chart, default: []].append(
          RefillOrderStanding(chart: chart, order: order, isSigned: true)
        )
      }
    case .orderVerified(let answer):
      change(answer.order, chart) {
        $0.verification = answer
        $0.verifiedBy = recorded.by
      }
    case .labelChecked(let label): change(label.order, chart) { $0.label = label }
    case .orderWithdrawn(let id):
      end(chart, isUsed: false, at: recorded.at) { $0.order.id == id }
    default: break
    }
    keepFew(chart)
  }

  /// The signed order of a chart was carried out.
  mutating func useUpRefillOrder(_ recorded: RecordedEvent) {
    guard let chart = recorded.chart, refillOrders[chart] != nil else { return }
    end(chart, isUsed: true, at: recorded.at) { $0.isSigned }
    keepFew(chart)
  }

  @discardableResult
  private mutating func change(
    _ id: OrderID,
    _ chart: ChartID,
    _ body: (inout RefillOrderStanding) -> Void
  ) -> Bool {
    guard var list = refillOrders[chart],
      let index = list.lastIndex(where: { $0.order.id == id })
    else { return false }
    body(&list[index])
    refillOrders[chart] = list
    return true
  }

  private mutating func end(
    _ chart: ChartID,
    isUsed: Bool,
    at moment: Moment,
    _ isMeant: (RefillOrderStanding) -> Bool
  ) {
    guard var list = refillOrders[chart] else { return }
    for index in list.indices where list[index].ended == nil && isMeant(list[index]) {
      list[index].ended = RefillOrderStanding.Ended(at: moment, isUsed: isUsed)
    }
    refillOrders[chart] = list
  }

  /// Of those that ended only the last stays in the lists; the charts keep them all.
  private mutating func keepFew(_ chart: ChartID) {
    guard var list = refillOrders[chart] else { return }
    let last = list.lastIndex { $0.ended != nil }
    list = list.enumerated().filter { $0.element.ended == nil || $0.offset == last }.map(\.element)
    refillOrders[chart] = list
  }
}
