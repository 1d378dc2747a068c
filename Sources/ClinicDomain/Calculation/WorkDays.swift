/// Deadlines that count work days.
///
/// Source: CFR-803.30; holidays by LIT-CFR.
public enum WorkDays {
  /// The day a number of work days after a day: Monday to Friday without the holidays.
  public static func day(
    _ count: Int,
    after day: CivilDate,
    holidays: Set<CivilDate> = []
  ) -> CivilDate {
    var current = day
    var left = count
    while left > 0 {
      current = current.advanced(byDays: 1)
      let isWeekend = current.weekday == .saturday || current.weekday == .sunday
      if !isWeekend, !holidays.contains(current) { left -= 1 }
    }
    return current
  }
}
