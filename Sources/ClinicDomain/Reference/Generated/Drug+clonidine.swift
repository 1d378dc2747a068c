// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of clonidine hydrochloride (preservative-free).
  public static let clonidine: Drug = Drug(
    id: "clonidine",
    generic: "clonidine hydrochloride (preservative-free)",
    displayName: "cloNIDine",
    tallMan: "cloNIDine",
    drugClass: .alpha2Agonist,
    status: .routine,
    atc: Figure(
      "C02AC01",
      source: "LIT-ATC",
      verified: false,
      note: "N02CX02 for migraine"
    ),
    rxcui: Figure("2599", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: ["clonazePAM", "KlonoPIN"],
    deaSchedule: nil,
    products: [
      DrugProduct(
        brand: "Duraclon",
        concentration: Figure(100, unit: "mcg/mL", source: "DURACLON-HRT", verified: true),
        volume: Figure(10, unit: "mL", source: "DURACLON-HRT", verified: true),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "epidural",
        note: "NDA020615"
      ),
      DrugProduct(
        brand: "Duraclon / clonidine injection",
        concentration: Figure(500, unit: "mcg/mL", source: "DURACLON-STR", verified: true),
        volume: Figure(10, unit: "mL", source: "DURACLON-STR", verified: true),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "epidural",
        note: "label says dilute to 100 mcg/mL before epidural use"
      ),
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "FDA-2018-AHA", verified: true),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "approved for epidural use with opioids in cancer pain only"
    ),
    doseUnit: .micrograms,
    doseRateUnit: .microgramsPerDay,
    concentrationUnit: .microgramsPerMillilitre,
    start: DrugStart(
      pacc2012: FigureRange(
        min: Figure(40, unit: "mcg/day", source: "LIT-PACC2012", verified: false),
        max: Figure(100, unit: "mcg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: FigureRange(
        min: Figure(20, unit: "mcg/day", source: "LIT-PACC2017", verified: false),
        max: Figure(100, unit: "mcg/day", source: "LIT-PACC2017", verified: false)
      ),
      trialBolusPacc2017: FigureRange(
        min: Figure(5, unit: "mcg", source: "LIT-PACC2017-TRIAL", verified: false),
        max: Figure(20, unit: "mcg", source: "LIT-PACC2017-TRIAL", verified: false)
      ),
      seriesSuggestion: Figure(30, unit: "mcg/day", source: "CONV-SCAND", verified: true),
      epiduralLabelStart: Figure(
        30,
        unit: "mcg/hour",
        source: "DURACLON-LBL",
        verified: true,
        note: "EPIDURAL: never copy to an intrathecal order"
      ),
      epiduralLabelLimitedExperienceAbove: Figure(
        40,
        unit: "mcg/hour",
        source: "DURACLON-LBL",
        verified: true
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(
        maxConcentration: Figure(2000, unit: "mcg/mL", source: "LIT-PACC2007", verified: false),
        maxDailyDose: Figure(1000, unit: "mcg/day", source: "LIT-PACC2007", verified: false)
      ),
      pacc2012: DocumentLimits(
        maxConcentration: Figure(1000, unit: "mcg/mL", source: "LIT-PACC2012", verified: false),
        maxDailyDose: Figure(
          600,
          unit: "mcg/day",
          source: "LIT-PACC2012",
          verified: false,
          note: "printed as 40-600"
        )
      ),
      pacc2017: DocumentLimits(
        maxConcentration: Figure(1000, unit: "mcg/mL", source: "LIT-PACC2017", verified: false),
        maxDailyDose: Figure(
          600,
          unit: "mcg/day",
          source: "LIT-PACC2017",
          verified: false,
          note: "printed as 40-600"
        )
      ),
      pacc2024: DocumentLimits(),
      label: DocumentLimits()
    ),
    practiceRange: FigureRange(
      min: Figure(250, unit: "mcg/day", source: "AK-ABDO", verified: true),
      max: Figure(2000, unit: "mcg/day", source: "AK-ABDO", verified: true),
      note: "one practice, malignant pain; far above PACC"
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(1000, unit: "mcg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(2000, unit: "mcg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(600, unit: "mcg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(1800, unit: "mcg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      literature: [
        StabilityStudy(
          days: Figure(90, unit: "day", source: "HILD-MC-2003", verified: true),
          remaining: Figure(94, unit: "percent", source: "HILD-MC-2003", verified: true),
          condition: "with morphine, 37 C"
        ),
        StabilityStudy(
          days: Figure(90, unit: "day", source: "CLASSEN-2004", verified: true),
          remaining: Figure(96, unit: "percent", source: "CLASSEN-2004", verified: true),
          condition: "with morphine and bupivacaine"
        ),
        StabilityStudy(
          days: Figure(35, unit: "day", source: "RUDICH-2004", verified: true),
          remaining: nil,
          condition: "with hydromorphone in patients, 150 mcg/mL"
        ),
      ],
      appDefaultMaxDays: Figure(90, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(flag: false, below: nil),
    incompatible: [
      Statement(
        "preserved product: label forbids preservative",
        source: "DURACLON-LBL",
        verified: false
      )
    ],
    withdrawal: Withdrawal(
      danger: .high,
      onset: Statement("few hours", source: "CLON-CARDIO", verified: true),
      signs: [
        Statement(
          "within hours of pump failure: severe hypertension, headache, sweating, tachycardia, then chest pain and pulmonary oedema; stress cardiomyopathy at 550 mcg/day reported",
          source: "CLON-CARDIO",
          verified: true
        ),
        Statement(
          "agitation, tremor, rebound pain",
          source: "DRO-CLON",
          verified: false
        ),
      ],
      firstActions: [
        Statement(
          "emergency department; monitor ECG and blood pressure; give clonidine back (oral, or intravenous where marketed); short-acting vasodilator; benzodiazepine",
          source: "CLON-CARDIO",
          verified: true
        ),
        Statement(
          "avoid a beta blocker alone; restore the infusion; when planned, taper over 2-4 days or more",
          source: "DRO-CLON",
          verified: false
        ),
      ]
    ),
    overdose: Overdose(
      signs: [
        Statement(
          "early hypertension then hypotension, bradycardia, drowsiness, small pupils, slow breathing, hypothermia",
          source: "DURACLON-OD",
          verified: true
        ),
        Statement(
          "confusion, hallucination and hypertension 2 h after a refill with 14 mL missing",
          source: "CLON-SEPTUM",
          verified: true
        ),
      ],
      firstActions: [
        Statement(
          "support airway; atropine for bradycardia; fluids and vasopressor; naloxone may help but can cause hypertension; no antidote; dialysis no use",
          source: "DURACLON-OD",
          verified: true
        )
      ],
      antidote: nil
    ),
    monitoring: [
      Statement(
        "sitting and standing blood pressure and pulse before and after start, each increase and each refill; renal function",
        source: "DURACLON-LBL",
        verified: false
      )
    ],
    titration: [
      Statement(
        "practice 10-20 % per step; never stop at once",
        source: "POLICY",
        verified: false
      )
    ]
  )
}
