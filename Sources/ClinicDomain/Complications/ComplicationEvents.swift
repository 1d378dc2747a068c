/// A complication was written down for the first time.
public struct ComplicationLogged: Hashable, Sendable, Codable {
  /// Its name.
  public var id: ComplicationID
  /// As it was told then; it is never changed.
  public var complication: Complication

  /// Makes the record.
  public init(id: ComplicationID, complication: Complication) {
    self.id = id
    self.complication = complication
  }
}

/// Somebody looked at a complication again.
public struct ComplicationFollowedUp: Hashable, Sendable, Codable {
  /// The complication.
  public var id: ComplicationID
  /// On which day.
  public var on: CivilDate
  /// What was found or done.
  public var result: String
  /// When to look again; nothing where nobody has to.
  public var nextOn: CivilDate?

  /// Makes the record.
  public init(id: ComplicationID, on: CivilDate, result: String, nextOn: CivilDate? = nil) {
    self.id = id
    self.on = on
    self.result = result
    self.nextOn = nextOn
  }
}

/// A clinician graded a complication or corrected what was written; the text before stays.
public struct ComplicationAmended: Hashable, Sendable, Codable {
  /// The complication.
  public var id: ComplicationID
  /// The whole of it as it holds from now on.
  public var complication: Complication
  /// Why.
  public var reason: String
  /// The clinician's signature.
  public var signature: Signature

  /// Makes the record.
  public init(
    id: ComplicationID,
    complication: Complication,
    reason: String,
    signature: Signature
  ) {
    self.id = id
    self.complication = complication
    self.reason = reason
    self.signature = signature
  }
}

/// A complication was reported outside the clinic.
public struct ComplicationReported: Hashable, Sendable, Codable {
  /// To whom.
  public enum Recipient: String, CaseIterable, Hashable, Sendable, Codable {
    case maker
    case authority
    case pharmacy
    case errorProgram
    case controlledDrugOffice

    /// The recipient in words.
    public var title: String {
      switch self {
      case .maker: "maker of the device or drug"
      case .authority: "authority (FDA or national)"
      case .pharmacy: "pharmacy or compounder"
      case .errorProgram: "medication error program"
      case .controlledDrugOffice: "controlled drug office (DEA)"
      }
    }
  }

  /// The complication.
  public var id: ComplicationID
  /// To whom.
  public var to: Recipient
  /// On which day.
  public var on: CivilDate
  /// The number under which it can be found there.
  public var reference: String

  /// Makes the record.
  public init(id: ComplicationID, to: Recipient, on: CivilDate, reference: String) {
    self.id = id
    self.to = to
    self.on = on
    self.reference = reference
  }
}

/// A clinician closed a complication.
public struct ComplicationClosed: Hashable, Sendable, Codable {
  /// How it ended.
  public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
    case recovered
    case recovering
    case sequel
    case notRecovered
    case fatal
    case unknown

    /// The outcome in words.
    public var title: String {
      switch self {
      case .recovered: "recovered"
      case .recovering: "recovering"
      case .sequel: "recovered with a sequel"
      case .notRecovered: "not recovered"
      case .fatal: "fatal"
      case .unknown: "not known"
      }
    }
  }

  /// The complication.
  public var id: ComplicationID
  /// How it ended.
  public var outcome: Outcome
  /// On which day.
  public var on: CivilDate
  /// What was learnt or done, in words.
  public var summary: String
  /// Why a report that has to be made was not; nothing where none is open.
  public var unreportedBecause: String?
  /// The clinician's signature.
  public var signature: Signature

  /// Makes the record.
  public init(
    id: ComplicationID,
    outcome: Outcome,
    on: CivilDate,
    summary: String,
    unreportedBecause: String? = nil,
    signature: Signature
  ) {
    self.id = id
    self.outcome = outcome
    self.on = on
    self.summary = summary
    self.unreportedBecause = unreportedBecause
    self.signature = signature
  }
}

/// A complication that was closed is open again.
public struct ComplicationReopened: Hashable, Sendable, Codable {
  /// The complication.
  public var id: ComplicationID
  /// Why.
  public var reason: String
  /// The clinician's signature.
  public var signature: Signature

  /// Makes the record.
  public init(id: ComplicationID, reason: String, signature: Signature) {
    self.id = id
    self.reason = reason
    self.signature = signature
  }
}
