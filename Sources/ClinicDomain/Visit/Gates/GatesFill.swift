/// The gates of the fill, from the first increment to the needle out.
extension Walk {
  func judgeFirstIncrement(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.firstReturn, if: answers.isNo("first.return"), "no return")
    result.ask("filter", if: answers.isNo("first.filter"), "without filter")
    result.ask("air", if: answers.isYes("first.air"), "air: purged how")
    if let volume = answers.volume("first.volume") {
      result.ask(
        "firstVolume",
        if: volume > .millilitres(5) || volume == .zero,
        "first increment \(volume.shown), up to 5 mL is usual"
      )
    }
  }

  func judgeFill(_ answers: Answers, _ result: inout ScreenEvaluation) {
    for entry in answers.texts.entries
    where entry.key.hasPrefix("fill.return.") && entry.text == "n" {
      result.stop(.fillReturn, "no return at increment \(entry.key.dropFirst(12))")
    }
    result.stop(.fillSigns, if: answers.isYes("fill.pain"), "pain or burning")
    result.stop(.fillSigns, if: answers.isYes("fill.swelling"), "swelling")
    result.stop(.fillSigns, if: answers.isYes("fill.resistance"), "resistance or leak")
    guard let order, let pump else { return }
    overfill(order.volume, .zero, pump, &result)
    let room = pump.reservoir - order.volume
    result.notes.append(
      "reservoir \(pump.reservoir.shown), ordered \(order.volume.shown): room \(room.shown)"
    )
  }

  private func overfill(
    _ injected: Volume,
    _ left: Volume,
    _ pump: Pump,
    _ result: inout ScreenEvaluation
  ) {
    for finding in PumpChecks.overfill(
      injected: injected,
      leftBehind: left,
      reservoir: pump.reservoir
    ) {
      result.stop(.overfill, value: finding.value, finding.message)
    }
  }

  func judgeNeedleOut(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("pocket", if: answers.isYes("out.pocket"), "pocket swollen: what was done")
    result.ask("bleeding", if: answers.isYes("out.bleeding"), "bleeding: what was done")
    guard let pump, let injected = answers.volume("out.injected"),
      let left = answers.volume("out.left")
    else { return }
    overfill(injected, left, pump, &result)
    judgeInjected(injected, answers, &result)
    if let measured = answers.volume("out.measured") {
      let guarding = PocketFillGuard(
        injected: injected,
        leftBehind: left,
        measured: measured,
        reservoir: pump.reservoir
      )
      for finding in PumpChecks.pocketFill(guarding) {
        result.stop(
          .pocketGuard,
          value: "\(injected.stored) \(left.stored) \(measured.stored)",
          finding.message
        )
      }
    }
    noteMixing(left: left, injected: injected, &result)
  }

  /// What was injected held against the order and the syringe: the two commonest slips of the pen.
  ///
  /// Source: S33 (20 mL taken for 40 mL).
  private func judgeInjected(
    _ injected: Volume,
    _ answers: Answers,
    _ result: inout ScreenEvaluation
  ) {
    let slip = Volume(nanolitres: 500_000)
    if let order {
      let difference = injected - order.volume
      result.ask(
        "injected",
        if: difference.magnitude > slip,
        "\(injected.shown) injected, \(order.volume.shown) ordered"
      )
    }
    if let syringe = recordedVolume("label.volume"), let rest = answers.volume("out.syringe") {
      let difference = syringe - (injected + rest)
      result.ask(
        "syringe",
        if: difference.magnitude > slip,
        "\(syringe.shown) in the syringe, \(injected.shown) injected and \(rest.shown) left over: "
          + difference.shown
      )
    }
  }

  /// The strength that results where old drug was left under the new.
  private func noteMixing(left: Volume, injected: Volume, _ result: inout ScreenEvaluation) {
    guard left > .zero, let old = priorFill?.formulation.primary,
      let new = order?.formulation.primary, old.drug == new.drug,
      old.concentration != new.concentration,
      let mixing = try? MixingCalculation(
        left: left,
        leftConcentration: old.concentration,
        added: injected,
        addedConcentration: new.concentration
      )
    else { return }
    result.workings.append(mixing.working)
    if mixing.advisesRinse {
      result.notes.append("mixed with what was left: \(mixing.concentration.shown)")
    }
  }
}
