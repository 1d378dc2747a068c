// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of ropivacaine hydrochloride (preservative-free).
  public static let ropivacaine: Drug = Drug(
    id: "ropivacaine",
    generic: "ropivacaine hydrochloride (preservative-free)",
    displayName: "ropivacaine",
    tallMan: "ROPivacaine",
    drugClass: .localAnesthetic,
    status: .routine,
    atc: Figure("N01BB09", source: "LIT-ATC", verified: false),
    rxcui: Figure("35780", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: ["bupivacaine"],
    deaSchedule: nil,
    products: [
      DrugProduct(
        brand: "Naropin 1 %",
        concentration: Figure(10, unit: "mg/mL", source: "LIT-LABEL", verified: false),
        volume: nil,
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "regional; not intrathecal"
      )
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "off-label; used in France in a morphine/ropivacaine/ziconotide mix"
    ),
    doseUnit: .milligrams,
    doseRateUnit: .milligramsPerDay,
    concentrationUnit: .milligramsPerMillilitre,
    start: DrugStart(
      relative: Figure(
        23,
        unit: "percent more than bupivacaine",
        source: "DAHM-2000",
        verified: true,
        note: "12 patients, crossover"
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(),
      pacc2012: DocumentLimits(),
      pacc2017: DocumentLimits(),
      pacc2024: DocumentLimits(),
      label: DocumentLimits()
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(75, decimals: 1, unit: "mg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(20, unit: "mg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(20, unit: "mg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(60, unit: "mg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      literature: [],
      note: "compounding bias -0.95 % in 1729 lots (BOISDRON)",
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
    monitoring: [Statement("as bupivacaine", source: "LIT-REV", verified: false)],
    titration: [],
    mixStrengthSeen: Figure(75, decimals: 1, unit: "mg/mL", source: "ROBERT-2017", verified: true)
  )
}
