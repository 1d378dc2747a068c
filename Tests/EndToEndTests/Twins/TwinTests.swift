import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON
import Foundation
import Interchange
import Testing

@testable import refill

/// A clinic that took the shared pump log in, and the figures that it must lead to.
struct SharedLog {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases")

  let store: Store
  let zone: ZoneRules
  let now: Moment

  init() throws {
    zone = try ZoneFile.rules(named: "America/Chicago")
    now = zone.moment(at: try Moment("2026-11-23T08:00:00-06:00").instant)
    store = try Store.create(
      on: MemoryFiles(),
      clinic: ClinicFile(name: "Shared log", timeZone: "America/Chicago", created: now),
      by: .system,
      holder: "test"
    )
    let view = store.journal.view
    let log = try PumpLogImport(
      CSVReader.read(Array(Data(contentsOf: Self.folder.appending(path: "pump-log.csv")))),
      setting: PumpLogImport.Setting(
        zone: zone,
        now: now,
        by: .system,
        on: "test",
        policy: view.settings.policy,
        register: ViewRegister(view),
        chart: { view.summary(of: $0) }
      )
    )
    _ = try store.journal.append(log.actions)
  }

  /// What a twin answers to a command line.
  func answer(_ arguments: [String]) throws -> TwinAnswer {
    let command = try Refill.parseAsRoot(arguments)
    let twin = try #require(command as? any TwinCommand)
    return try twin.answer(
      TwinSource(twin.options, journal: store.journal, place: "memory", zone: zone, now: now)
    )
  }

  static func expected() throws -> [JSONValue] {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "pump-log-expected.json")))
    return try #require(try JSONValue(bytes).elements)
  }
}

/// A number of a JSON value or of a quantity's text, for comparison within a tolerance only.
private func number(_ value: JSONValue?) -> Double? {
  switch value {
  case .integer(let number): Double(number)
  case .decimal(let text): Double(text)
  case .string(let text): text.split(separator: " ").first.flatMap { Double($0) }
  default: nil
  }
}

@Suite("The command line's twins of the list screens")
struct TwinTests {
  @Test("the shared pump log leads to the expected level and dates", arguments: 0..<3)
  func reservoirsAreAsExpected(_ look: Int) throws {
    let log = try SharedLog()
    let expected = try SharedLog.expected()
    let at = try #require(expected[0]["looks"]?.elements?[look]["at"]?.text)
    let answer = try log.answer(["reservoirs", "--json", "--at", at])
    let rows = try #require(try JSONValue(answer.json.pretty).elements)
    #expect(rows.count == expected.count)
    for wanted in expected {
      let mrn = try #require(wanted["mrn"]?.text)
      let row = try #require(rows.first { $0["mrn"]?.text == mrn })
      let seen = try #require(wanted["looks"]?.elements?[look])
      for (name, value) in [
        ("level", seen["level_mL"]), ("levelIfNoBoluses", seen["level_no_boluses_mL"]),
        ("rate", wanted["rate_mL_per_day"]), ("planningRate", wanted["planning_rate_mL_per_day"]),
      ] {
        let shown = try #require(number(row[name]))
        let should = try #require(number(value))
        #expect(abs(shown - should) <= 0.002, "\(mrn) \(name)")
      }
      for name in ["alarmDate", "emptyDate", "dueDate", "limit"] {
        #expect(row[name]?.text == wanted[name]?.text, "\(mrn) \(name)")
      }
    }
  }

  @Test("every row has every promised member, in stored form")
  func reservoirRowsHoldEveryMember() throws {
    let rows = try #require(
      try SharedLog().answer(["reservoirs", "--json", "--at", "2026-11-23"]).json.elements
    )
    for row in rows {
      for name in [
        "mrn", "name", "drugs", "reservoir", "level", "levelIfNoBoluses", "rate", "planningRate",
        "alarmDate", "emptyDate", "dueDate", "limit", "daysToAlarm", "state",
      ] {
        #expect(row[name] != nil, "\(name)")
      }
      for name in ["reservoir", "level", "levelIfNoBoluses"] {
        let text = try #require(row[name]?.text)
        #expect(try Volume(stored: text).stored == text)
      }
      for name in ["rate", "planningRate"] {
        let text = try #require(row[name]?.text)
        #expect(try EnteredRate(stored: text).stored == text)
      }
    }
  }

  @Test("days to the alarm are counted from the day looked at, negative after it")
  func daysToAlarmFollowTheLook() throws {
    let log = try SharedLog()
    for (at, days) in [("2026-12-24", 1), ("2026-12-25", 0), ("2026-12-27", -2)]
      as [(String, Int64)]
    {
      let rows = try #require(try log.answer(["reservoirs", "--json", "--at", at]).json.elements)
      let row = try #require(rows.first { $0["mrn"]?.text == "101000" })
      #expect(row["daysToAlarm"] == .integer(days))
    }
  }

  @Test("a bare date is its first instant in the clinic's zone, an instant carries its offset")
  func atNamesAMoment() throws {
    let log = try SharedLog()
    func at(_ text: String) throws -> String? {
      try log.answer(["today", "--json", "--at", text]).json["at"]?.text
    }
    #expect(try at("2026-11-24") == "2026-11-24T00:00:00-06:00")
    #expect(try at("2027-03-20T14:30:00Z") == "2027-03-20T09:30:00-05:00")
    #expect(try at("2026-11-24T09:30:00-05:00") == "2026-11-24T08:30:00-06:00")
    for refused in ["2026-11-24 08:00", "24-11-2026", "2026-02-30", "tomorrow"] {
      let error = #expect(throws: CommandError.self) { try at(refused) }
      #expect(error?.code == .usage)
      #expect(error?.line.contains(refused) == true)
    }
  }

  @Test("a chart is found by its record number and its reading is written down")
  func chartIsShownAndRecorded() throws {
    let log = try SharedLog()
    let before = log.store.journal.head.seq
    let answer = try log.answer(["chart", "101000", "--json"])
    #expect(answer.json["mrn"] == .string("101000"))
    #expect(answer.json["graph"]?.text?.contains("1 refill to 39.5 mL") == true)
    let events = try log.store.journal.events(since: before)
    #expect(events.map(\.event) == [.chartRead(ChartID(answer.json["chart"]?.text ?? ""))])
    let error = #expect(throws: CommandError.self) { try log.answer(["chart", "999"]) }
    #expect(error?.place == "MRN 999")
  }

  @Test(
    "text fits 80 columns, and CSV has a cell for each column",
    arguments: ["today", "pumps", "reservoirs", "upcoming"]
  )
  func facesAreWhole(_ name: String) throws {
    let answer = try SharedLog().answer([name, "--at", "2026-11-23T08:00:00-06:00"])
    #expect(answer.sheet.allSatisfy { $0.count <= 80 })
    let read = try CSVReader.read(Array(try #require(answer.csv).utf8))
    let table = try #require(answer.table)
    #expect(read.header == table.columns)
    #expect(read.rows.map(\.cells) == table.rows)
  }

  @Test("two forms at once are refused")
  func oneFormIsGiven() {
    #expect(throws: (any Error).self) { try Refill.parseAsRoot(["pumps", "--json", "--csv"]) }
    #expect(throws: (any Error).self) { try Refill.parseAsRoot(["chart", "1", "--csv"]) }
  }
}
