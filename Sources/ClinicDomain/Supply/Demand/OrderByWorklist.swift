/// One patient whose drug has to be ordered or is on its way.
public struct OrderByRow: Hashable, Sendable {
  /// What the order needs attention for.
  public enum Concern: String, Hashable, Sendable, CaseIterable {
    case pastOrderBy
    case notHereInTime
    case notUsableOnTheDay
    case recalled
    case tooLittleHere
    case authorisationEnds
  }

  /// What is needed.
  public let need: RefillNeed
  /// The last day on which to order.
  public let orderBy: CivilDate
  /// Where the drug stands.
  public let state: DrugOrderState
  /// The drug order, where there is one.
  public let order: DrugOrder?
  /// What it needs attention for.
  public let concerns: [Concern]

  /// The names of the columns, for table and file alike.
  public static let columns = [
    "order by", "needed on", "patient", "formulation", "volume", "state", "attention",
  ]

  /// The cells of the row in stored form, in the order of `columns`.
  public var cells: [String] {
    [
      orderBy.description, need.neededOn.description, need.name,
      Demand.label(of: need.formulation), need.volume.stored, state.title,
      concerns.map(\.title).joined(separator: ", "),
    ]
  }
}

extension OrderByRow.Concern {
  /// The concern in words.
  public var title: String {
    switch self {
    case .pastOrderBy: "past its order-by day"
    case .notHereInTime: "not here in time"
    case .notUsableOnTheDay: "not usable on the day"
    case .recalled: "lot recalled"
    case .tooLittleHere: "too little here"
    case .authorisationEnds: "authorisation ends before the refill"
    }
  }
}

extension SupplyBook {
  /// Who needs which drug ordered by which day: the earliest first, then where stopping is
  /// dangerous, then by name.
  ///
  /// Source: PROP (order-by = due - (lead + buffer); the beyond-use date reaches the visit).
  ///
  /// - Parameters:
  ///   - needs: the next refill of each patient.
  ///   - day: the day that is looked at.
  ///   - holidays: days on which nothing is compounded or delivered.
  /// - Returns: one row for each need.
  public func orderByWorklist(
    _ needs: [RefillNeed],
    on day: CivilDate,
    holidays: Set<CivilDate> = []
  ) -> [OrderByRow] {
    needs.map { row($0, on: day, holidays: holidays) }.sorted {
      if $0.orderBy != $1.orderBy { return $0.orderBy < $1.orderBy }
      let left = $0.need.formulation.isWithdrawalCritical
      let right = $1.need.formulation.isWithdrawalCritical
      if left != right { return left }
      return ($0.need.name, $0.need.chart) < ($1.need.name, $1.need.chart)
    }
  }

  private func row(
    _ need: RefillNeed,
    on day: CivilDate,
    holidays: Set<CivilDate>
  ) -> OrderByRow {
    let state = state(of: need.chart, for: need.formulation)
    let order = openOrders(of: need.chart).first {
      $0.state == state && $0.formulation.hasSameDrugsAndStrengths(as: need.formulation)
    }
    let pharmacy = order.flatMap { pharmacies[$0.pharmacy] } ?? .unrecorded
    // Until somebody says otherwise, the payer has to agree first: early is safe.
    let needsAuthorisation = (order?.needsAuthorisation ?? true) && order?.authorisation == nil
    let orderBy = pharmacy.orderBy(
      for: need.neededOn,
      needsAuthorisation: needsAuthorisation,
      holidays: holidays
    )
    var concerns: [OrderByRow.Concern] = []
    if state.isToBeOrdered, day > orderBy { concerns.append(.pastOrderBy) }
    if state != .received, day >= need.neededOn { concerns.append(.notHereInTime) }
    let use = max(need.neededOn, day)
    for number in order?.lots ?? [] {
      if isRecalled(lot: number) { concerns.append(.recalled) }
      if let until = lot(number)?.usableUntil, until < (need.bookedOn ?? use) {
        concerns.append(.notUsableOnTheDay)
      }
    }
    if state == .received {
      let here = Set((order?.lots ?? []).map(Lot.key)).reduce(Volume.zero) {
        $0 + (ledgers[$1]?.onHand ?? .zero)
      }
      if here < need.volume { concerns.append(.tooLittleHere) }
    }
    if state.isToBeOrdered, let until = order?.authorisedUntil, until < need.neededOn {
      concerns.append(.authorisationEnds)
    }
    return OrderByRow(need: need, orderBy: orderBy, state: state, order: order, concerns: concerns)
  }
}
