/// The doses of every drug of a mixture that one flow carries.
///
/// Source: S64 (mixtures are computed by hand and a named source of error).
public struct AdmixtureCalculation: Hashable, Sendable {
  /// A drug with the dose that follows.
  public struct DrugDose: Hashable, Sendable {
    /// The ingredient.
    public let ingredient: Ingredient
    /// Its daily dose.
    public let dose: Dose
  }

  /// The formulation; its primary drug sets the flow.
  public let formulation: Formulation
  /// The exact flow.
  public let flow: FlowRate
  /// The primary dose that was ordered; nothing where the flow was given.
  public let primaryDose: Dose?

  /// Works the doses out from the primary drug's dose.
  ///
  /// - Throws: `Refusal` where the primary strength is zero.
  public init(primaryDose: Dose, formulation: Formulation) throws(Refusal) {
    try RateCalculation.require(
      formulation.primary.concentration,
      "the doses of the mixture cannot be worked out"
    )
    self.formulation = formulation
    self.primaryDose = primaryDose
    flow = FlowRate(primaryDose, of: formulation.primary.concentration)
  }

  /// Works the doses out from a flow.
  public init(flow: FlowRate, formulation: Formulation) {
    self.formulation = formulation
    self.flow = flow
    primaryDose = nil
  }

  /// Every drug with its daily dose, the primary first.
  public var doses: [DrugDose] {
    formulation.ingredients.map { ingredient in
      let dose = flow.dose(of: ingredient.concentration)
      let isOrdered = ingredient == formulation.primary
      return DrugDose(ingredient: ingredient, dose: isOrdered ? primaryDose ?? dose : dose)
    }
  }

  /// How it was found.
  public var working: Working {
    let primary = formulation.primary
    let first =
      primaryDose.map { "\($0.shown) / \(primary.concentration.shown) = \(flow.shown)" }
      ?? "rate = \(flow.shown)"
    return Working(
      title: "Mixture",
      formula: "rate = primary dose / primary concentration; dose of each other = rate x its"
        + " concentration",
      source: "S64",
      inputs: (primaryDose.map { [Working.Line("primary dose", $0.shown)] } ?? [])
        + formulation.ingredients.map { Working.Line($0.drug, $0.concentration.shown) },
      steps: [first]
        + doses.dropFirst().map {
          "\($0.ingredient.drug): \(flow.shown) x \($0.ingredient.concentration.shown)"
            + " = \($0.dose.shown)"
        },
      results: [Working.Line("rate", flow.shown)]
        + doses.map { Working.Line($0.ingredient.drug, $0.dose.shown) }
    )
  }
}
