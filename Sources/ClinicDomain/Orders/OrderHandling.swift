extension Chart {
  /// Keeps an order that is not signed yet, for the prescriber to finish.
  ///
  /// - Throws: `Refusal` where the person may not prepare one or the order was signed already.
  public func draftOrder(
    _ order: RefillOrder,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The draft is not kept"
    try member.require(.draftOrder, what: what)
    guard orderBook.record(order.id)?.signed == nil else {
      throw Refusal(
        what: what,
        why: "the order is signed",
        remedy: "Make a new order; it takes the place of this one when it is signed."
      )
    }
    return [.orderDrafted(order)]
  }

  /// Writes down a pharmacist's answer to a signed order.
  ///
  /// - Throws: `Refusal` where the person is no pharmacist or signed the order, the order cannot be
  ///   verified any more, it still meets a hard stop, or a rejection has no reason.
  public func verifyOrder(
    _ id: OrderID,
    isAccepted: Bool,
    note: String = "",
    by member: StaffMember,
    policy: Policy,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The order is not verified"
    let record = try openOrder(id, what: what, by: member, on: now.local.date)
    guard record.order.signedBy != member.id else {
      throw Refusal(
        what: what,
        why: "\(member.shownName) signed it",
        remedy: "Another person verifies it."
      )
    }
    guard isAccepted else {
      guard !note.isEmpty else {
        throw Refusal(
          what: what,
          why: "it is sent back without a reason",
          remedy: "Say what the prescriber has to change."
        )
      }
      return [.orderVerified(OrderVerified(order: id, isAccepted: false, note: note))]
    }
    let stops = review(record.order, policy: policy, now: now).filter { finding in
      finding.severity == .hardStop
        && (!finding.isOverridable
          || (record.order.reasons[KeptReason(for: finding).key] ?? "").isEmpty)
    }
    if let stop = stops.first {
      throw Refusal(
        what: what,
        why: "\(stop.code.rawValue): \(stop.message)",
        remedy: "Send the order back to the prescriber."
      )
    }
    return [.orderVerified(OrderVerified(order: id, isAccepted: true, note: note))]
  }

  /// Holds the label of a product against its order at receipt.
  ///
  /// What does not agree is written down too: a product that was turned away leaves a trace.
  ///
  /// - Throws: `Refusal` where the person is no pharmacist, the order cannot be supplied any more, or
  ///   it was not verified.
  public func checkLabel(
    _ label: ProductLabel,
    against id: OrderID,
    isRecalled: Bool,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The label is not checked"
    let record = try openOrder(id, what: what, by: member, on: now.local.date)
    guard record.verification?.value.isAccepted == true else {
      throw Refusal(
        what: what,
        why: "the order is not verified",
        remedy: "Verify the order before its product is taken in."
      )
    }
    guard !label.lot.isEmpty else {
      throw Refusal(what: what, why: "the lot is empty", remedy: "Read the lot from the label.")
    }
    let findings = label.findings(
      against: record.order.formulation,
      isRecalled: isRecalled,
      at: now.local
    )
    let differences = findings.filter { $0.severity == .hardStop }.map(\.message)
    return [
      .labelChecked(
        LabelChecked(
          order: id,
          label: label,
          isAccepted: differences.isEmpty,
          differences: differences
        )
      )
    ]
  }

  /// Withdraws an order that was not used.
  ///
  /// - Throws: `Refusal` where the person is no clinician or the order is used or withdrawn already.
  public func withdrawOrder(
    _ id: OrderID,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The order is not withdrawn"
    try member.require(.signOrder, what: what)
    guard let record = orderBook.record(id) else {
      throw Refusal(what: what, why: "it is not in this chart", remedy: "Choose an order.")
    }
    let state = record.state(on: today)
    guard state != .used, state != .withdrawn else {
      throw Refusal(what: what, why: "it is \(state.rawValue)", remedy: "Nothing is left to do.")
    }
    return [.orderWithdrawn(id)]
  }

  private func openOrder(
    _ id: OrderID,
    what: String,
    by member: StaffMember,
    on day: CivilDate
  ) throws(Refusal) -> OrderRecord {
    try member.require(.verifyOrder, what: what)
    guard let record = orderBook.record(id) else {
      throw Refusal(what: what, why: "it is not in this chart", remedy: "Choose an order.")
    }
    switch record.state(on: day) {
    case .signed, .verified, .supplied: return record
    case .drafted, .used, .withdrawn, .expired:
      throw Refusal(
        what: what,
        why: "the order is \(record.state(on: day).rawValue)",
        remedy: "Ask the prescriber for a signed order."
      )
    }
  }
}

extension ProductLabel {
  /// What does not agree with the ordered formulation, and what the product's own checks find.
  ///
  /// Source: TJC-LABEL (name and strength of every drug), MDT-CANCER (preservatives, pH).
  public func findings(
    against ordered: Formulation,
    isRecalled: Bool,
    at now: CivilDateTime
  ) -> [Finding] {
    let facts = ProductFacts(
      lot: lot,
      isPreservativeFree: isPreservativeFree,
      beyondUse: beyondUse,
      expiresOn: expiresOn,
      isRecalled: isRecalled,
      pHHundredths: pHHundredths,
      assayError: assayErrorTenths.map { Percentage(ratio: Fraction(Int128($0), over: 1000)) }
    )
    return strengths(against: ordered) + ProductChecks.findings(facts, at: now)
  }

  private func strengths(against ordered: Formulation) -> [Finding] {
    let names = ordered.ingredients.map(\.drug)
    let others = ingredients.map(\.drug).filter { !names.contains($0) }
    return (names + others).flatMap { name -> [Finding] in
      let wanted = ordered.ingredients.first { $0.drug == name }?.concentration
      let printed = ingredients.filter { $0.drug == name }.map(\.concentration)
      guard printed != [wanted].compactMap(\.self) else { return [] }
      let title = Formulary.drug(name)?.tallMan ?? name
      let onLabel = printed.map(\.shown).joined(separator: " and ")
      return [
        Finding(
          .concMismatchProgrammer,
          subject: name,
          value: printed.map(\.stored).joined(separator: "+"),
          message: "\(title): ordered \(wanted?.shown ?? "none"), the label says"
            + " \(onLabel.isEmpty ? "none" : onLabel)",
          source: "TJC-LABEL"
        )
      ]
    }
  }
}

extension OrderRecord {
  /// Whether it waits for its prescriber's signature.
  public var isDraft: Bool { signed == nil && withdrawnAt == nil && usedAt == nil }
}

extension Chart {
  /// The kind of pain that the last order gave for the lines of the consensus.
  public var paccTrack: PaccAlgorithm.Track? {
    orderBook.records.last { $0.order.pacc != nil }?.order.pacc?.track
  }

  /// The last draft that waits for its signature and is not out of date.
  public func openDraft(on day: CivilDate) -> RefillOrder? {
    orderBook.records.last { $0.isDraft }.map(\.order).flatMap { $0.validUntil >= day ? $0 : nil }
  }
}
