extension Walk {
  /// Records the answers of a screen.
  ///
  /// An abnormal answer that meets a stop is kept at once, even where the rest of the screen is
  /// still open. Answers that the screen does not ask for are left out.
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
    let screen = try requireOpen(screen, what)
    try requirePerson(screen, performer, recorder, what)
    try requireTime(performedAt, what)
    try requireForm(screen, answers, what)
    // What was done then is judged as it was then.
    let evaluation = at(performedAt).evaluate(screen, answers)
    try requireBranches(screen, evaluation, what)
    let isHeld = !evaluation.stops.isEmpty
    // What meets a stop is kept before anybody signs; then it matters who it is.
    if screen.signature == nil || !isHeld { try requireTwoPersons(screen, performer, what) }
    if let missing = evaluation.missing.first, !isHeld {
      throw Refusal(
        what: what,
        why: "\(label(of: missing, screen, evaluation)) is not answered",
        remedy: "Answer every line."
      )
    }
    let needsSignature = screen.signature != nil && !isHeld
    guard !needsSignature || isSigned else {
      throw Refusal(what: what, why: "it is not signed", remedy: "Give the PIN.")
    }
    if screen.signature == .visit, !isHeld { try requireAllDone(but: screen, what) }
    let meaning = needsSignature ? screen.signature?.meaning : nil
    let entry = ScreenEntry(
      screen: screen.number,
      answers: kept(answers, screen, evaluation),
      performedBy: performer.id,
      recordedBy: recorder.id,
      performedAt: performedAt,
      signature: meaning.map { Signature(by: performer.id, at: now, meaning: $0) },
      isComplete: evaluation.missing.isEmpty
    )
    return [.screenRecorded(entry)] + stopEvents(evaluation, on: screen)
      + (isHeld ? [] : consequences(of: screen, entry))
  }

  /// The answers to what the screen asks, with what the program adds.
  private func kept(
    _ answers: KeyedText,
    _ screen: ChecklistScreen,
    _ evaluation: ScreenEvaluation
  ) -> KeyedText {
    let asked = Set(fields(on: screen).map(\.name) + evaluation.reasons.map(\.field))
    var kept = KeyedText(answers.entries.filter { asked.contains($0.key) })
    for entry in evaluation.derived.entries { kept[entry.key] = entry.text }
    return kept
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

  /// Stops that are newly met, and those of this screen that are now satisfied.
  private func stopEvents(
    _ evaluation: ScreenEvaluation,
    on screen: ChecklistScreen
  ) -> [ClinicEvent] {
    let open = visit.openStops.filter { $0.screen == screen.number }
    var events: [ClinicEvent] = open.filter { stop in
      !evaluation.stops.contains { $0.isSame(as: stop) }
    }
    .map { .stopLeft(StopLeft($0, way: .satisfied)) }
    var opened = Set(visit.branches)
    for met in evaluation.stops where !open.contains(where: { met.isSame(as: $0) }) {
      events.append(
        .stopMet(
          StopRecord(
            code: met.code.rawValue,
            screen: screen.number,
            value: met.value,
            because: met.because
          )
        )
      )
      if let branch = met.code.branch, template.screen(of: branch) != nil,
        opened.insert(branch.rawValue).inserted
      {
        events.append(.branchOpened(BranchOpened(branch: branch.rawValue, screen: screen.number)))
      }
    }
    return events
  }
}
