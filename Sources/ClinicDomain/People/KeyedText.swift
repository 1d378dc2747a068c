/// Short texts by name, in the order in which they were given: the answers of a screen.
public struct KeyedText: Hashable, Sendable, Codable, ExpressibleByDictionaryLiteral {
  /// The name of an entry.
  public typealias Key = String
  /// The text of an entry.
  public typealias Value = String

  /// One name with its text.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public let key: String
    /// The text.
    public let text: String

    /// Makes an entry.
    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  /// The entries in order; no name comes twice.
  public private(set) var entries: [Entry]

  /// Makes an empty collection.
  public init() { entries = [] }

  /// Collects entries; a later text replaces an earlier one of the same name.
  public init(_ entries: some Sequence<Entry>) {
    self.entries = []
    for entry in entries { self[entry.key] = entry.text }
  }

  /// Collects the entries of a literal.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { Entry(key: $0.0, text: $0.1) } as [Entry])
  }

  /// The text under a name; setting nothing removes the entry.
  public subscript(key: String) -> String? {
    get { entries.first { $0.key == key }?.text }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let text?): entries[index] = Entry(key: key, text: text)
      case (let index?, nil): entries.remove(at: index)
      case (nil, let text?): entries.append(Entry(key: key, text: text))
      case (nil, nil): break
      }
    }
  }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  private struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Decodes an object of texts.
  ///
  /// - Throws: `DecodingError` where a member is no text.
  public init(from decoder: any Decoder) throws {
    // Names and texts in turn: thousands of answers are read when a long chart is opened.
    let object = try decoder.container(keyedBy: MemberKey.self)
    var members = try object.superDecoder().unkeyedContainer()
    entries = []
    entries.reserveCapacity((members.count ?? 0) / 2)
    while !members.isAtEnd {
      entries.append(
        Entry(key: try members.decode(String.self), text: try members.decode(String.self))
      )
    }
  }

  /// Encodes an object of texts, in order.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MemberKey.self)
    for entry in entries {
      try container.encode(entry.text, forKey: MemberKey(stringValue: entry.key))
    }
  }
}
