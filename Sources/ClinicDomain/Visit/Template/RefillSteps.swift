/// The 52 steps of a refill, in the order of the procedure.
public enum RefillSteps {
  /// All steps.
  public static let all: [ChecklistStep] = before + access + finish

  /// A step by its number.
  public static func step(_ number: Int) -> ChecklistStep? {
    number >= 1 && number <= all.count ? all[number - 1] : nil
  }
}
