/// The volume that should be left, as one figure or, where a bolus count is unknown, as a range.
public struct ExpectedResidual: Hashable, Sendable {
  /// The exact nanolitres left at least.
  public let exactLeast: Fraction
  /// The exact nanolitres left at most.
  public let exactGreatest: Fraction

  /// Makes an expectation; less than nothing counts as nothing.
  public init(exactLeast: Fraction, exactGreatest: Fraction) {
    self.exactLeast = max(.zero, min(exactLeast, exactGreatest))
    self.exactGreatest = max(.zero, max(exactLeast, exactGreatest))
  }

  /// Makes an expectation of one figure.
  public init(exact: Fraction) { self.init(exactLeast: exact, exactGreatest: exact) }

  /// The least volume, to 0.001 mL.
  public var least: Volume { Volume(rounding: exactLeast) }

  /// The greatest volume, to 0.001 mL.
  public var greatest: Volume { Volume(rounding: exactGreatest) }

  /// Whether it is a range, because a bolus count is unknown.
  public var isRange: Bool { exactLeast != exactGreatest }

  /// The text: `4 mL`, or `3.2 mL to 4 mL`.
  public var shown: String {
    isRange ? "\(least.shown) to \(greatest.shown)" : least.shown
  }
}

extension Reservoir {
  /// The volume that should be left at a point in time, with the boluses that were counted.
  ///
  /// Where boluses are allotted and the count is unknown it is a range from every allotted bolus
  /// taken to none. Source: S22 (boluses), S5 (reconciliation by the logged count).
  public func expectedResidual(
    at instant: Instant,
    countedBoluses: Int?,
    bolusVolume: Fraction?
  ) -> ExpectedResidual {
    let without = exactLevel(at: instant, boluses: .noneTaken)
    if let countedBoluses {
      let taken = (bolusVolume ?? .zero) * Fraction(Int128(countedBoluses))
      return ExpectedResidual(exact: without - taken)
    }
    return ExpectedResidual(
      exactLeast: exactLevel(at: instant, boluses: .allTaken),
      exactGreatest: without
    )
  }
}
