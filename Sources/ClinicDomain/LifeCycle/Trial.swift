/// A trial of a drug near the spinal cord before a pump is implanted.
///
/// Sources: S93, S94 (methods), S62 (success at 50 % less pain), S41 (baclofen steps).
public struct Trial: Hashable, Sendable, Codable {
  /// How the drug was given.
  public enum Method: String, CaseIterable, Hashable, Sendable, Codable {
    case singleBolus
    case repeatedBolus
    case continuousEpidural
    case continuousIntrathecal

    /// The method in words.
    public var title: String {
      switch self {
      case .singleBolus: "single bolus"
      case .repeatedBolus: "repeated bolus"
      case .continuousEpidural: "continuous epidural"
      case .continuousIntrathecal: "continuous intrathecal"
      }
    }

    /// Whether an infusion runs, so that the dose is one of a day.
    public var isContinuous: Bool { self == .continuousEpidural || self == .continuousIntrathecal }
  }

  /// What came of it.
  public enum Result: String, CaseIterable, Hashable, Sendable, Codable {
    case success
    case furtherDose
    case failure

    /// The result in words.
    public var title: String {
      switch self {
      case .success: "success"
      case .furtherDose: "a further dose follows"
      case .failure: "failure"
      }
    }

    /// The state that the patient is in after it.
    public var state: LifeCycleState {
      switch self {
      case .success: .trialSucceeded
      case .furtherDose: .trial
      case .failure: .trialFailed
      }
    }
  }

  /// The score that was watched, at the start and at its best.
  public enum Score: Hashable, Sendable {
    /// Pain from 0 to 10.
    case pain(baseline: Int, best: Int)
    /// The modified Ashworth grade of the worst muscle.
    case ashworth(baseline: AshworthGrade, best: AshworthGrade)
  }

  /// When the dose was given, or the infusion began, on the clinic's clock.
  public var at: CivilDateTime
  /// How it was given.
  public var method: Method
  /// The level of needle or tip: `L3/4`.
  public var level: String
  /// The drug, as the formulary names it.
  public var drug: String
  /// Its strength.
  public var concentration: Concentration
  /// The dose: of a bolus, or of a day where an infusion ran.
  public var dose: Mass
  /// How long it was given and watched, in minutes.
  public var minutes: Int
  /// The score.
  public var score: Score
  /// Minutes from the dose to the best score.
  public var minutesToPeak: Int?
  /// How long the effect lasted, in minutes.
  public var effectMinutes: Int?
  /// Side effects in words; empty where there were none.
  public var sideEffects: String
  /// What changed of the other opioids meanwhile; empty where nothing did.
  public var opioidChange: String
  /// The patient's own aims and how they were met, in words.
  public var response: String
  /// What came of it.
  public var result: Result
  /// Why it counts as it does although a rule says otherwise, where one does.
  public var reason: String?

  /// Makes a trial.
  public init(
    at: CivilDateTime,
    method: Method,
    level: String,
    drug: String,
    concentration: Concentration,
    dose: Mass,
    minutes: Int,
    score: Score,
    minutesToPeak: Int? = nil,
    effectMinutes: Int? = nil,
    sideEffects: String = "",
    opioidChange: String = "",
    response: String = "",
    result: Result,
    reason: String? = nil
  ) {
    self.at = at
    self.method = method
    self.level = level
    self.drug = drug
    self.concentration = concentration
    self.dose = dose
    self.minutes = minutes
    self.score = score
    self.minutesToPeak = minutesToPeak
    self.effectMinutes = effectMinutes
    self.sideEffects = sideEffects
    self.opioidChange = opioidChange
    self.response = response
    self.result = result
    self.reason = reason
  }

  /// The volume that the dose fills at its strength.
  public var volume: Volume {
    guard concentration.amount > 0 else { return .zero }
    return Volume(
      rounding: Fraction(Int128(dose.nanograms) * 1_000_000, over: Int128(concentration.amount))
    )
  }

  /// How much less pain there was at the best; nothing of another score or a baseline of nothing.
  public var relief: Percentage? {
    guard case .pain(let baseline, let best) = score else { return nil }
    return PainRelief(baseline: baseline, score: best)?.percentage
  }

  /// The score in words: `pain 8 to 3 (62.5 % less)`.
  public var scoreText: String {
    switch score {
    case .pain(let baseline, let best):
      let relief = PainRelief(baseline: baseline, score: best).map { " (\($0.shown))" } ?? ""
      return "pain \(baseline) to \(best)\(relief)"
    case .ashworth(let baseline, let best):
      return "Ashworth \(baseline.rawValue) to \(best.rawValue)"
    }
  }

  /// Whether the score alone says success: half the pain or less, or a lower Ashworth grade.
  ///
  /// Source: S62; a patient's own aims count besides (S93).
  public var scoreSaysSuccess: Bool {
    switch score {
    case .pain(let baseline, let best): baseline > 0 && best * 2 <= baseline
    case .ashworth(let baseline, let best): best < baseline
    }
  }
}

extension Trial.Score: Codable {
  private enum Key: String, CodingKey {
    case kind, baseline, best
  }

  /// Decodes the kind and its two scores.
  ///
  /// - Throws: `DecodingError` where the kind is not known.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .kind) {
    case "pain":
      self = .pain(
        baseline: try container.decode(Int.self, forKey: .baseline),
        best: try container.decode(Int.self, forKey: .best)
      )
    case "ashworth":
      self = .ashworth(
        baseline: try container.decode(AshworthGrade.self, forKey: .baseline),
        best: try container.decode(AshworthGrade.self, forKey: .best)
      )
    case let kind:
      throw DecodingError.dataCorruptedError(
        forKey: .kind,
        in: container,
        debugDescription: "unknown score \"\(kind)\""
      )
    }
  }

  /// Encodes the kind and its two scores.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .pain(let baseline, let best):
      try container.encode("pain", forKey: .kind)
      try container.encode(baseline, forKey: .baseline)
      try container.encode(best, forKey: .best)
    case .ashworth(let baseline, let best):
      try container.encode("ashworth", forKey: .kind)
      try container.encode(baseline, forKey: .baseline)
      try container.encode(best, forKey: .best)
    }
  }
}
