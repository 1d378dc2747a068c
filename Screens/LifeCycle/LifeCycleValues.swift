import ClinicDomain

/// What the forms of a patient's way, of scores, readings and alarms start with, and what is to be
/// known before they are filled in.
enum LifeCycleValues {
  /// What the lines start with: the day, and an alarm that is amended; no constant of an old pump.
  static func start(_ kind: FormKind, chart: Chart?, today: CivilDate) -> KeyedText {
    switch kind {
    case .lifeCycle(let form, _):
      switch form {
      case .step, .evaluation, .consent: return ["on": today.description]
      case .trial, .implant, .replacement, .explant, .withdraw: return KeyedText()
      }
    case .outcome:
      var start = KeyedText()
      start["aim"] = chart?.outcomes.aim
      return start
    case .pumpAlarm(let id?, _):
      return chart?.lifeCycle.alarms.last { $0.value.id == id }.map { alarm($0.value) }
        ?? KeyedText()
    default: return KeyedText()
    }
  }

  private static func alarm(_ alarm: PumpAlarmRecord) -> KeyedText {
    var start = KeyedText()
    start["kind"] = key(alarm.kind)
    start["at"] = alarm.at.local.description
    start["heardBy"] = key(alarm.heardBy)
    start["tone"] = key(alarm.tone)
    start["cadence"] = alarm.cadence.isEmpty ? nil : alarm.cadence
    start["code"] = alarm.code.isEmpty ? nil : alarm.code
    start["action"] = alarm.action
    start["resolved"] = alarm.resolvedOn?.description
    start["resolution"] = alarm.resolution.isEmpty ? nil : alarm.resolution
    return start
  }

  private static func key<Value: CaseIterable & Equatable>(_ value: Value) -> String? {
    Array(Value.allCases).firstIndex(of: value).map { "\(($0 + 1) % 10)" }
  }

  /// What stands above the lines.
  static func facts(_ kind: FormKind, chart: Chart, policy: Policy) -> [String] {
    switch kind {
    case .lifeCycle(let form, _): steps(form, chart)
    case .outcome:
      [
        chart.outcomes.baseline.map {
          "Baseline: pain \($0.score) on \($0.on.shown), \($0.origin)."
        } ?? "The first pain score asked here becomes the baseline.",
        "Leave empty what was not asked.",
      ]
    case .interrogation: ["A reading beside a visit; with a visit, its own screen asks for it."]
    case .discrepancy:
      chart.summary.course.residuals.investigation(under: policy).map {
        ["Open since \($0.since.shown): \($0.because)."]
      } ?? ["No investigation is open."]
    default: []
    }
  }

  private static func steps(_ form: LifeCycleForm, _ chart: Chart) -> [String] {
    var facts: [String] = []
    if form == .consent || form == .implant || form == .step(.implantScheduled) {
      let against = chart.lifeCycle.contraindications
      if !against.isEmpty {
        facts.append("! Speaks against it: \(against.map(\.title).joined(separator: ", ")).")
      }
    }
    switch form {
    case .evaluation:
      let done = chart.summary.course.evaluations.map(\.rawValue)
      facts.append(
        done.isEmpty
          ? "A medical and a psychological evaluation are needed before consent."
          : "Recorded: \(done.joined(separator: ", ")). Both are needed before consent."
      )
    case .consent: facts.append("Every line is gone through with the patient; y for each.")
    case .implant, .step(.implantScheduled):
      facts.append(
        chart.lifeCycle.trials.last.map {
          "Last trial \($0.value.at.date.shown): \($0.value.drug), \($0.value.scoreText),"
            + " \($0.value.result.title)."
        } ?? "! No trial is recorded: a reason is asked."
      )
    case .trial:
      facts += chart.lifeCycle.trials.suffix(2).map {
        "\($0.value.at.shown): \($0.value.drug) \($0.value.dose.shown), \($0.value.scoreText),"
          + " \($0.value.result.title)."
      }
    case .replacement:
      facts.append(
        "Nothing of the old pump is carried over: read every constant from the new pump's card."
      )
      if let pump = chart.summary.pump {
        facts.append("Out comes \(pump.shownModel), serial \(pump.serial).")
      }
    case .explant:
      if let pump = chart.summary.pump {
        facts.append("Out comes \(pump.shownModel), serial \(pump.serial).")
      }
    case .step(let state) where state.hasLeft:
      let booked = chart.appointments.count { $0.state == .booked || $0.state == .arrived }
      facts.append(
        "\(booked) booked \(booked == 1 ? "visit is" : "visits are") cancelled"
          + (chart.summary.order == nil ? "" : ", the waiting order is withdrawn")
          + "; the chart stays whole and is found by search."
      )
    case .withdraw:
      if let state = chart.summary.course.state {
        facts.append(
          "Recorded last: \(state.title). Visits that it cancelled are booked anew by hand."
        )
      }
    case .step: break
    }
    return facts
  }
}
