/// One study of how long a drug lasts.
public struct StabilityStudy: Hashable, Sendable {
  /// How many days.
  public let days: Figure<Measure>
  /// How much was left.
  public let remaining: Figure<Measure>?
  /// Under which conditions.
  public let condition: String

  /// Makes the entry.
  public init(
    days: Figure<Measure>,
    remaining: Figure<Measure>?,
    condition: String
  ) {
    self.days = days
    self.remaining = remaining
    self.condition = condition
  }
}

/// How a new pump is rinsed before the first fill.
public struct NaiveRinse: Hashable, Sendable {
  /// How often.
  public let times: Figure<Measure>
  /// How much each time.
  public let volumeEach: Figure<Measure>
  /// With which strength.
  public let strength: Figure<Measure>

  /// Makes the entry.
  public init(
    times: Figure<Measure>,
    volumeEach: Figure<Measure>,
    strength: Figure<Measure>
  ) {
    self.times = times
    self.volumeEach = volumeEach
    self.strength = strength
  }
}

/// How long a drug may stay in the pump.
public struct DrugStability: Hashable, Sendable {
  /// The label, undiluted.
  public let labelPumpDays: Figure<Measure>?
  /// Why the label gives no figure.
  public let labelPumpNote: Statement?
  /// The label, diluted.
  public let labelDilutedDays: Figure<Measure>?
  /// The label, first fill of a new pump.
  public let labelNaiveFirstFillDays: Figure<Measure>?
  /// How a new pump is rinsed.
  public let naiveRinse: NaiveRinse?
  /// How long a prepared syringe lasts.
  public let afterPreparation: Statement?
  /// Studies.
  public let literature: [StabilityStudy]
  /// A study that disagrees.
  public let contrary: Statement?
  /// What must be known.
  public let note: String?
  /// What mixing does to it.
  public let admixture: Statement?
  /// The program's default, which a clinic must set.
  public let appDefaultMaxDays: Figure<Measure>?

  /// Makes the entry.
  public init(
    labelPumpDays: Figure<Measure>? = nil,
    labelPumpNote: Statement? = nil,
    labelDilutedDays: Figure<Measure>? = nil,
    labelNaiveFirstFillDays: Figure<Measure>? = nil,
    naiveRinse: NaiveRinse? = nil,
    afterPreparation: Statement? = nil,
    literature: [StabilityStudy],
    contrary: Statement? = nil,
    note: String? = nil,
    admixture: Statement? = nil,
    appDefaultMaxDays: Figure<Measure>? = nil
  ) {
    self.labelPumpDays = labelPumpDays
    self.labelPumpNote = labelPumpNote
    self.labelDilutedDays = labelDilutedDays
    self.labelNaiveFirstFillDays = labelNaiveFirstFillDays
    self.naiveRinse = naiveRinse
    self.afterPreparation = afterPreparation
    self.literature = literature
    self.contrary = contrary
    self.note = note
    self.admixture = admixture
    self.appDefaultMaxDays = appDefaultMaxDays
  }
}
