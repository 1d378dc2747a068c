import ClinicDomain
import Grid

/// The patient's way: steps, trials, consent, alarms of the pump, scans.
extension ChartSections {
  /// Every part in the order of reading; a patient on the way to a pump is read by the way first.
  var ordered: [ChartSection] {
    let way = [lifeCycle, trials, therapyConsent]
    let pump = [reservoir, outcomes, refills, discrepancies, programs, order, orders]
    let record = [appointments, visits, interrogations, alarms, scans]
    let isOnTheWay = chart.summary.pump == nil && chart.fills.isEmpty
    return isOnTheWay
      ? way + [outcomes, complications, lists, appointments, consents, notes]
        + pump.filter { $0.title != outcomes.title } + [
          reviews, visits, interrogations, alarms, scans,
        ]
      : pump + [lists, reviews] + record + [complications] + way + [consents, notes]
  }

  var lifeCycle: ChartSection {
    var lines = SpanLine.wrap(
      [Span(" \(LifeCycleForm.standing(chart.summary, on: context.today))", .value)],
      width: width
    )
    let against = chart.lifeCycle.contraindications
    if !against.isEmpty {
      lines += SpanLine.wrap(
        [
          Span(" ! speaks against it: ", .heading),
          Span(against.map { "\($0.title) (\($0.source))" }.joined(separator: ", ")),
        ],
        width: width
      )
    }
    lines += table(
      [
        TableColumn("Date"), TableColumn("Step", wrapsAbove: 22),
        TableColumn("What", wrapsAbove: 28), TableColumn("By", dropRank: 1),
      ],
      document.lifeCycle.map {
        [
          TableCell($0.on.shown), TableCell($0.title), TableCell($0.text.isEmpty ? "-" : $0.text),
          TableCell(context.name(of: $0.by)),
        ]
      }
    )
    return section("Life cycle, newest step first", lines, empty: "")
  }

  var trials: ChartSection {
    section(
      "Trials",
      chart.lifeCycle.trials.reversed().flatMap { recorded -> [SpanLine] in
        let trial = recorded.value
        func hours(_ minutes: Int?) -> String {
          minutes.map { Hours(Fraction(Int128($0), over: 60)).shown } ?? "not said"
        }
        let drug = DrugText.shown(
          Ingredient(drug: trial.drug, concentration: trial.concentration)
        )
        let of = trial.method.isContinuous ? "a day" : ""
        var groups: [[Span]] = [
          [Span(" \(trial.at.shown)", .label)], [Span(trial.method.title, .value)],
          [Span("level ", .label), Span(trial.level, .value)], [Span(drug, .value)],
          [
            Span("dose ", .label),
            Span("\(trial.dose.shown)\(of.isEmpty ? "" : " \(of)"), \(trial.volume.shown)", .value),
          ],
          [Span("for ", .label), Span(hours(trial.minutes), .value)],
          [Span(trial.scoreText, .value)],
          [Span("best after ", .label), Span(hours(trial.minutesToPeak), .value)],
          [Span("lasted ", .label), Span(hours(trial.effectMinutes), .value)],
          [
            Span("side effects ", .label),
            Span(trial.sideEffects.isEmpty ? "none" : trial.sideEffects, .value),
          ],
        ]
        if !trial.opioidChange.isEmpty {
          groups.append([Span("other opioids ", .label), Span(trial.opioidChange, .value)])
        }
        if !trial.response.isEmpty {
          groups.append([Span("aims ", .label), Span(trial.response, .value)])
        }
        groups.append([Span("result ", .label), Span(trial.result.title, .heading)])
        if let reason = trial.reason {
          groups.append([Span("reason ", .label), Span(reason, .value)])
        }
        groups.append([Span(context.name(of: recorded.by), .label)])
        return SpanLine.flow(groups, width: width, indent: 1)
      },
      empty: "none recorded"
    )
  }

  var therapyConsent: ChartSection {
    section(
      "Consent to the therapy, with the risks gone through",
      chart.lifeCycle.consents.reversed().flatMap { recorded -> [SpanLine] in
        let consent = recorded.value
        let head: [[Span]] = [
          [Span(" \(consent.on.shown)", .label)],
          [Span("explained by ", .label), Span(consent.explainedBy, .value)],
          [Span("paper ", .label), Span(consent.place, .value)],
          [Span("\(consent.risks.count) of \(CautionRisk.allCases.count) risks", .value)],
          [Span(context.name(of: recorded.by), .label)],
        ]
        let risks = CautionRisk.allCases.map { risk -> [Span] in
          [Span(consent.risks.contains(risk) ? "[x] \(risk.title)" : "[ ] \(risk.title)", .value)]
        }
        return SpanLine.flow(head, width: width, indent: 1)
          + SpanLine.flow([[Span(" ")]] + risks, width: width, indent: 1)
      },
      empty: "none recorded"
    )
  }

  var alarms: ChartSection {
    section(
      "Pump alarms",
      chart.lifeCycle.alarms.reversed().flatMap { recorded -> [SpanLine] in
        let alarm = recorded.value
        var groups: [[Span]] = [
          [
            Span(" \(alarm.at.local.shown)", .label),
            Span(alarm.isCritical ? " ! \(alarm.title)" : " \(alarm.title)", .heading),
            Span(alarm.isCritical ? " critical" : " non-critical"),
          ], [Span("noticed by ", .label), Span(alarm.heardBy.title, .value)],
          [Span(alarm.tone.title, .value)],
        ]
        if !alarm.cadence.isEmpty { groups.append([Span(alarm.cadence, .value)]) }
        if !alarm.code.isEmpty {
          groups.append([Span("code ", .label), Span(alarm.code, .value)])
        }
        if let kind = PumpCatalogue.alarm(alarm.kind) {
          groups.append([Span("to do ", .label), Span(kind.reaction.text)])
        }
        groups += [
          [Span("done ", .label), Span(alarm.action, .value)],
          [
            Span(alarm.resolvedOn == nil ? "OPEN" : "settled ", .label),
            Span(alarm.resolvedOn.map { "\($0.shown) \(alarm.resolution)" } ?? "", .value),
          ], [Span(context.name(of: recorded.by), .label)],
        ]
        return SpanLine.flow(groups, width: width, indent: 1)
      },
      empty: "none recorded"
    )
  }

  var scans: ChartSection {
    guard let pump = chart.summary.pump else {
      return section("MRI", [], empty: "no pump is in place")
    }
    let model = PumpCatalogue.model(pump.model)
    let rule = model?.scanRule.title ?? PumpModel.ScanRule.treatAsUnsafe.title
    let facts = (model?.scan ?? []).map {
      "\($0.text) (\($0.source)\($0.verified ? "" : ", unverified"))"
    }
    var lines = SpanLine.flow(
      [[Span(" Rule of \(pump.model): ", .label), Span(rule, .value)]] + facts.map { [Span($0)] },
      width: width,
      indent: 1
    )
    let visits = chart.visits.filter { $0.kind == .beforeMRI || $0.kind == .afterMRI }
    lines += visits.reversed().flatMap { visit in
      SpanLine.flow(
        [
          [
            Span(" \(visit.startedAt.local.shown) ", .label),
            Span("\(visit.kind.title), \(ChartDocument.text(visit.state))", .value),
          ]
        ],
        width: width,
        indent: 1
      )
    }
    return section("MRI", lines, empty: "")
  }
}
