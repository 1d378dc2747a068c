/// Ties a name to exactly what it was set under, so that it cannot be moved to anything else.
///
/// It stands right behind the event that was signed. Its hash is worked out where the record is kept,
/// from the record's own form; a check works it out again.
///
/// Source: 21 CFR 11.50 (name, time and meaning), 11.70 (linked to the record).
public struct SignatureSeal: Hashable, Sendable, Codable {
  /// Who signed.
  public var by: StaffID
  /// When.
  public var at: Moment
  /// What the name stands for.
  public var meaning: String
  /// How the person proved to be the one.
  public var method: String
  /// SHA-256 over the record, the name, the time, the meaning and the method, lowercase hex.
  public var hash: String

  /// A PIN or pass phrase, given anew for this signature.
  public static let pinGivenAnew = "PIN given anew"

  /// Makes the seal.
  public init(by: StaffID, at: Moment, meaning: String, method: String, hash: String) {
    self.by = by
    self.at = at
    self.meaning = meaning
    self.method = method
    self.hash = hash
  }

  /// The hash as people compare it: its first and last characters.
  public var shortHash: String { "\(hash.prefix(8))..\(hash.suffix(4))" }
}

extension ClinicEvent {
  /// The name that is set under it, where one is: the last one, where there are several.
  public var signature: Signature? {
    switch self {
    case .screenRecorded(let entry): entry.signature
    case .stopLeft(let left): left.signature
    case .visitExited(let exit): exit.signature
    case .visitSigned(let signed): signed.signatures.last
    case .visitAmended(let addendum): addendum.signature
    case .wasteRecorded(let waste): waste.witness
    case .lotMoved(let movement): movement.witness
    case .complicationAmended(let amended): amended.signature
    case .complicationClosed(let closed): closed.signature
    case .complicationReopened(let reopened): reopened.signature
    case .orderSigned(let order):
      Signature(by: order.signedBy, at: order.signedAt, meaning: "I order this refill as written")
    default: nil
    }
  }

  /// Whether the name stands for everything that was written in the visit before it.
  public var closesVisit: Bool {
    switch self {
    case .visitSigned, .visitExited: true
    default: false
    }
  }
}
