// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of ketamine.
  public static let ketamine: Drug = Drug(
    id: "ketamine",
    generic: "ketamine",
    displayName: "ketamine",
    tallMan: "ketamine",
    drugClass: .other,
    status: .experimental,
    atc: Figure("N01AX03", source: "LIT-ATC", verified: false),
    rxcui: Figure("6130", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: Figure(.three, source: "LIT-LABEL", verified: false),
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes:
        "PACC adjuvant for end of life only, as remembered; cord lesions reported, also with preservative"
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
