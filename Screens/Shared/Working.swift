import ClinicDomain

/// How a figure came about: its formula, the values that went in, and the result.
package struct Working: Hashable, Sendable {
  /// What was worked out.
  package let figure: String
  /// The rule in words.
  package let formula: String
  /// The same with the values, one line for each step.
  package let steps: [String]
  /// The result as it stands on screens.
  package let result: String

  /// Makes a working.
  package init(_ figure: String, formula: String, steps: [String], result: String) {
    self.figure = figure
    self.formula = formula
    self.steps = steps
    self.result = result
  }

  /// The working as lines of text.
  package var lines: [String] {
    ["\(figure)  \(result)", "  \(formula)"] + steps.map { "  \($0)" }
  }

  /// The working for JSON.
  package var value: DocumentValue {
    .record([
      .init("figure", figure),
      .init("formula", formula),
      .init("steps", .list(steps.map(DocumentValue.text))),
      .init("result", result),
    ])
  }
}

extension ReservoirFigures {
  /// How every figure of the reservoir came about, in the order in which they build on each other.
  package var workings: [Working] {
    [rateWorking, planningRateWorking, levelWorking, alarmWorking, emptyWorking, dueWorking]
      .compactMap(\.self)
  }

  private var running: ProgramChange? { programs.last { $0.at.instant <= moment.instant } }

  private var rateWorking: Working? {
    guard let running else { return nil }
    let strength = DrugText.shown(running.formulation.primary)
    switch running.program.mode {
    case .simpleContinuous(let dose):
      return Working(
        "Rate",
        formula: "daily dose / primary strength",
        steps: ["\(dose.shown) of \(strength)"],
        result: rate.shown
      )
    case .flex(let steps):
      return Working(
        "Rate",
        formula: "sum of the day's steps / primary strength",
        steps: steps.map { "\($0.start) for \($0.minutes) min: \($0.mass.shown)" }
          + ["\(running.program.dailyDose?.shown ?? "nothing") of \(strength)"],
        result: rate.shown
      )
    case .minimumRate(let entered):
      return Working(
        "Rate",
        formula: "minimum rate as entered",
        steps: [entered.shown],
        result: rate.shown
      )
    case .stopped:
      return Working("Rate", formula: "the pump is stopped", steps: [], result: rate.shown)
    }
  }

  private var planningRateWorking: Working? {
    guard let running, let boluses = running.program.patientBoluses else { return nil }
    let each = Volume(
      rounding: boluses.exactVolume(primary: running.formulation.primary.concentration)
    )
    return Working(
      "Planning rate",
      formula: "rate + boluses a day x bolus volume, every allotted bolus taken",
      steps: ["\(rate.shown) + \(boluses.perDay) x \(boluses.dose.shown) (\(each.shown))"],
      result: planningRate.shown
    )
  }

  private var levelWorking: Working {
    var steps = [
      "\(fill.volume.shown) on \(fill.at.local.shown)"
        + " (injected \(fill.injected.shown), left behind \(fill.leftBehind.shown))"
    ]
    let segments = outlook.reservoir.segments
    for (index, segment) in segments.enumerated() where segment.start < moment.instant {
      let next = index + 1 < segments.count ? segments[index + 1].start : moment.instant
      let seconds = min(next, moment.instant).seconds(since: segment.start)
      guard seconds > 0 else { continue }
      let flow = segment.basal + segment.boluses
      let days = DecimalText.rounded(Fraction(Int128(seconds), over: 86400), decimals: 3)
      steps.append("- \(flow.shown) x \(days) d")
    }
    if level != levelIfNoBoluses {
      steps.append("\(levelIfNoBoluses.shown) if no bolus was taken")
    }
    return Working(
      "Level",
      formula: "fill - infused - boluses; an estimate, not a reading",
      steps: steps,
      result: level.shown
    )
  }

  private func reaching(_ volume: Volume) -> [String] {
    guard let seconds = outlook.reservoir.secondsUntil(level: volume) else {
      return ["the flow never takes \(fill.volume.shown) down to \(volume.shown)"]
    }
    let days = seconds / 86400
    return [
      "\(fill.volume.shown) down to \(volume.shown): \(days) full days from \(fill.at.local.date.shown)"
    ]
  }

  private var alarmWorking: Working {
    Working(
      "Alarm date",
      formula: "fill date + full 24-hour days until the level meets the alarm volume",
      steps: reaching(pump.alarmVolume),
      result: outlook.alarmDate?.shown ?? "none"
    )
  }

  private var emptyWorking: Working {
    let isOptimistic = outlook.reservoir.isEmptyDateOptimistic
    return Working(
      "Empty date",
      formula: isOptimistic
        ? "the same, down to 0 mL; optimistic, because no unusable volume is set for this pump"
        : "the same, down to the unusable volume set for this pump",
      steps: reaching(pump.unusableVolume ?? .zero),
      result: outlook.emptyDate?.shown ?? "none"
    )
  }

  private var dueWorking: Working {
    let margin = outlook.marginDays
    let steps = RefillLimit.allCases.map { limit in
      let date = outlook.due?.all[limit]?.shown ?? "not known"
      return switch limit {
      case .volume: "volume: alarm date - \(margin) days = \(date)"
      case .stability:
        fill.formulation.stabilityDays.map { "stability: fill date + \($0) days = \(date)" }
          ?? "stability: no limit recorded"
      case .pumpLife:
        outlook.lifeEndsOn.map {
          "pump life: \($0.shown) - \(DueDate.pumpLifeMarginDays) days = \(date)"
        } ?? "pump life: no verified end known"
      case .prescriber: "prescriber: \(outlook.due?.all[limit] == nil ? "no date set" : date)"
      }
    }
    return Working(
      "Due date",
      formula: "the earliest of the limits",
      steps: steps,
      result: shownDue
    )
  }
}
