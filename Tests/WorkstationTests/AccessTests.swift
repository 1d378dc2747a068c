import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

@Suite("Access at a workstation")
struct AccessTests {
  private func refusals(_ clinic: ClinicAtWork) -> [ActionRefused] {
    clinic.events.compactMap {
      if case .actionRefused(let refused) = $0.event { refused } else { nil }
    }
  }

  private func reads(_ clinic: ClinicAtWork) -> [(String, ChartID)] {
    clinic.events.compactMap { recorded in
      if case .chartRead(let id) = recorded.event { (recorded.by.description, id) } else { nil }
    }
  }

  @Test("The right PIN signs in and is written down; nothing of a patient is seen before")
  func signIn() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1")
    #expect(!clinic.screen("bay-1").contains("DUBOIS"))
    clinic.signIn("okafor", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.staff?.id == StaffID("okafor"))
    #expect(clinic.events.last?.event == .signedIn(StaffID("okafor")))
  }

  @Test("Wrong PINs make the next one wait longer each time; the right one is not even looked at")
  func growingDelay() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1")
    for _ in 0..<3 { clinic.signIn("okafor", pin: "9999", at: "bay-1") }
    clinic.signIn("okafor", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.staff == nil)
    #expect(clinic.screen("bay-1").contains("taken in 5 s"))
    clinic.wait(seconds: 5)
    clinic.signIn("okafor", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.staff?.id == StaffID("okafor"))
    #expect(clinic.events.count { $0.event == .signInRefused(StaffID("okafor")) } == 3)
  }

  @Test("A delay holds at every station and after a start")
  func delayIsShared() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1")
    for _ in 0..<4 { clinic.signIn("okafor", pin: "9999", at: "bay-1") }
    clinic.open("bay-2")
    clinic.signIn("okafor", at: "bay-2")
    #expect(clinic.stations["bay-2"]?.staff == nil)
  }

  @Test("A name that nobody has is refused and written down, but not what was typed")
  func unknownName() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1")
    clinic.signIn("471188", pin: "1", at: "bay-1")
    let refused = try #require(refusals(clinic).last)
    #expect(!refused.why.contains("471188") && !refused.what.contains("471188"))
  }

  @Test(
    "Who may see a chart opens it and is written down as its reader; who may not is refused",
    arguments: ClinicAtWork.people.map(\.0)
  )
  func readsOfCharts(_ person: String) throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: person)
    let role = try #require(ClinicAtWork.people.first { $0.0 == person }).1
    clinic.handle(.scan("318240"), at: "bay-1")
    if Right.seeChart.roles.contains(role) {
      #expect(clinic.stations["bay-1"]?.tab == .chart)
      #expect(reads(clinic).map(\.0) == [person])
    } else {
      #expect(clinic.stations["bay-1"]?.tab == .today)
      #expect(reads(clinic).isEmpty)
      let refused = try #require(refusals(clinic).last)
      #expect(refused.right == Right.seeChart.rawValue && refused.chart == ClinicAtWork.chart)
      #expect(clinic.screen("bay-1").contains("may not see a chart"))
    }
  }

  @Test(
    "A form without its right is not opened: why, who may, and the journal",
    arguments: [
      ("front", "t", Right.writeNote, true), ("quist", "t", .writeNote, false),
      ("front", "o", .draftOrder, false), ("okafor", "o", .draftOrder, true),
      ("lund", "b", .book, false), ("front", "b", .book, true), ("lund", "m", .recordDevice, false),
    ] as [(String, String, Right, Bool)]
  )
  func forms(_ person: String, _ key: String, _ right: Right, _ isAllowed: Bool) throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: person)
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type(key, at: "bay-1")
    let refused = refusals(clinic).last
    #expect((refused == nil) == isAllowed)
    if !isAllowed {
      #expect(refused?.right == right.rawValue)
      #expect(clinic.stations["bay-1"]?.overlays.isEmpty == true)
    }
  }

  @Test("Another person takes a locked station; the chart of the one before is not shown to her")
  func stationIsTaken() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("L", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.isLocked == true)
    #expect(!clinic.screen("bay-1").contains("DUBOIS"))
    clinic.press([.up], at: "bay-1")
    clinic.signIn("admin", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.staff?.id == StaffID("admin"))
    clinic.type("7", at: "bay-1")
    #expect(!clinic.screen("bay-1").contains("DUBOIS"))
    let ends = clinic.events.suffix(2).map(\.event)
    #expect(ends == [.signedOut(StaffID("okafor")), .signedIn(StaffID("admin"))])
  }

  @Test("The idle lock hides the screen and keeps what was typed in a form")
  func idleLock() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("tcalled the ward", at: "bay-1")
    clinic.wait(seconds: 3600)
    #expect(clinic.stations["bay-1"]?.isLocked == true)
    #expect(!clinic.screen("bay-1").contains("called the ward"))
    clinic.type("\(ClinicAtWork.pin("okafor"))\r", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("called the ward"))
  }

  @Test("What somebody typed comes back with its owner after another had the station")
  func formsArePutAside() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("tcalled the ward", at: "bay-1")
    clinic.wait(seconds: 3600)
    clinic.signIn("chen", at: "bay-1")
    #expect(!clinic.screen("bay-1").contains("called the ward"))
    clinic.type("L", at: "bay-1")
    clinic.signIn("okafor", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("called the ward"))
  }

  @Test("The own PIN is changed with the old one, and only the own")
  func ownPIN() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.type("Se", at: "bay-1")
    clinic.type("wrong\rcorrect horse staple\rcorrect horse staple\r", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("the PIN is not right"))
    clinic.type("\(ClinicAtWork.pin("okafor"))\r", at: "bay-1")
    clinic.press([.enter, .enter], at: "bay-1")
    let member = clinic.store.journal.view.settings.staff[StaffID("okafor")]
    #expect(member?.pinHash == "pin:correct horse staple")
    #expect(member?.pinSetOn != nil)
  }

  @Test("A PIN that is too old is renewed before anything else, and not by itself")
  func expiry() throws {
    let clinic = try ClinicAtWork()
    clinic.open("desk", as: "admin")
    clinic.handle(.terminal(.key(.escape)), at: "desk")
    let settings = clinic.store.journal.view.settings
    let admin = try #require(settings.staff[StaffID("admin")])
    let change = try settings.changePolicy(.pinDays, to: 90, reason: "habit", by: admin)
    _ = try clinic.store.journal.append([
      Action(
        id: ActionID("policy"),
        by: .staff(admin.id),
        on: "desk",
        at: clinic.zone.moment(at: clinic.now),
        events: change
      )
    ])
    clinic.open("bay-1", as: "okafor")
    #expect(clinic.stations["bay-1"]?.staff == nil)
    #expect(clinic.screen("bay-1").contains("choose a new one"))
    let old = ClinicAtWork.pin("okafor")
    clinic.type("\(old)\r\(old)\r", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("it is the old PIN"))
    clinic.type("271828\r271828\r", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.staff?.id == StaffID("okafor"))
  }

  @Test(
    "In an emergency charts are open for a time, with a reason, in sight, and reviewed by another"
  )
  func emergency() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "weiss")
    clinic.type("E", at: "bay-1")
    clinic.type("no\r", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("too short"))
    clinic.type(" nurse called away, Dubois collapsed\r", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("EMERGENCY ACCESS until 10:00"))
    clinic.handle(.scan("318240"), at: "bay-1")
    #expect(clinic.stations["bay-1"]?.tab == .chart)
    #expect(reads(clinic).map(\.0) == ["weiss"])
    clinic.type("t", at: "bay-1")
    #expect(refusals(clinic).last?.right == Right.writeNote.rawValue, "to see, not to do")
    clinic.wait(seconds: 3601)
    #expect(!clinic.screen("bay-1").contains("EMERGENCY"))
    let view = clinic.store.journal.view
    #expect(view.settings.unreviewedEmergencies.count == 1)

    clinic.open("desk", as: "quist")
    clinic.type("9", at: "desk")
    #expect(clinic.screen("desk").contains("1 emergency access waits"))
    clinic.type("E", at: "desk")
    #expect(clinic.screen("desk").contains("TO REVIEW"))
    clinic.press([.enter, .enter], at: "desk")
    clinic.type("spoke with both, in order\r", at: "desk")
    let record = try #require(clinic.store.journal.view.settings.emergencies.last)
    #expect(record.reviewedBy == .staff(StaffID("quist")))
    #expect(record.review?.finding == "spoke with both, in order")
  }

  @Test("Emergency access ends when the hour is over")
  func emergencyEnds() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "weiss")
    clinic.type("E", at: "bay-1")
    clinic.type("nurse called away, Dubois collapsed\r", at: "bay-1")
    clinic.wait(seconds: 3601)
    clinic.signIn("weiss", at: "bay-1")
    clinic.handle(.scan("318240"), at: "bay-1")
    #expect(reads(clinic).isEmpty)
  }

  @Test("Who signs in is told of a competence that ended or ends soon")
  func competenceNotice() throws {
    for (until, word) in [("2026-11-20", "ended"), ("2026-12-10", "ends on"), ("2027-06-01", "")] {
      let clinic = try ClinicAtWork()
      var nurse = try #require(clinic.store.journal.view.settings.staff[StaffID("okafor")])
      nurse.competentUntil = try CivilDate(until)
      _ = try clinic.store.journal.append([
        Action(
          id: ActionID("competent"),
          by: .system,
          on: "desk",
          at: clinic.zone.moment(at: clinic.now),
          events: [.staffRecorded(nurse)]
        )
      ])
      clinic.open("bay-1", as: "okafor")
      let isTold = clinic.screen("bay-1").contains("Your competence to refill \(word)")
      #expect(isTold == !word.isEmpty, "\(until)")
    }
  }

  @Test("Who left a walk open is told of it at the next sign-in, and nobody else is")
  func openWalkNotice() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("r1", at: "bay-1")
    clinic.open("bay-2", as: "okafor")
    let notice = "DUBOIS, Henri: your refill walk is open. 4 takes it up."
    #expect(clinic.screen("bay-2").contains(notice))
    clinic.open("bay-3", as: "chen")
    #expect(!clinic.screen("bay-3").contains("walk is open"))
  }

  @Test("The station never locks between needle in and needle out")
  func needleIn() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("r1", at: "bay-1")
    let visit = try #require(clinic.stations["bay-1"]?.walk?.visit)
    let entries = (1...8).map { number in
      ClinicEvent.screenRecorded(
        ScreenEntry(
          screen: number,
          answers: [:],
          performedBy: StaffID("okafor"),
          recordedBy: StaffID("okafor"),
          performedAt: clinic.zone.moment(at: clinic.now)
        )
      )
    }
    _ = try clinic.store.journal.append([
      Action(
        id: ActionID("needle"),
        by: .staff(StaffID("okafor")),
        on: "bay-1",
        at: clinic.zone.moment(at: clinic.now),
        chart: ClinicAtWork.chart,
        visit: visit,
        events: entries
      )
    ])
    clinic.tell("bay-1")
    #expect(clinic.stations["bay-1"]?.isNeedleIn == true)
    clinic.wait(seconds: 7200)
    #expect(clinic.stations["bay-1"]?.isLocked == false)
  }

  @Test("Who may not read the audit is told so, sent back, and written down")
  func audit() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.type("9", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.tab == .today)
    #expect(refusals(clinic).last?.right == Right.readAudit.rawValue)
    clinic.open("desk", as: "quist")
    clinic.type("9", at: "desk")
    #expect(clinic.screen("desk").contains("sign-in"))
    #expect(clinic.events.contains { $0.event == .auditRead(AuditRead(filter: "")) })
    clinic.type("K", at: "desk")
    #expect(clinic.screen("desk").contains("Recomputing every hash"), "said before it begins")
    clinic.wait(seconds: 1)
    #expect(clinic.screen("desk").contains("Chain verified"))
  }

  @Test("Nothing gets into the journal past the table, whatever a screen asks for")
  func lastGate() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "front")
    var station = try #require(clinic.stations["bay-1"])
    let forged = station.action([.orderWithdrawn(OrderID("a"))], id: "forged")
    let token = station.token(.kept(.nothing, chart: nil))
    let surroundings = Surroundings(now: clinic.zone.moment(at: clinic.now), name: "x")
    let effects = station.permitted([.append(forged, token)], surroundings)
    let kept = effects.compactMap { effect -> [ClinicEvent]? in
      if case .append(let action, _) = effect { action.events } else { nil }
    }.joined()
    #expect(kept.count == 1)
    if case .actionRefused(let refused)? = kept.first {
      #expect(refused.right == Right.signOrder.rawValue)
    } else {
      Issue.record("the refusal is not written down")
    }
  }
}
