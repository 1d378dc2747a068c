import ClinicDomain
import Keys
import Screens
import Testing

@testable import Workstation

@Suite("Two people in one checklist")
struct FollowingTests {
  private func begun() throws -> ClinicAtWork {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("r1", at: "bay-1")
    #expect(clinic.stations["bay-1"]?.walk != nil)
    clinic.open("bay-2", as: "chen")
    return clinic
  }

  private func openWalk(_ clinic: ClinicAtWork) {
    clinic.type("4\r", at: "bay-2")
  }

  @Test("The second sees who is in it, where and since when")
  func holder() throws {
    let clinic = try begun()
    openWalk(clinic)
    let shown = clinic.screen("bay-2")
    #expect(shown.contains("Somebody is in this walk"))
    #expect(shown.contains("OKAFOR") && shown.contains("bay-1"))
  }

  @Test("Following shows the walk, is written down as a read, and changes nothing")
  func follow() throws {
    let clinic = try begun()
    openWalk(clinic)
    clinic.type("f", at: "bay-2")
    #expect(clinic.screen("bay-2").contains("Read only: OKAFOR"))
    #expect(clinic.events.last?.event == .chartRead(ClinicAtWork.chart))
    let before = clinic.events.count
    clinic.type("y12\r", at: "bay-2")
    clinic.press([.function(10), .enter], at: "bay-2")
    #expect(clinic.events.count == before)
    #expect(clinic.drafts.isEmpty, "a follower writes no draft")
    clinic.press([.escape], at: "bay-2")
    #expect(clinic.stations["bay-2"]?.walk == nil)
  }

  @Test(
    "T takes over after the proof of the patient; the first one follows at once, with her draft"
  )
  func takeOver() throws {
    let clinic = try begun()
    let field = clinic.stations["bay-1"]?.walk?.entry.fields.first?.name
    clinic.type("x", at: "bay-1")
    clinic.wait(seconds: 2)
    let typed = clinic.stations["bay-1"]?.walk?.entry.typed
    clinic.tell("bay-2")
    openWalk(clinic)
    clinic.type("T", at: "bay-2")
    #expect(clinic.screen("bay-2").contains("Birth date or pump serial"))
    clinic.type("NG1\r", at: "bay-2")
    #expect(
      clinic.events.contains { recorded in
        if case .visitResumed = recorded.event {
          recorded.by == .staff(StaffID("chen"))
        } else {
          false
        }
      }
    )
    let taken = try #require(clinic.stations["bay-2"]?.walk)
    #expect(clinic.stations["bay-2"]?.followedHolder == nil)
    clinic.tell("bay-1")
    let first = try #require(clinic.stations["bay-1"])
    #expect(first.followedHolder?.by == .staff(StaffID("chen")))
    #expect(clinic.screen("bay-1").contains("took this walk over"))
    #expect(first.walk?.entry.typed == typed, "what was typed stays in its lines")
    if let field, let text = typed?[field] {
      #expect(taken.entry.typed[field] == text, "and came along")
    }
    clinic.type("T", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("Birth date or pump serial"))
  }

  /// One nurse in a walk at one of two terminals of a machine.
  private func atTwoTerminals() throws -> ClinicAtWork {
    let clinic = try ClinicAtWork()
    clinic.open("left", as: "okafor", machine: "bay-1", session: "11-1")
    clinic.handle(.scan("318240"), at: "left")
    clinic.type("r1", at: "left")
    #expect(clinic.stations["left"]?.walk != nil)
    clinic.open("right", as: "okafor", machine: "bay-1", session: "12-1")
    return clinic
  }

  @Test("One person at two terminals of a machine is two: the second follows or takes over")
  func twoTerminals() throws {
    let clinic = try atTwoTerminals()
    clinic.type("4\r", at: "right")
    #expect(clinic.screen("right").contains("Somebody is in this walk"))
    #expect(clinic.screen("right").contains("in another terminal"))
    clinic.type("T", at: "right")
    clinic.type("NG1\r", at: "right")
    #expect(clinic.stations["right"]?.walk != nil)
    #expect(clinic.stations["right"]?.followedHolder == nil)
    clinic.tell("left")
    #expect(clinic.stations["left"]?.followedHolder?.session == "12-1")
    #expect(clinic.screen("left").contains("in another terminal took this walk over"))
    let before = clinic.events.count
    clinic.type("y\r", at: "left")
    #expect(clinic.events.count == before, "the first one only looks now")
  }

  @Test("A walk of one's own whose session has ended, as after a crash, is taken up at once")
  func sessionThatEnded() throws {
    let clinic = try atTwoTerminals()
    clinic.sessions.remove("11-1")
    clinic.type("4\r", at: "right")
    #expect(!clinic.screen("right").contains("Somebody is in this walk"))
    #expect(clinic.screen("right").contains("Birth date or pump serial"))
  }

  @Test("A walk of one's own at this station is taken up without the question")
  func own() throws {
    let clinic = try begun()
    clinic.press([.escape], at: "bay-1")
    clinic.type("4\r", at: "bay-1")
    #expect(!clinic.screen("bay-1").contains("Somebody is in this walk"))
    #expect(clinic.screen("bay-1").contains("Birth date or pump serial"))
  }

  @Test("A change elsewhere shows at once, and the selection stays on its record")
  func selectionStays() throws {
    let clinic = try ClinicAtWork()
    for number in 1...5 {
      let id = ChartID("p\(number)")
      _ = try clinic.store.journal.append([
        Action(
          id: ActionID("add-\(number)"),
          by: .system,
          on: "test",
          at: clinic.zone.moment(at: clinic.now),
          chart: id,
          events: [
            .patientRecorded(
              Patient(
                mrn: "90\(number)",
                familyName: "Person\(number)",
                givenName: "A",
                birthDate: CivilDate(dayNumber: 0),
                sex: .female
              )
            ),
            .pumpRecorded(
              Pump(
                model: "SynchroMed II 8637-40",
                serial: "S\(number)",
                implantedOn: CivilDate(dayNumber: 19_000),
                reservoir: .millilitres(40),
                alarmVolume: .millilitres(2)
              )
            ),
          ]
        )
      ])
    }
    clinic.open("bay-1", as: "okafor")
    clinic.type("2jj", at: "bay-1")
    let pumps = try #require(clinic.stations["bay-1"]?.lists[.pumps] as? PumpsScreen)
    let selected = try #require(pumps.state.selected?.chart)
    clinic.open("bay-2", as: "chen")
    clinic.handle(.scan("901"), at: "bay-2")
    clinic.type("tseen\r", at: "bay-2")
    clinic.press([.function(10)], at: "bay-2")
    clinic.tell("bay-1")
    let after = try #require(clinic.stations["bay-1"]?.lists[.pumps] as? PumpsScreen)
    #expect(after.state.selected?.chart == selected)
  }
}
