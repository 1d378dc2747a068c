/// The gates of the screens before the needle.
extension Walk {
  func judgeArrival(_ answers: Answers, _ prefix: String, _ result: inout ScreenEvaluation) {
    guard let patient = chart.summary.patient else { return }
    if let mrn = answers.text("\(prefix).mrn") {
      result.stop(.identity, if: mrn != patient.mrn, "MRN \(mrn) is not \(patient.mrn)")
    }
    if let date = answers.date("\(prefix).birthDate") {
      result.stop(
        .identity,
        if: date != patient.birthDate,
        "born \(date.shown), the chart says \(patient.birthDate.shown)"
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
    if prefix == "after", let before = visit.answer("vitals.gait"),
      let gait = answers.text("after.gait")
    {
      result.ask("gait", if: gait != before, "gait is not as before")
    }
  }

  func judgeInterrogation(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let pump else { return }
    if let serial = answers.text("pump.serial") {
      result.stop(.pumpSerial, if: serial != pump.serial, "\(serial) is not \(pump.serial)")
    }
    result.stop(.pumpNotRunning, if: answers.isNo("pump.running"), "not running")
    result.stop(
      .pumpEvents,
      if: answers.isYes("pump.events"),
      answers.text("pump.eventText") ?? "critical events"
    )
    result.ask(
      "replacement",
      if: answers.isYes("pump.replacement"),
      "replacement indicator: what is planned"
    )
    compareStrengths(answers, "pump", priorFill?.formulation, .recordDiffers, &result)
    if let dose = answers.dose("pump.dose"), let own = priorProgram?.program.dailyDose {
      result.stop(
        .recordDiffers,
        if: !DisplayStep.areEqual(dose, own),
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

  func compareStrengths(
    _ answers: Answers,
    _ prefix: String,
    _ formulation: Formulation?,
    _ code: StopCode,
    _ result: inout ScreenEvaluation
  ) {
    for (index, ingredient) in (formulation?.ingredients ?? []).enumerated() {
      guard let read = answers.concentration("\(prefix).concentration.\(index + 1)"),
        read != ingredient.concentration
      else { continue }
      let name = Formulary.drug(ingredient.drug)?.tallMan ?? ingredient.drug
      var because = "\(name) \(read.shown), not \(ingredient.concentration.shown)"
      if UnitMagnitude.slip(ordered: ingredient.concentration, entered: read)?.isUnitTrap == true {
        because += ": a thousandfold, mg for mcg?"
      }
      result.stop(code, because)
    }
  }

  func judgeOrder(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(
      .rescueKit,
      if: ["kit.naloxone", "kit.baclofen", "kit.oxygen", "kit.suction", "kit.mask"].contains {
        answers.isNo($0)
      },
      "not complete"
    )
    result.ask("review", if: answers.isNo("order.reviewed"), "order not read")
    result.ask("offLabel", if: answers.isNo("order.consent"), "off-label use without consent")
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    result.derived["order.id"] = order.id.text
    result.stop(
      .orderOutOfDate,
      if: order.validUntil < today,
      "valid until \(order.validUntil.shown)"
    )
    for finding in orderFindings where finding.severity == .hardStop {
      result.stop(
        finding.code == .bridgeUnanswered ? .bridgeUndecided : .orderFindings,
        finding.message
      )
    }
    result.notes += orderFindings.filter { $0.severity == .advisory }.map(\.message)
    if let reservoir = priorReservoir, DryPumpRule(reservoir: reservoir).stops(at: now.instant) {
      let since = DryPumpRule(reservoir: reservoir)
      let day = since.mayBeDryFrom.map {
        Moment(instant: $0, offsetSeconds: now.offsetSeconds).local.shown
      }
      result.stop(
        .dryPump,
        "may have been dry since \(day ?? "-"), counted down to \(since.pessimisticVolume.shown)"
      )
    }
    if let bridge = bridgeCalculation { result.workings.append(bridge.working) }
  }

  /// The checks of the order that hold on the day of the refill.
  public var orderFindings: [Finding] {
    guard let order else { return [] }
    return OrderReview.findings(
      formulation: order.formulation,
      volume: order.volume,
      program: order.program,
      bridge: order.bridge,
      chart: chart,
      prior: priorFill?.formulation,
      now: now
    )
  }

  /// The bridge that the change of strength leads to, with its working, where all inputs are known.
  public var bridgeCalculation: BridgeCalculation? {
    guard isFormulationChanged, let order, let pump, let tubing = pump.tubingVolume,
      let catheter = pump.catheter.volume, let old = priorFill?.formulation.primary.concentration,
      let oldDose = priorProgram?.program.dailyDose
    else { return nil }
    return try? BridgeCalculation(
      tubing: tubing,
      catheter: catheter,
      old: old,
      new: order.formulation.primary.concentration,
      oldDose: oldDose,
      newDose: order.program.dailyDose
    )
  }

  func judgeLabel(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    result.derived["order.id"] = order.id.text
    result.stop(.label, if: answers.isNo("label.patient"), "another name on the label")
    compareStrengths(answers, "label", order.formulation, .label, &result)
    if let volume = answers.volume("label.volume") {
      result.stop(
        .label,
        if: volume < order.volume,
        "\(volume.shown) in the syringe, \(order.volume.shown) ordered"
      )
    }
    result.stop(.label, if: answers.text("label.diluent") == "o", "another diluent than saline")
    let product = ProductFacts(
      lot: answers.text("label.lot") ?? "",
      isPreservativeFree: answers.text("label.preservativeFree").map { $0 == "y" },
      beyondUse: answers.dateTime("label.beyondUse")
    )
    for finding in ProductChecks.findings(product, at: now.local) {
      if finding.severity == .hardStop {
        result.stop(.product, finding.message)
      } else {
        result.notes.append(finding.message)
      }
    }
  }

  func judgeSecondReading(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let order else { return }
    result.derived["order.id"] = order.id.text
    compareStrengths(answers, "second", order.formulation, .secondReading, &result)
    if let dose = answers.dose("second.dose"), let ordered = order.program.dailyDose {
      result.stop(
        .secondReading,
        if: !DisplayStep.areEqual(dose, ordered),
        "dose \(dose.shown), ordered \(ordered.shown)"
      )
    }
    if let volume = answers.volume("second.volume"),
      let first = visit.answer("label.volume").flatMap({ try? Volume(stored: $0) })
    {
      result.stop(
        .secondReading,
        if: (volume - first).magnitude > Volume(nanolitres: 100_000),
        "volume \(volume.shown), first reading \(first.shown)"
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
