/// The gates of the label, the second reading, and the site.
extension Walk {
  func judgeLabel(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    result.derived["order.id"] = order.id.text
    result.stop(.label, if: answers.isNo("label.patient"), "another name on the label")
    result.stop(.label, if: answers.isNo("label.drugs"), "other drugs on the label")
    compareStrengths(answers, "label", order.formulation, .label, &result)
    if let volume = answers.volume("label.volume") {
      result.stop(
        .label,
        if: volume < order.volume,
        value: volume.stored,
        "\(volume.shown) in the syringe, \(order.volume.shown) ordered"
      )
    }
    result.stop(.label, if: answers.text("label.diluent") == "o", "another diluent than saline")
    let product = ProductFacts(
      lot: answers.text("label.lot") ?? "",
      isPreservativeFree: answers.text("label.preservativeFree").map { $0 == "y" },
      beyondUse: answers.dateTime("label.beyondUse"),
      isRecalled: answers.text("label.lot").map { recalledLots.contains(Lot.key($0)) }
    )
    for finding in ProductChecks.findings(product, at: now.local) {
      if finding.severity == .hardStop {
        result.stop(.product, value: "\(finding.code.rawValue) \(finding.value)", finding.message)
      } else {
        result.notes.append(finding.message)
      }
    }
  }

  /// The second person's own reading: what differs is named, what the first one read is not, so
  /// that it is read again and not copied.
  ///
  /// Source: S35, S39.
  func judgeSecondReading(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    result.derived["order.id"] = order.id.text
    compareStrengths(
      answers,
      "second",
      order.formulation,
      .secondReading,
      isBlind: true,
      &result
    )
    if let dose = answers.dose("second.dose"), let ordered = order.program.dailyDose {
      result.stop(
        .secondReading,
        if: !DisplayStep.areEqual(dose, ordered),
        value: dose.stored,
        "a dose of \(dose.shown) is not the one to be programmed"
      )
    }
    if let volume = answers.volume("second.volume"),
      let first = recordedVolume("label.volume")
    {
      result.stop(
        .secondReading,
        if: (volume - first).magnitude > Volume(nanolitres: 100_000),
        value: volume.stored,
        "a volume of \(volume.shown) is not what the first reading gave"
      )
    }
  }

  func judgeSite(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.timeOut, if: answers.isNo("site.second"), "no second person")
    result.stop(.port, if: answers.isNo("site.port"), "refill septum not felt")
    result.stop(.needleKind, if: answers.text("site.gauge") == "o", "not a 22 G non-coring needle")
    result.stop(.unlabelled, if: answers.isNo("site.labelled"), "unlabelled syringe")
    result.ask("template", if: answers.isNo("site.template"), "no template used")
    if let seconds = answers.count("site.dry") {
      let least = Int(policy[.skinDrySeconds])
      result.ask("dry", if: seconds < least, "dried \(seconds) s, at least \(least) s")
    }
  }
}
