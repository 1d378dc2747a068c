extension Formulation {
  /// Whether stopping a drug of the mixture is dangerous.
  public var isWithdrawalCritical: Bool {
    ingredients.contains { Formulary.drug($0.drug)?.isWithdrawalCritical ?? false }
  }

  /// Whether a drug of the mixture is a controlled substance.
  public var isControlled: Bool {
    ingredients.contains { Formulary.drug($0.drug)?.isControlled ?? false }
  }
}
