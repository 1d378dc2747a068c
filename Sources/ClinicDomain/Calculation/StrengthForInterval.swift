/// The strength that lets one fill last an interval.
///
/// Source: DER; S36 (a stronger fluid lasts longer but then needs a bridge).
public enum StrengthForInterval {
  /// The weakest strength that lasts the days: dose x days / (filled - alarm volume).
  ///
  /// Rounded up to 1 ng/mL, so that it never falls short; nothing where no volume is usable.
  public static func least(
    dose: Dose,
    days: Int,
    filled: Volume,
    alarm: Volume
  ) -> Concentration? {
    let usable = filled.exact - alarm.exact
    guard usable > .zero else { return nil }
    let exact = dose.exact * Fraction(Int128(days)) * Fraction(1_000_000) / usable
    let roundedUp = -(Fraction(-exact.numerator, over: exact.denominator).roundedDown)
    return Concentration(
      amount: Int64(clamping: roundedUp),
      unit: Concentration.Unit(dose.unit.mass)
    )
  }

  /// The weakest marketed strength of a drug that is at least as strong; nothing where none is.
  public static func marketed(_ drug: Drug, atLeast least: Concentration) -> Concentration? {
    drug.products.compactMap { $0.concentration.quantity(Concentration.self)?.value }
      .filter { $0 >= least }.min()
  }
}
