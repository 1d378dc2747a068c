import ClinicDomain
import Testing

@Suite("A plan breaks no limit, leaves nobody out for whom a place existed, and moves few")
struct PlanTests {
  /// A random clinic: its time, and patients with windows, some of them booked well or badly.
  struct RandomClinic {
    var timetable: Timetable
    var candidates: [RefillPlan.Candidate]
    let now: CivilDateTime
    let last: CivilDate

    init(seed: UInt64, patients: Int, days: Int, chairs: Int64) throws {
      var numbers = SeededNumbers(seed)
      let today = try CivilDate("2026-11-02")
      now = CivilDateTime(date: today, time: CivilTime(secondOfDay: 7 * 3600))
      last = today.advanced(byDays: days - 1)
      var policy = Policy()
      policy[.chairs] = chairs
      if seed.isMultiple(of: 3) { policy[.closesAt] = 780 }
      var closures: [Closure] = []
      for number in 0..<Int.random(in: 0...2, using: &numbers) {
        let day = today.advanced(byDays: Int.random(in: 0..<days, using: &numbers))
        closures.append(
          Closure(
            id: ClosureID("c\(number)"),
            from: day,
            through: day,
            part: Bool.random(using: &numbers) ? .morning : nil,
            staff: number == 1 ? StaffID("chen") : nil,
            reason: "closed"
          )
        )
      }
      var visits: [Timetable.Visit] = []
      candidates = []
      for number in 0..<patients {
        let earliest = Int.random(in: 0..<days, using: &numbers)
        let due = earliest + Int.random(in: -2...6, using: &numbers)
        let chart = ChartID("p\(number)")
        var booked: Appointment?
        if Int.random(in: 0..<3, using: &numbers) > 0 {
          let day = today.advanced(byDays: Int.random(in: 0..<days, using: &numbers))
          let start =
            [480, 555, 630, 780, 855, 930, 500, 790].randomElement(using: &numbers) ?? 480
          booked = Appointment(
            id: AppointmentID("a\(number)"),
            at: CivilDateTime(date: day, time: CivilTime(secondOfDay: Int32(start * 60))),
            kind: .refill,
            minutes: number.isMultiple(of: 5) ? 60 : nil
          )
        }
        if let booked {
          visits.append(Timetable.Visit(chart: chart, name: "\(chart)", appointment: booked))
        }
        candidates.append(
          RefillPlan.Candidate(
            chart: chart,
            name: "\(chart)",
            earliest: today.advanced(byDays: earliest),
            due: today.advanced(byDays: due),
            isWithdrawalCritical: number.isMultiple(of: 4),
            needs: number.isMultiple(of: 7) ? [.twoNurses] : [],
            booked: booked
          )
        )
      }
      timetable = Timetable(
        policy: policy,
        staff: ["okafor", "chen"].map(ScheduleClinic.nurse),
        closures: closures,
        visits: visits
      )
    }

    var plan: RefillPlan { RefillPlan(candidates, in: timetable, now: now, through: last) }
  }

  @Test("No plan breaks a limit", arguments: 0..<150 as Range<UInt64>)
  func limits(seed: UInt64) throws {
    let clinic = try RandomClinic(seed: seed, patients: 40, days: 12, chairs: 2)
    let plan = clinic.plan
    let before = overflow(clinic.timetable, clinic)
    var after = clinic.timetable
    for placement in plan.placements {
      let candidate = placement.candidate
      let half = placement.place.half
      if candidate.due >= clinic.now.date {
        #expect(half.date <= candidate.due)
        #expect(half.date >= candidate.earliest)
      }
      #expect(clinic.timetable.closedBecause(half) == nil)
      #expect(placement.place.start >= clinic.now)
      if candidate.needs.contains(.twoNurses) {
        #expect(clinic.timetable.nurses(in: half).count >= 2)
      }
      after.put(
        Timetable.Visit(
          chart: candidate.chart,
          name: candidate.name,
          appointment: Appointment(
            id: candidate.booked?.id ?? AppointmentID("new-\(candidate.chart)"),
            at: placement.place.start,
            kind: .refill
          )
        )
      )
    }
    // Capacity: no half-day has more without a chair than before, and no chair is taken twice.
    #expect(zip(overflow(after, clinic), before).allSatisfy { $0 <= $1 })
    for (number, one) in plan.placements.enumerated() {
      for other in plan.placements.dropFirst(number + 1) where one.place.half == other.place.half {
        #expect(
          one.place.chair != other.place.chair
            || !one.place.minutes.overlaps(other.place.minutes)
        )
      }
    }
    // Everybody is named once.
    let named =
      plan.kept.map(\.chart) + plan.placements.map(\.candidate.chart)
      + plan.notPlaced.map(\.candidate.chart)
    #expect(named.count == clinic.candidates.count)
    #expect(Set(named).count == named.count)
  }

  /// How many have no chair, by half-day.
  private func overflow(_ timetable: Timetable, _ clinic: RandomClinic) -> [Int] {
    (0..<14).flatMap { HalfDay.both(clinic.now.date.advanced(byDays: $0)) }
      .map { timetable.load($0).overflow.count }
  }

  @Test("The same clinic gives the same plan")
  func stable() throws {
    let clinic = try RandomClinic(seed: 7, patients: 40, days: 12, chairs: 2)
    #expect(clinic.plan.placements == clinic.plan.placements)
    #expect(clinic.plan.kept == clinic.plan.kept)
  }

  @Test(
    "On small cases no other plan places more, or moves fewer",
    arguments: 0..<200 as Range<UInt64>
  )
  func optimal(seed: UInt64) throws {
    var numbers = SeededNumbers(seed &* 31 &+ 5)
    var policy = Policy()
    // One chair, half-days of one place each.
    policy[.chairs] = 1
    policy[.opensAt] = 600
    policy[.middayFrom] = 690
    policy[.middayUntil] = 780
    policy[.closesAt] = 870
    let today = try CivilDate("2026-11-02")
    // Who is booked for the day looked at is never moved, so the day before is looked at.
    let now = CivilDateTime(
      date: today.advanced(byDays: -1),
      time: CivilTime(secondOfDay: 0)
    )
    let halves = (0..<3).flatMap { HalfDay.both(today.advanced(byDays: $0)) }
    var candidates: [RefillPlan.Candidate] = []
    var visits: [Timetable.Visit] = []
    var taken: Set<Int> = []
    for number in 0..<Int.random(in: 3...6, using: &numbers) {
      let from = Int.random(in: 0..<3, using: &numbers)
      let through = Int.random(in: from..<3, using: &numbers)
      let chart = ChartID("p\(number)")
      var booked: Appointment?
      let slot = Int.random(in: 0..<halves.count, using: &numbers)
      if Bool.random(using: &numbers), taken.insert(slot).inserted {
        let start = halves[slot].minutes(policy).lowerBound
        booked = Appointment(
          id: AppointmentID("a\(number)"),
          at: CivilDateTime(
            date: halves[slot].date,
            time: CivilTime(secondOfDay: Int32(start * 60))
          ),
          kind: .refill
        )
      }
      if let booked {
        visits.append(Timetable.Visit(chart: chart, name: "", appointment: booked))
      }
      candidates.append(
        RefillPlan.Candidate(
          chart: chart,
          name: "",
          earliest: today.advanced(byDays: from),
          due: today.advanced(byDays: through),
          isWithdrawalCritical: false,
          booked: booked
        )
      )
    }
    let timetable = Timetable(
      policy: policy,
      staff: [ScheduleClinic.nurse("okafor")],
      closures: [],
      visits: visits
    )
    let plan = RefillPlan(candidates, in: timetable, now: now, through: today.advanced(byDays: 2))
    let best = BruteForce(candidates, halves: halves, policy: policy).best
    #expect(plan.inTime == best.inTime.count { $0 })
    let late = Set(plan.notPlaced.map(\.candidate.chart))
    #expect(BruteForce.order(candidates).map { !late.contains($0.chart) } == best.inTime)
    let moves = plan.placements.count { BruteForce.isGood($0.candidate) }
    #expect(moves == best.moves)
  }

  /// Every way to give each patient a half-day that holds one, or to leave the booking as it is:
  /// the most in time, among these the most pressing ones, and of these with the fewest moves.
  private struct BruteForce {
    private(set) var best: (inTime: [Bool], moves: Int) = ([], 0)

    static func isGood(_ candidate: RefillPlan.Candidate) -> Bool {
      candidate.booked.map { $0.at.date <= candidate.due } ?? false
    }

    static func order(_ candidates: [RefillPlan.Candidate]) -> [RefillPlan.Candidate] {
      candidates.sorted {
        (isGood($0) ? 0 : 1, $0.due, $0.chart) < (isGood($1) ? 0 : 1, $1.due, $1.chart)
      }
    }

    private static func isBetter(
      _ left: (inTime: [Bool], moves: Int),
      than right: (inTime: [Bool], moves: Int)
    ) -> Bool {
      let counts = (left.inTime.count { $0 }, right.inTime.count { $0 })
      if counts.0 != counts.1 { return counts.0 > counts.1 }
      for (one, other) in zip(left.inTime, right.inTime) where one != other { return one }
      return left.moves < right.moves
    }

    init(_ unordered: [RefillPlan.Candidate], halves: [HalfDay], policy: Policy) {
      let candidates = Self.order(unordered)
      var taken = Array(repeating: false, count: halves.count)
      var found: (inTime: [Bool], moves: Int) = ([], 0)
      func go(_ inTime: [Bool], _ moves: Int) {
        guard inTime.count < candidates.count else {
          if Self.isBetter((inTime, moves), than: found) { found = (inTime, moves) }
          return
        }
        let candidate = candidates[inTime.count]
        let own = candidate.booked.flatMap {
          halves.firstIndex(of: HalfDay($0.at, policy: policy))
        }
        let isGood = Self.isGood(candidate)
        // Left as it is: a booking keeps its half-day, no booking keeps none.
        if let own {
          if !taken[own] {
            taken[own] = true
            go(inTime + [isGood], moves)
            taken[own] = false
          }
        } else {
          go(inTime + [false], moves)
        }
        for (number, half) in halves.enumerated()
        where !taken[number] && number != own && half.date >= candidate.earliest
          && half.date <= candidate.due
        {
          taken[number] = true
          go(inTime + [true], moves + (isGood ? 1 : 0))
          taken[number] = false
        }
      }
      go([], 0)
      best = found
    }
  }

  @Test("A booked patient moves aside for one who has no other day, and only then")
  func aside() throws {
    var policy = Policy()
    policy[.chairs] = 1
    policy[.opensAt] = 600
    policy[.closesAt] = 690
    let monday = try CivilDate("2026-11-02")
    func candidate(_ name: String, _ from: Int, _ through: Int, at: Int?) -> RefillPlan.Candidate {
      RefillPlan.Candidate(
        chart: ChartID(name),
        name: name,
        earliest: monday.advanced(byDays: from),
        due: monday.advanced(byDays: through),
        isWithdrawalCritical: false,
        booked: at.map {
          Appointment(
            id: AppointmentID(name),
            at: CivilDateTime(
              date: monday.advanced(byDays: $0),
              time: CivilTime(secondOfDay: 36_000)
            ),
            kind: .refill
          )
        }
      )
    }
    let wide = candidate("wide", 0, 3, at: 1)
    let narrow = candidate("narrow", 1, 1, at: nil)
    let free = candidate("free", 0, 3, at: nil)
    func plan(_ candidates: [RefillPlan.Candidate]) -> RefillPlan {
      let visits = candidates.compactMap { candidate in
        candidate.booked.map {
          Timetable.Visit(chart: candidate.chart, name: candidate.name, appointment: $0)
        }
      }
      let timetable = Timetable(
        policy: policy,
        staff: [ScheduleClinic.nurse("okafor")],
        closures: [],
        visits: visits
      )
      return RefillPlan(
        candidates,
        in: timetable,
        now: CivilDateTime(date: monday, time: CivilTime(secondOfDay: 0)),
        through: monday.advanced(byDays: 4)
      )
    }
    #expect(plan([wide, narrow]).moved == 1)
    #expect(plan([wide, narrow]).notPlaced.isEmpty)
    #expect(plan([wide, free]).moved == 0)
    let crowded = plan([wide, narrow, candidate("other", 1, 1, at: nil)])
    #expect(crowded.notPlaced.count == 1)
    #expect(crowded.notPlaced.first?.obstacle.shown.contains("taken") == true)
  }

  @Test("Who cannot be placed is named with the reason")
  func reasons() throws {
    let monday = try CivilDate("2026-11-02")
    func plan(_ from: Int, _ through: Int, _ needs: [PatientNeed]) -> RefillPlan {
      let timetable = Timetable(
        policy: Policy(),
        staff: [ScheduleClinic.nurse("okafor")],
        closures: [],
        visits: []
      )
      let candidate = RefillPlan.Candidate(
        chart: ChartID("p"),
        name: "P",
        earliest: monday.advanced(byDays: from),
        due: monday.advanced(byDays: through),
        isWithdrawalCritical: true,
        needs: needs
      )
      return RefillPlan(
        [candidate],
        in: timetable,
        now: CivilDateTime(date: monday, time: CivilTime(secondOfDay: 0)),
        through: monday.advanced(byDays: 13)
      )
    }
    #expect(plan(5, 6, []).notPlaced.first?.obstacle.shown.contains("no day") == true)
    #expect(plan(0, 3, [.twoNurses]).notPlaced.first?.obstacle.shown.contains("two nurses") == true)
    // Past its due date: the first free place, and said to be late.
    let late = plan(-9, -1, [])
    #expect(late.placements.first?.isLate == true)
    #expect(late.placements.first?.place.half.date == monday)
  }

  @Test("A closure brings forward who is due inside it, moves who is booked inside it, nobody else")
  func cover() throws {
    let clinic = ScheduleClinic()
    // Due 01-Dec, 02-Dec and 15-Dec.
    let due = try clinic.add("due", filled: "2026-09-23")
    let inside = try clinic.add("inside", filled: "2026-09-24")
    let later = try clinic.add("later", filled: "2026-10-07")
    try clinic.book(inside, "2026-12-01 09:00")
    try clinic.book(later, "2026-12-07 09:00")
    let closure = Closure(
      id: ClosureID("c"),
      from: try day("2026-11-30"),
      through: try day("2026-12-04"),
      reason: "works in the building"
    )
    let list = try clinic.worklist()
    let view = clinic.view
    let cover = ClosureCover(
      closure,
      candidates: view.entries.compactMap { list.row(of: $0, view: view).candidate },
      timetable: clinic.timetable,
      now: try clinic.moment().local
    )
    #expect(Set(cover.concerned.map(\.chart)) == [due, inside])
    #expect(cover.plan.placements.count == 2)
    for placement in cover.plan.placements {
      #expect(placement.place.half.date < closure.from)
    }
    #expect(cover.plan.moved == 1)
  }
}
