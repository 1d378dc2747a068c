import ClinicDomain

/// What a step, a reading or scores would say, worked out while they are typed.
extension FormPreview {
  mutating func takeLifeCycle(
    _ kind: FormKind,
    _ builder: FormBuilder,
    _ chart: Chart,
    _ context: ScreenContext
  ) {
    switch kind {
    case .lifeCycle(let form, _): takeStep(form, builder, chart, context)
    case .outcome: takeOutcome(builder, chart)
    case .interrogation: takeReading(builder, chart, context)
    case .pumpAlarm: takeAlarm(builder)
    default: break
    }
  }

  private mutating func takeStep(
    _ form: LifeCycleForm,
    _ builder: FormBuilder,
    _ chart: Chart,
    _ context: ScreenContext
  ) {
    lines.append(LifeCycleForm.standing(chart.summary, on: context.today))
    switch form {
    case .consent:
      let risks = (try? builder.consent())?.risks.count ?? 0
      lines.append("\(risks) of \(CautionRisk.allCases.count) risks gone through")
    case .trial:
      guard let trial = try? builder.trial() else { return }
      lines.append(
        "\(trial.dose.shown) at \(trial.concentration.shown) = \(trial.volume.shown); \(trial.scoreText)"
      )
      if case .pain(let baseline, let best) = trial.score,
        let relief = PainRelief(baseline: baseline, score: best)
      {
        workings.append(relief.working)
      }
      lines += TrialChecks.questions(trial, after: chart.lifeCycle.trials.map(\.value)).map {
        "! \($0.text) (\($0.source)): a reason is asked"
      }
    case .implant: takePrime(builder, chart, context, keeps: nil)
    case .replacement:
      takePrime(builder, chart, context, keeps: chart.summary.fill?.formulation)
      takeBalance(builder, chart)
    case .explant: takeBalance(builder, chart)
    case .step, .evaluation, .withdraw: break
    }
  }

  /// What the catheter's model and the trimmed length give, against the volume that was entered.
  mutating func takeCatheter(_ builder: FormBuilder, _ context: ScreenContext) {
    guard let catheter = CatheterConstants(builder.catheter) else { return }
    lines.append("\(catheter.isTrimmedTooFar ? "! " : "")Catheter: \(catheter.sentence)")
    if let entered = catheter.entered, let difference = catheter.difference {
      let mark = catheter.disagrees(context.policy) ? "! " : ""
      lines.append("\(mark)Entered \(entered.shown), \(difference.shown) off")
    }
    workings.append(catheter.working)
  }

  /// The prime against tubing and catheter of the new pump, and what old drug lies in the way.
  private mutating func takePrime(
    _ builder: FormBuilder,
    _ chart: Chart,
    _ context: ScreenContext,
    keeps old: Formulation?
  ) {
    takeCatheter(builder, context)
    guard let pump = try? builder.pump(nil) else { return }
    guard let tubing = pump.tubingVolume, let catheter = pump.catheter.volume else {
      lines.append("Prime: no figure; tubing or catheter volume is not known")
      return
    }
    if case .give(let volume, let isEmpty)? = try? builder.prime() {
      let due = isEmpty ? tubing + catheter : catheter
      let parts =
        isEmpty ? "\(tubing.shown) + \(catheter.shown)" : "\(catheter.shown), catheter only"
      let isOff =
        Percentage(from: due.exact, to: volume.exact).map {
          $0.tenths.magnitude > context.policy[.bridgeTolerance].magnitude
        } ?? true
      lines.append(
        "\(isOff ? "! " : "")Prime: \(parts) = \(due.shown), entered \(volume.shown)"
      )
    }
    if let old {
      lines.append(
        "Old drug in a catheter that stayed: \(DrugText.all(old)); tubing + catheter"
          + " \((tubing + catheter).shown)"
      )
    }
  }

  /// What came out against what the record gives.
  private mutating func takeBalance(_ builder: FormBuilder, _ chart: Chart) {
    guard let out = try? builder.moment("out"), let fill = chart.summary.fill,
      let expected = chart.expectedBalance(at: out)
    else { return }
    lines.append("Left by the record: est. \(expected.shown)")
    guard let removed = try? builder.optional("removed", Volume.self) else { return }
    let assessment = ResidualAssessment(
      filled: fill.volume,
      expected: expected,
      aspirated: removed
    )
    let mark = assessment.grade >= .reason ? "! " : ""
    lines.append(
      "\(mark)\(removed.shown) drawn out: \(assessment.discrepancy.shown), \(assessment.grade.rawValue)"
    )
    workings.append(assessment.working)
    let waste = WasteCalculation(volume: removed, formulation: fill.formulation)
    workings.append(waste.working)
    if waste.needsWitness, removed > .zero { lines.append("A controlled drug: a witness signs") }
  }

  private mutating func takeOutcome(_ builder: FormBuilder, _ chart: Chart) {
    guard let outcome = try? builder.outcome() else { return }
    if let relief = chart.outcomes.relief(outcome) {
      lines.append(
        "Pain \(outcome.painAverage ?? 0) against \(relief.baseline) before: \(relief.shown)"
      )
      workings.append(relief.working)
    }
    if let worst = outcome.worstAshworth { lines.append("Worst muscle: \(worst.rawValue)") }
    if let signs = outcome.signs, !signs.isEmpty {
      lines.append(
        "! \(signs.map(\.title).joined(separator: ", ")): neurological examination and imaging of the"
          + " catheter's tip (S71)"
      )
    }
  }

  private mutating func takeReading(
    _ builder: FormBuilder,
    _ chart: Chart,
    _ context: ScreenContext
  ) {
    guard let reading = try? builder.interrogation() else { return }
    let comparison = InterrogationComparison(
      reading,
      reservoir: chart.summary.reservoir,
      program: chart.summary.program,
      at: context.moment.instant,
      policy: context.policy
    )
    lines += comparison.lines.map { line in
      let difference = line.difference.isEmpty ? "" : ": \(line.difference)"
      return
        "\(line.isFlagged ? "! " : "")\(line.name): \(line.theirs), ours \(line.ours)\(difference)"
    }
    workings.append(comparison.working)
    let shown: PumpAlarmKind.Name? =
      switch reading.indicator {
      case .none: nil
      case .elective: .replacementIndicator
      case .endOfService: .endOfService
      }
    if let alarm = shown.flatMap(PumpCatalogue.alarm) {
      let mark = alarm.alarmClass.value == .critical ? "! " : ""
      lines.append("\(mark)What to do: \(alarm.reaction.text) (\(alarm.reaction.source))")
    }
  }

  private mutating func takeAlarm(_ builder: FormBuilder) {
    let kind: PumpAlarmKind.Name? = LifeCycleFields.numbered(builder.answers["kind"])
    guard let alarm = kind.flatMap({ PumpCatalogue.alarm($0) }) else { return }
    lines.append(
      "\(alarm.alarmClass.value == .critical ? "! " : "")\(alarm.label): \(alarm.alarmClass.value.title)"
    )
    lines.append("Sounds: \(alarm.sound.map(\.text).joined(separator: "; "))")
    lines.append("What to do: \(alarm.reaction.text) (\(alarm.reaction.source))")
  }
}
