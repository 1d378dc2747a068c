/// How far our alarm date is from the programmer's.
///
/// Source: S30 (programmers have shown wrong dates), POLICY.
public struct AlarmDateAgreement: Hashable, Sendable {
  /// Programmer's date - our date, in days.
  public let days: Int
  /// How grave it is.
  public let severity: Severity

  /// Compares two dates.
  public init(ours: CivilDate, programmer: CivilDate, policy: Policy = Policy()) {
    days = programmer.days(since: ours)
    let size = Int64(days.magnitude)
    severity =
      size > policy[.alarmDateStop]
      ? .hardStop : size > policy[.alarmDateNote] ? .reason : .none
  }
}
