/// The flow that gives a daily dose of a strength.
///
/// Source: S65 (dose, rate and concentration determine each other).
public struct RateCalculation: Hashable, Sendable {
  /// The daily dose.
  public let dose: Dose
  /// The strength.
  public let concentration: Concentration
  /// The exact flow.
  public let flow: FlowRate

  /// Works the flow out.
  ///
  /// - Throws: `Refusal` where the strength is zero.
  public init(dose: Dose, concentration: Concentration) throws(Refusal) {
    try Self.require(concentration, "the flow cannot be worked out")
    self.dose = dose
    self.concentration = concentration
    flow = FlowRate(dose, of: concentration)
  }

  static func require(_ concentration: Concentration, _ what: String) throws(Refusal) {
    guard concentration.amount > 0 else {
      throw Refusal(
        what: what,
        why: "the strength is \(concentration.shown)",
        remedy: "Read the strength from the label again."
      )
    }
  }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Rate",
      formula: "rate = daily dose / concentration",
      source: "S65",
      inputs: [
        Working.Line("dose", dose.shown), Working.Line("concentration", concentration.shown),
      ],
      steps: ["\(dose.shown) / \(concentration.shown) = \(flow.shown)"],
      results: [Working.Line("rate", flow.shown)]
    )
  }
}
