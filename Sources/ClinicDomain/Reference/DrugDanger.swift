/// What happens when the delivery of a drug stops.
public struct Withdrawal: Hashable, Sendable {
  /// How dangerous a stop is.
  public enum Danger: String, CaseIterable, Sendable {
    case none
    case moderate
    case high
    case critical
  }
  /// How dangerous a stop is.
  public let danger: Danger
  /// When it begins.
  public let onset: Statement?
  /// What is seen.
  public let signs: [Statement]
  /// Who is at risk.
  public let atRisk: [Statement]
  /// What is done first.
  public let firstActions: [Statement]

  /// Makes the entry.
  public init(
    danger: Danger,
    onset: Statement? = nil,
    signs: [Statement],
    atRisk: [Statement] = [],
    firstActions: [Statement]
  ) {
    self.danger = danger
    self.onset = onset
    self.signs = signs
    self.atRisk = atRisk
    self.firstActions = firstActions
  }
}

/// What happens when too much of a drug is delivered.
public struct Overdose: Hashable, Sendable {
  /// What is seen.
  public let signs: [Statement]
  /// What is done first.
  public let firstActions: [Statement]
  /// What reverses it.
  public let antidote: Antidote?
  /// The highest dose of the trials.
  public let maxDoseSeenInTrials: Figure<Measure>?
  /// How fast it leaves the spinal fluid.
  public let csfHalfLifeHours: Figure<Measure>?

  /// Makes the entry.
  public init(
    signs: [Statement],
    firstActions: [Statement],
    antidote: Antidote?,
    maxDoseSeenInTrials: Figure<Measure>? = nil,
    csfHalfLifeHours: Figure<Measure>? = nil
  ) {
    self.signs = signs
    self.firstActions = firstActions
    self.antidote = antidote
    self.maxDoseSeenInTrials = maxDoseSeenInTrials
    self.csfHalfLifeHours = csfHalfLifeHours
  }
}

/// A drug that reverses an overdose.
public struct Antidote: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The smallest dose.
  public let doseMin: Figure<Measure>?
  /// The largest dose.
  public let doseMax: Figure<Measure>?
  /// Repeated at the earliest after.
  public let repeatMinutesMin: Figure<Measure>?
  /// Repeated at the latest after.
  public let repeatMinutesMax: Figure<Measure>?
  /// After this much the diagnosis is doubted.
  public let reconsiderDiagnosisAfter: Figure<Measure>?

  /// Makes the entry.
  public init(
    name: String,
    doseMin: Figure<Measure>? = nil,
    doseMax: Figure<Measure>? = nil,
    repeatMinutesMin: Figure<Measure>? = nil,
    repeatMinutesMax: Figure<Measure>? = nil,
    reconsiderDiagnosisAfter: Figure<Measure>? = nil
  ) {
    self.name = name
    self.doseMin = doseMin
    self.doseMax = doseMax
    self.repeatMinutesMin = repeatMinutesMin
    self.repeatMinutesMax = repeatMinutesMax
    self.reconsiderDiagnosisAfter = reconsiderDiagnosisAfter
  }
}
