import ExactJSON
import Testing
import VirtualTerminal

/// A limit that the clinic sets for itself, from the key at a station to every command that uses it.
@Suite("A clinic's own limit holds over the formulary's", .serialized)
struct DrugLimitJourney {
  @Test("A clinician sets it with a reason; the twin, a calculation and the audit know it")
  func ownLimit() throws {
    let store = try JourneyStore.demo()
    let session = try store.open()
    try session.wait(forText: "Sign in")
    try session.type("diaz\r3579\r")
    try session.wait(forText: "Clinician DIAZ")
    let person = PersonByName(session: session)
    try person.command("morphine", then: "[8 Drugs]")
    try session.wait(for: "morphine selected") { screen in
      screen.rows.contains { $0.hasPrefix(">") && $0.contains("morphine") }
    }
    try session.type("e")
    try session.wait(forText: "Own limits: morphine")
    try person.answer("Which", "d")
    try person.answer("Own, empty", "12 mg/day\r")
    try person.answer("Why", "drug committee")
    try person.handIn("12 mg/day from now on")
    try session.wait(forText: "policy 12 mg/day")
    try person.leave()

    let drugs = try JSONValue(
      Array(JourneyStore.run(["drugs", "--json", "--store", store.folder]).output)
    ).elements
    let morphine = try #require(drugs?.first { $0["drug"]?.text == "morphine" })
    #expect(morphine["stopDay"]?.text == "12 mg/day")
    #expect(
      morphine["policy"]?.elements?.first?.text
        == "HARD STOP above daily dose: policy 12 mg/day, formulary 45 mg/day [POLICY, unverified]"
    )
    let change = ["calc", "dose-change", "--drug", "morphine", "--json"]
    let doses = ["--from", "12 mg/day", "--to", "13 mg/day"]
    let own = try JSONValue(
      Array(JourneyStore.run(change + doses + ["--store", store.folder]).output)
    )
    #expect(own["severity"]?.text == "hardStop")
    let data = try JSONValue(Array(JourneyStore.run(change + doses).output))
    #expect(data["severity"]?.text != "hardStop")
    let audit = try JourneyStore.run(["audit", "kind:drugLimit.changed", "--store", store.folder])
    let text = String(decoding: audit.output, as: UTF8.self)
    #expect(text.contains("morphine") && text.contains("DIAZ"), "\(text)")
    #expect(try store.damage() == nil)
  }
}
