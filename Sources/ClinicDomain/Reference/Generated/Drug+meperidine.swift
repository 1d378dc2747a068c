// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// The entry of meperidine hydrochloride (pethidine).
  public static let meperidine: Drug = Drug(
    id: "meperidine",
    generic: "meperidine hydrochloride (pethidine)",
    displayName: "meperidine",
    tallMan: "meperidine",
    drugClass: .opioid,
    status: .rare,
    atc: Figure("N02AB02", source: "LIT-ATC", verified: false),
    rxcui: Figure("6754", source: "LIT-RXNAV", verified: false),
    productRxcuis: nil,
    lookAlike: ["methadone"],
    deaSchedule: Figure(.two, source: "LIT-LABEL", verified: false),
    products: [],
    fdaApproved: DrugApproval(
      intrathecalPumpInfusion: Figure(false, source: "LIT-LABEL", verified: false),
      intrathecalSingleDose: Figure(false, source: "LIT-LABEL", verified: false),
      notes:
        "listed as an alternative in a 1999 cancer pain review; not in the PACC 2017 lines as remembered"
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
        "normeperidine toxicity (tremor, seizures) especially in renal failure; local-anaesthetic effect",
        source: "LIT-REV",
        verified: false
      )
    ],
    titration: []
  )
}
