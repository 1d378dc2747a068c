/// What the answers of a branch lead to; the stop that opened it holds the walk meanwhile.
extension Walk {
  func judgeBranch(_ screen: Int, _ answers: Answers, _ result: inout ScreenEvaluation) {
    for field in template.screen(screen).map({ fields(on: $0) }) ?? [] {
      guard field.name.hasSuffix(".prescriber"), answers.isNo(field.name) else { continue }
      result.ask(field.name, "prescriber not called: why")
    }
    result.ask("again", if: answers.isNo("discrepancy.again"), "not aspirated again: why")
    if let injected = answers.volume("wrongPort.injected"), injected > .zero {
      result.notes.append("drug in the access port: overdose into the spine, life support first")
    }
    if let injected = answers.volume("pocket.injected"),
      let measured = answers.volume("pocket.measured"), let pump
    {
      let guarding = PocketFillGuard(
        injected: injected,
        leftBehind: .zero,
        measured: measured,
        reservoir: pump.reservoir
      )
      result.notes += PumpChecks.pocketFill(guarding).map(\.message)
    }
    if answers.text("dry.decision") == "s" {
      result.ask("sameDose", "the old dose again: the prescriber's reason")
    }
  }

  /// Whether the measured volume of a suspected pocket fill says that drug is missing.
  var isPocketFillMeasured: Bool {
    guard let pump, let injected = recordedVolume("pocket.injected"),
      let measured = recordedVolume("pocket.measured")
    else { return false }
    return PocketFillGuard(
      injected: injected,
      leftBehind: .zero,
      measured: measured,
      reservoir: pump.reservoir
    ).isSuspect
  }

  /// What the pump holds where the visit ends before its time.
  func judgeHolding(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let pump, let volume = answers.volume("hold.volume") else { return }
    result.stop(
      .overfill,
      if: volume > pump.reservoir,
      value: volume.stored,
      "\(volume.shown) is more than the reservoir of \(pump.reservoir.shown)"
    )
    result.notes.append(
      volume > pump.alarmVolume
        ? "\(volume.shown) in the pump" : "the pump is as good as empty: admit, or fill a cover"
    )
  }
}
