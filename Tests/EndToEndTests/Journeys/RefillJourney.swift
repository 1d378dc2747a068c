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

    let first = NurseAtWork(session: try store.openAsNurse())
    try first.beginRefill(of: "keller")
    try beforeNeedle(first, birthDate: birthDate, serial: serial, level: level)
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
    try afterNeedle(second, level: level)
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

  private func beforeNeedle(
    _ nurse: NurseAtWork,
    birthDate: String,
    serial: String,
    level: String
  ) throws {
    try nurse.fill(1, ["MRN": "\(Self.mrn)\r", "Birth date": "\(birthDate)\r", "Escort": "y"])
    try nurse.fill(
      2,
      [
        "Allergies": "y", "Anticoagulant": "n", "Temperature": "36.8\r", "Skin": "y",
        "Pregnant": "n", "Pump alarm": "n", "MRI": "n", "Falls": "n", "New sedatives": "n",
        "Signs of overdose": "n", "Signs of withdrawal": "n", "Consent": "y",
      ]
    )
    try nurse.fill(
      3,
      [
        "Blood pressure, systolic": "124\r", "Blood pressure, diastolic": "78\r",
        "Heart": "70\r", "Breaths": "16\r", "SpO2": "97\r", "Sedation": "1", "Gait": "s",
        "Pain on average": "4\r", "Pain at worst": "6\r", "Pain now": "3\r",
        "Modified": "1\r", "Spasm": "1\r", "Side effects": "\r",
      ]
    )
    try nurse.fill(
      4,
      [
        "Serial": "\(serial)\r", "Pump running": "y", "Reservoir volume": "\(level)\r",
        "Drugs shown": "y", "baclofen": "2000\r", "Daily dose": "600\r", "Mode": "s",
        "Alarm date": "2026-10-13\r", "Critical": "n", "Events": "\r", "Replacement": "n",
      ]
    )
    try nurse.fill(
      5,
      [
        "Order": "y", "Off-label": "y", "Oral baclofen": "y", "Oxygen": "y", "Suction": "y",
        "Bag": "y",
      ]
    )
    try nurse.fill(
      6,
      [
        "Patient's name": "y", "On the label": "y", "baclofen": "2000\r", "Volume": "40\r",
        "Lot": "L77\r", "Beyond-use": "+5 12:00\r", "Marked": "y", "Diluent": "s",
      ]
    )
    // The screen of the second person shows nothing of what the first one entered.
    try nurse.session.wait(forText: "Second person: read everything")
    #expect(!nurse.session.screen.shows("L77") && !nurse.session.screen.shows("2000"))
    try nurse.answer(
      [
        "MRN": "\(Self.mrn)\r", "Birth date": "\(birthDate)\r", "baclofen": "2000\r",
        "Daily dose": "600\r", "Volume": "40\r",
      ]
    )
    try nurse.sign("chen", "2468", after: "I read patient, strengths")
    try nurse.fill(
      8,
      [
        "Second": "y", "Template": "y", "Centre": "y", "Skin": "c", "Drying": "60\r",
        "Lot": "K1\r", "Needle": "2", "Every": "y",
      ]
    )
    try nurse.fill(9, ["Needle": "c", "Metal": "y", "Attempts": "1\r", "Fluid": "y"])
  }

  private func afterNeedle(_ nurse: NurseAtWork, level: String) throws {
    try nurse.fill(
      10,
      [
        "Appearance": "c", "All": "y", "Residual": "y",
      ]
    )
    try nurse.fill(12, ["Through": "y", "Air": "n", "First": "5\r", "Drug": "y"])
    try nurse.fill(
      13,
      [
        "Returns at 5": "y", "Returns at 10": "y", "Returns at 15": "y", "Returns at 20": "y",
        "Returns at 25": "y",
        "Returns at 30": "y", "Returns at 35": "y", "Returns at 40": "y", "Pain": "n",
        "Swelling": "n", "Resistance": "n",
      ]
    )
    try nurse.fill(
      14,
      [
        "Injected": "40\r", "Left in the reservoir": "0\r", "Left in the syringe": "0\r",
        "Measured": "\r", "Pocket": "n", "Bleeding": "n",
      ]
    )
    try nurse.fill(
      15,
      [
        "Reservoir volume": "40\r", "Drugs": "y", "baclofen": "2000\r", "Mode": "s",
        "Daily": "600\r",
      ]
    )
    try nurse.fill(16, ["Volume": "y", "Drugs": "y", "Dose": "y", "Bridge": "y"])
    try nurse.sign("chen", "2468", after: "finish screen aloud")
    try nurse.fill(
      17,
      [
        "Update": "y", "Pump running": "y", "Reservoir": "40\r", "Daily dose": "600\r",
        "Alarm date": "2027-01-20\r", "Report": "y",
      ]
    )
    try nurse.fill(18, ["Old drug": "\(level)\r", "Left-over": "0\r", "Method": "d"])
    try nurse.sign("chen", "2468", after: "I watched the waste")
    try nurse.fill(
      19,
      [
        "Overdose": "y", "Both": "y", "Emergency": "y", "Next refill": "2026-12-15 10:00\r",
        "Next drug": "y",
      ]
    )
    try nurse.fill(
      20,
      [
        "Blood pressure, systolic": "124\r", "Blood pressure, diastolic": "78\r",
        "Heart": "70\r", "Breaths": "16\r", "SpO2": "97\r", "Sedation": "1", "Gait": "s",
        "Pocket": "n",
      ]
    )
    try nurse.session.wait(forText: "I carried out this visit")
    try nurse.session.type("1357\r")
    try nurse.session.wait(forText: "is closed and signed")
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
