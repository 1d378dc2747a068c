/// A change or a share as a signed percentage; it is only ever shown, never entered.
public struct Percentage: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The exact ratio; 1 is one hundred percent.
  public let ratio: Fraction

  /// Makes a percentage of an exact ratio.
  public init(ratio: Fraction) { self.ratio = ratio }

  /// The change from one value to another; nothing where the first is zero.
  public init?(from old: Fraction, to new: Fraction) {
    guard old != .zero else { return nil }
    self.init(ratio: (new - old) / old)
  }

  /// Tenths of a percent, rounded half away from zero; thresholds compare this.
  public var tenths: Int64 { Int64(clamping: (ratio * Fraction(1000)).rounded()) }

  /// Text with the sign, to 0.1 %: `-13.1 %`, `+21 %`, `0 %`.
  public var shown: String { "\(tenths > 0 ? "+" : "")\(unsigned)" }

  /// Text without a plus, for shares: `0.4 %`.
  public var unsigned: String {
    "\(DecimalText.rounded(Fraction(Int128(tenths), over: 10), decimals: 1)) %"
  }

  /// The shown text.
  public var description: String { shown }

  /// Whether the left one is the smaller one.
  public static func < (left: Percentage, right: Percentage) -> Bool { left.ratio < right.ratio }
}

/// A length of time as a result, in hours; it is only ever shown, never entered.
public struct Hours: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The exact number of hours.
  public let exact: Fraction

  /// Makes a time of an exact number of hours.
  public init(_ exact: Fraction) { self.exact = exact }

  /// The time in which a volume flows; nothing where nothing flows.
  public init?(_ volume: Volume, at flow: FlowRate) {
    guard !flow.isZero else { return nil }
    self.init(volume.exact / flow.nanolitresPerDay * Fraction(24))
  }

  /// Text to 0.01 h: `23.94 h`.
  public var shown: String { "\(DecimalText.rounded(exact, decimals: 2)) h" }

  /// The shown text.
  public var description: String { shown }

  /// Whole minutes, rounded half away from zero.
  public var minutes: Int { Int(clamping: (exact * Fraction(60)).rounded()) }

  /// Whether the left one is the shorter one.
  public static func < (left: Hours, right: Hours) -> Bool { left.exact < right.exact }
}
