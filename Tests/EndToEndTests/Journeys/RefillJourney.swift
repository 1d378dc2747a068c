import ExactJSON
import Foundation
import Testing
import VirtualTerminal

/// A same-dose baclofen refill on a real terminal, cut off in the middle and taken up again.
@Suite("A refill from Today to the signature", .serialized)
struct RefillJourney {
  /// KELLER, Dina: baclofen 2,000 mcg/mL at 600 mcg/day in 40 mL, booked on the day.
  private static let mrn = "204370"

  @Test("The new level and due date are there after a kill and a new start, and the store is whole")
  func killedAndFinished() throws {
    let store = try JourneyStore.demo()
    let before = try store.reservoir(mrn: Self.mrn)
    let level = try Self.rounded(#require(before["level"]?.text))
    let chart = try store.chart(mrn: Self.mrn)
    let birthDate = try #require(chart.first("birthDate"))
    let serial = try #require(chart.first("serial"))

    let refill = RefillOnScreen(
      mrn: Self.mrn,
      birthDate: birthDate,
      serial: serial,
      level: level,
      alarmBefore: "2026-10-13",
      alarmAfter: "2027-01-20",
      next: "2026-12-15 10:00"
    )
    let first = NurseAtWork(session: try store.openAsNurse())
    try first.beginRefill(of: "keller")
    try first.beforeNeedle(refill)
    // The needle is in and the residual is typed, not yet kept, when the power fails.
    try first.reach(10)
    try first.answer(["Aspirated": "\(level)\r"])
    first.session.signal(SIGKILL)
    #expect(try first.session.waitForEnd() == .killed(signal: Int(SIGKILL)))

    let second = NurseAtWork(session: try store.openAsNurse())
    try second.beginRefill(of: "keller")
    try second.session.wait(forText: "Birth date or pump serial")
    try second.session.type("\(birthDate)\r")
    try second.reach(10)
    #expect(second.session.screen.shows("[\(level)"), "what was typed is there again")
    try second.afterNeedle(refill)
    try leave(second.session)

    let after = try store.reservoir(mrn: Self.mrn)
    #expect(after["level"]?.text?.hasPrefix("39.99") == true || after["level"]?.text == "40 mL")
    // 36 mL to the alarm at 4 mL, 0.3 mL a day, 120 days; 14 days before that, as baclofen is dangerous to stop.
    #expect(after["alarmDate"]?.text == "2027-01-20")
    #expect(after["dueDate"]?.text == "2027-01-06")
    #expect(after["limit"]?.text == "volume")
    #expect(after["state"]?.text == "planned")
    #expect(try store.damage() == nil)
  }

  private func leave(_ session: PseudoTerminalSession) throws {
    try session.press(.escape)
    try session.wait(forText: "[1 Today]")
    // The first Escape takes the filter away, the second asks.
    try session.press(.escape)
    try session.press(.escape)
    try session.wait(forText: "Leave refill?")
    try session.type("y")
    #expect(try session.waitForEnd() == .exited(0))
  }

  /// The level as a syringe reads it.
  private static func rounded(_ level: String) -> String {
    let number = level.prefix { $0 != " " }
    let parts = number.split(separator: ".")
    return parts.count == 2 ? "\(parts[0]).\(parts[1].prefix(1))" : String(number)
  }
}
