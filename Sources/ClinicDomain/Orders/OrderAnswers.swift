/// What a prescriber is asked beside an order.
///
/// It is asked where the order makes it matter: an opioid that rises, a drug that is new, an
/// anticoagulant that is taken. What was not asked is nothing.
public struct OrderAnswers: Hashable, Sendable, Codable {
  /// Whether the patient tolerates opioids.
  public var isOpioidTolerant: Bool?
  /// What the neurological questions brought out; `none` where they were asked and nothing was.
  public var redFlags: [PatientFacts.RedFlag]?
  /// Whether the score is better since the rises before.
  public var isScoreBetter: Bool?
  /// Whether catheter or lumbar access is planned at the visit.
  public var isCatheterAccessPlanned: Bool?
  /// Whether the patient ever had a psychosis.
  public var hasHadPsychosis: Bool?
  /// The new drugs, easily mistaken for those of the last fill, that were typed again as intended.
  public var intendedDrugs: [String]?
  /// The plan to taper a drug that must not stop at once.
  public var taperPlan: String?

  /// Nothing was asked.
  public init() {}

  /// The facts of the patient with what was asked put in.
  public func facts(_ listed: PatientFacts, hasBolusDevice: Bool) -> PatientFacts {
    var facts = listed
    facts.isOpioidTolerant = isOpioidTolerant ?? facts.isOpioidTolerant
    facts.redFlags = redFlags.map(Set.init) ?? facts.redFlags
    facts.isCatheterAccessPlanned = isCatheterAccessPlanned ?? facts.isCatheterAccessPlanned
    if hasHadPsychosis == true { facts.hasHadPsychosis = true }
    if hasBolusDevice { facts.hasBolusDevice = true }
    return facts
  }
}

/// What an order makes it necessary to ask.
public struct OrderQuestions: Hashable, Sendable {
  /// Whether the patient tolerates opioids: a first opioid, or boluses of one.
  public var asksTolerance = false
  /// The signs of a mass at the catheter's tip: an opioid rises.
  public var asksRedFlags = false
  /// Whether the score is better: the third rise in a row or a later one.
  public var asksScore = false
  /// Whether the catheter or the spine is accessed: an anticoagulant is taken.
  public var asksCatheterAccess = false
  /// A history of psychosis: ziconotide is new.
  public var asksPsychosis = false
  /// New drugs that are easily mistaken for one of the last fill.
  public var lookalikes: [String] = []
  /// Drugs that must not stop at once and stop.
  public var stops: [String] = []

  /// Finds what is to be asked of an order against a chart.
  public init(_ formulation: Formulation, program: InfusionProgram, chart: Chart) {
    let prior = chart.summary.fill?.formulation
    let running = chart.summary.program
    let rate = program.basalRate(primary: formulation.primary.concentration)
    let rises = OpioidRises(formulation, rate, running: running, chart: chart)
    let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    let held = Set((prior?.ingredients ?? []).map(\.drug))
    let isNewOpioid = drugs.contains { $0.isOpioid && !held.contains($0.id) }
    let hasOpioid = drugs.contains(where: \.isOpioid)
    let hadOpioid = held.contains { Formulary.drug($0)?.isOpioid == true }
    asksTolerance =
      (isNewOpioid && !hadOpioid)
      || (hasOpioid && program.patientBoluses != nil && running?.program.patientBoluses == nil)
    asksRedFlags = rises.isRise && hadOpioid
    asksScore = rises.inARow >= OpioidRises.most
    asksCatheterAccess = chart.listedFacts.takesAnticoagulant == true
    asksPsychosis = drugs.contains { $0.id == "ziconotide" } && !held.contains("ziconotide")
    if let prior {
      lookalikes = VisitChecks.lookalike(from: prior, to: formulation).compactMap(\.subject)
      stops = MixtureChecks.abruptStop(from: prior, to: formulation, hasTaperPlan: false)
        .compactMap(\.subject)
      if rate.isZero {
        stops += prior.ingredients.map(\.drug).filter { name in
          Formulary.drug(name)?.isWithdrawalCritical == true && !stops.contains(name)
        }
      }
    }
  }
}

/// How often an opioid's daily dose rose in a row, this order included.
///
/// Source: POLICY (the third rise in a row without a better score asks for a reason).
struct OpioidRises {
  /// The rises in a row that ask for a score.
  static let most = 3

  /// Whether this order raises an opioid, or brings a new one.
  let isRise: Bool
  /// The rises in a row up to this order; none where it is no rise.
  let inARow: Int

  init(_ formulation: Formulation, _ rate: FlowRate, running: ProgramChange?, chart: Chart) {
    var isRise = false
    var most = 0
    for ingredient in formulation.ingredients
    where Formulary.drug(ingredient.drug)?.isOpioid == true {
      let new = rate.dose(of: ingredient.concentration)
      let doses = Self.doses(of: ingredient.drug, chart.programs.map(\.value))
      let current = running.flatMap { Self.dose(of: ingredient.drug, $0) }
      guard let current else {
        isRise = isRise || new.amount > 0
        continue
      }
      guard new > current else { continue }
      isRise = true
      var count = 1
      for (before, after) in zip(doses, doses.dropFirst()).reversed() {
        guard after > before else { break }
        count += 1
      }
      most = max(most, count)
    }
    self.isRise = isRise
    inARow = most
  }

  private static func dose(of drug: String, _ change: ProgramChange) -> Dose? {
    guard let strength = change.formulation.ingredients.first(where: { $0.drug == drug }) else {
      return nil
    }
    let primary = change.formulation.primary.concentration
    return change.program.basalRate(primary: primary).dose(of: strength.concentration)
  }

  /// The daily doses of a drug, oldest first, each change once; a gap begins anew.
  private static func doses(of drug: String, _ changes: [ProgramChange]) -> [Dose] {
    var doses: [Dose] = []
    for change in changes {
      guard let dose = dose(of: drug, change) else {
        doses = []
        continue
      }
      if doses.last != dose { doses.append(dose) }
    }
    return doses
  }
}
