/// How long a patient stays under watch after a visit, and why.
public struct Observation: Hashable, Sendable {
  /// The time in minutes.
  public let minutes: Int
  /// Why it is this long.
  public let reason: String
}

extension Walk {
  /// The observation that the policy asks for; a restart after a dry pump as long as the prescriber
  /// ordered, a suspected pocket fill never nothing.
  ///
  /// Sources: S34 (30 min), S36 (8 h at an intrathecal baclofen start), S38 (24 h after a first
  /// intrathecal opioid), S53 (pocket fills show within hours).
  public var observation: Observation {
    var longest = routineObservation
    func atLeast(_ minutes: Int, _ reason: String) {
      if minutes > longest.minutes { longest = Observation(minutes: minutes, reason: reason) }
    }
    if visit.branches.contains(WalkBranch.pocketFill.rawValue) {
      atLeast(Int(policy[.observationStandard]), "a pocket fill was suspected")
    }
    if let ordered = visit.answer("dry.observation").flatMap({ Int($0) }) {
      atLeast(ordered, "restart after a dry pump")
    }
    return longest
  }

  private var routineObservation: Observation {
    guard let formulation = (ownFill?.formulation ?? order?.formulation ?? priorFill?.formulation)
    else {
      return Observation(minutes: 0, reason: "nothing was given")
    }
    let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    func time(_ setting: PolicySetting, _ reason: String) -> Observation {
      Observation(minutes: Int(policy[setting]), reason: reason)
    }
    if drugs.contains(where: { $0.isOpioid }), !hadHeld({ $0.isOpioid }) {
      return time(.observationFirstOpioid, "first intrathecal opioid")
    }
    if drugs.contains(where: { $0.id == "baclofen" }), !hadHeld({ $0.id == "baclofen" }) {
      return time(.observationBaclofenStart, "intrathecal baclofen start")
    }
    if let other = drugs.first(where: { $0.isOpioid || $0.id == "clonidine" }) {
      return time(.observationStandard, other.tallMan)
    }
    if template.kind == .refill, isFirstFillHere {
      return time(.observationStandard, "first fill here")
    }
    if isIncrease { return time(.observationStandard, "dose increased") }
    if drugs.allSatisfy({ $0.id == "baclofen" }), !isFormulationChanged {
      return time(.observationRoutineBaclofen, "routine unchanged baclofen")
    }
    return time(.observationStandard, "not a routine unchanged baclofen refill")
  }

  /// Whether this clinic has neither filled this pump nor reviewed what was imported of it.
  private var isFirstFillHere: Bool {
    let isReviewed = chart.visits.contains { $0.kind == .baseline && $0.state == .signed }
    return !isReviewed && !chart.presentFills.contains { $0.visit != nil && $0.visit != visit.id }
  }

  /// Whether any drug of the new program is given at a higher dose than before, boluses included.
  public var isIncrease: Bool {
    guard let order, let prior = priorProgram, let before = priorFill?.formulation else {
      return false
    }
    let oldRate = prior.program.planningRate(primary: prior.formulation.primary.concentration)
    let newRate = order.program.planningRate(primary: order.formulation.primary.concentration)
    return order.formulation.ingredients.contains { ingredient in
      let new = newRate.exactDose(of: ingredient.concentration)
      let old = before.ingredients.first { $0.drug == ingredient.drug }
        .map { oldRate.exactDose(of: $0.concentration) }
      return old.map { new > $0 } ?? true
    }
  }
}
