// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of baclofen (intrathecal).
  public static let baclofen: Drug = Drug(
    id: "baclofen",
    generic: "baclofen (intrathecal)",
    displayName: "baclofen",
    tallMan: "baclofen",
    drugClass: .gabaBAgonist,
    status: .routine,
    atc: Figure("M03BX01", source: "LIT-ATC", verified: false),
    rxcui: Figure("1292", source: "LIT-RXNAV", verified: false),
    productRxcuis: Figure(
      [
        "308516",
        "308517",
        "805678",
        "805679",
        "1666613",
        "1666620",
        "1666622",
        "1666623",
      ],
      source: "LIORESAL-OFDA",
      verified: true,
      note: "ids openFDA lists for the Lioresal packages together"
    ),
    lookAlike: [],
    deaSchedule: nil,
    products: [
      DrugProduct(
        brand: "Gablofen",
        concentration: Figure(50, unit: "mcg/mL", source: "OFDA-GABLOFEN", verified: true),
        volume: Figure(1, unit: "mL", source: "OFDA-GABLOFEN", verified: true),
        presentation: "syringe",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "66794-151-01",
        note: "screening dose"
      ),
      DrugProduct(
        brand: "Gablofen",
        concentration: Figure(500, unit: "mcg/mL", source: "BAP-GABLOFEN", verified: true),
        volume: Figure(20, unit: "mL", source: "BAP-GABLOFEN", verified: true),
        presentation: "syringe or vial",
        preservativeFree: true,
        labelledRoute: "intrathecal"
      ),
      DrugProduct(
        brand: "Gablofen",
        concentration: Figure(1000, unit: "mcg/mL", source: "BAP-GABLOFEN", verified: true),
        volume: Figure(20, unit: "mL", source: "BAP-GABLOFEN", verified: true),
        presentation: "syringe or vial",
        preservativeFree: true,
        labelledRoute: "intrathecal"
      ),
      DrugProduct(
        brand: "Gablofen",
        concentration: Figure(2000, unit: "mcg/mL", source: "OFDA-GABLOFEN", verified: true),
        volume: Figure(20, unit: "mL", source: "OFDA-GABLOFEN", verified: true),
        presentation: "syringe or vial",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "66794-157-01"
      ),
      DrugProduct(
        brand: "Lioresal Intrathecal",
        concentration: Figure(50, unit: "mcg/mL", source: "LIORESAL-AMP", verified: true),
        volume: Figure(1, unit: "mL", source: "LIORESAL-AMP", verified: true),
        presentation: "ampule",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "70121-2496-05",
        note: "screening dose"
      ),
      DrugProduct(
        brand: "Lioresal Intrathecal",
        concentration: Figure(500, unit: "mcg/mL", source: "LIORESAL-AMP", verified: true),
        volume: Figure(20, unit: "mL", source: "LIORESAL-AMP", verified: true),
        presentation: "ampule",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "70121-2501-01"
      ),
      DrugProduct(
        brand: "Lioresal Intrathecal",
        concentration: Figure(2000, unit: "mcg/mL", source: "LIORESAL-AMP", verified: true),
        volume: Figure(5, unit: "mL", source: "LIORESAL-AMP", verified: true),
        presentation: "ampule",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "70121-2502-02"
      ),
      DrugProduct(
        brand: "Lioresal Intrathecal",
        concentration: Figure(2000, unit: "mcg/mL", source: "LIORESAL-AMP", verified: true),
        volume: Figure(20, unit: "mL", source: "LIORESAL-AMP", verified: true),
        presentation: "ampule",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "70121-2503-01"
      ),
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(
        true,
        source: "AK-WITHDRAWAL",
        verified: true,
        note: "for severe spasticity, age 4 years and over (EMPR-GABLOFEN); not for pain"
      ),
      intrathecalSingleDose: Figure(true, source: "DC-BACLOFEN", verified: true, note: "screening"),
      notes: "do not use a prefilled syringe inside a sterile field (label abstract)"
    ),
    doseUnit: .micrograms,
    doseRateUnit: .microgramsPerDay,
    concentrationUnit: .microgramsPerMillilitre,
    start: DrugStart(
      screeningFirst: Figure(50, unit: "mcg", source: "DC-BACLOFEN", verified: true),
      screeningSecond: Figure(75, unit: "mcg", source: "DC-BACLOFEN", verified: true),
      screeningThird: Figure(100, unit: "mcg", source: "DC-BACLOFEN", verified: true),
      initialPumpDoseFactor: Figure(
        2,
        unit: "times the effective screening dose",
        source: "MSC-ITB",
        verified: true,
        note: "not above double"
      ),
      longResponderHours: Figure(
        8,
        unit: "hour",
        source: "MVLM-BACLOFEN",
        verified: true,
        note: "effect longer than this: start at 1 x the screening dose"
      ),
      maintenanceSpinal: FigureRange(
        min: Figure(300, unit: "mcg/day", source: "EMPR-GABLOFEN", verified: true),
        max: Figure(800, unit: "mcg/day", source: "EMPR-GABLOFEN", verified: true)
      ),
      maintenanceCerebral: FigureRange(
        min: Figure(90, unit: "mcg/day", source: "BAP-GABLOFEN", verified: true),
        max: Figure(703, unit: "mcg/day", source: "BAP-GABLOFEN", verified: true)
      ),
      maintenanceUnder12y: FigureRange(
        min: Figure(24, unit: "mcg/day", source: "EMPR-GABLOFEN", verified: true),
        max: Figure(1199, unit: "mcg/day", source: "EMPR-GABLOFEN", verified: true)
      ),
      labelObservedRangeSpinal: FigureRange(
        min: Figure(12, unit: "mcg/day", source: "LIT-LABEL", verified: false),
        max: Figure(2003, unit: "mcg/day", source: "LIT-LABEL", verified: false)
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(),
      pacc2012: DocumentLimits(),
      pacc2017: DocumentLimits(),
      pacc2024: DocumentLimits(),
      label: DocumentLimits(
        maxConcentration: Figure(
          2000,
          unit: "mcg/mL",
          source: "LIORESAL-AMP",
          verified: true,
          note: "strongest marketed"
        ),
        cautionAbove: Figure(
          1000,
          unit: "mcg/day",
          source: "LIT-LABEL",
          verified: false,
          note: "limited experience above this"
        )
      )
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(2000, unit: "mcg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(4000, unit: "mcg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(1000, unit: "mcg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(3000, unit: "mcg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      labelPumpDays: Figure(
        180,
        unit: "day",
        source: "BACL-367D",
        verified: true,
        note: "maximum refill interval of commercial pumps as stated there"
      ),
      literature: [
        StabilityStudy(
          days: Figure(
            367,
            unit: "day",
            source: "BACL-367D",
            verified: true,
            note: "longest observed; mean 247"
          ),
          remaining: Figure(
            992,
            decimals: 1,
            unit: "percent",
            source: "BACL-367D",
            verified: true,
            note: "mean change -0.8 %"
          ),
          condition: "2 mg/mL in patients' pumps, 25 samples"
        ),
        StabilityStudy(
          days: Figure(30, unit: "day", source: "SITARAM-1995", verified: true),
          remaining: nil,
          condition: "with morphine, Infusaid"
        ),
      ],
      appDefaultMaxDays: Figure(180, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(
      flag: false,
      below: nil,
      note: "labels print both mg/mL and mcg/mL for the same strength; store mcg/mL"
    ),
    incompatible: [
      Statement(
        "label: do not mix with other drugs in pump or catheter",
        source: "EMPR-GABLOFEN",
        verified: true
      ),
      Statement(
        "with ziconotide: ziconotide degraded in a patient's pump sample",
        source: "JAVED-2020",
        verified: true
      ),
      Statement(
        "solubility limit a little above 2 mg/mL in saline; stronger compounded solutions may precipitate",
        source: "LIT-REV",
        verified: false
      ),
    ],
    withdrawal: Withdrawal(
      danger: .critical,
      onset: Statement(
        "hours to a few days after interruption; 1-3 days progression to rhabdomyolysis and organ failure if untreated",
        source: "NSW-ITBW",
        verified: true
      ),
      signs: [
        Statement(
          "itching without rash, return of spasticity, fast pulse, gooseflesh",
          source: "NSW-ITBW",
          verified: true
        ),
        Statement(
          "high fever, altered mind, rebound spasticity and rigidity, rarely rhabdomyolysis, organ failure, death (boxed warning)",
          source: "MEDLIB-GABLOFEN",
          verified: true
        ),
        Statement(
          "seizures, hallucinations, unstable blood pressure",
          source: "NSW-ITBW",
          verified: true
        ),
      ],
      atRisk: [
        Statement(
          "cord injury at T6 or above, communication difficulty, earlier withdrawal",
          source: "MEDLIB-GABLOFEN",
          verified: true
        )
      ],
      firstActions: [
        Statement(
          "call the managing physician even if signs are mild; interrogate, image, refill or restore delivery; intensive care",
          source: "ITB-CARD",
          verified: true
        ),
        Statement(
          "bridge: oral baclofen 10-20 mg every 6 h, diazepam 5-10 mg every 6-12 h, cyproheptadine 4-8 mg every 6-8 h were used in the published series",
          source: "MEYTHALER-2003",
          verified: true
        ),
        Statement(
          "oral baclofen alone does not prevent it; propofol or benzodiazepine infusion in intensive care",
          source: "WATVE-2012",
          verified: true
        ),
      ]
    ),
    overdose: Overdose(
      signs: [
        Statement(
          "drowsiness, dizziness, slow breathing, seizures, floppiness rising upwards, coma up to 72 h",
          source: "P2T-GABALON",
          verified: true
        ),
        Statement(
          "low temperature, low pulse and pressure",
          source: "AAN-ITBCOMA",
          verified: true
        ),
        Statement(
          "a sensitive adult had overdose signs after a 25 mcg bolus",
          source: "P2T-GABALON",
          verified: true
        ),
      ],
      firstActions: [
        Statement(
          "take the residual solution out of the pump as soon as possible; intubate if needed",
          source: "P2T-GABALON",
          verified: true
        ),
        Statement(
          "stop delivery, reduce CSF load by CSF aspiration, intensive care support; no antidote",
          source: "WATVE-2012",
          verified: true
        ),
        Statement(
          "CSF volume 30-40 mL if not contraindicated",
          source: "LIT-LABEL",
          verified: false
        ),
        Statement(
          "physostigmine: old labels mention it, panels now advise against in most cases",
          source: "NSN-ITBOD",
          verified: true
        ),
      ],
      antidote: nil
    ),
    monitoring: [
      Statement(
        "Ashworth or spasm score, skin, bladder, seizure history; keep some tone",
        source: "EMPR-GABLOFEN",
        verified: true
      ),
      Statement(
        "sudden need for more drug means catheter or pump fault until shown otherwise",
        source: "LIT-LABEL",
        verified: false
      ),
    ],
    titration: [
      Statement(
        "first days, spinal origin 10-30 % per 24 h; cerebral origin and children 5-15 % per 24 h",
        source: "DRO-BACLOFEN",
        verified: false
      ),
      Statement(
        "maintenance visits: spinal origin up to 10-40 %, cerebral origin 5-20 %; reduce 10-20 % for side effects",
        source: "LIT-LABEL",
        verified: false
      ),
    ],
    titrationLimits: TitrationLimits(
      spinalMaintenanceMaxPercent: Figure(
        40,
        unit: "percent",
        source: "LIT-LABEL",
        verified: false
      ),
      cerebralMaintenanceMaxPercent: Figure(
        20,
        unit: "percent",
        source: "LIT-LABEL",
        verified: false
      ),
      spinalInitialMaxPercentPer24h: Figure(
        30,
        unit: "percent",
        source: "DRO-BACLOFEN",
        verified: false
      ),
      cerebralInitialMaxPercentPer24h: Figure(
        15,
        unit: "percent",
        source: "DRO-BACLOFEN",
        verified: false
      )
    )
  )
}
