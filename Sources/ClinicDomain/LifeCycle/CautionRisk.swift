/// A risk that a patient is cautioned of before consenting to the therapy; each is ticked.
public enum CautionRisk: String, CaseIterable, Hashable, Sendable, Codable {
  // Of the therapy's own document
  case surgeryAndAnaesthesia
  case infection
  case failureToControlPain
  case spinalHeadache
  case spinalCordAndNerveInjury
  case drugAbuse
  case equipmentFailure
  case catheterInsertion
  case pumpInPlace
  case refill
  case localAnaesthetic
  // Missing there
  case pocketFill
  case wrongDrugOrStrength
  case withdrawal
  case overdose
  case granuloma
  case fluidLeak
  case bleeding
  case scanLimits
  case replacement

  /// The risk in words.
  public var title: String {
    switch self {
    case .surgeryAndAnaesthesia: "Surgery and anaesthesia"
    case .infection: "Infection"
    case .failureToControlPain: "Failure to control pain or spasticity"
    case .spinalHeadache: "Spinal headache"
    case .spinalCordAndNerveInjury: "Injury of spinal cord or nerve"
    case .drugAbuse: "Drug abuse"
    case .equipmentFailure: "Failure of the equipment"
    case .catheterInsertion: "Inserting the catheter"
    case .pumpInPlace: "The pump in place"
    case .refill: "Refills"
    case .localAnaesthetic: "Side effects of local anaesthetic"
    case .pocketFill: "Drug put beside the pump (pocket fill)"
    case .wrongDrugOrStrength: "Wrong drug or strength"
    case .withdrawal: "Withdrawal when the drug stops"
    case .overdose: "Overdose"
    case .granuloma: "Inflammatory mass at the catheter's tip"
    case .fluidLeak: "Leak of spinal fluid"
    case .bleeding: "Bleeding"
    case .scanLimits: "Limits for MRI"
    case .replacement: "Replacement of the pump after years"
    }
  }

  /// The key of the source that names it.
  public var source: String {
    switch self {
    case .surgeryAndAnaesthesia, .infection, .failureToControlPain, .spinalHeadache,
      .spinalCordAndNerveInjury, .drugAbuse, .equipmentFailure, .catheterInsertion, .pumpInPlace,
      .refill, .localAnaesthetic:
      "SEED"
    case .pocketFill, .wrongDrugOrStrength, .withdrawal, .overdose, .granuloma: "POLICY"
    case .fluidLeak, .bleeding, .scanLimits, .replacement: "GK"
    }
  }
}

/// A consent to the therapy, with every risk that the patient was cautioned of.
public struct TherapyConsent: Hashable, Sendable, Codable {
  /// The day on which it was signed.
  public var on: CivilDate
  /// Who explained it.
  public var explainedBy: String
  /// Where the signed paper is.
  public var place: String
  /// The risks that were gone through.
  public var risks: [CautionRisk]

  /// Makes a consent.
  public init(on: CivilDate, explainedBy: String, place: String, risks: [CautionRisk]) {
    self.on = on
    self.explainedBy = explainedBy
    self.place = place
    self.risks = risks
  }

  /// The risks of today's list that were not gone through.
  public var missing: [CautionRisk] { CautionRisk.allCases.filter { !risks.contains($0) } }
}
