/// A change of one drug's daily dose.
public struct DoseChange: Hashable, Sendable {
  /// What a change is judged by, beside the drug and the doses.
  public struct Context: Hashable, Sendable {
    /// Where spasticity comes from; unknown counts as cerebral, whose limits are stricter.
    public var origin: Patient.SpasticityOrigin?
    /// Whether the therapy began in the last days.
    public var isFirstDays: Bool
    /// Whether a plan to taper was made.
    public var hasTaperPlan: Bool
    /// The days of the steps so far and of this one.
    public var stepDates: [CivilDate]

    /// Makes a context.
    public init(
      origin: Patient.SpasticityOrigin? = nil,
      isFirstDays: Bool = false,
      hasTaperPlan: Bool = false,
      stepDates: [CivilDate] = []
    ) {
      self.origin = origin
      self.isFirstDays = isFirstDays
      self.hasTaperPlan = hasTaperPlan
      self.stepDates = stepDates
    }
  }

  /// The drug.
  public let drug: Drug
  /// The dose before.
  public let from: Dose
  /// The dose after.
  public let to: Dose
  /// What else it is judged by.
  public let context: Context
  /// The clinic's own limits.
  public let policy: Policy

  /// Makes a change.
  public init(
    drug: Drug,
    from: Dose,
    to: Dose,
    context: Context = Context(),
    policy: Policy = Policy()
  ) {
    self.drug = drug
    self.from = from
    self.to = to
    self.context = context
    self.policy = policy
  }

  /// The change in percent; nothing where the dose before was zero.
  public var change: Percentage? { Percentage(from: from.exact, to: to.exact) }

  /// The size of the step.
  public var step: Dose {
    Dose(amount: Int64((to.amount - from.amount).magnitude), unit: to.unit)
  }

  /// The findings on the step, then those on the dose that it leads to.
  public var findings: [Finding] {
    if let finding = LimitChecks.prohibited(name: drug.id, drug: drug) { return [finding] }
    return stepFindings + LimitChecks.findings(name: drug.id, dose: to, policy: policy)
  }

  /// The findings on the step alone.
  public var stepFindings: [Finding] {
    guard let change, to != from else { return often }
    if change.ratio < .zero { return decrease(change) }
    switch drug.id {
    case "baclofen": return baclofen(change) + often
    case "ziconotide": return ziconotide + often
    default: return rise(change) + often
    }
  }

  /// The percentage that a step of baclofen may have.
  ///
  /// First days: cerebral 15 %, spinal 30 %; maintenance: 20 %, 40 %. Source: S36, DRO-BACLOFEN,
  /// LIT-LABEL.
  public static func baclofenLimit(
    origin: Patient.SpasticityOrigin?,
    isFirstDays: Bool,
    policy: Policy = Policy()
  ) -> LimitInForce<Measure>? {
    let limit: DrugLimit =
      switch (origin ?? .cerebral, isFirstDays) {
      case (.cerebral, true): .cerebralFirstDays
      case (.spinal, true): .spinalFirstDays
      case (.cerebral, false): .cerebralMaintenance
      case (.spinal, false): .spinalMaintenance
      }
    return policy.percent(limit, of: Formulary.baclofen)
  }

  private func baclofen(_ change: Percentage) -> [Finding] {
    guard
      let limit = Self.baclofenLimit(
        origin: context.origin,
        isFirstDays: context.isFirstDays,
        policy: policy
      )
    else { return [] }
    if exceeds(change, limit) {
      let origin = context.origin?.rawValue ?? "origin unknown, taken as cerebral"
      let phase = context.isFirstDays ? "first days" : "maintenance"
      return [over(.stepOverLabel, change, limit, "\(limit.shown) (\(origin), \(phase))")]
    }
    if let loosened = loosened(.stepOverLabel, change, limit) { return [loosened] }
    if context.origin == .spinal, change.tenths > 200 {
      return [
        Finding(
          .stepOverConsensus,
          subject: drug.id,
          value: change.shown,
          message: "\(change.shown) may be excessive at a high dose",
          source: "S36"
        )
      ]
    }
    return []
  }

  /// Source: PRIALT-TITR (label), ZIC-LOWSLOW (consensus), POLICY (the clinic's own step).
  private var ziconotide: [Finding] {
    if let limit = policy.dose(.largestStep, of: drug), step > limit.value {
      let what = limit.isOwn ? "the clinic's own step, \(limit.shown)" : "the label's step of"
      let most = limit.isOwn ? "" : " \(limit.value.shown)"
      return [stepOver(.stepOverLabel, limit.source, limit.verified, what + most)]
    }
    if let limit = policy.dose(.largestStep, of: drug), limit.isOwn, let data = limit.data,
      step > data.value
    {
      let what = "the label's step of \(data.value.shown); \(limit.shown)"
      return [stepOver(.stepOverLabel, data.source, data.verified, what, severity: .advisory)]
    }
    if let limit = drug.titrationLimits?.paccMaxStep, let most = limit.quantity(Dose.self),
      step > most.value
    {
      let what = "the consensus step of \(most.value.shown)"
      return [stepOver(.stepOverConsensus, limit.source, limit.verified, what)]
    }
    return []
  }

  /// Steps in the last 7 days, this one included.
  ///
  /// Source: PRIALT-TITR.
  private var often: [Finding] {
    guard let limit = drug.titrationLimits?.labelMaxStepsPer7Days, let most = limit.whole,
      let last = context.stepDates.max()
    else { return [] }
    let count = context.stepDates.filter { last.days(since: $0) < 7 }.count
    guard count > most.value else { return [] }
    return [
      Finding(
        .stepTooOften,
        subject: drug.id,
        value: "\(count)",
        message: "\(count) steps in 7 days, the label allows \(most.value)",
        source: limit.source,
        verified: limit.verified
      )
    ]
  }

  /// A rise of any other drug.
  ///
  /// Source: POLICY; bupivacaine also above 1 mg/day.
  private func rise(_ change: Percentage) -> [Finding] {
    guard let limit = policy.percent(.rise, of: drug),
      let stop = policy.percent(.riseStop, of: drug)
    else { return [] }
    if exceeds(change, stop) {
      return [over(.stepOverPolicy, change, stop, stop.shown, severity: .hardStop)]
    }
    if stop.isOwn, let data = stop.data, exceeds(change, data.value) {
      let what = "the formulary's hard limit, which the clinic's policy lifts: \(stop.shown)"
      return [over(.stepOverPolicy, change, stop, what)]
    }
    if exceeds(change, limit) { return [over(.stepOverPolicy, change, limit, limit.shown)] }
    if let loosened = loosened(.stepOverPolicy, change, limit) { return [loosened] }
    if drug.id == "bupivacaine", step > Dose(amount: 1_000_000, unit: .milligramsPerDay) {
      return [stepOver(.stepOverPolicy, limit.source, limit.verified, "1 mg/day")]
    }
    return []
  }

  /// A stop of a withdrawal-critical drug, or a large decrease of one whose stop is not harmless.
  ///
  /// Source: CLON-CARDIO, MEDLIB-GABLOFEN, POLICY; DL-PRIALT (ziconotide may be stopped at once).
  private func decrease(_ change: Percentage) -> [Finding] {
    if drug.isWithdrawalCritical, to.amount == 0, !context.hasTaperPlan {
      return [
        Finding(
          .abruptStop,
          subject: drug.id,
          value: to.stored,
          message: "\(drug.tallMan) must not stop at once: from \(from.shown) to nothing without"
            + " a plan to taper",
          source: drug.withdrawal.signs.first?.source ?? "POLICY"
        )
      ]
    }
    guard drug.withdrawal.danger != .none, let limit = policy.percent(.fall, of: drug) else {
      return []
    }
    guard exceeds(change, limit) else {
      return [loosened(.largeDecrease, change, limit)].compactMap(\.self)
    }
    return [over(.largeDecrease, change, limit, limit.isOwn ? limit.shown : "-\(limit.shown)")]
  }

  /// A change that the data would ask about and the clinic's own limit does not: a line to read.
  private func loosened(
    _ code: FindingCode,
    _ change: Percentage,
    _ limit: LimitInForce<Measure>
  ) -> Finding? {
    guard limit.isOwn, let data = limit.data, exceeds(change, data.value) else { return nil }
    return over(code, change, limit, "the formulary's limit: \(limit.shown)", severity: .advisory)
  }

  private func exceeds(_ change: Percentage, _ limit: LimitInForce<Measure>) -> Bool {
    exceeds(change, limit.value)
  }

  private func exceeds(_ change: Percentage, _ percent: Measure) -> Bool {
    Fraction(Int128(change.tenths)).magnitude > percent.number.exact * Fraction(10)
  }

  private func over(
    _ code: FindingCode,
    _ change: Percentage,
    _ limit: LimitInForce<Measure>,
    _ what: String,
    severity: Severity? = nil
  ) -> Finding {
    Finding(
      code,
      severity: severity,
      subject: drug.id,
      value: change.shown,
      message: "\(drug.tallMan) \(from.shown) to \(to.shown) is \(change.shown), beyond \(what)",
      source: limit.source,
      verified: limit.verified
    )
  }

  private func stepOver(
    _ code: FindingCode,
    _ source: String,
    _ verified: Bool,
    _ what: String,
    severity: Severity? = nil
  ) -> Finding {
    Finding(
      code,
      severity: severity,
      subject: drug.id,
      value: step.stored,
      message: "the step of \(step.shown) is above \(what)",
      source: source,
      verified: verified
    )
  }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Dose change",
      formula: "change = (new dose - old dose) / old dose",
      source: "S36",
      inputs: [
        Working.Line("drug", drug.tallMan), Working.Line("from", from.shown),
        Working.Line("to", to.shown),
      ],
      steps: [
        change.map { "(\(to.shown) - \(from.shown)) / \(from.shown) = \($0.shown)" }
          ?? "no percentage from \(from.shown): this is a new start"
      ] + findings.map(\.description),
      results: [
        Working.Line("change", change?.shown ?? "-"),
        Working.Line("findings", "\(findings.count)"),
      ]
    )
  }
}
