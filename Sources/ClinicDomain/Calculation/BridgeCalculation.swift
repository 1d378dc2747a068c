/// The bridge that keeps the old dose running while old drug clears the tubing and the catheter.
///
/// The pump runs the old flow until the clearing volume is gone; the programmer, which believes the
/// new strength everywhere, is told clearing volume x new strength over that time. Source: S36 (any
/// change must be bridged), S26 (the tubing constant matters), S50.
public struct BridgeCalculation: Hashable, Sendable {
  /// The volume of the pump's tubing.
  public let tubing: Volume
  /// The volume of the catheter.
  public let catheter: Volume
  /// The old strength.
  public let old: Concentration
  /// The new strength.
  public let new: Concentration
  /// The old daily dose.
  public let oldDose: Dose
  /// The daily dose after the bridge.
  public let newDose: Dose

  /// Works a bridge out; without a new dose the old one goes on.
  ///
  /// - Throws: `Refusal` where a strength, a dose or the clearing volume is zero.
  public init(
    tubing: Volume,
    catheter: Volume,
    old: Concentration,
    new: Concentration,
    oldDose: Dose,
    newDose: Dose? = nil
  ) throws(Refusal) {
    let what = "the bridge cannot be worked out"
    try RateCalculation.require(old, what)
    try RateCalculation.require(new, what)
    let newDose = newDose ?? oldDose
    guard oldDose.amount > 0, newDose.amount > 0 else {
      throw Refusal(
        what: what,
        why: "a dose is \(min(oldDose, newDose).shown): without flow nothing clears",
        remedy: "Give the daily dose before and after the change."
      )
    }
    guard tubing.amount + catheter.amount > 0 else {
      throw Refusal(
        what: what,
        why: "tubing and catheter together hold \(Volume.zero.shown)",
        remedy: "Read the constants of this pump and this catheter from the implant record."
      )
    }
    self.tubing = tubing
    self.catheter = catheter
    self.old = old
    self.new = new
    self.oldDose = oldDose
    self.newDose = newDose
  }

  /// The volume between the reservoir and the tip.
  public var volume: Volume { tubing + catheter }

  /// The flow while the bridge runs: old dose / old strength.
  public var flow: FlowRate { FlowRate(oldDose, of: old) }

  /// How long the bridge runs: volume / flow.
  public var hours: Hours {
    Hours(volume.exact / flow.nanolitresPerDay * Fraction(24))
  }

  /// What the programmer is told to give over that time: volume x new strength.
  public var entry: Mass { new.mass(in: volume) }

  /// The drug that really arrives over that time: volume x old strength.
  public var delivered: Mass { old.mass(in: volume) }

  /// The daily dose that would arrive without a bridge, while old drug clears at the new flow.
  public var doseWithoutBridge: Dose {
    FlowRate(newDose, of: new).dose(of: old)
  }

  /// How long that dose would last without a bridge.
  public var hoursWithoutBridge: Hours {
    Hours(volume.exact / FlowRate(newDose, of: new).nanolitresPerDay * Fraction(24))
  }

  /// The bridge as a pump is set to it, to the minute.
  public var setting: BridgeSetting { BridgeSetting(volume: volume, minutes: hours.minutes) }

  /// Whether the programmer's own figure is further away than the policy allows; then the
  /// prescriber decides.
  public func differs(fromProgrammer entered: Mass, policy: Policy = Policy()) -> Bool {
    guard
      let change = Percentage(
        from: new.exactMass(in: volume),
        to: Fraction(Int128(entered.nanograms))
      )
    else { return true }
    return change.tenths.magnitude > policy[.bridgeTolerance].magnitude
  }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Bridge",
      formula: "volume = tubing + catheter; rate = old dose / old concentration;"
        + " duration = volume / rate; programmer entry = volume x new concentration",
      source: "S36",
      inputs: [
        Working.Line("tubing", tubing.shown), Working.Line("catheter", catheter.shown),
        Working.Line("old concentration", old.shown), Working.Line("new concentration", new.shown),
        Working.Line("old dose", oldDose.shown), Working.Line("new dose", newDose.shown),
      ],
      steps: [
        "\(tubing.shown) + \(catheter.shown) = \(volume.shown)",
        "\(oldDose.shown) / \(old.shown) = \(flow.shown)",
        "\(volume.shown) / \(flow.shown) = \(hours.shown)",
        "\(volume.shown) x \(new.shown) = \(entry.shown)",
        "drug that arrives meanwhile: \(volume.shown) x \(old.shown) = \(delivered.shown)",
        "without a bridge: \(doseWithoutBridge.shown) for \(hoursWithoutBridge.shown)",
        "no basal segment runs while the bridge runs",
      ],
      results: [
        Working.Line("volume", volume.shown), Working.Line("rate", flow.shown),
        Working.Line("duration", hours.shown), Working.Line("programmer entry", entry.shown),
      ]
    )
  }
}
