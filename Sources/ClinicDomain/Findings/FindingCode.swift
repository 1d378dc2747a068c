/// The codes of every check of an order or a refill.
public enum FindingCode: String, CaseIterable, Hashable, Sendable, Codable {
  case prohibitedDrug = "PROHIBITED_DRUG"
  case preservedProduct = "PRESERVED_PRODUCT"
  case phTooLow = "PH_TOO_LOW"
  case unitMissing = "UNIT_MISSING"
  case unitNotFieldUnit = "UNIT_NOT_FIELD_UNIT"
  case format = "FORMAT"
  case doseOverHard = "DOSE_OVER_HARD"
  case concOverHard = "CONC_OVER_HARD"
  case doseOverPacc = "DOSE_OVER_PACC"
  case concOverPacc = "CONC_OVER_PACC"
  case doseOverLabelMax = "DOSE_OVER_LABEL_MAX"
  case doseOverLabelCaution = "DOSE_OVER_LABEL_CAUTION"
  case startOverLabel = "START_OVER_LABEL"
  case startOverPacc = "START_OVER_PACC"
  case stepOverLabel = "STEP_OVER_LABEL"
  case stepTooOften = "STEP_TOO_OFTEN"
  case stepOverConsensus = "STEP_OVER_CONSENSUS"
  case stepOverPolicy = "STEP_OVER_POLICY"
  case largeDecrease = "LARGE_DECREASE"
  case abruptStop = "ABRUPT_STOP"
  case rateBelowPumpMin = "RATE_BELOW_PUMP_MIN"
  case rateAbovePumpMax = "RATE_ABOVE_PUMP_MAX"
  case concMismatchProgrammer = "CONC_MISMATCH_PROGRAMMER"
  case bridgeUnanswered = "BRIDGE_UNANSWERED"
  case offLabelPumpDrug = "OFF_LABEL_PUMP_DRUG"
  case offLabelMix = "OFF_LABEL_MIX"
  case experimentalDrug = "EXPERIMENTAL_DRUG"
  case ziconotideWithOpioid = "ZICONOTIDE_WITH_OPIOID"
  case baclofenMix = "BACLOFEN_MIX"
  case stabilityUnknown = "STABILITY_UNKNOWN"
  case stabilityLimitsDate = "STABILITY_LIMITS_DATE"
  case stabilityDue = "STABILITY_DUE"
  case dilutedClock = "DILUTED_CLOCK"
  case budPassed = "BUD_PASSED"
  case budImplausible = "BUD_IMPLAUSIBLE"
  case lotExpired = "LOT_EXPIRED"
  case lotRecalled = "LOT_RECALLED"
  case lookalikeSwap = "LOOKALIKE_SWAP"
  case wrongPatient = "WRONG_PATIENT"
  case allergy = "ALLERGY"
  case psychosisZiconotide = "PSYCHOSIS_ZICONOTIDE"
  case bolusDeviceNaive = "BOLUS_DEVICE_NAIVE"
  case anticoagulant = "ANTICOAGULANT"
  case systemicSedative = "SYSTEMIC_SEDATIVE"
  case granulomaScreen = "GRANULOMA_SCREEN"
  case threeRises = "THREE_RISES"
  case refillLate = "REFILL_LATE"
  case nearEmptyCritical = "NEAR_EMPTY_CRITICAL"
  case residualShort = "RESIDUAL_SHORT"
  case residualExcess = "RESIDUAL_EXCESS"
  case pocketFillSuspect = "POCKET_FILL_SUSPECT"
  case overfill = "OVERFILL"
  case csWasteWitness = "CS_WASTE_WITNESS"
  case csLedger = "CS_LEDGER"
  case assayOutOfBand = "ASSAY_OUT_OF_BAND"
  case conversionSpread = "CONVERSION_SPREAD"
  case epiduralFigure = "EPIDURAL_FIGURE"
  case mdrDue = "MDR_DUE"
  case voluntaryReport = "VOLUNTARY_REPORT"
}

extension FindingCode {
  /// The severity that the check has on its own.
  public var severity: Severity { Formulary.check(self)?.severity ?? .hardStop }

  /// When the check fires, in words.
  public var when: String { Formulary.check(self)?.when ?? "" }

  /// Whether a clinician may override its hard stop with a signed reason.
  ///
  /// The stops that protect identity, product, position, program and custody can only be satisfied
  /// or left by a safe exit.
  public var isOverridable: Bool {
    switch self {
    case .prohibitedDrug, .preservedProduct, .phTooLow, .unitMissing, .rateBelowPumpMin,
      .rateAbovePumpMax, .concMismatchProgrammer, .bridgeUnanswered, .budPassed, .lotExpired,
      .lotRecalled, .lookalikeSwap, .wrongPatient, .psychosisZiconotide, .bolusDeviceNaive,
      .pocketFillSuspect, .overfill, .csWasteWitness, .assayOutOfBand:
      false
    default: true
    }
  }
}
