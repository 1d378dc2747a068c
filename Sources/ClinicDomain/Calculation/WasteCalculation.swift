/// The drug in a volume that is thrown away.
///
/// Source: DEA-WASTE (recorded by drug, in mass), DER.
public struct WasteCalculation: Hashable, Sendable {
  /// A drug with its mass.
  public struct DrugMass: Hashable, Sendable {
    /// The ingredient.
    public let ingredient: Ingredient
    /// Its mass.
    public let mass: Mass
  }

  /// The volume.
  public let volume: Volume
  /// What it holds.
  public let formulation: Formulation

  /// Makes a waste.
  public init(volume: Volume, formulation: Formulation) {
    self.volume = volume
    self.formulation = formulation
  }

  /// Every drug with its mass, the primary first.
  public var masses: [DrugMass] {
    formulation.ingredients.map {
      DrugMass(ingredient: $0, mass: $0.concentration.mass(in: volume))
    }
  }

  /// Whether a second person must watch: a drug of it is controlled.
  public var needsWitness: Bool { formulation.isControlled }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Waste",
      formula: "mass = volume x concentration, for each drug",
      source: "DEA-WASTE",
      inputs: [Working.Line("volume", volume.shown)]
        + formulation.ingredients.map { Working.Line($0.drug, $0.concentration.shown) },
      steps: masses.map {
        "\(volume.shown) x \($0.ingredient.concentration.shown) = \($0.mass.shown)"
      } + (needsWitness ? ["a drug of it is controlled: a second person watches"] : []),
      results: masses.map { Working.Line($0.ingredient.drug, $0.mass.shown) }
    )
  }
}
