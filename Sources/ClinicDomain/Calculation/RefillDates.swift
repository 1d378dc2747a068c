/// The dates that one fill leads to, from figures given by hand.
///
/// It asks the same reservoir and the same due date as a chart. Source: S22 (every bolus counts), S12
/// (margin), S37 (stability), S9 (pump life).
public struct RefillDates: Sendable {
  /// What the dates are worked out from.
  public struct Facts: Hashable, Sendable {
    /// The volume right after the fill.
    public var filled: Volume
    /// The day of the fill.
    public var on: CivilDate
    /// The flow without boluses.
    public var rate: EnteredRate
    /// The volume at which the alarm sounds.
    public var alarmVolume: Volume
    /// The volume that cannot be infused.
    public var unusable: Volume
    /// The volume of one allotted bolus.
    public var bolus: Volume
    /// How many boluses a day are allotted.
    public var bolusesPerDay: Int
    /// Days that the fluid may stay in the pump.
    public var stabilityDays: Int?
    /// Days between the due date and the alarm date.
    public var marginDays: Int
    /// The day on which the pump's life ends.
    public var lifeEndsOn: CivilDate?
    /// The prescriber's own date.
    public var prescriberDate: CivilDate?

    /// Makes the facts; what is left out is nothing.
    public init(
      filled: Volume,
      on: CivilDate,
      rate: EnteredRate,
      alarmVolume: Volume,
      unusable: Volume = .zero,
      bolus: Volume = .zero,
      bolusesPerDay: Int = 0,
      stabilityDays: Int? = nil,
      marginDays: Int,
      lifeEndsOn: CivilDate? = nil,
      prescriberDate: CivilDate? = nil
    ) {
      self.filled = filled
      self.on = on
      self.rate = rate
      self.alarmVolume = alarmVolume
      self.unusable = unusable
      self.bolus = bolus
      self.bolusesPerDay = bolusesPerDay
      self.stabilityDays = stabilityDays
      self.marginDays = marginDays
      self.lifeEndsOn = lifeEndsOn
      self.prescriberDate = prescriberDate
    }
  }

  /// What the dates were worked out from.
  public let facts: Facts
  /// The date of the low-reservoir alarm; nothing where nothing flows.
  public let alarmDate: CivilDate?
  /// The date on which the usable volume is gone.
  public let emptyDate: CivilDate?
  /// The date by which to refill, with its limit.
  public let due: DueDate?
  /// The flow with every allotted bolus taken.
  public let planningRate: FlowRate

  /// Works the dates out.
  public init(_ facts: Facts) {
    self.facts = facts
    // Where no drug is given, a strength of 1 ng/nL makes a bolus of a volume the same number of
    // nanograms; the dates do not depend on it.
    let fluid = Ingredient(
      drug: "",
      concentration: Concentration(amount: 1_000_000, unit: .nanogramsPerMillilitre)
    )
    let start = Moment(
      instant: Instant(
        seconds: CivilDateTime(date: facts.on, time: CivilTime(secondOfDay: 0)).secondsSince1970
      ),
      offsetSeconds: 0
    )
    let formulation = Formulation(primary: fluid, stabilityDays: facts.stabilityDays)
    let boluses = PatientBoluses(
      dose: Mass(amount: facts.bolus.nanolitres, unit: .nanograms),
      perDay: facts.bolusesPerDay
    )
    let reservoir = Reservoir(
      fill: Fill(at: start, injected: facts.filled, formulation: formulation),
      pump: Pump(
        model: PumpCatalogue.otherName,
        serial: "",
        implantedOn: facts.on,
        reservoir: facts.filled,
        alarmVolume: facts.alarmVolume,
        unusableVolume: facts.unusable
      ),
      programs: [
        ProgramChange(
          at: start,
          program: InfusionProgram(mode: .minimumRate(facts.rate), patientBoluses: boluses),
          formulation: formulation
        )
      ]
    )
    alarmDate = reservoir.alarmDate
    emptyDate = reservoir.emptyDate
    planningRate = reservoir.planningRate(at: start.instant)
    due = DueDate(
      reservoir: reservoir,
      marginDays: facts.marginDays,
      lifeEndsOn: facts.lifeEndsOn,
      prescriberDate: facts.prescriberDate
    )
  }

  /// How it was found.
  public var working: Working {
    let rate =
      "planning rate = \(facts.rate.shown) + \(facts.bolusesPerDay) x \(facts.bolus.shown)"
      + " = \(planningRate.shown)"
    let limits = RefillLimit.allCases.compactMap { limit in
      due?.all[limit].map { "\(limit.title): \($0)" }
    }
    return Working(
      title: "Dates",
      formula: "alarm date = fill date + floor((filled - alarm volume) / planning rate) days;"
        + " empty date the same down to the unusable volume;"
        + " due date = earliest of alarm date - margin, stability, pump life - 7 days, prescriber",
      source: "S22",
      inputs: inputs,
      steps: [
        rate,
        days(to: facts.alarmVolume, date: alarmDate, name: "alarm"),
        days(to: facts.unusable, date: emptyDate, name: "empty"),
      ] + limits,
      results: [
        Working.Line("alarm date", alarmDate.map(\.description) ?? "-"),
        Working.Line("empty date", emptyDate.map(\.description) ?? "-"),
        Working.Line("due date", due?.date.description ?? "-"),
        Working.Line("limit", due?.limit.title ?? "-"),
      ]
    )
  }

  private var inputs: [Working.Line] {
    var inputs = [
      Working.Line("filled", facts.filled.shown), Working.Line("on", facts.on.description),
      Working.Line("rate", facts.rate.shown),
      Working.Line("alarm volume", facts.alarmVolume.shown),
      Working.Line("unusable", facts.unusable.shown),
      Working.Line("boluses", "\(facts.bolusesPerDay) a day x \(facts.bolus.shown)"),
      Working.Line("margin", "\(facts.marginDays) days"),
    ]
    if let days = facts.stabilityDays { inputs.append(Working.Line("stability", "\(days) days")) }
    if let end = facts.lifeEndsOn { inputs.append(Working.Line("pump life ends", "\(end)")) }
    return inputs
  }

  private func days(to volume: Volume, date: CivilDate?, name: String) -> String {
    guard let date else { return "\(name): never, nothing flows" }
    let days = date.days(since: facts.on)
    return "\(name): floor((\(facts.filled.shown) - \(volume.shown)) / \(planningRate.shown))"
      + " = \(days) days -> \(date)"
  }
}
