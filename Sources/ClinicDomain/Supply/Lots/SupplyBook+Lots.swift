extension SupplyBook {
  /// Writes a delivery down, with its order where it came for one.
  ///
  /// Source: PROP (label against order), POLICY (custody).
  ///
  /// - Throws: `Refusal` where the person may not take drug over, the label does not match the
  ///   order, the lot is preserved, acid, off its assay, expired, recalled or known with another
  ///   label, or it does not reach the day of the refill and no reason is given.
  public func receive(_ receipt: LotReceipt, by member: StaffMember) throws(Refusal)
    -> [ClinicEvent]
  {
    let what = "The delivery is not written down"
    let quarantine = "Put it in quarantine and call the pharmacy."
    let lot = receipt.lot
    try member.require(.handleStock, what: what)
    try require(
      receipt.custody.by == member.id,
      what,
      "whoever takes drug over writes it down in person",
      "Ask \(receipt.custody.by.text) to sign in."
    )
    try require(!Lot.key(lot.number).isEmpty, what, "the lot number is empty", "Read the label.")
    try require(
      receipt.volume > .zero && receipt.custody.count > 0 && !receipt.custody.keptIn.isEmpty,
      what,
      "the volume, the count or the place is missing",
      "Count it, measure it and say where it is kept."
    )
    guard let until = lot.usableUntil else {
      throw Refusal(
        what: what,
        why: "neither a beyond-use nor an expiry date is given",
        remedy: "Read the label; without a date call the pharmacy."
      )
    }
    let stop = lot.findings(isRecalled: isRecalled(lot: lot.number), at: receipt.custody.at.local)
      .first { $0.severity == .hardStop }
    if let stop {
      throw Refusal(what: what, why: "\(stop.code.rawValue): \(stop.message)", remedy: quarantine)
    }
    try require(
      until >= receipt.custody.at.local.date,
      what,
      "lot \(lot.number) was usable until \(until.shown)",
      quarantine
    )
    if let known = self.lot(lot.number) {
      try require(
        known.pharmacy == lot.pharmacy && known.usableUntil == lot.usableUntil
          && known.formulation.hasSameDrugsAndStrengths(as: lot.formulation),
        what,
        "lot \(lot.number) is known with another label",
        quarantine
      )
    }
    do {
      var ledger = ledger(of: lot.number) ?? LotLedger(lot: lot.number)
      try ledger.receive(receipt.volume)
    } catch {
      throw Refusal(what: what, why: "\(error)", remedy: "Check the volume.")
    }
    guard let id = receipt.order else { return [.lotReceived(receipt)] }
    return [.lotReceived(receipt), .drugOrderRecorded(try matched(id, receipt, what, quarantine))]
  }

  private func matched(
    _ id: DrugOrderID,
    _ receipt: LotReceipt,
    _ what: String,
    _ quarantine: String
  ) throws(Refusal) -> DrugOrder {
    guard var order = orders[id]?.order, order.state == .ordered || order.state == .received else {
      throw Refusal(
        what: what,
        why: "nothing was ordered",
        remedy: "Choose the order that it is for."
      )
    }
    let lot = receipt.lot
    try require(
      order.formulation.hasSameDrugsAndStrengths(as: lot.formulation)
        && order.pharmacy == lot.pharmacy,
      what,
      "the drugs, strengths or the pharmacy on the label of lot \(lot.number) are not those ordered",
      quarantine
    )
    let reaches = lot.usableUntil.map { $0 >= order.neededOn } ?? false
    try require(
      reaches || !(receipt.acceptedBecause ?? "").isEmpty,
      what,
      "lot \(lot.number) does not reach the refill on \(order.neededOn.shown)",
      "Give a reason, such as a refill that is brought forward, or send it back."
    )
    order.state = .received
    if !order.lots.contains(lot.number) { order.lots.append(lot.number) }
    return order
  }

  /// Writes waste or a return of stock down.
  ///
  /// Source: DEA-WASTE, POLICY (the witness is another person than the one who does it).
  ///
  /// - Throws: `Refusal` where less is on hand, a word is missing, or a second person who signed in
  ///   is missing for a waste or for anything of a controlled drug.
  public func move(
    _ movement: LotMovement,
    by member: StaffMember,
    witness: StaffMember?
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The stock is not written off"
    guard let lot = lot(movement.lot), var ledger = ledger(of: movement.lot) else {
      throw Refusal(what: what, why: "lot \(movement.lot) never came", remedy: "Check the number.")
    }
    try member.require(.handleStock, what: what)
    try require(
      movement.by == member.id,
      what,
      "whoever does it writes it down in person",
      "Ask \(movement.by.text) to sign in."
    )
    try require(
      movement.volume > .zero && !movement.method.isEmpty && !movement.reason.isEmpty,
      what,
      "the volume, the way or the reason is missing",
      "Enter all three."
    )
    if movement.kind == .wasted || lot.formulation.controlledSchedule != nil {
      let schedule = lot.formulation.controlledSchedule.map { " of \($0.rawValue) drug" } ?? ""
      try require(
        witness?.may(.witnessWaste) == true && witness?.id == movement.witness?.by
          && witness?.id != member.id,
        what,
        "\(movement.kind.rawValue)\(schedule) needs a second person who watches",
        "Ask somebody else to watch and sign in."
      )
    }
    do {
      try ledger.take(movement.volume, as: movement.kind == .wasted ? .wasted : .returned)
    } catch {
      throw Refusal(what: what, why: "\(error)", remedy: "Enter what was counted.")
    }
    return [.lotMoved(movement)]
  }

  /// Whether a lot holds a volume that is to be put into a pump.
  ///
  /// - Throws: `LedgerError` where less is on hand.
  public func check(_ volume: Volume, from lot: String) throws(LedgerError) {
    var ledger = ledger(of: lot) ?? LotLedger(lot: lot)
    try ledger.take(volume, as: .filled)
  }

  /// What is known of a lot, for the checks of label and order.
  public func productFacts(of number: String) -> ProductFacts {
    let lot = lot(number)
    return ProductFacts(
      lot: number,
      isPreservativeFree: lot?.isPreservativeFree,
      beyondUse: lot?.beyondUse,
      expiresOn: lot?.expiresOn,
      isRecalled: isRecalled(lot: number),
      pHHundredths: lot?.pHHundredths,
      assayError: lot?.assayErrorTenths.map {
        Percentage(ratio: Fraction(Int128($0), over: 1000))
      }
    )
  }
}
