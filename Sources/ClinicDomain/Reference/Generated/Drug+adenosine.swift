// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of adenosine.
  public static let adenosine: Drug = Drug(
    id: "adenosine",
    generic: "adenosine",
    displayName: "adenosine",
    tallMan: "adenosine",
    drugClass: .other,
    status: .experimental,
    atc: Figure("C01EB10", source: "LIT-ATC", verified: false),
    rxcui: Figure("296", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "bolus trials; backache after injection; no infusion limits"
    ),
    doseUnit: .milligrams,
    doseRateUnit: .milligramsPerDay,
    concentrationUnit: .milligramsPerMillilitre,
    start: DrugStart(),
    limits: DrugLimits(
      pacc2007: DocumentLimits(),
      pacc2012: DocumentLimits(),
      pacc2017: DocumentLimits(),
      pacc2024: DocumentLimits(),
      label: DocumentLimits()
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(0, unit: "mg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(0, unit: "mg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      literature: [],
      appDefaultMaxDays: Figure(30, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(flag: false, below: nil),
    incompatible: [],
    withdrawal: Withdrawal(danger: .none, signs: [], firstActions: []),
    overdose: Overdose(signs: [], firstActions: [], antidote: nil),
    monitoring: [],
    titration: []
  )
}
