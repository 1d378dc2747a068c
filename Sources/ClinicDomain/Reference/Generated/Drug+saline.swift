// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of sodium chloride 0.9 % (preservative-free).
  public static let saline: Drug = Drug(
    id: "saline",
    generic: "sodium chloride 0.9 % (preservative-free)",
    displayName: "saline PF",
    tallMan: "saline PF",
    drugClass: .other,
    status: .diluent,
    atc: Figure("B05BB01", source: "LIT-ATC", verified: false),
    rxcui: Figure("9863", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [
      DrugProduct(
        brand: "sodium chloride 0.9 % PF",
        concentration: Figure(9, unit: "mg/mL", source: "LIT-LABEL", verified: false),
        volume: nil,
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "intrathecal"
      )
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(
        true,
        source: "GRPH-INFUMORPH",
        verified: true,
        note: "named diluent"
      ),
      intrathecalSingleDose: Figure(true, source: "LIT-LABEL", verified: false),
      notes: "diluent or hold fill; record as a fill with zero active drug"
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
    appLimits: DrugThresholds(concentration: Threshold(), dailyDose: Threshold()),
    stability: DrugStability(
      literature: [],
      appDefaultMaxDays: Figure(90, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(flag: false, below: nil),
    incompatible: [
      Statement(
        "bacteriostatic saline: never (named for ziconotide)",
        source: "MEDLIB-PRIALT",
        verified: true
      )
    ],
    withdrawal: Withdrawal(
      danger: .critical,
      signs: [
        Statement(
          "a saline fill stops the old drug: baclofen and clonidine withdrawal apply",
          source: "POLICY",
          verified: false
        )
      ],
      firstActions: []
    ),
    overdose: Overdose(signs: [], firstActions: [], antidote: nil),
    monitoring: [],
    titration: []
  )
}
