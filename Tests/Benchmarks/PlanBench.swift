import ClinicDomain

/// How long a plan for 2,000 patients over 12 weeks takes, and what it says.
enum PlanBench {
  static let patients = 2000
  static let weeks = 12

  /// The measured time, and the counts of the plan in words.
  static func measure() throws -> (time: Samples, counts: String) {
    let (candidates, timetable, now) = try clinic()
    let last = now.date.advanced(byDays: weeks * 7 - 1)
    var plan = RefillPlan(candidates, in: timetable, now: now, through: last)
    let time = Samples.times {
      plan = RefillPlan(candidates, in: timetable, now: now, through: last)
    }
    return (
      time,
      "\(plan.newlyPlaced) placed, \(plan.moved) moved, \(plan.kept.count) stay, \(plan.notPlaced.count) not placed"
    )
  }

  /// A clinic that is nearly full: a third is booked in time, some too late, the rest not at all.
  private static func clinic() throws -> ([RefillPlan.Candidate], Timetable, CivilDateTime) {
    let monday = try CivilDate("2026-11-02")
    let now = CivilDateTime(date: monday, time: CivilTime(secondOfDay: 7 * 3600))
    var policy = Policy()
    policy[.chairs] = 6
    let nurses = (0..<6).map { number in
      StaffMember(
        id: StaffID("n\(number)"),
        familyName: "N\(number)",
        givenName: "N",
        roles: [.nurse],
        pinHash: "-"
      )
    }
    let closed = Closure(
      id: ClosureID("c"),
      from: monday.advanced(byDays: 52),
      through: monday.advanced(byDays: 60),
      reason: "holidays"
    )
    var state: UInt64 = 2026
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var free = Timetable(policy: policy, staff: nurses, closures: [closed], visits: [])
    var places: [HalfDay: [Timetable.Place]] = [:]
    var candidates: [RefillPlan.Candidate] = []
    var visits: [Timetable.Visit] = []
    for number in 0..<patients {
      let due = monday.advanced(byDays: draw(weeks * 7))
      let chart = ChartID("p\(number)")
      var booked: Appointment?
      if draw(5) < 2 {
        let late = draw(10) == 0 ? 4 : -draw(12)
        let half = HalfDay(
          date: max(monday, due.advanced(byDays: late)),
          part: draw(2) == 0 ? .morning : .afternoon
        )
        if places[half] == nil { places[half] = free.load(half).free }
        if let place = places[half]?.popLast() {
          booked = Appointment(id: AppointmentID("a\(number)"), at: place.start, kind: .refill)
        }
      }
      if let booked {
        visits.append(Timetable.Visit(chart: chart, name: "\(chart)", appointment: booked))
      }
      candidates.append(
        RefillPlan.Candidate(
          chart: chart,
          name: "\(chart)",
          earliest: max(monday, due.advanced(byDays: -20 + draw(8))),
          due: due,
          isWithdrawalCritical: number.isMultiple(of: 3),
          needs: number.isMultiple(of: 25) ? [.twoNurses] : [],
          booked: booked
        )
      )
    }
    free = Timetable(policy: policy, staff: nurses, closures: [closed], visits: visits)
    return (candidates, free, now)
  }
}
