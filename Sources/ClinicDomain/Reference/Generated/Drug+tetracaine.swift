// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of tetracaine hydrochloride.
  public static let tetracaine: Drug = Drug(
    id: "tetracaine",
    generic: "tetracaine hydrochloride",
    displayName: "tetracaine",
    tallMan: "tetracaine",
    drugClass: .localAnesthetic,
    status: .rare,
    atc: Figure("N01BA03", source: "LIT-ATC", verified: false),
    rxcui: Figure("10391", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: [],
    deaSchedule: nil,
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(
        true,
        source: "LIT-LABEL",
        verified: false,
        note: "historic spinal product"
      ),
      notes: "ester; degrades in warm solution; animal neurotoxicity at high strength"
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
    overdose: Overdose(
      signs: [
        Statement(
          "dense motor or sensory block, urinary retention, hypotension, bradycardia, high spinal block with breathing difficulty",
          source: "LIT-REV",
          verified: false
        )
      ],
      firstActions: [
        Statement(
          "stop infusion; airway and ventilation; fluids and vasopressor; lipid emulsion if systemic toxicity; exclude catheter migration and cord compression",
          source: "LIT-REV",
          verified: false
        )
      ],
      antidote: nil
    ),
    monitoring: [],
    titration: []
  )
}
