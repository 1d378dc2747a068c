import ClinicDomain
import Grid

/// What to order from which pharmacy by when, and where every order stands.
struct OrderRows: Sendable {
  private let view: ClinicView
  private let context: ScreenContext
  private let supply: SupplyBook
  private let entries: [ChartID: ListEntry]
  private let standings: [ChartID: RefillOrderStanding]

  init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    self.context = context
    supply = view.books.supply
    entries = Dictionary(view.entries.map { ($0.chart, $0) }) { first, _ in first }
    // Of the orders of a chart the one that is still open counts, else the last that ended.
    var standings: [ChartID: RefillOrderStanding] = [:]
    for (chart, all) in supply.refillOrders {
      standings[chart] = all.last { $0.ended == nil } ?? all.last
    }
    self.standings = standings
  }

  func rows() -> DrugsRows {
    let days = 7 * ClinicNeeds.weeks
    let needs = ClinicNeeds(view, context: context, days: days).needs
    let worklist = supply.orderByWorklist(
      needs,
      on: context.today,
      holidays: view.books.schedule.heldClosures.closedDays
    )
    let shown = Set(worklist.compactMap { $0.order?.id })
    // What was used lately is shown too, so that nobody asks where it went.
    let since = context.today.advanced(byDays: -Self.daysOfUsed)
    let others = supply.orders.values.filter {
      !shown.contains($0.order.id) && (!$0.isUsed || $0.order.neededOn >= since)
    }
    .sorted { ($0.order.neededOn, $0.order.id) < ($1.order.neededOn, $1.order.id) }
    // What presses stands first; within it the earliest order-by day, as the worklist has it.
    let rows = worklist.map(row)
    let pressing = ["***", "**", "*", ""].flatMap { mark in rows.filter { $0.mark == mark } }
    return DrugsRows(Self.columns, pressing + others.map(row))
  }

  /// Days for which an order that was used stays in the list.
  static let daysOfUsed = 14

  private static let columns: [DrugsRows.Column] = [
    .init("orderBy", "Order by"), .init("neededOn", "Needed"),
    .init("patient", "Patient", wrapsAbove: 18), .init("mrn", "MRN", dropRank: 8),
    .init("drugs", "Drugs (lead)"), .init("volume", "mL", .decimal, dropRank: 7),
    .init("refillOrder", "Order"), .init("drugOrder", "Drug"),
    .init("pharmacy", "Pharmacy", dropRank: 6, wrapsAbove: 16),
    .init("authorisedUntil", "Authorised", dropRank: 5),
    .init("lots", "Lots", dropRank: 4, wrapsAbove: 14),
    .init("attention", "Attention", wrapsAbove: 18),
  ]

  private func row(_ row: OrderByRow) -> DrugsRows.Row {
    // An order that was carried out or withdrawn is none for the next refill.
    let standing = standing(of: row.need.chart).flatMap { $0.ended == nil ? $0 : nil }
    var attention = row.concerns.map(\.shortTitle)
    if let text = waiting(standing) { attention.append(text) }
    return make(
      chart: row.need.chart,
      name: row.need.name,
      formulation: row.need.formulation,
      volume: row.need.volume,
      orderBy: row.orderBy,
      neededOn: row.need.neededOn,
      order: row.order,
      state: row.state.title,
      standing: standing,
      attention: attention,
      mark: Self.mark(row.concerns, isWaiting: waiting(standing) != nil),
      plan: row.need.bookedOn.map { "booked \($0.shown)" }
        ?? "not booked, due \(row.need.due.shown)"
    )
  }

  private func row(_ placed: SupplyBook.PlacedOrder) -> DrugsRows.Row {
    make(
      chart: placed.chart,
      name: entries[placed.chart]?.name ?? "",
      formulation: placed.order.formulation,
      volume: placed.order.volume,
      orderBy: placed.order.orderBy,
      neededOn: placed.order.neededOn,
      order: placed.order,
      state: placed.isUsed ? "used" : placed.order.state.title,
      standing: standing(of: placed.chart),
      attention: [],
      mark: "",
      plan: placed.isUsed ? "in the pump" : "another fluid than the next refill"
    )
  }

  private func standing(of chart: ChartID) -> RefillOrderStanding? { standings[chart] }

  /// What a refill order waits for.
  private func waiting(_ standing: RefillOrderStanding?) -> String? {
    guard let standing, standing.ended == nil else { return nil }
    switch standing.state(on: context.today) {
    case .drafted: return "to be signed"
    case .signed: return standing.verification?.isAccepted == false ? "sent back" : "to be verified"
    case .expired: return "order out of date"
    case .verified, .supplied, .used, .withdrawn: return nil
    }
  }

  private static func mark(_ concerns: [OrderByRow.Concern], isWaiting: Bool) -> String {
    if concerns.contains(where: { $0 == .recalled || $0 == .notHereInTime }) { return "***" }
    if !concerns.isEmpty { return "**" }
    return isWaiting ? "*" : ""
  }

  private func make(
    chart: ChartID,
    name: String,
    formulation: Formulation,
    volume: Volume,
    orderBy: CivilDate,
    neededOn: CivilDate,
    order: DrugOrder?,
    state: String,
    standing: RefillOrderStanding?,
    attention: [String],
    mark: String,
    plan: String
  ) -> DrugsRows.Row {
    let pharmacy = order.flatMap { supply.pharmacies[$0.pharmacy]?.name ?? $0.pharmacy.text } ?? ""
    let lots = order?.lots ?? []
    let refillState = standing?.state(on: context.today).title ?? "none"
    return DrugsRows.Row(
      subject: .need(chart, order?.id, standing?.order.id),
      mark: mark,
      cells: [
        .init(orderBy, from: context.today), .init(neededOn, from: context.today), .init(name),
        .init(entries[chart]?.mrn ?? ""),
        .init(DrugText.lead(formulation), stored: Demand.label(of: formulation)),
        .init(volume.digits, stored: volume.stored), .init(refillState), .init(state),
        .init(pharmacy), .init(order?.authorisedUntil, from: context.today),
        .init(lots.isEmpty ? "-" : lots.joined(separator: ", "), list: lots),
        .init(attention.isEmpty ? "-" : attention.joined(separator: ", "), list: attention),
      ],
      more: [
        .init("drugOrderID", order?.id.text), .init("refillOrderID", standing?.order.id.text),
        .init("needsAuthorisation", order.map { .flag($0.needsAuthorisation) } ?? .none),
        .init("authorisation", order?.authorisation),
        .init("orderedOn", order?.orderedOn?.description),
        .init("reason", order?.reason), .init("plan", plan),
        .init("pacc", standing?.order.pacc?.shown),
      ],
      detail: { detail(name, formulation, volume, order, state, standing, attention, plan) }
    )
  }

  private func detail(
    _ name: String,
    _ formulation: Formulation,
    _ volume: Volume,
    _ order: DrugOrder?,
    _ state: String,
    _ standing: RefillOrderStanding?,
    _ attention: [String],
    _ plan: String
  ) -> [[Span]] {
    var groups: [[Span]] = [
      [Span(name, .heading)], [Span(plan)],
      [Span(DrugText.all(formulation), .value), Span(", \(volume.shown)", .value)],
    ]
    if !attention.isEmpty {
      groups.append([
        Span("attention ", .label), Span(attention.joined(separator: ", "), .value),
      ])
    }
    groups.append(refillOrder(standing))
    if let pacc = standing?.order.pacc?.shown { groups.append([Span(pacc)]) }
    guard let order else {
      groups.append([Span("drug order ", .label), Span("none; D writes one", .value)])
      return groups
    }
    let pharmacy = supply.pharmacies[order.pharmacy]
    groups.append([
      Span("drug order ", .label), Span(state, .value),
      Span(order.orderedOn.map { " since \($0.shown)" } ?? ""),
      Span(" from \(pharmacy?.name ?? order.pharmacy.text)"),
    ])
    if let pharmacy {
      groups.append([
        Span("lead ", .label), Span("\(pharmacy.leadWorkDays) work days", .value),
        Span(order.needsAuthorisation ? " + \(pharmacy.authorisationDays) for the payer" : ""),
        Span(", \(pharmacy.bufferDays) d in hand"),
      ])
    }
    if let number = order.authorisation {
      let until = order.authorisedUntil.map { " until \($0.shown)" } ?? ""
      groups.append([Span("authorisation ", .label), Span(number + until, .value)])
    }
    if let reason = order.reason { groups.append([Span("reason ", .label), Span(reason, .value)]) }
    for number in order.lots {
      let until = supply.lot(number)?.usableUntil.map { " usable until \($0.shown)" } ?? ""
      let recalled = supply.isRecalled(lot: number) ? " RECALLED" : ""
      groups.append([Span("lot ", .label), Span(number + until + recalled, .value)])
    }
    return groups
  }

  private func refillOrder(_ standing: RefillOrderStanding?) -> [Span] {
    guard let standing else {
      return [Span("refill order ", .label), Span("none; o writes one", .value)]
    }
    var text = standing.state(on: context.today).title
    if standing.isSigned {
      text +=
        ", signed \(standing.order.signedAt.local.date.shown) \(context.name(of: standing.order.signedBy))"
    } else if let by = standing.draftedBy {
      text += ", drafted by \(context.name(of: by))"
    }
    if let verification = standing.verification {
      let by = standing.verifiedBy.map { context.name(of: $0) } ?? ""
      text += verification.isAccepted ? ", verified \(by)" : ", sent back \(by)"
      if !verification.note.isEmpty { text += ": \(verification.note)" }
    }
    if let label = standing.label, !label.isAccepted {
      text += ", label of lot \(label.label.lot) turned away"
    }
    if standing.ended == nil { text += ", valid until \(standing.order.validUntil.shown)" }
    return [Span("refill order ", .label), Span(text, .value)]
  }
}

extension OrderByRow.Concern {
  /// The concern in a word or two, for a column.
  var shortTitle: String {
    switch self {
    case .pastOrderBy: "order late"
    case .notHereInTime: "not here"
    case .notUsableOnTheDay: "ends before"
    case .recalled: "RECALLED"
    case .tooLittleHere: "too little"
    case .authorisationEnds: "authorisation ends"
    }
  }
}

extension OrderState {
  /// The state in a word.
  package var title: String {
    switch self {
    case .drafted: "draft"
    case .supplied: "label ok"
    case .signed, .verified, .used, .withdrawn, .expired: rawValue
    }
  }
}
