import Testing
import VirtualTerminal

@testable import ExactJSON

@Suite("The front desk does a week's work at a real terminal")
struct FrontDeskJourney {
  private let store: JourneyStore

  init() throws { store = try JourneyStore.demo() }

  private func openAsClerk() throws -> PseudoTerminalSession {
    let session = try store.open()
    try session.wait(forText: "Sign in")
    try session.type("front\r5791\r")
    try session.wait(forText: "MOREAU")
    try session.type("5")
    try session.wait(forText: "all upcoming")
    return session
  }

  private func rows(_ list: String) throws -> [JSONValue] {
    let answer = try JourneyStore.run(
      ["upcoming", "--json", "--list", list, "--store", store.folder]
    )
    return try JSONValue(Array(answer.output))["rows"]?.elements ?? []
  }

  /// The names of those whom the closed week would concern still, by the booking that each has.
  private func closedWeek() throws -> [String] {
    let answer = try JourneyStore.run(["upcoming", "--json", "--store", store.folder])
    let document = try JSONValue(Array(answer.output))
    let closure = try #require(
      document["closures"]?.elements?.first { $0["reason"]?.text == "works in the building" }
    )
    let days = try #require(closure["from"]?.text)...(try #require(closure["through"]?.text))
    return (document["rows"]?.elements ?? []).compactMap { row in
      let booked = row["booked"]?.text.map { String($0.prefix(10)) }
      return booked.map(days.contains) ?? false ? row["name"]?.text : nil
    }
  }

  @Test("A call, a booking with its reason, an undoing, a closure covered, and a clean record")
  func week() throws {
    let session = try openAsClerk()
    let before = try rows("notBooked")
    #expect(!before.isEmpty)

    // The list of those without a booking; the first one is called and reached.
    try session.press(.tab)
    try session.wait(forText: "not booked \(before.count)")
    try session.type("c")
    try session.wait(forText: "Whom")
    try session.type("ppr")
    try session.press(.function(10))
    try session.wait(forText: "The attempt is recorded")

    // A visit is booked at the first free time; what speaks against it is answered with a reason.
    try session.type("b")
    try session.wait(forText: "Book a visit")
    try session.press(.function(2))
    try session.wait(forText: "Enter take")
    try session.press(.enter)
    try session.wait(forText: "Where")
    for _ in 0..<12 {
      let here = session.screen.rows[session.screen.cursorRow]
      guard !here.contains("Reason") else { break }
      try session.press(.tab)
      try session.wait(for: "the next line") { $0.rows[$0.cursorRow] != here }
    }
    try session.type("called, comes at once")
    try session.press(.function(10))
    try session.wait(forText: "F10")
    try session.press(.function(10))
    try session.wait(forText: "booked for")
    #expect(try rows("notBooked").count == before.count - 1)

    // It is taken back, and nothing of it is lost from the record.
    try session.type("u")
    try session.wait(forText: "Undo this?")
    try session.type("y")
    try session.wait(forText: "Undone:")
    #expect(try rows("notBooked").count == before.count)

    // The closure of the demonstration is covered in one step.
    try session.type("C")
    try session.wait(forText: "works in the building")
    try session.press(.down)
    try session.wait(for: "the closed week selected") { screen in
      screen.rows.contains { $0.hasPrefix(">") && $0.contains("works in the building") }
    }
    try session.press(.enter)
    try session.wait(forText: "Cover for")
    try session.press(.function(10))
    try session.wait(forText: "u takes all of it back")
    try session.wait(forText: "Closures")
    let covered = try closedWeek()
    #expect(covered.isEmpty, "nobody is booked or due unbooked in the closed week")
    try session.press(.escape)
    try session.wait(forText: "not booked")
    #expect(try store.damage() == nil)
  }

  @Test("Another day is looked at and left again; nothing can be written meanwhile")
  func anotherDay() throws {
    let session = try openAsClerk()
    try session.type(".")
    try session.wait(forText: "LOOKING AT 23-Sep-2026")
    try session.type("b")
    try session.wait(forText: "nothing can be written")
    try session.type(",")
    try session.wait(for: "today") { !$0.shows("LOOKING AT") }
    #expect(try store.damage() == nil)
  }

  @Test("The hand-over note, a plan and every list are printed at the command line")
  func commandLine() throws {
    for arguments in [["--hand-over"], ["--plan", "4"], ["--list", "overdue"]] {
      let answer = try JourneyStore.run(["upcoming"] + arguments + ["--store", store.folder])
      #expect(answer.code == 0, "\(arguments): \(answer.errors)")
      #expect(!answer.output.isEmpty)
    }
    let plan = try JourneyStore.run(["upcoming", "--plan", "12", "--json", "--store", store.folder])
    #expect(try JSONValue(Array(plan.output))["placements"]?.elements?.isEmpty == false)
    let refused = try JourneyStore.run(["upcoming", "--list", "nobody", "--store", store.folder])
    #expect(refused.code != 0)
    #expect(refused.errors.contains("notBooked"))
  }
}
