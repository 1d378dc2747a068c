/// One drug of a fill, with its own strength.
public struct Ingredient: Hashable, Sendable, Codable {
  /// The drug's name in the formulary: `morphine`.
  public var drug: String
  /// Its strength.
  public var concentration: Concentration

  /// Makes an ingredient.
  public init(drug: String, concentration: Concentration) {
    self.drug = drug
    self.concentration = concentration
  }
}

/// What is in a reservoir: one or more ingredients, of which the first, the primary, sets the rate.
public struct Formulation: Hashable, Sendable, Codable {
  /// The drug that sets the rate.
  public var primary: Ingredient
  /// The other drugs of the mixture.
  public var others: [Ingredient]
  /// How many days the fluid may stay in the pump from the fill, where a limit is known.
  public var stabilityDays: Int?

  /// Makes a formulation.
  public init(primary: Ingredient, others: [Ingredient] = [], stabilityDays: Int? = nil) {
    self.primary = primary
    self.others = others
    self.stabilityDays = stabilityDays
  }

  /// All drugs, the primary first.
  public var ingredients: [Ingredient] { [primary] + others }

  /// Whether the same drugs stand here in the same strengths.
  public func hasSameDrugsAndStrengths(as other: Formulation) -> Bool {
    primary == other.primary && Set(others) == Set(other.others)
  }
}
