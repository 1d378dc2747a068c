/// A month of a year on the clinic's calendar.
public struct CalendarMonth: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Months since the beginning of year 0.
  public let number: Int

  /// The month of a day.
  public init(_ day: CivilDate) {
    let (year, month, _) = day.parts
    number = year * 12 + month - 1
  }

  private init(number: Int) { self.number = number }

  /// Reads ISO text: `2026-09`.
  ///
  /// - Throws: `EntryError` where the text is no month.
  public init(_ text: String) throws(EntryError) {
    guard text.utf8.count == 7, let first = try? CivilDate("\(text)-01") else {
      throw EntryError("months are counted whole; write one as 2026-09")
    }
    self.init(first)
  }

  /// The month a number of months later, or earlier where it is negative.
  public func advanced(by months: Int) -> CalendarMonth { CalendarMonth(number: number + months) }

  /// The first day.
  public var firstDay: CivilDate {
    // Day 1 is in every month, and months of a positive number are months of the calendar.
    CivilDate(year: number / 12, month: number % 12 + 1, day: 1) ?? CivilDate(dayNumber: 0)
  }

  /// The last day.
  public var lastDay: CivilDate { advanced(by: 1).firstDay.advanced(byDays: -1) }

  /// ISO text: `2026-09`.
  public var description: String { String(firstDay.description.prefix(7)) }

  /// Text for screens: `Sep-2026`.
  public var shown: String { String(firstDay.shown.dropFirst(3)) }

  /// Whether the left month is the earlier one.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.number < right.number
  }

  /// Decodes the number.
  ///
  /// - Throws: what the decoder throws.
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Encodes the number.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
