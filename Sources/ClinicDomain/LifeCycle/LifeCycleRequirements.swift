/// What every step of the therapy asks before it is recorded.
extension Chart {
  /// An implant without a trial that succeeded needs a reason.
  ///
  /// Source: SEED (a trial must come before the implant), S62.
  func requireTrial(reason: String?, what: String) throws(Refusal) {
    guard !summary.course.hasSuccessfulTrial, (reason ?? "").isEmpty else { return }
    let trials = lifeCycle.trials.isEmpty ? "no trial is recorded" : "no trial succeeded"
    throw Refusal(what: what, why: trials, remedy: "Record the trial, or say why without one.")
  }

  func requireNext(
    _ state: LifeCycleState,
    on day: CivilDate,
    today: CivilDate,
    what: String
  ) throws(Refusal) {
    guard summary.patient != nil else {
      throw Refusal(what: what, why: "nobody is registered here", remedy: "Register the patient.")
    }
    guard day <= today else {
      throw Refusal(what: what, why: "\(day.shown) lies ahead", remedy: "Check the date.")
    }
    if let since = summary.course.since, day < since {
      throw Refusal(
        what: what,
        why: "\(day.shown) is before the last step, \(since.shown)",
        remedy: "Check the date."
      )
    }
    // The first referral begins the way; it stands there only once it is said.
    if summary.course.state == nil, state == .referred, summary.pump == nil { return }
    let next = summary.nextStates(on: today)
    guard next.contains(state) else {
      let allowed = next.isEmpty ? "nothing" : next.map(\.title).joined(separator: ", ")
      throw Refusal(
        what: what,
        why: "\(state.title) does not follow \(summary.lifeCycleState(on: today).title)",
        remedy: "What may follow: \(allowed)."
      )
    }
  }

  func requireLifeCycle(
    _ member: StaffMember,
    _ state: LifeCycleState,
    what: String
  ) throws(Refusal) {
    // The front desk hears first of a referral, a planned day, a move or a death.
    let isOffice = state == .referred || state == .implantScheduled || state.hasLeft
    try member.require(
      anyOf: isOffice ? [.recordCourse, .register] : [.recordCourse],
      what: what
    )
  }

  /// Another pump, or a first one on a way that was begun, is recorded by its step, so that prime,
  /// bridge and history are seen to.
  func requirePumpForm(_ pump: Pump, what: String) throws(Refusal) {
    if let state = summary.course.state, !state.hasPump, summary.pump == nil {
      throw Refusal(
        what: what,
        why: "the patient is \(state.title)",
        remedy: "Press l and record the implant; it asks for the trial and the prime."
      )
    }
    if let old = summary.pump, old.serial != pump.serial, old.implantedOn != pump.implantedOn {
      throw Refusal(
        what: what,
        why: "serial \(pump.serial), implanted \(pump.implantedOn.shown), is another pump",
        remedy: "Press l and record the replacement; it asks for prime, bridge and the old drug."
      )
    }
  }
}

extension ChartSummary {
  /// A patient who has left has no visits.
  func requirePresent(what: String) throws(Refusal) {
    guard hasLeft else { return }
    let since = course.since.map { " on \($0.shown)" } ?? ""
    throw Refusal(
      what: what,
      why: "\(lifeCycleState.title)\(since)",
      remedy: "Where that is an error, take the step back with l."
    )
  }
}

extension LifeCycleState {
  /// The form that records the state, where it has one of its own.
  var ownForm: String? {
    switch self {
    case .evaluated: "its evaluations"
    case .consented: "the consent with its list of risks"
    case .trial, .trialSucceeded, .trialFailed: "the trial"
    case .implanted: "the implant"
    case .replaced: "the replacement"
    case .explanted: "the explant"
    default: nil
    }
  }

  /// What is to be written with the step, where it cannot stand alone.
  public var askedNote: String? {
    switch self {
    case .referred: "who refers, and for what"
    case .conventionalFailed: "what was tried, and for how long"
    case .replacementDue: "what shows it"
    case .notPursued: "why"
    case .transferred: "to whom, and who refills next and by when"
    case .deceased: "what is known, and from whom"
    default: nil
    }
  }
}
