// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// What the formulary is.
  public static let header: ReferenceHeader = ReferenceHeader(
    schemaVersion: "1.0.0",
    title: "Intrathecal pump formulary",
    asOf: "2026-11-23",
    warning:
      "Extract for software design. Not prescribing advice. Every figure with verified=false must be checked against the named publication, and every figure with source POLICY set by the clinic's pharmacist and medical director, before live use.",
    verifiedCount: 276,
    unverifiedCount: 382
  )

  /// How its figures are meant.
  public static let notes: FormularyNotes = FormularyNotes(
    jurisdiction: "US, EU notes where given",
    limitSemantics:
      "limits.* hold what a document says; appLimits.* hold the proposed thresholds of the application. null means no figure found, not zero; reasonAbove 0 means any use needs a reason; hardStopAbove 0 means never.",
    pacc2024Note:
      "PACC 2024 papers (non-cancer, safety) and the cancer paper exist; no dose table of them could be read. The limits.pacc2024 entries stay null."
  )

  /// Every drug, in the formulary's order.
  public static let drugs: [Drug] = [
    morphine,
    hydromorphone,
    fentanyl,
    sufentanil,
    meperidine,
    methadone,
    bupivacaine,
    ropivacaine,
    tetracaine,
    clonidine,
    dexmedetomidine,
    baclofen,
    ziconotide,
    adenosine,
    ketamine,
    octreotide,
    midazolam,
    gabapentin,
    neostigmine,
    droperidol,
    methylprednisolone,
    triamcinolone,
    dexamethasone,
    betamethasone,
    saline,
  ]

  /// Every studied mixture.
  public static let admixtureStability: [AdmixtureStability] = [
    AdmixtureStability(
      components: ["morphine", "bupivacaine", "clonidine"],
      days: Figure(90, unit: "day", source: "CLASSEN-2004", verified: true),
      remaining: Figure(96, unit: "percent", source: "CLASSEN-2004", verified: true),
      condition: "37 C, SynchroMed"
    ),
    AdmixtureStability(
      components: ["morphine", "clonidine"],
      days: Figure(90, unit: "day", source: "HILD-MC-2003", verified: true),
      remaining: Figure(94, unit: "percent", source: "HILD-MC-2003", verified: true),
      condition: "37 C, SynchroMed"
    ),
    AdmixtureStability(
      components: ["hydromorphone", "clonidine"],
      days: Figure(35, unit: "day", source: "RUDICH-2004", verified: true),
      remaining: nil,
      condition: "in patients, 35 +/- 13 days, clonidine 150 mcg/mL, no loss"
    ),
    AdmixtureStability(
      components: ["morphine", "baclofen"],
      days: Figure(30, unit: "day", source: "SITARAM-1995", verified: true),
      remaining: nil,
      condition: "37 C, Infusaid; label says do not mix baclofen"
    ),
    AdmixtureStability(
      components: ["morphine", "bupivacaine"],
      days: Figure(90, unit: "day", source: "CLASSEN-2004", verified: false),
      remaining: nil,
      condition: "inferred from the triple mix"
    ),
    AdmixtureStability(
      components: ["hydromorphone", "bupivacaine"],
      days: nil,
      remaining: nil,
      condition:
        "108 patients had bupivacaine with an opioid for a mean of 86 weeks; no day count for the mix"
    ),
    AdmixtureStability(
      components: ["morphine", "ziconotide"],
      days: Figure(34, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "morphine 10 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["morphine", "ziconotide"],
      days: Figure(19, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "morphine 20 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["morphine", "ziconotide"],
      days: Figure(15, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(80, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "morphine 35 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["hydromorphone", "ziconotide"],
      days: Figure(40, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(80, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "hydromorphone 35 mg/mL",
      limitingDrug: "ziconotide",
      note: "JAVED-2020 saw degradation in a patient sample"
    ),
    AdmixtureStability(
      components: ["clonidine", "ziconotide"],
      days: Figure(60, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "clonidine 2 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["bupivacaine", "ziconotide"],
      days: Figure(22, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "bupivacaine 5 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["baclofen", "ziconotide"],
      days: Figure(30, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "baclofen 1.5 mg/mL",
      limitingDrug: "ziconotide",
      note: "JAVED-2020 saw degradation in a patient sample"
    ),
    AdmixtureStability(
      components: ["fentanyl", "ziconotide"],
      days: Figure(26, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "fentanyl 1 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["sufentanil", "ziconotide"],
      days: Figure(33, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(90, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "sufentanil 1 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["morphine", "clonidine", "ziconotide"],
      days: Figure(20, unit: "day", source: "LIT-SHIELDS", verified: false),
      remaining: Figure(70, unit: "percent", source: "LIT-SHIELDS", verified: false),
      condition: "morphine 35 mg/mL, clonidine 2 mg/mL",
      limitingDrug: "ziconotide"
    ),
    AdmixtureStability(
      components: ["morphine", "ropivacaine", "ziconotide"],
      days: nil,
      remaining: nil,
      condition:
        "strengths 3.5 mg/mL, 7.5 mg/mL, 1 mcg/mL studied in syringes and bags; result not stored"
    ),
  ]

  /// Figures that hold for all drugs and pumps.
  public static let rules: FormularyRules = FormularyRules(
    conversionReject: Figure(
      15,
      unit: "percent",
      source: "BOISDRON",
      verified: true,
      note: "mixtures off by more than this were remade"
    ),
    compoundingExclusionRate: Figure(
      833,
      decimals: 2,
      unit: "percent",
      source: "BOISDRON",
      verified: true,
      note: "of 1729 lots"
    ),
    ziconotideCompoundingBias: Figure(
      482,
      decimals: 2,
      unit: "percent",
      source: "BOISDRON",
      verified: true
    ),
    lioresalStrengthTolerance: Figure(5, unit: "percent", source: "LIORESAL-AMP", verified: true),
    deviceMinPh: Figure(3, unit: "pH (must be above)", source: "MDT-CANCER", verified: true),
    synchromedMinFlow: Figure(
      48,
      decimals: 3,
      unit: "mL/day",
      source: "PRIALT-TITR",
      verified: true
    ),
    pumpAccuracyMeanClinical: Figure(
      1,
      unit: "percent over",
      source: "ACCURACY-PMC",
      verified: true
    ),
    pumpAccuracyPerRefill: Figure(
      25,
      decimals: 1,
      unit: "percent over",
      source: "ACCURACY-PMC",
      verified: true
    ),
    pocketFillDiscrepancy20mL: Figure(
      1,
      unit: "mL",
      source: "MAINO-2017",
      verified: true,
      note: "greater than this in a 20 mL pump"
    ),
    pocketFillDiscrepancy40mL: Figure(
      2,
      unit: "mL",
      source: "MAINO-2017",
      verified: true,
      note: "greater than this in a 40 mL pump"
    ),
    pumpFailure78moOnLabel: Figure(
      24,
      decimals: 1,
      unit: "percent",
      source: "ECRI-2012",
      verified: true
    ),
    pumpFailure78moOffLabel: Figure(7, unit: "percent", source: "ECRI-2012", verified: true),
    stallSurvival6yOnLabel: Figure(
      973,
      decimals: 1,
      unit: "percent",
      source: "HK-STALL-2017",
      verified: true
    ),
    stallSurvival6yOffLabel: Figure(
      911,
      decimals: 1,
      unit: "percent",
      source: "HK-STALL-2017",
      verified: true
    ),
    budCategory1RoomHours: Figure(12, unit: "hour", source: "WK-797-CAT", verified: true),
    budCategory1FridgeHours: Figure(24, unit: "hour", source: "WK-797-CAT", verified: true),
    budCategory2AsepticSterileRoomDays: Figure(
      4,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticSterileFridgeDays: Figure(
      10,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticSterileFreezerDays: Figure(
      45,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticNonsterileRoomDays: Figure(
      1,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticNonsterileFridgeDays: Figure(
      4,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticNonsterileFreezerDays: Figure(
      45,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticTestedRoomDays: Figure(
      30,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticTestedFridgeDays: Figure(
      45,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    budCategory2AsepticTestedFreezerDays: Figure(
      60,
      unit: "day",
      source: "LIT-USP797",
      verified: false
    ),
    opioidVisitIncreaseReasonAbove: Figure(20, unit: "percent", source: "POLICY", verified: false),
    opioidVisitIncreaseHardStopAbove: Figure(
      100,
      unit: "percent",
      source: "POLICY",
      verified: false
    ),
    anyDecreaseReasonAbove: Figure(20, unit: "percent", source: "POLICY", verified: false),
    scheduleSafetyMarginDays: Figure(7, unit: "day", source: "POLICY", verified: false),
    withdrawalCriticalMarginDays: Figure(
      14,
      unit: "day",
      source: "POLICY",
      verified: false,
      note: "baclofen and clonidine"
    )
  )

  /// Every check of an order or a refill.
  public static let orderChecks: [OrderCheck] = [
    OrderCheck(
      code: .prohibitedDrug,
      when: "steroid, methadone or a drug that is not in the formulary",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .preservedProduct,
      when: "lot not marked preservative-free",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .phTooLow,
      when: "recorded pH 3 or lower",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .unitMissing,
      when: "no unit, or unit is not mass per day / mass per mL",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .unitNotFieldUnit,
      when: "unit family other than the drug's own",
      severity: .advisory,
      escalation: "echo the converted figure for confirmation"
    ),
    OrderCheck(
      code: .format,
      when: "ISMP text rule broken",
      severity: .advisory,
      escalation: "rewrite automatically; refuse abbreviations and decimal commas"
    ),
    OrderCheck(
      code: .doseOverHard,
      when: "daily dose above the hard limit",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .concOverHard,
      when: "strength above the hard limit",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .doseOverPacc,
      when: "daily dose above PACC 2017",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .concOverPacc,
      when: "strength above PACC 2017",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .doseOverLabelMax,
      when: "daily dose above an explicit label ceiling",
      severity: .reason,
      escalation: "second signature"
    ),
    OrderCheck(
      code: .doseOverLabelCaution,
      when: "daily dose above a label caution figure",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .startOverLabel,
      when: "new start above the label range",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .startOverPacc,
      when: "new start above the PACC range but inside the label",
      severity: .advisory,
      escalation: nil
    ),
    OrderCheck(
      code: .stepOverLabel,
      when: "change larger than the label step",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .stepTooOften,
      when: "more steps in 7 days than the label allows",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .stepOverConsensus,
      when: "inside the label step but above expert consensus",
      severity: .advisory,
      escalation: nil
    ),
    OrderCheck(
      code: .stepOverPolicy,
      when: "rise above the clinic percentage (20 %)",
      severity: .reason,
      escalation: "hardStop above 100 %"
    ),
    OrderCheck(
      code: .largeDecrease,
      when: "drop above 20 %",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .abruptStop,
      when: "baclofen or clonidine to zero or replaced by saline without a taper plan",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .rateBelowPumpMin,
      when: "rate below the least flow of the pump",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .rateAbovePumpMax,
      when: "rate above the greatest flow of the pump",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .concMismatchProgrammer,
      when: "syringe strength differs from programmed strength",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .bridgeUnanswered,
      when: "strength or drug changed and the bridge question is open",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .offLabelPumpDrug,
      when: "drug not approved for the pump",
      severity: .reason,
      escalation: "asked once per drug and pump, then shown"
    ),
    OrderCheck(
      code: .offLabelMix,
      when: "mixture not approved",
      severity: .reason,
      escalation: "asked once per mix and pump"
    ),
    OrderCheck(
      code: .experimentalDrug,
      when: "status rare or experimental",
      severity: .reason,
      escalation: "second signature"
    ),
    OrderCheck(
      code: .ziconotideWithOpioid,
      when: "label does not recommend",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .baclofenMix,
      when: "label says do not mix",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .stabilityUnknown,
      when: "mix without data, default days used",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .stabilityLimitsDate,
      when: "stability date earlier than volume date",
      severity: .advisory,
      escalation: "date is set to the earlier"
    ),
    OrderCheck(
      code: .stabilityDue,
      when: "stability date computed",
      severity: .none,
      escalation: "information on the sheet"
    ),
    OrderCheck(
      code: .dilutedClock,
      when: "ziconotide diluted, 40-day clock used",
      severity: .none,
      escalation: "information on the sheet"
    ),
    OrderCheck(
      code: .budPassed,
      when: "now later than the beyond-use date",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .budImplausible,
      when: "BUD longer than the USP tables allow",
      severity: .advisory,
      escalation: nil
    ),
    OrderCheck(
      code: .lotExpired,
      when: "manufactured lot past expiry",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .lotRecalled,
      when: "lot on the clinic's recall list",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .lookalikeSwap,
      when: "drug differs from last fill and is on its look-alike list",
      severity: .hardStop,
      escalation: "until the change is typed as intended"
    ),
    OrderCheck(
      code: .wrongPatient,
      when: "two identifiers do not both match",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .allergy,
      when: "drug or class on the allergy list",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .psychosisZiconotide,
      when: "ziconotide with a history of psychosis",
      severity: .hardStop,
      escalation: "label contraindication"
    ),
    OrderCheck(
      code: .bolusDeviceNaive,
      when: "personal bolus device with an opioid in an opioid-naive patient",
      severity: .hardStop,
      escalation: "device contraindication (MDT-CANCER)"
    ),
    OrderCheck(
      code: .anticoagulant,
      when: "anticoagulant and a catheter or lumbar access planned",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .systemicSedative,
      when: "systemic opioid, benzodiazepine or alcohol flag with an opioid rise",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .granulomaScreen,
      when: "opioid rise with a red-flag answer",
      severity: .reason,
      escalation: "hardStop with motor, bladder or bowel sign"
    ),
    OrderCheck(
      code: .threeRises,
      when: "third rise in a row without a better score",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .refillLate,
      when: "past the due date",
      severity: .advisory,
      escalation: nil
    ),
    OrderCheck(
      code: .nearEmptyCritical,
      when: "baclofen or clonidine inside 14 days of the date",
      severity: .advisory,
      escalation: "top of the work list"
    ),
    OrderCheck(
      code: .residualShort,
      when: "aspirated less than expected",
      severity: .reason,
      escalation: "graded by the discrepancy rule: note, reason, hardStop"
    ),
    OrderCheck(
      code: .residualExcess,
      when: "aspirated more than expected",
      severity: .reason,
      escalation: nil
    ),
    OrderCheck(
      code: .pocketFillSuspect,
      when:
        "measured inside less than injected by more than 1 mL (20 mL pump) or 2 mL (40 mL pump)",
      severity: .hardStop,
      escalation: "no discharge before it is answered"
    ),
    OrderCheck(
      code: .overfill,
      when: "volume above reservoir size",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .csWasteWitness,
      when: "controlled waste without a second user",
      severity: .hardStop,
      escalation: "visit cannot be closed"
    ),
    OrderCheck(
      code: .csLedger,
      when: "received is not filled + wasted + returned (by more than 0.2 mL)",
      severity: .reason,
      escalation: "hardStop above 1 mL"
    ),
    OrderCheck(
      code: .assayOutOfBand,
      when: "assay off by more than 15 %",
      severity: .hardStop,
      escalation: nil
    ),
    OrderCheck(
      code: .conversionSpread,
      when: "conversion helper opened",
      severity: .advisory,
      escalation: "shows a spread, never fills a field"
    ),
    OrderCheck(
      code: .epiduralFigure,
      when: "figure equals a label figure for the epidural route",
      severity: .advisory,
      escalation: nil
    ),
    OrderCheck(
      code: .mdrDue,
      when: "serious device event logged by a user facility",
      severity: .advisory,
      escalation: "with due date"
    ),
    OrderCheck(
      code: .voluntaryReport,
      when: "serious event logged by a physician's office",
      severity: .advisory,
      escalation: nil
    ),
  ]

  /// The lines of drug choice.
  public static let paccAlgorithm: PaccAlgorithm = PaccAlgorithm(
    edition: "PACC 2017 (remembered; verified false)",
    source: "LIT-PACC2017",
    verified: false,
    nonCancerLocalised: [
      PaccAlgorithm.Line("1A", ["ziconotide", "morphine"]),
      PaccAlgorithm.Line("1B", ["fentanyl", "fentanyl+bupivacaine"]),
      PaccAlgorithm.Line(
        "2",
        [
          "fentanyl+clonidine",
          "hydromorphone or morphine+bupivacaine",
          "fentanyl+bupivacaine+clonidine",
          "bupivacaine",
        ]
      ),
      PaccAlgorithm.Line(
        "3",
        [
          "fentanyl+ziconotide+bupivacaine",
          "morphine or hydromorphone+clonidine",
          "ziconotide+clonidine or bupivacaine or both",
          "bupivacaine+clonidine",
        ]
      ),
      PaccAlgorithm.Line(
        "4",
        [
          "sufentanil+bupivacaine or clonidine",
          "baclofen",
          "bupivacaine+clonidine+ziconotide",
        ]
      ),
      PaccAlgorithm.Line("5", ["sufentanil+bupivacaine+clonidine", "sufentanil+ziconotide"]),
    ],
    nonCancerDiffuse: [
      PaccAlgorithm.Line("1A", ["morphine", "ziconotide"]),
      PaccAlgorithm.Line("1B", ["hydromorphone", "morphine or hydromorphone+bupivacaine"]),
      PaccAlgorithm.Line(
        "2",
        [
          "hydromorphone or morphine+clonidine",
          "fentanyl+bupivacaine",
          "ziconotide+morphine or hydromorphone",
        ]
      ),
      PaccAlgorithm.Line(
        "3",
        [
          "hydromorphone or morphine+bupivacaine+clonidine",
          "fentanyl+ziconotide",
          "sufentanil+bupivacaine or clonidine",
          "ziconotide+clonidine or bupivacaine or both",
        ]
      ),
      PaccAlgorithm.Line(
        "4",
        [
          "fentanyl or sufentanil+bupivacaine+clonidine",
          "sufentanil+ziconotide",
          "baclofen",
        ]
      ),
      PaccAlgorithm.Line("5", ["opioid+ziconotide+bupivacaine or clonidine"]),
    ],
    cancerLocalised: [
      PaccAlgorithm.Line("1A", ["ziconotide", "morphine"]),
      PaccAlgorithm.Line("1B", ["fentanyl", "morphine or fentanyl+bupivacaine"]),
      PaccAlgorithm.Line(
        "2",
        [
          "hydromorphone",
          "hydromorphone+bupivacaine",
          "hydromorphone or fentanyl or morphine+clonidine",
          "morphine or hydromorphone or fentanyl+ziconotide",
        ]
      ),
      PaccAlgorithm.Line(
        "3",
        [
          "hydromorphone or morphine or fentanyl+bupivacaine+clonidine",
          "ziconotide+bupivacaine",
          "ziconotide+clonidine",
        ]
      ),
      PaccAlgorithm.Line(
        "4",
        [
          "sufentanil",
          "sufentanil+ziconotide",
          "baclofen",
          "sufentanil+bupivacaine",
          "ziconotide+clonidine+bupivacaine",
          "bupivacaine+clonidine",
        ]
      ),
      PaccAlgorithm.Line("5", ["sufentanil+bupivacaine+clonidine"]),
      PaccAlgorithm.Line(
        "6",
        ["opioid+bupivacaine+clonidine+adjuvant (midazolam, ketamine, octreotide)"]
      ),
    ],
    cancerDiffuse: [
      PaccAlgorithm.Line("1A", ["ziconotide", "morphine"]),
      PaccAlgorithm.Line("1B", ["hydromorphone", "morphine or hydromorphone+bupivacaine"]),
      PaccAlgorithm.Line(
        "2",
        ["hydromorphone or morphine+clonidine", "morphine or hydromorphone+ziconotide"]
      ),
      PaccAlgorithm.Line(
        "3",
        [
          "hydromorphone or morphine or fentanyl+bupivacaine+clonidine",
          "ziconotide+bupivacaine",
          "ziconotide+clonidine",
        ]
      ),
      PaccAlgorithm.Line("4", ["as cancerLocalised"]),
      PaccAlgorithm.Line("5", ["as cancerLocalised"]),
      PaccAlgorithm.Line("6", ["as cancerLocalised"]),
    ]
  )
}
