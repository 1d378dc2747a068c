/// When a screen belongs to a walk.
public enum ScreenCondition: String, Hashable, Sendable {
  case always
  /// Only where drug or strength changed, or ziconotide comes into a pump for the first time.
  case rinse
}

/// What a screen's signature stands for.
public enum SignatureMoment: String, Hashable, Sendable, CaseIterable {
  case label
  case finishScreen
  case wasteAndVisit
  case visit
  case review

  /// The meaning as it is shown before the PIN is given, and kept with the name.
  public var meaning: String {
    switch self {
    case .label: "I read patient, strengths, dose and volume from syringe and programmer myself"
    case .finishScreen: "I read the finish screen aloud against the order, and it agrees"
    case .wasteAndVisit: "I watched the waste, and I was the second person of this visit"
    case .visit: "I carried out this visit, and the record is complete"
    case .review: "I reviewed order, consent, tubing and reasons of this patient"
    }
  }
}

/// One screen of a walk.
public struct ChecklistScreen: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// Its title.
  public let title: String
  /// The steps of the procedure on it.
  public let steps: [Int]
  /// When it belongs to the walk.
  public let condition: ScreenCondition
  /// What is signed on it, and by whom: the second person but for the last one.
  public let signature: SignatureMoment?
  /// Whether banner and done-list are masked and everything is read afresh.
  public let isBlind: Bool
  /// Whether it may be done before its neighbours, also by another person.
  public let isAnyOrder: Bool
  /// Whether one may enter what another, with sterile hands, does.
  public let allowsRecorder: Bool
  /// Whether the needle is in: the station does not lock.
  public let isNeedleIn: Bool

  /// Makes a screen.
  public init(
    _ number: Int,
    _ title: String,
    steps: [Int],
    condition: ScreenCondition = .always,
    signature: SignatureMoment? = nil,
    isBlind: Bool = false,
    isAnyOrder: Bool = false,
    allowsRecorder: Bool = false,
    isNeedleIn: Bool = false
  ) {
    self.number = number
    self.title = title
    self.steps = steps
    self.condition = condition
    self.signature = signature
    self.isBlind = isBlind
    self.isAnyOrder = isAnyOrder
    self.allowsRecorder = allowsRecorder
    self.isNeedleIn = isNeedleIn
  }

  /// Whether the one who does it must be another than the one who refills.
  public var isSecondPerson: Bool {
    switch signature {
    case .label, .finishScreen, .wasteAndVisit: true
    case .visit, .review, nil: false
    }
  }
}

/// A checklist with its version: the kind of visit, its screens in order.
public struct ChecklistTemplate: Hashable, Sendable {
  /// The name with the version, kept with every visit: `refill-1`.
  public let id: String
  /// The kind of visit.
  public let kind: VisitKind
  /// The screens in order.
  public let screens: [ChecklistScreen]

  /// A screen by its number.
  public func screen(_ number: Int) -> ChecklistScreen? { screens.first { $0.number == number } }

  /// The checklist that a new visit of a kind follows.
  public static func current(for kind: VisitKind) -> ChecklistTemplate {
    all.first { $0.kind == kind } ?? refill
  }

  /// The checklist that a visit followed when it was begun; nothing where this version does not
  /// know it.
  public static func named(_ id: String) -> ChecklistTemplate? { all.first { $0.id == id } }

  /// Every checklist.
  public static let all = [
    refill, doseChange, interrogation, beforeMRI, afterMRI, emergency, baseline,
  ]

  /// The refill: 19 routine screens and one conditional one.
  public static let refill = ChecklistTemplate(
    id: "refill-1",
    kind: .refill,
    screens: [
      ChecklistScreen(1, "Arrive", steps: [1, 2]),
      ChecklistScreen(2, "Safety questions", steps: [4, 5, 6, 7, 10, 16], isAnyOrder: true),
      ChecklistScreen(3, "Baseline", steps: [8, 9], isAnyOrder: true),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19], isAnyOrder: true),
      ChecklistScreen(5, "Order and kit", steps: [11, 12, 14, 17], isAnyOrder: true),
      ChecklistScreen(6, "Label, first nurse", steps: [13]),
      ChecklistScreen(
        7,
        "Label, second person",
        steps: [2, 13, 15],
        signature: .label,
        isBlind: true
      ),
      ChecklistScreen(8, "Time-out and site", steps: [20, 21, 22, 23, 24], allowsRecorder: true),
      ChecklistScreen(9, "Needle", steps: [25, 26], allowsRecorder: true, isNeedleIn: true),
      ChecklistScreen(
        10,
        "Residual",
        steps: [27, 28, 29, 30],
        allowsRecorder: true,
        isNeedleIn: true
      ),
      ChecklistScreen(
        11,
        "Rinse",
        steps: [31],
        condition: .rinse,
        allowsRecorder: true,
        isNeedleIn: true
      ),
      ChecklistScreen(
        12,
        "First increment",
        steps: [32, 33],
        allowsRecorder: true,
        isNeedleIn: true
      ),
      ChecklistScreen(13, "Fill", steps: [34, 35], allowsRecorder: true, isNeedleIn: true),
      ChecklistScreen(14, "Needle out", steps: [36, 37], allowsRecorder: true, isNeedleIn: true),
      ChecklistScreen(15, "Program, not sent", steps: [38, 39, 40, 41]),
      ChecklistScreen(16, "Finish screen, second", steps: [42], signature: .finishScreen),
      ChecklistScreen(17, "Read-back", steps: [43, 44, 45]),
      ChecklistScreen(
        18,
        "Waste, second signs",
        steps: [46, 52],
        signature: .wasteAndVisit
      ),
      ChecklistScreen(19, "Leave-taking", steps: [48, 49, 50, 51], isAnyOrder: true),
      ChecklistScreen(20, "Observe and sign", steps: [47, 52], signature: .visit),
    ]
  )

  /// A change of dose without a refill.
  public static let doseChange = ChecklistTemplate(
    id: "dose-change-1",
    kind: .doseChange,
    screens: [
      ChecklistScreen(1, "Arrive", steps: [1, 2]),
      ChecklistScreen(2, "Safety questions", steps: [4, 5, 6, 7, 10, 16], isAnyOrder: true),
      ChecklistScreen(3, "Baseline", steps: [8, 9], isAnyOrder: true),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19], isAnyOrder: true),
      ChecklistScreen(5, "Order and kit", steps: [11, 12, 14, 17], isAnyOrder: true),
      ChecklistScreen(15, "Program, not sent", steps: [39, 40, 41]),
      ChecklistScreen(16, "Finish screen, second", steps: [42], signature: .finishScreen),
      ChecklistScreen(17, "Read-back", steps: [43, 44, 45]),
      ChecklistScreen(19, "Leave-taking", steps: [48, 49, 50, 51], isAnyOrder: true),
      ChecklistScreen(20, "Observe and sign", steps: [47, 52], signature: .visit),
    ]
  )

  /// A look at the pump, nothing changed.
  public static let interrogation = ChecklistTemplate(
    id: "interrogation-1",
    kind: .interrogation,
    screens: [
      ChecklistScreen(1, "Arrive", steps: [1, 2]),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19]),
      ChecklistScreen(20, "Sign", steps: [52], signature: .visit),
    ]
  )

  /// Before a scan.
  public static let beforeMRI = ChecklistTemplate(
    id: "before-mri-1",
    kind: .beforeMRI,
    screens: [
      ChecklistScreen(1, "Arrive", steps: [1, 2]),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19]),
      ChecklistScreen(21, "Before the scan", steps: [18]),
      ChecklistScreen(20, "Sign", steps: [52], signature: .visit),
    ]
  )

  /// After a scan.
  public static let afterMRI = ChecklistTemplate(
    id: "after-mri-1",
    kind: .afterMRI,
    screens: [
      ChecklistScreen(1, "Arrive", steps: [1, 2]),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19]),
      ChecklistScreen(22, "After the scan", steps: [18]),
      ChecklistScreen(20, "Sign", steps: [52], signature: .visit),
    ]
  )

  /// A patient in trouble.
  public static let emergency = ChecklistTemplate(
    id: "emergency-1",
    kind: .emergency,
    screens: [
      ChecklistScreen(23, "First actions", steps: [10], isAnyOrder: true),
      ChecklistScreen(1, "Arrive", steps: [1, 2], isAnyOrder: true),
      ChecklistScreen(3, "Baseline", steps: [8, 9], isAnyOrder: true),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19], isAnyOrder: true),
      ChecklistScreen(24, "Handed over", steps: [10]),
      ChecklistScreen(20, "Sign", steps: [52], signature: .visit),
    ]
  )

  /// After an import: order, consent, tubing and reasons in one reviewed pass.
  public static let baseline = ChecklistTemplate(
    id: "baseline-1",
    kind: .baseline,
    screens: [
      ChecklistScreen(1, "Arrive", steps: [1, 2]),
      ChecklistScreen(25, "Baseline review", steps: [11, 12, 14, 16], signature: .review),
      ChecklistScreen(20, "Sign", steps: [52], signature: .visit),
    ]
  )
}
