/// Names a drug order.
public typealias DrugOrderID = Identifier<DrugOrder>

/// What is ordered from a pharmacy for one patient's refill.
public struct DrugOrder: Hashable, Sendable, Codable {
  /// The drug order's name.
  public var id: DrugOrderID
  /// The refill order that it carries out, where one is signed.
  public var refillOrder: OrderID?
  /// What is ordered.
  public var formulation: Formulation
  /// How much.
  public var volume: Volume
  /// From which pharmacy.
  public var pharmacy: PharmacyID
  /// The day of the refill: the drug is to be here by it, and its beyond-use date reaches it.
  public var neededOn: CivilDate
  /// The last day on which to order.
  public var orderBy: CivilDate
  /// Whether the payer has to agree first.
  public var needsAuthorisation: Bool
  /// The payer's number, where there is one.
  public var authorisation: String?
  /// The last day of the payer's agreement, where it has one.
  public var authorisedUntil: CivilDate?
  /// Where the order stands.
  public var state: DrugOrderState
  /// The day on which it was sent to the pharmacy.
  public var orderedOn: CivilDate?
  /// The lots that came for it.
  public var lots: [String]
  /// Why it was refused, where it was.
  public var reason: String?

  /// Makes a drug order.
  public init(
    id: DrugOrderID,
    refillOrder: OrderID? = nil,
    formulation: Formulation,
    volume: Volume,
    pharmacy: PharmacyID,
    neededOn: CivilDate,
    orderBy: CivilDate,
    needsAuthorisation: Bool,
    authorisation: String? = nil,
    authorisedUntil: CivilDate? = nil,
    state: DrugOrderState = .needed,
    orderedOn: CivilDate? = nil,
    lots: [String] = [],
    reason: String? = nil
  ) {
    self.id = id
    self.refillOrder = refillOrder
    self.formulation = formulation
    self.volume = volume
    self.pharmacy = pharmacy
    self.neededOn = neededOn
    self.orderBy = orderBy
    self.needsAuthorisation = needsAuthorisation
    self.authorisation = authorisation
    self.authorisedUntil = authorisedUntil
    self.state = state
    self.orderedOn = orderedOn
    self.lots = lots
    self.reason = reason
  }

  /// Whether it ought to have been sent by a day and was not.
  public func isLate(on day: CivilDate) -> Bool { state.isToBeOrdered && day > orderBy }
}
