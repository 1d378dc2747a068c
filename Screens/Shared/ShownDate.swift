package import ClinicDomain

/// Dates as lists show them, seen from a day.
package enum ShownDate {
  /// The date without its year where that can mean one day only, otherwise the whole date.
  ///
  /// A day and month within half a year of the day looked at stand for themselves.
  package static func short(_ date: CivilDate, from day: CivilDate) -> String {
    abs(date.days(since: day)) <= 180 ? date.shownShort : date.shown
  }

  /// A date that may be missing.
  package static func short(_ date: CivilDate?, from day: CivilDate) -> String {
    date.map { short($0, from: day) } ?? "-"
  }

  /// How far a date is from a day: `today`, `in 3 d`, `2 d ago`.
  package static func distance(_ date: CivilDate, from day: CivilDate) -> String {
    let days = date.days(since: day)
    if days == 0 { return "today" }
    return days > 0 ? "in \(days) d" : "\(-days) d ago"
  }
}
