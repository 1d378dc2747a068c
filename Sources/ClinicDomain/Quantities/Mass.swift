/// The prefix family in which a drug's mass, dose and strength are written.
public enum MassUnit: String, QuantityUnit, Codable {
  case milligrams = "mg"
  case micrograms = "mcg"
  case nanograms = "ng"

  /// Nanograms in one.
  public var size: Int64 {
    switch self {
    case .milligrams: 1_000_000
    case .micrograms: 1000
    case .nanograms: 1
    }
  }

  /// Digits behind the point.
  public var decimals: Int {
    switch self {
    case .milligrams: 6
    case .micrograms: 3
    case .nanograms: 0
    }
  }
}

/// A mass of drug, held in whole nanograms.
public struct Mass: Quantity {
  /// The units of a mass.
  public typealias Unit = MassUnit

  /// What a person calls it.
  public static let name = "mass"
  /// The mass in nanograms.
  public let amount: Int64
  /// The unit that it is written in.
  public let unit: MassUnit

  /// Makes a mass of whole nanograms.
  public init(amount: Int64, unit: MassUnit) {
    self.amount = amount
    self.unit = unit
  }

  /// Rounds an exact number of nanograms to 1 ng, half away from zero.
  public init(rounding nanograms: Fraction, unit: MassUnit) {
    self.init(amount: max(0, Int64(clamping: nanograms.rounded())), unit: unit)
  }

  /// The mass in nanograms.
  public var nanograms: Int64 { amount }
}
