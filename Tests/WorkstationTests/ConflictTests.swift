import ClinicDomain
import Keys
import Testing

@testable import Workstation

@Suite("The same record changed at two stations")
struct ConflictTests {
  /// Opens the form of the patient at a station and puts a telephone number in.
  private func edit(_ clinic: ClinicAtWork, _ station: String, phone: String) {
    clinic.handle(.scan("318240"), at: station)
    clinic.type("e1", at: station)
    for _ in 0..<20 {
      guard case .form(let form)? = clinic.stations[station]?.overlays.last,
        form.screen.entry.fields[form.screen.entry.focus].name != "phone"
      else { break }
      clinic.press([.down], at: station)
    }
    clinic.type("\(phone)\r", at: station)
  }

  private func phone(_ clinic: ClinicAtWork) throws -> String? {
    try clinic.store.journal.chart(ClinicAtWork.chart).summary.patient?.phone
  }

  @Test(
    "is shown line by line with both values; nothing is written over, and nothing typed is lost"
  )
  func lineByLine() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.open("bay-2", as: "chen")
    edit(clinic, "bay-1", phone: "555 1111")
    edit(clinic, "bay-2", phone: "555 2222")
    clinic.press([.function(10)], at: "bay-2")
    #expect(try phone(clinic) == "555 2222")
    clinic.press([.function(10)], at: "bay-1")
    #expect(try phone(clinic) == "555 2222", "the later one did not write over it")
    let shown = clinic.screen("bay-1")
    #expect(shown.contains("Changed elsewhere"))
    #expect(shown.contains("yours: 555 1111") && shown.contains("theirs: 555 2222"))
    clinic.type("1", at: "bay-1")
    clinic.press([.enter, .function(10)], at: "bay-1")
    #expect(try phone(clinic) == "555 1111", "it was chosen, in sight of the other")
  }

  @Test("may be left with Esc: what was typed stands in its lines")
  func left() throws {
    let clinic = try ClinicAtWork()
    clinic.open("bay-1", as: "okafor")
    clinic.open("bay-2", as: "chen")
    edit(clinic, "bay-1", phone: "555 1111")
    edit(clinic, "bay-2", phone: "555 2222")
    clinic.press([.function(10)], at: "bay-2")
    clinic.press([.function(10), .escape], at: "bay-1")
    guard case .form(let form)? = clinic.stations["bay-1"]?.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.screen.entry.typed["phone"] == "555 1111")
    #expect(try phone(clinic) == "555 2222")
  }
}
