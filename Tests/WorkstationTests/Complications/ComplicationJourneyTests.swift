import ClinicDomain
import Screens
import Testing

@testable import Workstation

/// A complication from the first word to its end, by the keys of the people who do it.
@Suite struct ComplicationJourneyTests {
  private static let told: KeyedText = [
    "kind": "pocket fill", "onset": "yesterday", "aware": "today",
    "account": "Swelling beside the pocket.", "firstDone": "Needle out, watched.", "miss": "n",
    "serious": "y", "tick.death": "n", "tick.lifeThreatening": "y", "pump": "1", "visit": "1",
    "followUp": "+2",
  ]

  /// A nurse logs one for a patient of the register.
  private func logged(_ station: RegisterStation, patient: Int) throws -> ComplicationRecord {
    let before = try station.chart(patient).complications.records.count
    station.type("6n")
    station.type("\(RegisterStation.mrn(patient))\r")
    station.fill(Self.told)
    let records = try station.chart(patient).complications.records
    try #require(records.count == before + 1, "\(station.screen)")
    return records[before]
  }

  @Test func fromTheFirstWordToTheSignedEnd() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    let first = try logged(station, patient: 0)
    #expect(first.status == .review)
    #expect(first.now.seriousness == [.lifeThreatening])
    #expect(first.now.device?.serial == (try station.chart(0).summary.pump?.serial))
    #expect(first.now.visit != nil)
    #expect(station.screen.contains("pocket fill"))
    #expect(station.screen.contains("review"))

    // A clinician grades it with her PIN at the nurse's station.
    station.type("e1")
    #expect(station.form?.entry.typed["account"] == "Swelling beside the pocket.")
    station.fill(["account": "Swelling and drowsiness.", "grade": "3", "reason": "graded"])
    try station.sign("diaz")
    var record = try #require(try station.chart(0).complications.record(first.id))
    #expect(record.status == .open, "\(station.screen)")
    #expect(record.now.grade == 3)
    #expect(record.now.account == "Swelling and drowsiness.")
    #expect(record.first.value.account == "Swelling beside the pocket.")
    #expect(record.amendments.first?.value.signature.by == StaffID("diaz"))

    // The nurse follows it up, and writes the report down.
    station.type("f")
    station.fill(["deed": "f", "on": "today", "result": "Awake, swelling gone."])
    station.type("f")
    station.fill(["deed": "r", "to": "1", "on": "today", "reference": "MDR 1"])
    record = try #require(try station.chart(0).complications.record(first.id))
    #expect(record.followUps.map(\.value.result) == ["Awake, swelling gone."])
    #expect(record.reports.map(\.value.to) == [.maker])

    // A clinician closes it, signed.
    station.type("e2")
    station.fill(["outcome": "1", "on": "today", "summary": "Well; depth is measured now."])
    try station.sign("diaz")
    record = try #require(try station.chart(0).complications.record(first.id))
    #expect(record.status == .closed, "\(station.screen)")
    #expect(station.screen.contains("closed"))
  }

  @Test func inAChartOneKeyLogsForThatPatient() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("2\r")
    #expect(station.screen.contains("[7 Chart]"))
    station.type("n")
    #expect(station.form?.kind.isAboutAComplication == true, "\(station.screen)")
  }

  @Test func aNameThatTwoPeopleHaveIsNotGuessed() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("6ngruber\r")
    #expect(station.form?.kind == .complicationPatient)
    #expect(station.screen.contains("people fit"))
    station.press(.control("u"))
    station.type("nobody\r")
    #expect(station.screen.contains("nobody here has this number or name"))
  }

  @Test func whatWasToldIsNotLostWhenItIsRefused() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("6n\(RegisterStation.mrn(1))\r")
    var answers = Self.told
    answers["aware"] = "-9"
    station.fill(answers)
    #expect(station.form?.entry.typed["account"] == "Swelling beside the pocket.")
    #expect(station.reading.contains("lies ahead or before it began"))
    #expect(try station.chart(1).complications.records.isEmpty)
  }

  @Test func whoMayNotLogIsToldWhoMay() throws {
    let station = try RegisterStation()
    try station.signIn("front")
    station.type("6n")
    #expect(station.form == nil)
    #expect(station.screen.contains("only a nurse, a clinician or a pharmacist does it"))
  }

  @Test func aNurseWithoutTheCliniciansPinAmendsNothing() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    let first = try logged(station, patient: 3)
    station.type("e1")
    station.fill(["grade": "2", "reason": "graded"])
    try station.sign("chen")
    let record = try #require(try station.chart(3).complications.record(first.id))
    #expect(record.amendments.isEmpty)
    #expect(station.reading.contains("may not grade, amend and close a complication"))
    // What was typed is still there, for a clinician to sign.
    #expect(station.form?.entry.typed["reason"] == "graded")
  }
}

extension FormKind {
  /// Whether it logs a complication of a chart.
  fileprivate var isAboutAComplication: Bool {
    if case .complication = self { true } else { false }
  }
}
