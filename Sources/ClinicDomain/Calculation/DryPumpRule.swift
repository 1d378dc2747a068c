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
