/// A stop of the checklist: what holds a walk until it is satisfied or left by a safe exit.
public enum StopCode: String, Hashable, Sendable, Codable, CaseIterable {
  case identity
  case skin
  case fever
  case overdoseSigns
  case withdrawalSigns
  case vitalSigns
  case pumpSerial
  case pumpNotRunning
  case pumpEvents
  case recordDiffers
  case dryPump
  case noOrder
  case orderOutOfDate
  case orderFindings
  case bridgeUndecided
  case rescueKit
  case label
  case product
  case secondReading
  case timeOut
  case port
  case needleKind
  case unlabelled
  case needleStop
  case wrongPort
  case noReturn
  case residualLook
  case residualReused
  case residual
  case firstReturn
  case fillReturn
  case fillSigns
  case overfill
  case pocketGuard
  case programmedVolume
  case programmedStrength
  case programmedDose
  case flexSum
  case bridgeAmount
  case finishScreen
  case updateFailed
  case notRunning
  case readBack
  case alarmDate
  case wasteWitness
  case ledger
  case nextVisit
  case observation
  case vitalSignsAfter
  case scan

  /// What it is called.
  public var title: String { fact.title }
  /// Whether a clinician may override it, signed, with a reason.
  public var isOverridable: Bool { fact.isOverridable }
  /// The safe exits beside satisfying it.
  public var exits: [SafeExit] { fact.exits }
  /// The branch that it opens, where it opens one.
  public var branch: WalkBranch? { fact.branch }
  /// Where it comes from.
  public var source: String { fact.source }

  private struct Fact {
    var title: String
    var isOverridable = false
    var exits: [SafeExit]
    var branch: WalkBranch?
    var source: String
  }

  private static let beforeNeedle: [SafeExit] = [.deferred, .admitted]
  private static let afterFluid: [SafeExit] = [.coverFilled, .admitted]

  private var fact: Fact {
    switch self {
    case .identity:
      Fact(title: "Two identifiers do not match", exits: Self.beforeNeedle, source: "GK")
    case .skin:
      Fact(
        title: "Skin over the port is not sound",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "S24"
      )
    case .fever:
      Fact(
        title: "Fever or infection",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "S24"
      )
    case .overdoseSigns:
      Fact(
        title: "Signs of overdose",
        isOverridable: true,
        exits: Self.beforeNeedle,
        branch: .overdose,
        source: "S42"
      )
    case .withdrawalSigns:
      Fact(
        title: "Signs of withdrawal",
        isOverridable: true,
        exits: [.admitted],
        branch: .withdrawal,
        source: "S59"
      )
    case .vitalSigns:
      Fact(
        title: "Breathing or sedation is not safe",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "S34"
      )
    case .pumpSerial:
      Fact(title: "The serial number is not the chart's", exits: Self.beforeNeedle, source: "S33")
    case .pumpNotRunning:
      Fact(
        title: "The pump is not running",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "S12"
      )
    case .pumpEvents:
      Fact(
        title: "Critical events in the log",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "S11"
      )
    case .recordDiffers:
      Fact(
        title: "Pump and record differ",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "PROP"
      )
    case .dryPump:
      Fact(
        title: "The pump may have been dry for more than 24 h",
        exits: [.restartOrdered, .admitted],
        branch: .dryPump,
        source: "S33"
      )
    case .noOrder: Fact(title: "No signed order", exits: Self.beforeNeedle, source: "S45")
    case .orderOutOfDate:
      Fact(title: "The order is out of date", exits: Self.beforeNeedle, source: "S45")
    case .orderFindings:
      Fact(
        title: "The order meets a hard limit",
        isOverridable: true,
        exits: Self.beforeNeedle,
        source: "POLICY"
      )
    case .bridgeUndecided:
      Fact(title: "The bridge is not decided in the order", exits: Self.beforeNeedle, source: "S36")
    case .rescueKit:
      Fact(title: "The rescue kit is not complete", exits: Self.beforeNeedle, source: "S38")
    case .label: Fact(title: "Label and order differ", exits: Self.beforeNeedle, source: "S27")
    case .product:
      Fact(
        title: "This syringe may not be used",
        exits: Self.beforeNeedle,
        source: "S27, WK-797-BUD"
      )
    case .secondReading:
      Fact(title: "The second reading differs", exits: Self.beforeNeedle, source: "S35")
    case .timeOut:
      Fact(title: "The second person is not there", exits: Self.beforeNeedle, source: "GK")
    case .port:
      Fact(
        title: "The refill port is not felt",
        exits: [.imagingGuided, .deferred],
        branch: .noPort,
        source: "S31"
      )
    case .needleKind: Fact(title: "Wrong needle", exits: [.deferred], source: "S39")
    case .unlabelled: Fact(title: "A syringe has no label", exits: [.deferred], source: "GK")
    case .needleStop:
      Fact(
        title: "The metal stop was not felt",
        exits: [.imagingGuided, .deferred],
        branch: .noPort,
        source: "S1"
      )
    case .wrongPort:
      Fact(
        title: "The needle is not in the refill port",
        exits: [.admitted],
        branch: .wrongPort,
        source: "S31"
      )
    case .noReturn:
      Fact(
        title: "No proof of position: no fluid return",
        exits: [.positionProven, .admitted],
        branch: .noReturn,
        source: "S52"
      )
    case .residualLook:
      Fact(
        title: "The residual looks wrong",
        isOverridable: true,
        exits: Self.afterFluid,
        source: "S47"
      )
    case .residualReused:
      Fact(
        title: "The residual was not put to waste",
        isOverridable: true,
        exits: Self.afterFluid,
        source: "S37"
      )
    case .residual:
      Fact(
        title: "The residual is not as expected",
        isOverridable: true,
        exits: Self.afterFluid,
        branch: .discrepancy,
        source: "S5"
      )
    case .firstReturn:
      Fact(
        title: "The first increment does not return",
        exits: [.pocketExcluded, .admitted],
        branch: .pocketFill,
        source: "S39"
      )
    case .fillReturn:
      Fact(
        title: "The fill does not return",
        exits: [.pocketExcluded, .admitted],
        branch: .pocketFill,
        source: "S2"
      )
    case .fillSigns:
      Fact(
        title: "Swelling, pain or resistance",
        exits: [.pocketExcluded, .admitted],
        branch: .pocketFill,
        source: "S2, S21"
      )
    case .overfill:
      Fact(title: "More than the reservoir holds", exits: Self.afterFluid, source: "S40")
    case .pocketGuard:
      Fact(
        title: "Less in the pump than was put in",
        exits: [.pocketExcluded, .admitted],
        branch: .pocketFill,
        source: "S4"
      )
    case .programmedVolume:
      Fact(title: "Programmed volume is not injected + left", exits: [.admitted], source: "S33")
    case .programmedStrength:
      Fact(title: "Programmed strength is not the order's", exits: [.admitted], source: "S27")
    case .programmedDose:
      Fact(title: "Programmed dose or mode is not the order's", exits: [.admitted], source: "S77")
    case .flexSum:
      Fact(
        title: "The flex table does not make the ordered dose",
        exits: [.admitted],
        source: "S32"
      )
    case .bridgeAmount:
      Fact(
        title: "The bridge differs from the programmer's",
        isOverridable: true,
        exits: [.admitted],
        source: "S36"
      )
    case .finishScreen:
      Fact(title: "The finish screen differs from the order", exits: [.admitted], source: "S74")
    case .updateFailed:
      Fact(
        title: "The update did not succeed",
        exits: [.admitted],
        branch: .updateFailed,
        source: "S28"
      )
    case .notRunning:
      Fact(
        title: "The pump is not running",
        exits: [.admitted],
        branch: .updateFailed,
        source: "S28, S29"
      )
    case .readBack:
      Fact(
        title: "The pump holds other values than were programmed",
        exits: [.admitted],
        branch: .updateFailed,
        source: "S28"
      )
    case .alarmDate:
      Fact(
        title: "The programmer's alarm date is far from ours",
        isOverridable: true,
        exits: [.admitted],
        source: "S30"
      )
    case .wasteWitness:
      Fact(title: "Waste of a controlled drug without a witness", exits: [], source: "DEA-WASTE")
    case .ledger:
      Fact(
        title: "Received is not filled + wasted",
        isOverridable: true,
        exits: [],
        source: "POLICY"
      )
    case .nextVisit:
      Fact(
        title: "No next visit on or before the due date",
        exits: [.noNextVisit],
        source: "S12, S36"
      )
    case .observation:
      Fact(
        title: "The observation time is not over",
        exits: [.againstAdvice, .admitted],
        source: "S34"
      )
    case .vitalSignsAfter:
      Fact(
        title: "Not well enough to leave",
        isOverridable: true,
        exits: [.admitted],
        source: "S34"
      )
    case .scan:
      Fact(
        title: "The pump is not ready for or after the scan",
        isOverridable: true,
        exits: [.admitted],
        source: "S16, S19, S23"
      )
    }
  }
}
