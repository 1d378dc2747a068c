/// The gates of the screens after the needle.
extension Walk {
  func judgeProgramming(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard let order else { return result.stop(.noOrder, "no order is signed") }
    if let fill = ownFill, let programmed = answers.volume("program.volume") {
      let check = ProgrammedVolumeCheck(
        programmed: programmed,
        injected: fill.injected,
        leftBehind: fill.leftBehind,
        policy: policy
      )
      if check.severity == .hardStop {
        result.stop(
          .programmedVolume,
          "\(programmed.shown) programmed, \(fill.volume.shown) in the pump: \(check.difference.shown)"
        )
      } else if check.severity > .none {
        result.notes.append("programmed volume differs by \(check.difference.shown)")
      }
    }
    compareStrengths(answers, "program", order.formulation, .programmedStrength, &result)
    if let mode = answers.text("program.mode") {
      result.stop(
        .programmedDose,
        if: mode != Self.key(of: order.program.mode),
        "mode is not \(order.program.modeTitle)"
      )
    }
    judgeFlex(answers, order, &result)
    if let dose = answers.dose("program.dose"), let ordered = order.program.dailyDose {
      var because = "\(dose.shown), ordered \(ordered.shown)"
      if UnitMagnitude.slip(ordered: ordered, entered: dose)?.isUnitTrap == true {
        because += ": a thousandfold, mg for mcg?"
      }
      result.stop(.programmedDose, if: !DisplayStep.areEqual(dose, ordered), because)
    }
    judgeBridge(answers, order, &result)
  }

  private func judgeFlex(
    _ answers: Answers,
    _ order: RefillOrder,
    _ result: inout ScreenEvaluation
  ) {
    guard case .flex(let steps) = order.program.mode else { return }
    let masses = steps.indices.map { answers.mass("program.flex.\($0 + 1)") }
    guard let ordered = order.program.dailyDose, masses.allSatisfy({ $0 != nil }) else { return }
    let sum = Dose(
      amount: masses.reduce(Int64(0)) { $0 + ($1?.nanograms ?? 0) },
      unit: ordered.unit
    )
    result.stop(
      .flexSum,
      if: !FlexCalculation.matches(sum, ordered: ordered),
      "the steps make \(sum.shown), ordered \(ordered.shown)"
    )
    for (index, step) in steps.enumerated() where masses[index] != step.mass {
      result.stop(
        .flexSum,
        "step \(step.start): \(masses[index]?.shown ?? "-"), ordered \(step.mass.shown)"
      )
    }
  }

  private func judgeBridge(
    _ answers: Answers,
    _ order: RefillOrder,
    _ result: inout ScreenEvaluation
  ) {
    guard case .give(let setting) = order.bridge else { return }
    if let bridge = bridgeCalculation {
      result.workings.append(bridge.working)
      if let entered = answers.mass("program.bridge"),
        bridge.differs(fromProgrammer: entered, policy: policy)
      {
        result.stop(
          .bridgeAmount,
          "the programmer shows \(entered.shown), worked out \(bridge.entry.shown)"
        )
      }
    }
    if let minutes = answers.count("program.bridgeMinutes") {
      let off = Percentage(
        from: Fraction(Int128(setting.minutes)),
        to: Fraction(Int128(minutes))
      )
      result.stop(
        .bridgeAmount,
        if: (off?.ratio.magnitude ?? .zero) > policy.ratio(.bridgeTolerance),
        "\(minutes) min programmed, \(setting.minutes) min ordered"
      )
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

  func judgeFinishScreen(_ answers: Answers, _ result: inout ScreenEvaluation) {
    for (field, what) in [
      ("finish.volume", "volume"), ("finish.strength", "drugs or strengths"),
      ("finish.dose", "dose or mode"), ("finish.bridge", "bridge"),
    ] {
      result.stop(.finishScreen, if: answers.isNo(field), "\(what) not as ordered")
    }
  }

  func judgeReadBack(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.updateFailed, if: answers.isNo("read.success"), "update not successful")
    let isStoppedByOrder = order?.program.mode == .stopped
    result.stop(
      .notRunning,
      if: answers.isNo("read.running") && !isStoppedByOrder,
      "pump not running"
    )
    if let volume = answers.volume("read.volume"), let fill = ownFill {
      let check = ProgrammedVolumeCheck(
        programmed: volume,
        injected: fill.injected,
        leftBehind: fill.leftBehind,
        policy: policy
      )
      result.stop(
        .readBack,
        if: check.severity == .hardStop,
        "volume \(volume.shown), \(fill.volume.shown) in the pump"
      )
    }
    if let dose = answers.dose("read.dose"), let ordered = order?.program.dailyDose {
      result.stop(
        .readBack,
        if: !DisplayStep.areEqual(dose, ordered),
        "dose \(dose.shown), ordered \(ordered.shown)"
      )
    }
    result.ask("report", if: answers.isNo("read.report"), "no report kept")
    if let theirs = answers.date("read.alarmDate"), let ours = newReservoir?.alarmDate {
      let agreement = AlarmDateAgreement(ours: ours, programmer: theirs, policy: policy)
      let because = "programmer \(theirs.shown), ours \(ours.shown): \(agreement.days) days"
      result.stop(.alarmDate, if: agreement.severity == .hardStop, because)
      result.ask("alarmDate", if: agreement.severity == .reason, because)
    }
    result.derived["observation.until"] =
      Moment(
        instant: now.instant.advanced(bySeconds: Int64(observation.minutes) * 60),
        offsetSeconds: now.offsetSeconds
      ).description
  }

  /// The program that the pump runs after this visit.
  public var newProgram: ProgramChange? {
    guard let order, let formulation = (ownFill ?? priorFill)?.formulation else { return nil }
    var bridge: BridgeSetting?
    if case .give(let setting) = order.bridge { bridge = setting }
    return ProgramChange(
      at: now,
      program: order.program,
      formulation: formulation,
      bridge: bridge
    )
  }

  /// The reservoir as it will run after this visit.
  public var newReservoir: Reservoir? {
    guard let pump, let fill = ownFill ?? priorFill else { return nil }
    let set = chart.programs.filter { $0.visit == visit.id }.map(\.value)
    let earlier = chart.programs.filter { $0.visit != visit.id }.map(\.value)
    return Reservoir(
      fill: fill,
      pump: pump,
      programs: earlier + (set.isEmpty ? [newProgram].compactMap(\.self) : set)
    )
  }

  func judgeWaste(_ answers: Answers, _ result: inout ScreenEvaluation) {
    if let old = answers.volume("waste.old"),
      let aspirated = visit.answer("residual.aspirated").flatMap({ try? Volume(stored: $0) })
    {
      let difference = old - aspirated
      result.ask(
        "wasteOld",
        if: difference.magnitude > Volume(nanolitres: 200_000),
        "\(old.shown) thrown away, \(aspirated.shown) aspirated: \(difference.shown)"
      )
    }
    guard let fill = ownFill, let rest = answers.volume("waste.syringe"),
      let received = visit.answer("label.volume").flatMap({ try? Volume(stored: $0) }),
      fill.formulation.isControlled
    else { return }
    let ledger = ControlledLedger(received: received, filled: fill.injected, wasted: rest)
    for finding in VisitChecks.ledger(ledger) {
      if finding.severity == .hardStop {
        result.stop(.ledger, finding.message)
      } else {
        result.ask("ledger", if: finding.severity == .reason, finding.message)
      }
    }
  }

  /// The day by which the pump has to be refilled after this visit.
  public var newDueDate: DueDate? {
    guard let reservoir = newReservoir, let pump else { return nil }
    let critical = reservoir.fill.formulation.isWithdrawalCritical
    return DueDate(
      reservoir: reservoir,
      marginDays: policy.margin(isWithdrawalCritical: critical),
      lifeEndsOn: RefillOutlook.lifeEnd(of: pump),
      prescriberDate: order?.refillBy
    )
  }

  func judgeLeaveTaking(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("teaching", if: answers.isNo("leave.teaching"), "not taught back")
    result.ask("tones", if: answers.isNo("leave.alarms"), "alarm tones not known")
    result.ask("card", if: answers.isNo("leave.card"), "no card given")
    result.ask("drug", if: answers.isNo("leave.drug"), "next drug not ordered")
    guard template.kind == .refill else { return }
    guard let next = answers.dateTime("leave.next") else {
      return result.stop(.nextVisit, "nothing is booked")
    }
    result.stop(.nextVisit, if: next <= now.local, "\(next.shown) is past")
    if let due = newDueDate {
      result.stop(
        .nextVisit,
        if: next.date > due.date,
        "\(next.shown) is after the due date \(due.date.shown) (\(due.limit.title))"
      )
    }
  }

  func judgeClosing(_ answers: Answers, _ result: inout ScreenEvaluation) {
    guard template.kind == .refill || template.kind == .doseChange else { return }
    judgeVitals(answers, "after", .vitalSignsAfter, &result)
    result.ask("afterPocket", if: answers.isYes("after.pocket"), "pocket swollen: what was done")
    if let until = observationEnds, now.instant < until.instant {
      result.stop(.observation, "observation until \(until.local.shown)")
    }
  }

  /// When observation ends; nothing before the pump was read back.
  public var observationEnds: Moment? {
    visit.answer("observation.until").flatMap { try? Moment($0) }
  }

  func judgeScan(_ answers: Answers, _ result: inout ScreenEvaluation) {
    for (field, what) in [
      ("scan.rule", "rule not read"), ("scan.ready", "pump not made ready"),
      ("scan.log", "event log not clear"), ("scan.running", "pump not running"),
      ("scan.reset", "valve not reset"), ("scan.refilled", "pump still empty"),
    ] {
      result.stop(.scan, if: answers.isNo(field), what)
    }
  }

  func judgeReview(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("order", if: answers.isNo("review.order"), "what differs from the log")
    result.ask("consent", if: answers.isNo("review.consent"), "no consent on file")
  }
}
