/// A reason that was given for a finding and is not asked for again at the same value.
public struct KeptReason: Hashable, Sendable {
  /// The check.
  public let code: FindingCode
  /// What it was about.
  public let subject: String?
  /// The value that it was given for.
  public let value: String

  /// Makes a kept reason.
  public init(code: FindingCode, subject: String?, value: String) {
    self.code = code
    self.subject = subject
    self.value = value
  }

  /// The reason that answers a finding.
  public init(for finding: Finding) {
    self.init(code: finding.code, subject: finding.subject, value: finding.value)
  }
}
