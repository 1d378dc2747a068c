import ClinicDomain
import Testing

@Suite("The months that figures and rates count")
struct FiguresPeriodTests {
  @Test(
    "A period is typed as months back, all of it, one month, or from a month to another",
    arguments: [
      ("12", "2025-10", "2026-09"), ("1", "2026-09", "2026-09"), ("all", "2022-10", "2026-09"),
      ("2026-03", "2026-03", "2026-03"), ("2026-03 2026-08", "2026-03", "2026-08"),
      ("2026-03 to 2026-08", "2026-03", "2026-08"), ("2026-03 2027-08", "2026-03", "2026-09"),
    ]
  )
  func typed(_ text: String, _ first: String, _ last: String) throws {
    let months = try FiguresPeriod(typed: text)
      .months(since: CalendarMonth("2022-10"), on: day("2026-09-22"))
    #expect(months == (try CalendarMonth(first))...(try CalendarMonth(last)))
  }

  @Test(
    "What is no period is refused with what to write",
    arguments: ["", "0", "2026", "2026-13", "2026-03-04", "2026-08 2026-03", "last year", "1 2 3"]
  )
  func refused(_ text: String) {
    let error = #expect(throws: EntryError.self) { try FiguresPeriod(typed: text) }
    #expect(error?.why.isEmpty == false)
  }
}
