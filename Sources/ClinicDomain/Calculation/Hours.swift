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
