import Foundation
import Testing
import VirtualTerminal

@Suite("A clinic of one's own begins with its first administrator")
struct FirstStartJourney {
  @Test("The administrator adds a nurse and leaves, the nurse signs in; no PIN is in any file")
  func staff() throws {
    let store = try JourneyStore(made: [
      "init", "--name", "North clinic", "--time-zone", "America/Chicago",
    ])
    let person = NurseAtWork(session: try store.open())
    try person.session.wait(forText: "The first administrator")
    try person.answer([
      "Sign-in name": "adams\r", "Family name": "Adams\r", "Given name": "Ann\r",
      "PIN, 4": "471188\r",
    ])
    try person.session.type("471189\r")
    try person.session.wait(forText: "it is not the same PIN")
    #expect(!person.session.screen.shows("471188"), "a PIN is never shown")
    try person.session.send([0x15])
    try person.session.type("471188\r")
    try person.session.wait(forText: "Administrator ADAMS, Ann")

    try person.session.wait(forText: "n adds the nurses")
    try person.session.type("n")
    try person.session.wait(forText: "Add a member of staff")
    try person.answer([
      "Sign-in name": "okafor\r", "Family name": "Okafor\r", "Given name": "Ada\r",
      "Nurse": "y", "Witness": "n", "Clinician": "n", "Pharmacist": "n", "Front desk": "n",
      "Auditor": "n", "Administrator": "n", "Competent": "\r", "PIN, 4": "90210\r",
    ])
    try person.session.type("90210\r")
    try person.session.press(.function(10))
    try person.session.wait(forText: "OKAFOR, Ada")

    try person.session.type("L")
    try person.session.wait(forText: "Locked since")
    try person.session.press(.up)
    try person.session.send([0x15])
    try person.session.type("okafor\r90210\r")
    try person.session.wait(forText: "Nurse OKAFOR, Ada")
    person.session.hangUp()
    #expect(try person.session.waitForEnd() == .exited(129))
    #expect(try store.damage() == nil)
    for file in try store.files() {
      let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      #expect(!text.contains("471188") && !text.contains("90210"), "a PIN stands in \(file)")
    }
  }
}
