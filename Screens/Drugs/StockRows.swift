import ClinicDomain
import Grid

/// Every lot with its ledger: received = filled + wasted + returned + on hand.
struct StockRows: Sendable {
  private let context: ScreenContext
  private let supply: SupplyBook
  private let names: [ChartID: String]
  /// What no delivery covers, by key of the lot.
  private let uncovered: [String: [SupplyBook.Unaccounted]]
  private let recalled: Set<String>

  init(_ view: ClinicView, context: ScreenContext) {
    self.context = context
    supply = view.books.supply
    names = Dictionary(view.entries.map { ($0.chart, $0.name) }) { first, _ in first }
    uncovered = Dictionary(grouping: supply.unaccounted) { Lot.key($0.lot) }
    recalled = supply.recalledLots
  }

  func rows() -> DrugsRows {
    var keys: [(key: String, rank: Int, until: CivilDate?)] = supply.ledgers.map { key, ledger in
      (key, ledger.onHand > .zero ? 0 : 2, supply.lot(key)?.usableUntil)
    }
    keys += uncovered.keys.filter { supply.ledgers[$0] == nil }.map { ($0, 1, nil) }
    // What is here first, what ends first above; then what has no delivery; then what is used up,
    // the latest above.
    keys.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.until != right.until {
        let (first, second) = (left.until ?? Self.never, right.until ?? Self.never)
        return left.rank == 2 ? first > second : first < second
      }
      return left.key < right.key
    }
    let sorted = keys.map(\.key)
    return DrugsRows(Self.columns, count: sorted.count, subject: { .lot(sorted[$0]) }) {
      row(sorted[$0])
    }
  }

  private static let never = CivilDate(dayNumber: Int32.max / 2)

  private static let columns: [DrugsRows.Column] = [
    .init("lot", "Lot", wrapsAbove: 14), .init("drugs", "Drugs (lead)"),
    .init("origin", "From", dropRank: 7),
    .init("pharmacy", "Pharmacy", dropRank: 8, wrapsAbove: 16),
    .init("usableUntil", "Use until"), .init("preservativeFree", "PF", dropRank: 5),
    .init("received", "Recv mL", .decimal), .init("filled", "Filled", .decimal),
    .init("wasted", "Wasted", .decimal, dropRank: 2),
    .init("returned", "Returned", .decimal, dropRank: 3), .init("onHand", "On hand", .decimal),
    .init("uncovered", "No delivery", .decimal, dropRank: 6),
    .init("inPumps", "In pumps", .right, dropRank: 4),
    .init("attention", "Attention", wrapsAbove: 14),
  ]

  private func row(_ key: String) -> DrugsRows.Row {
    let ledger = supply.ledgers[key]
    let open = uncovered[key] ?? []
    let lot = supply.lot(key)
    let missing = open.reduce(Volume.zero) { $0 + $1.volume }
    let holders = supply.holders(of: key)
    let inPumps = holders.count { $0.concern == .inPumpNow }
    var attention: [String] = []
    if recalled.contains(key) { attention.append("recalled") }
    if let until = lot?.usableUntil, until < context.today,
      ledger.map({ $0.onHand > .zero }) == true
    {
      attention.append("out of date")
    }
    if missing > .zero { attention.append("no delivery") }
    let name = ledger?.lot ?? open.first?.lot ?? key
    func cell(_ volume: Volume?) -> DrugsRows.Cell {
      .init(volume.map(\.digits) ?? "-", stored: volume?.stored)
    }
    return DrugsRows.Row(
      subject: .lot(key),
      mark: recalled.contains(key) && inPumps > 0 ? "***" : attention.isEmpty ? "" : "**",
      cells: [
        .init(name),
        .init(
          lot.map { DrugText.lead($0.formulation) } ?? "not known",
          stored: lot.map { Demand.label(of: $0.formulation) }
        ),
        .init(lot?.origin.title ?? ""),
        .init(lot.map { supply.pharmacies[$0.pharmacy]?.name ?? $0.pharmacy.text } ?? ""),
        .init(lot?.usableUntil, from: context.today),
        .init(lot.map { $0.isPreservativeFree ? "yes" : "NO" } ?? ""), cell(ledger?.received),
        cell(ledger?.filled), cell(ledger?.wasted), cell(ledger?.returned), cell(ledger?.onHand),
        cell(missing > .zero ? missing : nil), .init(inPumps),
        .init(attention.isEmpty ? "-" : attention.joined(separator: ", "), list: attention),
      ],
      more: more(lot, holders),
      detail: { detail(name, key, lot, ledger, open, holders) }
    )
  }

  private func more(_ lot: Lot?, _ holders: [RecallRow]) -> [DocumentValue.Field] {
    [
      .init("beyondUse", lot?.beyondUse?.description),
      .init("expiresOn", lot?.expiresOn?.description),
      .init("compoundedAt", lot?.compoundedAt?.description), .init("diluent", lot?.diluent),
      .init("pH", lot?.pHHundredths.map { Self.hundredths($0) }),
      .init("assay", lot?.assayErrorTenths.map { Self.tenths($0) }),
      .init("prescription", lot?.prescription),
      .init(
        "holders",
        .list(
          holders.map { row in
            .record([
              .init("chart", row.chart.text), .init("name", names[row.chart]),
              .init("concern", row.concern.rawValue), .init("filledOn", row.filledOn?.description),
            ])
          }
        )
      ),
    ]
  }

  static func hundredths(_ number: Int) -> String {
    DecimalText.rounded(Fraction(Int128(number), over: 100), decimals: 2)
  }

  static func tenths(_ number: Int64) -> String {
    Percentage(ratio: Fraction(Int128(number), over: 1000)).shown
  }

  private func detail(
    _ name: String,
    _ key: String,
    _ lot: Lot?,
    _ ledger: LotLedger?,
    _ open: [SupplyBook.Unaccounted],
    _ holders: [RecallRow]
  ) -> [[Span]] {
    var groups: [[Span]] = [[Span("Lot \(name)", .heading)]]
    if let ledger {
      groups.append([
        Span("\(ledger.received.shown) received = ", .value),
        Span(
          "\(ledger.filled.shown) filled + \(ledger.wasted.shown) wasted + "
            + "\(ledger.returned.shown) returned + \(ledger.onHand.shown) on hand",
          .value
        ),
      ])
    }
    groups += open.prefix(3).map { [Span($0.sentence)] }
    let now = holders.filter { $0.concern == .inPumpNow }.compactMap { names[$0.chart] }
    if !now.isEmpty {
      groups.append([
        Span("in the pump of ", .label), Span(now.joined(separator: "; "), .value),
      ])
    }
    if let lot {
      groups.append([Span(DrugText.all(lot.formulation), .value)])
      if let beyondUse = lot.beyondUse {
        groups.append([Span("beyond use ", .label), Span(beyondUse.shown, .value)])
      }
      if let last = lot.expiresOn {
        groups.append([Span("expires ", .label), Span(last.shown, .value)])
      }
      if let pH = lot.pHHundredths {
        groups.append([Span("pH ", .label), Span(Self.hundredths(pH), .value)])
      }
      if let assay = lot.assayErrorTenths {
        groups.append([Span("assay ", .label), Span(Self.tenths(assay), .value)])
      }
    }
    for receipt in supply.receipts where Lot.key(receipt.lot.number) == key {
      groups.append(custody(receipt))
    }
    for moved in supply.movements where Lot.key(moved.movement.lot) == key {
      let movement = moved.movement
      let witness = movement.witness.map { ", witness \(context.name(of: $0.by))" } ?? ""
      groups.append([
        Span("\(movement.kind.rawValue) ", .label),
        Span(
          "\(movement.volume.shown) \(moved.at.local.date.shown) \(context.name(of: movement.by))"
        ),
        Span("\(witness), \(movement.method): \(movement.reason)"),
      ])
    }
    return groups
  }

  private func custody(_ receipt: LotReceipt) -> [Span] {
    let custody = receipt.custody
    var text =
      "\(receipt.volume.shown) in \(custody.count), \(custody.at.local.shown) \(context.name(of: custody.by)), kept in \(custody.keptIn)"
    if let shippedTo = custody.shippedTo { text += ", shipped to \(shippedTo)" }
    if let hasPower = custody.hasPowerOfAttorney {
      text += hasPower ? ", power of attorney on file" : ", NO power of attorney on file"
    }
    if let tenths = custody.tenthsCelsius {
      text += ", \(DecimalText.rounded(Fraction(Int128(tenths), over: 10), decimals: 1)) C"
    }
    if let reason = receipt.acceptedBecause { text += ", kept because \(reason)" }
    return [Span("received ", .label), Span(text)]
  }
}

extension Lot.Origin {
  /// Where a lot comes from, in words.
  package var title: String {
    switch self {
    case .manufactured: "manufacturer"
    case .pharmacy: "pharmacy 503A"
    case .outsourcing: "outsourcing 503B"
    }
  }
}
