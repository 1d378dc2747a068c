/// The checks of a refill order against the chart.
public enum OrderReview {
  /// Everything that the order meets against what is in the pump and runs, reasons that were kept
  /// before left out.
  ///
  /// A prohibited drug ends the checking.
  public static func findings(
    formulation: Formulation,
    volume: Volume,
    program: InfusionProgram,
    bridge: BridgeDecision,
    chart: Chart,
    prior: Formulation?,
    running: ProgramChange?,
    facts: PatientFacts? = nil,
    now: Moment
  ) -> [Finding] {
    all(
      formulation: formulation,
      volume: volume,
      program: program,
      bridge: bridge,
      chart: chart,
      prior: prior,
      running: running,
      facts: facts,
      now: now
    ).asking(after: chart.keptReasons)
  }

  /// Everything that the order meets, what a kept reason answers included.
  ///
  /// Sedatives, anticoagulants and allergies come from the chart's lists unless the facts say so.
  public static func all(
    formulation: Formulation,
    volume: Volume,
    program: InfusionProgram,
    bridge: BridgeDecision,
    chart: Chart,
    prior: Formulation?,
    running: ProgramChange?,
    facts: PatientFacts? = nil,
    now: Moment
  ) -> [Finding] {
    let mixture = MixtureChecks.findings(formulation)
    if mixture.codes.contains(.prohibitedDrug) { return mixture }
    var found = mixture
    let primary = formulation.primary.concentration
    let rate = program.basalRate(primary: primary)
    for ingredient in formulation.ingredients {
      found += LimitChecks.findings(
        name: ingredient.drug,
        dose: rate.isZero ? nil : rate.dose(of: ingredient.concentration),
        concentration: ingredient.concentration
      )
    }
    if let pump = chart.summary.pump {
      if let model = PumpCatalogue.model(pump.model) { found += PumpChecks.flow(rate, of: model) }
      found += PumpChecks.overfill(injected: volume, reservoir: pump.reservoir)
    }
    found += VisitChecks.allergy(formulation, allergies: chart.allergies)
    found += VisitChecks.bridge(bridge, from: prior, to: formulation)
    if let prior { found += VisitChecks.lookalike(from: prior, to: formulation) }
    found += doseChanges(formulation, rate, chart: chart, prior: prior, running: running)
    var known = facts ?? chart.listedFacts
    if chart.listedFacts.takesSedative == true { known.takesSedative = true }
    if chart.listedFacts.takesAnticoagulant == true { known.takesAnticoagulant = true }
    found += PatientChecks.findings(
      known,
      formulation: formulation,
      isOpioidRise: isOpioidRise(formulation, rate, running: running)
    )
    return Set(found).count == found.count ? found : found.unique
  }

  /// Whether an opioid's daily dose is above the one that runs now, or an opioid is new.
  private static func isOpioidRise(
    _ formulation: Formulation,
    _ rate: FlowRate,
    running: ProgramChange?
  ) -> Bool {
    let oldRate = running.map {
      $0.program.basalRate(primary: $0.formulation.primary.concentration)
    }
    return formulation.ingredients.contains { ingredient in
      guard Formulary.drug(ingredient.drug)?.isOpioid == true else { return false }
      let old = running?.formulation.ingredients.first { $0.drug == ingredient.drug }
      let before = old.flatMap { old in oldRate?.dose(of: old.concentration) }
      return before.map { rate.dose(of: ingredient.concentration) > $0 } ?? true
    }
  }

  private static func doseChanges(
    _ formulation: Formulation,
    _ rate: FlowRate,
    chart: Chart,
    prior: Formulation?,
    running: ProgramChange?
  ) -> [Finding] {
    guard let prior, let program = running else { return [] }
    let oldRate = program.program.basalRate(primary: program.formulation.primary.concentration)
    return prior.ingredients.flatMap { old -> [Finding] in
      guard let drug = Formulary.drug(old.drug) else { return [] }
      let now = formulation.ingredients.first { $0.drug == old.drug }
      let from = oldRate.dose(of: old.concentration)
      let to = now.map { rate.dose(of: $0.concentration) } ?? Dose(amount: 0, unit: from.unit)
      guard from != to else { return [] }
      let context = DoseChange.Context(origin: chart.summary.patient?.spasticityOrigin)
      return DoseChange(drug: drug, from: from, to: to, context: context).findings
    }
  }
}

extension KeptReason {
  /// The name under which the reason is kept in a chart: `OFF_LABEL_PUMP_DRUG/bupivacaine`.
  public var key: String { subject.map { "\(code.rawValue)/\($0)" } ?? code.rawValue }
}

extension Chart {
  /// The reasons that were given once and are then shown.
  public var keptReasons: Set<KeptReason> {
    Set(
      consents.filter { $0.seq >= presentPumpSince }.compactMap { recorded in
        let parts = recorded.value.subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard let code = parts.first.flatMap(FindingCode.init), code.isKept,
          let value = recorded.value.value
        else {
          return nil
        }
        return KeptReason(code: code, subject: parts.count > 1 ? parts[1] : nil, value: value)
      }
    )
  }

  /// The seq from which the present pump is recorded: a reason holds for one drug and one pump.
  private var presentPumpSince: Int64 {
    guard let serial = summary.pump?.serial else { return 0 }
    let before = pumps.lastIndex { $0.value.serial != serial }
    return before.map { pumps.index(after: $0) }.flatMap {
      pumps.indices.contains($0) ? pumps[$0].seq : nil
    }
      ?? 0
  }
}

extension FindingCode {
  /// Whether a reason for it is asked once and then shown.
  ///
  /// Only what lies in the drug, its strength or its steady dose is kept; what lies in the patient
  /// of the day, the lot or a change is asked each time.
  public var isKept: Bool {
    switch self {
    case .offLabelPumpDrug, .offLabelMix, .experimentalDrug, .ziconotideWithOpioid, .baclofenMix,
      .stabilityUnknown, .doseOverPacc, .concOverPacc, .doseOverLabelMax, .doseOverLabelCaution:
      true
    default: false
    }
  }
}

extension [Finding] {
  /// Each finding once, in the order found.
  var unique: [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }
  }
}
