/// A prescriber's signed order for one refill.
public struct RefillOrder: Hashable, Sendable, Codable {
  /// The order's name.
  public var id: OrderID
  /// What is to be put in.
  public var formulation: Formulation
  /// The volume to be injected.
  public var volume: Volume
  /// How the pump is to run afterwards.
  public var program: InfusionProgram
  /// Whether and how old drug in tubing and catheter is bridged.
  public var bridge: BridgeDecision
  /// The prescriber's own date for the next refill at the latest, where one was set.
  public var refillBy: CivilDate?
  /// The last day on which the order may be used.
  public var validUntil: CivilDate
  /// Reasons that the prescriber gave, by code of the finding that asked for one.
  public var reasons: KeyedText
  /// What the prescriber was asked beside the order; nothing where nothing was.
  public var answers: OrderAnswers?
  /// Where its drugs stand in the lines of the consensus, as it was written; nothing where nobody
  /// recorded it.
  public var pacc: PaccStanding?
  /// Who signed.
  public var signedBy: StaffID
  /// When it was signed.
  public var signedAt: Moment

  /// Makes an order.
  public init(
    id: OrderID,
    formulation: Formulation,
    volume: Volume,
    program: InfusionProgram,
    bridge: BridgeDecision,
    refillBy: CivilDate? = nil,
    validUntil: CivilDate,
    reasons: KeyedText = KeyedText(),
    answers: OrderAnswers? = nil,
    pacc: PaccStanding? = nil,
    signedBy: StaffID,
    signedAt: Moment
  ) {
    self.id = id
    self.formulation = formulation
    self.volume = volume
    self.program = program
    self.bridge = bridge
    self.refillBy = refillBy
    self.validUntil = validUntil
    self.reasons = reasons
    self.answers = answers
    self.pacc = pacc
    self.signedBy = signedBy
    self.signedAt = signedAt
  }
}

/// The prescriber's answer to the bridge question.
public enum BridgeDecision: Hashable, Sendable {
  /// Not answered; after a change of drug, strength, pump or catheter a hard stop.
  case unanswered
  /// Nothing changed, or the old fluid need not be bridged.
  case notNeeded
  /// A bridge is to be programmed.
  case give(BridgeSetting)
  /// No bridge although something changed, for this reason.
  case declined(reason: String)
}

extension BridgeDecision: Codable {
  private enum Key: String, CodingKey {
    case answer, setting, reason
  }

  /// Decodes the answer and what belongs to it.
  ///
  /// - Throws: `DecodingError` where the answer is not known.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let answer = try container.decode(String.self, forKey: .answer)
    switch answer {
    case "unanswered": self = .unanswered
    case "notNeeded": self = .notNeeded
    case "give": self = .give(try container.decode(BridgeSetting.self, forKey: .setting))
    case "declined": self = .declined(reason: try container.decode(String.self, forKey: .reason))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .answer,
        in: container,
        debugDescription: "unknown bridge answer \"\(answer)\""
      )
    }
  }

  /// Encodes the answer and what belongs to it.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .unanswered: try container.encode("unanswered", forKey: .answer)
    case .notNeeded: try container.encode("notNeeded", forKey: .answer)
    case .give(let setting):
      try container.encode("give", forKey: .answer)
      try container.encode(setting, forKey: .setting)
    case .declined(let reason):
      try container.encode("declined", forKey: .answer)
      try container.encode(reason, forKey: .reason)
    }
  }
}
