/// Checks of the person, the order and the close of a visit.
public enum VisitChecks {
  /// A drug, or its class, on the patient's list of allergies.
  ///
  /// Source: POLICY.
  ///
  /// Words are compared whole and without regard to capitals: `morphine`, `opioid`, `opioids`.
  public static func allergy(_ formulation: Formulation, allergies: [String]) -> [Finding] {
    formulation.ingredients.flatMap { ingredient -> [Finding] in
      var names: Set = [ingredient.drug.lowercased()]
      if let drug = Formulary.drug(ingredient.drug) {
        let word = drug.generic.lowercased().prefix { $0 != " " }
        names.formUnion([drug.displayName.lowercased(), String(word)])
        names.formUnion(classWords(drug.drugClass))
      }
      return allergies.filter { allergy in
        words(of: allergy).contains { names.contains($0) }
          || names.contains(allergy.lowercased())
      }
      .map { allergy in
        Finding(
          .allergy,
          subject: ingredient.drug,
          value: allergy,
          message: "\(ingredient.drug) is ordered, \"\(allergy)\" is on the allergy list",
          source: "POLICY"
        )
      }
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static func classWords(_ drugClass: Drug.Class) -> [String] {
    switch drugClass {
    case .opioid: ["opioid", "opioids", "opiate", "opiates"]
    case .localAnesthetic: ["local anesthetic", "local anaesthetic", "anesthetics", "amides"]
    case .steroid: ["steroid", "steroids", "corticosteroid", "corticosteroids"]
    case .alpha2Agonist, .gabaBAgonist, .calciumChannelBlocker, .other: []
    }
  }

  /// An open bridge question after a change of drug, strength, pump or catheter.
  ///
  /// Source: S36.
  public static func bridge(
    _ decision: BridgeDecision,
    from old: Formulation?,
    to new: Formulation,
    isPumpOrCatheterChanged: Bool = false
  ) -> [Finding] {
    let isChanged =
      isPumpOrCatheterChanged || old.map { !$0.hasSameDrugsAndStrengths(as: new) } ?? false
    guard isChanged, decision == .unanswered else { return [] }
    let what = isPumpOrCatheterChanged ? "the pump or the catheter" : "the drug or its strength"
    return [
      Finding(
        .bridgeUnanswered,
        value: "unanswered",
        message: "\(what) changed, and the bridge question is open",
        source: "S36"
      )
    ]
  }

  /// A drug that differs from the last fill's and is easily mistaken for it.
  ///
  /// Source: ISMP-ABBR.
  public static func lookalike(from old: Formulation, to new: Formulation) -> [Finding] {
    let before = Set(old.ingredients.map(\.drug))
    return new.ingredients.filter { !before.contains($0.drug) }.flatMap { ingredient in
      let alike = Set(Formulary.drug(ingredient.drug)?.lookAlike ?? []).intersection(before)
      return alike.sorted().map { other in
        Finding(
          .lookalikeSwap,
          subject: ingredient.drug,
          value: ingredient.drug,
          message: "\(Formulary.drug(ingredient.drug)?.tallMan ?? ingredient.drug) is ordered, the"
            + " last fill held \(Formulary.drug(other)?.tallMan ?? other)",
          source: "ISMP-ABBR"
        )
      }
    }
  }

  /// A controlled waste without a second person.
  ///
  /// Source: DEA-WASTE, S69.
  public static func wasteWitness(
    _ waste: WasteCalculation,
    by: StaffID,
    witness: StaffID?
  ) -> [Finding] {
    guard waste.needsWitness, waste.volume.amount > 0, witness == nil || witness == by else {
      return []
    }
    return [
      Finding(
        .csWasteWitness,
        value: waste.volume.stored,
        message: witness == nil
          ? "\(waste.volume.shown) of a controlled drug is thrown away without a witness"
          : "the witness must be another person than the one who throws away",
        source: "DEA-WASTE"
      )
    ]
  }

  /// A controlled drug that is not accounted for.
  ///
  /// Source: POLICY.
  public static func ledger(_ ledger: ControlledLedger) -> [Finding] {
    guard ledger.severity > .none else { return [] }
    return [
      Finding(
        .csLedger,
        severity: ledger.severity,
        value: ledger.missing.shown,
        message: "\(ledger.received.shown) received is not \(ledger.filled.shown) filled +"
          + " \(ledger.wasted.shown) wasted + \(ledger.returned.shown) returned:"
          + " \(ledger.missing.shown)",
        source: "POLICY",
        verified: false
      )
    ]
  }

  /// The late and the nearly empty pump.
  ///
  /// Source: POLICY, S90.
  public static func schedule(
    on day: CivilDate,
    due: CivilDate?,
    isWithdrawalCritical: Bool
  ) -> [Finding] {
    guard let due else { return [] }
    if day > due {
      return [
        Finding(
          .refillLate,
          value: due.description,
          message: "the refill was due on \(due.shown)",
          source: "POLICY"
        )
      ]
    }
    guard isWithdrawalCritical, due.days(since: day) <= 14 else { return [] }
    return [
      Finding(
        .nearEmptyCritical,
        value: due.description,
        message: "a stop of this drug is dangerous, and it is due on \(due.shown)",
        source: "POLICY"
      )
    ]
  }
}
