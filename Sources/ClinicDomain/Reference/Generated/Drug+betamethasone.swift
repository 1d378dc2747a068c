// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of betamethasone.
  public static let betamethasone: Drug = Drug(
    id: "betamethasone",
    generic: "betamethasone",
    displayName: "betamethasone",
    tallMan: "betamethasone",
    drugClass: .steroid,
    status: .prohibited,
    atc: Figure("H02AB01", source: "LIT-ATC", verified: false),
    rxcui: Figure("1514", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "STEROID-JAMA", verified: true),
      intrathecalSingleDose: Figure(false, source: "STEROID-JAMA", verified: true),
      notes: "not approved"
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
        hardStopAbove: Figure(0, unit: "mg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        hardStopAbove: Figure(0, unit: "mg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(literature: []),
    lowDose: LowDose(flag: false, below: nil),
    incompatible: [
      Statement(
        "suspension in an implanted pump: particles and excipients (polyethylene glycol, benzyl alcohol)",
        source: "STEROID-1988",
        verified: true
      )
    ],
    withdrawal: Withdrawal(danger: .none, signs: [], firstActions: []),
    overdose: Overdose(
      signs: [
        Statement(
          "sterile meningitis, arachnoiditis",
          source: "STEROID-1988",
          verified: true
        )
      ],
      firstActions: [
        Statement(
          "empty and flush the pump, neurology, imaging",
          source: "POLICY",
          verified: false
        )
      ],
      antidote: nil
    ),
    monitoring: [],
    titration: []
  )
}
