extension StopCode {
  /// Whether a clinician may override it, signed, with a reason.
  ///
  /// The stops that protect identity, product, position, program and the way home never are.
  public var isOverridable: Bool {
    switch self {
    case .skin, .fever, .overdoseSigns, .withdrawalSigns, .vitalSigns, .pumpNotRunning,
      .pumpEvents, .recordDiffers, .orderFindings, .allergy, .bridgeRunning, .residualLook,
      .residualReused, .residual, .bridgeAmount, .alarmDate, .ledger, .vitalSignsAfter, .scan:
      true
    case .identity, .pumpSerial, .dryPump, .noOrder, .orderOutOfDate, .orderNotRead,
      .orderProhibited, .otherFluid, .bridgeUndecided, .rescueKit, .label, .product,
      .secondReading, .timeOut, .port, .needleKind, .unlabelled, .needleStop, .wrongPort,
      .noReturn, .firstReturn, .fillReturn, .fillSigns, .overfill, .pocketGuard,
      .programmedVolume, .programmedStrength, .programmedDose, .flexSum, .finishScreen,
      .updateFailed, .notRunning, .readBack, .nextVisit, .observation, .notEmptied,
      .valveNotReset:
      false
    }
  }

  /// The safe exits beside satisfying it.
  public var exits: [SafeExit] {
    switch self {
    case .withdrawalSigns, .pumpNotRunning, .overfill, .programmedVolume, .programmedStrength,
      .programmedDose,
      .flexSum, .finishScreen, .updateFailed, .notRunning, .readBack, .alarmDate,
      .vitalSignsAfter, .valveNotReset:
      [.admitted]
    case .dryPump: [.restartOrdered, .admitted]
    case .port: [.imagingGuided, .deferred, .admitted]
    case .needleStop, .noReturn: [.positionProven, .deferred, .admitted]
    case .residualLook, .residualReused, .residual: [.coverFilled, .admitted]
    case .firstReturn, .fillReturn, .fillSigns, .pocketGuard: [.pocketExcluded, .admitted]
    case .ledger: []
    case .nextVisit: [.noNextVisit]
    case .observation: [.againstAdvice, .admitted]
    case .identity, .skin, .fever, .overdoseSigns, .vitalSigns, .pumpSerial, .pumpEvents,
      .recordDiffers, .noOrder, .orderOutOfDate, .orderNotRead, .orderProhibited,
      .orderFindings, .otherFluid, .allergy, .bridgeUndecided, .bridgeRunning, .rescueKit, .label,
      .product, .secondReading, .timeOut, .needleKind, .unlabelled, .wrongPort, .bridgeAmount,
      .scan, .notEmptied:
      [.deferred, .admitted]
    }
  }

  /// The branch that it opens, where it opens one.
  public var branch: WalkBranch? {
    switch self {
    case .overdoseSigns: .overdose
    case .withdrawalSigns: .withdrawal
    case .dryPump: .dryPump
    case .port, .needleStop: .noPort
    case .wrongPort: .wrongPort
    case .noReturn: .noReturn
    case .residual: .discrepancy
    case .firstReturn, .fillReturn, .fillSigns, .pocketGuard: .pocketFill
    case .updateFailed, .notRunning, .readBack: .updateFailed
    default: nil
    }
  }

  /// Whether even a new answer is taken only after its branch was recorded.
  ///
  /// A needle in the wrong port is not forgotten by entering it again: what was injected comes first.
  var needsBranchFirst: Bool { self == .wrongPort }

  /// The step of the procedure that meets it.
  public var step: Int {
    switch self {
    case .identity: 2
    case .pumpSerial: 3
    case .allergy: 4
    case .skin, .fever: 6
    case .vitalSigns: 8
    case .overdoseSigns, .withdrawalSigns: 10
    case .noOrder, .orderOutOfDate, .dryPump: 11
    case .orderNotRead, .orderProhibited, .orderFindings, .otherFluid, .bridgeUndecided,
      .bridgeRunning:
      12
    case .label, .product: 13
    case .secondReading: 15
    case .rescueKit: 17
    case .pumpNotRunning, .pumpEvents, .scan: 18
    case .recordDiffers: 19
    case .timeOut: 20
    case .port: 21
    case .needleKind: 23
    case .unlabelled: 24
    case .needleStop, .wrongPort: 25
    case .noReturn: 26
    case .notEmptied: 27
    case .residualLook: 28
    case .residual: 29
    case .residualReused: 30
    case .firstReturn: 33
    case .fillReturn, .fillSigns: 34
    case .overfill: 35
    case .pocketGuard: 36
    case .programmedVolume: 38
    case .programmedStrength, .programmedDose: 39
    case .flexSum: 40
    case .bridgeAmount: 41
    case .finishScreen: 42
    case .updateFailed, .notRunning, .readBack, .valveNotReset: 43
    case .alarmDate: 44
    case .ledger: 46
    case .observation, .vitalSignsAfter: 47
    case .nextVisit: 50
    }
  }

  /// Where it comes from.
  public var source: String {
    switch self {
    case .identity, .timeOut, .unlabelled: "GK"
    case .skin, .fever: "S24"
    case .overdoseSigns: "S42"
    case .withdrawalSigns: "S59"
    case .vitalSigns, .vitalSignsAfter, .observation: "S34"
    case .pumpSerial, .dryPump, .programmedVolume: "S33"
    case .pumpNotRunning: "S12"
    case .pumpEvents: "S11"
    case .recordDiffers: "PROP"
    case .noOrder, .orderOutOfDate: "S45"
    case .orderNotRead: "S39"
    case .orderProhibited, .orderFindings, .otherFluid, .allergy, .ledger: "POLICY"
    case .bridgeUndecided, .bridgeRunning, .bridgeAmount: "S36"
    case .rescueKit: "S38"
    case .label, .programmedStrength: "S27"
    case .product: "S27, WK-797-BUD"
    case .secondReading: "S35"
    case .port, .wrongPort: "S31"
    case .needleKind, .firstReturn: "S39"
    case .needleStop: "S1"
    case .noReturn: "S52"
    case .residualLook: "S47"
    case .residualReused: "S37"
    case .residual: "S5"
    case .fillReturn: "S2"
    case .fillSigns: "S2, S21"
    case .overfill: "S40"
    case .pocketGuard: "S4"
    case .programmedDose: "S77"
    case .flexSum: "S32"
    case .finishScreen: "S74"
    case .updateFailed, .readBack: "S28"
    case .notRunning: "S28, S29"
    case .alarmDate: "S30"
    case .nextVisit: "S12, S36"
    case .scan: "S16, S17"
    case .notEmptied: "S23"
    case .valveNotReset: "S19"
    }
  }
}
