extension Chart {
  /// What an order meets that the prescriber has to answer before signing.
  public func review(
    _ order: RefillOrder,
    recalledLots: Set<String> = [],
    policy: Policy,
    now: Moment
  ) -> [Finding] {
    OrderReview.findings(
      formulation: order.formulation,
      volume: order.volume,
      program: order.program,
      bridge: order.bridge,
      chart: self,
      prior: summary.fill?.formulation,
      running: summary.program,
      answers: order.answers,
      recalledLots: recalledLots,
      policy: policy,
      now: now
    )
  }

  /// What a reason that was kept before answers, with who gave it and when: shown, not asked.
  public func answered(
    _ order: RefillOrder,
    policy: Policy,
    now: Moment
  ) -> [(finding: Finding, reason: Recorded<ConsentRecorded>)] {
    let asking = Set(review(order, policy: policy, now: now))
    return OrderReview.all(
      formulation: order.formulation,
      volume: order.volume,
      program: order.program,
      bridge: order.bridge,
      chart: self,
      prior: summary.fill?.formulation,
      running: summary.program,
      answers: order.answers,
      policy: policy,
      now: now
    ).filter { !asking.contains($0) }.compactMap { finding in
      let key = KeptReason(for: finding).key
      let reason = consents.last { $0.value.subject == key && $0.value.value == finding.value }
      return reason.map { (finding, $0) }
    }
  }

  /// Whether a second person signs for the order: the pharmacist verifies it before it is used.
  public func needsSecondSignature(
    _ order: RefillOrder,
    policy: Policy,
    now: Moment
  ) -> Bool {
    OrderReview.all(
      formulation: order.formulation,
      volume: order.volume,
      program: order.program,
      bridge: order.bridge,
      chart: self,
      prior: summary.fill?.formulation,
      running: summary.program,
      answers: order.answers,
      policy: policy,
      now: now
    ).codes.contains(where: \.needsSecondSignature)
  }

  /// Signs a refill order; the one before it, where it was not used, gives way.
  ///
  /// Reasons that lie in the drug or its steady dose are kept, once for each drug and pump.
  ///
  /// - Throws: `Refusal` where the person is no clinician, a figure is missing, a hard limit is met
  ///   that cannot be overridden, or a reason is missing.
  public func signOrder(
    _ order: RefillOrder,
    by member: StaffMember,
    policy: Policy,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The order is not signed"
    try member.require(.signOrder, what: what)
    guard let pump = summary.pump else {
      throw Refusal(what: what, why: "no pump is recorded", remedy: "Record the pump first.")
    }
    guard order.volume > .zero, order.volume <= pump.reservoir else {
      throw Refusal(
        what: what,
        why: "\(order.volume.shown) do not fit a reservoir of \(pump.reservoir.shown)",
        remedy: "Enter the volume to be injected."
      )
    }
    guard order.formulation.ingredients.allSatisfy({ $0.concentration.amount > 0 }) else {
      throw Refusal(
        what: what,
        why: "a strength is zero",
        remedy: "Enter the strength of every drug."
      )
    }
    guard order.validUntil >= now.local.date else {
      throw Refusal(what: what, why: "it would be out of date", remedy: "Enter a later last day.")
    }
    try Self.check(order.program, what: what)
    let findings = review(order, policy: policy, now: now)
    for finding in findings where finding.severity == .hardStop && !finding.isOverridable {
      throw Refusal(
        what: what,
        why: "\(finding.code.rawValue): \(finding.message)",
        remedy: "Change the order; this limit cannot be overridden."
      )
    }
    var events: [ClinicEvent] = []
    for finding in findings where finding.severity >= .reason {
      let key = KeptReason(for: finding).key
      guard let reason = order.reasons[key], !reason.isEmpty else {
        throw Refusal(
          what: what,
          why: "\(finding.code.rawValue): \(finding.message)",
          remedy: "Give the reason for it."
        )
      }
      if finding.code.isKept, finding.severity == .reason {
        events.append(
          .consentRecorded(ConsentRecorded(subject: key, text: reason, value: finding.value))
        )
      }
    }
    return events + [.orderSigned(order)]
  }
}
