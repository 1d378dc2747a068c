/// The gates of the read-back and of the waste.
extension Walk {
  func judgeReadBack(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.updateFailed, if: answers.isNo("read.success"), "update not successful")
    let isStoppedByOrder = order?.program.mode == .stopped
    result.stop(
      .notRunning,
      if: answers.isNo("read.running") && !isStoppedByOrder,
      "pump not running"
    )
    if let volume = answers.volume("read.volume"), let fill = ownFill {
      judgeVolume(volume, fill, .readBack, "read back", &result)
    }
    if let dose = answers.dose("read.dose"), let ordered = order?.program.dailyDose {
      result.stop(
        .readBack,
        if: !DisplayStep.areEqual(dose, ordered),
        value: dose.stored,
        "dose \(dose.shown), ordered \(ordered.shown)"
      )
    }
    if let rate = answers.rate("read.rate"), case .minimumRate(let ordered)? = order?.program.mode {
      result.stop(
        .readBack,
        if: rate != ordered,
        value: rate.stored,
        "\(rate.shown), ordered \(ordered.shown)"
      )
    }
    result.ask("report", if: answers.isNo("read.report"), "no report kept")
    if let theirs = answers.date("read.alarmDate"), let ours = newReservoir?.alarmDate {
      judgeAlarmDate(theirs, ours, &result)
    }
    result.derived["observation.until"] =
      Moment(
        instant: now.instant.advanced(bySeconds: Int64(observation.minutes) * 60),
        offsetSeconds: now.offsetSeconds
      ).description
  }

  private func judgeAlarmDate(
    _ theirs: CivilDate,
    _ ours: CivilDate,
    _ result: inout ScreenEvaluation
  ) {
    let agreement = AlarmDateAgreement(ours: ours, programmer: theirs, policy: policy)
    let because = "programmer \(theirs.shown), ours \(ours.shown): \(agreement.days) days"
    result.workings.append(
      Working(
        title: "Alarm date",
        formula: "date of the fill + days of infusion until the alarm volume, rounded down",
        source: "S30",
        inputs: [Working.Line("programmer", theirs.shown)],
        steps: [because],
        results: [
          Working.Line("ours", ours.shown), Working.Line("days apart", "\(agreement.days)"),
        ]
      )
    )
    result.stop(
      .alarmDate,
      if: agreement.severity == .hardStop,
      value: theirs.description,
      because
    )
    result.ask("alarmDate", if: agreement.severity == .reason, because)
  }

  func judgeWaste(_ answers: Answers, _ result: inout ScreenEvaluation) {
    if let old = answers.volume("waste.old") {
      if let formulation = priorFill?.formulation {
        result.workings.append(WasteCalculation(volume: old, formulation: formulation).working)
      }
      if let aspirated = recordedVolume("residual.aspirated") {
        let difference = old - aspirated
        result.ask(
          "wasteOld",
          if: difference.magnitude > Volume(nanolitres: 200_000),
          "\(old.shown) thrown away, \(aspirated.shown) aspirated: \(difference.shown)"
        )
      }
    }
    guard let fill = ownFill, let rest = answers.volume("waste.syringe") else { return }
    result.workings.append(WasteCalculation(volume: rest, formulation: fill.formulation).working)
    guard let received = recordedVolume("label.volume"), fill.formulation.isControlled else {
      return
    }
    let isReturned = answers.text("waste.method") == "r"
    let ledger = ControlledLedger(
      received: received,
      filled: fill.injected,
      wasted: isReturned ? .zero : rest,
      returned: isReturned ? rest : .zero
    )
    for finding in VisitChecks.ledger(ledger) {
      if finding.severity == .hardStop {
        result.stop(.ledger, value: finding.value, finding.message)
      } else {
        result.ask("ledger", if: finding.severity == .reason, finding.message)
      }
    }
  }
}
