import ClinicDomain
import Testing

/// Dates as people type them, seen from Tuesday 24 November 2026.
@Suite struct DateEntryTests {
  private var today: CivilDate { CivilDate(dayNumber: 20_781) }

  @Test func todayIsTheDayThatTheOthersAreCountedFrom() {
    #expect(today.description == "2026-11-24")
  }

  @Test(arguments: [
    ("+3", "2026-11-27"), ("+0", "2026-11-24"), ("today", "2026-11-24"),
    ("tomorrow", "2026-11-25"), ("fri", "2026-11-27"), ("Friday", "2026-11-27"),
    ("tue", "2026-12-01"), ("9 oct", "2027-10-09"), ("oct 9", "2027-10-09"),
    ("24 nov", "2026-11-24"), ("29 feb", "2028-02-29"), ("9 oct 2026", "2026-10-09"),
    ("09-Oct-2026", "2026-10-09"), ("11 november 1960", "1960-11-11"),
    ("2026-10-09", "2026-10-09"),
  ])
  func aDateThatMeansOneDayIsRead(_ typed: String, _ meant: String) throws {
    #expect(try DateEntry.date(typed, today: today).description == meant)
  }

  @Test(arguments: ["9/10", "10/9/2026", "9.10.2026", "9.10", "09.10.26"])
  func dayAndMonthInFiguresAreRefusedAsAmbiguous(_ typed: String) {
    #expect(throws: CalendarError(text: typed, reason: .ambiguousDate)) {
      try DateEntry.date(typed, today: today)
    }
  }

  @Test(arguments: [
    ("30 feb", CalendarError.Reason.noSuchDay), ("31 nov 2026", .noSuchDay),
    ("2026-02-30", .noSuchDay), ("", .notADateAsTyped), ("soon", .notADateAsTyped),
    ("+", .notADateAsTyped),
    ("+3 days", .notADateAsTyped), ("9 oct 26", .notADateAsTyped), ("fr", .notADateAsTyped),
    ("9 oc", .notADateAsTyped),
    ("+99999", .notADateAsTyped),
  ])
  func whatIsNoDateIsRefused(_ typed: String, _ reason: CalendarError.Reason) {
    #expect(throws: CalendarError(text: typed, reason: reason)) {
      try DateEntry.date(typed, today: today)
    }
  }

  @Test(arguments: [
    ("fri 14:30", "2026-11-27 14:30"), ("+10 08:00", "2026-12-04 08:00"),
    ("2026-12-24 09:15", "2026-12-24 09:15"), ("9 dec 10:00", "2026-12-09 10:00"),
  ])
  func aTimeStandsBehindItsDay(_ typed: String, _ meant: String) throws {
    #expect(try DateEntry.dateTime(typed, today: today) == CivilDateTime(meant))
  }

  @Test(arguments: ["fri", "14:30", "fri 25:00", "fri 9", "9/10 10:00"])
  func halfADateAndTimeIsRefused(_ typed: String) {
    #expect(throws: CalendarError.self) { try DateEntry.dateTime(typed, today: today) }
  }
}
