package import ClinicDomain

extension ReservoirFigures {
  /// How every figure of the reservoir came about, in the order in which they build on each other.
  package var workings: [Working] {
    [rateWorking, dosesWorking, planningRateWorking].compactMap(\.self)
      + [levelWorking, alarmWorking, emptyWorking, dueWorking]
  }

  private var running: ProgramChange? { programs.last { $0.at.instant <= moment.instant } }

  private var rateWorking: Working? {
    guard let running else { return nil }
    let primary = running.formulation.primary
    let result = [Working.Line("rate", rate.shown)]
    switch running.program.mode {
    case .simpleContinuous(let dose):
      return Working(
        title: "Rate",
        formula: "daily dose / primary strength",
        source: "S65",
        inputs: [
          Working.Line("dose", dose.shown), Working.Line("strength", DrugText.shown(primary)),
        ],
        steps: ["\(dose.shown) / \(primary.concentration.shown) = \(rate.shown)"],
        results: result
      )
    case .flex(let steps):
      let sum = running.program.dailyDose?.shown ?? "nothing"
      return Working(
        title: "Rate",
        formula: "sum of the day's steps / primary strength",
        source: "S65",
        inputs: steps.map { Working.Line("\($0.start)", "\($0.mass.shown) over \($0.minutes) min") }
          + [Working.Line("strength", DrugText.shown(primary))],
        steps: ["\(sum) / \(primary.concentration.shown) = \(rate.shown) over the day"],
        results: result
      )
    case .minimumRate(let entered):
      return Working(
        title: "Rate",
        formula: "the minimum rate as it was entered",
        source: "S65",
        inputs: [Working.Line("entered", entered.shown)],
        steps: [],
        results: result
      )
    case .stopped:
      return Working(
        title: "Rate",
        formula: "the pump is stopped",
        source: "S65",
        inputs: [],
        steps: [],
        results: result
      )
    }
  }

  private var dosesWorking: Working? {
    guard let running, !running.formulation.others.isEmpty, !rate.isZero else { return nil }
    return Working(
      title: "Doses of the mixture",
      formula: "rate x the strength of each drug",
      source: "S64",
      inputs: [Working.Line("rate", rate.shown)],
      steps: running.formulation.ingredients.map { ingredient in
        "\(rate.shown) x \(DrugText.shown(ingredient)) = \(rate.dose(of: ingredient.concentration).shown)"
      },
      results: running.formulation.ingredients.map { ingredient in
        Working.Line(
          DrugText.name(ingredient.drug),
          rate.dose(of: ingredient.concentration).shown
        )
      }
    )
  }

  private var planningRateWorking: Working? {
    guard let running, let boluses = running.program.patientBoluses else { return nil }
    let primary = running.formulation.primary.concentration
    let each = Volume(rounding: boluses.exactVolume(primary: primary))
    return Working(
      title: "Planning rate",
      formula: "rate + boluses a day x bolus volume, every allotted bolus taken",
      source: "S22",
      inputs: [
        Working.Line("bolus", boluses.dose.shown), Working.Line("a day", "\(boluses.perDay)"),
      ],
      steps: ["\(rate.shown) + \(boluses.perDay) x \(each.shown) = \(planningRate.shown)"],
      results: [Working.Line("planning rate", planningRate.shown)]
    )
  }

  private var levelWorking: Working {
    var steps: [String] = []
    let segments = outlook.reservoir.segments
    for (index, segment) in segments.enumerated() where segment.start < moment.instant {
      let next = index + 1 < segments.count ? segments[index + 1].start : moment.instant
      let seconds = min(next, moment.instant).seconds(since: segment.start)
      guard seconds > 0 else { continue }
      let flow = segment.basal + segment.boluses
      let days = DecimalText.rounded(Fraction(Int128(seconds), over: 86400), decimals: 3)
      steps.append("- \(flow.shown) x \(days) d")
    }
    var results = [Working.Line("level", level.shown, note: "estimate, not a reading")]
    if level != levelIfNoBoluses {
      results.append(Working.Line("if no bolus was taken", levelIfNoBoluses.shown))
    }
    return Working(
      title: "Level",
      formula: "fill - what was infused since, every allotted bolus taken",
      source: "S67",
      inputs: [
        Working.Line("filled", fill.at.local.shown),
        Working.Line(
          "fill",
          fill.volume.shown,
          note: "injected \(fill.injected.shown), left behind \(fill.leftBehind.shown)"
        ),
      ],
      steps: steps,
      results: results
    )
  }

  private func reaching(_ volume: Volume) -> [String] {
    guard let seconds = outlook.reservoir.secondsUntil(level: volume) else {
      return ["the flow never takes \(fill.volume.shown) down to \(volume.shown)"]
    }
    let day = fill.at.local.date.shown
    return ["\(fill.volume.shown) to \(volume.shown): \(seconds / 86400) full days from \(day)"]
  }

  private var alarmWorking: Working {
    Working(
      title: "Alarm date",
      formula: "fill date + full 24-hour days until the level meets the alarm volume",
      source: "S67",
      inputs: [Working.Line("alarm volume", pump.alarmVolume.shown)],
      steps: reaching(pump.alarmVolume),
      results: [Working.Line("alarm date", outlook.alarmDate?.shown ?? "none")]
    )
  }

  private var emptyWorking: Working {
    let isOptimistic = outlook.reservoir.isEmptyDateOptimistic
    return Working(
      title: "Empty date",
      formula: "the same, down to the unusable volume",
      source: "S67",
      inputs: [
        Working.Line(
          "unusable volume",
          pump.unusableVolume?.shown ?? "none set for this pump",
          note: isOptimistic ? "counted to the last drop: optimistic" : nil
        )
      ],
      steps: reaching(pump.unusableVolume ?? .zero),
      results: [Working.Line("empty date", outlook.emptyDate?.shown ?? "none")]
    )
  }

  private var dueWorking: Working {
    Working(
      title: "Due date",
      formula: "the earliest of the limits that are known",
      source: "S12",
      inputs: [Working.Line("margin", "\(outlook.marginDays) days")],
      steps: RefillLimit.allCases.map(limitStep),
      results: [Working.Line("due", shownDue)]
    )
  }

  private func limitStep(_ limit: RefillLimit) -> String {
    let date = outlook.due?.all[limit]?.shown
    switch limit {
    case .volume:
      return date.map { "volume: alarm date - \(outlook.marginDays) days = \($0)" }
        ?? "volume: the alarm is never met"
    case .stability:
      let days = fill.formulation.stabilityDays ?? 0
      return date.map { "stability: fill date + \(days) days = \($0)" }
        ?? "stability: no limit recorded"
    case .pumpLife:
      let end = outlook.lifeEndsOn?.shown ?? ""
      return date.map { "pump life: \(end) - \(DueDate.pumpLifeMarginDays) days = \($0)" }
        ?? "pump life: no verified end known"
    case .prescriber: return "prescriber: \(date ?? "no date set")"
    }
  }
}

extension Working {
  /// The results in one line; a single one needs no name beside the title.
  package var resultText: String {
    results.map { line in
      (results.count > 1 ? "\(line.name) " : "") + line.value
        + (line.note.map { " (\($0))" } ?? "")
    }
    .joined(separator: ", ")
  }

  /// The inputs in one line.
  package var inputText: String {
    inputs.map { line in
      "\(line.name) \(line.value)" + (line.note.map { " (\($0))" } ?? "")
    }
    .joined(separator: "; ")
  }

  /// The working for JSON.
  package var value: DocumentValue {
    .record([
      .init("title", title),
      .init("formula", formula),
      .init("source", SourceTable.citation(source)),
      .init("inputs", .list(inputs.map(Self.value))),
      .init("steps", .list(steps.map(DocumentValue.text))),
      .init("results", .list(results.map(Self.value))),
    ])
  }

  private static func value(_ line: Line) -> DocumentValue {
    .record([.init("name", line.name), .init("value", line.value), .init("note", line.note)])
  }
}
