// Stands in until the catalogue and the formulary land; whoever lands them deletes this file and
// keeps these two questions answerable.

/// The pump models that the clinic may meet.
public enum PumpCatalogue {
  /// The verified life of a model in months, where one is verified.
  public static func verifiedLifeMonths(of model: String) -> Int? {
    model.hasPrefix("SynchroMed II ") ? 84 : nil
  }
}

extension Formulation {
  /// Whether stopping a drug of the mixture is dangerous.
  public var isWithdrawalCritical: Bool {
    ingredients.contains { ["baclofen", "clonidine"].contains($0.drug) }
  }
}
