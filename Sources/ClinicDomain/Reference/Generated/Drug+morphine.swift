// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of morphine sulfate (preservative-free).
  public static let morphine: Drug = Drug(
    id: "morphine",
    generic: "morphine sulfate (preservative-free)",
    displayName: "morphine",
    tallMan: "morphine",
    drugClass: .opioid,
    status: .routine,
    atc: Figure("N02AA01", source: "LIT-ATC", verified: false),
    rxcui: Figure("7052", source: "CPIC-SCHEMA", verified: true),
    productRxcuis: Figure(
      ["1731522", "1731998", "1731999", "892652", "2055307", "2055311"],
      source: "OFDA-MITIGO",
      verified: true,
      note: "ids listed by openFDA for Infumorph and Mitigo packages together; not split by package"
    ),
    lookAlike: ["hydromorphone"],
    deaSchedule: Figure(.two, source: "OFDA-INFUMORPH", verified: true),
    products: [
      DrugProduct(
        brand: "Infumorph 200",
        concentration: Figure(10, unit: "mg/mL", source: "EMPR-INFUMORPH", verified: true),
        volume: Figure(20, unit: "mL", source: "EMPR-INFUMORPH", verified: true),
        presentation: "ampul",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "0641-6039-01"
      ),
      DrugProduct(
        brand: "Infumorph 500",
        concentration: Figure(25, unit: "mg/mL", source: "OFDA-INFUMORPH", verified: true),
        volume: Figure(20, unit: "mL", source: "OFDA-INFUMORPH", verified: true),
        presentation: "ampul",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "0641-6040-01"
      ),
      DrugProduct(
        brand: "Mitigo",
        concentration: Figure(10, unit: "mg/mL", source: "OFDA-MITIGO", verified: true),
        volume: Figure(20, unit: "mL", source: "OFDA-MITIGO", verified: true),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "66794-160-02"
      ),
      DrugProduct(
        brand: "Mitigo",
        concentration: Figure(25, unit: "mg/mL", source: "LIT-LABEL", verified: false),
        volume: Figure(20, unit: "mL", source: "LIT-LABEL", verified: false),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "intrathecal"
      ),
      DrugProduct(
        brand: "Duramorph",
        concentration: Figure(
          5,
          decimals: 1,
          unit: "mg/mL",
          source: "GRPH-INFUMORPH",
          verified: true
        ),
        volume: nil,
        presentation: "ampul",
        preservativeFree: true,
        labelledRoute: "intravenous, epidural, intrathecal",
        note: "single doses; not a pump fill"
      ),
      DrugProduct(
        brand: "Duramorph",
        concentration: Figure(1, unit: "mg/mL", source: "GRPH-INFUMORPH", verified: true),
        volume: nil,
        presentation: "ampul",
        preservativeFree: true,
        labelledRoute: "intravenous, epidural, intrathecal",
        note: "single doses; not a pump fill"
      ),
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(true, source: "AK-WITHDRAWAL", verified: true),
      intrathecalSingleDose: Figure(
        true,
        source: "P2T-DURAMORPH",
        verified: false,
        note: "Duramorph"
      ),
      notes: "Infumorph and Mitigo must not be given as a single neuraxial injection"
    ),
    doseUnit: .milligrams,
    doseRateUnit: .milligramsPerDay,
    concentrationUnit: .milligramsPerMillilitre,
    start: DrugStart(
      labelNaive: FigureRange(
        min: Figure(2, decimals: 1, unit: "mg/day", source: "EMPR-INFUMORPH", verified: true),
        max: Figure(1, unit: "mg/day", source: "EMPR-INFUMORPH", verified: true)
      ),
      labelTolerant: FigureRange(
        min: Figure(1, unit: "mg/day", source: "EMPR-INFUMORPH", verified: true),
        max: Figure(10, unit: "mg/day", source: "EMPR-INFUMORPH", verified: true)
      ),
      pacc2012: FigureRange(
        min: Figure(1, decimals: 1, unit: "mg/day", source: "LIT-PACC2012", verified: false),
        max: Figure(5, decimals: 1, unit: "mg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: FigureRange(
        min: Figure(1, decimals: 1, unit: "mg/day", source: "LIT-PACC2017", verified: false),
        max: Figure(5, decimals: 1, unit: "mg/day", source: "LIT-PACC2017", verified: false)
      ),
      trialBolusPacc2017: FigureRange(
        min: Figure(
          1,
          decimals: 1,
          unit: "mg",
          source: "LIT-PACC2017-TRIAL",
          verified: false
        ),
        max: Figure(
          5,
          decimals: 1,
          unit: "mg",
          source: "LIT-PACC2017-TRIAL",
          verified: false
        ),
        note: "opioid-naive"
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(
        maxConcentration: Figure(20, unit: "mg/mL", source: "LIT-PACC2007", verified: false),
        maxDailyDose: Figure(15, unit: "mg/day", source: "LIT-PACC2007", verified: false)
      ),
      pacc2012: DocumentLimits(
        maxConcentration: Figure(20, unit: "mg/mL", source: "LIT-PACC2012", verified: false),
        maxDailyDose: Figure(15, unit: "mg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: DocumentLimits(
        maxConcentration: Figure(20, unit: "mg/mL", source: "LIT-PACC2017", verified: false),
        maxDailyDose: Figure(15, unit: "mg/day", source: "LIT-PACC2017", verified: false)
      ),
      pacc2024: DocumentLimits(),
      label: DocumentLimits(
        maxConcentration: Figure(
          25,
          unit: "mg/mL",
          source: "OFDA-INFUMORPH",
          verified: true,
          note: "strongest marketed strength, above the PACC figure"
        ),
        cautionAbove: Figure(20, unit: "mg/day", source: "EMPR-INFUMORPH", verified: true)
      )
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(20, unit: "mg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(50, unit: "mg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(15, unit: "mg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(45, unit: "mg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      labelPumpNote: Statement(
        "device manual value not found in the store; take it from the current device drug-stability manual",
        source: "LIT-MDT-REF",
        verified: false
      ),
      literature: [
        StabilityStudy(
          days: Figure(90, unit: "day", source: "CLASSEN-2004", verified: true),
          remaining: Figure(96, unit: "percent", source: "CLASSEN-2004", verified: true),
          condition: "mixed with bupivacaine and clonidine, 37 C, SynchroMed"
        ),
        StabilityStudy(
          days: Figure(90, unit: "day", source: "HILD-MC-2003", verified: true),
          remaining: Figure(94, unit: "percent", source: "HILD-MC-2003", verified: true),
          condition: "mixed with clonidine, 37 C, SynchroMed"
        ),
        StabilityStudy(
          days: Figure(30, unit: "day", source: "SITARAM-1995", verified: true),
          remaining: nil,
          condition: "mixed with baclofen, 37 C, Infusaid"
        ),
      ],
      appDefaultMaxDays: Figure(90, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(
      flag: true,
      below: Figure(1, decimals: 1, unit: "mg/day", source: "POLICY", verified: false),
      note: "microdosing protocols exist; show the mcg figure beside the mg figure when below this"
    ),
    incompatible: [
      Statement(
        "preserved or sulfite-containing product; formulation with pH 3 or less",
        source: "MDT-CANCER",
        verified: true
      ),
      Statement(
        "shortens life of ziconotide in a mix; more so at high morphine concentration",
        source: "ZIC-MIX-REV",
        verified: true
      ),
    ],
    withdrawal: Withdrawal(
      danger: .moderate,
      signs: [
        Statement(
          "yawning, sweating, gooseflesh, cramps, diarrhoea, restlessness, return of pain",
          source: "AK-WITHDRAWAL",
          verified: false
        )
      ],
      firstActions: [
        Statement(
          "systemic opioid cover, interrogate pump, check volume and alarms, image catheter",
          source: "LIT-REV",
          verified: false
        ),
        Statement(
          "do not restart at the old dose after an empty or stopped pump: tolerance may be lost; prescriber sets a reduced restart dose and observation",
          source: "POLICY",
          verified: false
        ),
      ]
    ),
    overdose: Overdose(
      signs: [
        Statement(
          "sedation then slow or absent breathing; may be delayed up to 24 h after a neuraxial dose",
          source: "DM-INFUMORPH",
          verified: true
        ),
        Statement(
          "pinpoint pupils, apnoea, circulatory collapse; myoclonus or seizures with very high morphine or hydromorphone doses",
          source: "LIT-REV",
          verified: false
        ),
      ],
      firstActions: [
        Statement(
          "airway, oxygen, assisted ventilation; call emergency team",
          source: "P2T-DURAMORPH",
          verified: true
        ),
        Statement(
          "naloxone intravenous, repeat every 2-3 min; infusion is often needed because the effect of naloxone is shorter than that of intrathecal morphine",
          source: "P2T-DURAMORPH",
          verified: true
        ),
        Statement(
          "stop the pump with the programmer or empty the reservoir; consider taking 30-40 mL of CSF by the catheter port or by lumbar puncture",
          source: "LIT-MDT-REF",
          verified: false
        ),
        Statement(
          "if within minutes to hours of a refill treat as pocket fill or catheter-port injection until shown otherwise: aspirate the pocket, compare volumes, call the manufacturer line",
          source: "MDT-POCKET-2011",
          verified: false
        ),
      ],
      antidote: Antidote(
        name: "naloxone",
        doseMin: Figure(4, decimals: 1, unit: "mg", source: "P2T-DURAMORPH", verified: true),
        doseMax: Figure(2, unit: "mg", source: "P2T-DURAMORPH", verified: true),
        repeatMinutesMin: Figure(2, unit: "min", source: "P2T-DURAMORPH", verified: true),
        repeatMinutesMax: Figure(3, unit: "min", source: "P2T-DURAMORPH", verified: true),
        reconsiderDiagnosisAfter: Figure(10, unit: "mg", source: "P2T-DURAMORPH", verified: true)
      )
    ),
    monitoring: [
      Statement(
        "observe in an equipped place for at least 24 h after the first neuraxial dose",
        source: "DM-INFUMORPH",
        verified: true
      ),
      Statement(
        "watch breathing for 24-72 h after start and after each increase",
        source: "EMPR-INFUMORPH",
        verified: true
      ),
      Statement(
        "at each refill ask and examine for catheter-tip mass: lost effect with rising dose, new radicular pain, numbness, weakness, bladder or bowel change",
        source: "GRAN-DEER",
        verified: true
      ),
      Statement(
        "keep concurrent sedatives to a minimum (PACC)",
        source: "PACC-OPIOID-T3",
        verified: true
      ),
      Statement(
        "hormone, oedema and urinary retention surveillance (PACC)",
        source: "PACC-OPIOID-T3",
        verified: true
      ),
    ],
    titration: [
      Statement(
        "no label percentage; practice 10-20 % per visit, re-check reason for loss of effect before the third step",
        source: "POLICY",
        verified: false
      )
    ]
  )
}
