/// How long the fluid between two levels lasts.
public enum ReserveDays {
  /// Whole days between two levels at a flow, rounded down; nothing where nothing flows.
  ///
  /// Source: DER (a fixed number of days of grace is unsafe).
  public static func count(from level: Volume, to lower: Volume, at flow: FlowRate) -> Int? {
    guard !flow.isZero else { return nil }
    return Int(clamping: ((level.exact - lower.exact) / flow.nanolitresPerDay).roundedDown)
  }
}
