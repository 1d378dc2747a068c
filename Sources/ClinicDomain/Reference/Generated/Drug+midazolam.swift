// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of midazolam.
  public static let midazolam: Drug = Drug(
    id: "midazolam",
    generic: "midazolam",
    displayName: "midazolam",
    tallMan: "midazolam",
    drugClass: .other,
    status: .experimental,
    atc: Figure("N05CD08", source: "LIT-ATC", verified: false),
    rxcui: Figure("6960", source: "CPIC-SCHEMA", verified: true),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: Figure(.four, source: "LIT-LABEL", verified: false),
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes:
        "PACC adjuvant, as remembered; preserved product (benzyl alcohol) common; pH near 3 conflicts with the device rule pH > 3"
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
    withdrawal: Withdrawal(danger: .high, signs: [], firstActions: []),
    overdose: Overdose(signs: [], firstActions: [], antidote: nil),
    monitoring: [
      Statement(
        "device contraindicates formulations of pH 3 or less",
        source: "MDT-CANCER",
        verified: true
      )
    ],
    titration: []
  )
}
