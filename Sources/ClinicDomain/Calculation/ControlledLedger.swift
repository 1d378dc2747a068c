/// Whether what was received of a controlled drug is accounted for.
///
/// Source: POLICY (received = filled + wasted + returned).
public struct ControlledLedger: Hashable, Sendable {
  /// What came.
  public let received: Volume
  /// What went into the pump.
  public let filled: Volume
  /// What was thrown away.
  public let wasted: Volume
  /// What was sent back.
  public let returned: Volume

  /// Makes a ledger line.
  public init(received: Volume, filled: Volume, wasted: Volume, returned: Volume = .zero) {
    self.received = received
    self.filled = filled
    self.wasted = wasted
    self.returned = returned
  }

  /// What is missing; below zero where more was used than came.
  public var missing: VolumeDifference { received - (filled + wasted + returned) }

  /// How grave it is: more than 0.2 mL needs a reason, more than 1 mL stops.
  public var severity: Severity {
    let size = missing.magnitude
    if size > Volume(nanolitres: 1_000_000) { return .hardStop }
    return size > Volume(nanolitres: 200_000) ? .reason : .none
  }
}
