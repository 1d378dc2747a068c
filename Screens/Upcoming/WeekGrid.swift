import ClinicDomain
import Grid

/// A week of half-days: how many are booked, how many it holds, or why it is closed.
struct WeekGrid {
  private let document: UpcomingDocument
  private let week: [CivilDate]

  init(_ document: UpcomingDocument, week: [CivilDate]) {
    self.document = document
    self.week = week
  }

  private func text(_ half: HalfDay) -> String {
    let load = document.timetable.load(half)
    if load.closedBecause != nil {
      return load.visits.isEmpty ? "closed" : "\(load.visits.count) closed!"
    }
    let full = load.overflow.isEmpty ? (load.isFull ? " full" : "") : " over"
    return "\(load.visits.count) of \(load.capacity)\(full)"
  }

  private func hours(_ part: DayPart) -> String {
    let minutes = HalfDay(date: document.worklist.day, part: part).minutes(document.context.policy)
    func clock(_ minute: Int) -> String { CivilTime(secondOfDay: Int32(minute * 60)).description }
    return minutes.isEmpty
      ? part.title : "\(clock(minutes.lowerBound))-\(clock(minutes.upperBound))"
  }

  /// The grid; more days than the width holds are left out from the end of the week.
  var table: Table {
    let today = document.worklist.day
    return Table(
      columns: [TableColumn("Booked")]
        + week.enumerated().map { offset, day in
          TableColumn(
            "\(day.weekday.rawValue) \(day.shownShort)\(day == today ? "*" : "")",
            dropRank: offset > 4 ? offset : 0
          )
        },
      rows: DayPart.allCases.map { part in
        [TableCell(hours(part))]
          + week.map { day in TableCell(text(HalfDay(date: day, part: part)), .value) }
      }
    )
  }

  /// The grid in words.
  var reading: [String] {
    week.flatMap(HalfDay.both).map { half in
      let load = document.timetable.load(half)
      let why = load.closedBecause.map { ": \($0)" } ?? " booked"
      return "\(half.shown) \(hours(half.part)): \(text(half))\(why)."
    }
  }

  /// Why days of the week are closed, each reason once.
  var closures: [String] {
    var seen: Set<String> = []
    return week.compactMap { day in
      guard
        let why = HalfDay.both(day).compactMap({ document.timetable.closedBecause($0) }).first,
        document.context.policy.isWorkingDay(day.weekday), seen.insert(why).inserted
      else { return nil }
      return "\(day.weekday.rawValue) closed: \(why)"
    }
  }
}
