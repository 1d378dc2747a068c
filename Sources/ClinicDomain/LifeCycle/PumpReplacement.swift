/// The decision about priming a pump or a catheter that was just put in.
///
/// Source: S36 (a tubing that is primed twice is an overdose), S26.
public enum PrimeDecision: Hashable, Sendable {
  /// A prime of this volume was programmed; whether the tubing was empty is said with it.
  case give(volume: Volume, isTubingEmpty: Bool)
  /// None was given, and this is why.
  case notGiven(reason: String)

  /// The decision in words.
  public var text: String {
    switch self {
    case .give(let volume, let isTubingEmpty):
      "\(volume.shown), \(isTubingEmpty ? "tubing and catheter" : "catheter only")"
    case .notGiven(let reason): "none: \(reason)"
    }
  }
}

/// A first pump was implanted; the pump itself stands in the event beside this one.
public struct PumpImplant: Hashable, Sendable, Codable {
  /// The serial number of the pump.
  public var serial: String
  /// The day.
  public var on: CivilDate
  /// The decision about priming.
  public var prime: PrimeDecision
  /// Why it was done without a trial that succeeded, where none did.
  public var reason: String?
  /// What is to be known of the operation: depth of the port, place, trimmed length.
  public var note: String

  /// Makes the record.
  public init(
    serial: String,
    on: CivilDate,
    prime: PrimeDecision,
    reason: String? = nil,
    note: String = ""
  ) {
    self.serial = serial
    self.on = on
    self.prime = prime
    self.reason = reason
    self.note = note
  }
}

/// A pump was exchanged for another one; the new pump itself stands in the event beside this one.
public struct PumpReplacement: Hashable, Sendable, Codable {
  /// Why it was exchanged.
  public enum Cause: String, CaseIterable, Hashable, Sendable, Codable {
    case endOfLife
    case failure
    case infection
    case recall
    case position
    case other

    /// The cause in words.
    public var title: String {
      switch self {
      case .endOfLife: "end of its life"
      case .failure: "failure or stall"
      case .infection: "infection"
      case .recall: "recall"
      case .position: "flipped or displaced"
      case .other: "other"
      }
    }
  }

  /// The pump that was taken out.
  public var oldSerial: String
  /// The pump that was put in.
  public var newSerial: String
  /// When the old pump came out.
  public var at: Moment
  /// Why.
  public var cause: Cause
  /// Whether the catheter stayed, and old drug in it.
  public var isCatheterKept: Bool
  /// The decision about priming.
  public var prime: PrimeDecision
  /// The decision about bridging old drug in a catheter that stayed.
  public var bridge: BridgeDecision
  /// What was taken out of the old pump, where drug was in it.
  public var balance: DrugBalance?
  /// What else is to be known.
  public var note: String

  /// Makes the record.
  public init(
    oldSerial: String,
    newSerial: String,
    at: Moment,
    cause: Cause,
    isCatheterKept: Bool,
    prime: PrimeDecision,
    bridge: BridgeDecision,
    balance: DrugBalance? = nil,
    note: String = ""
  ) {
    self.oldSerial = oldSerial
    self.newSerial = newSerial
    self.at = at
    self.cause = cause
    self.isCatheterKept = isCatheterKept
    self.prime = prime
    self.bridge = bridge
    self.balance = balance
    self.note = note
  }

  /// The day.
  public var on: CivilDate { at.local.date }
}

/// A pump was taken out for good.
public struct PumpExplant: Hashable, Sendable, Codable {
  /// The pump.
  public var serial: String
  /// When it came out.
  public var at: Moment
  /// Why.
  public var cause: String
  /// Whether the catheter came out too.
  public var isCatheterRemoved: Bool
  /// What was taken out of the pump, where drug was in it.
  public var balance: DrugBalance?
  /// How the drug is tapered or covered after it, in words.
  public var taper: String

  /// Makes the record.
  public init(
    serial: String,
    at: Moment,
    cause: String,
    isCatheterRemoved: Bool,
    balance: DrugBalance? = nil,
    taper: String = ""
  ) {
    self.serial = serial
    self.at = at
    self.cause = cause
    self.isCatheterRemoved = isCatheterRemoved
    self.balance = balance
    self.taper = taper
  }

  /// The day.
  public var on: CivilDate { at.local.date }
}

/// The drug of a pump that was taken out: what should have been left, and what was drawn out.
public struct DrugBalance: Hashable, Sendable, Codable {
  /// What the record gives, an estimate.
  public var expected: Volume
  /// What was drawn out and thrown away; the waste stands in an event of its own.
  public var removed: Volume

  /// Makes a balance.
  public init(expected: Volume, removed: Volume) {
    self.expected = expected
    self.removed = removed
  }

  /// Removed less expected.
  public var difference: VolumeDifference { removed - expected }
}

extension PrimeDecision: Codable {
  private enum Key: String, CodingKey {
    case volume, isTubingEmpty, reason
  }

  /// Decodes the decision.
  ///
  /// - Throws: `DecodingError` where neither a volume nor a reason stands there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let volume = try container.decodeIfPresent(Volume.self, forKey: .volume) {
      self = .give(
        volume: volume,
        isTubingEmpty: try container.decode(Bool.self, forKey: .isTubingEmpty)
      )
    } else {
      self = .notGiven(reason: try container.decode(String.self, forKey: .reason))
    }
  }

  /// Encodes the decision.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .give(let volume, let isTubingEmpty):
      try container.encode(volume, forKey: .volume)
      try container.encode(isTubingEmpty, forKey: .isTubingEmpty)
    case .notGiven(let reason): try container.encode(reason, forKey: .reason)
    }
  }
}
