/// A sentence with its source.
public struct Statement: Hashable, Sendable {
  /// The sentence.
  public let text: String
  /// The key of the source.
  public let source: String
  /// Whether a page that was read says it.
  public let verified: Bool

  /// Makes a statement.
  public init(_ text: String, source: String, verified: Bool) {
    self.text = text
    self.source = source
    self.verified = verified
  }
}
