/// What a vial holds after a new pump was rinsed with it.
///
/// Source: PRIALT-PUMP.
public struct RinseRest: Hashable, Sendable {
  /// The volume left.
  public let volume: Volume
  /// The drug in it.
  public let mass: Mass

  /// Works the rest out.
  public init(vial: Volume, times: Int, each: Volume, strength: Concentration) {
    let left = vial.exact - each.exact * Fraction(Int128(times))
    volume = Volume(rounding: max(.zero, left))
    mass = strength.mass(in: volume)
  }
}
