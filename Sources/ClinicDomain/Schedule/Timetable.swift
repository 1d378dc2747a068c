/// The clinic's time: who is booked when, on which chair, and where there is still room.
///
/// A visit takes a chair and a nurse for as long as it lasts, a home or in-patient visit a nurse. As
/// many visits run side by side as there are chairs and nurses; where no nurse is recorded at all,
/// as there are chairs.
public struct Timetable: Sendable {
  /// A visit in the clinic's time.
  public struct Visit: Hashable, Sendable {
    /// The chart.
    public let chart: ChartID
    /// The name as lists show it.
    public let name: String
    /// When, where and what for.
    public let appointment: Appointment

    /// Makes a visit.
    public init(chart: ChartID, name: String, appointment: Appointment) {
      self.chart = chart
      self.name = name
      self.appointment = appointment
    }
  }

  /// A stretch of a chair that nobody has.
  public struct Place: Hashable, Sendable, Comparable {
    /// The half-day.
    public let half: HalfDay
    /// The chair, counted from 1.
    public let chair: Int
    /// Minutes of the day.
    public let minutes: Range<Int>

    /// When it begins.
    public var start: CivilDateTime {
      CivilDateTime(
        date: half.date,
        time: CivilTime(secondOfDay: Int32(minutes.lowerBound * 60))
      )
    }

    /// Whether the left place comes first.
    public static func < (left: Place, right: Place) -> Bool {
      (left.half, left.minutes.lowerBound, left.chair)
        < (right.half, right.minutes.lowerBound, right.chair)
    }
  }

  /// What one half-day holds.
  public struct Load: Hashable, Sendable {
    /// Visits on each chair, in order of time.
    public let chairs: [[Visit]]
    /// Visits for which no chair is left.
    public let overflow: [Visit]
    /// Places for a refill with observation that are free.
    public let free: [Place]
    /// Why nobody is seen; nothing where the clinic works.
    public let closedBecause: String?

    /// Every visit of the half-day.
    public var visits: [Visit] { chairs.flatMap(\.self) + overflow }
    /// How many visits the half-day holds: those on a chair, and what still fits beside them.
    public var capacity: Int { chairs.reduce(0) { $0 + $1.count } + free.count }
    /// Whether there is no room for another refill.
    public var isFull: Bool { free.isEmpty }
  }

  /// The clinic's limits.
  public let policy: Policy
  /// The closures that hold.
  public internal(set) var closures: [Closure]
  private let staff: [StaffMember]
  private let hasNurses: Bool
  private var byDay: [CivilDate: [Visit]] = [:]

  /// Makes a timetable; visits that take no time any more are left out.
  public init(
    policy: Policy,
    staff: some Sequence<StaffMember>,
    closures: [Closure],
    visits: some Sequence<Visit>
  ) {
    self.policy = policy
    self.closures = closures.filter(\.holds)
    self.staff = staff.filter { $0.isActive && $0.roles.contains(.nurse) }.sorted { $0.id < $1.id }
    hasNurses = !self.staff.isEmpty
    for visit in visits where visit.appointment.takesTime {
      byDay[visit.appointment.at.date, default: []].append(visit)
    }
    for day in byDay.keys { byDay[day]?.sort(by: Self.precedes) }
  }

  private static func precedes(_ left: Visit, _ right: Visit) -> Bool {
    (left.appointment.at, left.appointment.id) < (right.appointment.at, right.appointment.id)
  }

  /// The visits of a day, by time.
  public func visits(on day: CivilDate) -> [Visit] { byDay[day] ?? [] }

  /// Adds a visit, or puts it in the place of the one with the same name.
  public mutating func put(_ visit: Visit) {
    remove(visit.appointment.id)
    guard visit.appointment.takesTime else { return }
    byDay[visit.appointment.at.date, default: []].append(visit)
    byDay[visit.appointment.at.date]?.sort(by: Self.precedes)
  }

  /// Takes a visit out.
  public mutating func remove(_ id: AppointmentID) {
    for day in byDay.keys where byDay[day]?.contains(where: { $0.appointment.id == id }) == true {
      byDay[day]?.removeAll { $0.appointment.id == id }
    }
  }

  /// Puts the visits of a chart in place of those that it had.
  public mutating func put(_ visits: [Visit], of chart: ChartID) {
    for (day, list) in byDay where list.contains(where: { $0.chart == chart }) {
      byDay[day] = list.filter { $0.chart != chart }
    }
    self = placing(visits)
  }

  /// The same with more visits, each in the place of the one with the same name.
  public func placing(_ visits: [Visit]) -> Timetable {
    var changed = self
    let names = Set(visits.map(\.appointment.id))
    for (day, list) in byDay where list.contains(where: { names.contains($0.appointment.id) }) {
      changed.byDay[day] = list.filter { !names.contains($0.appointment.id) }
    }
    var days: Set<CivilDate> = []
    for visit in visits where visit.appointment.takesTime {
      changed.byDay[visit.appointment.at.date, default: []].append(visit)
      days.insert(visit.appointment.at.date)
    }
    for day in days { changed.byDay[day]?.sort(by: Self.precedes) }
    return changed
  }

  // MARK: Who works

  /// Why nobody is seen in half a day; nothing where the clinic works.
  public func closedBecause(_ half: HalfDay) -> String? {
    if !policy.isWorkingDay(half.date.weekday) {
      return "\(half.date.weekday.rawValue) is no working day"
    }
    if let closure = closures.first(where: { $0.staff == nil && $0.covers(half) }) {
      return closure.reason
    }
    if half.minutes(policy).isEmpty { return "outside of working hours" }
    if hasNurses, nurses(in: half).isEmpty { return "no nurse" }
    return nil
  }

  /// Whether the clinic works in any half of a day.
  public func isOpen(_ day: CivilDate) -> Bool {
    HalfDay.both(day).contains { closedBecause($0) == nil }
  }

  /// The nurses who work in half a day and may refill then.
  public func nurses(in half: HalfDay) -> [StaffMember] {
    staff.filter { nurse in
      (nurse.competentUntil.map { $0 >= half.date } ?? true)
        && !closures.contains { $0.staff == nurse.id && $0.covers(half) }
    }
  }

  /// How many visits run side by side in half a day.
  public func chairCount(_ half: HalfDay) -> Int {
    guard closedBecause(half) == nil else { return 0 }
    let chairs = Int(policy[.chairs])
    return hasNurses ? min(chairs, nurses(in: half).count) : chairs
  }

  // MARK: What is taken and what is free

  /// What half a day holds: visits keep the chair that was recorded for them, the others get the
  /// first free one.
  public func load(_ half: HalfDay) -> Load {
    load(half, placeMinutes: policy.length(of: .refill))
  }

  /// The same, with free places of another length.
  public func load(_ half: HalfDay, placeMinutes: Int) -> Load {
    let own = visits(on: half.date)
    let count = chairCount(half)
    guard count > 0 else {
      return Load(
        chairs: [],
        overflow: own.filter { belongs($0, half) },
        free: [],
        closedBecause: closedBecause(half) ?? "no chair"
      )
    }
    let (chairs, overflow) = assign(own, chairs: count)
    let hours = half.minutes(policy)
    let free = chairs.enumerated().flatMap { index, visits in
      Self.gaps(hours, taken: visits.map { $0.appointment.minutesOfDay(policy) }).flatMap { gap in
        stride(from: gap.lowerBound, through: gap.upperBound - placeMinutes, by: placeMinutes).map {
          Place(half: half, chair: index + 1, minutes: $0..<$0 + placeMinutes)
        }
      }
    }
    return Load(
      chairs: chairs.map { $0.filter { belongs($0, half) } },
      overflow: overflow.filter { belongs($0, half) },
      free: free.sorted(),
      closedBecause: nil
    )
  }

  private func belongs(_ visit: Visit, _ half: HalfDay) -> Bool {
    HalfDay(visit.appointment.at, policy: policy) == half
  }

  private func assign(_ visits: [Visit], chairs count: Int) -> ([[Visit]], [Visit]) {
    var chairs = Array(repeating: [Visit](), count: count)
    var overflow: [Visit] = []
    func isFree(_ chair: Int, _ minutes: Range<Int>) -> Bool {
      chairs[chair].allSatisfy { !$0.appointment.minutesOfDay(policy).overlaps(minutes) }
    }
    // Recorded chairs first, so that nobody without one takes them away.
    for visit in visits {
      let minutes = visit.appointment.minutesOfDay(policy)
      guard let chair = visit.appointment.chair, (1...count).contains(chair),
        isFree(chair - 1, minutes)
      else { continue }
      chairs[chair - 1].append(visit)
    }
    let placed = Set(chairs.joined().map(\.appointment.id))
    for visit in visits where !placed.contains(visit.appointment.id) {
      let minutes = visit.appointment.minutesOfDay(policy)
      if let chair = chairs.indices.first(where: { isFree($0, minutes) }) {
        chairs[chair].append(visit)
      } else {
        overflow.append(visit)
      }
    }
    return (chairs.map { $0.sorted(by: Self.precedes) }, overflow)
  }

  /// The stretches of hours that are not taken.
  static func gaps(_ hours: Range<Int>, taken: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = hours.lowerBound
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let end = min(range.lowerBound, hours.upperBound)
      if end > start { gaps.append(start..<end) }
      start = max(start, range.upperBound)
    }
    if start < hours.upperBound { gaps.append(start..<hours.upperBound) }
    return gaps
  }

  /// A nurse who works in half a day and has nothing else in these minutes; nothing where there is
  /// none, or none is recorded.
  public func freeNurse(_ half: HalfDay, _ minutes: Range<Int>) -> StaffID? {
    let busy = Set(
      visits(on: half.date).filter { $0.appointment.minutesOfDay(policy).overlaps(minutes) }
        .compactMap(\.appointment.nurse)
    )
    return nurses(in: half).first { !busy.contains($0.id) }?.id
  }
}

extension Timetable {
  /// The timetable of a clinic as its books hold it.
  public init(_ book: ScheduleBook, settings: ClinicSettings, name: (ChartID) -> String) {
    self.init(
      policy: settings.policy,
      staff: settings.staff.values,
      closures: book.heldClosures,
      visits: book.appointments.flatMap { chart, list in
        list.map { Visit(chart: chart, name: name(chart), appointment: $0) }
      }
    )
  }
}
