/// One check of an order or a refill.
public struct OrderCheck: Hashable, Sendable {
  /// The code of its finding.
  public let code: FindingCode
  /// When it fires.
  public let when: String
  /// How grave it is.
  public let severity: Severity
  /// What makes it graver, or how it is handled.
  public let escalation: String?

  /// Makes the check.
  public init(code: FindingCode, when: String, severity: Severity, escalation: String?) {
    self.code = code
    self.when = when
    self.severity = severity
    self.escalation = escalation
  }
}
