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
    answers: OrderAnswers? = nil,
    facts: PatientFacts? = nil,
    recalledLots: Set<String> = [],
    policy: Policy,
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
      answers: answers,
      facts: facts,
      recalledLots: recalledLots,
      policy: policy,
      now: now
    ).asking(after: chart.keptReasons)
  }

  /// Everything that the order meets, what a kept reason answers included.
  ///
  /// Sedatives, anticoagulants, psychosis and allergies come from the chart's lists unless the facts
  /// say so; what the prescriber was asked beside the order is put in. Recalled lots are the keys of
  /// the clinic's recalls.
  public static func all(
    formulation: Formulation,
    volume: Volume,
    program: InfusionProgram,
    bridge: BridgeDecision,
    chart: Chart,
    prior: Formulation?,
    running: ProgramChange?,
    answers: OrderAnswers? = nil,
    facts: PatientFacts? = nil,
    recalledLots: Set<String> = [],
    policy: Policy,
    now: Moment
  ) -> [Finding] {
    let mixture = MixtureChecks.findings(formulation, policy: policy)
    if mixture.codes.contains(.prohibitedDrug) { return mixture }
    var found = mixture
    let primary = formulation.primary.concentration
    let rate = program.basalRate(primary: primary)
    for ingredient in formulation.ingredients {
      found += LimitChecks.findings(
        name: ingredient.drug,
        dose: rate.isZero ? nil : rate.dose(of: ingredient.concentration),
        concentration: ingredient.concentration,
        policy: policy
      )
    }
    if let pump = chart.summary.pump {
      if let model = PumpCatalogue.model(pump.model) { found += PumpChecks.flow(rate, of: model) }
      found += PumpChecks.overfill(injected: volume, reservoir: pump.reservoir)
    }
    found += VisitChecks.allergy(formulation, allergies: chart.allergies)
    found += VisitChecks.bridge(
      bridge,
      from: prior,
      to: formulation,
      isPumpOrCatheterChanged: chart.isPumpOrCatheterNewSinceFill || chart.isReplacedAndUnfilled
    )
    if let prior {
      let intended = Set(answers?.intendedDrugs ?? [])
      found += VisitChecks.lookalike(from: prior, to: formulation).filter {
        !intended.contains($0.subject ?? "")
      }
    }
    found += starts(formulation, rate, prior: prior, answers: answers)
    found += doseChanges(
      formulation,
      rate,
      chart: chart,
      prior: prior,
      running: running,
      answers: answers,
      policy: policy,
      today: now.local.date
    )
    let listed = chart.listedFacts
    var known = (answers ?? OrderAnswers()).facts(
      facts ?? listed,
      hasBolusDevice: program.patientBoluses != nil
    )
    if listed.takesSedative == true { known.takesSedative = true }
    if listed.takesAnticoagulant == true { known.takesAnticoagulant = true }
    if listed.hasHadPsychosis == true { known.hasHadPsychosis = true }
    let rises = OpioidRises(formulation, rate, running: running, chart: chart)
    let watch = GranulomaWatch(chart)
    watch.complete(&known, isScoreBetter: answers?.isScoreBetter == true)
    if !watch.knowsScores, rises.inARow > 0, answers?.isScoreBetter != true,
      known.risesWithoutBenefit == nil
    {
      known.risesWithoutBenefit = rises.inARow
    }
    found += PatientChecks.findings(known, formulation: formulation, isOpioidRise: rises.isRise)
    found += recalled(chart, recalledLots)
    return Set(found).count == found.count ? found : found.unique
  }

  /// A drug that the pump does not hold yet begins with its first daily dose.
  private static func starts(
    _ formulation: Formulation,
    _ rate: FlowRate,
    prior: Formulation?,
    answers: OrderAnswers?
  ) -> [Finding] {
    guard !rate.isZero else { return [] }
    let held = Set((prior?.ingredients ?? []).map(\.drug))
    return formulation.ingredients.filter { !held.contains($0.drug) }.flatMap { ingredient in
      Formulary.drug(ingredient.drug).map { drug in
        StartChecks.findings(
          drug: drug,
          dose: rate.dose(of: ingredient.concentration),
          isOpioidTolerant: answers?.isOpioidTolerant
        )
      } ?? []
    }
  }

  private static func doseChanges(
    _ formulation: Formulation,
    _ rate: FlowRate,
    chart: Chart,
    prior: Formulation?,
    running: ProgramChange?,
    answers: OrderAnswers?,
    policy: Policy,
    today: CivilDate
  ) -> [Finding] {
    guard let prior, let program = running else { return [] }
    let oldRate = program.program.basalRate(primary: program.formulation.primary.concentration)
    return prior.ingredients.flatMap { old -> [Finding] in
      guard let drug = Formulary.drug(old.drug) else { return [] }
      let now = formulation.ingredients.first { $0.drug == old.drug }
      let from = oldRate.dose(of: old.concentration)
      let to = now.map { rate.dose(of: $0.concentration) } ?? Dose(amount: 0, unit: from.unit)
      guard from != to else { return [] }
      let context = DoseChange.Context(
        origin: chart.summary.patient?.spasticityOrigin,
        hasTaperPlan: !(answers?.taperPlan ?? "").isEmpty,
        stepDates: chart.rises(of: old.drug) + (to > from ? [today] : [])
      )
      return DoseChange(drug: drug, from: from, to: to, context: context, policy: policy).findings
    }
  }

  /// A recalled lot that is in the pump now: said, never a bar to the order that takes it out.
  private static func recalled(_ chart: Chart, _ lots: Set<String>) -> [Finding] {
    (chart.summary.fill?.lots ?? []).filter { lots.contains(Lot.key($0)) }.map { lot in
      Finding(
        .lotRecalled,
        severity: .advisory,
        subject: lot,
        value: lot,
        message: "lot \(lot), which is in the pump now, is on the clinic's recall list",
        source: "POLICY"
      )
    }
  }

  /// What is told of the order beside the findings: the stability clock with its date, the date
  /// that it limits, a refill that is late or close to a dangerous stop.
  public static func information(
    formulation: Formulation,
    volume: Volume,
    program: InfusionProgram,
    chart: Chart,
    policy: Policy,
    now: Moment
  ) -> [Finding] {
    let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    var found: [Finding] = []
    let clock = StabilityClock(
      drugs: drugs,
      isFirstFillOfPump: drugs.first?.id == "ziconotide" && !chart.hasHeld(drug: "ziconotide"),
      isDiluted: isDiluted(formulation),
      policy: policy
    )
    if let clock {
      let fill = Fill(at: now, injected: volume, formulation: formulation)
      let change = ProgramChange(at: now, program: program, formulation: formulation)
      let volumeDate = chart.summary.pump.flatMap {
        Reservoir(fill: fill, pump: $0, programs: [change]).alarmDate
      }
      found += MixtureChecks.stabilityDates(
        clock,
        filledOn: now.local.date,
        volumeDate: volume > .zero ? volumeDate : nil
      )
    }
    found += VisitChecks.schedule(
      on: now.local.date,
      due: RefillOutlook(chart.summary, policy: policy)?.due?.date,
      isWithdrawalCritical: chart.summary.fill?.formulation.isWithdrawalCritical ?? false
    )
    return found
  }

  /// Whether ziconotide is in another strength than those of its vials.
  private static func isDiluted(_ formulation: Formulation) -> Bool {
    guard formulation.others.isEmpty, let drug = Formulary.drug(formulation.primary.drug),
      drug.id == "ziconotide"
    else { return false }
    let vials = drug.products.compactMap { $0.concentration.quantity(Concentration.self)?.value }
    return !vials.contains(formulation.primary.concentration)
  }
}

extension Chart {
  /// The days of the last rises of a drug's daily dose, for steps that may not come too often.
  func rises(of drug: String) -> [CivilDate] {
    var last: Dose?
    var days: [CivilDate] = []
    for recorded in programs {
      let change = recorded.value
      guard let strength = change.formulation.ingredients.first(where: { $0.drug == drug }) else {
        last = nil
        continue
      }
      let primary = change.formulation.primary.concentration
      let dose = change.program.basalRate(primary: primary).dose(of: strength.concentration)
      if let last, dose > last { days.append(change.at.local.date) }
      last = dose
    }
    return days
  }

  /// Whether the pump or the catheter was changed after the last fill, so that tubing and catheter
  /// no longer hold what the order would have to bridge.
  var isPumpOrCatheterNewSinceFill: Bool {
    guard let filled = fills.last?.seq,
      let after = pumps.last(where: { $0.seq > filled })?.value,
      let before = pumps.last(where: { $0.seq <= filled })?.value
    else { return false }
    return after.serial != before.serial || after.catheter.volume != before.catheter.volume
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
  /// of the day, the lot or a change is asked each time. A hard limit asks for a reason only where the
  /// clinic's policy lifted it; as a hard stop it is never answered by what was kept.
  public var isKept: Bool {
    switch self {
    case .offLabelPumpDrug, .offLabelMix, .experimentalDrug, .ziconotideWithOpioid, .baclofenMix,
      .stabilityUnknown, .doseOverPacc, .concOverPacc, .doseOverLabelMax, .doseOverLabelCaution,
      .doseOverHard, .concOverHard:
      true
    default: false
    }
  }

  /// Whether a second person signs for it: the pharmacist verifies the order before it is used.
  ///
  /// Source: POLICY (an experimental drug, a dose above the label's ceiling, a hard limit that is
  /// lifted).
  public var needsSecondSignature: Bool {
    switch self {
    case .experimentalDrug, .doseOverLabelMax, .doseOverHard, .concOverHard: true
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
