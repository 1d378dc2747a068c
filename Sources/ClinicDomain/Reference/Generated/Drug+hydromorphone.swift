// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of hydromorphone hydrochloride (preservative-free).
  public static let hydromorphone: Drug = Drug(
    id: "hydromorphone",
    generic: "hydromorphone hydrochloride (preservative-free)",
    displayName: "HYDROmorphone",
    tallMan: "HYDROmorphone",
    drugClass: .opioid,
    status: .routine,
    atc: Figure("N02AA03", source: "LIT-ATC", verified: false),
    rxcui: Figure("3423", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: ["morphine"],
    deaSchedule: Figure(.two, source: "LIT-LABEL", verified: false),
    products: [
      DrugProduct(
        brand: "hydromorphone injection (generic, some preserved)",
        concentration: Figure(2, unit: "mg/mL", source: "LIT-LABEL", verified: false),
        volume: nil,
        presentation: "vial",
        preservativeFree: nil,
        labelledRoute: "intravenous, intramuscular, subcutaneous",
        note:
          "check each lot: at least one marketed multi-dose product holds methyl- and propylparaben and edetate (OFDA-HYDRO-PRESERVED, verified)"
      ),
      DrugProduct(
        brand: "hydromorphone high potency",
        concentration: Figure(10, unit: "mg/mL", source: "LIT-LABEL", verified: false),
        volume: nil,
        presentation: "vial or ampul",
        preservativeFree: nil,
        labelledRoute: "intravenous, intramuscular, subcutaneous"
      ),
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "FDA-2018-AHA", verified: true),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "off-label; usually compounded from powder"
    ),
    doseUnit: .milligrams,
    doseRateUnit: .milligramsPerDay,
    concentrationUnit: .milligramsPerMillilitre,
    start: DrugStart(
      pacc2012: FigureRange(
        min: Figure(2, decimals: 2, unit: "mg/day", source: "LIT-PACC2012", verified: false),
        max: Figure(5, decimals: 1, unit: "mg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: FigureRange(
        min: Figure(1, decimals: 2, unit: "mg/day", source: "LIT-PACC2017", verified: false),
        max: Figure(15, decimals: 2, unit: "mg/day", source: "LIT-PACC2017", verified: false)
      ),
      trialBolusPacc2017: FigureRange(
        min: Figure(
          25,
          decimals: 3,
          unit: "mg",
          source: "LIT-PACC2017-TRIAL",
          verified: false
        ),
        max: Figure(
          1,
          decimals: 1,
          unit: "mg",
          source: "LIT-PACC2017-TRIAL",
          verified: false
        )
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(
        maxConcentration: Figure(10, unit: "mg/mL", source: "LIT-PACC2007", verified: false),
        maxDailyDose: Figure(4, unit: "mg/day", source: "LIT-PACC2007", verified: false)
      ),
      pacc2012: DocumentLimits(
        maxConcentration: Figure(15, unit: "mg/mL", source: "LIT-PACC2012", verified: false),
        maxDailyDose: Figure(10, unit: "mg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: DocumentLimits(
        maxConcentration: Figure(15, unit: "mg/mL", source: "LIT-PACC2017", verified: false),
        maxDailyDose: Figure(10, unit: "mg/day", source: "LIT-PACC2017", verified: false)
      ),
      pacc2024: DocumentLimits(),
      label: DocumentLimits()
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(15, unit: "mg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(30, unit: "mg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(10, unit: "mg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(30, unit: "mg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      literature: [
        StabilityStudy(
          days: Figure(
            120,
            unit: "day",
            source: "HILD-HYDRO-2001",
            verified: true,
            note: "source says 4 months"
          ),
          remaining: Figure(95, unit: "percent", source: "HILD-HYDRO-2001", verified: true),
          condition: "alone, 37 C, SynchroMed; authors support refill each 3 months"
        ),
        StabilityStudy(
          days: Figure(
            35,
            unit: "day",
            source: "RUDICH-2004",
            verified: true,
            note: "mean, SD 13"
          ),
          remaining: nil,
          condition: "in patients, mixed with clonidine; no loss of clonidine"
        ),
      ],
      contrary: Statement(
        "a five-sample HPLC series saw degradation in a hydromorphone-only pump",
        source: "JAVED-2020",
        verified: true
      ),
      appDefaultMaxDays: Figure(90, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(
      flag: true,
      below: Figure(1, decimals: 1, unit: "mg/day", source: "POLICY", verified: false),
      note: "PACC 2017 starting doses are hundredths of a mg"
    ),
    incompatible: [
      Statement(
        "preserved product (parabens, benzyl alcohol, edetate)",
        source: "OFDA-HYDRO-PRESERVED",
        verified: true
      ),
      Statement(
        "shortens life of ziconotide in a mix",
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
      Statement(
        "tip granuloma found in 8.7 % of 69 patients over a mean of 33.5 months in one series",
        source: "GRAN-HYDRO",
        verified: true
      ),
    ],
    titration: [
      Statement(
        "no label percentage; as for morphine",
        source: "POLICY",
        verified: false
      )
    ],
    relativePotency: RelativePotency(
      toMorphine: [
        Figure(
          6,
          unit: "mg morphine per mg",
          source: "AK-ABDO",
          verified: true,
          note: "one practice's figure"
        ),
        Figure(5, unit: "mg morphine per mg", source: "LIT-REV", verified: false),
      ],
      rule: "never convert automatically"
    )
  )
}
