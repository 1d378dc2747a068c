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
  /// What the data give where the clinic's own days hold.
  public let data: Figure<Int>?

  /// Finds the days of a fill; nothing for a drug that the formulary gives no days for.
  ///
  /// Of several studies of a mixture the shortest counts, never the least of the single drugs. The
  /// clinic's own days of a drug or a mixture hold over both; the shorter clocks of a label, for a
  /// first or a diluted fill, are never made longer by them.
  public init?(
    drugs: [Drug],
    isFirstFillOfPump: Bool = false,
    isDiluted: Bool = false,
    policy: Policy = Policy()
  ) {
    let active = drugs.filter { $0.status != .diluent }
    guard let first = active.first else { return nil }
    let known: Figure<Int>?
    var isDefault = false
    var isShort = false
    var isDilutedClock = false
    if active.count > 1 {
      let studies = Formulary.mixtures(of: active).compactMap { $0.days?.whole }
      let shortest = studies.min { $0.value < $1.value }
      known = shortest ?? Figure(Self.defaultMixtureDays, source: "POLICY", verified: false)
      isDefault = shortest == nil
    } else if isFirstFillOfPump, let days = first.stability.labelNaiveFirstFillDays?.whole {
      known = days
      isShort = true
    } else if isDiluted, let days = first.stability.labelDilutedDays?.whole {
      known = days
      isShort = true
      isDilutedClock = true
    } else {
      known = first.stabilityDays
    }
    let own = policy.ownDays(of: active).flatMap { days in
      isShort && known.map { $0.value <= days } == true ? nil : days
    }
    guard let basis = own.map({ Figure($0, source: "POLICY", verified: true) }) ?? known else {
      return nil
    }
    self.basis = basis
    data = own == nil ? nil : known
    self.isDefault = isDefault && own == nil
    self.isDilutedClock = isDilutedClock && own == nil
    days = basis.value
  }

  /// The days and, where they are the clinic's, what the data give beside them.
  public var shown: String {
    guard let data else { return "\(days) d (\(basis.provenance))" }
    return "policy \(days) d, formulary \(data.value) d [\(data.provenance)]"
  }

  /// The last day for a fill.
  public func refillBy(filledOn: CivilDate) -> CivilDate { filledOn.advanced(byDays: days) }

  /// Days for a mixture that no study is known of.
  public static let defaultMixtureDays = 30
}
