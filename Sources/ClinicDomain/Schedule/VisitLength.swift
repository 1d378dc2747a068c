extension Policy {
  /// How many minutes a visit of a kind is planned for.
  ///
  /// A refill is planned with its observation, because a time that is too short is found out only
  /// when the next patient waits.
  ///
  /// Source: PROP; S12 (20 to 30 min at the chair), S34 (30 min of observation).
  public func length(of kind: VisitKind) -> Int {
    switch kind {
    case .refill: Int(self[.observedRefillMinutes])
    case .doseChange, .interrogation, .beforeMRI, .afterMRI, .emergency, .baseline:
      Int(self[.otherVisitMinutes])
    }
  }

  /// How many minutes the next visit of a patient is planned for: a refill after which nobody has to
  /// be observed is the shorter one.
  public func length(of kind: VisitKind, with formulation: Formulation?) -> Int {
    guard kind == .refill, let formulation, isUnobserved(formulation) else {
      return length(of: kind)
    }
    return Int(self[.refillMinutes])
  }

  /// Whether a routine refill of a fluid is not observed: baclofen alone, where the policy asks for
  /// no time.
  private func isUnobserved(_ formulation: Formulation) -> Bool {
    self[.observationRoutineBaclofen] == 0
      && formulation.ingredients.allSatisfy { Formulary.drug($0.drug)?.id == "baclofen" }
  }
}
