/// A way out of a stop that keeps the patient safe.
///
/// The list is closed: no other way leads past a stop that cannot be overridden.
public enum SafeExit: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing was injected: put off, with the days left and a new appointment.
  case deferred
  /// To the emergency department or a bed, with a plan and the pump's state told.
  case admitted
  /// A cover that a prescriber ordered is in the pump; the visit ends with a signed plan.
  case coverFilled
  /// Imaging or the two-needle test proved that the needle is in the reservoir.
  case positionProven
  /// Ultrasound or fluoroscopy guides the needle.
  case imagingGuided
  /// Imaging or re-aspiration proved that the drug is in the reservoir.
  case pocketExcluded
  /// The prescriber ordered the restart; the old dose is not simply resumed.
  case restartOrdered
  /// The patient leaves before the time, against advice.
  case againstAdvice
  /// No next visit, for a reason of the closed list.
  case noNextVisit

  /// What it is called.
  public var title: String {
    switch self {
    case .deferred: "Put the refill off: nothing was injected"
    case .admitted: "To the emergency department or a bed, with a plan"
    case .coverFilled: "A cover that the prescriber ordered is in the pump"
    case .positionProven: "Position proven by imaging or the two-needle test"
    case .imagingGuided: "Go on under ultrasound or fluoroscopy"
    case .pocketExcluded: "Pocket fill excluded by imaging or re-aspiration"
    case .restartOrdered: "The prescriber has signed a new order for the restart"
    case .againstAdvice: "The patient leaves against advice"
    case .noNextVisit: "No next visit, for a reason of the closed list"
    }
  }

  /// Whether the walk ends with it.
  public var endsVisit: Bool {
    switch self {
    case .deferred, .admitted, .coverFilled: true
    case .positionProven, .imagingGuided, .pocketExcluded, .restartOrdered, .againstAdvice,
      .noNextVisit:
      false
    }
  }

  /// Whether a clinician signs it; the others are signed by the nurse.
  public var needsClinician: Bool {
    switch self {
    case .admitted, .coverFilled, .positionProven, .pocketExcluded, .restartOrdered, .noNextVisit:
      true
    case .deferred, .imagingGuided, .againstAdvice: false
    }
  }

  /// What is to be written beside the signature.
  public var asks: String {
    switch self {
    case .deferred: "why, the days left, and when the patient comes again"
    case .admitted: "where to, who took over, and what the pump holds and runs"
    case .coverFilled: "what is in the pump, how it runs, and when the patient comes again"
    case .positionProven: "how the position was proven"
    case .imagingGuided: "which imaging"
    case .pocketExcluded: "how a pocket fill was excluded"
    case .restartOrdered: "the dose of the restart and the observation"
    case .againstAdvice: "what the patient was told"
    case .noNextVisit: "explanted, transferred, admitted, died or therapy ended"
    }
  }

  /// The reasons for which no next visit is booked.
  public static let closedReasons = [
    "explanted", "transferred", "admitted", "died", "therapy ended",
  ]
}

/// A branch of the checklist for when something has gone wrong.
public enum WalkBranch: String, Hashable, Sendable, Codable, CaseIterable {
  case noPort
  case noReturn
  case dryPump
  case pocketFill
  case wrongPort
  case updateFailed
  case withdrawal
  case overdose
  case discrepancy

  /// The branch's name.
  public var title: String {
    switch self {
    case .noPort: "The port is not found"
    case .noReturn: "No fluid returns"
    case .dryPump: "The pump may have been dry"
    case .pocketFill: "Suspected pocket fill"
    case .wrongPort: "Needle in the wrong port"
    case .updateFailed: "Update failed or pump stopped"
    case .withdrawal: "Signs of withdrawal"
    case .overdose: "Signs of overdose"
    case .discrepancy: "Residual is not as expected"
    }
  }

  /// What to do, in order.
  ///
  /// Sources: S28, S31, S33, S42, S52, S53, S59, S84, S85.
  public var actions: [String] {
    switch self {
    case .noPort:
      [
        "Two attempts an operator at most", "Ultrasound, then fluoroscopy",
        "Else put off; 3 days or fewer to empty: prescriber today",
      ]
    case .noReturn:
      [
        "Do not inject anything",
        "Do not take the position for granted where the pump may be empty",
        "Imaging or the two-needle closed-loop test proves the position",
      ]
    case .dryPump:
      [
        "Treat an opioid patient as not tolerant", "Never simply resume the old dose, no bridge",
        "Baclofen: care for withdrawal first; the prescriber decides the restart",
      ]
    case .pocketFill:
      [
        "Stop injecting; leave or re-seat the needle only to aspirate",
        "Aspirate what returns from the pocket, record mL",
        "Compare injected with the reservoir's content",
        "Prescriber to the room; watch for overdose and for underdose",
        "Opioid: naloxone at hand, repeat, admit; CSF withdrawal is not for subcutaneous drug",
      ]
    case .wrongPort:
      [
        "Stop; do not inject",
        "Anything injected: intrathecal overdose, life support, prescriber now",
        "CSF exchange as on the maker's card",
      ]
    case .updateFailed:
      [
        "The patient does not leave", "Stay in the room, send again, interrogate again",
        "Call the maker's 24-hour line",
      ]
    case .withdrawal:
      [
        "Prescriber at once, even for mild signs",
        "Baclofen: emergency department; tablets do not replace it reliably",
        "Clonidine: blood pressure, emergency department",
        "Interrogate, refill or restore delivery",
      ]
    case .overdose:
      [
        "Airway, breathing, oxygen; call for help",
        "Opioid: naloxone, repeat, expect it to wear off first",
        "Stop or empty the pump; prescriber decides on CSF withdrawal",
      ]
    case .discrepancy:
      [
        "Short: aspirate again first", "The prescriber decides before new drug is injected",
        "More left: was it under-delivered? withdrawal signs? rotor and catheter study",
        "Less left: over-delivered, pocket, leak? signs of overdose? device report",
      ]
    }
  }
}
