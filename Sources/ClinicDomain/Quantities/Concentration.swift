/// The strength of one drug in a fluid, held in whole nanograms per millilitre.
public struct Concentration: Quantity {
  /// The units of a strength.
  public enum Unit: String, QuantityUnit {
    case milligramsPerMillilitre = "mg/mL"
    case microgramsPerMillilitre = "mcg/mL"
    case nanogramsPerMillilitre = "ng/mL"

    /// The prefix family.
    public var mass: MassUnit {
      switch self {
      case .milligramsPerMillilitre: .milligrams
      case .microgramsPerMillilitre: .micrograms
      case .nanogramsPerMillilitre: .nanograms
      }
    }

    /// The strength unit of a prefix family.
    public init(_ mass: MassUnit) {
      switch mass {
      case .milligrams: self = .milligramsPerMillilitre
      case .micrograms: self = .microgramsPerMillilitre
      case .nanograms: self = .nanogramsPerMillilitre
      }
    }

    /// Nanograms per millilitre in one.
    public var size: Int64 { mass.size }
    /// Digits behind the point.
    public var decimals: Int { mass.decimals }
  }

  /// What a person calls it.
  public static let name = "concentration"
  /// The strength in nanograms per millilitre.
  public let amount: Int64
  /// The unit that it is written in.
  public let unit: Unit

  /// Makes a strength of whole nanograms per millilitre.
  public init(amount: Int64, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// The strength in nanograms per millilitre.
  public var nanogramsPerMillilitre: Int64 { amount }

  /// The strength in nanograms per millilitre as an exact value for further products.
  public var exact: Fraction { Fraction(Int128(amount)) }

  /// The exact mass in nanograms that a volume of this strength holds.
  public func exactMass(in volume: Volume) -> Fraction {
    Fraction(Int128(amount) * Int128(volume.nanolitres), over: 1_000_000)
  }

  /// The mass that a volume of this strength holds, to 1 ng, in the same prefix family.
  public func mass(in volume: Volume) -> Mass {
    Mass(rounding: exactMass(in: volume), unit: unit.mass)
  }

  /// The strength of a volume that holds a mass; nothing where there is no volume.
  public init?(_ mass: Mass, in volume: Volume) {
    guard volume.amount > 0 else { return nil }
    let exact = Fraction(Int128(mass.nanograms) * 1_000_000, over: Int128(volume.nanolitres))
    self.init(amount: Int64(clamping: exact.rounded()), unit: Unit(mass.unit))
  }
}
