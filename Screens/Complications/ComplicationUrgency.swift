package import ClinicDomain

/// How pressing a complication is on a day, in one mark and one word.
package struct ComplicationUrgency: Hashable, Sendable {
  /// `***`, `**`, `*` or nothing.
  package let mark: String
  /// What is to be done next: `report by 02-Oct-2026`; empty where nothing is.
  package let next: String

  /// Weighs a complication on a day.
  package init(_ record: ComplicationRecord, clock: ReportingClock, on day: CivilDate) {
    guard record.closed == nil else {
      mark = ""
      next = ""
      return
    }
    let duty = clock.next
    let left = duty?.dueOn.map { $0.days(since: day) }
    let isMust = duty?.obligation == .mandatory
    let lateFollowUp = record.followUpOn.map { $0 < day } ?? false
    let grade = record.now.grade ?? 0
    let isGrave =
      grade >= 4 || record.now.seriousness.contains(.death)
      || record.now.seriousness.contains(.lifeThreatening)
    if (isMust && (left.map { $0 <= 0 } ?? false)) || isGrave {
      mark = "***"
    } else if (left.map { $0 <= ReportingClock.nearDays } ?? false) || lateFollowUp || grade == 3 {
      mark = "**"
    } else if record.now.isNearMiss, record.followUpOn == nil {
      mark = ""
    } else {
      mark = "*"
    }
    next = Self.next(record, duty: duty, left: left, on: day)
  }

  private static func next(
    _ record: ComplicationRecord,
    duty: ReportingClock.Duty?,
    left: Int?,
    on day: CivilDate
  ) -> String {
    if let duty, let due = duty.dueOn, let left {
      let what = duty.obligation == .mandatory ? "report" : "judge, report"
      if left < 0 { return "\(what) \(-left) d late" }
      // The nearer of report and follow-up is said.
      if record.followUpOn.map({ due <= $0 }) ?? true {
        return "\(what) by \(ShownDate.short(due, from: day))"
      }
    }
    if let follow = record.followUpOn {
      return follow < day
        ? "follow up \(day.days(since: follow)) d late"
        : "follow up \(ShownDate.short(follow, from: day))"
    }
    return record.status == .review ? "grade" : ""
  }

  /// The mark as a priority in words.
  package var priority: String {
    switch mark {
    case "***": "High priority"
    case "**": "Medium priority"
    case "*": "Low priority"
    default: ""
    }
  }

  /// The place in a list sorted by urgency.
  package var rank: Int { 3 - mark.count }
}
