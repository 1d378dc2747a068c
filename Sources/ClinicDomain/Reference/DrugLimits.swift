/// The highest strength and daily dose that one document gives.
public struct DocumentLimits: Hashable, Sendable {
  /// The highest strength.
  public let maxConcentration: Figure<Measure>?
  /// The highest daily dose.
  public let maxDailyDose: Figure<Measure>?
  /// Above this daily dose the document advises caution.
  public let cautionAbove: Figure<Measure>?
  /// What must be known to use them.
  public let note: String?

  /// Makes the entry.
  public init(
    maxConcentration: Figure<Measure>? = nil,
    maxDailyDose: Figure<Measure>? = nil,
    cautionAbove: Figure<Measure>? = nil,
    note: String? = nil
  ) {
    self.maxConcentration = maxConcentration
    self.maxDailyDose = maxDailyDose
    self.cautionAbove = cautionAbove
    self.note = note
  }
}

/// What documents give as the limits of a drug; nothing means no figure found, not zero.
public struct DrugLimits: Hashable, Sendable {
  /// The consensus of 2007.
  public let pacc2007: DocumentLimits
  /// The consensus of 2012.
  public let pacc2012: DocumentLimits
  /// The consensus of 2017.
  public let pacc2017: DocumentLimits
  /// The consensus of 2024, whose tables could not be read.
  public let pacc2024: DocumentLimits
  /// The label.
  public let label: DocumentLimits
  /// The European product information.
  public let euSmpc: DocumentLimits?

  /// Makes the entry.
  public init(
    pacc2007: DocumentLimits,
    pacc2012: DocumentLimits,
    pacc2017: DocumentLimits,
    pacc2024: DocumentLimits,
    label: DocumentLimits,
    euSmpc: DocumentLimits? = nil
  ) {
    self.pacc2007 = pacc2007
    self.pacc2012 = pacc2012
    self.pacc2017 = pacc2017
    self.pacc2024 = pacc2024
    self.label = label
    self.euSmpc = euSmpc
  }
}

/// From where on the program asks: a line, a reason, a stop.
public struct Threshold: Hashable, Sendable {
  /// Above this a line is shown.
  public let advisoryAbove: Figure<Measure>?
  /// Above this a reason is asked; zero means for any amount.
  public let reasonAbove: Figure<Measure>?
  /// Above this the order stops; zero means never allowed.
  public let hardStopAbove: Figure<Measure>?

  /// Makes the entry.
  public init(
    advisoryAbove: Figure<Measure>? = nil,
    reasonAbove: Figure<Measure>? = nil,
    hardStopAbove: Figure<Measure>? = nil
  ) {
    self.advisoryAbove = advisoryAbove
    self.reasonAbove = reasonAbove
    self.hardStopAbove = hardStopAbove
  }
}

/// The program's proposed thresholds of a drug, which a clinic must set as its own.
public struct DrugThresholds: Hashable, Sendable {
  /// For the strength.
  public let concentration: Threshold
  /// For the daily dose.
  public let dailyDose: Threshold

  /// Makes the entry.
  public init(
    concentration: Threshold,
    dailyDose: Threshold
  ) {
    self.concentration = concentration
    self.dailyDose = dailyDose
  }
}

/// Figures for one change of dose.
public struct TitrationLimits: Hashable, Sendable {
  /// Maintenance, spinal origin: largest change.
  public let spinalMaintenanceMaxPercent: Figure<Measure>?
  /// Maintenance, cerebral origin: largest change.
  public let cerebralMaintenanceMaxPercent: Figure<Measure>?
  /// First days, spinal origin: largest change a day.
  public let spinalInitialMaxPercentPer24h: Figure<Measure>?
  /// First days, cerebral origin: largest change a day.
  public let cerebralInitialMaxPercentPer24h: Figure<Measure>?
  /// The largest step of the label.
  public let labelMaxStep: Figure<Measure>?
  /// How many steps the label allows in 7 days.
  public let labelMaxStepsPer7Days: Figure<Measure>?
  /// The largest step of the consensus.
  public let paccMaxStep: Figure<Measure>?
  /// Days between steps by the consensus.
  public let paccMinDaysBetweenSteps: Figure<Measure>?

  /// Makes the entry.
  public init(
    spinalMaintenanceMaxPercent: Figure<Measure>? = nil,
    cerebralMaintenanceMaxPercent: Figure<Measure>? = nil,
    spinalInitialMaxPercentPer24h: Figure<Measure>? = nil,
    cerebralInitialMaxPercentPer24h: Figure<Measure>? = nil,
    labelMaxStep: Figure<Measure>? = nil,
    labelMaxStepsPer7Days: Figure<Measure>? = nil,
    paccMaxStep: Figure<Measure>? = nil,
    paccMinDaysBetweenSteps: Figure<Measure>? = nil
  ) {
    self.spinalMaintenanceMaxPercent = spinalMaintenanceMaxPercent
    self.cerebralMaintenanceMaxPercent = cerebralMaintenanceMaxPercent
    self.spinalInitialMaxPercentPer24h = spinalInitialMaxPercentPer24h
    self.cerebralInitialMaxPercentPer24h = cerebralInitialMaxPercentPer24h
    self.labelMaxStep = labelMaxStep
    self.labelMaxStepsPer7Days = labelMaxStepsPer7Days
    self.paccMaxStep = paccMaxStep
    self.paccMinDaysBetweenSteps = paccMinDaysBetweenSteps
  }
}

/// Potency against morphine, shown as a spread and never used to convert.
public struct RelativePotency: Hashable, Sendable {
  /// What is reported.
  public let toMorphine: [Figure<Measure>]
  /// How it may be used.
  public let rule: String

  /// Makes the entry.
  public init(
    toMorphine: [Figure<Measure>],
    rule: String
  ) {
    self.toMorphine = toMorphine
    self.rule = rule
  }
}

/// How small doses of a drug are written.
public struct LowDose: Hashable, Sendable {
  /// Whether small doses need care.
  public let flag: Bool
  /// Below this daily dose.
  public let below: Figure<Measure>?
  /// What to do.
  public let note: String?

  /// Makes the entry.
  public init(
    flag: Bool,
    below: Figure<Measure>?,
    note: String? = nil
  ) {
    self.flag = flag
    self.below = below
    self.note = note
  }
}
