/// Starting doses of a drug, by who recommends them.
public struct DrugStart: Hashable, Sendable {
  /// The label, for patients without opioid tolerance.
  public let labelNaive: FigureRange?
  /// The label, for opioid-tolerant patients.
  public let labelTolerant: FigureRange?
  /// The highest start of the label.
  public let labelMax: Figure<Measure>?
  /// The consensus of 2012.
  public let pacc2012: FigureRange?
  /// The consensus of 2017.
  public let pacc2017: FigureRange?
  /// A trial bolus by the consensus of 2017.
  public let trialBolusPacc2017: FigureRange?
  /// A range that one practice reports.
  public let practiceRange: FigureRange?
  /// A range that a study reports.
  public let studyRange: FigureRange?
  /// A dose relative to another drug.
  public let relative: Figure<Measure>?
  /// The suggestion of a series.
  public let seriesSuggestion: Figure<Measure>?
  /// The label start of the epidural route; never for a pump.
  public let epiduralLabelStart: Figure<Measure>?
  /// Above this the epidural label has little experience.
  public let epiduralLabelLimitedExperienceAbove: Figure<Measure>?
  /// The first screening dose.
  public let screeningFirst: Figure<Measure>?
  /// The second screening dose.
  public let screeningSecond: Figure<Measure>?
  /// The third screening dose.
  public let screeningThird: Figure<Measure>?
  /// How many times the effective screening dose the first day may hold.
  public let initialPumpDoseFactor: Figure<Measure>?
  /// An effect longer than this starts at the screening dose itself.
  public let longResponderHours: Figure<Measure>?
  /// Maintenance where the spasticity is of spinal origin.
  public let maintenanceSpinal: FigureRange?
  /// Maintenance where the spasticity is of cerebral origin.
  public let maintenanceCerebral: FigureRange?
  /// Maintenance under 12 years of age.
  public let maintenanceUnder12y: FigureRange?
  /// The range that the label saw, spinal origin.
  public let labelObservedRangeSpinal: FigureRange?

  /// Makes the entry.
  public init(
    labelNaive: FigureRange? = nil,
    labelTolerant: FigureRange? = nil,
    labelMax: Figure<Measure>? = nil,
    pacc2012: FigureRange? = nil,
    pacc2017: FigureRange? = nil,
    trialBolusPacc2017: FigureRange? = nil,
    practiceRange: FigureRange? = nil,
    studyRange: FigureRange? = nil,
    relative: Figure<Measure>? = nil,
    seriesSuggestion: Figure<Measure>? = nil,
    epiduralLabelStart: Figure<Measure>? = nil,
    epiduralLabelLimitedExperienceAbove: Figure<Measure>? = nil,
    screeningFirst: Figure<Measure>? = nil,
    screeningSecond: Figure<Measure>? = nil,
    screeningThird: Figure<Measure>? = nil,
    initialPumpDoseFactor: Figure<Measure>? = nil,
    longResponderHours: Figure<Measure>? = nil,
    maintenanceSpinal: FigureRange? = nil,
    maintenanceCerebral: FigureRange? = nil,
    maintenanceUnder12y: FigureRange? = nil,
    labelObservedRangeSpinal: FigureRange? = nil
  ) {
    self.labelNaive = labelNaive
    self.labelTolerant = labelTolerant
    self.labelMax = labelMax
    self.pacc2012 = pacc2012
    self.pacc2017 = pacc2017
    self.trialBolusPacc2017 = trialBolusPacc2017
    self.practiceRange = practiceRange
    self.studyRange = studyRange
    self.relative = relative
    self.seriesSuggestion = seriesSuggestion
    self.epiduralLabelStart = epiduralLabelStart
    self.epiduralLabelLimitedExperienceAbove = epiduralLabelLimitedExperienceAbove
    self.screeningFirst = screeningFirst
    self.screeningSecond = screeningSecond
    self.screeningThird = screeningThird
    self.initialPumpDoseFactor = initialPumpDoseFactor
    self.longResponderHours = longResponderHours
    self.maintenanceSpinal = maintenanceSpinal
    self.maintenanceCerebral = maintenanceCerebral
    self.maintenanceUnder12y = maintenanceUnder12y
    self.labelObservedRangeSpinal = labelObservedRangeSpinal
  }
}
