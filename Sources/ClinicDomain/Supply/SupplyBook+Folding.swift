/// How deliveries, fills and waste move the ledgers.
extension SupplyBook {
  mutating func take(_ order: DrugOrder, _ recorded: RecordedEvent) {
    guard let chart = recorded.chart else { return }
    let before = orders[order.id]
    if before == nil { ordersOfChart[chart, default: []].append(order.id) }
    orders[order.id] = PlacedOrder(chart: chart, order: order, isUsed: before?.isUsed ?? false)
  }

  mutating func take(_ receipt: LotReceipt) {
    receipts.append(receipt)
    let key = Lot.key(receipt.lot.number)
    labels[key] = receipt.lot
    var ledger = ledgers[key] ?? LotLedger(lot: receipt.lot.number)
    guard (try? ledger.receive(receipt.volume)) != nil else { return }
    // What was used before the delivery was entered is written down now, as far as it is covered.
    let open = uncovered.removeValue(forKey: key) ?? []
    for use in open {
      let covered = min(use.volume, ledger.onHand)
      guard (try? ledger.take(covered, as: use.use)) != nil else { continue }
      let visit = visits.first { $0.value.uncovered.contains(use.seq) }?.key
      if let visit {
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

  mutating func take(_ fill: Fill, _ recorded: RecordedEvent) {
    guard let chart = recorded.chart else { return }
    var use = recorded.visit.flatMap { visits[$0] } ?? VisitUse()
    // As in the chart: only the last fill is replaced, and only by its own visit.
    if let visit = recorded.visit, visitOfFill[chart] == visit, visits[visit] != nil {
      takeBack(use.filled, as: .filled, of: visit)
      if let before = use.before { usesOfChart[chart] = before }
    }
    visitOfFill[chart] = recorded.visit
    use.before = usesOfChart[chart] ?? []
    use.filled = take(fill.injected, of: fill.lots, as: .filled, recorded)
    if let visit = recorded.visit {
      use.uncovered = visits[visit]?.uncovered ?? []
      visits[visit] = use
    }
    // Fluid that was left behind keeps the lots of before in the pump.
    if fill.leftBehind == .zero {
      for index in (usesOfChart[chart] ?? []).indices {
        usesOfChart[chart]?[index].isInPump = false
      }
    }
    guard fill.volume > .zero else { return }
    for lot in fill.lots {
      let isKnown =
        fill.injected == .zero && usesOfChart[chart]?.contains { $0.lot == lot } == true
      guard !isKnown else { continue }
      chartsOfLot[Lot.key(lot), default: []].insert(chart)
      usesOfChart[chart, default: []].append(
        LotUse(
          seq: recorded.seq,
          chart: chart,
          lot: lot,
          filledOn: fill.at.local.date,
          isInPump: true
        )
      )
    }
    guard fill.injected > .zero else { return }
    useUpOrders(of: chart, lots: fill.lots)
    useUpRefillOrder(recorded)
  }

  private mutating func useUpOrders(of chart: ChartID, lots: [String]) {
    let keys = Set(lots.map(Lot.key))
    for id in ordersOfChart[chart] ?? [] {
      guard let placed = orders[id], !placed.isUsed, placed.order.state == .received else {
        continue
      }
      let came = Set(placed.order.lots.map(Lot.key))
      if keys.isEmpty || came.isEmpty || !came.isDisjoint(with: keys) { orders[id]?.isUsed = true }
    }
  }

  mutating func take(_ waste: WasteRecorded, _ recorded: RecordedEvent) {
    guard let chart = recorded.chart, let visit = recorded.visit else { return }
    var use = visits[visit] ?? VisitUse()
    if visitOfWaste[chart] == visit { takeBack(use.wasted, as: .wasted, of: visit) }
    visitOfWaste[chart] = visit
    let lots = use.filled.isEmpty ? [use.label].compactMap(\.self) : use.filled.map(\.lot)
    // Fluid out of the pump left the stock when it was filled.
    let rest = waste.lines.filter { $0.origin == "syringe" }.reduce(Volume.zero) { $0 + $1.volume }
    use.wasted = take(rest, of: lots, as: .wasted, recorded)
    use.uncovered = visits[visit]?.uncovered ?? []
    visits[visit] = use
  }

  /// Writes a use down on its lots in the order in which they were named, and notes the rest.
  @discardableResult
  mutating func take(
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

  private mutating func takeBack(_ taken: [Taken], as use: LotLedger.Use, of visit: VisitID) {
    for one in taken where one.volume > .zero {
      // The same ledger wrote it down, so it holds it.
      _ = try? ledgers[Lot.key(one.lot)]?.takeBack(one.volume, as: use)
    }
    guard let open = visits[visit]?.uncovered, !open.isEmpty else { return }
    for key in uncovered.keys {
      uncovered[key]?.removeAll { $0.use == use && open.contains($0.seq) }
    }
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
    if let visit { visits[visit, default: VisitUse()].uncovered.insert(seq) }
    uncovered[Lot.key(lot), default: []].append(
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
