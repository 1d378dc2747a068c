// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of bupivacaine hydrochloride (preservative-free).
  public static let bupivacaine: Drug = Drug(
    id: "bupivacaine",
    generic: "bupivacaine hydrochloride (preservative-free)",
    displayName: "bupivacaine",
    tallMan: "BUPivacaine",
    drugClass: .localAnesthetic,
    status: .routine,
    atc: Figure("N01BB01", source: "LIT-ATC", verified: false),
    rxcui: Figure("1815", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: ["ropivacaine"],
    deaSchedule: nil,
    products: [
      DrugProduct(
        brand: "Marcaine / Sensorcaine-MPF 0.75 %",
        concentration: Figure(
          75,
          decimals: 1,
          unit: "mg/mL",
          source: "HILD-BUP-2001",
          verified: true
        ),
        volume: nil,
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "regional",
        note: "7.5 mg/mL is the strength tested in the pump"
      ),
      DrugProduct(
        brand: "Marcaine Spinal 0.75 % in dextrose",
        concentration: Figure(75, decimals: 1, unit: "mg/mL", source: "LIT-LABEL", verified: false),
        volume: Figure(2, unit: "mL", source: "LIT-LABEL", verified: false),
        presentation: "ampul",
        preservativeFree: true,
        labelledRoute: "subarachnoid, single dose",
        note: "dextrose product; never a pump fill"
      ),
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "FDA-2018-AHA", verified: true),
      intrathecalSingleDose: Figure(
        true,
        source: "LIT-LABEL",
        verified: false,
        note: "spinal anaesthesia product only"
      ),
      notes: "off-label in pumps"
    ),
    doseUnit: .milligrams,
    doseRateUnit: .milligramsPerDay,
    concentrationUnit: .milligramsPerMillilitre,
    start: DrugStart(
      pacc2012: FigureRange(
        min: Figure(1, unit: "mg/day", source: "LIT-PACC2012", verified: false),
        max: Figure(4, unit: "mg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: FigureRange(
        min: Figure(1, decimals: 2, unit: "mg/day", source: "LIT-PACC2017", verified: false),
        max: Figure(4, unit: "mg/day", source: "LIT-PACC2017", verified: false)
      ),
      trialBolusPacc2017: FigureRange(
        min: Figure(
          5,
          decimals: 1,
          unit: "mg",
          source: "LIT-PACC2017-TRIAL",
          verified: false
        ),
        max: Figure(
          25,
          decimals: 1,
          unit: "mg",
          source: "LIT-PACC2017-TRIAL",
          verified: false
        )
      ),
      studyRange: FigureRange(
        min: Figure(2, unit: "mg/day", source: "HILD-BUP-2001", verified: true),
        max: Figure(25, unit: "mg/day", source: "HILD-BUP-2001", verified: true),
        note: "108 patients, mean 10 mg/day, mean 86 weeks"
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(
        maxConcentration: Figure(40, unit: "mg/mL", source: "LIT-PACC2007", verified: false),
        maxDailyDose: Figure(30, unit: "mg/day", source: "LIT-PACC2007", verified: false)
      ),
      pacc2012: DocumentLimits(
        maxConcentration: Figure(30, unit: "mg/mL", source: "LIT-PACC2012", verified: false),
        maxDailyDose: Figure(
          20,
          unit: "mg/day",
          source: "LIT-PACC2012",
          verified: false,
          note: "printed as 15-20, may be exceeded at end of life"
        )
      ),
      pacc2017: DocumentLimits(
        maxConcentration: Figure(30, unit: "mg/mL", source: "LIT-PACC2017", verified: false),
        maxDailyDose: Figure(
          20,
          unit: "mg/day",
          source: "LIT-PACC2017",
          verified: false,
          note: "printed as 15-20"
        )
      ),
      pacc2024: DocumentLimits(),
      label: DocumentLimits()
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(30, unit: "mg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(40, unit: "mg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        advisoryAbove: Figure(15, unit: "mg/day", source: "POLICY", verified: false),
        reasonAbove: Figure(20, unit: "mg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(60, unit: "mg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      literature: [
        StabilityStudy(
          days: Figure(
            84,
            unit: "day",
            source: "HILD-BUP-2001",
            verified: true,
            note: "12 weeks"
          ),
          remaining: Figure(96, unit: "percent", source: "HILD-BUP-2001", verified: true),
          condition: "7.5 mg/mL alone, 37 C, pump and catheter"
        ),
        StabilityStudy(
          days: Figure(90, unit: "day", source: "CLASSEN-2004", verified: true),
          remaining: Figure(96, unit: "percent", source: "CLASSEN-2004", verified: true),
          condition: "with morphine and clonidine"
        ),
      ],
      appDefaultMaxDays: Figure(90, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(
      flag: true,
      below: Figure(1, decimals: 1, unit: "mg/day", source: "POLICY", verified: false)
    ),
    incompatible: [
      Statement(
        "product with epinephrine, preservative or dextrose",
        source: "LIT-REV",
        verified: false
      ),
      Statement(
        "shortens life of ziconotide in a mix",
        source: "ZIC-MIX-REV",
        verified: false
      ),
    ],
    withdrawal: Withdrawal(
      danger: .none,
      signs: [
        Statement(
          "no withdrawal syndrome; pain returns",
          source: "AK-WITHDRAWAL",
          verified: true
        )
      ],
      firstActions: []
    ),
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
    monitoring: [
      Statement(
        "leg strength, sensation, bladder, sitting and standing blood pressure at each increase",
        source: "LIT-REV",
        verified: false
      )
    ],
    titration: [
      Statement(
        "practice 10-20 % or 0.5-1 mg/day per step",
        source: "POLICY",
        verified: false
      )
    ]
  )
}
