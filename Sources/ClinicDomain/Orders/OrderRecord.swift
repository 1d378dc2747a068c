/// Where a refill order stands.
public enum OrderState: String, CaseIterable, Hashable, Sendable {
  case drafted
  case signed
  case verified
  case supplied
  case used
  case withdrawn
  case expired
}

/// An order with everything that happened to it; its state is derived and never written down.
public struct OrderRecord: Sendable {
  /// The order as it was last drafted or signed.
  public private(set) var order: RefillOrder
  /// Who drafted it first and when, where it was drafted.
  public private(set) var drafted: Chart.Recorded<RefillOrder>?
  /// Who signed it and when.
  public private(set) var signed: Chart.Recorded<RefillOrder>?
  /// The pharmacist's last answer.
  public private(set) var verification: Chart.Recorded<OrderVerified>?
  /// Every label that was held against it.
  public private(set) var labels: [Chart.Recorded<LabelChecked>] = []
  /// When it was used up.
  public private(set) var usedAt: Moment?
  /// When it was withdrawn or gave way to another one.
  public private(set) var withdrawnAt: Moment?

  init(drafted: Chart.Recorded<RefillOrder>) {
    order = drafted.value
    self.drafted = drafted
  }

  init(signed: Chart.Recorded<RefillOrder>) {
    order = signed.value
    self.signed = signed
  }

  /// The state on a day: what ended the order comes before how far it got.
  public func state(on day: CivilDate) -> OrderState {
    if usedAt != nil { return .used }
    if withdrawnAt != nil { return .withdrawn }
    if day > order.validUntil { return .expired }
    guard signed != nil else { return .drafted }
    if labels.last?.value.isAccepted == true { return .supplied }
    return verification?.value.isAccepted == true ? .verified : .signed
  }

  mutating func draft(_ recorded: Chart.Recorded<RefillOrder>) {
    guard signed == nil else { return }
    order = recorded.value
    drafted = drafted ?? recorded
  }

  /// A changed order must be verified and checked anew.
  mutating func sign(_ recorded: Chart.Recorded<RefillOrder>) {
    order = recorded.value
    signed = recorded
    verification = nil
    labels = []
    withdrawnAt = nil
  }

  mutating func take(_ answer: Chart.Recorded<OrderVerified>) { verification = answer }
  mutating func take(_ label: Chart.Recorded<LabelChecked>) { labels.append(label) }
  mutating func use(at moment: Moment) { usedAt = usedAt ?? moment }
  mutating func withdraw(at moment: Moment) {
    if usedAt == nil { withdrawnAt = withdrawnAt ?? moment }
  }
}

/// Every order of a chart, oldest first.
public struct OrderBook: Sendable {
  /// The orders.
  public private(set) var records: [OrderRecord] = []

  init() {}

  /// An order by its name.
  public func record(_ id: OrderID) -> OrderRecord? { records.last { $0.order.id == id } }

  /// Takes in one event; the order that waited before it tells what it used up.
  mutating func apply(_ recorded: RecordedEvent, waiting: OrderID?, isStillWaiting: Bool) {
    switch recorded.event {
    case .orderDrafted(let order):
      let drafted = Chart.Recorded(recorded, order)
      if !change(order.id, { $0.draft(drafted) }) { records.append(OrderRecord(drafted: drafted)) }
    case .orderSigned(let order):
      if let waiting, waiting != order.id { change(waiting) { $0.withdraw(at: recorded.at) } }
      let signed = Chart.Recorded(recorded, order)
      if !change(order.id, { $0.sign(signed) }) { records.append(OrderRecord(signed: signed)) }
    case .orderVerified(let answer):
      change(answer.order) { $0.take(Chart.Recorded(recorded, answer)) }
    case .labelChecked(let label):
      change(label.order) { $0.take(Chart.Recorded(recorded, label)) }
    case .orderWithdrawn(let id): change(id) { $0.withdraw(at: recorded.at) }
    case .lifeCycleStepTaken, .pumpReplaced, .pumpExplanted:
      if let waiting, !isStillWaiting { change(waiting) { $0.withdraw(at: recorded.at) } }
    default:
      if let waiting, !isStillWaiting { change(waiting) { $0.use(at: recorded.at) } }
    }
  }

  @discardableResult
  private mutating func change(_ id: OrderID, _ body: (inout OrderRecord) -> Void) -> Bool {
    guard let index = records.lastIndex(where: { $0.order.id == id }) else { return false }
    body(&records[index])
    return true
  }
}
