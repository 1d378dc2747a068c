/// The gates of the program before it is sent.
extension Walk {
  func judgeProgramming(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    if let fill = ownFill, let programmed = answers.volume("program.volume") {
      judgeVolume(programmed, fill, .programmedVolume, "programmed", &result)
    }
    result.stop(
      .programmedStrength,
      if: answers.isNo("program.drugs"),
      "other drugs on the programmer"
    )
    compareStrengths(answers, "program", order.formulation, .programmedStrength, &result)
    if let mode = answers.text("program.mode") {
      result.stop(
        .programmedDose,
        if: mode != Self.key(of: order.program.mode),
        value: "mode \(mode)",
        "mode is not \(order.program.modeTitle)"
      )
    }
    judgeDose(answers, order, &result)
    judgeFlex(answers, order, &result)
    judgeBoluses(answers, order, &result)
    judgeBridge(answers, order, &result)
  }

  /// A volume on the programmer held against what is in the pump, to the policy's tolerance.
  ///
  /// Source: S33.
  func judgeVolume(
    _ volume: Volume,
    _ fill: Fill,
    _ code: StopCode,
    _ word: String,
    _ result: inout ScreenEvaluation
  ) {
    let check = ProgrammedVolumeCheck(
      programmed: volume,
      injected: fill.injected,
      leftBehind: fill.leftBehind,
      policy: policy
    )
    let isTooMuch = pump.map { volume > $0.reservoir } ?? false
    if check.severity == .hardStop || isTooMuch {
      result.stop(
        code,
        value: volume.stored,
        "\(volume.shown) \(word), \(fill.injected.shown) injected + \(fill.leftBehind.shown) left:"
          + " \(check.difference.shown)"
      )
    } else if check.severity > .none {
      result.notes.append("volume \(word) differs by \(check.difference.shown)")
    }
  }

  private func judgeDose(
    _ answers: Answers,
    _ order: RefillOrder,
    _ result: inout ScreenEvaluation
  ) {
    if let dose = answers.dose("program.dose"), let ordered = order.program.dailyDose {
      var because = "\(dose.shown), ordered \(ordered.shown)"
      if UnitMagnitude.slip(ordered: ordered, entered: dose)?.isUnitTrap == true {
        because += ": a thousandfold, mg for mcg?"
      }
      result.stop(
        .programmedDose,
        if: !DisplayStep.areEqual(dose, ordered),
        value: dose.stored,
        because
      )
    }
    if let rate = answers.rate("program.rate"), case .minimumRate(let ordered) = order.program.mode
    {
      result.stop(
        .programmedDose,
        if: rate != ordered,
        value: rate.stored,
        "\(rate.shown), ordered \(ordered.shown)"
      )
    }
  }

  private func judgeFlex(
    _ answers: Answers,
    _ order: RefillOrder,
    _ result: inout ScreenEvaluation
  ) {
    guard case .flex(let steps) = order.program.mode, let ordered = order.program.dailyDose else {
      return
    }
    let masses = steps.indices.compactMap { answers.mass("program.flex.\($0 + 1)") }
    guard masses.count == steps.count else { return }
    let sum = Dose(amount: masses.reduce(Int64(0)) { $0 + $1.nanograms }, unit: ordered.unit)
    result.notes.append("the steps make \(sum.shown), ordered \(ordered.shown)")
    result.stop(
      .flexSum,
      if: !FlexCalculation.matches(sum, ordered: ordered),
      value: sum.stored,
      "the steps make \(sum.shown), ordered \(ordered.shown)"
    )
    for (step, mass) in zip(steps, masses) where mass != step.mass {
      result.stop(
        .flexSum,
        value: "\(step.start) \(mass.stored)",
        "step \(step.start): \(mass.shown), ordered \(step.mass.shown)"
      )
    }
  }

  private func judgeBoluses(
    _ answers: Answers,
    _ order: RefillOrder,
    _ result: inout ScreenEvaluation
  ) {
    result.stop(
      .programmedDose,
      if: answers.isNo("program.bolusesOff"),
      "patient boluses are on, none are ordered"
    )
    guard let ordered = order.program.patientBoluses else { return }
    if let dose = answers.mass("program.bolusDose") {
      result.stop(
        .programmedDose,
        if: dose != ordered.dose,
        value: "bolus \(dose.stored)",
        "a bolus of \(dose.shown), ordered \(ordered.dose.shown)"
      )
    }
    if let count = answers.count("program.bolusesPerDay") {
      result.stop(
        .programmedDose,
        if: count != ordered.perDay,
        value: "\(count) boluses",
        "\(count) boluses a day, ordered \(ordered.perDay)"
      )
    }
  }

  /// The bridge on the programmer held against the one that is worked out, or where a volume is not
  /// known against the ordered one.
  private func judgeBridge(
    _ answers: Answers,
    _ order: RefillOrder,
    _ result: inout ScreenEvaluation
  ) {
    guard case .give(let setting) = order.bridge else { return }
    let primary = order.formulation.primary.concentration
    let expected = bridgeCalculation?.entry ?? primary.mass(in: setting.volume)
    if let bridge = bridgeCalculation { result.workings.append(bridge.working) }
    if let entered = answers.mass("program.bridge") {
      let off = Percentage(
        from: Fraction(Int128(expected.nanograms)),
        to: Fraction(Int128(entered.nanograms))
      )
      let isOff =
        bridgeCalculation?.differs(fromProgrammer: entered, policy: policy)
        ?? ((off?.ratio.magnitude ?? Fraction(1)) > policy.ratio(.bridgeTolerance))
      result.stop(
        .bridgeAmount,
        if: isOff,
        value: entered.stored,
        "the programmer shows \(entered.shown), worked out \(expected.shown)"
      )
    }
    if let minutes = answers.count("program.bridgeMinutes") {
      let off = Percentage(
        from: Fraction(Int128(setting.minutes)),
        to: Fraction(Int128(minutes))
      )
      result.stop(
        .bridgeAmount,
        if: (off?.ratio.magnitude ?? Fraction(1)) > policy.ratio(.bridgeTolerance),
        value: "\(minutes) min",
        "\(minutes) min programmed, \(setting.minutes) min ordered"
      )
    }
  }

  func judgeFinishScreen(_ answers: Answers, _ result: inout ScreenEvaluation) {
    for (field, what) in [
      ("finish.volume", "volume"), ("finish.strength", "drugs or strengths"),
      ("finish.dose", "dose or mode"), ("finish.bridge", "bridge"),
    ] {
      result.stop(.finishScreen, if: answers.isNo(field), "\(what) not as ordered")
    }
  }
}
