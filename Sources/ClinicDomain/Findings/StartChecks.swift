/// Checks of the first daily dose of a drug.
public enum StartChecks {
  /// A start above the label, or above the consensus but inside the label.
  ///
  /// For opioids the label's range of naive patients counts unless the patient is tolerant. Source:
  /// EMPR-INFUMORPH, PP-PRIALT, MSC-ITB, LIT-PACC2017.
  public static func findings(
    drug: Drug,
    dose: Dose,
    isOpioidTolerant: Bool? = nil,
    highestByScreening: Dose? = nil
  ) -> [Finding] {
    if let limit = label(drug, isOpioidTolerant: isOpioidTolerant), dose > limit.value {
      return [above(.startOverLabel, drug, dose, limit, "the label's start")]
    }
    if let highestByScreening, dose > highestByScreening {
      let limit = Figure(highestByScreening, source: "MSC-ITB", verified: true)
      return [above(.startOverLabel, drug, dose, limit, "the start after screening")]
    }
    if let limit = drug.start.pacc2017?.max.quantity(Dose.self), dose > limit.value,
      label(drug, isOpioidTolerant: isOpioidTolerant) != nil || !drug.isLabelledForPump
    {
      return [above(.startOverPacc, drug, dose, limit, "the consensus start of 2017")]
    }
    return []
  }

  private static func label(_ drug: Drug, isOpioidTolerant: Bool?) -> Figure<Dose>? {
    let range = isOpioidTolerant == true ? drug.start.labelTolerant : drug.start.labelNaive
    return (range?.max ?? drug.start.labelMax)?.quantity(Dose.self)
  }

  private static func above(
    _ code: FindingCode,
    _ drug: Drug,
    _ dose: Dose,
    _ limit: Figure<Dose>,
    _ what: String
  ) -> Finding {
    Finding(
      code,
      subject: drug.id,
      value: dose.stored,
      message: "a start of \(drug.tallMan) \(dose.shown) is above \(what), \(limit.value.shown)",
      source: limit.source,
      verified: limit.verified
    )
  }
}
