/// An exact ratio of two whole numbers, always in lowest terms with a positive denominator.
///
/// Every product and sum of quantities is kept as a fraction and rounded once, when it is compared
/// or shown.
public struct Fraction: Hashable, Comparable, Sendable {
  /// The number above the line, with the sign.
  public let numerator: Int128
  /// The number below the line, always greater than zero.
  public let denominator: Int128

  /// Makes the ratio of two whole numbers; the denominator must not be zero.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// Nothing.
  public static let zero = Fraction(0)

  /// The sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    let divisor = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
    )
    let leftScale = right.denominator / divisor
    let rightScale = left.denominator / divisor
    return Fraction(
      left.numerator * leftScale + right.numerator * rightScale,
      over: left.denominator * leftScale
    )
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  /// The product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    // Reduced crosswise first, so that long chains stay small.
    let first = Fraction(left.numerator, over: right.denominator)
    let second = Fraction(right.numerator, over: left.denominator)
    return Fraction(
      first.numerator * second.numerator,
      over: first.denominator * second.denominator
    )
  }

  /// The quotient; the divisor must not be zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    left * Fraction(right.denominator, over: right.numerator)
  }

  /// Whether the left value is the smaller one.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    (left - right).numerator < 0
  }

  /// The largest whole number not above the value.
  public var roundedDown: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The nearest multiple of `step`, half away from zero.
  public func rounded(toMultipleOf step: Int128 = 1) -> Int128 {
    precondition(step > 0, "a rounding step is positive")
    let divisor = denominator * step
    let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(
      dividingBy: divisor.magnitude
    )
    let nearest = Int128(quotient) + (remainder * 2 >= divisor.magnitude ? 1 : 0)
    return (numerator < 0 ? -nearest : nearest) * step
  }

  /// The value without its sign.
  public var magnitude: Fraction {
    Fraction(numerator < 0 ? -numerator : numerator, over: denominator)
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    // Most ratios here fit 64 bits, where division is far cheaper.
    if let small = UInt64(exactly: first), let other = UInt64(exactly: second) {
      var (a, b) = (small, other)
      while b != 0 { (a, b) = (b, a % b) }
      return UInt128(max(a, 1))
    }
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
