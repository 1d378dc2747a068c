/// How long a patient stays under watch after a visit, and why.
public struct Observation: Hashable, Sendable {
  /// The time in minutes.
  public let minutes: Int
  /// Why it is this long.
  public let reason: String
}

extension Walk {
  /// The observation that the policy asks for.
  ///
  /// Sources: S34 (30 min), S36 (8 h at an intrathecal baclofen start), S38 (24 h after a first
  /// intrathecal opioid).
  public var observation: Observation {
    guard let formulation = (ownFill?.formulation ?? order?.formulation ?? priorFill?.formulation)
    else {
      return Observation(minutes: 0, reason: "nothing was given")
    }
    let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    func hasHeld(_ isIt: (Drug) -> Bool) -> Bool {
      chart.fills.contains { fill in
        fill.visit != visit.id
          && fill.value.formulation.ingredients.contains {
            Formulary.drug($0.drug).map(isIt) ?? false
          }
      }
    }
    func time(_ setting: PolicySetting, _ reason: String) -> Observation {
      Observation(minutes: Int(policy[setting]), reason: reason)
    }
    if drugs.contains(where: { $0.isOpioid }), !hasHeld({ $0.isOpioid }) {
      return time(.observationFirstOpioid, "first intrathecal opioid")
    }
    if drugs.contains(where: { $0.id == "baclofen" }), !hasHeld({ $0.id == "baclofen" }) {
      return time(.observationBaclofenStart, "intrathecal baclofen start")
    }
    if let other = drugs.first(where: { $0.isOpioid || $0.id == "clonidine" }) {
      return time(.observationStandard, other.tallMan)
    }
    if !chart.fills.contains(where: { $0.visit != nil && $0.visit != visit.id }) {
      return time(.observationStandard, "first fill here")
    }
    if isIncrease { return time(.observationStandard, "dose increased") }
    if drugs.allSatisfy({ $0.id == "baclofen" }), !isFormulationChanged {
      return time(.observationRoutineBaclofen, "routine unchanged baclofen")
    }
    return time(.observationStandard, "not a routine unchanged baclofen refill")
  }

  /// Whether any drug of the new program is given at a higher dose than before.
  public var isIncrease: Bool {
    guard let order, let prior = priorProgram, let before = priorFill?.formulation else {
      return false
    }
    let oldRate = prior.program.basalRate(primary: prior.formulation.primary.concentration)
    let newRate = order.program.basalRate(primary: order.formulation.primary.concentration)
    return order.formulation.ingredients.contains { ingredient in
      let new = newRate.exactDose(of: ingredient.concentration)
      let old = before.ingredients.first { $0.drug == ingredient.drug }
        .map { oldRate.exactDose(of: $0.concentration) }
      return old.map { new > $0 } ?? true
    }
  }
}
