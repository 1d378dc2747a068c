import ClinicDomain
import Testing

/// Civil dates and times without a zone.
@Suite struct CalendarTests {
  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var date = try #require(CivilDate(year: 1800, month: 1, day: 1))
    var parts = date.parts
    for _ in 0..<146_097 {
      let next = date.advanced(byDays: 1)
      let (year, month, day) = next.parts
      let isNextDay = (year, month, day) == (parts.year, parts.month, parts.day + 1)
      let isNextMonth = day == 1 && (year, month) == (parts.year, parts.month + 1)
      let isNextYear = (month, day) == (1, 1) && year == parts.year + 1
      if !isNextDay && !isNextMonth && !isNextYear {
        Issue.record("\(next) follows \(date)")
        return
      }
      if CivilDate(year: year, month: month, day: day) != next {
        Issue.record("\(next) is not made of its parts")
        return
      }
      date = next
      parts = (year, month, day)
    }
    #expect(date.description == "2200-01-01")
  }

  @Test(arguments: [
    ("2026-11-24", Weekday.tuesday), ("1970-01-01", .thursday), ("2000-02-29", .tuesday),
    ("1969-12-31", .wednesday), ("2026-11-22", .sunday),
  ])
  func aDateHasAWeekday(_ text: String, _ weekday: Weekday) throws {
    #expect(try CivilDate(text).weekday == weekday)
  }

  @Test(arguments: [
    ("2026-02-29", CalendarError.Reason.noSuchDay), ("2026-13-01", .noSuchDay),
    ("2026-00-10", .noSuchDay), ("2026-04-31", .noSuchDay), ("1900-02-29", .noSuchDay),
    ("26-11-24", .notADate), ("2026-1-24", .notADate), ("2026/11/24", .notADate),
    ("24-11-2026", .notADate), ("2026-11-24 ", .notADate), ("", .notADate),
    ("2026-11-2\u{664}", .notADate), ("0000-01-01", .noSuchDay),
  ])
  func aDateIsReadExactlyOrRefused(_ text: String, _ reason: CalendarError.Reason) {
    do {
      let date = try CivilDate(text)
      Issue.record("\(text) was read as \(date)")
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2019-06-15", 84, "2026-06-15"), ("2026-06-15", -6, "2025-12-15"),
    ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-11-30", 3, "2027-02-28"),
  ])
  func aMonthLaterIsTheSameDayOrTheLast(_ text: String, _ months: Int, _ later: String) throws {
    #expect(try CivilDate(text).advanced(byMonths: months).description == later)
  }

  @Test(arguments: [
    ("1960-02-29", "2026-02-27", 65), ("1960-02-29", "2026-02-28", 66),
    ("1960-02-29", "2024-02-28", 63), ("1960-02-29", "2024-02-29", 64),
    ("2008-10-24", "2026-10-23", 17), ("2008-10-24", "2026-10-24", 18),
  ])
  func ageCountsFullYears(_ born: String, _ on: String, _ years: Int) throws {
    #expect(try CivilDate(born).age(on: try CivilDate(on)) == years)
  }

  @Test(arguments: [
    ("09:41", "09:41"), ("23:59:59", "23:59:59"), ("00:00", "00:00"), ("24:00", nil),
    ("9:41", nil), ("09:60", nil), ("09:41:60", nil), ("0941", nil), ("09:41 ", nil),
    ("-9:41", nil), ("09:4\u{661}", nil),
  ])
  func aTimeIsReadExactlyOrRefused(_ text: String, _ expected: String?) {
    let time = try? CivilTime(text)
    #expect(time.map { $0.secondOfDay % 60 == 0 ? $0.description : $0.withSeconds } == expected)
  }

  @Test(arguments: [
    ("2026-11-24T09:14:03-05:00", "2026-11-24T09:14:03-05:00"),
    ("2026-11-24T14:14:03Z", "2026-11-24T14:14:03+00:00"),
    ("2026-11-24T09:14:03+05:45", "2026-11-24T09:14:03+05:45"),
    ("1969-07-20T20:17:40Z", "1969-07-20T20:17:40+00:00"),
    ("2026-11-24T09:14:03", nil), ("2026-11-24 09:14:03 -05:00", nil),
    ("2026-11-24T25:14:03Z", nil), ("2026-11-24T09:14:03-0500", nil),
  ])
  func aMomentCarriesItsOffset(_ text: String, _ expected: String?) {
    #expect((try? Moment(text))?.description == expected)
  }

  @Test func datesFarAwayNeverOverflow() throws {
    let date = try CivilDate("2026-11-24")
    #expect(date.advanced(byDays: .max) > date)
    #expect(date.advanced(byDays: .min) < date)
  }
}
