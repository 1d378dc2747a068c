import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

@Suite("Signing in")
struct SignInTests {
  @Test("a wrong PIN signs nobody in, is forgotten on the screen, and is written down")
  func wrongPIN() throws {
    let clinic = try ClinicInMemory()
    let station = try StationAtWork(clinic)
    station.type("okafor\r9999\r")
    #expect(station.station.staff == nil)
    #expect(station.shows("not right") && !station.shows("9999"))
    let refused = clinic.events { if case .signInRefused(let id) = $0 { id } else { nil } }
    #expect(refused == [ClinicInMemory.nurse.id])
    station.type("1357\r")
    #expect(station.station.staff?.id == ClinicInMemory.nurse.id)
    #expect(clinic.events { if case .signedIn(let id) = $0 { id } else { nil } }.count == 1)
  }

  @Test("a name that nobody has asks no PIN to be checked", arguments: ["nobody", "dr okafor"])
  func unknownName(_ name: String) throws {
    let clinic = try ClinicInMemory()
    let station = try StationAtWork(clinic)
    station.type("\(name)\r1357\r")
    #expect(station.station.staff == nil)
    #expect(clinic.events { if case .signInRefused = $0 { true } else { nil } }.isEmpty)
  }

  @Test("who left the clinic does not sign in")
  func inactive() throws {
    let clinic = try ClinicInMemory()
    var member = ClinicInMemory.second
    member.isActive = false
    clinic.keep([.staffRecorded(member)])
    let station = try StationAtWork(clinic)
    station.type("chen\r2468\r")
    #expect(station.station.staff == nil)
  }

  @Test("before anybody has signed in nothing of any patient is seen, and no key leads past")
  func gate() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork(clinic)
    for key: Key in [.character("1"), .character(":"), .function(12), .function(1), .tab] {
      station.press(key)
      #expect(!station.shows("KELLER") && station.station.staff == nil)
    }
    station.press(.escape)
    #expect(station.hasQuit)
  }

  @Test("a clinic of nobody asks for its first administrator, and two presses make one")
  func firstAdministrator() throws {
    let clinic = try ClinicInMemory(isStaffed: false)
    let station = try StationAtWork(clinic)
    #expect(station.shows("first administrator"))
    station.type("adams\rAdams\rAnn\r471188\r471188")
    station.isHeld = true
    station.press(.enter)
    station.press(.enter)
    station.release()
    station.notice()
    let recorded = clinic.events { if case .staffRecorded(let member) = $0 { member } else { nil } }
    #expect(recorded.map(\.id) == [StaffID("adams")])
    #expect(recorded.first?.roles == [.administrator])
    #expect(station.station.staff?.id == StaffID("adams"))
  }

  @Test(
    "PINs that anybody guesses are refused for the first administrator",
    arguments: [
      "123", "1111", "12a4",
    ]
  )
  func weakPIN(_ pin: String) throws {
    let clinic = try ClinicInMemory(isStaffed: false)
    let station = try StationAtWork(clinic)
    station.type("adams\rAdams\rAnn\r\(pin)\r\(pin)\r")
    #expect(clinic.settings.staff.isEmpty)
    #expect(station.station.staff == nil)
  }

  @Test("another station may have made the administrator meanwhile: then it is signed in as usual")
  func madeElsewhere() throws {
    let clinic = try ClinicInMemory(isStaffed: false)
    let station = try StationAtWork(clinic)
    clinic.keep([.staffRecorded(ClinicInMemory.administrator)])
    station.notice()
    #expect(!station.shows("first administrator"))
    station.type("sato\r6802\r")
    #expect(station.station.staff?.id == ClinicInMemory.administrator.id)
  }
}

@Suite("The lock")
struct LockTests {
  @Test("falls after the policy's minutes without a key, hides everything, and keeps the form")
  func idle() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    station.press(.enter)
    station.type("tWheelchair")
    let minutes = Int(clinic.settings.policy[.idleLockMinutes])
    station.wait(minutes: minutes - 1, seconds: 59)
    #expect(!station.station.isLocked)
    station.wait(seconds: 1)
    #expect(station.station.isLocked)
    #expect(!station.shows("KELLER") && !station.shows("Wheelchair") && !station.shows("204370"))
    station.press(.escape)
    #expect(station.station.isLocked && !station.hasQuit)
    station.type("9999\r")
    #expect(station.station.isLocked)
    station.type("1357\r")
    #expect(!station.station.isLocked)
    #expect(station.shows("Wheelchair"), "what was typed is there again")
  }

  @Test("every key puts it off")
  func keysPutItOff() throws {
    let clinic = try ClinicInMemory()
    let station = try StationAtWork.ofNurse(clinic)
    let minutes = Int(clinic.settings.policy[.idleLockMinutes])
    for _ in 0..<3 {
      station.wait(minutes: minutes - 1)
      station.press(.down)
    }
    #expect(!station.station.isLocked)
  }

  @Test("never falls while a needle is in, by the clock or by the key, here or put down")
  func needleIn() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    try station.beginRefill(upTo: 7)
    station.type("204370\r1971-04-12\r2000\r600\r40\r")
    station.type("chen\r2468\r")
    station.type("yyyc60\rK1\r2y\r")
    try #require(station.station.walk?.number == 9, "\(station.screen)")
    station.wait(minutes: 240)
    #expect(!station.station.isLocked)
    station.press(.function(8))
    #expect(!station.station.isLocked)
    station.press(.escape)
    #expect(station.shows("The needle is in"))
    station.type("y")
    #expect(station.station.walk == nil)
    station.wait(minutes: 240)
    #expect(!station.station.isLocked)
  }

  @Test("another person takes the station: the walk of the one before stays open with its draft")
  func takeOver() throws {
    let clinic = try ClinicInMemory()
    try clinic.addPatient()
    let station = try StationAtWork.ofNurse(clinic)
    try station.beginRefill(upTo: 1)
    station.type("2043")
    let visit = try #require(station.station.walk?.visit)
    station.press(.function(8))
    #expect(station.station.isLocked)
    station.press(.up)
    station.press(.control("u"))
    station.type("chen\r2468\r")
    #expect(station.station.staff?.id == ClinicInMemory.second.id)
    #expect(station.station.walk == nil)
    #expect(station.drafts[visit]?.typed["arrive.mrn"] == "2043")
    #expect(clinic.charts[ClinicInMemory.keller]?.visit(visit)?.state == .open)
    let last = clinic.log.suffix(2).map(\.event)
    #expect(last == [.signedOut(ClinicInMemory.nurse.id), .signedIn(ClinicInMemory.second.id)])
  }
}
