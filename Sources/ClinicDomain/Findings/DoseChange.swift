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

  /// Makes a change.
  public init(drug: Drug, from: Dose, to: Dose, context: Context = Context()) {
    self.drug = drug
    self.from = from
    self.to = to
    self.context = context
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
    return stepFindings + LimitChecks.findings(name: drug.id, dose: to)
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
    isFirstDays: Bool
  ) -> Figure<Measure>? {
    let limits = Formulary.baclofen.titrationLimits
    return switch (origin ?? .cerebral, isFirstDays) {
    case (.cerebral, true): limits?.cerebralInitialMaxPercentPer24h
    case (.spinal, true): limits?.spinalInitialMaxPercentPer24h
    case (.cerebral, false): limits?.cerebralMaintenanceMaxPercent
    case (.spinal, false): limits?.spinalMaintenanceMaxPercent
    }
  }

  private func baclofen(_ change: Percentage) -> [Finding] {
    guard
      let limit = Self.baclofenLimit(origin: context.origin, isFirstDays: context.isFirstDays)
    else { return [] }
    if exceeds(change, limit) {
      let origin = context.origin?.rawValue ?? "origin unknown, taken as cerebral"
      let phase = context.isFirstDays ? "first days" : "maintenance"
      return [over(.stepOverLabel, change, limit, "\(limit.value.number) % (\(origin), \(phase))")]
    }
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

  /// Source: PRIALT-TITR (label), ZIC-LOWSLOW (consensus).
  private var ziconotide: [Finding] {
    let limits = drug.titrationLimits
    if let limit = limits?.labelMaxStep, let most = limit.quantity(Dose.self), step > most.value {
      return [stepOver(.stepOverLabel, limit, "the label's step of \(most.value.shown)")]
    }
    if let limit = limits?.paccMaxStep, let most = limit.quantity(Dose.self), step > most.value {
      return [stepOver(.stepOverConsensus, limit, "the consensus step of \(most.value.shown)")]
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
    let limit = Formulary.rules.opioidVisitIncreaseReasonAbove
    let stop = Formulary.rules.opioidVisitIncreaseHardStopAbove
    if exceeds(change, stop) {
      return [
        over(.stepOverPolicy, change, stop, "\(stop.value.number) %", severity: .hardStop)
      ]
    }
    if exceeds(change, limit) {
      return [over(.stepOverPolicy, change, limit, "\(limit.value.number) %")]
    }
    if drug.id == "bupivacaine", step > Dose(amount: 1_000_000, unit: .milligramsPerDay) {
      return [stepOver(.stepOverPolicy, limit, "1 mg/day")]
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
    let limit = Formulary.rules.anyDecreaseReasonAbove
    guard drug.withdrawal.danger != .none, exceeds(change, limit) else { return [] }
    return [over(.largeDecrease, change, limit, "-\(limit.value.number) %")]
  }

  private func exceeds(_ change: Percentage, _ limit: Figure<Measure>) -> Bool {
    Fraction(Int128(change.tenths)).magnitude > limit.value.number.exact * Fraction(10)
  }

  private func over(
    _ code: FindingCode,
    _ change: Percentage,
    _ limit: Figure<Measure>,
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

  private func stepOver(_ code: FindingCode, _ limit: Figure<Measure>, _ what: String) -> Finding {
    Finding(
      code,
      subject: drug.id,
      value: step.stored,
      message: "the step of \(step.shown) is above \(what)",
      source: limit.source,
      verified: limit.verified
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
