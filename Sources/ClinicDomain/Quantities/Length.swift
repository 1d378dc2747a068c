/// The length of a catheter, held in whole tenths of a millimetre.
public struct Length: Quantity {
  /// The units of a length.
  public enum Unit: String, QuantityUnit {
    case centimetres = "cm"

    /// Tenths of a millimetre in one.
    public var size: Int64 { 100 }
    /// Digits behind the point.
    public var decimals: Int { 2 }
  }

  /// What a person calls it.
  public static let name = "length"
  /// The length in tenths of a millimetre.
  public let amount: Int64
  /// The unit that it is written in.
  public let unit: Unit

  /// Makes a length of whole tenths of a millimetre.
  public init(amount: Int64, unit: Unit = .centimetres) {
    self.amount = amount
    self.unit = unit
  }

  /// The volume of this length where one centimetre holds a given volume, to 1 nL.
  public func times(_ volumePerCentimetre: Volume) -> Volume {
    let exact = Fraction(Int128(amount) * Int128(volumePerCentimetre.nanolitres), over: 100)
    return Volume(nanolitres: Int64(clamping: exact.rounded()))
  }
}
