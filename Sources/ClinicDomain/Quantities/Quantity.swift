/// A unit of the closed list of one kind of quantity.
public protocol QuantityUnit: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// How many base units make one of this unit.
  var size: Int64 { get }
  /// How many digits behind the point the base unit can hold.
  var decimals: Int { get }
}

/// A measured or ordered amount: a whole number of base units, with the unit it was entered in.
///
/// Two amounts are equal when their base units are; the unit only decides how the amount is
/// written. In files and edit fields an amount is its `stored` text, on screens its `shown` text.
public protocol Quantity: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The closed list of units.
  associatedtype Unit: QuantityUnit
  /// What a person calls it: "volume", "dose".
  static var name: String { get }
  /// The amount in base units, never negative.
  var amount: Int64 { get }
  /// The unit that the amount is written in.
  var unit: Unit { get }
  /// Makes an amount of base units, written in a unit.
  init(amount: Int64, unit: Unit)
}

extension Quantity {
  /// The largest amount that is read: a thousand litres, a kilogram.
  ///
  /// Far above anything that meets a patient, and small enough that products stay exact.
  public static var largestRead: Int64 { 1_000_000_000_000_000 }

  /// The amount as a plain number of its unit, without grouping: `2000`, `0.5`.
  public var digits: String {
    DecimalText.digits(amount, unitSize: unit.size, decimals: unit.decimals)
  }

  /// Canonical text with the unit and no grouping: `2000 mcg/mL`.
  public var stored: String { "\(digits) \(unit.rawValue)" }

  /// Text for screens and paper, grouped from 1,000: `2,000 mcg/mL`.
  public var shown: String { "\(DecimalText.grouped(digits)) \(unit.rawValue)" }

  /// The stored text.
  public var description: String { stored }

  /// The same amount written in another unit.
  public func expressed(in unit: Unit) -> Self { Self(amount: amount, unit: unit) }

  /// Whether the left amount is the smaller one.
  public static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }

  /// Whether both are the same amount, whatever unit they are written in.
  public static func == (left: Self, right: Self) -> Bool { left.amount == right.amount }

  /// Hashes the amount, whatever unit it is written in.
  public func hash(into hasher: inout Hasher) { hasher.combine(amount) }

  /// Reads canonical text only, as files hold it.
  ///
  /// - Throws: `QuantityError` where the text is not canonical.
  public init(stored text: String) throws(QuantityError) {
    let reading = try Self.read(text)
    guard reading.notes.isEmpty, reading.value.stored == text else {
      throw QuantityError(
        quantity: Self.name,
        text: text,
        reason: .notCanonical(reading.value.stored)
      )
    }
    self = reading.value
  }

  /// Decodes canonical text.
  ///
  /// - Throws: `DecodingError` where the text is not a canonical amount.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(stored: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes the stored text.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(stored)
  }
}

/// How decimal numbers are written: a leading zero, no trailing zero, a comma from 1,000.
public enum DecimalText {
  /// Writes base units as a plain decimal number of a unit.
  static func digits(_ amount: Int64, unitSize: Int64, decimals: Int) -> String {
    let (whole, rest) = amount.magnitude.quotientAndRemainder(dividingBy: unitSize.magnitude)
    var remainder = rest
    var fraction: [UInt8] = []
    while remainder != 0, fraction.count < decimals {
      let (digit, next) = (remainder * 10).quotientAndRemainder(dividingBy: unitSize.magnitude)
      fraction.append(UInt8(ascii: "0") + UInt8(digit))
      remainder = next
    }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    let sign = amount < 0 ? "-" : ""
    return fraction.isEmpty
      ? "\(sign)\(whole)" : "\(sign)\(whole).\(String(decoding: fraction, as: UTF8.self))"
  }

  /// Writes a fraction rounded to a number of decimals, half away from zero: `-13.1`.
  public static func rounded(_ value: Fraction, decimals: Int) -> String {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Fraction(scale)).rounded()
    return digits(Int64(clamping: scaled), unitSize: Int64(scale), decimals: decimals)
  }

  /// Puts a comma between thousands of a plain decimal number.
  public static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let whole = Array(parts[0].drop { $0 == "-" })
    guard whole.count > 3 else { return digits }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }
}
