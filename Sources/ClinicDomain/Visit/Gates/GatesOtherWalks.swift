/// The gates of scans, emergencies and the review after an import.
extension Walk {
  /// A pump is made ready for a scan by the rule of its model.
  ///
  /// Sources: S16 (interrogate after every scan), S17 (no stopped pump), S19, S23 (empty first).
  func judgeBeforeScan(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.scan, if: answers.isNo("scan.rule"), "rule not read")
    result.stop(.scan, if: answers.isNo("scan.ready"), "pump not made ready")
    result.stop(
      .scan,
      if: answers.isNo("scan.confirmed"),
      "nobody confirmed that it may be scanned"
    )
    guard fields(named: "scan.after", on: 21) else { return }
    if let after = answers.dateTime("scan.after") {
      result.stop(
        .scan,
        if: after <= now.local || answers.date("scan.date").map { after.date < $0 } == true,
        value: after.description,
        "\(after.shown) is not after the scan"
      )
    } else {
      result.stop(.scan, "no interrogation after the scan is booked")
    }
  }

  private func fields(named name: String, on number: Int) -> Bool {
    template.screen(number).map { fields(on: $0).contains { $0.name == name } } ?? false
  }

  /// A pump for which everything must be out before the scan.
  func judgeEmptying(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.needleStop, if: answers.isNo("empty.stop"), "metal stop not felt")
    result.stop(.noReturn, if: answers.isNo("empty.return"), "no fluid returns")
    result.stop(.notEmptied, if: answers.isNo("empty.all"), "drug is left in it")
  }

  func judgeAfterScan(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.stop(.scan, if: answers.isNo("scan.log"), "event log not clear")
    result.stop(.notRunning, if: answers.isNo("scan.running"), "pump not running")
    result.stop(.valveNotReset, if: answers.isNo("scan.reset"), "valve not reset")
    result.stop(.scan, if: answers.isNo("scan.refilled"), "pump still empty")
    guard let comparison = scanComparison else {
      return result.notes.append(
        "no reading before the scan is kept here: only the record was compared"
      )
    }
    result.workings.append(comparison.working)
    let moved = comparison.differences
    if moved.isEmpty {
      result.notes.append("as before the scan on \(comparison.before.local.date.shown)")
    } else {
      result.ask("scanDiffers", "not as before the scan: \(moved.joined(separator: "; "))")
    }
  }

  func judgeEmergency(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("airway", if: answers.isNo("emergency.airway"), "airway not seen to: why")
    result.ask("prescriber", if: answers.isNo("emergency.prescriber"), "prescriber not called: why")
    result.ask("told", if: answers.isNo("handover.told"), "implanting team not told: why")
  }

  /// Order, consent and reasons of an imported patient, in one pass.
  func judgeReview(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("order", if: answers.isNo("review.order"), "what differs from the log")
    result.ask("consent", if: answers.isNo("review.consent"), "no consent on file")
    let asked = reviewFindings
    result.notes += asked.map(\.message)
    result.notes += [chart.systemicOpioids.note(for: priorFill?.formulation)].compactMap(\.self)
    if !asked.isEmpty, (answers.text("review.reason") ?? "").isEmpty {
      result.missing.append("review.reason")
    }
    guard let volume = answers.volume("review.volume"), let pump, let prior = priorFill,
      let program = priorProgram?.program
    else { return }
    result.stop(
      .overfill,
      if: volume > pump.reservoir,
      value: volume.stored,
      "\(volume.shown) is more than the reservoir of \(pump.reservoir.shown)"
    )
    if let until = answers.date("review.until") {
      result.stop(.orderOutOfDate, if: until < today, "valid until \(until.shown)")
    } else {
      result.missing.append("review.until")
    }
    let findings = OrderReview.findings(
      formulation: prior.formulation,
      volume: volume,
      program: program,
      bridge: .notNeeded,
      chart: chart,
      prior: prior.formulation,
      running: priorProgram,
      policy: policy,
      now: now
    )
    for finding in findings where finding.severity == .hardStop && finding.code != .overfill {
      result.stop(
        finding.isOverridable ? .orderFindings : .orderProhibited,
        value: "\(KeptReason(for: finding).key) \(finding.value)",
        finding.message
      )
    }
  }
}
