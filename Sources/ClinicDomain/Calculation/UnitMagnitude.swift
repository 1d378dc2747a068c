/// A slip of units: the figure that was typed is a round factor away from the one that was ordered.
///
/// Source: S27, S32; HIGH-ALERT rule of ISMP-ABBR (mg and mcg).
public enum UnitMagnitude: Int, CaseIterable, Hashable, Sendable {
  case double = 2
  case fivefold = 5
  case tenfold = 10
  case hundredfold = 100
  case thousandfold = 1000

  /// The slip between two doses; nothing where no round factor lies between them.
  public static func slip(ordered: Dose, entered: Dose) -> UnitMagnitude? {
    slip(ordered.exact, entered.exact)
  }

  /// The slip between two strengths.
  public static func slip(ordered: Concentration, entered: Concentration) -> UnitMagnitude? {
    slip(ordered.exact, entered.exact)
  }

  /// Whether it is the factor between mg and mcg.
  public var isUnitTrap: Bool { self == .thousandfold }

  private static func slip(_ ordered: Fraction, _ entered: Fraction) -> UnitMagnitude? {
    guard ordered > .zero, entered > .zero else { return nil }
    let ratio = max(entered / ordered, ordered / entered)
    return allCases.first { ratio == Fraction(Int128($0.rawValue)) }
  }
}
