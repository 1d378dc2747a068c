/// The strength that results where drug of another strength was left behind.
///
/// Source: DER; S50 and S37 (rinse procedures).
public struct MixingCalculation: Hashable, Sendable {
  /// The volume left behind.
  public let left: Volume
  /// Its strength.
  public let leftConcentration: Concentration
  /// The volume added.
  public let added: Volume
  /// Its strength.
  public let addedConcentration: Concentration
  private let exact: Fraction

  /// Works the strength out.
  ///
  /// - Throws: `Refusal` where nothing is mixed, or the added strength is zero.
  public init(
    left: Volume,
    leftConcentration: Concentration,
    added: Volume,
    addedConcentration: Concentration
  ) throws(Refusal) {
    let what = "the strength of the mixture cannot be worked out"
    try RateCalculation.require(addedConcentration, what)
    guard left.amount + added.amount > 0 else {
      throw Refusal(
        what: what,
        why: "nothing is left and nothing is added",
        remedy: "Give the volume left behind and the volume added."
      )
    }
    self.left = left
    self.leftConcentration = leftConcentration
    self.added = added
    self.addedConcentration = addedConcentration
    exact =
      (left.exact * leftConcentration.exact + added.exact * addedConcentration.exact)
      / (left.exact + added.exact)
  }

  /// The strength that results, to 1 ng/mL, in the added drug's unit family.
  public var concentration: Concentration {
    Concentration(amount: Int64(clamping: exact.rounded()), unit: addedConcentration.unit)
  }

  /// The change against the added strength.
  public var change: Percentage {
    Percentage(ratio: exact / addedConcentration.exact - Fraction(1))
  }

  /// Whether the reservoir should be rinsed: the strength is off by more than 5 %.
  public var advisesRinse: Bool { change.tenths.magnitude > 50 }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Mixing with what was left",
      formula: "concentration = (left x its concentration + added x its concentration)"
        + " / (left + added)",
      source: "DER",
      inputs: [
        Working.Line("left", left.shown),
        Working.Line("its concentration", leftConcentration.shown),
        Working.Line("added", added.shown),
        Working.Line("added concentration", addedConcentration.shown),
      ],
      steps: [
        "(\(left.shown) x \(leftConcentration.shown) + \(added.shown) x"
          + " \(addedConcentration.shown)) / \((left + added).shown) = \(concentration.shown)",
        "against \(addedConcentration.shown): \(change.shown)",
      ] + (advisesRinse ? ["off by more than 5 %: rinse the reservoir"] : []),
      results: [
        Working.Line("concentration", concentration.shown), Working.Line("change", change.shown),
      ]
    )
  }
}
