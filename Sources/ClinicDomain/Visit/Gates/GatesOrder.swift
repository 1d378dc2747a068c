/// The gates of the order and of the rescue kit.
extension Walk {
  func judgeOrder(_ answers: Answers, _ result: inout ScreenEvaluation) {
    let kit = ["kit.naloxone", "kit.baclofen", "kit.oxygen", "kit.suction", "kit.mask"]
    result.stop(.rescueKit, if: kit.contains { answers.isNo($0) }, "not complete")
    result.stop(.orderNotRead, if: answers.isNo("order.reviewed"), "order not read")
    result.ask("offLabel", if: answers.isNo("order.consent"), "off-label use without consent")
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    result.derived["order.id"] = order.id.text
    result.stop(
      .orderOutOfDate,
      if: order.validUntil < today,
      "valid until \(order.validUntil.shown)"
    )
    if template.kind == .doseChange, isFormulationChanged {
      result.stop(.otherFluid, value: order.id.text, "only a refill changes drug or strength")
    }
    judgeFindings(of: order, &result)
    let opioids = chart.systemicOpioids.note(for: order.formulation)
    result.notes += [opioids, order.pacc?.shown].compactMap(\.self)
    judgeSecondSignature(of: order, &result)
    judgeDryPump(order, &result)
    judgeOrderedBridge(order, &result)
  }

  /// What the order meets on the day of the refill; what its prescriber gave a reason for is noted.
  private func judgeFindings(of order: RefillOrder, _ result: inout ScreenEvaluation) {
    for finding in orderFindings {
      let key = KeptReason(for: finding).key
      let given = order.reasons[key].flatMap { $0.isEmpty ? nil : $0 }
      switch finding.severity {
      case .hardStop where finding.code == .bridgeUnanswered:
        result.stop(.bridgeUndecided, value: order.id.text, finding.message)
      case .hardStop where !finding.isOverridable:
        result.stop(.orderProhibited, value: "\(key) \(finding.value)", finding.message)
      case .hardStop where given == nil:
        let code: StopCode = finding.code == .allergy ? .allergy : .orderFindings
        result.stop(code, value: "\(key) \(finding.value)", finding.message)
      case .reason where given == nil: result.ask(key, finding.message)
      case .hardStop, .reason:
        result.notes.append("\(finding.message); the order says: \(given ?? "")")
      case .advisory: result.notes.append(finding.message)
      case .none: break
      }
    }
  }

  /// An experimental drug and a dose above the label's ceiling are signed by a second person: the
  /// pharmacist who verified the order.
  ///
  /// Source: POLICY.
  private func judgeSecondSignature(of order: RefillOrder, _ result: inout ScreenEvaluation) {
    guard ownFill == nil, chart.needsSecondSignature(order, policy: policy, now: now),
      chart.orderBook.record(order.id)?.verification?.value.isAccepted != true
    else { return }
    result.stop(
      .orderFindings,
      value: "second signature \(order.id.text)",
      "a second person signs for this drug or dose: the pharmacist has not verified the order"
    )
  }

  /// A pump that may have been dry: its old dose is never simply resumed, and nothing is bridged.
  ///
  /// Source: S33.
  private func judgeDryPump(_ order: RefillOrder, _ result: inout ScreenEvaluation) {
    guard let reservoir = priorReservoir else { return }
    let rule = DryPumpRule(reservoir: reservoir)
    guard rule.stops(at: now.instant) else { return }
    let day = rule.mayBeDryFrom.map {
      Moment(instant: $0, offsetSeconds: now.offsetSeconds).local.shown
    }
    result.stop(
      .dryPump,
      value: day,
      "may have been dry since \(day ?? "-"), counted down to \(rule.pessimisticVolume.shown)"
    )
    if case .give = order.bridge {
      result.stop(.orderProhibited, value: "bridge", "a dry pump is not bridged")
    }
  }

  /// The ordered bridge held against what is worked out; a bridge that still runs blocks changes.
  ///
  /// Source: S36.
  private func judgeOrderedBridge(_ order: RefillOrder, _ result: inout ScreenEvaluation) {
    if let prior = priorProgram, let bridge = prior.bridge {
      let end = prior.at.instant.advanced(bySeconds: Int64(bridge.minutes) * 60)
      let shown = Moment(instant: end, offsetSeconds: now.offsetSeconds).local.shown
      result.stop(.bridgeRunning, if: now.instant < end, "until \(shown)")
    }
    guard case .give(let setting) = order.bridge else { return }
    guard let bridge = bridgeCalculation else {
      return result.ask(
        "bridge",
        "tubing or catheter volume is not known: how the bridge was found"
      )
    }
    result.workings.append(bridge.working)
    let off = Percentage(from: bridge.volume.exact, to: setting.volume.exact)
    let late = Percentage(
      from: Fraction(Int128(bridge.setting.minutes)),
      to: Fraction(Int128(setting.minutes))
    )
    let limit = policy.ratio(.bridgeTolerance)
    let isOff = [off, late].contains { ($0?.ratio.magnitude ?? .zero) > limit }
    result.stop(
      .bridgeAmount,
      if: isOff,
      value: "\(setting.volume.stored) \(setting.minutes) min",
      "ordered \(setting.volume.shown) over \(setting.minutes) min, worked out "
        + "\(bridge.volume.shown) over \(bridge.setting.minutes) min"
    )
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
      running: priorProgram,
      answers: order.answers,
      recalledLots: recalledLots,
      policy: policy,
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
}
