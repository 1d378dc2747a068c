import ClinicDomain
import Testing

@testable import Workstation

@Suite("A clock that has gone back is said on every screen")
struct ClockBannerTests {
  @Test("Behind the last entry by more than a minute, and until it is set right")
  func back() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    let last = clinic.zone.moment(at: clinic.now)
    clinic.handle(.written(last), at: "bay-1")
    #expect(!clinic.screen("bay-1").contains("CLOCK"))
    clinic.wait(seconds: -7200)
    for tab in ["1", "2", "3", "4"] {
      clinic.type(tab, at: "bay-1")
      #expect(clinic.screen("bay-1").contains("CLOCK BEHIND the last entry, 24-Nov-2026 09:00"))
    }
    clinic.wait(seconds: 7200)
    #expect(!clinic.screen("bay-1").contains("CLOCK"))
  }

  @Test(
    "What is kept meanwhile stands in order, in the open month, and the store is as it was written"
  )
  func order() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.wait(seconds: -40 * 86_400)
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.type("tseen before the clock was set right\r", at: "bay-1")
    clinic.press([.function(10)], at: "bay-1")
    let chart = try clinic.store.journal.chart(ClinicAtWork.chart)
    #expect(chart.notes.count == 1)
    #expect(clinic.events.map(\.seq) == clinic.events.map(\.seq).sorted())
    #expect(try clinic.store.journal.checkChain().damages.isEmpty)
  }

  @Test("Frozen or far ahead, it stops nobody from working")
  func frozenAndAhead() throws {
    for seconds: Int64 in [0, 400 * 365 * 86_400] {
      let clinic = try ClinicAtWork()
      clinic.open("bay-1", as: "okafor")
      clinic.wait(seconds: seconds)
      if clinic.stations["bay-1"]?.isLocked == true { clinic.signIn("okafor", at: "bay-1") }
      clinic.handle(.scan("318240"), at: "bay-1")
      #expect(clinic.stations["bay-1"]?.tab == .chart)
      #expect(!clinic.screen("bay-1").isEmpty)
    }
  }
}
