/// The gates of the screens from needle in to needle out.
extension Walk {
  func judgeNeedle(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.wrongPort, if: answers.text("needle.port") == "a", "needle in the access port")
    result.stop(.needleStop, if: answers.isNo("needle.stop"), "metal stop not felt")
    result.stop(.noReturn, if: answers.isNo("needle.return"), "no fluid returns")
    if let attempts = answers.count("needle.attempts") {
      result.ask("attempts", if: attempts > 2, "\(attempts) attempts: who took over")
    }
  }

  /// The level that the record gives now, as a range where the boluses are not known.
  ///
  /// Shown only after the aspirated volume was entered.
  public var expectedResidual: ExpectedResidual? {
    guard let reservoir = priorReservoir else { return nil }
    let primary = reservoir.fill.formulation.primary.concentration
    let boluses = priorProgram?.program.patientBoluses
    return reservoir.expectedResidual(
      at: now.instant,
      countedBoluses: boluses == nil ? 0 : visit.answer("pump.boluses").flatMap { Int($0) },
      bolusVolume: boluses?.exactVolume(primary: primary)
    )
  }

  /// The aspirated volume held against the expected one.
  public func residualAssessment(aspirated: Volume) -> ResidualAssessment? {
    guard let fill = priorFill, let expectedResidual else { return nil }
    return ResidualAssessment(
      filled: fill.volume,
      expected: expectedResidual,
      aspirated: aspirated,
      policy: policy
    )
  }

  func judgeResidual(_ answers: Answers, _ result: inout ScreenEvaluation) {
    if let look = answers.text("residual.look"), look != "c" {
      if look == "d" {
        result.ask("look", if: true, "discoloured: what the prescriber or pharmacist said")
      } else {
        result.stop(.residualLook, look == "b" ? "blood" : "turbid or particles")
      }
    }
    result.ask("all", if: answers.isNo("residual.all"), "not all aspirated")
    result.stop(.residualReused, if: answers.isNo("residual.discarded"), "put back")
    guard let aspirated = answers.volume("residual.aspirated") else { return }
    result.stop(
      .noReturn,
      if: FluidReturn.isMissing(returned: true, aspirated: aspirated, policy: policy),
      "\(aspirated.shown) aspirated"
    )
    guard let assessment = residualAssessment(aspirated: aspirated) else { return }
    result.workings.append(assessment.working)
    if assessment.needsPrescriber {
      let advice = assessment.shouldAspirateAgain ? "; aspirate again first" : ""
      result.stop(
        .residual,
        "\(aspirated.shown), expected \(assessment.expected.shown): \(assessment.discrepancy.shown)\(advice)"
      )
    } else if assessment.grade == .note {
      result.notes.append("difference \(assessment.discrepancy.shown): noted, watch the trend")
    }
  }

  func judgeRinse(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("rinse", if: answers.count("rinse.count") == 0, "not rinsed")
  }

  func judgeFirstIncrement(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.firstReturn, if: answers.isNo("first.return"), "no return")
    result.ask("filter", if: answers.isNo("first.filter"), "without filter")
    result.ask("air", if: answers.isYes("first.air"), "air: purged how")
  }

  func judgeFill(_ answers: Answers, _ result: inout ScreenEvaluation) {
    for entry in answers.texts.entries
    where entry.key.hasPrefix("fill.return.") && entry.text == "n" {
      result.stop(.fillReturn, "no return at increment \(entry.key.dropFirst(12))")
    }
    result.stop(.fillSigns, if: answers.isYes("fill.pain"), "pain or burning")
    result.stop(.fillSigns, if: answers.isYes("fill.swelling"), "swelling")
    result.stop(.fillSigns, if: answers.isYes("fill.resistance"), "resistance or leak")
    if let order, let pump {
      let room = pump.reservoir - order.volume
      result.notes.append(
        "reservoir \(pump.reservoir.shown), ordered \(order.volume.shown): room \(room.shown)"
      )
    }
  }

  func judgeNeedleOut(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("pocket", if: answers.isYes("out.pocket"), "pocket swollen: what was done")
    result.ask("bleeding", if: answers.isYes("out.bleeding"), "bleeding: what was done")
    guard let pump, let injected = answers.volume("out.injected"),
      let left = answers.volume("out.left")
    else { return }
    for finding in PumpChecks.overfill(
      injected: injected,
      leftBehind: left,
      reservoir: pump.reservoir
    ) {
      result.stop(.overfill, finding.message)
    }
    if let order {
      let difference = injected - order.volume
      result.ask(
        "injected",
        if: difference.magnitude > Volume(nanolitres: 500_000),
        "\(injected.shown) injected, \(order.volume.shown) ordered"
      )
    }
    if let measured = answers.volume("out.measured") {
      let guarding = PocketFillGuard(
        injected: injected,
        leftBehind: left,
        measured: measured,
        reservoir: pump.reservoir
      )
      for finding in PumpChecks.pocketFill(guarding) { result.stop(.pocketGuard, finding.message) }
    }
    if left > .zero, let old = priorFill?.formulation.primary.concentration,
      let new = order?.formulation.primary.concentration, old != new
    {
      let mixing = try? MixingCalculation(
        left: left,
        leftConcentration: old,
        added: injected,
        addedConcentration: new
      )
      if let mixing { result.workings.append(mixing.working) }
    }
  }
}
