/// A checklist with its version: the kind of visit, its screens in order.
public struct ChecklistTemplate: Hashable, Sendable {
  /// The name with the version, kept with every visit: `refill-1`.
  public let id: String
  /// The kind of visit.
  public let kind: VisitKind
  /// The screens in order.
  public let screens: [ChecklistScreen]
  /// The screens for when something has gone wrong, each opened by a stop or an exit.
  public let branches: [ChecklistScreen]

  /// Makes a checklist.
  init(id: String, kind: VisitKind, screens: [ChecklistScreen], branches: [ChecklistScreen] = []) {
    self.id = id
    self.kind = kind
    self.screens = screens
    self.branches = branches
  }

  /// A screen by its number.
  public func screen(_ number: Int) -> ChecklistScreen? {
    screens.first { $0.number == number } ?? branches.first { $0.number == number }
  }

  /// The screen of a branch.
  public func screen(of branch: WalkBranch) -> ChecklistScreen? {
    branches.first { $0.condition == .branch(branch) }
  }

  /// The screen that says what the pump holds where a visit ends before its time.
  public var holdingScreen: ChecklistScreen? { branches.first { $0.condition == .holding } }

  /// The checklist that a new visit of a kind follows.
  public static func current(for kind: VisitKind) -> ChecklistTemplate {
    switch kind {
    case .refill: refill
    case .doseChange: doseChange
    case .interrogation: interrogation
    case .beforeMRI: beforeMRI
    case .afterMRI: afterMRI
    case .emergency: emergency
    case .baseline: baseline
    }
  }

  /// The checklist that a visit followed when it was begun; nothing where this version does not
  /// know it.
  public static func named(_ id: String) -> ChecklistTemplate? { all.first { $0.id == id } }

  /// Every checklist.
  public static let all = VisitKind.allCases.map(current(for:))
}
