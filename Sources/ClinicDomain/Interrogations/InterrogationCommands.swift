extension Chart {
  /// Records what a programmer read, beside a visit.
  ///
  /// - Throws: `Refusal` where the person may not, no pump is recorded, the serial is another one's, or
  ///   nothing was read.
  public func recordInterrogation(
    _ reading: Interrogation,
    serial: String,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The reading is not kept"
    try member.require(.recordCourse, what: what)
    guard let pump = summary.pump else {
      throw Refusal(what: what, why: "no pump is recorded", remedy: "Record the pump first.")
    }
    guard pump.isSerial(serial) else {
      throw Refusal(
        what: what,
        why: "the serial \(serial) is not this chart's",
        remedy: "Open the chart of the pump that was read."
      )
    }
    if let volume = reading.volume, volume > pump.reservoir {
      throw Refusal(
        what: what,
        why: "\(volume.shown) do not fit a reservoir of \(pump.reservoir.shown)",
        remedy: "Read the volume again."
      )
    }
    return [.interrogated(reading)]
  }

  /// Records an alarm of the pump, or amends it.
  ///
  /// - Throws: `Refusal` where the person may not, no pump is recorded, it lies ahead, nothing was done,
  ///   or it is settled without saying how.
  public func recordAlarm(
    _ alarm: PumpAlarmRecord,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The alarm is not kept"
    try member.require(.recordCourse, what: what)
    guard summary.pump != nil else {
      throw Refusal(what: what, why: "no pump is recorded", remedy: "Record the pump first.")
    }
    guard alarm.at.instant <= now.instant else {
      throw Refusal(what: what, why: "it lies ahead", remedy: "Check day and time.")
    }
    guard !alarm.action.isEmpty else {
      let asked = PumpCatalogue.alarm(alarm.kind)?.reaction.text
      throw Refusal(
        what: what,
        why: "what was done is empty",
        remedy: asked.map { "What the clinic does: \($0)." } ?? "Say what was done."
      )
    }
    if let resolved = alarm.resolvedOn {
      guard resolved >= alarm.at.local.date, resolved <= now.local.date else {
        throw Refusal(
          what: what,
          why: "settled on \(resolved.shown) is before the alarm or lies ahead",
          remedy: "Check the date."
        )
      }
      guard !alarm.resolution.isEmpty else {
        throw Refusal(what: what, why: "how it was settled is empty", remedy: "Say how.")
      }
    }
    guard lifeCycle.alarms.last(where: { $0.value.id == alarm.id })?.value != alarm else {
      return []
    }
    return [.pumpAlarmRecorded(alarm)]
  }

  /// Closes the investigation of a discrepancy.
  ///
  /// - Throws: `Refusal` where the person is no clinician, none is open, or nothing is concluded.
  public func closeDiscrepancy(
    _ closed: DiscrepancyClosed,
    by member: StaffMember,
    policy: Policy
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The investigation is not closed"
    try member.require(.reviewVisit, what: what)
    guard summary.course.residuals.investigation(under: policy) != nil else {
      throw Refusal(what: what, why: "none is open", remedy: "Look at the residuals in the chart.")
    }
    guard !closed.conclusion.isEmpty else {
      throw Refusal(
        what: what,
        why: "the conclusion is empty",
        remedy: "Say what was looked at and decided."
      )
    }
    return [.discrepancyClosed(closed)]
  }

  /// Records what the therapy did for the patient, asked beside a visit.
  ///
  /// - Throws: `Refusal` where the person may not, it lies ahead, or nothing was asked.
  public func recordOutcome(
    _ outcome: Outcome,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The scores are not kept"
    try member.require(.recordCourse, what: what)
    guard outcome.at.instant <= now.instant else {
      throw Refusal(what: what, why: "the time lies ahead", remedy: "Check day and time.")
    }
    guard !outcome.isEmpty else {
      throw Refusal(what: what, why: "nothing was answered", remedy: "Answer one line at least.")
    }
    if let average = outcome.painAverage, let worst = outcome.painWorst, worst < average {
      throw Refusal(
        what: what,
        why: "pain at its worst, \(worst), is below the average, \(average)",
        remedy: "Ask again."
      )
    }
    if let least = outcome.painLeast, let average = outcome.painAverage, least > average {
      throw Refusal(
        what: what,
        why: "pain at its least, \(least), is above the average, \(average)",
        remedy: "Ask again."
      )
    }
    return [.outcomeRecorded(outcome)]
  }
}
