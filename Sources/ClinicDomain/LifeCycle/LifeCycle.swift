/// Everything recorded of a patient's way from referral to the end of the therapy.
public struct LifeCycle: Sendable {
  /// One thing that was recorded.
  public enum Entry: Sendable {
    case step(LifeCycleStep)
    case evaluation(Evaluation)
    case consent(TherapyConsent)
    case trial(Trial)
    case implant(PumpImplant)
    case replacement(PumpReplacement)
    case explant(PumpExplant)
    case withdrawn(LifeCycleStepWithdrawn)
  }

  /// What was recorded, oldest first; what was withdrawn stays, with its withdrawal behind it.
  public private(set) var entries: [Chart.Recorded<Entry>] = []
  /// Every alarm, oldest first, as it was last amended.
  public private(set) var alarms: [Chart.Recorded<PumpAlarmRecord>] = []
  /// Every closed investigation of a discrepancy.
  public private(set) var closures: [Chart.Recorded<DiscrepancyClosed>] = []
  /// The seqs at which a pump came out or another one in, oldest first.
  private(set) var deviceChanges: [Int64] = []

  /// Nothing was recorded yet.
  public init() {}

  /// Takes in one event of the chart.
  mutating func apply(_ recorded: RecordedEvent) {
    func keep(_ entry: Entry) { entries.append(Chart.Recorded(recorded, entry)) }
    switch recorded.event {
    case .lifeCycleStepTaken(let step): keep(.step(step))
    case .lifeCycleStepWithdrawn(let withdrawn):
      if withdrawn.state == .explanted { deviceChanges = deviceChanges.dropLast() }
      keep(.withdrawn(withdrawn))
    case .evaluationRecorded(let evaluation): keep(.evaluation(evaluation))
    case .therapyConsented(let consent): keep(.consent(consent))
    case .trialRecorded(let trial): keep(.trial(trial))
    case .pumpImplanted(let implant): keep(.implant(implant))
    case .pumpReplaced(let replacement):
      deviceChanges.append(recorded.seq)
      keep(.replacement(replacement))
    case .pumpExplanted(let explant):
      deviceChanges.append(recorded.seq)
      keep(.explant(explant))
    case .pumpAlarmRecorded(let alarm):
      alarms.removeAll { $0.value.id == alarm.id }
      alarms.append(Chart.Recorded(recorded, alarm))
    case .discrepancyClosed(let closed): closures.append(Chart.Recorded(recorded, closed))
    default: break
    }
  }

  /// The trials, oldest first.
  public var trials: [Chart.Recorded<Trial>] {
    entries.compactMap { entry in
      if case .trial(let trial) = entry.value { Chart.Recorded(entry, trial) } else { nil }
    }
  }

  /// The consents to the therapy, oldest first.
  public var consents: [Chart.Recorded<TherapyConsent>] {
    entries.compactMap { entry in
      if case .consent(let consent) = entry.value { Chart.Recorded(entry, consent) } else { nil }
    }
  }

  /// The evaluations, oldest first.
  public var evaluations: [Chart.Recorded<Evaluation>] {
    entries.compactMap { entry in
      if case .evaluation(let found) = entry.value { Chart.Recorded(entry, found) } else { nil }
    }
  }

  /// What speaks against the therapy by the last evaluation of each kind.
  public var contraindications: [Contraindication] {
    Evaluation.Kind.allCases.flatMap { kind in
      evaluations.last { $0.value.kind == kind }?.value.contraindications ?? []
    }
  }

  /// The last evaluation that says the therapy does not suit, where it is the last of its kind.
  public var unsuitable: Evaluation? {
    Evaluation.Kind.allCases.compactMap { kind in
      evaluations.last { $0.value.kind == kind }?.value
    }.first { !$0.isSuitable }
  }
}

extension Chart {
  /// The seq at which the present pump came in, or the last one out; 0 for a first pump.
  ///
  /// What was filled, programmed and aspirated before it says nothing of the present pump.
  public var deviceSince: Int64 { lifeCycle.deviceChanges.last ?? 0 }

  /// The same for the pump that was in place at a seq.
  func deviceSince(before seq: Int64) -> Int64 {
    lifeCycle.deviceChanges.last { $0 < seq } ?? 0
  }

  /// The fills of the present pump, oldest first.
  public var presentFills: [Recorded<Fill>] {
    let since = deviceSince
    return since == 0 ? fills : fills.filter { $0.seq > since }
  }

  /// The program changes of the present pump, oldest first.
  public var presentPrograms: [Recorded<ProgramChange>] {
    let since = deviceSince
    return since == 0 ? programs : programs.filter { $0.seq > since }
  }

  /// When a pump came out, oldest first.
  public var pumpRemovals: [Moment] {
    lifeCycle.entries.filter { lifeCycle.deviceChanges.contains($0.seq) }.compactMap { entry in
      switch entry.value {
      case .replacement(let replacement): replacement.at
      case .explant(let explant): explant.at
      default: nil
      }
    }
  }

  /// When it was recorded that the patient is no longer this clinic's; nothing while the patient is.
  public var leftAt: Moment? {
    guard summary.hasLeft else { return nil }
    return lifeCycle.entries.last { entry in
      if case .step(let step) = entry.value { step.state.hasLeft } else { false }
    }?.at
  }

  /// Whether the pump was exchanged and nothing was put into the new one yet, so that prime and
  /// bridge are still to be decided in its first order.
  public var isReplacedAndUnfilled: Bool {
    guard summary.pump != nil, deviceSince > 0 else { return false }
    return presentFills.isEmpty
  }
}
