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
