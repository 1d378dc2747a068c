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
