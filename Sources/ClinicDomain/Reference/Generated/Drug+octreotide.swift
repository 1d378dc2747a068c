// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of octreotide.
  public static let octreotide: Drug = Drug(
    id: "octreotide",
    generic: "octreotide",
    displayName: "octreotide",
    tallMan: "octreotide",
    drugClass: .other,
    status: .experimental,
    atc: Figure("H01CB02", source: "LIT-ATC", verified: false),
    rxcui: Figure("7617", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "PACC adjuvant, as remembered; product preservative must be checked"
    ),
    doseUnit: .micrograms,
    doseRateUnit: .microgramsPerDay,
    concentrationUnit: .microgramsPerMillilitre,
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
        reasonAbove: Figure(0, unit: "mcg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(0, unit: "mcg/day", source: "POLICY", verified: false)
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
