/// A volume of fluid, held in whole nanolitres.
public struct Volume: Quantity {
  /// The units of a volume.
  public enum Unit: String, QuantityUnit {
    case millilitres = "mL"

    /// Nanolitres in one.
    public var size: Int64 { 1_000_000 }
    /// Digits behind the point.
    public var decimals: Int { 6 }
  }

  /// What a person calls it.
  public static let name = "volume"
  /// The volume in nanolitres.
  public let amount: Int64
  /// The unit that it is written in.
  public let unit: Unit

  /// Makes a volume of whole nanolitres.
  public init(amount: Int64, unit: Unit = .millilitres) {
    self.amount = amount
    self.unit = unit
  }

  /// Makes a volume of whole nanolitres.
  public init(nanolitres: Int64) { self.init(amount: nanolitres) }

  /// Makes a volume of whole millilitres.
  public static func millilitres(_ count: Int64) -> Volume { Volume(amount: count * 1_000_000) }

  /// Rounds an exact number of nanolitres to 0.001 mL, half away from zero; never below nothing.
  public init(rounding nanolitres: Fraction) {
    self.init(amount: max(0, Int64(clamping: nanolitres.rounded(toMultipleOf: 1000))))
  }

  /// Nothing.
  public static let zero = Volume(amount: 0)

  /// The volume in nanolitres.
  public var nanolitres: Int64 { amount }

  /// The volume in nanolitres as an exact value for further products.
  public var exact: Fraction { Fraction(Int128(amount)) }

  /// The sum.
  public static func + (left: Volume, right: Volume) -> Volume {
    Volume(amount: left.amount + right.amount)
  }

  /// The difference, with its sign.
  public static func - (left: Volume, right: Volume) -> VolumeDifference {
    VolumeDifference(nanolitres: left.amount - right.amount)
  }
}

/// A signed difference of two volumes in nanolitres; it is only ever shown, never entered.
public struct VolumeDifference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The difference in nanolitres.
  public let nanolitres: Int64

  /// Makes a difference of whole nanolitres.
  public init(nanolitres: Int64) { self.nanolitres = nanolitres }

  /// Text with the sign and the unit, to 0.001 mL: `+2.8 mL`, `-2.1 mL`, `0 mL`.
  public var shown: String {
    let rounded = Fraction(Int128(nanolitres)).rounded(toMultipleOf: 1000)
    let digits = DecimalText.grouped(
      DecimalText.digits(Int64(rounded), unitSize: 1_000_000, decimals: 6)
    )
    return "\(rounded > 0 ? "+" : "")\(digits) mL"
  }

  /// The shown text.
  public var description: String { shown }

  /// The difference without its sign.
  public var magnitude: Volume { Volume(amount: Int64(clamping: nanolitres.magnitude)) }

  /// Whether the left difference is the smaller one.
  public static func < (left: VolumeDifference, right: VolumeDifference) -> Bool {
    left.nanolitres < right.nanolitres
  }
}
