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
    if let sum = exactSum(left, right) { return sum }
    let (first, second) = (left.coarse(bits: 40), right.coarse(bits: 40))
    return exactSum(first, second) ?? first
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  /// The product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    if let product = exactProduct(left, right) { return product }
    let (first, second) = (left.coarse(bits: 20), right.coarse(bits: 20))
    return exactProduct(first, second) ?? (first.magnitude < second.magnitude ? second : first)
  }

  private static func exactSum(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let divisor = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
    )
    let leftScale = right.denominator / divisor
    let rightScale = left.denominator / divisor
    let (first, firstOverflows) = left.numerator.multipliedReportingOverflow(by: leftScale)
    let (second, secondOverflows) = right.numerator.multipliedReportingOverflow(by: rightScale)
    let (sum, sumOverflows) = first.addingReportingOverflow(second)
    let (common, commonOverflows) = left.denominator.multipliedReportingOverflow(by: leftScale)
    guard !firstOverflows, !secondOverflows, !sumOverflows, !commonOverflows else { return nil }
    return Fraction(sum, over: common)
  }

  private static func exactProduct(_ left: Fraction, _ right: Fraction) -> Fraction? {
    // Reduced crosswise first, so that long chains stay small.
    let first = Fraction(left.numerator, over: right.denominator)
    let second = Fraction(right.numerator, over: left.denominator)
    let (numerator, overflows) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (denominator, overflowsBelow) = first.denominator.multipliedReportingOverflow(
      by: second.denominator
    )
    guard !overflows, !overflowsBelow else { return nil }
    return Fraction(numerator, over: denominator)
  }

  /// The value to a power of two below the line, for sums and products that 128 bits cannot hold.
  ///
  /// Clinical amounts stay far below that; what is lost is less than a billionth of a nanolitre or
  /// a nanogram, and a program that goes on is safer than one that stops.
  private func coarse(bits: Int) -> Fraction {
    let scaled = numerator.magnitude.multipliedFullWidth(by: 1 << UInt128(bits))
    let below = denominator.magnitude
    guard scaled.high < below else {
      return Fraction(numerator < 0 ? -Int128.max : Int128.max)
    }
    let quotient = below.dividingFullWidth((scaled.high, scaled.low)).quotient
    let value = Int128(exactly: quotient) ?? Int128.max
    return Fraction(numerator < 0 ? -value : value, over: 1 << Int128(bits))
  }

  /// The quotient; the divisor must not be zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    left * Fraction(right.denominator, over: right.numerator)
  }

  /// Whether the left value is the smaller one.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    guard (left.numerator < 0) == (right.numerator < 0) else { return left.numerator < 0 }
    let first = left.numerator.magnitude.multipliedFullWidth(by: right.denominator.magnitude)
    let second = right.numerator.magnitude.multipliedFullWidth(by: left.denominator.magnitude)
    let magnitudeIsLess = (first.high, first.low) < (second.high, second.low)
    let magnitudeIsMore = (first.high, first.low) > (second.high, second.low)
    return left.numerator < 0 ? magnitudeIsMore : magnitudeIsLess
  }

  /// The largest whole number not above the value.
  public var roundedDown: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The nearest multiple of `step`, half away from zero.
  public func rounded(toMultipleOf step: Int128 = 1) -> Int128 {
    precondition(step > 0, "a rounding step is positive")
    let (divisor, overflows) = denominator.multipliedReportingOverflow(by: step)
    guard !overflows else { return coarse(bits: 20).rounded(toMultipleOf: step) }
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
