/// Where the drug for a patient's next refill stands, and from when it can be here.
public struct DrugStanding: Hashable, Sendable {
  /// The state of the order that is furthest on.
  public let state: DrugOrderState
  /// The order; nothing where there is none.
  public let order: DrugOrder?
  /// The day by which it has to be ordered; nothing once it is.
  public let orderBy: CivilDate?
  /// The day from which it can be here; nothing where it is here.
  public let hereFrom: CivilDate?
  /// The last day on which what is here may be used.
  public let usableUntil: CivilDate?
  /// Whether a recall of its lot holds.
  public let isRecalled: Bool

  /// Whether it ought to be ordered by now and is not.
  public func isOrderLate(on day: CivilDate) -> Bool { orderBy.map { day > $0 } ?? false }
}

/// The open drug orders of a clinic by chart, found once for a whole list.
public struct DrugStandings: Sendable {
  private let book: SupplyBook
  private let open: [ChartID: [DrugOrder]]
  private let holidays: Set<CivilDate>
  private let recalled: Set<String>
  private let usable: [String: CivilDate]
  private let today: CivilDate
  /// Where a drug stands for which nothing was ordered; the day by which to order is left out, because
  /// it depends on the refill.
  let unordered: DrugStanding

  /// Looks at the orders of a clinic on a day.
  public init(_ book: SupplyBook, closures: [Closure], today: CivilDate) {
    self.book = book
    self.today = today
    open = Dictionary(
      grouping: book.orders.values.filter { !$0.isUsed },
      by: \.chart
    ).mapValues { $0.map(\.order) }
    recalled = book.recalledLots
    usable = Dictionary(
      book.receipts.compactMap { receipt in
        receipt.lot.usableUntil.map { (Lot.key(receipt.lot.number), $0) }
      }
    ) { _, last in last }
    let days = closures.closedDays
    holidays = days
    let lead = Pharmacy.unrecorded
    unordered = DrugStanding(
      state: .needed,
      order: nil,
      orderBy: nil,
      hereFrom: WorkDays.day(
        lead.leadWorkDays + lead.authorisationDays,
        after: today,
        holidays: days
      ),
      usableUntil: nil,
      isRecalled: false
    )
  }

  /// Where the drug for a refill that is needed by a day stands.
  public func standing(of chart: ChartID, for fluid: Formulation, by day: CivilDate)
    -> DrugStanding
  {
    let fitting = (open[chart] ?? []).filter {
      $0.formulation.hasSameDrugsAndStrengths(as: fluid)
    }
    let ranks: [DrugOrderState] = [.received, .ordered, .authorised, .requested, .refused, .needed]
    func rank(_ order: DrugOrder) -> Int { ranks.firstIndex(of: order.state) ?? ranks.count }
    let order = fitting.min { (rank($0), $0.neededOn, $0.id) < (rank($1), $1.neededOn, $1.id) }
    let state = order?.state ?? .needed
    let pharmacy = order.flatMap { book.pharmacies[$0.pharmacy] } ?? .unrecorded
    // Until somebody says otherwise, the payer has to agree first: early is safe.
    let needsAuthorisation = (order?.needsAuthorisation ?? true) && order?.authorisation == nil
    let orderBy =
      state.isToBeOrdered
      ? pharmacy.orderBy(for: day, needsAuthorisation: needsAuthorisation, holidays: holidays) : nil
    let usable = (order?.lots ?? []).compactMap { self.usable[Lot.key($0)] }.min()
    return DrugStanding(
      state: state,
      order: order,
      orderBy: orderBy,
      hereFrom: hereFrom(order, state, pharmacy, needsAuthorisation),
      usableUntil: usable,
      isRecalled: (order?.lots ?? []).contains { recalled.contains(Lot.key($0)) }
    )
  }

  private func hereFrom(
    _ order: DrugOrder?,
    _ state: DrugOrderState,
    _ pharmacy: Pharmacy,
    _ needsAuthorisation: Bool
  ) -> CivilDate? {
    switch state {
    case .received: return nil
    case .ordered:
      let sent = order?.orderedOn ?? today
      return max(today, WorkDays.day(pharmacy.leadWorkDays, after: sent, holidays: holidays))
    case .needed, .requested, .authorised, .refused:
      let days =
        pharmacy.leadWorkDays + (needsAuthorisation ? pharmacy.authorisationDays : 0)
      return WorkDays.day(days, after: today, holidays: holidays)
    }
  }
}
