/// A day of the calendar, without a clock or a zone.
public struct CivilDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let dayNumber: Int32

  /// Makes the day a number of days after 1 January 1970.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// Makes a day; nothing where the calendar does not have it.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    // Counted from 1 March, so that the leap day ends a year.
    let shifted = month > 2 ? month - 3 : month + 9
    let adjusted = month > 2 ? year : year - 1
    let era = adjusted / 400
    let yearOfEra = adjusted - era * 400
    let dayOfYear = (153 * shifted + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Reads `YYYY-MM-DD`.
  ///
  /// - Throws: `CalendarError` where the text is no such date or the calendar does not have it.
  public init(_ text: String) throws(CalendarError) {
    try self.init(Array(text.utf8)[...], of: text)
  }

  /// Reads the bytes of `YYYY-MM-DD` that stand in a text.
  init(_ bytes: ArraySlice<UInt8>, of text: String) throws(CalendarError) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"), let year = digitsValue(bytes.prefix(4)),
      let month = digitsValue(bytes[start + 5...start + 6]),
      let day = digitsValue(bytes.suffix(2))
    else { throw CalendarError(text: text, reason: .notADate) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw CalendarError(text: text, reason: .noSuchDay)
    }
    self = date
  }

  /// Year, month 1...12 and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthShifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthShifted + 2) / 5 + 1
    let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    let index = (Int(dayNumber) % 7 + 10) % 7
    return Weekday.allCases[index]
  }

  /// The day a number of days later, earlier where negative.
  public func advanced(byDays days: Int) -> CivilDate {
    let (sum, overflows) = Int(dayNumber).addingReportingOverflow(days)
    return CivilDate(dayNumber: overflows ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// The same day a number of months later; the last day of a shorter month.
  public func advanced(byMonths months: Int) -> CivilDate {
    let (year, month, day) = parts
    let count = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = Self.days(inMonth: newMonth, of: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// Calendar days from an earlier day to this one.
  public func days(since earlier: CivilDate) -> Int { Int(dayNumber) - Int(earlier.dayNumber) }

  /// Full years of age of somebody born on this day; a 29 February birthday falls on 28 February.
  public func age(on day: CivilDate) -> Int {
    let years = day.parts.year - parts.year
    return advanced(byMonths: years * 12) > day ? years - 1 : years
  }

  /// ISO text: `2026-09-22`.
  public var description: String {
    let (year, month, day) = parts
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Text for screens, month in letters so that day and month cannot be mixed up: `22-Sep-2026`.
  public var shown: String {
    let (year, month, day) = parts
    return "\(twoDigits(day))-\(Self.monthNames[month - 1])-\(year)"
  }

  /// Text for narrow columns: `22-Sep`.
  public var shownShort: String { String(shown.prefix(6)) }

  /// Short English names of the months.
  public static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  /// Whether the left day is the earlier one.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Decodes `YYYY-MM-DD`.
  ///
  /// - Throws: `DecodingError` where the text is not a date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(try container.decode(String.self))
    } catch let error as CalendarError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes `YYYY-MM-DD`.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the week.
public enum Weekday: String, CaseIterable, Codable, Sendable {
  case monday = "Mon"
  case tuesday = "Tue"
  case wednesday = "Wed"
  case thursday = "Thu"
  case friday = "Fri"
  case saturday = "Sat"
  case sunday = "Sun"
}

/// Why a text is not a date or a time.
public struct CalendarError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that was broken.
  public enum Reason: Hashable, Sendable {
    case notADate
    case notADateAsTyped
    case noSuchDay
    case notATime
    case noOffset
    case ambiguousDate
    case inGap(zone: String)
    case happensTwice(zone: String, first: String, second: String)
    case otherOffset(zone: String, right: String)
  }

  /// The text as it was entered.
  public let text: String
  /// The rule that it breaks.
  public let reason: Reason

  /// Makes the error of one text.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }

  /// The reason in words, with what to type instead.
  public var why: String {
    switch reason {
    case .notADate: "a date is written YYYY-MM-DD"
    case .notADateAsTyped: "a date is typed as 2026-10-09 or 9 oct 2026"
    case .noSuchDay: "the calendar has no such day"
    case .notATime: "a date and time is written YYYY-MM-DD HH:MM, with 24 hours"
    case .noOffset: "a moment ends with Z or an offset such as -05:00"
    case .ambiguousDate: "day and month cannot be told apart; write 9 oct or 2026-10-09"
    case .inGap(let zone): "this time does not exist in \(zone): the clock is put forward over it"
    case .happensTwice(let zone, let first, let second):
      "this time happens twice in \(zone); write \(first) or \(second)"
    case .otherOffset(let zone, let right):
      "the clock of \(zone) has another offset then; in its time this is \(right)"
    }
  }

  /// The whole sentence.
  public var description: String { "\"\(text)\" is refused: \(why)" }
}
