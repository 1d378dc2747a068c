/// The part of a working day before or after the midday break.
public enum DayPart: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case morning
  case afternoon

  /// The part's name on screens.
  public var title: String { rawValue }

  /// Whether the left part comes first.
  public static func < (left: DayPart, right: DayPart) -> Bool {
    left == .morning && right == .afternoon
  }
}

/// Half a working day: what capacity is counted by.
public struct HalfDay: Hashable, Sendable, Comparable, Codable {
  /// The day.
  public let date: CivilDate
  /// Morning or afternoon.
  public let part: DayPart

  /// Names half a day.
  public init(date: CivilDate, part: DayPart) {
    self.date = date
    self.part = part
  }

  /// The half of a day in which a time falls: the afternoon begins where the morning ends.
  public init(_ time: CivilDateTime, policy: Policy) {
    date = time.date
    part = time.time.minuteOfDay < Int(policy[.middayFrom]) ? .morning : .afternoon
  }

  /// The minutes of the day in which the clinic works; empty where it does not.
  public func minutes(_ policy: Policy) -> Range<Int> {
    let (opens, closes) = (Int(policy[.opensAt]), Int(policy[.closesAt]))
    let (from, until) =
      switch part {
      case .morning: (opens, min(closes, Int(policy[.middayFrom])))
      case .afternoon: (max(opens, Int(policy[.middayUntil])), closes)
      }
    return from..<max(from, until)
  }

  /// Both halves of a day.
  public static func both(_ date: CivilDate) -> [HalfDay] {
    DayPart.allCases.map { HalfDay(date: date, part: $0) }
  }

  /// The day and the part in words: `Fri 09-Oct morning`.
  public var shown: String { "\(date.weekday.rawValue) \(date.shownShort) \(part.title)" }

  /// Whether the left half comes first.
  public static func < (left: HalfDay, right: HalfDay) -> Bool {
    (left.date, left.part) < (right.date, right.part)
  }
}
