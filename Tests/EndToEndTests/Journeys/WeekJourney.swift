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
    try person.leave()
    let after = try store.reservoir(mrn: mrn)
    #expect(after["alarmDate"]?.text == "2027-01-20")
    #expect(after["dueDate"]?.text == "2027-01-06")
    #expect(try store.damage() == nil)
  }
}
