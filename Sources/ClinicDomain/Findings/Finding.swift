/// Something that a check found: a line to read, a reason to give, or a stop.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// The check.
  public let code: FindingCode
  /// How grave it is here; a check may be graver than its standard.
  public let severity: Severity
  /// What it is about: a drug, a lot; nothing where it is about the whole order.
  public let subject: String?
  /// The value that met the check, in stored form.
  public let value: String
  /// What is wrong and what it is held against, in words.
  public let message: String
  /// The key of the source of the limit; `POLICY` for the clinic's own.
  public let source: String
  /// Whether the limit behind it was read on a page.
  public let verified: Bool

  /// Makes a finding; without a severity the check's own holds.
  public init(
    _ code: FindingCode,
    severity: Severity? = nil,
    subject: String? = nil,
    value: String,
    message: String,
    source: String,
    verified: Bool = true
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.subject = subject
    self.value = value
    self.message = message
    self.source = source
    self.verified = verified
  }

  /// Whether a clinician may override it with a signed reason; only a hard stop ever needs it.
  public var isOverridable: Bool { severity != .hardStop || code.isOverridable }

  /// The code and the message.
  public var description: String { "\(severity.words): \(code.rawValue), \(message)" }
}

extension [Finding] {
  /// The gravest severity; none where nothing was found.
  public var severity: Severity { map(\.severity).max() ?? .none }

  /// The codes in the order found.
  public var codes: [FindingCode] { map(\.code) }

  /// The findings that still ask: a kept reason silences the same code at the same value only, and
  /// never a hard stop.
  public func asking(after kept: Set<KeptReason>) -> [Finding] {
    filter { $0.severity == .hardStop || !kept.contains(KeptReason(for: $0)) }
  }
}
