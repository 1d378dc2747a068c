import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// Every term of the document that the therapy is explained with is found in the program by search,
/// and leads to where it is recorded and listed.
@Suite struct SeedTableTests {
  /// A risk that patients are told of, in the document's words, with a kind that it stands for.
  static let risks: [(term: String, kind: String)] = [
    ("risk of surgery and anesthesia", "impl.perioperative-death"),
    ("infections", "inf.deep-device"), ("failure to control pain", "fail.pain"),
    ("spinal headache", "impl.pdph"), ("spinal cord and nerve injury", "impl.cord-nerve-injury"),
    ("drug abuse", "mis.systemic-opioid"), ("equipment failure", "pump.motor-stall"),
    ("equipment failure", "cath.fracture-leak"), ("catheter insertion", "cath.dislodge"),
    ("pump in place", "impl.pump-flip"), ("refill", "refill.pocket-fill"),
    ("local anesthesia", "eff.motor-block"),
  ]

  @Test("A risk is found while it is typed, logged for a patient, and listed", arguments: risks)
  func risk(_ term: String, _ id: String) throws {
    let kind = try #require(ComplicationRegister.kind(id))
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("6n\(RegisterStation.mrn(0))\r")
    // The form lists the kinds that fit while the term is typed, and F2 goes on from there.
    station.type(term)
    #expect(station.reading.contains(kind.kind))
    if station.form?.entry.answers["kind"] != id {
      station.press(.function(2))
      let found = ComplicationSearch.kinds(term)
      let place = try #require(found.firstIndex(of: kind))
      for _ in 0..<place { station.press(.down) }
      station.press(.enter)
    }
    #expect(station.form?.entry.answers["kind"] == id, "\(station.screen)")
    station.fill([
      "onset": "yesterday", "aware": "today", "account": "Told by the patient.", "miss": "n",
      "serious": "n", "device": "n",
    ])
    let record = try #require(try station.chart(0).complications.records.first, "\(station.screen)")
    #expect(record.now.kindID == id)
    // Listed in the register, found there by the same term, and listed in the chart.
    #expect(station.reading.contains(kind.kind))
    station.type("/\(term)\r")
    #expect(station.reading.contains("Rows 1 to 1 of 1."), "\(station.screen)")
    station.type("\r")
    #expect(station.reading.contains("Told by the patient."))
    station.type("\r")
    #expect(station.screen.contains("[7 Chart]"))
    station.press(.end)
    // A long name goes on in the next line of its column.
    let beginning = kind.kind.split(separator: " ").prefix(2).joined(separator: " ")
    #expect(station.reading.contains(beginning), "\(station.reading)")
  }

  /// A drug or a class of drugs in the document's words, and the drug that it leads to.
  ///
  /// Infection, which the document names as an indication, is none; it stands among the risks. What
  /// is meant there is spasticity.
  static let drugs: [(term: String, drug: String, standing: String)] = [
    ("morphine", "morphine", "on label"), ("baclofen", "baclofen", "on label"),
    ("opioid", "HYDROmorphone", "off label"), ("opioid", "fentaNYL", "off label"),
    ("local anaesthetic", "BUPivacaine", "off label"),
    ("calcium channel", "ziconotide", "on label"), ("steroid", "dexamethasone", "off label"),
  ]

  @Test("A drug is found in the formulary, with its standing", arguments: drugs)
  func drug(_ term: String, _ drug: String, _ standing: String) throws {
    let station = try RegisterStation(width: 200, height: 60)
    try station.signIn("okafor")
    station.type("8/\(term)\r")
    #expect(station.screen.contains("[8 Drugs]"))
    let row = try #require(
      station.lines.first { $0.contains("\(drug) ") && $0.contains(standing) },
      "\(station.screen)"
    )
    #expect(row.contains(standing))
  }

  /// A step of the therapy in the document's words, and the key of what the palette finds for it.
  static let steps: [(term: String, title: String)] = [
    ("trial", "life cycle"), ("implant", "life cycle"), ("side effects", "scores"),
    ("pain", "scores"), ("spasticity", "scores"), ("refill", "refill"), ("pump", "Pumps"),
    ("reservoir", "Reservoirs"),
  ]

  @Test("A step of the therapy is found by its name", arguments: steps)
  func step(_ term: String, _ title: String) throws {
    let station = try RegisterStation(width: 200, height: 60)
    try station.signIn("okafor")
    // In a chart, where the steps of a patient are recorded and listed.
    station.type("2\r:\(term)")
    #expect(station.reading.contains(title), "\(station.screen)")
  }

  @Test("A step of the therapy leads to where it is recorded", arguments: ["trial", "implant"])
  func lifeCycle(_ term: String) throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("2\r:\(term)\r")
    #expect(station.reading.contains("Next step"), "\(station.screen)")
  }

  @Test(
    "What is taken besides is recorded and listed",
    arguments: [
      ("NSAID", "ibuprofen"), ("opioid", "oxycodone"),
    ]
  )
  func systemicDrugs(_ kind: String, _ name: String) throws {
    let station = try RegisterStation(width: 200, height: 60)
    try station.signIn("okafor")
    station.type("2\re5")
    let choices = station.form?.entry.fields.first { $0.name == "kind" }?.choices ?? []
    let key = try #require(
      choices.first { $0.title.lowercased().hasPrefix(kind.lowercased()) }?.key,
      "\(station.screen)"
    )
    station.fill(["kind": key, "name": name])
    station.press(.home)
    for _ in 0..<8 where !station.reading.contains(name) { station.press(.tab) }
    #expect(station.reading.contains(name), "\(station.screen)")
  }
}
