/// Somebody read the audit.
public struct AuditRead: Hashable, Sendable, Codable {
  /// What was looked for; empty for all of it.
  public var filter: String

  /// Makes the record.
  public init(filter: String) { self.filter = filter }
}
