import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

@Suite("A walk at a station")
struct WalkAtStationTests {
  @Test("what is typed is kept within a second, and at once when a line is left")
  func draft() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    try station.beginRefill()
    let visit = try #require(station.station.walk?.visit)
    station.type("20")
    #expect(station.drafts[visit]?.typed["arrive.mrn"] != "20")
    #expect(station.station.wakesAt.seconds(since: station.now.instant) <= 1)
    station.wait(seconds: 1)
    #expect(station.drafts[visit]?.typed["arrive.mrn"] == "20")
    station.type("4370")
    station.press(.down)
    #expect(station.drafts[visit]?.typed["arrive.mrn"] == "204370")
  }

  @Test("after a power cut it is taken up by birth date or serial, in the same line with its text")
  func resumed() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let first = try StationAtWork.ofNurse(clinic)
    try first.beginRefill(upTo: 3)
    first.type("124\r78\r7")
    first.wait(seconds: 1)
    // Nothing but the journal and the drafts is left.
    let second = try StationAtWork(clinic, named: "b")
    second.type("okafor\r1357\rr1T")
    #expect(second.shows("Birth date or pump serial"))
    #expect(!second.shows("12-Apr-1971"), "the answer is not shown beside the question")
    second.type("1971-04-13\r")
    #expect(second.station.walk == nil)
    let refused = clinic.events { if case .actionRefused(let what) = $0 { what } else { nil } }
    #expect(refused.count == 1)
    second.press(.control("u"))
    second.type("NG 204370h\r")
    let walk = try #require(second.station.walk)
    #expect(walk.number == 3)
    #expect(walk.entry.focusedField?.name == "vitals.heart")
    #expect(walk.entry.focusedText == "7")
    #expect(walk.entry.typed["vitals.systolic"] == "124")
  }

  @Test("a second person signs beside the nurse, who stays signed in; nobody signs for herself")
  func secondPerson() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    try station.beginRefill(upTo: 7)
    station.type("204370\r1971-04-12\r2000\r600\r40\r")
    #expect(station.shows("I read patient"))
    station.type("okafor\r1357\r")
    #expect(station.visit?.entry(screen: 7) == nil, "the first nurse is no second person")
    try #require(station.station.walk?.number == 7)
    station.press(.enter)
    station.type("chen\r9999\r")
    #expect(station.visit?.entry(screen: 7) == nil)
    station.type("2468\r")
    let entry = try #require(station.visit?.entry(screen: 7))
    #expect(entry.performedBy == ClinicInMemory.second.id)
    #expect(entry.signature?.by == ClinicInMemory.second.id)
    #expect(station.station.staff?.id == ClinicInMemory.nurse.id)
  }

  @Test("Enter pressed twice keeps a screen once")
  func twice() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    try station.beginRefill()
    station.type("204370\r1971-04-12\ry")
    station.isHeld = true
    station.press(.enter)
    station.press(.enter)
    station.release()
    let kept = clinic.events {
      if case .screenRecorded(let entry) = $0 { entry.screen } else { nil }
    }
    #expect(kept == [1])
  }

  @Test(
    "a full disk is said in words; nothing is lost, and the same answers are kept once there is room"
  )
  func fullDisk() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    try station.beginRefill()
    station.type("204370\r1971-04-12\ry")
    station.refusal = .notSaved(reason: "the disk is full")
    let bells = station.bells
    station.press(.enter)
    #expect(station.shows("NOT SAVED") && station.shows("the disk is full"))
    #expect(station.bells == bells + 1)
    #expect(station.station.walk?.entry.typed["arrive.mrn"] == "204370")
    station.refusal = nil
    station.press(.enter)
    #expect(station.visit?.entry(screen: 1) != nil)
    let names = Set(station.appends.suffix(2).map(\.id))
    #expect(names.count == 1, "it is the same action, so that it is kept once")
  }

  @Test(
    "the end of an observation rings once, and names the patient where nobody else can read it",
    arguments: [false, true]
  )
  func observationOver(_ isLocked: Bool) throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    let visit = VisitID("v")
    let until = try Moment("2026-09-22T10:11:00-05:00")
    clinic.keep(
      [
        .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")),
        .screenRecorded(
          ScreenEntry(
            screen: 17,
            answers: ["observation.until": until.description],
            performedBy: ClinicInMemory.nurse.id,
            recordedBy: ClinicInMemory.nurse.id,
            performedAt: station.now
          )
        ),
      ],
      in: ClinicInMemory.keller,
      visit: visit,
      at: station.now
    )
    station.notice()
    let bells = station.bells
    for _ in 0..<9 {
      station.wait(minutes: 3)
      if !isLocked { station.press(.down) }
    }
    #expect(station.bells == bells)
    station.wait(minutes: 3)
    #expect(station.bells == bells + 1)
    #expect(station.station.isLocked == isLocked)
    #expect(station.shows(isLocked ? "An observation is over" : "Observation is over: KELLER"))
    #expect(station.shows("KELLER") != isLocked)
    station.wait(minutes: 2)
    #expect(station.bells == bells + 1)
  }

  @Test("a scanned code goes into the line that asks for one, and finds the patient on a list")
  func scan() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    station.send(.scan("NG204370H"))
    #expect(station.station.tab == .chart)
    station.send(.scan("999"))
    #expect(station.shows("Nobody here has the number 999"))
    try station.beginRefill()
    station.send(.scan("204370"))
    #expect(station.station.walk?.entry.typed["arrive.mrn"] == "204370")
  }

  @Test("a refusal of the domain is shown and written down, with who tried")
  func refusal() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork(clinic)
    station.type("sato\r6802\rr1")
    #expect(station.station.walk == nil)
    #expect(clinic.charts[ClinicInMemory.keller]?.summary.openVisits.isEmpty == true)
  }
}

@Suite("Two stations")
struct TwoStationTests {
  private func stations() throws -> (ClinicInMemory, StationAtWork, StationAtWork) {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    return (
      clinic, try StationAtWork.ofNurse(clinic, named: "a"),
      try StationAtWork.ofNurse(clinic, named: "b")
    )
  }

  @Test(
    "a form that another station changed meanwhile is shown line by line, and nothing is overwritten"
  )
  func form() throws {
    let (clinic, one, other) = try stations()
    for station in [one, other] {
      station.press(.enter)
      station.type("e1")
      try #require(station.shows("Change the patient"))
    }
    func changePhone(_ station: StationAtWork, _ phone: String) {
      for _ in 0..<30 where !station.screen.contains("> Telephone") { station.press(.down) }
      station.press(.control("u"))
      station.type(phone)
      station.press(.function(10))
    }
    changePhone(other, "+1 555 2222")
    #expect(clinic.view.summary(of: ClinicInMemory.keller)?.patient?.phone == "+1 555 2222")
    changePhone(one, "+1 555 1111")
    #expect(one.shows("Another station changed this record"))
    #expect(one.shows("+1 555 1111") && one.shows("+1 555 2222"))
    #expect(clinic.view.summary(of: ClinicInMemory.keller)?.patient?.phone == "+1 555 2222")
    one.press(.enter)
    #expect(one.shows("Another station"), "Enter chooses neither")
    one.type("1\r")
    one.press(.function(10))
    #expect(clinic.view.summary(of: ClinicInMemory.keller)?.patient?.phone == "+1 555 1111")
  }

  @Test("a list that another station changes keeps the selection on its patient")
  func selection() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    try clinic.addPatient(ChartID("adams"), family: "Adams", mrn: "100001")
    let station = try StationAtWork.ofNurse(clinic)
    station.type("3")
    station.press(.end)
    let row = try #require(station.station.frame().lines.first { $0.hasPrefix(">") })
    try clinic.addPatient(ChartID("baker"), family: "Baker", mrn: "100002")
    station.notice()
    let after = try #require(station.station.frame().lines.first { $0.hasPrefix(">") })
    #expect(row.prefix(24) == after.prefix(24))
  }
}

@Suite("The palette at a station")
struct StationPaletteTests {
  private func station() throws -> StationAtWork {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    return try StationAtWork.ofNurse(clinic)
  }

  @Test(
    "opens from every tab that a nurse may see and closes to the same picture",
    arguments: ScreenID.allCases.filter { $0 != .audit }
  )
  func everyTab(_ tab: ScreenID) throws {
    let station = try station()
    station.type("\(tab.digit)")
    try #require(station.station.tab == tab)
    let before = station.screen
    station.type(":")
    #expect(station.shows("─ Command ─"))
    station.press(.escape)
    #expect(station.screen == before)
    station.press(.function(12))
    #expect(station.shows("─ Command ─"))
  }

  @Test("opens over policy, staff and first actions too", arguments: ["P", "S"])
  func overlays(_ key: String) throws {
    let station = try station()
    station.type("\(key):")
    #expect(station.shows("─ Command ─"))
    station.type("Pumps\r")
    #expect(station.station.tab == .pumps && station.station.overlays.isEmpty)
  }

  @Test("runs an action as its key would, and opens a patient's chart")
  func runs() throws {
    let station = try station()
    station.type(":sort\r")
    #expect(station.station.overlays.isEmpty)
    #expect(station.shows("By state"))
    station.type(":kel\r")
    #expect(station.station.tab == .chart)
    #expect(station.shows("KELLER, Dina"))
    let reads = station.clinic.events { if case .chartRead(let id) = $0 { id } else { nil } }
    #expect(reads == [ClinicInMemory.keller])
  }

  @Test("what another screen does leads there and names the key; nothing is done unseen")
  func elsewhere() throws {
    let station = try station()
    station.type("0:")
    station.type("arrived\r")
    #expect(station.station.tab == .today)
    #expect(station.shows("The selected patient of the day has come"))
    let states = station.clinic.view.summary(of: ClinicInMemory.keller)?.appointments.map(\.state)
    #expect(states == [.booked])
  }

  @Test("a colon in a text stays a colon; F12 opens the palette in a walk wherever the focus is")
  func inAWalk() throws {
    let station = try station()
    try station.beginRefill()
    station.type(":")
    #expect(!station.shows("─ Command ─"))
    station.press(.backspace)
    station.press(.function(12))
    #expect(station.shows("─ Command ─"))
    station.type("first actions\r")
    #expect(station.station.walk?.panel == .firstActions(first: 0))
  }

  @Test("letters typed into it are no commands: nobody is refilled by a search")
  func lettersAreText() throws {
    let station = try station()
    station.type(":radbn")
    #expect(station.station.overlays.count == 1)
    station.press(.escape)
    #expect(station.station.overlays.isEmpty)
    let states = station.clinic.view.summary(of: ClinicInMemory.keller)?.appointments.map(\.state)
    #expect(states == [.booked])
  }
}
