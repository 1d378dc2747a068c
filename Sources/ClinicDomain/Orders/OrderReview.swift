/// The checks of a refill order against the chart.
public enum OrderReview {
  /// Everything that the order meets, reasons that were kept before left out.
  ///
  /// A prohibited drug ends the checking.
  public static func findings(
    formulation: Formulation,
    volume: Volume,
    program: InfusionProgram,
    bridge: BridgeDecision,
    chart: Chart,
    prior: Formulation?,
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
    found += VisitChecks.allergy(formulation, allergies: chart.summary.patient?.allergies ?? [])
    found += VisitChecks.bridge(bridge, from: prior, to: formulation)
    if let prior { found += VisitChecks.lookalike(from: prior, to: formulation) }
    found += doseChanges(formulation, rate, chart: chart, prior: prior)
    return found.asking(after: chart.keptReasons)
  }

  private static func doseChanges(
    _ formulation: Formulation,
    _ rate: FlowRate,
    chart: Chart,
    prior: Formulation?
  ) -> [Finding] {
    guard let prior, let program = chart.summary.program else { return [] }
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
      consents.compactMap { recorded in
        let parts = recorded.value.subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard let code = FindingCode(rawValue: parts[0]), let value = recorded.value.value else {
          return nil
        }
        return KeptReason(code: code, subject: parts.count > 1 ? parts[1] : nil, value: value)
      }
    )
  }
}
