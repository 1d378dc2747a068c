/// Small figures that a card or a sheet shows beside the larger ones.
public enum SmallFigures {
  /// The drug that a valve may let through during a scan with drug in the pump.
  ///
  /// Source: S19 (the valve closes after at most 10 microlitres).
  public static func scanLeak(of concentration: Concentration) -> Mass {
    concentration.mass(in: Volume(nanolitres: 10000))
  }

  /// The drug that a push through the access port carries where nothing was aspirated first.
  ///
  /// Source: S56.
  public static func accessPortPush(
    catheter: Volume,
    concentration: Concentration
  ) -> Mass {
    concentration.mass(in: catheter)
  }

  /// The share of a dose in one hour, as text: `0.1 mcg/hour`.
  public static func hourly(_ dose: Dose) -> String {
    let hourly = dose.exact / Fraction(24) / Fraction(Int128(dose.unit.size))
    return "\(DecimalText.rounded(hourly, decimals: 4)) \(dose.unit.mass.rawValue)/hour"
  }

  /// Whole days between two levels at a flow, rounded down; nothing where nothing flows.
  ///
  /// Source: DER (a fixed number of days of grace is unsafe).
  public static func days(from level: Volume, to lower: Volume, at flow: FlowRate) -> Int? {
    guard !flow.isZero else { return nil }
    return Int(clamping: ((level.exact - lower.exact) / flow.nanolitresPerDay).roundedDown)
  }

  /// The least dose that a flow can give of a strength.
  public static func leastDose(_ minimum: EnteredRate, of concentration: Concentration) -> Dose {
    minimum.flow.dose(of: concentration)
  }

  /// The highest first daily dose of baclofen after a screening dose: twice, or once where the
  /// effect lasted longer than 8 hours.
  ///
  /// Source: MSC-ITB, S36, MVLM-BACLOFEN.
  public static func highestFirstBaclofen(screening: Mass, effectHours: Int) -> Dose {
    let factor: Int64 = effectHours > 8 ? 1 : 2
    return Dose(
      amount: screening.nanograms * factor,
      unit: Dose.Unit(screening.unit)
    )
  }

  /// What a vial holds after a new pump was rinsed: the volume and the drug in it.
  ///
  /// Source: PRIALT-PUMP.
  public static func afterRinse(
    vial: Volume,
    times: Int,
    each: Volume,
    strength: Concentration
  ) -> (left: Volume, drug: Mass) {
    let left = max(.zero, vial.exact - each.exact * Fraction(Int128(times)))
    let volume = Volume(rounding: left)
    return (volume, strength.mass(in: volume))
  }

  /// The strength that a missing volume with a missing mass implies.
  public static func impliedConcentration(_ mass: Mass, in volume: Volume) -> Concentration? {
    guard volume.amount > 0 else { return nil }
    let exact = Fraction(Int128(mass.nanograms) * 1_000_000, over: Int128(volume.nanolitres))
    return Concentration(
      amount: Int64(clamping: exact.rounded()),
      unit: Concentration.Unit(mass.unit)
    )
  }
}
