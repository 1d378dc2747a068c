/// A point in physical time: whole seconds of UTC since 1 January 1970.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  public let seconds: Int64

  /// Makes a point in time from seconds since 1 January 1970, 00:00 UTC.
  public init(seconds: Int64) { self.seconds = seconds }

  /// Whether the left point is the earlier one.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The point a number of seconds later.
  public func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(seconds: self.seconds + seconds)
  }

  /// Seconds from an earlier point to this one.
  public func seconds(since earlier: Instant) -> Int64 { seconds - earlier.seconds }
}

/// When something happened: a point in time with the offset of the clinic's clock kept beside it.
public struct Moment: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The point in physical time.
  public let instant: Instant
  /// The clock's distance from UTC in seconds, east positive.
  public let offsetSeconds: Int32

  /// Makes a moment.
  public init(instant: Instant, offsetSeconds: Int32) {
    self.instant = instant
    self.offsetSeconds = offsetSeconds
  }

  /// The date and time that the clinic's clock showed.
  public var local: CivilDateTime {
    CivilDateTime(secondsSince1970: instant.seconds + Int64(offsetSeconds))
  }

  /// ISO 8601 text with the offset: `2026-11-24T09:14:03-05:00`.
  public var description: String {
    let sign = offsetSeconds < 0 ? "-" : "+"
    let minutes = Int(offsetSeconds.magnitude) / 60
    return
      "\(local.date)T\(local.time.withSeconds)\(sign)\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  /// Reads ISO 8601 text with an offset or `Z`, to the second or the minute.
  ///
  /// - Throws: `CalendarError` where the text is not such a moment.
  public init(_ text: String) throws(CalendarError) {
    let (local, rest) = try CivilDateTime.readPrefix(Array(text.utf8), of: text)
    guard let offset = Self.offset(rest) else { throw CalendarError(text: text, reason: .noOffset) }
    self.init(
      instant: Instant(seconds: local.secondsSince1970 - Int64(offset)),
      offsetSeconds: offset
    )
  }

  /// Decodes ISO 8601 text.
  ///
  /// - Throws: `DecodingError` where the text is not a moment.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(try container.decode(String.self))
    } catch let error as CalendarError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes ISO 8601 text.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int32? {
    let start = bytes.startIndex
    guard let sign = bytes.first else { return nil }
    if sign == UInt8(ascii: "Z") { return bytes.count == 1 ? 0 : nil }
    guard bytes.count == 6, bytes[start + 3] == UInt8(ascii: ":"),
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = digitsValue(bytes[start + 1...start + 2]),
      let minutes = digitsValue(bytes.suffix(2)), hours <= 18, minutes < 60
    else { return nil }
    let seconds = Int32(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

/// Writes a number from 0 to 99 with two digits.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

/// Reads ASCII digits; nothing where one byte is no digit.
func digitsValue(_ bytes: some Collection<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return bytes.isEmpty ? nil : value
}
