/// Names a closure.
public typealias ClosureID = Identifier<Closure>

/// Days on which the clinic is closed, or on which a nurse is away.
public struct Closure: Hashable, Sendable, Codable {
  /// The closure's name.
  public var id: ClosureID
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var through: CivilDate
  /// The half of each day; nothing means the whole day.
  public var part: DayPart?
  /// Who is away; nothing means that the clinic is closed.
  public var staff: StaffID?
  /// Why: the holiday's name, leave, works in the building.
  public var reason: String
  /// Whether it was taken back.
  public var isWithdrawn: Bool?

  /// Makes a closure.
  public init(
    id: ClosureID,
    from: CivilDate,
    through: CivilDate,
    part: DayPart? = nil,
    staff: StaffID? = nil,
    reason: String,
    isWithdrawn: Bool? = nil
  ) {
    self.id = id
    self.from = from
    self.through = through
    self.part = part
    self.staff = staff
    self.reason = reason
    self.isWithdrawn = isWithdrawn
  }

  /// Whether it holds: it was not taken back.
  public var holds: Bool { isWithdrawn != true }

  /// Whether it covers half a day.
  public func covers(_ half: HalfDay) -> Bool {
    holds && from <= half.date && half.date <= through && (part == nil || part == half.part)
  }

  /// The days in words: `24-Dec-2026 to 01-Jan-2027`, `24-Dec-2026 afternoon`.
  public var shownDays: String {
    let days = from == through ? from.shown : "\(from.shown) to \(through.shown)"
    return part.map { "\(days) \($0.title)" } ?? days
  }
}

extension ScheduleBook {
  /// Writes a closure down.
  ///
  /// - Throws: `Refusal` where the last day lies before the first, the period is longer than a year,
  ///   it is past, or no reason is given.
  public func recordClosure(_ closure: Closure, today: CivilDate) throws(Refusal) -> [ClinicEvent] {
    let what = "The closure is not recorded"
    guard closure.from <= closure.through else {
      throw Refusal(
        what: what,
        why: "its last day \(closure.through.shown) is before its first \(closure.from.shown)",
        remedy: "Enter the first day first."
      )
    }
    guard closure.through.days(since: closure.from) < 366 else {
      throw Refusal(
        what: what,
        why: "it would be longer than a year",
        remedy: "Enter it year by year."
      )
    }
    guard closure.through >= today else {
      throw Refusal(
        what: what,
        why: "\(closure.through.shown) is past",
        remedy: "Enter days that are still to come."
      )
    }
    guard !closure.reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    guard closures[closure.id] != closure else { return [] }
    return [.closureRecorded(closure)]
  }

  /// Takes a closure back.
  ///
  /// - Throws: `Refusal` where it is not known.
  public func withdrawClosure(_ id: ClosureID) throws(Refusal) -> [ClinicEvent] {
    guard var closure = closures[id] else {
      throw Refusal(
        what: "The closure is not taken back",
        why: "it is not known",
        remedy: "Look at the closures again."
      )
    }
    guard closure.holds else { return [] }
    closure.isWithdrawn = true
    return [.closureRecorded(closure)]
  }
}

extension Sequence<Closure> {
  /// The days on which the whole clinic is closed all day: nothing is ordered or received on them.
  public var closedDays: Set<CivilDate> {
    var days: Set<CivilDate> = []
    var halves: [CivilDate: Set<DayPart>] = [:]
    for closure in self where closure.holds && closure.staff == nil {
      for offset in 0...Swift.max(0, closure.through.days(since: closure.from)) {
        let day = closure.from.advanced(byDays: offset)
        guard let part = closure.part else {
          days.insert(day)
          continue
        }
        halves[day, default: []].insert(part)
        if halves[day]?.count == DayPart.allCases.count { days.insert(day) }
      }
    }
    return days
  }
}
