/// A decimal number exactly as a document prints it: digits and a number of decimals.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digits without the point, with the sign.
  public let digits: Int64
  /// How many of the digits stand behind the point.
  public let decimals: Int

  /// Makes a number of digits of which some stand behind the point: `(48, decimals: 3)` is 0.048.
  public init(_ digits: Int64, decimals: Int = 0) {
    var digits = digits
    var decimals = decimals
    while decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    self.digits = digits
    self.decimals = decimals
  }

  /// The number as an exact ratio.
  public var exact: Fraction {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    return Fraction(Int128(digits), over: scale)
  }

  /// The whole number; nothing where digits stand behind the point.
  public var whole: Int? { decimals == 0 ? Int(digits) : nil }

  /// Plain text without grouping: `0.048`.
  public var description: String { DecimalText.rounded(exact, decimals: decimals) }

  /// Whether the left number is the smaller one.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.exact < right.exact
  }
}

/// A number with its unit as a document prints them: `0.048 mL/day`, `90 day`, `14.5 percent`.
public struct Measure: Hashable, Sendable, CustomStringConvertible {
  /// The number.
  public let number: ExactDecimal
  /// The unit in the document's own word.
  public let unit: String

  /// Makes a measure.
  public init(_ number: ExactDecimal, _ unit: String) {
    self.number = number
    self.unit = unit
  }

  /// The number and the unit: `0.048 mL/day`.
  public var description: String { "\(number) \(unit)" }

  /// The measure as a quantity; nothing where the unit is not one of that quantity.
  public func quantity<Value: Quantity>(_ kind: Value.Type) -> Value? {
    try? Value(stored: description)
  }
}
