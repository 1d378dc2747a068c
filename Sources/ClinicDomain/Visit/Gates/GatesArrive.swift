/// The gates of the first four screens.
extension Walk {
  /// Two identifiers; what the chart holds is not shown, so that it cannot be copied.
  func judgeArrival(_ answers: Answers, _ prefix: String, _ result: inout ScreenEvaluation) {
    guard let patient = chart.summary.patient else { return }
    if let mrn = answers.text("\(prefix).mrn") {
      let own = patient.mrn.filter { $0 != " " }
      result.stop(.identity, if: mrn != own, "MRN \(mrn) is not this chart's")
    }
    if let date = answers.date("\(prefix).birthDate") {
      result.stop(
        .identity,
        if: date != patient.birthDate,
        "the birth date \(date.shown) is not this chart's"
      )
    }
    result.ask("escort", if: answers.isNo("arrive.escort"), "no escort")
  }

  func judgeSafety(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.skin, if: answers.isNo("safety.skin"), "skin not sound")
    if let tenths = answers.tenths("safety.temperature") {
      let shown = DecimalText.rounded(Fraction(Int128(tenths), over: 10), decimals: 1)
      result.stop(.fever, if: tenths >= Self.feverTenths, "\(shown) \u{00B0}C")
    }
    result.stop(.overdoseSigns, if: answers.isYes("safety.overdose"), "signs of overdose")
    result.stop(.withdrawalSigns, if: answers.isYes("safety.withdrawal"), "signs of withdrawal")
    result.ask("allergies", if: answers.isNo("safety.allergies"), "allergies not gone through")
    result.ask(
      "anticoagulant",
      if: answers.isYes("safety.anticoagulant"),
      "anticoagulant: drug, last dose"
    )
    result.ask(
      "pregnant",
      if: answers.text("safety.pregnant") == "y",
      "pregnant: what the prescriber said"
    )
    result.ask("alarms", if: answers.isYes("safety.alarms"), "alarm heard: when, which tone")
    result.ask("mri", if: answers.isYes("safety.mri"), "MRI: when; event log read")
    result.ask("hospital", if: answers.isYes("safety.hospital"), "falls or hospital: what, when")
    result.ask(
      "sedatives",
      if: answers.isYes("safety.sedatives"),
      "sedatives: which; prescriber told"
    )
    result.ask("consent", if: answers.isNo("safety.consent"), "no consent on file")
    result.ask("naloxone", if: answers.isNo("safety.naloxone"), "no naloxone at home")
  }

  /// Temperature from which a refill waits for the prescriber, in tenths of a degree.
  ///
  /// Source: GK.
  private static var feverTenths: Int { 380 }

  /// Breathing, sedation, oxygen and gait; the second set is held against the first.
  ///
  /// Source: S34 (consciousness and gait before and after).
  func judgeVitals(
    _ answers: Answers,
    _ prefix: String,
    _ code: StopCode,
    _ result: inout ScreenEvaluation
  ) {
    if let breaths = answers.count("\(prefix).breathing") {
      result.stop(code, if: breaths < 10, "\(breaths) breaths a minute")
    }
    if let sedation = answers.count("\(prefix).sedation") {
      result.stop(code, if: sedation >= 3, "sedation \(sedation)")
    }
    if let saturation = answers.count("\(prefix).saturation") {
      result.ask("\(prefix).saturation", if: saturation < 92, "SpO2 \(saturation) %")
    }
    if let systolic = answers.count("\(prefix).systolic"),
      let diastolic = answers.count("\(prefix).diastolic")
    {
      result.ask(
        "\(prefix).pressure",
        if: diastolic >= systolic || systolic < 90 || systolic > 180,
        "blood pressure \(systolic)/\(diastolic) mmHg"
      )
    }
    if prefix == "after", let before = visit.answer("vitals.gait"),
      let gait = answers.text("after.gait")
    {
      result.ask("gait", if: gait != before, "gait is not as before")
    }
  }

  /// Signs of a mass at the catheter's tip: whoever finds one says what is done about it.
  ///
  /// Sources: S38, S71 (neurological examination and imaging).
  func judgeNeurology(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let sign = answers.text("neuro.signs").flatMap({ Outcome.signs[$0] }) else { return }
    result.ask("neuro", "\(sign.title): neurological examination and imaging, what is planned")
  }

  func judgeInterrogation(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let pump else { return }
    if let serial = answers.text("pump.serial") {
      result.stop(
        .pumpSerial,
        if: !pump.isSerial(serial),
        "the serial \(serial) is not this chart's"
      )
    }
    let isStoppedByRecord = priorProgram?.program.mode == .stopped
    result.stop(
      .pumpNotRunning,
      if: answers.isNo("pump.running") && !isStoppedByRecord,
      "not running"
    )
    result.stop(
      .pumpEvents,
      if: answers.isYes("pump.events"),
      value: "events",
      answers.text("pump.eventText") ?? "critical events"
    )
    let isEnded = answers.text("pump.replacement") == Interrogation.Indicator.endOfService.key
    result.stop(
      .pumpEvents,
      if: isEnded,
      value: "end of service",
      "END OF SERVICE is shown: the pump is replaced at once, not as planned (S11)"
    )
    result.ask(
      "replacement",
      if: answers.isYes("pump.replacement") || isEnded,
      "replacement indicator: what is planned"
    )
    result.stop(.recordDiffers, if: answers.isNo("pump.drugs"), "the pump shows other drugs")
    compareStrengths(answers, "pump", priorFill?.formulation, .recordDiffers, &result)
    if let mode = answers.text("pump.mode"), let own = priorProgram?.program {
      result.stop(
        .recordDiffers,
        if: mode != Self.key(of: own.mode),
        value: "mode \(mode)",
        "the record says \(own.modeTitle)"
      )
    }
    if let dose = answers.dose("pump.dose"), let own = priorProgram?.program.dailyDose {
      result.stop(
        .recordDiffers,
        if: !DisplayStep.areEqual(dose, own),
        value: dose.stored,
        "the pump runs \(dose.shown), the record says \(own.shown)"
      )
    }
    guard let reservoir = priorReservoir, let shown = answers.volume("pump.volume") else { return }
    let level = reservoir.level(at: now.instant)
    let difference = shown - level
    result.ask(
      "volume",
      if: difference.magnitude > .millilitres(1),
      "the pump shows \(shown.shown), the record gives \(level.shown): \(difference.shown)"
    )
  }

  /// Holds the strength of every ingredient against a formulation.
  func compareStrengths(
    _ answers: Answers,
    _ prefix: String,
    _ formulation: Formulation?,
    _ code: StopCode,
    isBlind: Bool = false,
    _ result: inout ScreenEvaluation
  ) {
    for (index, ingredient) in (formulation?.ingredients ?? []).enumerated() {
      guard let read = answers.concentration("\(prefix).concentration.\(index + 1)"),
        read != ingredient.concentration
      else { continue }
      let name = Formulary.drug(ingredient.drug)?.tallMan ?? ingredient.drug
      var because =
        isBlind
        ? "\(name) \(read.shown) is not what the first reading gave"
        : "\(name) \(read.shown), not \(ingredient.concentration.shown)"
      if UnitMagnitude.slip(ordered: ingredient.concentration, entered: read)?.isUnitTrap == true {
        because += ": a thousandfold, mg for mcg?"
      }
      result.stop(code, value: "\(ingredient.drug) \(read.stored)", because)
    }
  }

  /// The key that stands for a mode.
  static func key(of mode: InfusionProgram.Mode) -> String {
    switch mode {
    case .simpleContinuous: "s"
    case .flex: "f"
    case .minimumRate: "m"
    case .stopped: "o"
    }
  }
}
