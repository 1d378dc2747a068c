/// Wrong PINs of one person since the last right one: each more makes the next try wait longer.
///
/// They are kept in the journal, so that starting the program anew frees nobody.
///
/// Source: 45 CFR 164.312(d), PROP.
public struct SignInFailures: Hashable, Sendable {
  /// How many in a row.
  public private(set) var count = 0
  /// When the last one was.
  public private(set) var last = Instant(seconds: 0)

  /// Wrong PINs that cost no time: a finger slips.
  public static let free = 2

  /// Seconds that somebody waits after a number of wrong PINs in a row.
  public static func delay(after count: Int) -> Int64 {
    switch count {
    case ...free: 0
    case 3: 5
    case 4: 15
    case 5: 60
    case 6: 300
    default: 900
    }
  }

  /// Counts one more.
  mutating func add(at instant: Instant) {
    count += 1
    last = instant
  }

  /// Seconds until the next try.
  ///
  /// A clock that went back by more than the delay locks nobody out until it has caught up.
  public func wait(at now: Instant) -> Int64 {
    let delay = Self.delay(after: count)
    let passed = now.seconds(since: last)
    return passed < -delay ? 0 : min(delay, max(0, delay - passed))
  }
}

extension ClinicSettings {
  /// Seconds for which no PIN of a person is taken.
  public func signInWait(_ id: StaffID, at now: Instant) -> Int64 {
    signInFailures[id]?.wait(at: now) ?? 0
  }

  /// Whether a PIN is older than the policy lets it be; one of unknown age is, where any may be.
  public func isPINExpired(_ member: StaffMember, on day: CivilDate) -> Bool {
    let days = Int(policy[.pinDays])
    guard days > 0 else { return false }
    return member.pinSetOn.map { $0.advanced(byDays: days) < day } ?? true
  }

  /// What somebody who signs in is told of the competence to refill: that it ended, or ends soon.
  public func competenceNotice(_ member: StaffMember, on day: CivilDate) -> String? {
    guard member.may(.performSteps), let until = member.competentUntil else { return nil }
    if until < day {
      let what =
        policy[.competenceStops] == 1
        ? "no walk is recorded as done by you until the administrator enters the new date"
        : "tell the administrator the new date"
      return "Your competence to refill ended on \(until.shown): \(what)."
    }
    return until <= day.advanced(byDays: Int(policy[.competenceNoticeDays]))
      ? "Your competence to refill ends on \(until.shown)." : nil
  }
}
