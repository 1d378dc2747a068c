// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of dexmedetomidine hydrochloride.
  public static let dexmedetomidine: Drug = Drug(
    id: "dexmedetomidine",
    generic: "dexmedetomidine hydrochloride",
    displayName: "dexmedetomidine",
    tallMan: "dexmedeTOMIDine",
    drugClass: .alpha2Agonist,
    status: .experimental,
    atc: Figure("N05CM18", source: "LIT-ATC", verified: false),
    rxcui: Figure("48937", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "adjunct to single-shot spinal in trials; no chronic infusion limits found"
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
    withdrawal: Withdrawal(
      danger: .high,
      signs: [Statement("assume as clonidine", source: "POLICY", verified: false)],
      firstActions: []
    ),
    overdose: Overdose(
      signs: [
        Statement(
          "hypotension, bradycardia, sedation",
          source: "LIT-REV",
          verified: false
        )
      ],
      firstActions: [],
      antidote: nil
    ),
    monitoring: [],
    titration: []
  )
}
