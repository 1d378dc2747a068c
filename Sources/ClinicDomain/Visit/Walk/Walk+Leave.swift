extension Walk {
  /// The safe exits that are open now: from a stop, or from the visit where nothing stops it.
  ///
  /// None of them has a default. Once fluid was drawn nothing is put off any more.
  public func exits(of stop: StopRecord?) -> [SafeExit] {
    let all: [SafeExit]
    if let stop {
      all = StopCode(rawValue: stop.code)?.exits ?? []
    } else if isFluidDrawn {
      all = hasProgrammed ? [.admitted] : [.coverFilled, .admitted]
    } else {
      all = [.deferred, .admitted]
    }
    return all.filter { $0 != .deferred || !(isFluidDrawn || hasProgrammed) }
  }

  /// Whether a clinician signs an exit; a patient who goes home near empty is never the nurse's
  /// decision alone.
  ///
  /// Counted to the most pessimistic date. Source: PROP (3 days or fewer to empty: prescriber the same
  /// day).
  public func needsClinician(_ exit: SafeExit) -> Bool {
    if exit.needsClinician { return true }
    guard exit == .deferred, let reservoir = priorReservoir,
      let dry = DryPumpRule(reservoir: reservoir).mayBeDryFrom
    else { return false }
    return dry.seconds(since: now.instant) <= 3 * 86400
  }

  /// The screen that is to be recorded before an exit is taken; nothing where none is missing.
  public func screenBefore(_ exit: SafeExit?, of stop: StopRecord?) -> ChecklistScreen? {
    if exit?.endsVisit == true {
      guard isFluidDrawn, let holding = template.holdingScreen, !isDone(holding) else { return nil }
      return holding
    }
    guard let stop, let branch = StopCode(rawValue: stop.code)?.branch,
      let screen = template.screen(of: branch)
    else { return nil }
    let isRecorded =
      visit.entry(screen: screen.number)?.isComplete == true
      && visit.hasRecorded(screen: screen.number, since: stop)
    return isRecorded ? nil : screen
  }

  /// Leaves a stop by a safe exit or a clinician's override.
  ///
  /// - Throws: `Refusal` where the stop is not open, has no such way out, its branch is not recorded,
  ///   or the person may not sign.
  public func leave(
    _ stop: StopRecord,
    by exit: SafeExit?,
    reason: String,
    signedBy member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The stop is not left"
    guard visit.state == .open, let code = StopCode(rawValue: stop.code),
      visit.openStops.contains(stop)
    else {
      throw Refusal(what: what, why: "it is not open", remedy: "Look at the walk again.")
    }
    try requireReason(reason, exit?.asks ?? "the reason", what)
    guard let exit else {
      try requireOverride(code, stop, member, what)
      return settled([stop], way: .overridden, exit: nil, reason, member)
    }
    guard exits(of: stop).contains(exit) else {
      throw Refusal(what: what, why: "it has no such exit", remedy: "Take one of its exits.")
    }
    try require(exit, of: stop, reason: reason, by: member, what)
    let alike = visit.openStops.filter { other in
      other == stop
        || (other.screen == stop.screen && !exit.endsVisit
          && StopCode(rawValue: other.code).map { $0.branch == code.branch && $0.branch != nil }
            == true
          && exits(of: other).contains(exit))
    }
    if exit.endsVisit {
      return left([stop], way: .safeExit, exit: exit, reason, member)
        + endEvents(exit, screen: stop.screen, plan: reason, by: member)
    }
    return settled(alike, way: .safeExit, exit: exit, reason, member)
  }

  /// Ends a walk without a stop, by an exit of the closed list.
  ///
  /// - Throws: `Refusal` where the exit is not open now, nothing is written, what the pump holds is
  ///   not recorded after fluid was drawn, or the person may not sign.
  public func end(
    by exit: SafeExit,
    plan: String,
    signedBy member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The visit is not ended"
    guard visit.state == .open else {
      throw Refusal(what: what, why: "it is closed", remedy: "Begin a new one.")
    }
    if let stop = visit.openStops.first {
      throw Refusal(
        what: what,
        why: "screen \(stop.screen) is stopped",
        remedy: "Leave it by the exits of the stop."
      )
    }
    try requireReason(plan, exit.asks, what)
    guard exits(of: nil).contains(exit) else {
      throw Refusal(
        what: what,
        why: isFluidDrawn
          ? "fluid was drawn: nobody goes home with an empty pump"
          : "it has no such exit",
        remedy: isFluidDrawn
          ? "Fill, give a cover that the prescriber orders, or admit."
          : "Take one of its exits."
      )
    }
    try require(exit, of: nil, reason: plan, by: member, what)
    return endEvents(exit, screen: nextScreen?.number ?? 0, plan: plan, by: member)
  }

  /// Ends a walk before the needle without a stop: the patient goes, nothing was done.
  ///
  /// - Throws: `Refusal` where fluid was drawn or nothing is written.
  public func putOff(plan: String, by member: StaffMember) throws(Refusal) -> [ClinicEvent] {
    try end(by: .deferred, plan: plan, signedBy: member)
  }

  private func requireReason(
    _ reason: String,
    _ asked: String,
    _ what: String
  ) throws(Refusal) {
    guard reason.contains(where: { $0 != " " }) else {
      throw Refusal(what: what, why: "nothing is written", remedy: "Write \(asked).")
    }
  }

  private func requireOverride(
    _ code: StopCode,
    _ stop: StopRecord,
    _ member: StaffMember,
    _ what: String
  ) throws(Refusal) {
    guard code.isOverridable else {
      throw Refusal(
        what: what,
        why: "\"\(code.title)\" cannot be overridden",
        remedy: "Satisfy it, or take one of its exits."
      )
    }
    try member.require(.override, what: what)
    try requireBranch(of: code, since: stop, what)
    if code == .residual, isShort(stop), visit.answer("discrepancy.again") != "y" {
      throw Refusal(
        what: what,
        why: "less was aspirated than expected, and it was not aspirated again",
        remedy: "Aspirate again first."
      )
    }
  }

  /// Whether a residual that stopped the walk was short.
  private func isShort(_ stop: StopRecord) -> Bool {
    guard let entry = visit.entry(screen: stop.screen),
      let aspirated = Answers(texts: entry.answers).volume("residual.aspirated")
    else { return true }
    return at(entry.performedAt).residualAssessment(aspirated: aspirated)?.shouldAspirateAgain
      ?? true
  }

  /// The stops as left, and what their screen leads to once nothing holds it any more.
  private func settled(
    _ stops: [StopRecord],
    way: StopLeft.Way,
    exit: SafeExit?,
    _ reason: String,
    _ member: StaffMember
  ) -> [ClinicEvent] {
    let events = left(stops, way: way, exit: exit, reason, member)
    guard let number = stops.first?.screen, let screen = template.screen(number),
      screen.signature == nil, let entry = visit.entry(screen: number), entry.isComplete,
      visit.openStops.allSatisfy({ $0.screen != number || stops.contains($0) })
    else { return events }
    return events + consequences(of: screen, entry)
  }

  private func left(
    _ stops: [StopRecord],
    way: StopLeft.Way,
    exit: SafeExit?,
    _ reason: String,
    _ member: StaffMember
  ) -> [ClinicEvent] {
    let meaning = "\(exit?.title ?? "The prescriber decides to go on"): \(reason)"
    return stops.map {
      .stopLeft(
        StopLeft(
          $0,
          way: way,
          exit: exit?.rawValue,
          reason: reason,
          signature: Signature(by: member.id, at: now, meaning: meaning)
        )
      )
    }
  }
}
