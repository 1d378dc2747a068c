/// Whether fluid came back through the needle; without it there is no proof of position.
///
/// Source: S52 (spontaneous return; an empty pump needs imaging or the two-needle test).
public enum FluidReturn {
  /// Whether proof of position is missing: no return, or less than the policy's volume.
  ///
  /// Always a hard stop, whatever was expected.
  public static func isMissing(
    returned: Bool,
    aspirated: Volume?,
    policy: Policy = Policy()
  ) -> Bool {
    guard returned else { return true }
    return aspirated.map { $0 < policy.volume(.noReturnBelow) } ?? false
  }
}
