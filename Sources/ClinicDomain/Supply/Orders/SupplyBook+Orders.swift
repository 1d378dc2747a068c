extension SupplyBook {
  /// The drug orders of a chart whose drug is not in the pump yet, by the day of the refill.
  public func openOrders(of chart: ChartID) -> [DrugOrder] {
    (ordersOfChart[chart] ?? []).compactMap { orders[$0] }.filter { !$0.isUsed }.map(\.order)
      .sorted { ($0.neededOn, $0.id) < ($1.neededOn, $1.id) }
  }

  /// Where the drug for the next refill of a chart stands: the open order that is furthest on.
  ///
  /// An order for another fluid than the one needed does not count.
  public func state(of chart: ChartID, for formulation: Formulation) -> DrugOrderState {
    let open = openOrders(of: chart).filter {
      $0.formulation.hasSameDrugsAndStrengths(as: formulation)
    }
    let order: [DrugOrderState] = [.received, .ordered, .authorised, .requested, .refused]
    return order.first { state in open.contains { $0.state == state } } ?? .needed
  }

  /// Writes a drug order down, as needed.
  ///
  /// - Throws: `Refusal` where the person may not, the name is taken, the volume or a strength is
  ///   nothing, or the pharmacy is not recorded.
  public func place(_ order: DrugOrder, by member: StaffMember) throws(Refusal) -> [ClinicEvent] {
    let what = "The drug order is not written down"
    try member.require(.orderDrugs, what: what)
    try require(orders[order.id] == nil, what, "its name is taken", "Look at the orders again.")
    try require(order.state == .needed, what, "it is new", "Write it down as needed.")
    try require(
      order.volume > .zero
        && order.formulation.ingredients.allSatisfy { $0.concentration.amount > 0 },
      what,
      "the volume or a strength is zero",
      "Enter the volume and the strength of every drug."
    )
    try require(
      pharmacies[order.pharmacy] != nil,
      what,
      "the pharmacy \(order.pharmacy) is not recorded",
      "Record the pharmacy first."
    )
    return [.drugOrderRecorded(order)]
  }

  /// Gives a drug order its next state; receipt is written down by `receive`.
  ///
  /// - Throws: `Refusal` where the person may not, the order is not known, cannot become that, its
  ///   authorisation is missing or past, or a refusal has no reason.
  public func change(
    _ id: DrugOrderID,
    to state: DrugOrderState,
    authorisation: String? = nil,
    authorisedUntil: CivilDate? = nil,
    reason: String? = nil,
    by member: StaffMember,
    on day: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The drug order is not changed"
    try member.require(.orderDrugs, what: what)
    guard let placed = orders[id] else {
      throw Refusal(what: what, why: "it is not known", remedy: "Look at the orders again.")
    }
    var order = placed.order
    if order.state == state { return [] }
    try require(
      state != .received
        && order.state.mayBecome(state, needsAuthorisation: order.needsAuthorisation),
      what,
      "what is \(order.state.title) does not become \(state.title) this way",
      state == .received ? "Write the delivery down." : "Take the steps in their order."
    )
    switch state {
    case .authorised:
      try require(
        !(authorisation ?? "").isEmpty,
        what,
        "the payer's number is missing",
        "Enter the number."
      )
      order.authorisation = authorisation
      order.authorisedUntil = authorisedUntil
    case .ordered:
      try require(
        order.authorisedUntil.map { $0 >= max(day, order.neededOn) } ?? true,
        what,
        "the authorisation ends before the refill on \(order.neededOn.shown)",
        "Ask the payer for a longer one."
      )
      order.orderedOn = day
    case .refused:
      try require(!(reason ?? "").isEmpty, what, "the reason is empty", "Say who refused and why.")
    case .requested:
      // A new request begins anew.
      order.authorisation = nil
      order.authorisedUntil = nil
      order.orderedOn = nil
    case .needed, .received: break
    }
    order.state = state
    order.reason = reason
    return [.drugOrderRecorded(order)]
  }

  /// Records a pharmacy with the times that the clinic reckons with, or changes them.
  ///
  /// - Throws: `Refusal` where the person may not, a name is empty, or a time is less than nothing.
  public func record(_ pharmacy: Pharmacy, by member: StaffMember) throws(Refusal)
    -> [ClinicEvent]
  {
    let what = "The pharmacy is not recorded"
    try member.require(.orderDrugs, what: what)
    try require(
      !pharmacy.id.text.isEmpty && !pharmacy.name.isEmpty,
      what,
      "a name is empty",
      "Enter a short name and the name on paper."
    )
    try require(
      pharmacy.leadWorkDays >= 0 && pharmacy.authorisationDays >= 0 && pharmacy.bufferDays >= 0,
      what,
      "a time is less than nothing",
      "Enter whole days."
    )
    guard pharmacies[pharmacy.id] != pharmacy else { return [] }
    return [.pharmacyRecorded(pharmacy)]
  }

  func require(
    _ condition: Bool,
    _ what: String,
    _ why: String,
    _ remedy: String
  ) throws(Refusal) {
    guard condition else { throw Refusal(what: what, why: why, remedy: remedy) }
  }
}
