/// A stop of the checklist: what holds a walk until it is satisfied or left by a safe exit.
public enum StopCode: String, Hashable, Sendable, Codable, CaseIterable {
  // Before the needle
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
  case orderNotRead
  case orderProhibited
  case orderFindings
  case otherFluid
  case allergy
  case bridgeUndecided
  case bridgeRunning
  case rescueKit
  case label
  case product
  case secondReading
  case timeOut
  case port
  case needleKind
  case unlabelled

  // From needle in to needle out
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

  // Afterwards
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
  case ledger
  case nextVisit
  case observation
  case vitalSignsAfter

  // Scans
  case scan
  case notEmptied
  case valveNotReset

  /// What it is called.
  public var title: String {
    switch self {
    case .identity: "Two identifiers do not match"
    case .skin: "Skin over the port is not sound"
    case .fever: "Fever or infection"
    case .overdoseSigns: "Signs of overdose"
    case .withdrawalSigns: "Signs of withdrawal"
    case .vitalSigns: "Breathing or sedation is not safe"
    case .pumpSerial: "The serial number is not the chart's"
    case .pumpNotRunning, .notRunning: "The pump is not running"
    case .pumpEvents: "Critical events in the log"
    case .recordDiffers: "Pump and record differ"
    case .dryPump: "The pump may have been dry for more than 24 h"
    case .noOrder: "No signed order"
    case .orderOutOfDate: "The order is out of date"
    case .orderNotRead: "The order was not read"
    case .orderProhibited: "The order meets a limit that nobody overrides"
    case .orderFindings: "The order meets a hard limit"
    case .otherFluid: "The order is for another fluid than the pump holds"
    case .allergy: "The patient is allergic to a drug of the order"
    case .bridgeUndecided: "The bridge is not decided in the order"
    case .bridgeRunning: "A bridge still runs"
    case .rescueKit: "The rescue kit is not complete"
    case .label: "Label and order differ"
    case .product: "This syringe may not be used"
    case .secondReading: "The second reading differs"
    case .timeOut: "The second person is not there"
    case .port: "The refill port is not felt"
    case .needleKind: "Wrong needle"
    case .unlabelled: "A syringe has no label"
    case .needleStop: "The metal stop was not felt"
    case .wrongPort: "The needle is not in the refill port"
    case .noReturn: "No proof of position: no fluid return"
    case .residualLook: "The residual looks wrong"
    case .residualReused: "The residual was not put to waste"
    case .residual: "The residual is not as expected"
    case .firstReturn: "The first increment does not return"
    case .fillReturn: "The fill does not return"
    case .fillSigns: "Swelling, pain or resistance"
    case .overfill: "More than the reservoir holds"
    case .pocketGuard: "Less in the pump than was put in"
    case .programmedVolume: "Programmed volume is not injected + left"
    case .programmedStrength: "Programmed strength is not the order's"
    case .programmedDose: "Programmed dose or mode is not the order's"
    case .flexSum: "The flex table does not make the ordered dose"
    case .bridgeAmount: "The bridge differs from what was worked out"
    case .finishScreen: "The finish screen differs from the order"
    case .updateFailed: "The update did not succeed"
    case .readBack: "The pump holds other values than were programmed"
    case .alarmDate: "The programmer's alarm date is far from ours"
    case .ledger: "Received is not filled + wasted"
    case .nextVisit: "No next visit on or before the due date"
    case .observation: "The observation time is not over"
    case .vitalSignsAfter: "Not well enough to leave"
    case .scan: "The pump is not ready for or after the scan"
    case .notEmptied: "The pump is not empty for the scan"
    case .valveNotReset: "The valve is not reset after the scan"
    }
  }

  /// How it is satisfied, as the first way out.
  public var again: String {
    switch self {
    case .residual: "Aspirate again, then enter the whole volume"
    case .label, .product: "Take the right syringe, then enter it again"
    case .needleStop, .noReturn, .wrongPort: "Withdraw, try again, then enter it again"
    case .programmedVolume, .programmedStrength, .programmedDose, .flexSum, .finishScreen:
      "Correct the programmer, then enter it again"
    case .updateFailed, .notRunning, .readBack: "Send again, interrogate again, then enter it again"
    default: "Enter it again"
    }
  }
}
