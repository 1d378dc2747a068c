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
  ///
  /// The clinic's own limit holds over the one of the data, and the finding names both. What the
  /// clinic loosened stays in sight: a hard limit of the data that it lifted still asks for a reason,
  /// and a figure that it asks from later on is a line to read. The explicit ceiling of a label is
  /// nobody's policy. Source: POLICY.
  public static func findings(
    name: String,
    dose: Dose? = nil,
    concentration: Concentration? = nil,
    policy: Policy = Policy()
  ) -> [Finding] {
    let drug = Formulary.drug(name)
    if let finding = prohibited(name: name, drug: drug) { return [finding] }
    guard let drug else { return [] }
    return (dose.map { findings(of: drug, dose: $0, policy) } ?? [])
      + (concentration.map { findings(of: drug, concentration: $0, policy) } ?? [])
  }

  private static func findings(of drug: Drug, dose: Dose, _ policy: Policy) -> [Finding] {
    var found = hard(.doseOverHard, drug, dose, policy.dose(.stopDose, of: drug))
    let own = policy.dose(.reasonDose, of: drug).flatMap { $0.isOwn ? $0 : nil }
    if let limit = drug.labelDoseLimit, dose > limit.value {
      found.append(over(.doseOverLabelMax, drug, dose, limit, "the ceiling of the label"))
    } else if let own, dose > own.value {
      found.append(over(.doseOverPacc, drug, dose, own))
    } else if let limit = drug.paccDoseLimit, dose > limit.value {
      found.append(over(.doseOverPacc, drug, dose, limit, "the consensus of 2017", own))
    } else if own == nil, drug.paccDoseLimit == nil, drug.labelCautionDose == nil,
      let limit = drug.reasonDoseLimit, limit.value.amount > 0, dose > limit.value
    {
      found.append(over(.doseOverPacc, drug, dose, limit, "the clinic's figure"))
    }
    if let limit = drug.labelCautionDose, dose > limit.value {
      let what = "the caution of the label"
      found.append(over(.doseOverLabelCaution, drug, dose, limit, what, own))
    }
    return found + epidural(drug, dose) + unit(drug, entered: dose.unit.mass, dose.stored)
  }

  private static func findings(
    of drug: Drug,
    concentration: Concentration,
    _ policy: Policy
  ) -> [Finding] {
    var found = hard(.concOverHard, drug, concentration, policy.strength(.stopStrength, of: drug))
    let own = policy.strength(.reasonStrength, of: drug).flatMap { $0.isOwn ? $0 : nil }
    if let own, concentration > own.value {
      found.append(over(.concOverPacc, drug, concentration, own))
    } else if let limit = drug.paccConcentrationLimit, concentration > limit.value {
      found.append(over(.concOverPacc, drug, concentration, limit, "the consensus of 2017", own))
    } else if own == nil, drug.paccConcentrationLimit == nil,
      let limit = drug.reasonConcentrationLimit, limit.value.amount > 0,
      concentration > limit.value
    {
      found.append(over(.concOverPacc, drug, concentration, limit, "the clinic's figure"))
    }
    return found + unit(drug, entered: concentration.unit.mass, concentration.stored)
  }

  /// A hard limit that is passed; where the clinic lifted the one of the data, a reason is asked above
  /// that one.
  private static func hard<Value: Quantity>(
    _ code: FindingCode,
    _ drug: Drug,
    _ value: Value,
    _ limit: LimitInForce<Value>?
  ) -> [Finding] {
    guard let limit else { return [] }
    func finding(_ severity: Severity, _ what: String) -> [Finding] {
      [
        Finding(
          code,
          severity: severity,
          subject: drug.id,
          value: value.stored,
          message: "\(drug.tallMan) \(value.shown) is above \(what), \(limit.shown)",
          source: limit.source,
          verified: limit.verified
        )
      ]
    }
    if value > limit.value { return finding(.hardStop, "the hard limit") }
    guard limit.isOwn, let data = limit.data, value > data.value else { return [] }
    return finding(.reason, "the formulary's hard limit, which the clinic's policy lifts")
  }

  /// A value above the clinic's own figure.
  private static func over<Value: Quantity>(
    _ code: FindingCode,
    _ drug: Drug,
    _ value: Value,
    _ own: LimitInForce<Value>
  ) -> Finding {
    Finding(
      code,
      subject: drug.id,
      value: value.stored,
      message: "\(drug.tallMan) \(value.shown) is above the clinic's own limit, \(own.shown)",
      source: own.source,
      verified: own.verified
    )
  }

  private static func over<Value: Quantity>(
    _ code: FindingCode,
    _ drug: Drug,
    _ value: Value,
    _ limit: Figure<Value>,
    _ what: String,
    _ own: LimitInForce<Value>? = nil
  ) -> Finding {
    let policy = own.map { "; the clinic asks above \($0.value.shown)" } ?? ""
    let isAsked = own.map { value > $0.value } ?? true
    return Finding(
      code,
      severity: isAsked ? nil : .advisory,
      subject: drug.id,
      value: value.stored,
      message: "\(drug.tallMan) \(value.shown) is above \(what), \(limit.value.shown)\(policy)",
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
