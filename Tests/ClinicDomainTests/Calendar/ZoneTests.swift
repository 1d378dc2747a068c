import ClinicDomain
import Foundation
import Testing

/// Zone rules against another reader of the same clocks, and what a time on the wall means.
@Suite struct ZoneTests {
  static let zones = [
    "UTC", "America/Chicago", "America/New_York", "America/Sao_Paulo", "America/St_Johns",
    "America/Caracas", "America/Phoenix", "America/Santiago", "Europe/London", "Europe/Dublin",
    "Europe/Berlin", "Africa/Casablanca", "Africa/Cairo", "Asia/Kolkata", "Asia/Kathmandu",
    "Asia/Tokyo", "Asia/Tehran", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia",
    "Pacific/Chatham", "Pacific/Kiritimati",
  ]

  private func rules(_ name: String) throws -> ZoneRules {
    let data = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)"))
    return try ZoneRules(name: name, tzif: Array(data))
  }

  @Test(arguments: zones)
  func theOffsetIsTheOneOfAnotherReader(_ name: String) throws {
    let rules = try rules(name)
    let other = try #require(TimeZone(identifier: name))
    var random = SeededNumbers(name.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) })
    // From 1975 to 2060: old local times before differ between readers.
    for _ in 0..<3000 {
      let seconds = Int64.random(in: 157_766_400..<2_840_140_800, using: &random)
      let expected = other.secondsFromGMT(
        for: Date(timeIntervalSince1970: TimeInterval(seconds))
      )
      let offset = rules.offsetSeconds(at: Instant(seconds: seconds))
      if Int(offset) != expected {
        Issue.record("\(name) at \(seconds): \(offset), another reader says \(expected)")
        return
      }
    }
  }

  @Test(arguments: zones)
  func everyMomentIsFoundAgainFromItsWallClock(_ name: String) throws {
    let rules = try rules(name)
    var random = SeededNumbers(99)
    for _ in 0..<2000 {
      let seconds = Int64.random(in: 157_766_400..<2_840_140_800, using: &random)
      let moment = rules.moment(at: Instant(seconds: seconds))
      switch rules.resolve(moment.local) {
      case .unique(let found): #expect(found == moment)
      case .twice(let first, let second): #expect(first == moment || second == moment)
      case .gap: Issue.record("\(moment) of \(name) is called a gap")
      }
    }
  }

  @Test(arguments: [
    ("America/Chicago", "2026-03-08 02:30"), ("America/Chicago", "2026-03-08 02:00"),
    ("America/Chicago", "2026-03-08 02:59"), ("Europe/London", "2026-03-29 01:30"),
    ("Australia/Lord_Howe", "2026-10-04 02:15"), ("Pacific/Apia", "2011-12-30 12:00"),
    ("America/Sao_Paulo", "2018-11-04 00:30"), ("Africa/Casablanca", "2026-03-22 02:30"),
  ])
  func aTimeThatTheClockJumpsOverIsAGap(_ zone: String, _ text: String) throws {
    let rules = try rules(zone)
    let local = try CivilDateTime(text)
    #expect(rules.resolve(local) == .gap)
    #expect(throws: CalendarError(text: text, reason: .inGap(zone: zone))) {
      try rules.moment(for: local, text: text)
    }
  }

  @Test(arguments: [
    ("America/Chicago", "2026-11-01 01:30", 3600), ("America/Chicago", "2026-11-01 01:00", 3600),
    ("Europe/London", "2026-10-25 01:30", 3600), ("Australia/Lord_Howe", "2026-04-05 01:45", 1800),
    ("America/Sao_Paulo", "2019-02-16 23:30", 3600),
    ("Africa/Casablanca", "2026-02-15 02:30", 3600),
  ])
  func aTimeThatComesTwiceIsAsked(_ zone: String, _ text: String, _ apart: Int64) throws {
    let rules = try rules(zone)
    let local = try CivilDateTime(text)
    guard case .twice(let first, let second) = rules.resolve(local) else {
      Issue.record("\(text) of \(zone) is not asked")
      return
    }
    #expect(second.instant.seconds(since: first.instant) == apart)
    #expect(first.local == local)
    #expect(second.local == local)
    #expect(throws: CalendarError.self) { try rules.moment(for: local, text: text) }
  }

  @Test(arguments: [
    ("America/Chicago", "2026-03-08 01:59"), ("America/Chicago", "2026-03-08 03:00"),
    ("America/Chicago", "2026-11-01 00:59"), ("America/Chicago", "2026-11-01 02:00"),
    ("Pacific/Apia", "2011-12-29 23:59"), ("Pacific/Apia", "2011-12-31 00:00"),
  ])
  func theMinutesBesideAChangeAreUnique(_ zone: String, _ text: String) throws {
    guard case .unique = try rules(zone).resolve(try CivilDateTime(text)) else {
      Issue.record("\(text) of \(zone) is not unique")
      return
    }
  }

  @Test(arguments: [
    // Midnight is jumped over, comes twice, or the whole day is missing.
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"),
    ("America/Chicago", "2026-03-08", "2026-03-08T00:00:00-06:00"),
    ("Africa/Cairo", "2024-04-26", "2024-04-26T01:00:00+03:00"),
    ("Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"),
  ])
  func aDayStartsAtItsFirstInstant(_ zone: String, _ date: String, _ start: String) throws {
    #expect(try rules(zone).start(of: try CivilDate(date)).description == start)
  }

  @Test(arguments: zones)
  func noInstantOfADayComesBeforeItsStart(_ name: String) throws {
    let rules = try rules(name)
    var random = SeededNumbers(5)
    for _ in 0..<300 {
      let date = CivilDate(dayNumber: Int32.random(in: 2000..<30000, using: &random))
      let start = rules.start(of: date).instant
      let before = rules.date(at: start.advanced(bySeconds: -1))
      #expect(rules.date(at: start) >= date)
      #expect(before < date)
    }
  }

  @Test(arguments: [
    ("", "not a zone file"), ("TZif", "ends early"), ("TZif2", "ends early"),
    ("garbage that is no zone file at all, and longer than a header", "not a zone file"),
  ])
  func bytesThatAreNoZoneFileAreRefused(_ text: String, _ why: String) {
    do {
      _ = try ZoneRules(name: "X", tzif: Array(text.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.why.contains(why) || why == "not a zone file" && error.why.contains("early"))
    }
  }

  @Test func aCutZoneFileIsRefusedOrReadWhole() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Berlin"))
    let bytes = Array(data)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      // A file cut within its footer may still be read; it must never crash.
      _ = try? ZoneRules(name: "X", tzif: Array(bytes.prefix(length)))
    }
    var random = SeededNumbers(3)
    for _ in 0..<2000 {
      var damaged = bytes
      for _ in 0..<4 {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      if let rules = try? ZoneRules(name: "X", tzif: damaged) {
        _ = rules.offsetSeconds(at: Instant(seconds: 1_790_000_000))
      }
    }
  }
}
