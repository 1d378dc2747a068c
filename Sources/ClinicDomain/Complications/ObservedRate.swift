/// How often one kind of complication was seen here, for every thousand refills.
///
/// Near misses are not counted; what is published was seen in other populations and is only shown
/// beside it, never compared by the program.
public struct ObservedRate: Hashable, Sendable {
  /// The kind.
  public let kind: ComplicationKind
  /// How many complications of it there were.
  public let count: Int
  /// How many refills there were.
  public let refills: Int

  /// Complications for every thousand refills, to two decimals; nothing without a refill.
  public var perThousand: String? {
    guard refills > 0 else { return nil }
    return DecimalText.rounded(Fraction(Int128(count) * 1000, over: Int128(refills)), decimals: 2)
  }

  /// How the figure was worked out: `3 x 1,000 / 752 refills`.
  public var working: String {
    refills > 0 ? "\(count) x 1000 / \(refills) refills" : "no refill in this time"
  }

  /// The rates of every kind that was seen between two days, the most frequent first.
  public static func all(
    _ records: [ComplicationRecord],
    in days: ClosedRange<CivilDate>,
    refills: Int
  ) -> [ObservedRate] {
    var counts: [ComplicationKind: Int] = [:]
    for record in records where days.contains(record.now.onsetOn) && !record.now.isNearMiss {
      if let kind = record.now.kind { counts[kind, default: 0] += 1 }
    }
    return counts.map { ObservedRate(kind: $0.key, count: $0.value, refills: refills) }
      .sorted { ($1.count, $0.kind.id) < ($0.count, $1.kind.id) }
  }
}
