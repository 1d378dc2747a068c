/// The days in which a refill is proposed: not before the earliest, not after the due date.
public struct BookingWindow: Hashable, Sendable {
  /// What sets the earliest day.
  public enum Earliest: String, Hashable, Sendable, CaseIterable {
    case today
    case share
    case drug

    /// The limit in words.
    public var title: String {
      switch self {
      case .today: "today"
      case .share: "share of the interval"
      case .drug: "drug order"
      }
    }
  }

  /// The first day on which a refill is proposed.
  public let earliest: CivilDate
  /// What sets it.
  public let earliestBecause: Earliest
  /// The last day.
  public let due: CivilDate
  /// The day on which the drug can be here at the earliest, where it is not here yet.
  public let drugFrom: CivilDate?

  /// Whether the drug cannot be here by the due date; then the window does not wait for it.
  public var isDrugLate: Bool { drugFrom.map { $0 > due } ?? false }
  /// Whether no day is left: the due date is past.
  public var isPast: Bool { earliest > due }
  /// Whether a day lies in it.
  public func contains(_ day: CivilDate) -> Bool { earliest <= day && day <= due }

  /// Makes a window from its limits.
  ///
  /// Source: POLICY (share of the interval); PROP (drug lead time, authorisation).
  public init(
    filledOn: CivilDate,
    due: CivilDate,
    share: Fraction,
    drugFrom: CivilDate?,
    today: CivilDate
  ) {
    self.due = due
    self.drugFrom = drugFrom
    let interval = max(0, due.days(since: filledOn))
    let days = Int(clamping: (share * Fraction(Int128(interval))).rounded(toMultipleOf: 1))
    var limits: [(Earliest, CivilDate)] = [
      (.today, today), (.share, min(filledOn.advanced(byDays: days), due)),
    ]
    // A drug that comes too late is a reason to hurry it, not to wait.
    if let drugFrom, drugFrom <= due { limits.append((.drug, drugFrom)) }
    let last = limits.reversed().max { $0.1 < $1.1 } ?? (.today, today)
    earliest = last.1
    earliestBecause = limits.first { $0.1 == last.1 }?.0 ?? last.0
  }

  /// The window of a chart's next refill; nothing where no due date is known.
  public init?(
    _ summary: ChartSummary,
    policy: Policy,
    drug: DrugStanding?,
    today: CivilDate
  ) {
    guard let fill = summary.fill, let due = RefillOutlook(summary, policy: policy)?.due?.date
    else { return nil }
    self.init(
      filledOn: fill.at.local.date,
      due: due,
      share: policy.ratio(.earliestShare),
      drugFrom: drug?.hereFrom,
      today: today
    )
  }
}
