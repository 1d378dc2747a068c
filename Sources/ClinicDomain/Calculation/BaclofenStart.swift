/// The first daily dose of baclofen in a pump.
public enum BaclofenStart {
  /// The highest first dose after a screening dose: twice, or once where the effect lasted longer
  /// than the formulary's hours.
  ///
  /// Source: MSC-ITB, S36, MVLM-BACLOFEN.
  public static func highest(screening: Mass, effectHours: Int) -> Dose {
    let start = Formulary.baclofen.start
    let longest = start.longResponderHours?.whole?.value ?? 8
    let factor = effectHours > longest ? 1 : start.initialPumpDoseFactor?.whole?.value ?? 1
    return Dose(
      amount: screening.nanograms * Int64(factor),
      unit: Dose.Unit(screening.unit)
    )
  }
}
