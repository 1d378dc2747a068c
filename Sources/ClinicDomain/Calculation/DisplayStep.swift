/// The smallest difference that a programmer shows.
///
/// Source: S33 (ordered, programmed and read back must agree to one display unit).
public enum DisplayStep {
  /// One step of a dose's unit family: 0.1 mcg/day, 0.001 mg/day, 1 ng/day.
  public static func size(for unit: Dose.Unit) -> Dose {
    switch unit {
    case .milligramsPerDay: Dose(amount: 1000, unit: unit)
    case .microgramsPerDay: Dose(amount: 100, unit: unit)
    case .nanogramsPerDay: Dose(amount: 1, unit: unit)
    }
  }

  /// Whether two doses agree to one step of the ordered dose's unit.
  public static func areEqual(_ dose: Dose, _ ordered: Dose) -> Bool {
    let difference = (dose.nanogramsPerDay - ordered.nanogramsPerDay).magnitude
    return difference <= size(for: ordered.unit).nanogramsPerDay.magnitude
  }
}
