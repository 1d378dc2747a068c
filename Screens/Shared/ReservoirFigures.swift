package import ClinicDomain

/// What is worked out of one reservoir at a moment: everything that a list or a chart shows of it.
///
/// Every figure is an estimate from what was recorded, never a reading.
package struct ReservoirFigures: Sendable {
  /// The moment looked at.
  package let moment: Moment
  /// The dates that the fill leads to.
  package let outlook: RefillOutlook
  /// The level with every allotted bolus taken.
  package let level: Volume
  /// The level with no bolus taken.
  package let levelIfNoBoluses: Volume
  /// The flow without boluses.
  package let rate: FlowRate
  /// The flow with every allotted bolus, spread evenly.
  package let planningRate: FlowRate
  /// How pressing the refill is.
  package let urgency: Urgency
  /// The program that ran at the fill and every change since.
  package let programs: [ProgramChange]

  /// Works the figures out; nothing before the first fill.
  package init?(_ summary: ChartSummary, at moment: Moment, policy: Policy) {
    guard let outlook = RefillOutlook(summary, policy: policy) else { return nil }
    let reservoir = outlook.reservoir
    let day = moment.local.date
    self.moment = moment
    self.outlook = outlook
    programs = summary.programs
    level = reservoir.level(at: moment.instant)
    levelIfNoBoluses = reservoir.level(at: moment.instant, boluses: .noneTaken)
    rate = reservoir.rate(at: moment.instant)
    planningRate = reservoir.planningRate(at: moment.instant)
    urgency = Urgency(
      mayHaveStopped: outlook.lifeEndsOn.map { day >= $0 } ?? false,
      state: outlook.state(on: day)
    )
  }

  /// The day looked at.
  package var day: CivilDate { moment.local.date }
  /// What was put in, and when.
  package var fill: Fill { outlook.reservoir.fill }
  /// The pump's size, alarm volume and constants.
  package var pump: Pump { outlook.reservoir.pump }
  /// Calendar days to the alarm date, negative after it.
  package var daysToAlarm: Int? { outlook.alarmDate?.days(since: day) }
  /// Whether the level can be leaned on: not where the pump may have stopped.
  package var isLevelTrusted: Bool { !urgency.mayHaveStopped }
  /// Whether the level is at or under the alarm volume.
  package var isBelowAlarm: Bool { level <= pump.alarmVolume }

  /// The due date with the limit that governs it: `11-Dec-2026 (volume)`.
  package var shownDue: String {
    outlook.due.map { "\($0.date.shown) (\($0.limit.title))" } ?? "none"
  }

  /// What the level means in one sentence, always said to be an estimate.
  package var sentence: String {
    if let life = outlook.lifeEndsOn, urgency.mayHaveStopped {
      return "pump life ended \(life.shown): it may have stopped"
    }
    guard let state = urgency.state else { return "est. \(level.shown)" }
    switch state {
    case .empty:
      return
        "est. \(level.shown), empty since \(outlook.emptyDate?.shown ?? "an unknown day")"
    case .alarm:
      return
        "est. \(level.shown), low-reservoir alarm \(pump.alarmVolume.shown) since "
        + "\(outlook.alarmDate?.shown ?? "an unknown day")"
    case .overdue:
      return "est. \(level.shown), was due \(shownDue)"
    case .urgent, .due, .planned:
      return "est. \(level.shown), due \(shownDue)"
    }
  }
}

extension ReservoirFigures {
  /// The figures as fields of a row, in stored form; every name is there also before the first
  /// fill, with nothing in it.
  package static func fields(
    of figures: ReservoirFigures?,
    urgency: Urgency
  ) -> [DocumentValue.Field] {
    let outlook = figures?.outlook
    return [
      .init("level", figures?.level.stored),
      .init("levelIfNoBoluses", figures?.levelIfNoBoluses.stored),
      .init("levelIsTrusted", figures.map { .flag($0.isLevelTrusted) } ?? .none),
      .init("rate", figures?.rate.stored),
      .init("planningRate", figures?.planningRate.stored),
      .init("alarmDate", outlook?.alarmDate?.description),
      .init("emptyDate", outlook?.emptyDate?.description),
      .init(
        "emptyDateIsOptimistic",
        outlook.map { .flag($0.reservoir.isEmptyDateOptimistic) } ?? .none
      ),
      .init("dueDate", outlook?.due?.date.description),
      .init("limit", outlook?.due?.limit.rawValue),
      .init("daysToAlarm", figures?.daysToAlarm),
      .init("state", urgency.state?.rawValue),
      .init("mayHaveStopped", .flag(urgency.mayHaveStopped)),
      .init("filledAt", figures?.fill.at.description),
      .init("fillVolume", figures?.fill.volume.stored),
    ]
  }
}
