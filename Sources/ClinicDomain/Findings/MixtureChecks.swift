/// Checks of what is mixed, and of what the label says of it.
public enum MixtureChecks {
  /// Every finding on the drugs of a formulation; a prohibited drug ends the checking.
  ///
  /// A drug that is not approved for pumps is reported once, by drug, not again as a mixture.
  public static func findings(
    _ formulation: Formulation,
    policy: Policy = Policy()
  ) -> [Finding] {
    let names = formulation.ingredients.map(\.drug)
    let prohibited = names.compactMap {
      LimitChecks.prohibited(name: $0, drug: Formulary.drug($0))
    }
    guard prohibited.isEmpty else { return prohibited }
    let drugs = names.compactMap { Formulary.drug($0) }.filter { $0.status != .diluent }
    return label(drugs, policy) + experimental(drugs) + pairs(drugs) + stability(drugs, policy)
  }

  /// What the clinic takes as approved is no longer asked about and stays a line to read.
  ///
  /// Source: FDA-2018 (failure with drugs that are not approved), ECRI-2012.
  private static func label(_ drugs: [Drug], _ policy: Policy) -> [Finding] {
    let found = drugs.compactMap { approval(of: $0, policy) }
    guard drugs.count > 1, drugs.allSatisfy(policy.isApproved) else { return found }
    let names = drugs.map(\.id).sorted().joined(separator: "+")
    return found + [
      Finding(
        .offLabelMix,
        subject: names,
        value: names,
        message: "no mixture is approved for pumps",
        source: "FDA-2018"
      )
    ]
  }

  private static func approval(of drug: Drug, _ policy: Policy) -> Finding? {
    let data = drug.fdaApproved.intrathecalPumpInfusion
    let own = policy.ownApproval(of: drug)
    guard own != true || !data.value, own == false || !data.value else { return nil }
    let message =
      switch own {
      case nil: "\(drug.tallMan) is not approved for pumps; pumps fail more often with it"
      case true?:
        "\(drug.tallMan): policy approved here, formulary not approved [\(data.provenance)]"
      case false?:
        "\(drug.tallMan): policy not approved here, formulary"
          + " \(data.value ? "approved" : "not approved") [\(data.provenance)]"
      }
    return Finding(
      .offLabelPumpDrug,
      severity: own == true ? .advisory : nil,
      subject: drug.id,
      value: drug.id,
      message: message,
      source: own == nil ? data.source : "POLICY",
      verified: own != nil || data.verified
    )
  }

  private static func experimental(_ drugs: [Drug]) -> [Finding] {
    drugs.filter { $0.status == .rare || $0.status == .experimental }.map { drug in
      Finding(
        .experimentalDrug,
        subject: drug.id,
        value: drug.id,
        message: "\(drug.tallMan) is \(drug.status.rawValue) in pumps: a second signature",
        source: "POLICY",
        verified: false
      )
    }
  }

  /// Source: RUN-PRIALT (ziconotide alone), EMPR-GABLOFEN (baclofen is not mixed).
  private static func pairs(_ drugs: [Drug]) -> [Finding] {
    let ids = Set(drugs.map(\.id))
    let names = ids.sorted().joined(separator: "+")
    var found: [Finding] = []
    if ids.contains("ziconotide"), drugs.contains(where: \.isOpioid) {
      found.append(
        Finding(
          .ziconotideWithOpioid,
          subject: "ziconotide",
          value: names,
          message: "the label does not recommend ziconotide with an opioid",
          source: "RUN-PRIALT"
        )
      )
    }
    if ids.contains("baclofen"), ids.count > 1 {
      found.append(
        Finding(
          .baclofenMix,
          subject: "baclofen",
          value: names,
          message: "the label says that baclofen is not mixed",
          source: "EMPR-GABLOFEN"
        )
      )
    }
    return found
  }

  private static func stability(_ drugs: [Drug], _ policy: Policy) -> [Finding] {
    guard drugs.count > 1, let clock = StabilityClock(drugs: drugs, policy: policy),
      clock.isDefault
    else { return [] }
    let names = drugs.map(\.id).sorted().joined(separator: "+")
    return [
      Finding(
        .stabilityUnknown,
        subject: names,
        value: names,
        message: "no study of this mixture is known: \(clock.days) days are assumed",
        source: "POLICY",
        verified: false
      )
    ]
  }

  /// A withdrawal-critical drug that the new fill no longer holds, without a plan to taper.
  ///
  /// Source: MEDLIB-GABLOFEN, CLON-CARDIO.
  public static func abruptStop(
    from old: Formulation,
    to new: Formulation,
    hasTaperPlan: Bool
  ) -> [Finding] {
    guard !hasTaperPlan else { return [] }
    let kept = Set(new.ingredients.map(\.drug))
    let gone = old.ingredients.compactMap { Formulary.drug($0.drug) }
      .filter { $0.isWithdrawalCritical && !kept.contains($0.id) }
    return gone.map { drug in
      Finding(
        .abruptStop,
        subject: drug.id,
        value: "0",
        message: "\(drug.tallMan) must not stop at once, and the new fill does not hold it",
        source: drug.withdrawal.signs.first?.source ?? "POLICY"
      )
    }
  }

  /// A stability date that comes before the volume does, and which clock runs.
  ///
  /// Source: PRIALT-PUMP and the studies.
  public static func stabilityDates(
    _ clock: StabilityClock,
    filledOn: CivilDate,
    volumeDate: CivilDate?
  ) -> [Finding] {
    let date = clock.refillBy(filledOn: filledOn)
    func finding(_ code: FindingCode, _ message: String) -> Finding {
      Finding(
        code,
        value: date.description,
        message: message,
        source: clock.basis.source,
        verified: clock.basis.verified
      )
    }
    let days = clock.data == nil ? "\(clock.days) days" : clock.shown
    var found = [finding(.stabilityDue, "\(days) in the pump: refill by \(date.shown)")]
    if clock.isDilutedClock {
      found.append(finding(.dilutedClock, "diluted: the clock of \(clock.days) days runs"))
    }
    if let volumeDate, date < volumeDate {
      found.append(
        finding(
          .stabilityLimitsDate,
          "the fluid expires on \(date.shown), before the volume is used up"
        )
      )
    }
    return found
  }
}
