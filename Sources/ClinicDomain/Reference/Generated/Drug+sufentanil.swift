// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of sufentanil citrate (preservative-free).
  public static let sufentanil: Drug = Drug(
    id: "sufentanil",
    generic: "sufentanil citrate (preservative-free)",
    displayName: "SUFentanil",
    tallMan: "SUFentanil",
    drugClass: .opioid,
    status: .routine,
    atc: Figure("N01AH03", source: "LIT-ATC", verified: false),
    rxcui: Figure("56795", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: ["fentanyl"],
    deaSchedule: Figure(.two, source: "LIT-LABEL", verified: false),
    products: [
      DrugProduct(
        brand: "sufentanil injection",
        concentration: Figure(50, unit: "mcg/mL", source: "LIT-LABEL", verified: false),
        volume: nil,
        presentation: "ampul or vial",
        preservativeFree: true,
        labelledRoute: "intravenous, epidural"
      )
    ],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "AK-WITHDRAWAL", verified: true),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes: "off-label"
    ),
    doseUnit: .micrograms,
    doseRateUnit: .microgramsPerDay,
    concentrationUnit: .microgramsPerMillilitre,
    start: DrugStart(
      pacc2012: FigureRange(
        min: Figure(10, unit: "mcg/day", source: "LIT-PACC2012", verified: false),
        max: Figure(20, unit: "mcg/day", source: "LIT-PACC2012", verified: false)
      ),
      pacc2017: FigureRange(
        min: Figure(10, unit: "mcg/day", source: "LIT-PACC2017", verified: false),
        max: Figure(20, unit: "mcg/day", source: "LIT-PACC2017", verified: false)
      ),
      trialBolusPacc2017: FigureRange(
        min: Figure(5, unit: "mcg", source: "LIT-PACC2017-TRIAL", verified: false),
        max: Figure(20, unit: "mcg", source: "LIT-PACC2017-TRIAL", verified: false)
      ),
      practiceRange: FigureRange(
        min: Figure(10, unit: "mcg/day", source: "AK-ABDO", verified: true),
        max: Figure(100, unit: "mcg/day", source: "AK-ABDO", verified: true),
        note: "one practice, malignant abdominal pain"
      )
    ),
    limits: DrugLimits(
      pacc2007: DocumentLimits(
        maxConcentration: Figure(50, unit: "mcg/mL", source: "LIT-PACC2007", verified: false)
      ),
      pacc2012: DocumentLimits(
        maxConcentration: Figure(5000, unit: "mcg/mL", source: "LIT-PACC2012", verified: false),
        note: "no upper dose named"
      ),
      pacc2017: DocumentLimits(
        maxConcentration: Figure(5000, unit: "mcg/mL", source: "LIT-PACC2017", verified: false),
        maxDailyDose: Figure(500, unit: "mcg/day", source: "LIT-PACC2017", verified: false)
      ),
      pacc2024: DocumentLimits(),
      label: DocumentLimits()
    ),
    appLimits: DrugThresholds(
      concentration: Threshold(
        reasonAbove: Figure(5000, unit: "mcg/mL", source: "POLICY", verified: false),
        hardStopAbove: Figure(10000, unit: "mcg/mL", source: "POLICY", verified: false)
      ),
      dailyDose: Threshold(
        reasonAbove: Figure(500, unit: "mcg/day", source: "POLICY", verified: false),
        hardStopAbove: Figure(1500, unit: "mcg/day", source: "POLICY", verified: false)
      )
    ),
    stability: DrugStability(
      literature: [],
      note: "no implantable-pump study found in the store",
      appDefaultMaxDays: Figure(60, unit: "day", source: "POLICY", verified: false)
    ),
    lowDose: LowDose(flag: false, below: nil, note: "store in mcg"),
    incompatible: [
      Statement(
        "adsorbs to PVC tubing and to filters: 7-15 % lower in PVC, 17 % held by an epidural filter in the first hour",
        source: "JAPP-1998",
        verified: true
      )
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
    titration: [Statement("as for morphine", source: "POLICY", verified: false)]
  )
}
