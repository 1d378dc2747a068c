/// Works a plan out: half-days with their room, who keeps a place, who needs one, and at last which
/// chair and time each gets.
struct RefillPlanner {
  private let candidates: [RefillPlan.Candidate]
  private let timetable: Timetable
  private let today: CivilDate
  private let last: CivilDate
  private let placeMinutes: Int
  private let halves: [HalfDay]
  private let number: [HalfDay: Int]
  private var free: [[Timetable.Place]]
  /// The chair that each booked visit has, where it has one.
  private var chairs: [AppointmentID: Int] = [:]

  private(set) var kept: [RefillPlan.Candidate] = []
  private(set) var placements: [RefillPlan.Placement] = []
  private(set) var notPlaced: [RefillPlan.NotPlaced] = []

  init(
    _ candidates: [RefillPlan.Candidate],
    timetable: Timetable,
    now: CivilDateTime,
    through last: CivilDate
  ) {
    self.candidates = candidates
    self.timetable = timetable
    self.last = last
    today = now.date
    placeMinutes = timetable.policy.length(of: .refill)
    let days = (0...max(0, last.days(since: now.date))).map { now.date.advanced(byDays: $0) }
    // A half-day that has begun is left to the people at the desk.
    halves = days.flatMap(HalfDay.both).filter { half in
      timetable.closedBecause(half) == nil
        && (half.date > now.date
          || half.minutes(timetable.policy).lowerBound >= now.time.minuteOfDay)
    }
    number = Dictionary(uniqueKeysWithValues: halves.enumerated().map { ($0.element, $0.offset) })
    free = []
    for half in halves {
      let load = timetable.load(half)
      free.append(load.free)
      for (index, visits) in load.chairs.enumerated() {
        for visit in visits { chairs[visit.appointment.id] = index + 1 }
      }
    }
  }

  /// How a candidate stands before anything is planned.
  private enum Standing {
    /// The booking is good and nobody can use its place.
    case fixed
    /// The booking is good; its place is as long as any other, so it may be moved for others.
    case movable(home: Int)
    /// There is no booking, or none that can stay.
    case open
  }

  private func standing(_ candidate: RefillPlan.Candidate) -> Standing {
    guard let booked = candidate.booked else { return .open }
    let half = HalfDay(booked.at, policy: timetable.policy)
    // Who is booked for today is on the way.
    if booked.at.date <= today { return .fixed }
    let isClosed = timetable.closedBecause(half) != nil
    // Where the due date is past, any booking is better than being moved about.
    let isLate = booked.at.date > candidate.due && candidate.due >= today
    guard !isClosed, !isLate else { return .open }
    guard let home = number[half] else { return .fixed }
    guard chairs[booked.id] != nil else { return .open }
    let isMovable =
      booked.minutesOfDay(timetable.policy).count >= placeMinutes && candidate.due >= today
      && (booked.place ?? .clinic) == .clinic
    return isMovable ? .movable(home: home) : .fixed
  }

  mutating func run() {
    let order = candidates.indices.sorted { left, right in
      let (one, other) = (candidates[left], candidates[right])
      if one.isWithdrawalCritical != other.isWithdrawalCritical { return one.isWithdrawalCritical }
      return (one.due, one.chart) < (other.due, other.chart)
    }
    var movable: [(candidate: Int, home: Int)] = []
    var open: [Int] = []
    for index in order {
      switch standing(candidates[index]) {
      case .fixed: kept.append(candidates[index])
      case .movable(let home): movable.append((index, home))
      case .open: open.append(index)
      }
    }
    placeOverdue(open.filter { candidates[$0].due < today })
    match(movable, open.filter { candidates[$0].due >= today })
  }

  /// Gives those whose due date is past the first places that are free, in their order.
  private mutating func placeOverdue(_ overdue: [Int]) {
    for index in overdue {
      let candidate = candidates[index]
      let half = halves.indices.first { half in
        !free[half].isEmpty && isAllowed(candidate, halves[half])
      }
      guard let half else {
        notPlaced.append(
          RefillPlan.NotPlaced(candidate: candidate, obstacle: .nothingFree(through: last))
        )
        continue
      }
      placements.append(
        RefillPlan.Placement(candidate: candidate, place: free[half].removeFirst())
      )
    }
  }

  private func isAllowed(_ candidate: RefillPlan.Candidate, _ half: HalfDay) -> Bool {
    !candidate.needs.contains(.twoNurses) || timetable.nurses(in: half).count >= 2
  }

  private func range(_ candidate: RefillPlan.Candidate) -> Range<Int> {
    let from = HalfDay(date: max(today, candidate.earliest), part: .morning)
    let through = HalfDay(date: candidate.due, part: .afternoon)
    let start = halves.firstPlace { $0 >= from }
    return start..<max(start, halves.firstPlace { $0 > through })
  }

  private mutating func match(_ movable: [(candidate: Int, home: Int)], _ open: [Int]) {
    let members = movable.map(\.candidate) + open
    let persons = members.enumerated().map { offset, index in
      let candidate = candidates[index]
      let eligible = range(candidate)
      let wanted = HalfDay(
        date: candidate.due.advanced(byDays: -RefillPlan.slackDays),
        part: .morning
      )
      return PlaceMatching.Person(
        eligible: eligible,
        excluded: candidate.needs.contains(.twoNurses)
          ? Set(eligible.filter { !isAllowed(candidate, halves[$0]) }) : [],
        home: offset < movable.count ? movable[offset].home : nil,
        preferred: max(eligible.lowerBound, halves.firstPlace { $0 >= wanted })
      )
    }
    var room = free.map(\.count)
    for (_, home) in movable { room[home] += 1 }
    var matching = PlaceMatching(capacity: room, persons: persons)
    var waiting = Array(movable.count..<members.count)
    var isFreed = true
    while isFreed {
      isFreed = false
      var left: [Int] = []
      for person in waiting {
        guard matching.insert(person) else {
          left.append(person)
          continue
        }
        // Whoever leaves a booking that could not stay leaves its place to others.
        if let vacated = vacate(candidates[members[person]]) {
          matching.addRoom(in: vacated)
          isFreed = true
        }
      }
      waiting = left
    }
    for person in waiting {
      let candidate = candidates[members[person]]
      notPlaced.append(
        RefillPlan.NotPlaced(candidate: candidate, obstacle: obstacle(persons[person], candidate))
      )
    }
    settle(matching, members: members, homes: movable.map(\.home))
  }

  /// Puts the place of a booking that is given up among the free ones, and answers its half-day.
  private mutating func vacate(_ candidate: RefillPlan.Candidate) -> Int? {
    guard let booked = candidate.booked, let chair = chairs[booked.id],
      let half = number[HalfDay(booked.at, policy: timetable.policy)]
    else { return nil }
    let minutes = booked.minutesOfDay(timetable.policy)
    guard minutes.count >= placeMinutes else { return nil }
    free[half].append(place(halves[half], chair, minutes))
    return half
  }

  private func place(_ half: HalfDay, _ chair: Int, _ minutes: Range<Int>) -> Timetable.Place {
    Timetable.Place(
      half: half,
      chair: chair,
      minutes: minutes.lowerBound..<minutes.lowerBound + placeMinutes
    )
  }

  private func obstacle(_ person: PlaceMatching.Person, _ candidate: RefillPlan.Candidate)
    -> RefillPlan.Obstacle
  {
    let (from, through) = (max(today, candidate.earliest), candidate.due)
    if person.eligible.isEmpty { return .noOpenDay(from: from, through: through) }
    if person.eligible.allSatisfy({ person.excluded.contains($0) }) {
      return .noSecondNurse(from: from, through: through)
    }
    return .full(from: from, through: through)
  }

  /// Gives everybody who is new in a half-day a chair and a time.
  private mutating func settle(_ matching: PlaceMatching, members: [Int], homes: [Int]) {
    var coming: [Int: [Int]] = [:]
    for (person, index) in members.enumerated() {
      guard let half = matching.place[person] else { continue }
      if person < homes.count {
        guard half != homes[person] else {
          kept.append(candidates[index])
          continue
        }
        _ = vacate(candidates[index])
      }
      coming[half, default: []].append(index)
    }
    for (half, newcomers) in coming {
      let places = free[half].sorted()
      let byNeed = newcomers.sorted {
        (candidates[$0].due, candidates[$0].chart) < (candidates[$1].due, candidates[$1].chart)
      }
      for (index, place) in zip(byNeed, places) {
        placements.append(RefillPlan.Placement(candidate: candidates[index], place: place))
      }
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place of a sorted collection from which on something holds.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
