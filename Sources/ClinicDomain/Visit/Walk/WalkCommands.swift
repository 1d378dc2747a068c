extension Chart {
  /// Begins a walk.
  ///
  /// - Throws: `Refusal` where nobody is registered, no pump is known, or a walk of the kind is open.
  public func beginVisit(
    _ kind: VisitKind,
    id: VisitID,
    appointment: AppointmentID?
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The visit is not begun"
    guard summary.patient != nil else {
      throw Refusal(
        what: what,
        why: "nobody is registered in this chart",
        remedy: "Register the patient."
      )
    }
    guard summary.pump != nil else {
      throw Refusal(what: what, why: "no pump is recorded", remedy: "Record the pump first.")
    }
    if let open = summary.openVisits.first(where: { $0.kind == kind }) {
      throw Refusal(
        what: what,
        why: "a \(kind.title) walk is open since \(open.startedAt.local.shown)",
        remedy: "Resume that walk."
      )
    }
    let template = ChecklistTemplate.current(for: kind).id
    var events: [ClinicEvent] = [
      .visitStarted(
        VisitStarted(visit: id, kind: kind, template: template, appointment: appointment)
      )
    ]
    if var booked = appointments.last(where: { $0.id == appointment }) {
      booked.state = .inProgress
      events.append(.appointmentRecorded(booked))
    }
    return events
  }
}

extension Walk {
  /// Whether what was given to resume a walk is this patient's birth date or pump's serial.
  public func isKnown(by given: String) -> Bool {
    if given == pump?.serial { return true }
    guard let date = try? DateEntry.date(given, today: today) else { return false }
    return date == chart.summary.patient?.birthDate
  }

  /// Records the answers of a screen.
  ///
  /// - Throws: `Refusal` where the screen is not open, an answer is missing or not in stored form, the
  ///   person may not do it, or the signature is missing or another person's.
  public func record(
    _ screen: ChecklistScreen,
    answers: KeyedText,
    performedBy performer: StaffMember,
    recordedBy recorder: StaffMember,
    performedAt: Moment,
    isSigned: Bool = false
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "Screen \(screen.number) is not kept"
    try requireOpen(screen, what)
    try requirePerson(screen, performer, recorder, what)
    try requireForm(screen, answers, what)
    let evaluation = evaluate(screen, answers)
    if let missing = evaluation.missing.first, evaluation.stops.isEmpty {
      throw Refusal(
        what: what,
        why: "\(label(of: missing, screen, evaluation)) is not answered",
        remedy: "Answer every line."
      )
    }
    let needsSignature = screen.signature != nil && evaluation.stops.isEmpty
    guard !needsSignature || isSigned else {
      throw Refusal(what: what, why: "it is not signed", remedy: "Give the PIN.")
    }
    if screen.signature == .visit, evaluation.stops.isEmpty {
      try requireAllDone(but: screen, what)
    }
    var kept = answers
    for entry in evaluation.derived.entries { kept[entry.key] = entry.text }
    let signature =
      needsSignature
      ? screen.signature.map {
        Signature(by: performer.id, at: now, meaning: $0.meaning)
      } : nil
    let entry = ScreenEntry(
      screen: screen.number,
      answers: kept,
      performedBy: performer.id,
      recordedBy: recorder.id,
      performedAt: performedAt,
      signature: signature
    )
    var events: [ClinicEvent] = [.screenRecorded(entry)]
    events += stopEvents(evaluation, on: screen)
    if evaluation.stops.isEmpty { events += consequences(of: screen, entry) }
    return events
  }

  private func label(
    of field: String,
    _ screen: ChecklistScreen,
    _ evaluation: ScreenEvaluation
  ) -> String {
    if let field = fields(on: screen).first(where: { $0.name == field }) {
      return "\"\(field.label)\""
    }
    let asked = evaluation.reasons.first { $0.field == field }
    return asked.map { "the reason for \"\($0.what)\"" } ?? field
  }

  /// Why a screen cannot be recorded now; nothing where it can.
  public func refusal(of screen: ChecklistScreen) -> Refusal? {
    do {
      try requireOpen(screen, "Screen \(screen.number) is not kept")
      return nil
    } catch {
      return error
    }
  }

  private func requireOpen(_ screen: ChecklistScreen, _ what: String) throws(Refusal) {
    guard visit.state == .open else {
      throw Refusal(what: what, why: "the visit is closed", remedy: "Amend it in the chart.")
    }
    switch state(of: screen) {
    case .open, .stopped: return
    case .waiting(let other):
      throw Refusal(what: what, why: "\(other) comes first", remedy: "Go there.")
    case .done:
      // A screen can be corrected until the next one behind it was kept.
      let later = visit.entries.contains { entry in
        guard let screenOf = template.screen(entry.screen), entry.screen != screen.number else {
          return false
        }
        return blocks(later: screenOf, of: screen)
      }
      if later || screen.signature != nil || hasConsequences(screen) {
        throw Refusal(
          what: what,
          why: "later screens rest on it",
          remedy: "Write a note, or leave by an exit."
        )
      }
    }
  }

  private func blocks(later: ChecklistScreen, of screen: ChecklistScreen) -> Bool {
    guard let first = template.screens.firstIndex(of: screen),
      let second = template.screens.firstIndex(of: later), first < second
    else { return false }
    return !template.screens[first...second].allSatisfy(\.isAnyOrder)
  }

  private func hasConsequences(_ screen: ChecklistScreen) -> Bool {
    [10, 14, 17, 18].contains(screen.number)
  }

  private func requirePerson(
    _ screen: ChecklistScreen,
    _ performer: StaffMember,
    _ recorder: StaffMember,
    _ what: String
  ) throws(Refusal) {
    let roles: Set<Role> =
      screen.signature == .review
      ? [.clinician]
      : screen.isSecondPerson ? [.nurse, .clinician, .pharmacist] : [.nurse, .clinician]
    let desk: Set<Role> = [1, 19].contains(screen.number) ? [.clerk] : []
    guard performer.isActive, !roles.union(desk).isDisjoint(with: performer.roles) else {
      throw Refusal(
        what: what,
        why: "\(performer.shownName) has no role for it",
        remedy: "Ask \(screen.signature == .review ? "a clinician" : "a nurse or a clinician")."
      )
    }
    if let until = performer.competentUntil, until < today {
      throw Refusal(
        what: what,
        why: "the competence of \(performer.shownName) ended on \(until.shown)",
        remedy: "Somebody else does it, or the administrator enters the new date."
      )
    }
    if screen.isSecondPerson, performer.id == firstNurse {
      throw Refusal(
        what: what,
        why: "the second person is the one who refills",
        remedy: "Another nurse, a clinician or a pharmacist signs in for it."
      )
    }
    if performer.id != recorder.id, !screen.allowsRecorder, !screen.isSecondPerson {
      throw Refusal(
        what: what,
        why: "this screen is entered by the one who does it",
        remedy: "\(performer.shownName) signs in."
      )
    }
  }

  private func requireForm(
    _ screen: ChecklistScreen,
    _ answers: KeyedText,
    _ what: String
  ) throws(Refusal) {
    for field in fields(on: screen) {
      guard let text = answers[field.name] else { continue }
      let why: String?
      do {
        let stored = try field.stored(field.typed(text), today: today)
        why = stored == text ? nil : "it is not in stored form"
      } catch {
        why = error.why
      }
      guard let why else { continue }
      throw Refusal(what: what, why: "\"\(field.label)\": \(why)", remedy: "Enter it again.")
    }
  }

  private func requireAllDone(but screen: ChecklistScreen, _ what: String) throws(Refusal) {
    for other in screens where other.number != screen.number && !isDone(other) {
      throw Refusal(
        what: what,
        why: "screen \(other.number), \(other.title), is not done",
        remedy: "Go there."
      )
    }
  }

  /// Stops that are newly met, and those of this screen that are now satisfied.
  private func stopEvents(
    _ evaluation: ScreenEvaluation,
    on screen: ChecklistScreen
  ) -> [ClinicEvent] {
    var events: [ClinicEvent] = []
    let open = visit.openStops.filter { $0.screen == screen.number }
    for stop in open
    where !evaluation.stops.contains(where: {
      $0.code.rawValue == stop.code && $0.because == stop.because
    }) {
      events.append(.stopLeft(StopLeft(code: stop.code, way: .satisfied)))
    }
    for met in evaluation.stops
    where !open.contains(where: { $0.code == met.code.rawValue && $0.because == met.because }) {
      events.append(
        .stopMet(StopRecord(code: met.code.rawValue, screen: screen.number, because: met.because))
      )
      if let branch = met.code.branch, !visit.branches.contains(branch.rawValue) {
        events.append(.branchOpened(BranchOpened(branch: branch.rawValue, screen: screen.number)))
      }
    }
    return events
  }

  /// What a finished screen writes into the chart beside itself.
  private func consequences(of screen: ChecklistScreen, _ entry: ScreenEntry) -> [ClinicEvent] {
    let answers = Answers(texts: entry.answers)
    switch screen.number {
    case 4: return [.interrogated(interrogation(answers, "pump"))]
    case 10: return residualEvents(answers)
    case 14: return fillEvents(answers, at: entry.performedAt)
    case 17: return readBackEvents(answers)
    case 18: return wasteEvents(answers, entry)
    case 19: return bookingEvents(answers)
    case 20: return closingEvents(entry)
    case 25: return reviewEvents(answers)
    default: return []
    }
  }

  private func interrogation(_ answers: Answers, _ prefix: String) -> Interrogation {
    Interrogation(
      isRunning: answers.isYes("\(prefix).running"),
      volume: answers.volume("\(prefix).volume"),
      dose: answers.dose("\(prefix).dose"),
      boluses: answers.count("\(prefix).boluses"),
      alarmDate: answers.date("\(prefix).alarmDate"),
      events: answers.text("\(prefix).eventText") ?? "",
      replacementIndicated: answers.isYes("\(prefix).replacement")
    )
  }

  private func residualEvents(_ answers: Answers) -> [ClinicEvent] {
    guard let aspirated = answers.volume("residual.aspirated"),
      let assessment = residualAssessment(aspirated: aspirated)
    else { return [] }
    let expected = assessment.expected
    return [
      .residualAssessed(
        ResidualAssessed(
          expected: expected.least,
          expectedAtMost: expected.isRange ? expected.greatest : nil,
          aspirated: aspirated,
          grade: assessment.grade.rawValue
        )
      )
    ]
  }

  private func fillEvents(_ answers: Answers, at moment: Moment) -> [ClinicEvent] {
    guard let order, let injected = answers.volume("out.injected"),
      let left = answers.volume("out.left")
    else { return [] }
    let isFirst = !chart.hasHeld(drug: order.formulation.primary.drug)
    return [
      .fillRecorded(
        Fill(
          at: moment,
          injected: injected,
          leftBehind: left,
          formulation: order.formulation,
          lots: [visit.answer("label.lot")].compactMap(\.self),
          isFirstOfDrug: isFirst
        )
      )
    ]
  }

  private func readBackEvents(_ answers: Answers) -> [ClinicEvent] {
    var events: [ClinicEvent] = [.interrogated(interrogation(answers, "read"))]
    if let change = newProgram { events.append(.programChanged(change)) }
    if let date = order?.refillBy {
      events.append(
        .prescriberDateSet(PrescriberDate(date: date, reason: "order \(order?.id.text ?? "")"))
      )
    }
    return events
  }

  private func wasteEvents(_ answers: Answers, _ entry: ScreenEntry) -> [ClinicEvent] {
    var lines: [WasteRecorded.Line] = []
    if let old = answers.volume("waste.old"), old > .zero, let formulation = priorFill?.formulation
    {
      lines.append(WasteRecorded.Line(volume: old, formulation: formulation, origin: "pump"))
    }
    if let rest = answers.volume("waste.syringe"), rest > .zero,
      let formulation = ownFill?.formulation
    {
      lines.append(WasteRecorded.Line(volume: rest, formulation: formulation, origin: "syringe"))
    }
    guard !lines.isEmpty else { return [] }
    return [
      .wasteRecorded(
        WasteRecorded(
          lines: lines,
          method: answers.text("waste.method") ?? "",
          by: firstNurse ?? entry.recordedBy,
          witness: entry.signature
        )
      )
    ]
  }

  private func bookingEvents(_ answers: Answers) -> [ClinicEvent] {
    guard let next = answers.dateTime("leave.next") else { return [] }
    return [
      .appointmentRecorded(
        Appointment(id: AppointmentID("\(visit.id.text)-next"), at: next, kind: .refill)
      )
    ]
  }

  private func closingEvents(_ entry: ScreenEntry) -> [ClinicEvent] {
    var events: [ClinicEvent] = [
      .visitSigned(VisitSigned(signatures: [entry.signature].compactMap(\.self)))
    ]
    if var booked = chart.appointments.last(where: { $0.id == visit.appointment }) {
      booked.state = .done
      events.append(.appointmentRecorded(booked))
    }
    return events
  }

  private func reviewEvents(_ answers: Answers) -> [ClinicEvent] {
    var events: [ClinicEvent] = []
    if let place = answers.text("review.consentPlace"), answers.isYes("review.consent") {
      events.append(.consentRecorded(ConsentRecorded(subject: "refill", text: place)))
    }
    if let reason = answers.text("review.reason"), let fill = priorFill {
      for finding in MixtureChecks.findings(fill.formulation) where finding.severity == .reason {
        events.append(
          .consentRecorded(
            ConsentRecorded(
              subject: KeptReason(for: finding).key,
              text: reason,
              value: finding.value
            )
          )
        )
      }
    }
    guard var pump else { return events }
    let before = pump
    if let tubing = answers.volume("review.tubing") { pump.tubingVolume = tubing }
    if let catheter = answers.volume("review.catheter") { pump.catheter.volume = catheter }
    if pump != before { events.append(.pumpRecorded(pump)) }
    return events
  }

  /// Leaves a stop by a safe exit or a clinician's override.
  ///
  /// - Throws: `Refusal` where the stop is not open, has no such way out, or the person may not sign.
  public func leave(
    _ stop: StopRecord,
    by exit: SafeExit?,
    reason: String,
    signedBy member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The stop is not left"
    guard let code = StopCode(rawValue: stop.code), visit.openStops.contains(stop) else {
      throw Refusal(what: what, why: "it is not open", remedy: "Look at the walk again.")
    }
    guard !reason.isEmpty else {
      throw Refusal(
        what: what,
        why: "nothing is written",
        remedy: "Write \(exit?.asks ?? "the reason")."
      )
    }
    let isClinician = member.roles.contains(.clinician) && member.isActive
    guard let exit else {
      guard code.isOverridable else {
        throw Refusal(
          what: what,
          why: "\"\(code.title)\" cannot be overridden",
          remedy: "Satisfy it, or take one of its exits."
        )
      }
      guard isClinician else {
        throw Refusal(what: what, why: "only a clinician overrides", remedy: "Call the prescriber.")
      }
      return [.stopLeft(left(stop, .overridden, nil, reason, member))]
    }
    guard code.exits.contains(exit) else {
      throw Refusal(what: what, why: "it has no such exit", remedy: "Take one of its exits.")
    }
    guard !exit.needsClinician || isClinician else {
      throw Refusal(what: what, why: "a clinician signs this exit", remedy: "Call the prescriber.")
    }
    try check(exit, reason: reason, what: what)
    var events: [ClinicEvent] = [.stopLeft(left(stop, .safeExit, exit.rawValue, reason, member))]
    if exit.endsVisit { events += endEvents(exit, screen: stop.screen, plan: reason, by: member) }
    return events
  }

  private func left(
    _ stop: StopRecord,
    _ way: StopLeft.Way,
    _ exit: String?,
    _ reason: String,
    _ member: StaffMember
  ) -> StopLeft {
    StopLeft(
      code: stop.code,
      way: way,
      exit: exit,
      reason: reason,
      signature: Signature(by: member.id, at: now, meaning: "\(exit ?? "override"): \(reason)")
    )
  }

  private func check(_ exit: SafeExit, reason: String, what: String) throws(Refusal) {
    switch exit {
    case .deferred where isFluidDrawn:
      throw Refusal(
        what: what,
        why: "fluid was drawn: nobody goes home with an empty pump",
        remedy: "Fill, give a cover that the prescriber orders, or admit."
      )
    case .restartOrdered:
      guard let order, order.signedAt.instant >= visit.startedAt.instant else {
        throw Refusal(
          what: what,
          why: "no order was signed since the visit began",
          remedy: "The prescriber signs a new order for the restart."
        )
      }
    case .noNextVisit:
      guard SafeExit.closedReasons.contains(reason) else {
        throw Refusal(
          what: what,
          why: "\"\(reason)\" is not on the list",
          remedy: "One of: \(SafeExit.closedReasons.joined(separator: ", "))."
        )
      }
    default: break
    }
  }

  private func endEvents(
    _ exit: SafeExit,
    screen: Int,
    plan: String,
    by member: StaffMember
  ) -> [ClinicEvent] {
    var events: [ClinicEvent] = [
      .visitExited(
        VisitExit(
          exit: exit.rawValue,
          screen: screen,
          plan: plan,
          signature: Signature(by: member.id, at: now, meaning: exit.title)
        )
      )
    ]
    if var booked = chart.appointments.last(where: { $0.id == visit.appointment }) {
      booked.state = .cancelled
      booked.reason = exit.title
      events.append(.appointmentRecorded(booked))
    }
    return events
  }

  /// Ends a walk before the needle without a stop: the patient goes, nothing was done.
  ///
  /// - Throws: `Refusal` where fluid was drawn or nothing is written.
  public func putOff(plan: String, by member: StaffMember) throws(Refusal) -> [ClinicEvent] {
    let what = "The visit is not put off"
    guard visit.state == .open else {
      throw Refusal(what: what, why: "it is closed", remedy: "Begin a new one.")
    }
    guard !plan.isEmpty else {
      throw Refusal(
        what: what,
        why: "nothing is written",
        remedy: "Write \(SafeExit.deferred.asks)."
      )
    }
    try check(.deferred, reason: plan, what: what)
    return endEvents(.deferred, screen: nextScreen?.number ?? 0, plan: plan, by: member)
  }
}
