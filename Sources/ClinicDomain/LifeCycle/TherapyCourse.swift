/// What lists need to know of a patient's way: where it stands, alarms and discrepancies that are open.
///
/// It is a part of the chart's row; the whole way stands in the chart's `LifeCycle`.
public struct TherapyCourse: Hashable, Sendable, Codable {
  /// A step that was taken.
  public struct Step: Hashable, Sendable, Codable {
    /// The state that it led to.
    public var state: LifeCycleState
    /// The day.
    public var on: CivilDate
    /// The day that was planned with it.
    public var plannedOn: CivilDate?
  }

  /// The steps that hold, oldest first; one that was withdrawn is gone.
  public private(set) var steps: [Step] = []
  /// The evaluations since the referral or the last explant; both are needed before consent.
  public private(set) var evaluations: [Evaluation.Kind] = []
  /// The residuals of the present pump, as the rule of their trend sees them.
  public private(set) var residuals = ResidualWatch()
  /// Alarms that are not settled, oldest first.
  public private(set) var openAlarms: [PumpAlarmRecord] = []

  /// Nothing was recorded yet.
  public init() {}

  /// The state that was last recorded; nothing where no step ever was.
  public var state: LifeCycleState? { steps.last?.state }

  /// Since when it holds.
  public var since: CivilDate? { steps.last?.on }

  /// The day for which an implant is planned, while it is.
  public var implantPlannedOn: CivilDate? {
    state == .implantScheduled ? steps.last?.plannedOn : nil
  }

  /// Whether a trial succeeded since the referral or the last explant, and none failed after it.
  public var hasSuccessfulTrial: Bool {
    let last = steps.reversed().prefix { $0.state != .explanted }.first {
      $0.state == .trialSucceeded || $0.state == .trialFailed
    }
    return last?.state == .trialSucceeded
  }

  /// Whether both evaluations are there.
  public var isFullyEvaluated: Bool {
    Evaluation.Kind.allCases.allSatisfy { evaluations.contains($0) }
  }

  /// Takes in one event of the chart; the fill is the one that was in the pump before it.
  mutating func apply(_ recorded: RecordedEvent, fill: Fill?) {
    switch recorded.event {
    case .lifeCycleStepTaken(let step): push(step.state, step.on, plannedOn: step.plannedOn)
    case .lifeCycleStepWithdrawn(let withdrawn):
      if state == withdrawn.state { steps.removeLast() }
    case .evaluationRecorded(let evaluation):
      if !evaluations.contains(evaluation.kind) { evaluations.append(evaluation.kind) }
      let isWaiting = state.map { $0 == .conventionalFailed || $0 == .explanted } ?? true
      if isWaiting, isFullyEvaluated { push(.evaluated, evaluation.on) }
    case .therapyConsented(let consent): push(.consented, consent.on)
    case .trialRecorded(let trial): push(trial.result.state, trial.at.date)
    case .pumpImplanted(let implant): push(.implanted, implant.on)
    case .pumpReplaced(let replacement):
      push(.replaced, replacement.on)
      beginDevice()
    case .pumpExplanted(let explant):
      push(.explanted, explant.on)
      evaluations = []
      beginDevice()
    case .residualAssessed(let residual):
      residuals.take(
        residual,
        filled: fill?.volume,
        visit: recorded.visit,
        on: recorded.at.local.date
      )
    case .discrepancyClosed: residuals.close()
    case .pumpAlarmRecorded(let alarm):
      openAlarms.removeAll { $0.id == alarm.id }
      if alarm.resolvedOn == nil { openAlarms.append(alarm) }
    default: break
    }
  }

  private mutating func push(
    _ state: LifeCycleState,
    _ on: CivilDate,
    plannedOn: CivilDate? = nil
  ) {
    steps.append(Step(state: state, on: on, plannedOn: plannedOn))
  }

  /// Another pump, or none: residuals and alarms of the old one no longer speak.
  private mutating func beginDevice() {
    residuals = ResidualWatch()
    openAlarms = []
  }
}

extension ChartSummary {
  /// Where the patient stands, as it was recorded.
  ///
  /// A pump that was recorded without its step counts as implanted, and as maintained once it is
  /// filled: so do patients who come with a pump or out of another log.
  public var lifeCycleState: LifeCycleState {
    let withPump: LifeCycleState = fill == nil ? .implanted : .maintained
    guard let state = course.state else { return pump == nil ? .referred : withPump }
    return state.isBeforeImplant && pump != nil ? withPump : state
  }

  /// Where the patient stands on a day: from six months before the end of the pump's life on, the
  /// replacement is due.
  ///
  /// Source: S9.
  public func lifeCycleState(on day: CivilDate) -> LifeCycleState {
    let state = lifeCycleState
    guard state.hasPump, let plan = replacementClock?.planFrom, day >= plan else { return state }
    return .replacementDue
  }

  /// The end of the pump's life and the day from which its replacement is planned, where known.
  public var replacementClock: ReplacementClock? {
    pump.flatMap {
      ReplacementClock(
        implantedOn: $0.implantedOn,
        lifeMonths: PumpCatalogue.verifiedLifeMonths(of: $0.model),
        indicatedOn: $0.replacementIndicatedOn,
        endOfServiceOn: $0.endOfServiceOn
      )
    }
  }

  /// Whether the patient is no longer this clinic's.
  public var hasLeft: Bool { lifeCycleState.hasLeft }

  /// The states that may follow on a day, most likely first.
  public func nextStates(on day: CivilDate) -> [LifeCycleState] {
    let recorded = lifeCycleState
    let due = lifeCycleState(on: day)
    let next = due == recorded ? recorded.next : due.next + recorded.next
    var seen: Set<LifeCycleState> = []
    return next.filter { state in
      // Who comes back with a pump is maintained, without one referred.
      if recorded == .transferred, state == .maintained || state == .referred {
        return (pump != nil) == (state == .maintained) && seen.insert(state).inserted
      }
      return seen.insert(state).inserted
    }
  }
}
