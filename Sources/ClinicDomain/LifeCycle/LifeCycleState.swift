/// Where a patient stands on the way from referral to the end of the therapy.
///
/// Source: SEED (conventional treatment first, a trial before the implant), PROP (the steps between).
public enum LifeCycleState: String, CaseIterable, Hashable, Sendable, Codable {
  case referred
  case conventionalFailed
  case evaluated
  case consented
  case trial
  case trialSucceeded
  case trialFailed
  case implantScheduled
  case implanted
  case titrating
  case maintained
  case replacementDue
  case replaced
  case explanted
  case notPursued
  case transferred
  case deceased

  /// The state in words.
  public var title: String {
    switch self {
    case .referred: "referred"
    case .conventionalFailed: "conventional therapy failed"
    case .evaluated: "evaluated"
    case .consented: "consented"
    case .trial: "trial"
    case .trialSucceeded: "trial succeeded"
    case .trialFailed: "trial failed"
    case .implantScheduled: "implant scheduled"
    case .implanted: "implanted"
    case .titrating: "titrating"
    case .maintained: "maintained"
    case .replacementDue: "replacement due"
    case .replaced: "replaced"
    case .explanted: "explanted"
    case .notPursued: "therapy not pursued"
    case .transferred: "transferred"
    case .deceased: "deceased"
    }
  }

  /// The states that may follow, most likely first.
  ///
  /// A patient may be transferred or die in every state that is not an end; one who left may come
  /// back.
  public var next: [LifeCycleState] {
    switch self {
    case .referred: [.conventionalFailed] + Self.leavingBeforeImplant
    case .conventionalFailed: [.evaluated] + Self.leavingBeforeImplant
    case .evaluated: [.consented, .evaluated] + Self.leavingBeforeImplant
    case .consented:
      [.trial, .trialSucceeded, .trialFailed, .implantScheduled, .consented]
        + Self.leavingBeforeImplant
    case .trial: [.trialSucceeded, .trialFailed, .trial] + Self.leavingBeforeImplant
    case .trialSucceeded:
      [.implantScheduled, .implanted, .trial, .consented] + Self.leavingBeforeImplant
    case .trialFailed:
      [.trial, .trialSucceeded, .implantScheduled] + Self.leavingBeforeImplant
    case .implantScheduled:
      [.implanted, .implantScheduled, .trial, .consented] + Self.leavingBeforeImplant
    case .implanted:
      [.titrating, .maintained, .replacementDue, .replaced, .explanted] + Self.leaving
    case .titrating: [.maintained, .replacementDue, .replaced, .explanted] + Self.leaving
    case .maintained: [.titrating, .replacementDue, .replaced, .explanted] + Self.leaving
    case .replacementDue: [.replaced, .explanted, .maintained] + Self.leaving
    case .replaced:
      [.titrating, .maintained, .replacementDue, .replaced, .explanted] + Self.leaving
    case .explanted: [.evaluated, .implantScheduled] + Self.leaving
    case .notPursued: [.referred] + Self.leaving
    case .transferred: [.referred, .maintained, .deceased]
    case .deceased: []
    }
  }

  private static let leaving: [LifeCycleState] = [.transferred, .deceased]
  private static let leavingBeforeImplant: [LifeCycleState] = [.notPursued] + leaving

  /// Whether a pump is in place.
  public var hasPump: Bool {
    switch self {
    case .implanted, .titrating, .maintained, .replacementDue, .replaced: true
    case .referred, .conventionalFailed, .evaluated, .consented, .trial, .trialSucceeded,
      .trialFailed, .implantScheduled, .explanted, .notPursued, .transferred, .deceased:
      false
    }
  }

  /// Whether the patient is on the way to a first pump.
  public var isBeforeImplant: Bool {
    switch self {
    case .referred, .conventionalFailed, .evaluated, .consented, .trial, .trialSucceeded,
      .trialFailed, .implantScheduled:
      true
    case .implanted, .titrating, .maintained, .replacementDue, .replaced, .explanted, .notPursued,
      .transferred, .deceased:
      false
    }
  }

  /// Whether the patient is no longer this clinic's: nothing is due, and no list but the search holds
  /// the chart.
  public var hasLeft: Bool { self == .transferred || self == .deceased || self == .notPursued }
}
