/// The outcomes of a chart in order of time: those of visits, read out of the walk's own answers, and
/// those asked beside a visit.
public struct OutcomeHistory: Sendable {
  /// An outcome with who wrote it down, and in which visit.
  public struct Entry: Hashable, Sendable {
    /// The place in the clinic's order.
    public let seq: Int64
    /// Who wrote it.
    public let by: Actor
    /// The visit, where it belongs to one.
    public let visit: VisitID?
    /// What was asked.
    public let outcome: Outcome
  }

  /// A pain score from before the therapy, with where it comes from.
  public struct Baseline: Hashable, Sendable {
    /// The score on average, 0 to 10.
    public let score: Int
    /// The day.
    public let on: CivilDate
    /// Where it comes from, in words.
    public let origin: String
  }

  /// The outcomes, oldest first.
  public private(set) var entries: [Entry] = []
  private var trialBaseline: Baseline?
  private var implantedOn: CivilDate?

  /// No outcomes.
  public init() {}

  /// Takes in one event of the chart.
  mutating func apply(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .outcomeRecorded(let outcome): keep(outcome, recorded)
    case .screenRecorded(let entry):
      guard let outcome = Outcome(entry) else { return }
      entries.removeAll { $0.visit == recorded.visit && $0.visit != nil }
      keep(outcome, recorded)
    case .trialRecorded(let trial):
      guard case .pain(let baseline, _) = trial.score, trialBaseline == nil else { return }
      trialBaseline = Baseline(score: baseline, on: trial.at.date, origin: "before the trial")
    case .pumpRecorded(let pump): if implantedOn == nil { implantedOn = pump.implantedOn }
    default: break
    }
  }

  private mutating func keep(_ outcome: Outcome, _ recorded: RecordedEvent) {
    entries.append(
      Entry(seq: recorded.seq, by: recorded.by, visit: recorded.visit, outcome: outcome)
    )
    // What was asked earlier and written later stands in its place.
    entries.sort { ($0.outcome.at.instant, $0.seq) < ($1.outcome.at.instant, $1.seq) }
  }

  /// The pain on average before the therapy: the last score before the implant, else the one before
  /// the trial, else the first that was ever asked.
  public var baseline: Baseline? {
    let scored = entries.map(\.outcome).filter { $0.painAverage != nil }
    func baseline(_ outcome: Outcome, _ origin: String) -> Baseline? {
      outcome.painAverage.map {
        Baseline(score: $0, on: outcome.at.local.date, origin: origin)
      }
    }
    if let implantedOn, let before = scored.last(where: { $0.at.local.date < implantedOn }) {
      return baseline(before, "before the implant")
    }
    if let trialBaseline { return trialBaseline }
    return scored.first.flatMap { baseline($0, "first score here") }
  }

  /// The relief of an outcome against the baseline; nothing for the baseline itself.
  public func relief(_ outcome: Outcome) -> PainRelief? {
    guard let baseline, let score = outcome.painAverage,
      outcome.at.local.date != baseline.on || score != baseline.score
    else { return nil }
    return PainRelief(baseline: baseline.score, score: score)
  }

  /// The last outcome.
  public var last: Outcome? { entries.last?.outcome }

  /// The aim that was last put down in words.
  public var aim: String? {
    entries.last { !$0.outcome.aim.isEmpty }?.outcome.aim
  }
}
