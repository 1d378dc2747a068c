/// How hard a step of the procedure holds a walk.
public enum StepGrade: String, Hashable, Sendable {
  /// Nothing goes on until it is satisfied or left by a safe exit.
  case hardStop
  /// It goes on with a reason.
  case needsReason
  /// It is recorded.
  case information
}

/// Who does a step.
public enum StepPerformer: String, Hashable, Sendable {
  case frontDesk
  case nurse
  case secondPerson
  case prescriber
  case pharmacist
  case witness
  case program
}

/// One step of the refill procedure.
public struct ChecklistStep: Hashable, Sendable {
  /// Its number, 1 to 52.
  public let number: Int
  /// What is done.
  public let title: String
  /// Who does it.
  public let performers: [StepPerformer]
  /// How hard it holds the walk.
  public let grade: StepGrade
  /// What to do where it fails.
  public let onFailure: String
  /// The branch that a failure opens, where it opens one.
  public let branch: WalkBranch?
  /// Where the step comes from.
  public let source: String

  /// Makes a step.
  public init(
    _ number: Int,
    _ title: String,
    _ performers: [StepPerformer],
    _ grade: StepGrade,
    onFailure: String,
    branch: WalkBranch? = nil,
    source: String
  ) {
    self.number = number
    self.title = title
    self.performers = performers
    self.grade = grade
    self.onFailure = onFailure
    self.branch = branch
    self.source = source
  }

  /// The stops that this step can meet.
  public var stops: [StopCode] { StopCode.allCases.filter { $0.step == number } }
}
