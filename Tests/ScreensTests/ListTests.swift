import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@Suite("Lists")
struct ListTests {
  private func names(_ screen: ReservoirsScreen) -> [String] {
    screen.state.list.entries.map(\.name)
  }

  @Test("a pump that may have stopped leads every order", arguments: ListSort.allCases)
  func stoppedLeads(_ sort: ListSort) throws {
    let clinic = try FixtureCase.alarm.clinic()
    let sorted = sort.sorted(clinic.view.entries, on: try CivilDate("2026-09-22"))
    #expect(sorted.first?.name == "NOVAK, Petra")
  }

  @Test("rows stand by state, withdrawal-critical first, due date, record number")
  func stateOrder() throws {
    let clinic = try FixtureCase.alarm.clinic()
    let screen = ReservoirsScreen(clinic.view, context: try clinic.context())
    #expect(
      names(screen) == [
        "NOVAK, Petra", "ELLISON, Mary", "HAKIMI, Nadia", "ORTIZ, Luis", "FONSECA, Luis",
        "GRUBER, Anneliese", "UNGER, Tom", "IVERSEN, Karl",
      ]
    )
    func entry(_ mrn: String, due: String, isCritical: Bool) throws -> ListEntry {
      ListEntry(
        chart: ChartID(mrn),
        mrn: mrn,
        name: "X",
        birthDate: nil,
        filledOn: try CivilDate("2026-06-01"),
        due: try CivilDate(due),
        limit: .volume,
        alarm: nil,
        empty: nil,
        lifeEndsOn: nil,
        isWithdrawalCritical: isCritical,
        hasOpenVisit: false,
        bookedOn: [],
        expectedOn: nil
      )
    }
    let entries = [
      try entry("4", due: "2026-09-24", isCritical: false),
      try entry("3", due: "2026-09-24", isCritical: false),
      try entry("2", due: "2026-09-23", isCritical: false),
      try entry("1", due: "2026-09-25", isCritical: true),
    ]
    let sorted = ListSort.state.sorted(entries, on: try CivilDate("2026-09-22"))
    #expect(sorted.map(\.mrn) == ["1", "2", "3", "4"])
  }

  @Test(
    "a filter takes beginnings of name, record number and birth date, and stars, never a guess",
    arguments: [
      ("gru", ["GRUBER, Anneliese"]), ("anne gru", ["GRUBER, Anneliese"]), ("uber", []),
      ("100003", ["HAKIMI, Nadia"]), ("1000 03", ["HAKIMI, Nadia"]), ("00003", []),
      ("1980-01", ["UNGER, Tom"]), ("01-jan-1980", ["UNGER, Tom"]), ("**", ["FONSECA, Luis"]),
      ("luis o", ["ORTIZ, Luis"]),
    ]
  )
  func filterIsByBeginnings(_ text: String, _ kept: [String]) throws {
    let clinic = try FixtureCase.alarm.clinic()
    let context = try clinic.context()
    var screen = ReservoirsScreen(clinic.view, context: context)
    _ = screen.update(.key(.character("/")), context: context)
    for letter in text { _ = screen.update(.key(.character(letter)), context: context) }
    #expect(names(screen) == kept)
    _ = screen.update(.key(.escape), context: context)
    #expect(names(screen).count == 8)
  }

  @Test("accents do not hide a name", arguments: ["nguyen", "NGUYỄN", "jose", "José", "山"])
  func accentsAreFolded(_ text: String) throws {
    let clinic = try FixtureCase.overflow.clinic()
    let context = try clinic.context()
    let list = ChartList(pumpsOf: clinic.view, on: context.today, filter: PatientFilter(text))
    #expect(!list.entries.isEmpty)
    #expect(list.entries.count < list.total)
  }

  @Test("the filter is shown with how many are left, so that a narrowed list is not taken as whole")
  func filterIsShown() throws {
    let clinic = try FixtureCase.alarm.clinic()
    let context = try clinic.context()
    var screen = ReservoirsScreen(clinic.view, context: context)
    for key: Key in [.character("/"), .character("g"), .character("r"), .enter] {
      _ = screen.update(.key(key), context: context)
    }
    #expect(screen.view(context).lines.contains { $0.contains("filter: gr  1 of 8") })
  }

  @Test("the same patient stays selected when the list changes under it")
  func selectionFollowsThePatient() throws {
    let clinic = try FixtureCase.alarm.clinic()
    let context = try clinic.context()
    var screen = ReservoirsScreen(clinic.view, context: context)
    for _ in 0..<3 { _ = screen.update(.key(.down), context: context) }
    #expect(screen.state.selected?.name == "ORTIZ, Luis")
    _ = screen.update(.key(.character("s")), context: context)
    #expect(screen.state.selected?.name == "ORTIZ, Luis")
    try clinic.refill(
      ChartID("chart-100002"),
      "2026-09-22 09:40",
      volume: "40 mL",
      expected: "0 mL",
      aspirated: "0.6 mL",
      lot: "L1"
    )
    screen.refresh(clinic.view, context: context)
    #expect(screen.state.selected?.name == "ORTIZ, Luis")
  }

  @Test("a patient who left the list is named, not silently replaced")
  func departureIsSaid() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var screen = TodayScreen(clinic.view, context: context)
    #expect(screen.selected?.patient.name == "ELLISON, Mary")
    try clinic.book(ChartID("chart-226901"), "2026-09-22 09:20", .cancelled)
    screen.refresh(clinic.view, context: context)
    #expect(
      screen.view(context).reading.contains("ELLISON, Mary is no longer on the list of the day")
    )
  }

  @Test("keys of the day ask for what they say, and only on the selected visit")
  func todayKeys() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var screen = TodayScreen(clinic.view, context: context)
    let ellison = ChartID("chart-226901")
    #expect(screen.update(.key(.enter), context: context) == .open(ellison))
    #expect(screen.update(.key(.character("r")), context: context) == .startRefill(ellison))
    #expect(
      screen.update(.key(.character("a")), context: context) == .refused("the patient is waiting")
    )
    #expect(screen.update(.key(.character("o")), context: context) == .unhandled)
    #expect(screen.update(.key(.enter, .alt), context: context) == .unhandled)
    _ = screen.update(.key(.up), context: context)
    let dubois = ChartID("chart-318240")
    #expect(screen.update(.key(.character("r")), context: context) == .startRefill(dubois))
    for _ in 0..<2 { _ = screen.update(.key(.down), context: context) }
    let gruber = ChartID("chart-226455")
    let appointment = AppointmentID("chart-226455-2026-09-22 10:00")
    #expect(
      screen.update(.key(.character("a")), context: context)
        == .change(appointment, of: gruber, to: .arrived)
    )
    #expect(
      screen.update(.key(.character("d")), context: context)
        == .change(appointment, of: gruber, to: .notAttended)
    )
  }

  @Test("nothing can be written while another moment is looked at")
  func projectionWritesNothing() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context(isProjection: true)
    var screens: [any Screen] = [
      TodayScreen(clinic.view, context: context), PumpsScreen(clinic.view, context: context),
      ReservoirsScreen(clinic.view, context: context),
      ChartScreen(clinic.charts[ChartID("chart-318240")]),
    ]
    for index in screens.indices {
      for key in screens[index].keys(context)
      where [.refill, .arrive, .didNotAttend, .book, .new, .edit, .order, .program, .note]
        .contains(key.action)
      {
        #expect(key.disabledBecause != nil, "\(key.action)")
      }
      #expect(screens[index].view(context).lines[2...4].joined().contains("nothing can be written"))
      _ = screens[index].update(.key(.character("r")), context: context)
    }
  }

  @Test("the working of every figure opens on a key and closes on the same")
  func workingOpens() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var screen = ReservoirsScreen(clinic.view, context: context)
    _ = screen.update(.key(.character("=")), context: context)
    let lines = screen.view(context).lines
    #expect(lines.contains { $0.contains("Working of QUIROGA, Elena") })
    #expect(lines.contains { $0.contains("96 mcg/day / 500 mcg/mL = 0.192 mL/day") })
    _ = screen.update(.key(.character("=")), context: context)
    #expect(!screen.view(context).lines.contains { $0.contains("Working of") })
  }
}
