extension Chart {
  /// Writes a complication down for the first time.
  ///
  /// A nurse, a pharmacist or a clinician does it; only a clinician grades it. Whether it is serious
  /// is a matter of fact and may be ticked by anybody who writes it down.
  ///
  /// - Throws: `Refusal` where the person may not, or the complication cannot be as it is told.
  public func logComplication(
    _ complication: Complication,
    id: ComplicationID,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The complication is not kept"
    try member.require(.logComplication, what: what)
    if complication.grade != nil, !member.may(.closeComplication) {
      throw Refusal(
        what: what,
        why: "only a clinician grades it",
        remedy: "Leave the grade open; it stands for review until a clinician has graded it."
      )
    }
    try check(complication, what: what, today: now.local.date)
    if let day = complication.followUpOn, day < now.local.date {
      throw Refusal(
        what: what,
        why: "\(day.shown), the day of the follow-up, is past",
        remedy: "Enter a day ahead."
      )
    }
    return [.complicationLogged(ComplicationLogged(id: id, complication: complication))]
  }

  /// Writes down what was found when somebody looked at a complication again.
  ///
  /// - Throws: `Refusal` where the person may not, the complication is closed or not known, nothing
  ///   was found, or a date cannot be right.
  public func followUpComplication(
    _ followed: ComplicationFollowedUp,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The follow-up is not kept"
    let record = try knownComplication(followed.id, open: true, for: .logComplication, member, what)
    try Self.require(
      !followed.result.isEmpty,
      what,
      "what was found is empty",
      "Write it in a few words."
    )
    try Self.require(
      followed.on <= today,
      what,
      "\(followed.on.shown) lies ahead",
      "Check the date."
    )
    try Self.require(
      followed.on >= record.now.onsetOn,
      what,
      "\(followed.on.shown) is before it began, on \(record.now.onsetOn.shown)",
      "Check the date."
    )
    if let next = followed.nextOn {
      try Self.require(
        next > followed.on && next >= today,
        what,
        "\(next.shown), the next look, is not ahead",
        "Enter a later day, or leave it empty where nobody has to look again."
      )
    }
    return [.complicationFollowedUp(followed)]
  }

  /// Grades a complication or corrects what was written, signed; the text before stays.
  ///
  /// - Throws: `Refusal` where the person is no clinician, no reason is given, nothing is
  ///   different, or the complication cannot be as it is told.
  public func amendComplication(
    _ id: ComplicationID,
    to complication: Complication,
    reason: String,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The amendment is not kept"
    let record = try knownComplication(id, for: .closeComplication, member, what)
    try Self.require(!reason.isEmpty, what, "the reason is empty", "Say why in a few words.")
    try Self.require(
      complication != record.now,
      what,
      "nothing is different from what stands there",
      "Change a line; what was found later is written down with f."
    )
    if record.now.grade != nil, !complication.isNearMiss {
      try Self.require(
        complication.grade != nil,
        what,
        "the grade is taken away",
        "Choose another grade."
      )
    }
    try check(complication, what: what, today: now.local.date)
    let signature = Signature(by: member.id, at: now, meaning: "complication amended: \(reason)")
    return [
      .complicationAmended(
        ComplicationAmended(
          id: id,
          complication: complication,
          reason: reason,
          signature: signature
        )
      )
    ]
  }

  /// Writes down that a complication was reported outside the clinic.
  ///
  /// - Throws: `Refusal` where the person may not, the complication is not known, no reference is
  ///   given, or the day cannot be right.
  public func reportComplication(
    _ report: ComplicationReported,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The report is not kept"
    let record = try knownComplication(report.id, for: .logComplication, member, what)
    try Self.require(
      !report.reference.isEmpty,
      what,
      "the reference is empty",
      "Enter the number under which it can be found there."
    )
    try Self.require(
      report.on <= today && report.on >= record.now.awareOn,
      what,
      "\(report.on.shown) lies ahead, or before it was known on \(record.now.awareOn.shown)",
      "Check the date."
    )
    return [.complicationReported(report)]
  }

  /// Closes a complication, signed.
  ///
  /// - Throws: `Refusal` where the person is no clinician, nobody has graded it, a report that has
  ///   to be made is neither made nor explained, or outcome and grade contradict each other.
  public func closeComplication(
    _ id: ComplicationID,
    outcome: ComplicationClosed.Outcome,
    on day: CivilDate,
    summary: String,
    unreportedBecause: String? = nil,
    facility: FacilityType,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The complication is not closed"
    let record = try knownComplication(id, open: true, for: .closeComplication, member, what)
    let complication = record.now
    try Self.require(
      record.status != .review,
      what,
      "nobody has graded it",
      "Grade it first, with e."
    )
    try Self.require(
      !summary.isEmpty,
      what,
      "the summary is empty",
      "Say in a few words how it ended."
    )
    try Self.require(
      day <= now.local.date && day >= complication.onsetOn,
      what,
      "\(day.shown) lies ahead, or before it began on \(complication.onsetOn.shown)",
      "Check the date."
    )
    let isFatal = complication.grade == 5
    try Self.require(
      (outcome == .fatal) == isFatal,
      what,
      isFatal
        ? "grade 5 is death, and the outcome is another" : "it is fatal, and the grade is not 5",
      "Choose another outcome, or amend the grade with e."
    )
    if let duty = ReportingClock(record, facility: facility).open.first, unreportedBecause == nil {
      throw Refusal(
        what: what,
        why:
          "the report to \(duty.missing.map(\.title).joined(separator: " and ")) is not written down, due \(duty.dueOn?.shown ?? "without delay")",
        remedy: "Write the report down, or say why there is none."
      )
    }
    let signature = Signature(
      by: member.id,
      at: now,
      meaning: "complication closed: \(outcome.title)"
    )
    return [
      .complicationClosed(
        ComplicationClosed(
          id: id,
          outcome: outcome,
          on: day,
          summary: summary,
          unreportedBecause: unreportedBecause,
          signature: signature
        )
      )
    ]
  }

  /// Opens a closed complication again, signed; the closing stays in the record.
  ///
  /// - Throws: `Refusal` where the person is no clinician, it is not closed, or no reason is given.
  public func reopenComplication(
    _ id: ComplicationID,
    reason: String,
    by member: StaffMember,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The complication is not opened again"
    let record = try knownComplication(id, for: .closeComplication, member, what)
    try Self.require(record.closed != nil, what, "it is open", "Follow it up with f.")
    try Self.require(!reason.isEmpty, what, "the reason is empty", "Say why in a few words.")
    let signature = Signature(
      by: member.id,
      at: now,
      meaning: "complication opened again: \(reason)"
    )
    return [
      .complicationReopened(ComplicationReopened(id: id, reason: reason, signature: signature))
    ]
  }
}
