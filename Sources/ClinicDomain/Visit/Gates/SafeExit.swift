/// A way out of a stop that keeps the patient safe.
///
/// The list is closed: no other way leads past a stop that cannot be overridden.
public enum SafeExit: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing was injected or changed: put off, with the days left and a new appointment.
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
    case .deferred: "Put off: nothing was injected or changed"
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

  /// How a visit that it ended is called in lists.
  public var ending: String {
    switch self {
    case .deferred: "put off"
    case .admitted: "admitted"
    case .coverFilled: "ended, cover filled"
    case .positionProven, .imagingGuided, .pocketExcluded, .restartOrdered, .againstAdvice,
      .noNextVisit:
      "ended: \(title)"
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
