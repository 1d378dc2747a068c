// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of ziconotide acetate.
  public static let ziconotide: Drug = Drug(
    id: "ziconotide",
    generic: "ziconotide acetate",
    displayName: "ziconotide",
    tallMan: "ziconotide",
    drugClass: .calciumChannelBlocker,
    status: .routine,
    atc: Figure("N02BG08", source: "LIT-ATC", verified: false),
    rxcui: nil,
    productRxcuis: Figure(
      ["486133", "583453", "1738353", "1738354", "1738357", "1738358"],
      source: "OFDA-PRIALT",
      verified: true
    ),
    lookAlike: [],
    deaSchedule: nil,
    products: [
      DrugProduct(
        brand: "Prialt",
        concentration: Figure(25, unit: "mcg/mL", source: "PP-PRIALT", verified: true),
        volume: Figure(20, unit: "mL", source: "PP-PRIALT", verified: true),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        note: "500 mcg; only strength for the first fill of a naive pump"
      ),
      DrugProduct(
        brand: "Prialt",
        concentration: Figure(100, unit: "mcg/mL", source: "PP-PRIALT", verified: true),
        volume: Figure(1, unit: "mL", source: "PP-PRIALT", verified: true),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "intrathecal",
        ndc: "70720-720-10"
      ),
      DrugProduct(
        brand: "Prialt",
        concentration: Figure(100, unit: "mcg/mL", source: "PP-PRIALT", verified: true),
        volume: Figure(5, unit: "mL", source: "PP-PRIALT", verified: true),
        presentation: "vial",
        preservativeFree: true,
        labelledRoute: "intrathecal"
      ),
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(
        true,
        source: "PP-PRIALT",
        verified: true,
        note: "SynchroMed II and III named in the current label"
      ),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "approved as monotherapy; not with intrathecal opioid (RUN-PRIALT)"
    ),
    doseUnit: .micrograms,
    doseRateUnit: .microgramsPerDay,
    concentrationUnit: .microgramsPerMillilitre,
    start: DrugStart(
      labelMax: Figure(24, decimals: 1, unit: "mcg/day", source: "PP-PRIALT", verified: true),
      pacc2012: FigureRange(
        min: Figure(5, decimals: 1, unit: "mcg/day", source: "LIT-PACC2012", verified: false),
        max: Figure(
          24,
          decimals: 1,
          unit: "mcg/day",
          source: "LIT-PACC2012",
          verified: false
        )
      ),
      pacc2017: FigureRange(
        min: Figure(5, decimals: 1, unit: "mcg/day", source: "PRIALT-TITR", verified: true),
        max: Figure(12, decimals: 1, unit: "mcg/day", source: "PRIALT-TITR", verified: true)
      ),
      trialBolusPacc2017: FigureRange(
        min: Figure(1, unit: "mcg", source: "LIT-PACC2017-TRIAL", verified: false),
        max: Figure(5, unit: "mcg", source: "LIT-PACC2017-TRIAL", verified: false)
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(
        maxConcentration: Figure(100, unit: "mcg/mL", source: "LIT-PACC2007", verified: false),
        maxDailyDose: Figure(
          192,
          decimals: 1,
          unit: "mcg/day",
          source: "LIT-PACC2007",
          verified: false
        )
      ),
      pacc2012: DocumentLimits(
        maxConcentration: Figure(100, unit: "mcg/mL", source: "LIT-PACC2012", verified: false),
        maxDailyDose: Figure(
          192,
          decimals: 1,
          unit: "mcg/day",
          source: "LIT-PACC2012",
          verified: false
        )
      ),
      pacc2017: DocumentLimits(
        maxConcentration: Figure(100, unit: "mcg/mL", source: "LIT-PACC2017", verified: false),
        maxDailyDose: Figure(
          192,
          decimals: 1,
          unit: "mcg/day",
          source: "LIT-PACC2017",
          verified: false
        )
      ),
      pacc2024: DocumentLimits(),
      label: DocumentLimits(
        maxConcentration: Figure(100, unit: "mcg/mL", source: "PP-PRIALT", verified: true),
        maxDailyDose: Figure(
          192,
          decimals: 1,
          unit: "mcg/day",
          source: "RX-PRIALT-OD",
          verified: true
        )
      ),
      euSmpc: DocumentLimits(
        maxDailyDose: Figure(
          216,
          decimals: 1,
          unit: "mcg/day",
          source: "LIT-EU-SMPC",
          verified: false
        )
      )
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(100, unit: "mcg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(100, unit: "mcg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(192, decimals: 1, unit: "mcg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(384, decimals: 1, unit: "mcg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      labelPumpDays: Figure(
        84,
        unit: "day",
        source: "PRIALT-PUMP",
        verified: true,
        note: "undiluted, later fills"
      ),
      labelDilutedDays: Figure(40, unit: "day", source: "PRIALT-PUMP", verified: true),
      labelNaiveFirstFillDays: Figure(
        14,
        unit: "day",
        source: "PRIALT-PUMP",
        verified: true,
        note: "adsorption to titanium and dilution in dead space"
      ),
      naiveRinse: NaiveRinse(
        times: Figure(3, unit: "rinse", source: "PRIALT-PUMP", verified: true),
        volumeEach: Figure(2, unit: "mL", source: "PRIALT-PUMP", verified: true),
        strength: Figure(25, unit: "mcg/mL", source: "PRIALT-PUMP", verified: true)
      ),
      afterPreparation: Statement(
        "refrigerate, do not freeze, after preparation (verified); use within 24 h and protect from light (remembered)",
        source: "MEDLIB-PRIALT",
        verified: true
      ),
      literature: [],
      admixture: Statement(
        "every added drug shortens its life; best: least dilution, low partner strength, partner as powder, nitrogen bubbled",
        source: "ZIC-MIX-REV",
        verified: true
      ),
      appDefaultMaxDays: Figure(84, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(
      flag: true,
      below: Figure(
        12,
        decimals: 1,
        unit: "mcg/day",
        source: "PRIALT-TITR",
        verified: true,
        note: "least dose deliverable undiluted at 25 mcg/mL and 0.048 mL/day"
      ),
      note: "below this dilute, and the 40-day clock applies"
    ),
    incompatible: [
      Statement("saline with preservative", source: "MEDLIB-PRIALT", verified: true),
      Statement(
        "intrathecal opioid: label does not recommend",
        source: "RUN-PRIALT",
        verified: true
      ),
      Statement(
        "with hydromorphone, and with baclofen: degradation seen in single pump samples, while the three together looked stable (5-sample series, weak)",
        source: "JAVED-2020",
        verified: true
      ),
    ],
    withdrawal: Withdrawal(
      danger: .none,
      signs: [
        Statement(
          "no withdrawal; may be stopped at once",
          source: "DL-PRIALT",
          verified: true
        )
      ],
      firstActions: [
        Statement(
          "if swapping from an opioid, the opioid still needs its own taper",
          source: "LIT-LABEL",
          verified: false
        )
      ]
    ),
    overdose: Overdose(
      signs: [
        Statement(
          "ataxia, nystagmus, dizziness, stupor, confusion, garbled speech, myoclonus, vomiting, low pressure; no respiratory depression",
          source: "RX-PRIALT-OD",
          verified: true
        )
      ],
      firstActions: [
        Statement(
          "stop the drug, supportive care, hospital if needed; most recover within 24 h; CSF half-life 4.6 h; opioid antagonists do not work",
          source: "RX-PRIALT-OD",
          verified: true
        )
      ],
      antidote: nil,
      maxDoseSeenInTrials: Figure(912, unit: "mcg/day", source: "RX-PRIALT-OD", verified: true),
      csfHalfLifeHours: Figure(
        46,
        decimals: 1,
        unit: "hour",
        source: "RX-PRIALT-OD",
        verified: true
      )
    ),
    monitoring: [
      Statement(
        "contraindicated with a history of psychosis",
        source: "PRIALT-HCP",
        verified: true
      ),
      Statement(
        "each visit: confusion, memory, speech, mood, hallucination, suicidal thoughts",
        source: "PRIALT-HCP",
        verified: true
      ),
      Statement(
        "serum CK every 2 weeks in the first month then monthly; at new muscle symptoms",
        source: "LIT-LABEL",
        verified: false
      ),
      Statement(
        "signs of meningitis (3 % of trial patients, external and internal devices)",
        source: "PRIALT-HCP",
        verified: true
      ),
    ],
    titration: [
      Statement(
        "label: steps of at most 2.4 mcg/day, not more often than 2-3 times a week",
        source: "PRIALT-TITR",
        verified: true
      ),
      Statement(
        "expert consensus: steps of at most 0.5 mcg/day, not more often than weekly",
        source: "ZIC-LOWSLOW",
        verified: true
      ),
    ],
    titrationLimits: TitrationLimits(
      labelMaxStep: Figure(24, decimals: 1, unit: "mcg/day", source: "PRIALT-TITR", verified: true),
      labelMaxStepsPer7Days: Figure(3, unit: "step", source: "PRIALT-TITR", verified: true),
      paccMaxStep: Figure(5, decimals: 1, unit: "mcg/day", source: "ZIC-LOWSLOW", verified: true),
      paccMinDaysBetweenSteps: Figure(7, unit: "day", source: "ZIC-LOWSLOW", verified: true)
    )
  )
}
