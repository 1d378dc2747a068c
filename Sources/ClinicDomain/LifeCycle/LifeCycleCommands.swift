extension Chart {
  /// Takes a step that is told in a few words.
  ///
  /// A transfer, a death and a therapy that is not pursued end what is booked and ordered; the chart
  /// itself stays whole and is found by search.
  ///
  /// - Throws: `Refusal` where the person may not, the step does not follow the last one, its day is not
  ///   right, something is not said, or an implant is scheduled without a trial that succeeded and
  ///   without a reason.
  public func takeStep(
    _ step: LifeCycleStep,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The step is not recorded"
    try requireLifeCycle(member, step.state, what: what)
    try requireNext(step.state, on: step.on, today: today, what: what)
    if let own = step.state.ownForm {
      throw Refusal(
        what: what,
        why: "\(step.state.title) is recorded by \(own)",
        remedy: "Press l."
      )
    }
    if let asked = step.state.askedNote, step.note.isEmpty {
      throw Refusal(what: what, why: "nothing is said", remedy: "Write \(asked).")
    }
    if step.state == .implantScheduled {
      guard let planned = step.plannedOn, planned >= step.on else {
        throw Refusal(
          what: what,
          why: "the day of the implant is missing or before the step",
          remedy: "Enter the planned day."
        )
      }
      try requireTrial(reason: step.reason, what: what)
    }
    return [.lifeCycleStepTaken(step)] + (step.state.hasLeft ? try endings(step, what) : [])
  }

  /// What ends with a patient who leaves: visits that are booked; a waiting order ends by the step.
  private func endings(_ step: LifeCycleStep, _ what: String) throws(Refusal) -> [ClinicEvent] {
    if let open = summary.openVisits.first {
      throw Refusal(
        what: what,
        why: "a \(open.kind.title) walk is open since \(open.startedAt.local.shown)",
        remedy: "Finish or leave that walk first."
      )
    }
    return appointments.filter { $0.state == .booked || $0.state == .arrived }
      .map { appointment in
        var ended = appointment
        ended.state = .cancelled
        ended.reason = "\(step.state.title) \(step.on.shown)"
        return .appointmentRecorded(ended)
      }
  }

  /// Takes back a step that was recorded in error; both stay in the record.
  ///
  /// - Throws: `Refusal` where there is no step, the step put a pump in, or no reason is given.
  public func withdrawStep(
    reason: String,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The step is not taken back"
    guard let state = summary.course.state else {
      throw Refusal(
        what: what,
        why: "no step is recorded",
        remedy: "There is nothing to take back."
      )
    }
    try requireLifeCycle(member, state, what: what)
    guard state != .implanted, state != .replaced else {
      throw Refusal(
        what: what,
        why: "a pump was put in with it",
        remedy: "e corrects the pump's constants; an explant takes it out."
      )
    }
    if state == .explanted, summary.pump != nil {
      throw Refusal(
        what: what,
        why: "another pump is recorded since",
        remedy: "Look at the pump again."
      )
    }
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    return [.lifeCycleStepWithdrawn(LifeCycleStepWithdrawn(state: state, reason: reason))]
  }

  /// Records a medical or psychological evaluation.
  ///
  /// - Throws: `Refusal` where the person may not, it does not follow, something is empty, or it says
  ///   that the therapy suits although something speaks against it, without a reason.
  public func recordEvaluation(
    _ evaluation: Evaluation,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The evaluation is not recorded"
    try requireLifeCycle(member, .evaluated, what: what)
    try requireNext(.evaluated, on: evaluation.on, today: today, what: what)
    guard !evaluation.by.isEmpty, !evaluation.finding.isEmpty else {
      throw Refusal(
        what: what,
        why: "who evaluated or what was found is empty",
        remedy: "Write both in a few words."
      )
    }
    if evaluation.isSuitable, !evaluation.contraindications.isEmpty,
      (evaluation.reason ?? "").isEmpty
    {
      let names = evaluation.contraindications.map(\.title).joined(separator: ", ")
      throw Refusal(
        what: what,
        why: "\(names) speaks against it",
        remedy: "Say why it suits all the same, or answer that it does not."
      )
    }
    return [.evaluationRecorded(evaluation)]
  }

  /// Records the consent to the therapy.
  ///
  /// - Throws: `Refusal` where the person may not, an evaluation is missing or says that the therapy does
  ///   not suit, a risk was not gone through, or the place of the paper is empty.
  public func consent(
    _ consent: TherapyConsent,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The consent is not recorded"
    try requireLifeCycle(member, .consented, what: what)
    try requireNext(.consented, on: consent.on, today: today, what: what)
    if let unsuitable = lifeCycle.unsuitable {
      throw Refusal(
        what: what,
        why:
          "the \(unsuitable.kind.rawValue) evaluation of \(unsuitable.on.shown) says that it does"
          + " not suit",
        remedy: "Evaluate again, or record that the therapy is not pursued."
      )
    }
    if let missing = consent.missing.first {
      throw Refusal(
        what: what,
        why:
          "\(consent.missing.count) of \(CautionRisk.allCases.count) risks were not gone through:"
          + " \(missing.title)",
        remedy: "Go through every line with the patient."
      )
    }
    guard !consent.explainedBy.isEmpty, !consent.place.isEmpty else {
      throw Refusal(
        what: what,
        why: "who explained or where the paper is is empty",
        remedy: "Write both."
      )
    }
    return [.therapyConsented(consent)]
  }

  /// Records a trial, or one dose of it.
  ///
  /// - Throws: `Refusal` where the person may not, it does not follow, a figure cannot be right, or the
  ///   result is not what the score says and no reason is given.
  public func recordTrial(
    _ trial: Trial,
    by member: StaffMember,
    now: CivilDateTime
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The trial is not recorded"
    try requireLifeCycle(member, trial.result.state, what: what)
    try requireNext(trial.result.state, on: trial.at.date, today: now.date, what: what)
    guard trial.at <= now else {
      throw Refusal(what: what, why: "\(trial.at.shown) lies ahead", remedy: "Check day and time.")
    }
    guard trial.dose.amount > 0, trial.concentration.amount > 0 else {
      throw Refusal(what: what, why: "dose or strength is zero", remedy: "Enter both.")
    }
    guard !trial.level.isEmpty else {
      throw Refusal(what: what, why: "the level is empty", remedy: "Enter it, such as L3/4.")
    }
    if let drug = Formulary.drug(trial.drug),
      let prohibited = LimitChecks.prohibited(name: drug.id, drug: drug)
    {
      throw Refusal(what: what, why: prohibited.message, remedy: "Choose another drug.")
    }
    let questions = TrialChecks.questions(trial, after: lifeCycle.trials.map(\.value))
    if let question = questions.first, (trial.reason ?? "").isEmpty {
      throw Refusal(
        what: what,
        why: "\(question.text) (\(question.source))",
        remedy: "Correct it, or say why in the line Reason."
      )
    }
    return [.trialRecorded(trial)]
  }
}
