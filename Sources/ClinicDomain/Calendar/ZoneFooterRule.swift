/// The rule at the end of a zone file, for all times behind its last transition.
///
/// A rule such as `CST6CDT,M3.2.0,M11.1.0` names the standard clock, the summer clock, and the
/// days on which they change.
struct ZoneFooterRule: Sendable {
  private enum Day: Sendable {
    case month(Int, week: Int, weekday: Int)
    case julianWithoutLeapDay(Int)
    case dayOfYear(Int)
  }

  private struct Change: Sendable {
    var day: Day
    var seconds: Int64 = 7200
  }

  private var standard: Int32 = 0
  private var summer: Int32?
  private var start = Change(day: .dayOfYear(0))
  private var end = Change(day: .dayOfYear(0))

  init?(_ text: String) {
    var scanner = Scanner(Array(text.utf8))
    guard scanner.skipName(), let offset = scanner.clock() else { return nil }
    standard = Int32(-offset)
    guard !scanner.atEnd else { return }
    guard scanner.skipName() else { return nil }
    summer = standard + 3600
    if !scanner.atEnd, scanner.peek != UInt8(ascii: ",") {
      guard let offset = scanner.clock() else { return nil }
      summer = Int32(-offset)
    }
    guard let start = scanner.change(), let end = scanner.change(), scanner.atEnd else {
      return nil
    }
    self.start = start
    self.end = end
  }

  func offset(atUTC seconds: Int64) -> Int32 {
    guard let summer else { return standard }
    let year = CivilDateTime(secondsSince1970: seconds + Int64(standard)).date.parts.year
    let begins = Self.wall(start, in: year) - Int64(standard)
    let ends = Self.wall(end, in: year) - Int64(summer)
    let isSummer =
      begins < ends
      ? seconds >= begins && seconds < ends : seconds >= begins || seconds < ends
    return isSummer ? summer : standard
  }

  private static func wall(_ change: Change, in year: Int) -> Int64 {
    let newYear = Int64(CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0)
    let isLeap = CivilDate.days(inMonth: 2, of: year) == 29
    let day: Int64
    switch change.day {
    case .dayOfYear(let index): day = newYear + Int64(index)
    case .julianWithoutLeapDay(let index):
      day = newYear + Int64(index - 1) + (isLeap && index >= 60 ? 1 : 0)
    case .month(let month, let week, let weekday):
      let first = CivilDate(year: year, month: month, day: 1)?.dayNumber ?? 0
      let firstWeekday = (Int(first) % 7 + 11) % 7
      var dayOfMonth = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      while dayOfMonth >= CivilDate.days(inMonth: month, of: year) { dayOfMonth -= 7 }
      day = Int64(first) + Int64(dayOfMonth)
    }
    return day * 86400 + change.seconds
  }

  private struct Scanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
    var atEnd: Bool { index == bytes.count }

    mutating func accept(_ character: Unicode.Scalar) -> Bool {
      guard peek == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func skipName() -> Bool {
      let begin = index
      if accept("<") {
        while let next = peek, next != UInt8(ascii: ">") {
          _ = next
          index += 1
        }
        return accept(">")
      }
      while let next = peek, next | 32 >= UInt8(ascii: "a"), next | 32 <= UInt8(ascii: "z") {
        index += 1
      }
      return index - begin >= 3
    }

    mutating func number() -> Int? {
      let begin = index
      while let next = peek, next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { index += 1 }
      return index - begin <= 4 ? digitsValue(bytes[begin..<index]) : nil
    }

    /// Reads `[-]hh[:mm[:ss]]` as seconds.
    mutating func clock() -> Int64? {
      let negative = accept("-")
      if !negative { _ = accept("+") }
      // RFC 8536 allows a rule up to a week away.
      guard let hours = number(), hours <= 167 else { return nil }
      var seconds = hours * 3600
      if accept(":") {
        guard let minutes = number(), minutes < 60 else { return nil }
        seconds += minutes * 60
        if accept(":") {
          guard let rest = number(), rest < 60 else { return nil }
          seconds += rest
        }
      }
      return Int64(negative ? -seconds : seconds)
    }

    /// Reads `,Mm.w.d[/time]`, `,Jn[/time]` or `,n[/time]`.
    mutating func change() -> Change? {
      guard accept(",") else { return nil }
      let day: Day
      if accept("M") {
        guard let month = number(), accept("."), let week = number(), accept("."),
          let weekday = number(), (1...12).contains(month), (1...5).contains(week), weekday <= 6
        else { return nil }
        day = .month(month, week: week, weekday: weekday)
      } else if accept("J") {
        guard let index = number(), (1...365).contains(index) else { return nil }
        day = .julianWithoutLeapDay(index)
      } else {
        guard let index = number(), index <= 365 else { return nil }
        day = .dayOfYear(index)
      }
      guard accept("/") else { return Change(day: day) }
      guard let seconds = clock() else { return nil }
      return Change(day: day, seconds: seconds)
    }
  }
}
