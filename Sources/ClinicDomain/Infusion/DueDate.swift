/// What makes a refill due, in the order in which equal dates are named.
public enum RefillLimit: String, Hashable, Sendable, Codable, CaseIterable {
  case volume
  case stability
  case pumpLife
  case prescriber

  /// The limit's name on screens.
  public var title: String {
    switch self {
    case .volume: "volume"
    case .stability: "stability"
    case .pumpLife: "pump life"
    case .prescriber: "prescriber"
    }
  }
}

/// The day by which a pump must be refilled, with the limit that governs it.
public struct DueDate: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The limit that sets it.
  public let limit: RefillLimit
  /// The day that each known limit would set, in the fixed order of limits.
  public let all: [RefillLimit: CivilDate]

  /// Finds the earliest of the known limits; nothing where none is known.
  ///
  /// Sources: S12 (margin before the alarm date), S37 (stability), S9 (pump life).
  public init?(
    reservoir: Reservoir,
    marginDays: Int,
    lifeEndsOn: CivilDate?,
    prescriberDate: CivilDate?
  ) {
    var all: [RefillLimit: CivilDate] = [:]
    all[.volume] = reservoir.alarmDate?.advanced(byDays: -marginDays)
    all[.stability] = reservoir.fill.formulation.stabilityDays.map {
      reservoir.fill.at.local.date.advanced(byDays: $0)
    }
    all[.pumpLife] = lifeEndsOn?.advanced(byDays: -Self.pumpLifeMarginDays)
    all[.prescriber] = prescriberDate
    let ordered = RefillLimit.allCases.compactMap { limit in all[limit].map { (limit, $0) } }
    guard let earliest = ordered.min(by: { $0.1 < $1.1 }) else { return nil }
    date = earliest.1
    limit = earliest.0
    self.all = all
  }

  /// Days before the end of a pump's life by which it must have been seen.
  public static let pumpLifeMarginDays = 7
}

/// How pressing a refill is on a day, from calm to worst.
public enum RefillState: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case planned
  case due
  case urgent
  case overdue
  case alarm
  case empty

  /// Judges the dates of a reservoir on a day.
  ///
  /// Due: within 14 days of the due date, or within a third of the interval from fill to due date
  /// where that is less. Urgent: 7 days or fewer, or the drug is not sent for although its last day to
  /// order is past. The worst state wins.
  public init(
    on day: CivilDate,
    filledOn: CivilDate,
    due: CivilDate?,
    alarm: CivilDate?,
    empty: CivilDate?,
    orderBy: CivilDate? = nil
  ) {
    if let empty, day >= empty {
      self = .empty
    } else if let alarm, day >= alarm {
      self = .alarm
    } else if let due, day > due {
      self = .overdue
    } else if let due {
      let left = due.days(since: day)
      let interval = due.days(since: filledOn)
      if left <= 7 || orderBy.map({ day > $0 }) == true {
        self = .urgent
      } else if left <= 14, left * 3 <= interval {
        self = .due
      } else {
        self = .planned
      }
    } else {
      self = .planned
    }
  }

  /// Whether the left state is the calmer one.
  public static func < (left: RefillState, right: RefillState) -> Bool {
    left.severity < right.severity
  }

  /// The mark in front of a name: three, two, one star or none.
  public var mark: String {
    switch self {
    case .empty, .alarm, .overdue: "***"
    case .urgent: "**"
    case .due: "*"
    case .planned: ""
    }
  }

  private var severity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
