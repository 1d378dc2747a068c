/// A step that is told in a few words: a referral, a scheduled implant, a transfer.
public struct LifeCycleStep: Hashable, Sendable, Codable {
  /// The state that it leads to.
  public var state: LifeCycleState
  /// The day of the step.
  public var on: CivilDate
  /// What is to be known: who referred, what was tried, to whom the care went over.
  public var note: String
  /// The day that is planned, for an implant that is scheduled.
  public var plannedOn: CivilDate?
  /// Why it is done although a rule was not met, where one was not.
  public var reason: String?

  /// Makes a step.
  public init(
    state: LifeCycleState,
    on: CivilDate,
    note: String,
    plannedOn: CivilDate? = nil,
    reason: String? = nil
  ) {
    self.state = state
    self.on = on
    self.note = note
    self.plannedOn = plannedOn
    self.reason = reason
  }
}

/// A step was recorded in error; the state before it holds again, and both stay in the record.
public struct LifeCycleStepWithdrawn: Hashable, Sendable, Codable {
  /// The state that was recorded in error.
  public var state: LifeCycleState
  /// Why it was an error.
  public var reason: String

  /// Makes the record.
  public init(state: LifeCycleState, reason: String) {
    self.state = state
    self.reason = reason
  }
}

/// What a doctor found who looked whether the therapy suits the patient.
public struct Evaluation: Hashable, Sendable, Codable {
  /// What was looked at; both are needed before consent.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case medical
    case psychological
  }

  /// What was looked at.
  public var kind: Kind
  /// The day.
  public var on: CivilDate
  /// Who evaluated.
  public var by: String
  /// What was found.
  public var finding: String
  /// What speaks against the therapy.
  public var contraindications: [Contraindication]
  /// Whether the therapy suits the patient.
  public var isSuitable: Bool
  /// Why it suits although something speaks against it, where something does.
  public var reason: String?

  /// Makes an evaluation.
  public init(
    kind: Kind,
    on: CivilDate,
    by: String,
    finding: String,
    contraindications: [Contraindication] = [],
    isSuitable: Bool,
    reason: String? = nil
  ) {
    self.kind = kind
    self.on = on
    self.by = by
    self.finding = finding
    self.contraindications = contraindications
    self.isSuitable = isSuitable
    self.reason = reason
  }
}

/// What speaks against an implanted pump.
///
/// Sources: S24 (maker's list), S62 (coagulopathy, active intravenous drug abuse).
public enum Contraindication: String, CaseIterable, Hashable, Sendable, Codable {
  case infection
  case insufficientBodySize
  case implantTooDeep
  case spinalAnomaly
  case materialAllergy
  case substanceAbuse
  case magneticOrHyperbaricExposure
  case coagulopathy
  case activeIntravenousDrugAbuse

  /// The contraindication in words.
  public var title: String {
    switch self {
    case .infection: "infection"
    case .insufficientBodySize: "body too small for the pump"
    case .implantTooDeep: "port would lie deeper than 2.5 cm"
    case .spinalAnomaly: "spinal anomaly or obstructed spinal fluid"
    case .materialAllergy: "allergy to the material"
    case .substanceAbuse: "substance abuse that rules it out"
    case .magneticOrHyperbaricExposure: "strong magnets or high pressure at work or sport"
    case .coagulopathy: "bleeding disorder"
    case .activeIntravenousDrugAbuse: "active intravenous drug abuse"
    }
  }

  /// The key of the source.
  public var source: String {
    switch self {
    case .coagulopathy, .activeIntravenousDrugAbuse: "S62"
    default: "S24"
    }
  }
}
