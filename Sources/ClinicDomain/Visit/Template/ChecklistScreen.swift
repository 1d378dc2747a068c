/// When a screen belongs to a walk.
public enum ScreenCondition: Hashable, Sendable {
  case always
  /// Only where drug or strength changed, or ziconotide comes into a pump for the first time.
  case rinse
  /// Only where the pump must be emptied before a scan.
  case emptyFirst
  /// Only while something has gone wrong in this way.
  case branch(WalkBranch)
  /// Only where the visit ends before its time after fluid was drawn.
  case holding
}

/// What a screen's signature stands for.
public enum SignatureMoment: String, Hashable, Sendable, CaseIterable {
  case label
  case finishScreen
  case wasteAndVisit
  case visit
  case review
  case holding

  /// The meaning as it is shown before the PIN is given, and kept with the name.
  public var meaning: String {
    switch self {
    case .label: "I read patient, strengths, dose and volume from syringe and programmer myself"
    case .finishScreen: "I read the finish screen aloud against the order, and it agrees"
    case .wasteAndVisit: "I watched the waste, and I was the second person of this visit"
    case .visit: "I carried out this visit, and the record is complete"
    case .review: "I reviewed order, consent, tubing and reasons of this patient"
    case .holding: "I watched the waste, and I saw what the pump holds and how it runs"
    }
  }

  /// Whether it is the second person who signs.
  public var isSecondPerson: Bool {
    switch self {
    case .label, .finishScreen, .wasteAndVisit, .holding: true
    case .visit, .review: false
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
  /// The screens that it stands on: recorded anew, they ask for this one again.
  public let restsOn: [Int]

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
    isNeedleIn: Bool = false,
    restsOn: [Int] = []
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
    self.restsOn = restsOn
  }

  /// Whether the one who does it must be another than the one who refills.
  public var isSecondPerson: Bool { signature?.isSecondPerson ?? false }
}
