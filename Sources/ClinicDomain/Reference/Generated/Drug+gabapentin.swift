// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of gabapentin.
  public static let gabapentin: Drug = Drug(
    id: "gabapentin",
    generic: "gabapentin",
    displayName: "gabapentin",
    tallMan: "gabapentin",
    drugClass: .other,
    status: .experimental,
    atc: Figure("N02BF01", source: "LIT-ATC", verified: false),
    rxcui: Figure("25480", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "randomised trial of 1, 6 and 30 mg/day showed no benefit"
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
    titration: [],
    literatureDoses: [
      Figure(1, unit: "mg/day", source: "LIT-RAUCK-GBP", verified: false),
      Figure(6, unit: "mg/day", source: "LIT-RAUCK-GBP", verified: false),
      Figure(30, unit: "mg/day", source: "LIT-RAUCK-GBP", verified: false),
    ]
  )
}
