/// A drug given per day, held in whole nanograms per day.
public struct Dose: Quantity {
  /// The units of a daily dose.
  public enum Unit: String, QuantityUnit {
    case milligramsPerDay = "mg/day"
    case microgramsPerDay = "mcg/day"
    case nanogramsPerDay = "ng/day"

    /// The prefix family.
    public var mass: MassUnit {
      switch self {
      case .milligramsPerDay: .milligrams
      case .microgramsPerDay: .micrograms
      case .nanogramsPerDay: .nanograms
      }
    }

    /// The dose unit of a prefix family.
    public init(_ mass: MassUnit) {
      switch mass {
      case .milligrams: self = .milligramsPerDay
      case .micrograms: self = .microgramsPerDay
      case .nanograms: self = .nanogramsPerDay
      }
    }

    /// Nanograms per day in one.
    public var size: Int64 { mass.size }
    /// Digits behind the point.
    public var decimals: Int { mass.decimals }
  }

  /// What a person calls it.
  public static let name = "dose"
  /// The dose in nanograms per day.
  public let amount: Int64
  /// The unit that it is written in.
  public let unit: Unit

  /// Makes a dose of whole nanograms per day.
  public init(amount: Int64, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// Rounds an exact number of nanograms per day to 1 ng/day, half away from zero.
  public init(rounding nanogramsPerDay: Fraction, unit: Unit) {
    self.init(amount: max(0, Int64(clamping: nanogramsPerDay.rounded())), unit: unit)
  }

  /// The dose in nanograms per day.
  public var nanogramsPerDay: Int64 { amount }

  /// The dose in nanograms per day as an exact value for further products.
  public var exact: Fraction { Fraction(Int128(amount)) }

  /// The share of one hour, for screens: `0.1 mcg/hour`.
  public var hourlyShown: String {
    let hourly = exact / Fraction(Int128(unit.size) * 24)
    return "\(DecimalText.rounded(hourly, decimals: 4)) \(unit.mass.rawValue)/hour"
  }
}
