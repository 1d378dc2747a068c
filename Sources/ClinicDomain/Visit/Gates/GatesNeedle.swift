/// The gates of the needle, the residual and the rinse.
extension Walk {
  func judgeNeedle(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.wrongPort, if: answers.text("needle.port") == "a", "needle in the access port")
    result.stop(.needleStop, if: answers.isNo("needle.stop"), "metal stop not felt")
    result.stop(
      .noReturn,
      if: FluidReturn.isMissing(
        returned: !answers.isNo("needle.return"),
        aspirated: nil,
        policy: policy
      ),
      "no fluid returns"
    )
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
    switch answers.text("residual.look") {
    case "b": result.stop(.residualLook, "blood")
    case "t": result.stop(.residualLook, "turbid or particles")
    case "d": result.ask("look", "discoloured: what the prescriber or pharmacist said")
    default: break
    }
    result.ask("all", if: answers.isNo("residual.all"), "not all aspirated")
    result.stop(.residualReused, if: answers.isNo("residual.discarded"), "put back")
    guard let aspirated = answers.volume("residual.aspirated") else { return }
    result.stop(
      .noReturn,
      if: FluidReturn.isMissing(returned: true, aspirated: aspirated, policy: policy),
      value: aspirated.stored,
      "\(aspirated.shown) aspirated"
    )
    guard let assessment = residualAssessment(aspirated: aspirated) else {
      return result.notes.append("no fill is recorded here: nothing is expected")
    }
    result.workings.append(assessment.working)
    if assessment.needsPrescriber {
      let advice = assessment.shouldAspirateAgain ? "; aspirate again first" : ""
      let error = assessment.deliveryError.map { ", delivery error \($0.shown)" } ?? ""
      result.stop(
        .residual,
        value: aspirated.stored,
        "\(aspirated.shown), expected \(assessment.expected.shown): "
          + "\(assessment.discrepancy.shown)\(error)\(advice)"
      )
    } else if assessment.grade == .note {
      result.notes.append("difference \(assessment.discrepancy.shown): noted, watch the trend")
    }
  }

  /// A change of drug or strength is rinsed; a naive pump before ziconotide three times.
  ///
  /// Source: S37 (three rinses of 2 mL), S50.
  func judgeRinse(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let count = answers.count("rinse.count") else { return }
    if isFirstZiconotide {
      result.ask("rinse", if: count < 3, "\(count) of 3 rinses before the first ziconotide")
    } else {
      result.ask("rinse", if: count == 0, "not rinsed")
    }
  }
}
