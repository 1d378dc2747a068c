import ClinicDomain
import Screens
import Testing

@Suite("The day")
struct DayTests {
  private func clinic(_ times: [String]) throws -> FixtureClinic {
    let clinic = FixtureClinic()
    for (index, time) in times.enumerated() {
      let chart = try clinic.add(
        FixturePatient(
          mrn: "\(index)",
          family: "F\(index)",
          given: "G",
          born: "1950-01-01",
          serial: "S\(index)",
          drugs: [("morphine", "25 mg/mL")],
          dose: "5 mg/day",
          filled: "2026-09-01 09:00",
          volume: "40 mL"
        )
      )
      try clinic.book(chart, "2026-09-22 \(time)")
    }
    return clinic
  }

  @Test(
    "the next free chair is the first time at which a whole refill still fits",
    arguments: [
      ("2026-09-22 09:41", [], "09:50"),
      ("2026-09-22 06:00", [], "08:00"),
      ("2026-09-22 09:41", ["09:30", "09:30", "09:30"], "10:30"),
      ("2026-09-22 09:41", ["09:30", "09:30", "10:20"], "10:30"),
      ("2026-09-22 09:41", ["09:30", "09:30", "10:50"], "09:50"),
      ("2026-09-22 09:41", ["10:20", "10:20", "10:20"], "11:20"),
      ("2026-09-22 16:01", [], "none"),
      ("2026-09-20 09:00", [], "none"),
    ]
  )
  func nextFree(_ now: String, _ taken: [String], _ free: String) throws {
    let clinic = try clinic(taken)
    let schedule = DaySchedule(clinic.view, context: try clinic.context(at: now))
    #expect((schedule.nextFree?.description ?? "none") == free)
  }

  @Test("a cancelled visit is no booking: its pump counts as due and not booked")
  func cancelledIsNotBooked() throws {
    let clinic = try FixtureCase.alarm.clinic()
    let gruber = ChartID("chart-100006")
    try clinic.book(gruber, "2026-09-25 10:00")
    var schedule = DaySchedule(clinic.view, context: try clinic.context())
    #expect(!schedule.notBooked.contains { $0.chart == gruber })
    try clinic.book(gruber, "2026-09-25 10:00", .cancelled)
    schedule = DaySchedule(clinic.view, context: try clinic.context())
    #expect(schedule.notBooked.contains { $0.chart == gruber })
  }

  @Test("patients of one name are told apart by their birth dates, in their rows and in a line")
  func sameNames() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    let lines = TodayScreen(clinic.view, context: context).view(context).lines
    #expect(lines.contains { $0.contains("Born 03-Mar-1951") && !$0.contains("Same name") })
    #expect(
      lines.contains("Same name: JOHNSON, Robert  Born 03-Mar-1951 / Born 30-Mar-1951")
    )
  }

  @Test("a walk that was begun on another day stays on the list until it is closed")
  func openWalksStay() throws {
    let clinic = try FixtureCase.alarm.clinic()
    try clinic.walk(ChartID("chart-100007"), "2026-09-21 16:40", screen: 3)
    let schedule = DaySchedule(clinic.view, context: try clinic.context())
    let row = try #require(schedule.rows.first { $0.patient.name == "IVERSEN, Karl" })
    #expect(row.stage == .inWalk(lastScreen: 3))
    #expect(row.appointment == nil)
    #expect(schedule.inProgress.count == 1)
  }
}

@Suite("The level over a year")
struct LevelHistoryTests {
  @Test("the graph is said in a sentence: refills, lowest, now")
  func sentence() throws {
    let clinic = try FixtureCase.normal.clinic()
    let chart = try #require(clinic.charts[ChartID("chart-318240")])
    let history = LevelHistory(chart, upTo: try clinic.moment("2026-09-22 09:41"))
    #expect(
      history.sentence(zone: clinic.zone)
        == "4 refills to 20 mL in 12 months; lowest est. 2.287 mL on 15-Feb-2026; now est. 3.443 mL"
    )
  }

  @Test("between fills the level only falls, and nothing is shown before the first")
  func samples() throws {
    let clinic = try FixtureCase.normal.clinic()
    let chart = try #require(clinic.charts[ChartID("chart-318240")])
    let history = LevelHistory(chart, upTo: try clinic.moment("2026-09-22 09:41"))
    let samples = history.samples(365)
    #expect(samples[0] == nil)
    let rises = zip(samples, samples.dropFirst()).count { before, after in
      guard let before, let after else { return false }
      return after > before
    }
    #expect(rises == 3)
    #expect(samples.last == history.level(at: history.to))
  }
}
