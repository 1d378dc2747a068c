/// Checks of one drug's strength and daily dose against what may be in a pump at all.
public enum LimitChecks {
  /// Whether a drug may be in a pump; nothing found where it may.
  ///
  /// Source: STEROID-JAMA, POLICY.
  public static func prohibited(name: String, drug: Drug?) -> Finding? {
    guard let drug else {
      return Finding(
        .prohibitedDrug,
        subject: name,
        value: name,
        message: "\"\(name)\" is not in the formulary",
        source: "POLICY"
      )
    }
    guard drug.isProhibited else { return nil }
    let approval = drug.fdaApproved.intrathecalPumpInfusion
    return Finding(
      .prohibitedDrug,
      subject: drug.id,
      value: drug.id,
      message: "\(drug.tallMan) is never put into a pump",
      source: approval.source,
      verified: approval.verified
    )
  }

  /// Every finding on a drug's strength and daily dose; a prohibited drug ends the checking.
  public static func findings(
    name: String,
    dose: Dose? = nil,
    concentration: Concentration? = nil
  ) -> [Finding] {
    let drug = Formulary.drug(name)
    if let finding = prohibited(name: name, drug: drug) { return [finding] }
    guard let drug else { return [] }
    return (dose.map { findings(of: drug, dose: $0) } ?? [])
      + (concentration.map { findings(of: drug, concentration: $0) } ?? [])
  }

  private static func findings(of drug: Drug, dose: Dose) -> [Finding] {
    var found: [Finding] = []
    if let limit = drug.hardDoseLimit, dose > limit.value {
      found.append(over(.doseOverHard, drug, dose, limit, "the hard limit"))
    }
    if let limit = drug.labelDoseLimit, dose > limit.value {
      found.append(over(.doseOverLabelMax, drug, dose, limit, "the ceiling of the label"))
    } else if let limit = drug.paccDoseLimit, dose > limit.value {
      found.append(over(.doseOverPacc, drug, dose, limit, "the consensus of 2017"))
    } else if drug.paccDoseLimit == nil, drug.labelCautionDose == nil,
      let limit = drug.reasonDoseLimit, limit.value.amount > 0, dose > limit.value
    {
      found.append(over(.doseOverPacc, drug, dose, limit, "the clinic's figure"))
    }
    if let limit = drug.labelCautionDose, dose > limit.value {
      found.append(over(.doseOverLabelCaution, drug, dose, limit, "the caution of the label"))
    }
    return found + epidural(drug, dose) + unit(drug, entered: dose.unit.mass, dose.stored)
  }

  private static func findings(of drug: Drug, concentration: Concentration) -> [Finding] {
    var found: [Finding] = []
    if let limit = drug.hardConcentrationLimit, concentration > limit.value {
      found.append(over(.concOverHard, drug, concentration, limit, "the hard limit"))
    }
    if let limit = drug.paccConcentrationLimit, concentration > limit.value {
      found.append(over(.concOverPacc, drug, concentration, limit, "the consensus of 2017"))
    } else if drug.paccConcentrationLimit == nil, let limit = drug.reasonConcentrationLimit,
      limit.value.amount > 0, concentration > limit.value
    {
      found.append(over(.concOverPacc, drug, concentration, limit, "the clinic's figure"))
    }
    return found + unit(drug, entered: concentration.unit.mass, concentration.stored)
  }

  private static func over<Value: Quantity>(
    _ code: FindingCode,
    _ drug: Drug,
    _ value: Value,
    _ limit: Figure<Value>,
    _ what: String
  ) -> Finding {
    Finding(
      code,
      subject: drug.id,
      value: value.stored,
      message: "\(drug.tallMan) \(value.shown) is above \(what), \(limit.value.shown)",
      source: limit.source,
      verified: limit.verified
    )
  }

  /// A dose that is a label figure of the epidural route.
  ///
  /// Source: DURACLON-LBL.
  private static func epidural(_ drug: Drug, _ dose: Dose) -> [Finding] {
    let figures = [drug.start.epiduralLabelStart, drug.start.epiduralLabelLimitedExperienceAbove]
    return figures.compactMap(\.self).compactMap { figure in
      guard let unit = MassUnit(rawValue: String(figure.value.unit.prefix { $0 != "/" })) else {
        return nil
      }
      let daily = figure.value.number.exact * Fraction(Int128(unit.size) * 24)
      guard daily == dose.exact else { return nil }
      return Finding(
        .epiduralFigure,
        subject: drug.id,
        value: dose.stored,
        message: "\(dose.shown) is \(figure.value) of the EPIDURAL label, not a pump's figure",
        source: figure.source,
        verified: figure.verified
      )
    }
  }

  /// A unit family that is not the drug's own.
  ///
  /// Source: POLICY (echo the converted figure).
  private static func unit(_ drug: Drug, entered: MassUnit, _ text: String) -> [Finding] {
    guard entered != drug.doseUnit else { return [] }
    return [
      Finding(
        .unitNotFieldUnit,
        subject: drug.id,
        value: text,
        message: "\(drug.tallMan) is written in \(drug.doseUnit.rawValue), not in"
          + " \(entered.rawValue): read \(converted(text, to: drug))",
        source: "POLICY",
        verified: false
      )
    ]
  }

  private static func converted(_ text: String, to drug: Drug) -> String {
    if let dose = try? Dose(text) { return dose.expressed(in: drug.doseRateUnit).shown }
    if let concentration = try? Concentration(text) {
      return concentration.expressed(in: drug.concentrationUnit).shown
    }
    return text
  }
}
