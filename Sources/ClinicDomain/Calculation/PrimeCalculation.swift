/// The prime that fills tubing and catheter with drug.
///
/// The tubing counts only where it is empty: primed twice it is an overdose. Source: S36, S26 (FDA
/// Class I recall of the priming bolus).
public struct PrimeCalculation: Hashable, Sendable {
  /// The tubing's volume.
  public let tubing: Volume
  /// Whether the tubing is empty: after implantation or replacement of an unprimed pump.
  public let isTubingEmpty: Bool
  /// The catheter's volume.
  public let catheter: Volume
  /// The strength.
  public let concentration: Concentration

  /// Makes a prime.
  public init(
    tubing: Volume,
    isTubingEmpty: Bool,
    catheter: Volume,
    concentration: Concentration
  ) {
    self.tubing = tubing
    self.isTubingEmpty = isTubingEmpty
    self.catheter = catheter
    self.concentration = concentration
  }

  /// The volume to prime with.
  public var volume: Volume { isTubingEmpty ? tubing + catheter : catheter }

  /// The drug in it.
  public var mass: Mass { concentration.mass(in: volume) }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Prime",
      formula: "volume = (tubing, only if it is empty) + catheter; dose = volume x concentration",
      source: "S36",
      inputs: [
        Working.Line("tubing", tubing.shown, note: isTubingEmpty ? "empty" : "full, not counted"),
        Working.Line("catheter", catheter.shown),
        Working.Line("concentration", concentration.shown),
      ],
      steps: ["\(volume.shown) x \(concentration.shown) = \(mass.shown)"],
      results: [Working.Line("volume", volume.shown), Working.Line("dose", mass.shown)]
    )
  }
}
