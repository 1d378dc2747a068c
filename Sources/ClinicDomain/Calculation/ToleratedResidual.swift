/// The range of residuals that a tolerance of delivery would accept.
///
/// Shown beside the rule of volumes, which is stricter for large pumps. Source: S5, GK.
public struct ToleratedResidual: Hashable, Sendable {
  /// The least volume.
  public let least: Volume
  /// The greatest volume.
  public let greatest: Volume

  /// Works the range out from the volume due to be delivered.
  public init(filled: Volume, expected: Volume, tolerance: Fraction) {
    let due = filled.exact - expected.exact
    least = Volume(rounding: expected.exact - due * tolerance)
    greatest = Volume(rounding: expected.exact + due * tolerance)
  }
}
