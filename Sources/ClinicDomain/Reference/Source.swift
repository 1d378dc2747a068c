/// A document that figures come from.
public struct Source: Hashable, Sendable {
  /// The key that figures name: `S9`, `PRIALT-TITR`.
  public let key: String
  /// What the document is.
  public let title: String
  /// Where it was read; nothing for arithmetic, policy and memory.
  public let url: String?
  /// The kind of document: label copy, paper abstract, remembered.
  public let kind: String?
  /// How far it can be trusted.
  public let note: String?

  /// Makes a source.
  public init(key: String, title: String, url: String?, kind: String?, note: String? = nil) {
    self.key = key
    self.title = title
    self.url = url
    self.kind = kind
    self.note = note
  }
}
