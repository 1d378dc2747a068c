/// A flow as a person enters it, held in whole nanolitres per day.
public struct EnteredRate: Quantity {
  /// The units of an entered flow.
  public enum Unit: String, QuantityUnit {
    case millilitresPerDay = "mL/day"
    case millilitresPerHour = "mL/h"

    /// Nanolitres per day in one.
    public var size: Int64 {
      switch self {
      case .millilitresPerDay: 1_000_000
      case .millilitresPerHour: 24_000_000
      }
    }

    /// Digits behind the point.
    public var decimals: Int { 6 }
  }

  /// What a person calls it.
  public static let name = "rate"
  /// The flow in nanolitres per day.
  public let amount: Int64
  /// The unit that it is written in.
  public let unit: Unit

  /// Makes a flow of whole nanolitres per day.
  public init(amount: Int64, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// The flow for calculations.
  public var flow: FlowRate { FlowRate(self) }
}

/// The exact flow of a pump: nanolitres per day as a ratio that is never rounded.
public struct FlowRate: Hashable, Comparable, Sendable {
  /// Nanolitres in a day of 24 hours.
  public let nanolitresPerDay: Fraction

  /// Makes a flow of an exact number of nanolitres per day.
  public init(nanolitresPerDay: Fraction) { self.nanolitresPerDay = nanolitresPerDay }

  /// The flow that gives a dose of a drug: dose divided by strength.
  ///
  /// The strength must not be zero.
  public init(_ dose: Dose, of concentration: Concentration) {
    self.init(
      nanolitresPerDay: Fraction(
        Int128(dose.nanogramsPerDay) * 1_000_000,
        over: Int128(concentration.amount)
      )
    )
  }

  /// The flow that a person entered.
  public init(_ entered: EnteredRate) {
    self.init(nanolitresPerDay: Fraction(Int128(entered.amount)))
  }

  /// No flow.
  public static let zero = FlowRate(nanolitresPerDay: .zero)

  /// Whether fluid flows at all.
  public var isZero: Bool { nanolitresPerDay == .zero }

  /// The exact nanolitres that flow in a number of seconds.
  public func exactVolume(seconds: Int64) -> Fraction {
    nanolitresPerDay * Fraction(Int128(seconds), over: 86400)
  }

  /// The exact dose in nanograms per day of a drug of this strength at this flow.
  public func exactDose(of concentration: Concentration) -> Fraction {
    nanolitresPerDay * Fraction(Int128(concentration.amount), over: 1_000_000)
  }

  /// The dose of a drug of this strength at this flow, to 1 ng/day, in the same prefix family.
  public func dose(of concentration: Concentration) -> Dose {
    Dose(rounding: exactDose(of: concentration), unit: Dose.Unit(concentration.unit.mass))
  }

  /// The flow rounded to 0.0001 mL/day, half away from zero, as text without grouping.
  public var stored: String {
    "\(DecimalText.rounded(nanolitresPerDay / Fraction(1_000_000), decimals: 4)) mL/day"
  }

  /// The flow rounded to 0.0001 mL/day for screens.
  public var shown: String { stored }

  /// Whether the left flow is the smaller one.
  public static func < (left: FlowRate, right: FlowRate) -> Bool {
    left.nanolitresPerDay < right.nanolitresPerDay
  }

  /// The sum of two flows.
  public static func + (left: FlowRate, right: FlowRate) -> FlowRate {
    FlowRate(nanolitresPerDay: left.nanolitresPerDay + right.nanolitresPerDay)
  }
}
