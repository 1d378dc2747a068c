/// A time of day on the clinic's clock, to the second.
public struct CivilTime: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Seconds since midnight, 0 to 86,399.
  public let secondOfDay: Int32

  /// Makes the time a number of seconds after midnight, taken modulo one day.
  public init(secondOfDay: Int32) { self.secondOfDay = ((secondOfDay % 86400) + 86400) % 86400 }

  /// Makes a time; nothing where no clock shows it.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(secondOfDay: Int32(hour * 3600 + minute * 60 + second))
  }

  /// Reads `HH:MM` or `HH:MM:SS`.
  ///
  /// - Throws: `CalendarError` where the text is no such time.
  public init(_ text: String) throws(CalendarError) {
    guard let time = CivilTime(Array(text.utf8)[...]) else {
      throw CalendarError(text: text, reason: .notATime)
    }
    self = time
  }

  /// Reads the bytes of `HH:MM` or `HH:MM:SS`; nothing where they are neither.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 5 || bytes.count == 8, bytes[start + 2] == UInt8(ascii: ":"),
      let hour = digitsValue(bytes.prefix(2)),
      let minute = digitsValue(bytes[start + 3...start + 4])
    else { return nil }
    guard bytes.count == 8 else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard bytes[start + 5] == UInt8(ascii: ":"), let second = digitsValue(bytes.suffix(2)) else {
      return nil
    }
    self.init(hour: hour, minute: minute, second: second)
  }

  /// Minutes since midnight.
  public var minuteOfDay: Int { Int(secondOfDay) / 60 }

  /// The hour, 0 to 23.
  public var hour: Int { Int(secondOfDay) / 3600 }

  /// Text to the minute: `09:41`.
  public var description: String { "\(twoDigits(hour)):\(twoDigits(minuteOfDay % 60))" }

  /// Text to the second: `09:41:07`.
  public var withSeconds: String { "\(description):\(twoDigits(Int(secondOfDay) % 60))" }

  /// Whether the left time is the earlier one of the day.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondOfDay < right.secondOfDay
  }

  /// Decodes `HH:MM`.
  ///
  /// - Throws: `DecodingError` where the text is not a time.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(try container.decode(String.self))
    } catch let error as CalendarError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes `HH:MM`, with seconds where there are any.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(secondOfDay % 60 == 0 ? description : withSeconds)
  }
}

/// A date and time as a clock on the wall shows them, without a zone.
public struct CivilDateTime: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The day.
  public let date: CivilDate
  /// The time of day.
  public let time: CivilTime

  /// Makes a date and time.
  public init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// Makes the date and time of a clock that shows UTC.
  public init(secondsSince1970 seconds: Int64) {
    let day = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400
    self.init(
      date: CivilDate(dayNumber: Int32(clamping: day)),
      time: CivilTime(secondOfDay: Int32(seconds - day * 86400))
    )
  }

  /// Reads `YYYY-MM-DD HH:MM`, with or without seconds, with a blank or a `T` between.
  ///
  /// - Throws: `CalendarError` where the text is no such date and time.
  public init(_ text: String) throws(CalendarError) {
    let (value, rest) = try Self.readPrefix(Array(text.utf8), of: text)
    guard rest.isEmpty else { throw CalendarError(text: text, reason: .notATime) }
    self = value
  }

  /// Reads the date and time at the start of a text's bytes and answers the bytes behind them.
  static func readPrefix(
    _ bytes: [UInt8],
    of text: String
  ) throws(CalendarError) -> (CivilDateTime, rest: ArraySlice<UInt8>) {
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ")
    else { throw CalendarError(text: text, reason: .notATime) }
    let date = try CivilDate(bytes[..<10], of: text)
    let hasSeconds = bytes.count >= 19 && bytes[16] == UInt8(ascii: ":")
    let end = hasSeconds ? 19 : 16
    guard let time = CivilTime(bytes[11..<end]) else {
      throw CalendarError(text: text, reason: .notATime)
    }
    return (CivilDateTime(date: date, time: time), bytes[end...])
  }

  /// Seconds since 1 January 1970 on a clock that shows UTC.
  public var secondsSince1970: Int64 { Int64(date.dayNumber) * 86400 + Int64(time.secondOfDay) }

  /// Text to the minute: `2026-09-22 09:41`.
  public var description: String { "\(date) \(time)" }

  /// Text for screens: `22-Sep-2026 09:41`.
  public var shown: String { "\(date.shown) \(time)" }

  /// Whether the left one is earlier on the wall.
  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Decodes `YYYY-MM-DD HH:MM`.
  ///
  /// - Throws: `DecodingError` where the text is no date and time.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(try container.decode(String.self))
    } catch let error as CalendarError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes `YYYY-MM-DD HH:MM`.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(time.secondOfDay % 60 == 0 ? description : "\(date) \(time.withSeconds)")
  }
}
