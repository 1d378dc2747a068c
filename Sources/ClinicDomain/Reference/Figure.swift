/// A value with where it comes from and whether a page that was read holds it.
///
/// A figure that is not verified may be shown with its source; a rule that needs certainty (an
/// empty date, the end of a pump's life) must ask for `verified`.
public struct Figure<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// The key of the source: `PRIALT-TITR`, `S9`; `POLICY` for a default that a clinic must set.
  public let source: String
  /// Whether a page that was read holds the value.
  public let verified: Bool
  /// What must be known to use it.
  public let note: String?

  /// Makes a figure.
  public init(_ value: Value, source: String, verified: Bool, note: String? = nil) {
    self.value = value
    self.source = source
    self.verified = verified
    self.note = note
  }

  /// The same figure with its value in another form.
  public func map<Other>(_ change: (Value) -> Other) -> Figure<Other> {
    Figure<Other>(change(value), source: source, verified: verified, note: note)
  }

  /// The source key, with "unverified" where no page was read: `S9`, `GK, unverified`.
  public var provenance: String { verified ? source : "\(source), unverified" }
}

extension Figure: Equatable where Value: Equatable {}
extension Figure: Hashable where Value: Hashable {}

extension Figure where Value == Measure {
  /// Makes a figure of a number and its unit: `(48, decimals: 3, unit: "mL/day")` is 0.048 mL/day.
  public init(
    _ digits: Int64,
    decimals: Int = 0,
    unit: String,
    source: String,
    verified: Bool,
    note: String? = nil
  ) {
    self.init(
      Measure(ExactDecimal(digits, decimals: decimals), unit),
      source: source,
      verified: verified,
      note: note
    )
  }

  /// The figure as a quantity; nothing where the unit is not one of that quantity.
  public func quantity<Other: Quantity>(_ kind: Other.Type) -> Figure<Other>? {
    value.quantity(kind).map { quantity in map { _ in quantity } }
  }

  /// The figure as a whole number of its unit; nothing where it is not whole.
  public var whole: Figure<Int>? {
    value.number.whole.map { whole in map { _ in whole } }
  }
}

/// The lower and the upper end of a range that a document prints.
public struct FigureRange: Hashable, Sendable {
  /// The lower end.
  public let min: Figure<Measure>
  /// The upper end.
  public let max: Figure<Measure>
  /// What must be known to use it.
  public let note: String?

  /// Makes a range.
  public init(min: Figure<Measure>, max: Figure<Measure>, note: String? = nil) {
    self.min = min
    self.max = max
    self.note = note
  }
}

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

/// Every document that a figure of the reference data names.
public enum SourceTable {
  private static let byKey: [String: Source] = {
    var table: [String: Source] = [:]
    for source in PumpCatalogue.sources + ComplicationRegister.sources + Formulary.sources {
      table[source.key] = source
    }
    return table
  }()

  /// The document of a key; nothing where no figure names it.
  public static func source(_ key: String) -> Source? { byKey[key] }

  /// The key with the title of its document: `S9 (Medtronic UK, getting a replacement)`.
  public static func citation(_ key: String) -> String {
    byKey[key].map { "\(key) (\($0.title))" } ?? key
  }
}
