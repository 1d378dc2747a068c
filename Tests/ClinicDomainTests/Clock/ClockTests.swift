import ClinicDomain
import Foundation
import Testing

/// The clock goes wrong, or jumps as the law has it: order is by sequence, dates are right, nothing
/// stops.
@Suite("The clock")
struct ClockTests {
  private func rules(_ name: String) throws -> ZoneRules {
    let data = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)"))
    return try ZoneRules(name: name, tzif: Array(data))
  }

  private func later(_ clinic: WalkClinic, hours: Int) {
    clinic.wait(minutes: hours * 60)
  }

  @Test(
    "set back in the middle of a refill stops nothing: the walk goes on to its signature, in order",
    arguments: [2, 6, 9, 12, 15],
    [1, 26]
  )
  func backInAWalk(_ screen: Int, _ hours: Int) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: screen)
    later(clinic, hours: -hours)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    #expect(clinic.log.map(\.seq) == Array(1...Int64(clinic.log.count)))
  }

  @Test("frozen, it keeps everything under one time and in order")
  func frozen() throws {
    let clinic = try WalkCase.baclofen.clinic()
    let still = clinic.now
    while let screen = try clinic.walk.nextScreen {
      clinic.now = still
      try clinic.record(screen.number)
      guard clinic.chart.visit(clinic.visit)?.state == .open else { break }
    }
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("set forward by years breaks nothing, and set right again shows the right dates")
  func forward() throws {
    let clinic = try WalkCase.baclofen.clinic()
    let right = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy)).due?.date
    for years in [1, 50, 5000] {
      let far = clinic.moment(days: years * 365)
      let outlook = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy))
      #expect(outlook.state(on: far.local.date) == .empty)
      #expect(outlook.reservoir.level(at: far.instant) == .zero)
      #expect(outlook.due?.date == right)
    }
  }

  @Test("a time typed by hand is still never before the visit nor ahead")
  func typedTimes() throws {
    let clinic = try WalkCase.baclofen.clinic()
    let walk = try clinic.walk
    let screen = try #require(walk.nextScreen)
    for hours in [-3, 3] {
      let time = Moment(
        instant: clinic.now.instant.advanced(bySeconds: Int64(hours) * 3600),
        offsetSeconds: clinic.now.offsetSeconds
      )
      #expect(throws: Refusal.self) {
        try walk.record(
          screen,
          answers: clinic.rightAnswers(screen.number),
          performedBy: WalkClinic.nurse,
          recordedBy: WalkClinic.nurse,
          performedAt: time
        )
      }
    }
  }

  /// A pump filled at a wall-clock time that runs 1 mL a day down to its alarm at 2 mL.
  private func reservoir(_ zone: ZoneRules, _ filled: String, volume: String) throws -> Reservoir {
    let at = try zone.moment(for: CivilDateTime(filled), text: filled)
    let formulation = try WalkOrder.formulation([("baclofen", "500 mcg/mL")])
    return Reservoir(
      fill: Fill(at: at, injected: try Volume(stored: volume), formulation: formulation),
      pump: Pump(
        model: "SynchroMed II 8637-20",
        serial: "S1",
        implantedOn: CivilDate(dayNumber: 14_000),
        reservoir: .millilitres(40),
        alarmVolume: .millilitres(2)
      ),
      programs: [
        ProgramChange(
          at: at,
          program: InfusionProgram(mode: .mcg(500)),
          formulation: formulation
        )
      ]
    )
  }

  @Test(
    "the alarm day counts whole days of infusion from the day of the fill, over every jump",
    arguments: [
      // Zone, filled, mL, alarm: fill day + (mL - 2) days.
      ("America/New_York", "2026-03-07 10:00", "12 mL", "2026-03-17"),
      ("America/New_York", "2026-10-31 10:00", "12 mL", "2026-11-10"),
      ("Australia/Lord_Howe", "2026-10-03 10:00", "5 mL", "2026-10-06"),
      ("Australia/Lord_Howe", "2026-04-04 10:00", "5 mL", "2026-04-07"),
      ("Africa/Casablanca", "2026-02-14 10:00", "12 mL", "2026-02-24"),
      ("Africa/Casablanca", "2026-03-21 10:00", "12 mL", "2026-03-31"),
      ("Pacific/Apia", "2011-12-28 10:00", "5 mL", "2011-12-31"),
      ("America/New_York", "2028-02-27 10:00", "5 mL", "2028-03-01"),
      ("America/New_York", "2027-02-27 10:00", "5 mL", "2027-03-02"),
      ("America/New_York", "2026-12-30 10:00", "4 mL", "2027-01-01"),
      ("America/New_York", "2026-12-31 23:59", "3 mL", "2027-01-01"),
    ]
  )
  func alarmDay(_ name: String, _ filled: String, _ volume: String, _ alarm: String) throws {
    let reservoir = try reservoir(rules(name), filled, volume: volume)
    #expect(reservoir.alarmDate?.description == alarm)
  }

  @Test(
    "a day has its own length where the clock jumps: the level falls by real hours",
    arguments: [
      ("America/New_York", "2026-03-08", 23 * 3600), ("America/New_York", "2026-11-01", 25 * 3600),
      ("Australia/Lord_Howe", "2026-10-04", 84_600), ("Australia/Lord_Howe", "2026-04-05", 88_200),
      ("Africa/Casablanca", "2026-02-15", 25 * 3600),
      ("Africa/Casablanca", "2026-03-22", 23 * 3600),
      ("Pacific/Apia", "2011-12-31", 86_400), ("America/New_York", "2028-02-29", 86_400),
    ] as [(String, String, Int64)]
  )
  func lengthOfADay(_ name: String, _ day: String, _ seconds: Int64) throws {
    let zone = try rules(name)
    let date = try CivilDate(day)
    let start = zone.start(of: date).instant
    let end = zone.start(of: date.advanced(byDays: 1)).instant
    #expect(end.seconds(since: start) == seconds)
    let reservoir = try reservoir(zone, "\(date.advanced(byDays: -3)) 12:00", volume: "20 mL")
    let fallen = reservoir.level(at: start) - reservoir.level(at: end)
    // 1 mL in 86,400 s, shown to the thousandth.
    let expected = (1_000_000 * seconds / 86_400 + 500) / 1000 * 1000
    #expect(abs(fallen.nanolitres - expected) <= 1000)
  }

  @Test("days between two dates are the calendar's, not seconds over 86,400")
  func daysBetween() throws {
    let (from, to) = (try CivilDate("2026-03-01"), try CivilDate("2026-03-15"))
    #expect(to.days(since: from) == 14)
    let zone = try rules("America/New_York")
    let seconds = zone.start(of: to).instant.seconds(since: zone.start(of: from).instant)
    #expect(seconds / 86_400 == 13, "which is why no date is computed from seconds")
  }

  @Test("29 February and a year is 28 February; 31 December and a day is the new year")
  func leapDay() throws {
    #expect(try CivilDate("2024-02-29").advanced(byMonths: 12).description == "2025-02-28")
    #expect(try CivilDate("2024-02-29").advanced(byMonths: 48).description == "2028-02-29")
    #expect(try CivilDate("2026-12-31").advanced(byDays: 1).description == "2027-01-01")
  }

  @Test("the missing day of Apia is no day to book on, and the days beside it are")
  func missingDay() throws {
    let zone = try rules("Pacific/Apia")
    for (text, isThere) in [
      ("2011-12-29 10:00", true), ("2011-12-30 10:00", false), ("2011-12-31 10:00", true),
    ] {
      let moment = try? zone.moment(for: CivilDateTime(text), text: text)
      #expect((moment != nil) == isThere, "\(text)")
    }
  }

  @Test("a pump's own clock stays on the offset that it was set with, whatever the clinic's does")
  func pumpClock() throws {
    // All of the day's drug between 00:00 and 06:00 on the pump's clock.
    let formulation = try WalkOrder.formulation([("baclofen", "500 mcg/mL")])
    let table = [
      FlexStep(
        start: CivilTime(secondOfDay: 0),
        minutes: 360,
        mass: Mass(amount: 500_000, unit: .micrograms)
      ),
      FlexStep(
        start: CivilTime(secondOfDay: 6 * 3600),
        minutes: 1080,
        mass: Mass(amount: 0, unit: .micrograms)
      ),
    ]
    func level(_ offset: Int32, after hours: Int64) throws -> Volume {
      let at = Moment(
        instant: Instant(seconds: 1_790_000_000 / 86_400 * 86_400),
        offsetSeconds: offset
      )
      let reservoir = Reservoir(
        fill: Fill(at: at, injected: .millilitres(20), formulation: formulation),
        pump: Pump(
          model: "SynchroMed II 8637-20",
          serial: "S1",
          implantedOn: CivilDate(dayNumber: 14_000),
          reservoir: .millilitres(20),
          alarmVolume: .millilitres(2)
        ),
        programs: [
          ProgramChange(
            at: at,
            program: InfusionProgram(mode: .flex(table)),
            formulation: formulation
          )
        ]
      )
      return reservoir.level(at: at.instant.advanced(bySeconds: hours * 3600))
    }
    // At midnight UTC a pump on UTC is at 00:00, one on UTC-6 at 18:00 of the day before.
    #expect(try level(0, after: 6) == .millilitres(19))
    #expect(try level(-6 * 3600, after: 6) == .millilitres(20))
    #expect(try level(-6 * 3600, after: 12) == .millilitres(19))
    // After a whole day both have given the same.
    #expect(try level(0, after: 24) == level(-6 * 3600, after: 24))
  }
}
