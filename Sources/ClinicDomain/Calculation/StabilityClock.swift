/// How long a fill may stay in the pump, and on what ground.
///
/// The clock starts at the fill. Source: PRIALT-PUMP (ziconotide), BACL-367D (baclofen), the studies
/// of each mixture, POLICY.
public struct StabilityClock: Hashable, Sendable {
  /// The days.
  public let days: Int
  /// Where they come from.
  public let basis: Figure<Int>
  /// Whether no study is known and the program's default stands in.
  public let isDefault: Bool
  /// Whether the shorter clock of diluted ziconotide runs.
  public let isDilutedClock: Bool

  /// Finds the days of a fill; nothing for a drug that the formulary gives no days for.
  ///
  /// Of several studies of a mixture the shortest counts, never the least of the single drugs.
  public init?(drugs: [Drug], isFirstFillOfPump: Bool = false, isDiluted: Bool = false) {
    let active = drugs.filter { $0.status != .diluent }
    guard let first = active.first else { return nil }
    if active.count > 1 {
      let known = Formulary.mixtures(of: active).compactMap { $0.days?.whole }
      let shortest = known.min { $0.value < $1.value }
      basis = shortest ?? Figure(Self.defaultMixtureDays, source: "POLICY", verified: false)
      isDefault = shortest == nil
      isDilutedClock = false
    } else if isFirstFillOfPump, let days = first.stability.labelNaiveFirstFillDays?.whole {
      basis = days
      isDefault = false
      isDilutedClock = false
    } else if isDiluted, let days = first.stability.labelDilutedDays?.whole {
      basis = days
      isDefault = false
      isDilutedClock = true
    } else if let days = first.stabilityDays {
      basis = days
      isDefault = false
      isDilutedClock = false
    } else {
      return nil
    }
    days = basis.value
  }

  /// The last day for a fill.
  public func refillBy(filledOn: CivilDate) -> CivilDate { filledOn.advanced(byDays: days) }

  /// Days for a mixture that no study is known of.
  public static let defaultMixtureDays = 30
}
