import ClinicDomain

/// The patient's way, outcomes, discrepancies, alarms and scans for JSON.
extension ChartDocument {
  var lifeCycleValue: DocumentValue {
    let summary = chart.summary
    return .record([
      .init("state", summary.lifeCycleState(on: context.today).rawValue),
      .init("recordedState", summary.course.state?.rawValue),
      .init("since", summary.course.since?.description),
      .init("implantPlannedOn", summary.course.implantPlannedOn?.description),
      .init("replacementPlannedFrom", summary.replacementClock?.planFrom.description),
      .init("pumpStopsOn", summary.replacementClock?.stopsOn.description),
      .init(
        "next",
        .list(summary.nextStates(on: context.today).map { .text($0.rawValue) })
      ),
      .init(
        "contraindications",
        .list(
          chart.lifeCycle.contraindications.map {
            .record([
              .init("name", $0.rawValue), .init("title", $0.title), .init("source", $0.source),
            ])
          }
        )
      ), .init("steps", .list(lifeCycle.map(\.value))),
    ])
  }

  func trialValue(_ recorded: Chart.Recorded<Trial>) -> DocumentValue {
    let trial = recorded.value
    var baseline: String
    var best: String
    switch trial.score {
    case .pain(let from, let to): (baseline, best) = ("\(from)", "\(to)")
    case .ashworth(let from, let to): (baseline, best) = (from.rawValue, to.rawValue)
    }
    let isPain = if case .pain = trial.score { true } else { false }
    return .record([
      .init("at", trial.at.description), .init("by", recorded.by.description),
      .init("method", trial.method.rawValue), .init("level", trial.level),
      .init("drug", trial.drug), .init("concentration", trial.concentration.stored),
      .init("dose", trial.dose.stored), .init("volume", trial.volume.stored),
      .init("minutes", trial.minutes), .init("score", isPain ? "pain" : "ashworth"),
      .init("baseline", baseline), .init("best", best),
      .init("relief", trial.relief?.unsigned), .init("minutesToPeak", trial.minutesToPeak),
      .init("effectMinutes", trial.effectMinutes), .init("sideEffects", trial.sideEffects),
      .init("opioidChange", trial.opioidChange), .init("response", trial.response),
      .init("result", trial.result.rawValue), .init("reason", trial.reason),
    ])
  }

  var therapyConsentsValue: DocumentValue {
    .list(
      chart.lifeCycle.consents.reversed().map { recorded in
        .record([
          .init("on", recorded.value.on.description), .init("by", recorded.by.description),
          .init("explainedBy", recorded.value.explainedBy),
          .init("place", recorded.value.place),
          .init("risks", .list(recorded.value.risks.map { .text($0.rawValue) })),
          .init("missing", .list(recorded.value.missing.map { .text($0.rawValue) })),
        ])
      }
    )
  }

  var outcomesValue: DocumentValue {
    let baseline = chart.outcomes.baseline
    return .record([
      .init("sentence", outcomeTrend.sentence), .init("baselinePain", baseline?.score),
      .init("baselineOn", baseline?.on.description), .init("baselineOrigin", baseline?.origin),
      .init("formula", "relief = (baseline - score) / baseline"),
      .init(
        "findings",
        .list(
          granuloma.findings.map {
            .record([
              .init("code", $0.code.rawValue), .init("severity", "\($0.severity)"),
              .init("message", $0.message), .init("source", $0.source),
            ])
          }
        )
      ), .init("visits", .list(outcomes.reversed().map(\.value))),
    ])
  }

  var discrepanciesValue: DocumentValue {
    let open = chart.summary.course.residuals.investigation(under: context.policy)
    return .record([
      .init("sentence", discrepancies.sentence),
      .init("asksForReport", .flag(discrepancies.asksForReport)),
      .init("rule", OverInfusionWatch.rule),
      .init("openSince", open?.since.description), .init("because", open?.because),
      .init(
        "residuals",
        .list(
          discrepancies.points.reversed().map { point in
            .record([
              .init("at", point.at.description), .init("by", point.by.description),
              .init("filled", point.filled?.stored),
              .init("expected", point.residual.expected.stored),
              .init("expectedAtMost", point.residual.expectedAtMost?.stored),
              .init("aspirated", point.residual.aspirated.stored),
              .init("difference", point.residual.difference.shown),
              .init("deliveryError", point.error?.shown), .init("grade", point.residual.grade),
            ])
          }
        )
      ),
      .init(
        "closed",
        .list(
          chart.lifeCycle.closures.reversed().map { closed in
            .record([
              .init("at", closed.at.description), .init("by", closed.by.description),
              .init("cause", closed.value.cause?.rawValue),
              .init("conclusion", closed.value.conclusion),
            ])
          }
        )
      ),
    ])
  }

  var alarmsValue: DocumentValue {
    .list(
      chart.lifeCycle.alarms.reversed().map { recorded in
        let alarm = recorded.value
        let kind = PumpCatalogue.alarm(alarm.kind)
        return .record([
          .init("at", alarm.at.description), .init("by", recorded.by.description),
          .init("kind", alarm.kind.rawValue), .init("title", alarm.title),
          .init("class", kind?.alarmClass.value.rawValue),
          .init("heardBy", alarm.heardBy.rawValue), .init("tone", alarm.tone.rawValue),
          .init("cadence", alarm.cadence), .init("code", alarm.code),
          .init("reaction", kind?.reaction.text), .init("action", alarm.action),
          .init("resolvedOn", alarm.resolvedOn?.description),
          .init("resolution", alarm.resolution),
        ])
      }
    )
  }

  var scanValue: DocumentValue {
    guard let pump = chart.summary.pump else { return .none }
    let model = PumpCatalogue.model(pump.model)
    return .record([
      .init("rule", (model?.scanRule ?? .treatAsUnsafe).rawValue),
      .init("title", (model?.scanRule ?? .treatAsUnsafe).title),
      .init(
        "facts",
        .list(
          (model?.scan ?? []).map {
            .record([
              .init("text", $0.text), .init("source", $0.source),
              .init("verified", .flag($0.verified)),
            ])
          }
        )
      ),
    ])
  }

  func comparisonValue(_ reading: Chart.Recorded<Interrogation>) -> DocumentValue {
    .list(
      chart.comparison(reading, policy: context.policy).lines.map { line in
        .record([
          .init("name", line.name), .init("programmer", line.theirs), .init("ours", line.ours),
          .init("difference", line.difference), .init("isFlagged", .flag(line.isFlagged)),
        ])
      }
    )
  }
}
