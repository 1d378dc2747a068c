package import ClinicDomain

/// What an order or a program would lead to, worked out while it is typed.
///
/// Nothing is shown of a part that cannot be read yet.
package struct FormPreview: Sendable {
  /// The figures, most important first.
  package internal(set) var lines: [String] = []
  /// How they were found.
  package internal(set) var workings: [Working] = []
  /// What the order meets.
  package internal(set) var findings: [Finding] = []
  /// What the order makes it necessary to ask.
  package private(set) var questions: OrderQuestions?
  /// The bridge that the change of strength leads to, where every input is known.
  package internal(set) var bridge: BridgeCalculation?

  /// Nothing to be shown.
  package init() {}

  /// Lines that are worked out elsewhere.
  init(lines: [String]) { self.lines = lines }

  /// Works out what the answers so far would lead to.
  ///
  /// What was typed is looked at beside the answers, for amounts in another form or unit.
  package init(
    _ kind: FormKind,
    chart: Chart,
    answers: KeyedText,
    typed: KeyedText,
    context: ScreenContext
  ) {
    let builder = FormBuilder(answers: answers, zone: context.zone, now: context.moment)
    switch kind {
    case .order: takeOrder(builder, chart, answers, typed, context)
    case .program: takeProgram(builder, chart, answers, context)
    case .pump: takeCatheter(builder, context)
    case .lifeCycle, .outcome, .interrogation, .pumpAlarm, .discrepancy:
      takeLifeCycle(kind, builder, chart, context)
    default: break
    }
  }

  private mutating func takeOrder(
    _ builder: FormBuilder,
    _ chart: Chart,
    _ answers: KeyedText,
    _ typed: KeyedText,
    _ context: ScreenContext
  ) {
    guard let formulation = try? builder.formulation(),
      let program = try? builder.program(formulation)
    else { return }
    let summary = chart.summary
    lines.append(
      "Change: "
        + OrderLines.difference(
          summary.fill?.formulation,
          summary.program?.program,
          formulation,
          program
        ).joined(separator: "; ")
    )
    takeBridge(formulation, program, summary)
    let volume = answers["volume"].flatMap { try? Volume(stored: $0) }
    if let volume, volume > .zero {
      let refillBy = answers["refillBy"].flatMap { try? CivilDate($0) }
      let filled = Self.filled(summary, formulation, program, volume, refillBy, context)
      takeFigures(filled, context)
    }
    questions = OrderQuestions(formulation, program: program, chart: chart)
    findings = OrderReview.findings(
      formulation: formulation,
      volume: volume ?? .zero,
      program: program,
      bridge: (try? builder.bridge()) ?? .unanswered,
      chart: chart,
      prior: summary.fill?.formulation,
      running: summary.program,
      answers: (try? builder.orderAnswers()) ?? nil,
      recalledLots: context.settings.recalledLots,
      policy: context.policy,
      now: context.moment
    )
    let told = OrderReview.information(
      formulation: formulation,
      volume: volume ?? .zero,
      program: program,
      chart: chart,
      policy: context.policy,
      now: context.moment
    )
    // What stops or asks stands above the figures, the gravest first: it is never below the fold.
    let gravest = findings.sorted { $0.severity > $1.severity }
    lines = gravest.map { "! \($0.description)" } + lines
    lines += EntryFindings.findings(typed, of: formulation).map { "! \($0.description)" }
    lines += told.map { $0.severity > .none ? "! \($0.description)" : $0.message }
    if let allowed = StabilityClock(
      drugs: formulation.ingredients.compactMap { Formulary.drug($0.drug) },
      policy: context.policy
    ), let days = formulation.stabilityDays, days > allowed.days {
      lines.append(
        "! the order lets it stay \(days) d; known are \(allowed.shown)"
      )
    }
    lines += [PaccStanding(formulation, track: builder.paccTrack)?.shown].compactMap(\.self)
    takeConversion(formulation, program, chart)
    takeSecondSignature(findings)
  }

  /// Where an opioid is new or rises and morphine is taken by mouth, the spread of published ratios
  /// is shown; no figure is filled in.
  ///
  /// Source: CONV-SURVEY, CONV-12.
  private mutating func takeConversion(
    _ formulation: Formulation,
    _ program: InfusionProgram,
    _ chart: Chart
  ) {
    guard questions?.asksTolerance == true || questions?.asksRedFlags == true,
      let oral = chart.systemicOpioids.morphineByMouth,
      formulation.ingredients.contains(where: { $0.drug == "morphine" })
    else { return }
    let spread = ConversionSpread.oralMorphine(oral)
    let figures = spread.lines.map { "\($0.ratio):1 \($0.dose.shown)" }.joined(separator: ", ")
    lines.append("! \(spread.finding.description) (\(oral.shown) by mouth: \(figures))")
  }

  private mutating func takeSecondSignature(_ findings: [Finding]) {
    guard findings.codes.contains(where: \.needsSecondSignature) else { return }
    lines.append("A second person signs for it: the pharmacist verifies it before it is used.")
  }

  private mutating func takeBridge(
    _ formulation: Formulation,
    _ program: InfusionProgram,
    _ summary: ChartSummary
  ) {
    guard let prior = summary.fill?.formulation,
      !formulation.hasSameDrugsAndStrengths(as: prior)
    else { return }
    guard let pump = summary.pump, let tubing = pump.tubingVolume,
      let catheter = pump.catheter.volume
    else {
      lines.append("Bridge: no figure; tubing or catheter volume is not known. e records them.")
      return
    }
    guard let oldDose = summary.program?.program.dailyDose,
      let bridge = try? BridgeCalculation(
        tubing: tubing,
        catheter: catheter,
        old: prior.primary.concentration,
        new: formulation.primary.concentration,
        oldDose: oldDose,
        newDose: program.dailyDose
      )
    else { return }
    self.bridge = bridge
    lines.append(
      "Bridge: \(bridge.volume.shown) over \(bridge.hours.shown), programmer entry \(bridge.entry.shown); without it \(bridge.doseWithoutBridge.shown) for \(bridge.hoursWithoutBridge.shown)"
    )
    workings.append(bridge.working)
  }

  private mutating func takeProgram(
    _ builder: FormBuilder,
    _ chart: Chart,
    _ answers: KeyedText,
    _ context: ScreenContext
  ) {
    guard let fill = chart.summary.fill, let program = try? builder.program(fill.formulation) else {
      return
    }
    lines.append(
      "Change: "
        + OrderLines.difference(
          fill.formulation,
          chart.summary.program?.program,
          fill.formulation,
          program
        ).joined(separator: "; ")
    )
    guard let at = try? builder.moment("at"), at.instant <= context.moment.instant else { return }
    var summary = chart.summary
    Self.apply(
      .programChanged(ProgramChange(at: at, program: program, formulation: fill.formulation)),
      to: &summary,
      context
    )
    takeFigures(summary, context)
  }

  private mutating func takeFigures(_ summary: ChartSummary, _ context: ScreenContext) {
    guard let figures = ReservoirFigures(summary, at: context.moment, policy: context.policy) else {
      return
    }
    let alarm = figures.outlook.alarmDate?.shown ?? "none"
    lines.append("Rate \(figures.rate.shown); due \(figures.shownDue); alarm \(alarm)")
    if let running = summary.program, !running.formulation.others.isEmpty, !figures.rate.isZero {
      let doses = running.formulation.ingredients.map {
        "\(DrugText.name($0.drug)) \(figures.rate.dose(of: $0.concentration).shown)"
      }
      lines.append("Doses: \(doses.joined(separator: ", "))")
    }
    workings += figures.workings
  }

  /// The row of a chart as it would be with the pump filled and programmed now.
  private static func filled(
    _ summary: ChartSummary,
    _ formulation: Formulation,
    _ program: InfusionProgram,
    _ volume: Volume,
    _ refillBy: CivilDate?,
    _ context: ScreenContext
  ) -> ChartSummary {
    var summary = summary
    let now = context.moment
    let fill = Fill(at: now, injected: volume, formulation: formulation)
    apply(.fillRecorded(fill), to: &summary, context)
    apply(
      .programChanged(ProgramChange(at: now, program: program, formulation: formulation)),
      to: &summary,
      context
    )
    apply(.prescriberDateSet(PrescriberDate(date: refillBy, reason: "")), to: &summary, context)
    return summary
  }

  private static func apply(
    _ event: ClinicEvent,
    to summary: inout ChartSummary,
    _ context: ScreenContext
  ) {
    summary.apply(
      RecordedEvent(
        seq: summary.version,
        at: context.moment,
        by: .system,
        on: "",
        action: ActionID(""),
        chart: summary.id,
        visit: nil,
        event: event
      )
    )
  }
}
