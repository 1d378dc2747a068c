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
