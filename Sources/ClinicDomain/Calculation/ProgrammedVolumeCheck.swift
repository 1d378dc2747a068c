/// Whether the volume typed into the programmer is the volume in the pump.
///
/// Source: S33 (20 mL filled, 40 mL programmed).
public struct ProgrammedVolumeCheck: Hashable, Sendable {
  /// Programmed - (injected + left behind).
  public let difference: VolumeDifference
  /// How grave it is: beyond the policy's tolerance a hard stop, any other difference a note.
  public let severity: Severity

  /// Compares the volumes.
  public init(
    programmed: Volume,
    injected: Volume,
    leftBehind: Volume,
    policy: Policy = Policy()
  ) {
    difference = programmed - (injected + leftBehind)
    let size = difference.magnitude
    severity =
      size > policy.volume(.programmedVolumeTolerance)
      ? .hardStop : size > .zero ? .advisory : .none
  }
}
