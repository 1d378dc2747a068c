import ExactJSON
import Foundation
import Testing
import VirtualTerminal

/// Somebody who works by names: what is wanted is looked up in the palette, nothing is remembered.
struct PersonByName {
  let session: PseudoTerminalSession

  /// Does something that the palette offers under a name.
  func command(_ name: String, then text: String) throws {
    try session.type(":")
    try session.wait(forText: "─ Command ─")
    try session.type(name)
    try session.wait(forText: "> \(name)")
    try session.press(.enter)
    try session.wait(for: "\(text) after \(name)") {
      !$0.shows("─ Command ─") && $0.shows(text)
    }
  }

  /// Opens somebody's chart by the beginning of the name.
  func chart(_ name: String, as shown: String) throws {
    try command(name, then: "[7 Chart]")
    try session.wait(forText: shown)
  }

  /// Narrows the list that is shown to one patient.
  func find(_ name: String) throws {
    try command("filter", then: "Esc clear")
    try session.type("\(name.lowercased())\r")
    try session.wait(for: "\(name) selected") { screen in
      screen.rows.contains { $0.hasPrefix(">") && $0.contains(name.prefix { $0 != "," }) }
    }
  }

  /// Goes down to a line of a form and answers it.
  func answer(_ label: String, _ keys: String) throws {
    for _ in 0..<60 {
      let here = Self.line(session.screen)
      guard !here.hasPrefix(label) else { break }
      try session.press(.down)
      try session.wait(for: "a line behind \"\(here)\"") { Self.line($0) != here }
    }
    let before = session.screen.description
    try session.type(keys)
    // Enter leaves the line; until then what is drawn is still the typing.
    try session.wait(for: "\"\(label)\" answered") { screen in
      screen.description != before
        && (!keys.hasSuffix("\r") || !Self.line(screen).hasPrefix(label))
    }
  }

  /// The label of the line that has the focus.
  private static func line(_ screen: VirtualScreen) -> String {
    let row = screen.rows[screen.cursorRow].drop { " >".contains($0) }
    return String(row.prefix { $0 != "[" && $0 != "(" })
  }

  /// Hands in what was typed, and waits for what is said then.
  func handIn(_ said: String) throws {
    try session.press(.function(10))
    try session.wait(forText: said)
  }

  /// Hands a booking in: what speaks against it is read, answered with a reason, and kept all the same.
  func keepBooking(_ said: String, because reason: String) throws {
    for _ in 0..<4 where !session.screen.shows(said) {
      let before = session.screen.description
      try session.press(.function(10))
      try session.wait(for: "an answer to F10") { $0.description != before || $0.shows(said) }
      if session.screen.shows("this is to be answered") {
        try session.type(reason)
        try session.wait(forText: "[\(reason)")
      }
    }
    try session.wait(forText: said)
  }

  /// Leaves the program by its own keys.
  func leave() throws {
    for _ in 0..<6 where !session.screen.shows("Leave refill?") {
      let before = session.screen.description
      try session.press(.escape)
      try session.wait(for: "the way out") { $0.description != before }
    }
    try session.type("y")
    #expect(try session.waitForEnd() == .exited(0))
  }
}

@Suite("A week's work with no mouse and no code to remember", .serialized)
struct WeekJourney {
  private let store: JourneyStore

  init() throws { store = try JourneyStore.demo() }

  private func signIn(_ name: String, _ pin: String, as role: String) throws -> PersonByName {
    let session = try store.open()
    try session.wait(forText: "Sign in")
    // The first screen of a demonstration names the people and their PINs.
    #expect(session.screen.shows(name) && session.screen.shows(pin))
    try session.type("\(name)\r\(pin)\r")
    try session.wait(forText: role)
    return PersonByName(session: session)
  }

  private static func rounded(_ level: String) -> String {
    let number = level.prefix { $0 != " " }
    let parts = number.split(separator: ".")
    return parts.count == 2 ? "\(parts[0]).\(parts[1].prefix(1))" : String(number)
  }

  @Test(
    "The nurse: a patient has come, is refilled before a second person, and the day is handed over"
  )
  func nurse() throws {
    let mrn = "204370"
    let before = try store.reservoir(mrn: mrn)
    let chart = try store.chart(mrn: mrn)
    let refill = RefillOnScreen(
      mrn: mrn,
      birthDate: try #require(chart.first("birthDate")),
      serial: try #require(chart.first("serial")),
      level: Self.rounded(try #require(before["level"]?.text)),
      alarmBefore: try #require(before["alarmDate"]?.text),
      alarmAfter: "2027-01-20",
      next: "2026-12-15 10:00"
    )
    let person = try signIn("okafor", "1357", as: "Nurse OKAFOR")
    let nurse = NurseAtWork(session: person.session)
    try person.command("filter", then: "filter: ")
    try person.session.type("keller, dina\r")
    try person.session.wait(forText: "Enter chart")
    try person.command("arrived", then: "has arrived")
    try person.chart("keller, dina", as: "KELLER, Dina")
    try person.command("refill", then: "Begin a visit")
    try person.session.type("1")
    try nurse.beforeNeedle(refill)
    try nurse.reach(10)
    try nurse.answer(["Aspirated": "\(refill.level)\r"])
    try nurse.afterNeedle(refill)
    try person.command("Upcoming", then: "[5 Upcoming]")
    try person.session.type("H")
    try person.session.wait(forText: "Calls that are not answered")
    #expect(person.session.screen.shows("People under observation"))
    #expect(person.session.screen.shows("--hand-over prints it"))
    try person.session.press(.escape)
    try person.session.wait(for: "the review again") { screen in
      screen.shows("[5 Upcoming]") && !screen.shows("People under observation")
    }
    try person.leave()
    let after = try store.reservoir(mrn: mrn)
    #expect(after["alarmDate"]?.text == "2027-01-20")
    #expect(after["dueDate"]?.text == "2027-01-06")
    #expect(try store.damage() == nil)
  }

  @Test(
    "The clinician: an order, a complication, scores, a trial, and risk and benefit weighed and signed"
  )
  func clinician() throws {
    let person = try signIn("diaz", "3579", as: "Clinician DIAZ")
    try person.chart("yilmaz, lena", as: "YILMAZ, Lena")
    try person.command("order", then: "A refill order")
    try person.answer("Volume", "20\r")
    try person.answer("Bridge", "n")
    try person.handIn("I order baclofen")
    try person.session.type("3579\r")
    try person.session.wait(forText: "The order is signed")
    try person.command("note", then: "A note in the chart")
    try person.session.type("same dose; spasms seldom")
    try person.handIn("The note is kept")
    try person.command("Pocket fill", then: "[6 ")
    try person.session.type("n")
    try person.session.wait(forText: "MRN, pump serial or name")
    try person.session.type("yilmaz, lena\r")
    try person.session.wait(forText: "Kind, in words")
    try person.answer("Kind", "pocket fill\r")
    try person.answer("Phase", "r")
    try person.answer("Began on", "today\r")
    try person.answer("Known to", "today\r")
    try person.answer("What happened", "swelling beside the pocket\r")
    try person.answer("Near miss", "n")
    try person.answer("Serious", "n")
    try person.answer("Grade", "2")
    try person.answer("Pump or catheter", "n")
    try person.answer("Look again", "+2")
    try person.handIn("The complication is logged")
    try person.find("YILMAZ, Lena")
    try person.command("follow", then: "What is written down")
    try person.answer("What is written down", "f")
    try person.answer("Looked on", "today\r")
    try person.answer("What was found", "awake, swelling gone\r")
    try person.handIn("The follow-up is kept")
    try person.chart("yilmaz, lena", as: "YILMAZ, Lena")
    try person.command("scores", then: "Pain on average")
    try person.answer("Asked on", "today 09:30\r")
    try person.answer("Pain on average", "4\r")
    try person.answer("Pain now", "3\r")
    try person.session.press(.function(10))
    try person.session.wait(for: "the chart") { $0.shows("[7 Chart]") && !$0.shows("F10 hand in") }
    try trial(person)
    try review(person)
    try person.leave()
    let orders = try JourneyStore.run(["orders", "--json", "--store", store.folder])
    let rows = try JSONValue(Array(orders.output)).elements ?? []
    let own = rows.first { $0["patient"]?.text == "YILMAZ, Lena" }
    #expect(own?["refillOrder"]?.text == "signed")
    let pumps = try JSONValue(
      Array(try JourneyStore.run(["pumps", "--json", "--store", store.folder]).output)
    )
    let patient = pumps.elements?.first { $0["name"]?.text == "YILMAZ, Lena" }
    let chart = try store.chart(mrn: try #require(patient?["mrn"]?.text))
    #expect(chart.first("account") == "swelling beside the pocket")
    let review = try #require(chart["reviews"]?.elements?.first)
    #expect(review["decision"]?.text == "continue" && review["by"]?.text?.contains("diaz") == true)
    let tried = try store.chart(mrn: Self.onTrial)
    #expect(tried["lifeCycle"]?["state"]?.text == "trialSucceeded")
    #expect(tried["trials"]?.elements?.count == 2)
    #expect(try store.damage() == nil)
  }

  /// Somebody whose first trial dose did too little.
  private static let onTrial = "206294"

  /// A further dose of a trial, which succeeds.
  private func trial(_ person: PersonByName) throws {
    try person.chart("keller, emil", as: "KELLER, Emil")
    try person.command("trial", then: "Trial, or one dose of it")
    try person.answer("Dose given", "today 08:00\r")
    try person.answer("Method", "1")
    try person.answer("Level", "L3/4\r")
    try person.answer("Drug", "baclofen\r")
    try person.answer("Its strength", "50 mcg/mL\r")
    try person.answer("Dose, of a day", "75 mcg\r")
    try person.answer("Given and watched", "1\r")
    try person.answer("Score", "a")
    try person.answer("Worst muscle", "4")
    try person.answer("The same muscle", "1")
    try person.answer("Result", "s")
    try person.answer("Reason", "watched by the ward until noon")
    try person.handIn("Trial, or one dose of it is recorded")
  }

  /// A review of risk and benefit, signed.
  private func review(_ person: PersonByName) throws {
    try person.chart("yilmaz, lena", as: "YILMAZ, Lena")
    try person.command("review of risk", then: "What the therapy brings")
    try person.answer("What the therapy brings", "walks to the shop again\r")
    try person.answer("What it costs", "one swelling, settled\r")
    try person.answer("Dose", "c")
    try person.answer("How both are weighed", "worth it; same dose\r")
    try person.handIn("I reviewed risk and benefit: continue")
    try person.session.type("3579\r")
    try person.session.wait(forText: "The review is signed")
  }

  @Test(
    "The front desk: somebody is called, booked, moved, moved back, cancelled, and a closed week is covered"
  )
  func clerk() throws {
    let name = try #require(try rows(booked: false).first?["name"]?.text)
    let person = try signIn("front", "5791", as: "MOREAU, Jeanne")
    try person.command("Upcoming", then: "[5 Upcoming]")
    try person.find(name)
    try person.command("contact", then: "Whom")
    try person.session.type("ppr")
    try person.handIn("The attempt is recorded")

    try person.command("book", then: "Book a visit")
    try person.session.press(.function(2))
    try person.session.wait(forText: "Enter take")
    try person.session.press(.enter)
    try person.session.wait(forText: "F10 book")
    try person.keepBooking("booked for", because: "the pharmacy hurries")
    let first = try #require(try row(name)["booked"]?.text)
    try person.command("move", then: "Move the")
    try person.session.press(.function(2))
    try person.session.wait(forText: "Enter take")
    try person.session.press(.down)
    try person.session.press(.enter)
    try person.session.wait(forText: "F10 move")
    try person.answer("Reason", "the patient asked")
    try person.keepBooking("moved to", because: "the patient asked")
    #expect(try row(name)["booked"]?.text != first)
    try person.command("undo", then: "Undo this?")
    try person.session.type("y")
    try person.session.wait(forText: "Undone:")
    #expect(try row(name)["booked"]?.text == first)
    try person.command("cancel", then: "Why")
    try person.session.type("moves to her sister\r")
    try person.session.wait(for: "the list") { $0.shows("[5 Upcoming]") && !$0.shows("Why") }

    try person.command("closures", then: "works in the building")
    try person.session.press(.down)
    try person.session.wait(for: "the closed week selected") { screen in
      screen.rows.contains { $0.hasPrefix(">") && $0.contains("works in the building") }
    }
    try person.session.press(.enter)
    try person.session.wait(forText: "Cover for")
    try person.handIn("u takes all of it back")
    try person.leave()
    #expect(try row(name)["booked"]?.text == nil)
    #expect(row(contacted: name)?.contains("reached") == true)
    #expect(try store.damage() == nil)
  }

  /// The rows of the review as the command line gives them.
  private func rows(booked: Bool? = nil) throws -> [JSONValue] {
    let answer = try JourneyStore.run(["upcoming", "--json", "--store", store.folder])
    let rows = try JSONValue(Array(answer.output))["rows"]?.elements ?? []
    return rows.filter { row in
      booked.map { isBooked in
        (row["booked"]?.text != nil) == isBooked && row["state"]?.text == "due"
      } ?? true
    }
  }

  private func row(_ name: String) throws -> JSONValue {
    try #require(try rows().first { $0["name"]?.text == name })
  }

  private func row(contacted name: String) -> String? {
    (try? row(name))?["lastContact"]?.text
  }
}
