/// Whether a pump may have been dry so long that the old dose must not simply go on.
///
/// Source: S33 (restart at the old dose after two dry months), S52, POLICY.
public struct DryPumpRule: Hashable, Sendable {
  /// The volume from which the pump may have been dry: the highest that is known.
  public let pessimisticVolume: Volume
  /// From when on it may have been dry; nothing where that never happens.
  public let mayBeDryFrom: Instant?

  /// Takes the most pessimistic date: the alarm volume, or the highest known unusable volume even
  /// where it is unverified, with every allotted bolus taken.
  public init(reservoir: Reservoir) {
    let pump = reservoir.pump
    let catalogue = PumpCatalogue.model(pump.model)?.unusableVolume?.value
    let highest = [pump.alarmVolume, pump.unusableVolume, catalogue].compactMap(\.self).max()
    pessimisticVolume = highest ?? pump.alarmVolume
    mayBeDryFrom = reservoir.secondsUntil(level: pessimisticVolume).map {
      reservoir.fill.at.instant.advanced(bySeconds: $0)
    }
  }

  /// Whether it may have been dry for more than 24 hours: then the prescriber orders the restart.
  public func stops(at instant: Instant) -> Bool {
    mayBeDryFrom.map { instant.seconds(since: $0) > 86400 } ?? false
  }
}

/// Whether injected drug may be in the pocket instead of the pump.
///
/// Source: S4 / MAINO-2017 (221 refills), S2 (gates of the recall).
public struct PocketFillGuard: Hashable, Sendable {
  /// Injected + left behind - measured.
  public let missing: VolumeDifference
  /// More than this is suspect.
  public let threshold: Volume

  /// Compares what was put in with what a true re-aspiration or a sensor found.
  public init(injected: Volume, leftBehind: Volume, measured: Volume, reservoir: Volume) {
    missing = (injected + leftBehind) - measured
    let isSmall = reservoir <= .millilitres(20)
    threshold = .millilitres(isSmall ? 1 : 2)
  }

  /// Whether more is missing than the threshold: a hard stop.
  public var isSuspect: Bool { missing.nanolitres > threshold.nanolitres }
}

/// Whether the volume typed into the programmer is the volume in the pump.
///
/// Source: S33 (20 mL filled, 40 mL programmed).
public struct ProgrammedVolumeCheck: Hashable, Sendable {
  /// Programmed - (injected + left behind).
  public let difference: VolumeDifference
  /// How grave it is: beyond the policy's tolerance a hard stop, any other difference a note.
  public let severity: Severity

  /// Compares the volumes.
  public init(
    programmed: Volume,
    injected: Volume,
    leftBehind: Volume,
    policy: Policy = Policy()
  ) {
    difference = programmed - (injected + leftBehind)
    let size = difference.magnitude
    severity =
      size > policy.volume(.programmedVolumeTolerance)
      ? .hardStop : size > .zero ? .advisory : .none
  }
}

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

/// The dose that a pump of whole strokes can give.
///
/// Source: DER.
public struct AchievableDose: Hashable, Sendable {
  /// Whole strokes of each delivery.
  public let strokesPerDelivery: Int
  /// The dose that they make in a day.
  public let dose: Dose

  /// Snaps a dose to whole strokes in each of a number of deliveries a day; nothing where the
  /// stroke, the strength or the count is zero.
  public init?(
    _ ordered: Dose,
    concentration: Concentration,
    stroke: Volume,
    deliveriesPerDay: Int
  ) {
    guard concentration.amount > 0, stroke.amount > 0, deliveriesPerDay > 0 else { return nil }
    let flow = FlowRate(ordered, of: concentration).nanolitresPerDay
    let count = Fraction(Int128(deliveriesPerDay))
    let strokes = (flow / stroke.exact / count).rounded()
    strokesPerDelivery = Int(clamping: ordered.amount > 0 ? max(1, strokes) : 0)
    let volume = stroke.exact * count * Fraction(Int128(strokesPerDelivery))
    dose = Dose(
      rounding: FlowRate(nanolitresPerDay: volume).exactDose(of: concentration),
      unit: ordered.unit
    )
  }
}

/// Whether a pump delivers too much, refill after refill.
///
/// Source: S5 (a single outlier often does not repeat), S54, PROP.
public enum OverInfusionWatch {
  /// Whether the last errors, oldest first, ask for a device report: two in a row above +14.5 %, or
  /// three in a row of the same sign beyond 5 %.
  public static func asksForReport(_ errors: [Percentage], policy: Policy = Policy()) -> Bool {
    let tenths = errors.map(\.tenths)
    let limit = policy[.residualErrorReason]
    if tenths.count >= 2, tenths.suffix(2).allSatisfy({ $0 > limit }) { return true }
    guard tenths.count >= 3 else { return false }
    let last = tenths.suffix(3)
    return last.allSatisfy { $0 > 50 } || last.allSatisfy { $0 < -50 }
  }
}
