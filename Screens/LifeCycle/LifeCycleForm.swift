package import ClinicDomain

/// The forms of a patient's way; each step has one.
package enum LifeCycleForm: Hashable, Sendable {
  case step(LifeCycleState)
  case evaluation
  case consent
  case trial
  case implant
  case replacement
  case explant
  case withdraw

  /// The form that records a state.
  package init(_ state: LifeCycleState) {
    self =
      switch state {
      case .evaluated: .evaluation
      case .consented: .consent
      case .trial, .trialSucceeded, .trialFailed: .trial
      case .implanted: .implant
      case .replaced: .replacement
      case .explanted: .explant
      case .referred, .conventionalFailed, .implantScheduled, .titrating, .maintained,
        .replacementDue, .notPursued, .transferred, .deceased:
        .step(state)
      }
  }

  /// Whether the front desk records it too.
  package var isOfOffice: Bool {
    guard case .step(let state) = self else { return self == .withdraw }
    return state == .referred || state == .implantScheduled || state.hasLeft
  }

  /// What it is called above its lines and in the list of steps.
  package var title: String {
    switch self {
    case .step(let state): state.title.prefix(1).uppercased() + state.title.dropFirst()
    case .evaluation: "Evaluation, medical or psychological"
    case .consent: "Consent with the list of risks"
    case .trial: "Trial, or one dose of it"
    case .implant: "Implant of a pump"
    case .replacement: "Replacement of the pump"
    case .explant: "Explant of the pump"
    case .withdraw: "Take the last step back"
    }
  }

  /// The forms that may follow on a day, most likely first.
  package static func next(_ summary: ChartSummary, on day: CivilDate) -> [LifeCycleForm] {
    var forms: [LifeCycleForm] = []
    if summary.course.state == nil, summary.pump == nil { forms.append(.step(.referred)) }
    for state in summary.nextStates(on: day) where !forms.contains(LifeCycleForm(state)) {
      forms.append(LifeCycleForm(state))
    }
    // The evaluation that is still missing stands where the state already allows it.
    if let state = summary.course.state, state != .implanted, state != .replaced {
      forms.append(.withdraw)
    }
    return forms
  }

  /// Where the patient stands, in words for the head of a form.
  package static func standing(_ summary: ChartSummary, on day: CivilDate) -> String {
    let state = summary.lifeCycleState(on: day)
    var text = "Now: \(state.title)"
    if state == summary.course.state, let since = summary.course.since {
      text += " since \(since.shown)"
    }
    if let planned = summary.course.implantPlannedOn { text += ", planned for \(planned.shown)" }
    if state == .replacementDue, let clock = summary.replacementClock {
      text += "; the pump stops by itself on \(clock.stopsOn.shown)"
    }
    return text
  }
}
