import Testing
import VirtualTerminal

@testable import ExactJSON

/// Steps of a patient's way at a real terminal, without a mouse and without a code to remember.
@Suite("From a scheduled implant to a running pump, and away again", .serialized)
struct LifeCycleJourney {
  /// LINDQVIST: trial of morphine succeeded, implant planned in nine days.
  private static let scheduled = "206331"
  /// KELLER, Dina: refilled with baclofen, booked on the day.
  private static let booked = "204370"

  @Test("The implant is found, recorded with its prime, and the chart and the list follow")
  func implant() throws {
    let store = try JourneyStore.demo()
    let session = try store.openAsNurse()
    let nurse = NurseAtWork(session: session)
    try session.type("7")
    try session.wait(forText: "on the way")
    try session.type("/")
    try session.wait(forText: "find: ")
    try session.type("\(Self.scheduled)\r")
    try session.wait(forText: "LINDQVIST")
    try session.wait(forText: "implant scheduled")
    try session.type("l")
    try session.wait(forText: "Next step")
    try session.type("1")
    try session.wait(forText: "Implant of a pump")
    try session.wait(forText: "62.5 % less")
    try nurse.answer([
      "Model": "8637-40\r", "Serial": "JN 400\r", "Implanted": "today\r", "Reservoir": "\r",
      "Alarm": "\r", "Unusable": "\r", "Tubing": "0.199\r", "Which catheter": "\r",
      "Trimmed": "\r", "Catheter": "0.2\r", "Level": "T10\r",
      "Prime": "g", "Prime volume": "0.399\r", "Tubing was": "y",
    ])
    try session.wait(forText: "0.399 mL, entered 0.399 mL")
    try session.press(.function(10))
    try session.wait(forText: "records what is in the new pump")
    session.hangUp()
    #expect(try session.waitForEnd() == .exited(129))

    let chart = try store.chart(mrn: Self.scheduled)
    #expect(chart["serial"]?.text == "JN400")
    #expect(chart["lifeCycle"]?["state"]?.text == "implanted")
    #expect(chart["trials"]?.elements?.first?["relief"]?.text == "62.5 %")
    #expect(try store.damage() == nil)
  }

  @Test(
    "A transfer asks to whom, takes the patient off the lists, and search still finds the chart"
  )
  func transfer() throws {
    let store = try JourneyStore.demo()
    let session = try store.openAsNurse()
    let nurse = NurseAtWork(session: session)
    try session.type("/")
    try session.wait(forText: "filter: ")
    try session.type("keller\r")
    try session.wait(forText: "1 of 14")
    try session.wait(forText: "Enter chart")
    try session.type("l")
    try session.wait(forText: "Next step")
    let row = try #require(session.screen.rows.first { $0.contains("Transferred") })
    let key = try #require(row.first { $0.isNumber })
    try session.type(String(key))
    try session.wait(forText: "booked visit is cancelled")
    try session.press(.function(10))
    try session.wait(forText: "this is to be answered")
    try nurse.answer(["To whom": "South clinic, who refill by 1 October"])
    try session.press(.function(10))
    try session.wait(for: "the list behind the form") { !$0.shows("F10 hand in") }
    session.hangUp()
    #expect(try session.waitForEnd() == .exited(129))

    let rows = try JSONValue(
      Array(JourneyStore.run(["patients", "--json", "--store", store.folder]).output)
    ).elements
    let patient = try #require(rows?.first { $0["mrn"]?.text == Self.booked })
    #expect(patient["state"]?.text == "transferred")
    #expect(throws: JourneyProblem.self) { try store.reservoir(mrn: Self.booked) }
    let chart = try store.chart(mrn: Self.booked)
    #expect(chart["appointments"]?.elements?.first?["state"]?.text == "cancelled")
    #expect(chart["refills"]?.elements?.isEmpty == false, "nothing is lost")
    #expect(try store.damage() == nil)
  }
}
