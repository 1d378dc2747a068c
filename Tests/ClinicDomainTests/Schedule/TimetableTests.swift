import ClinicDomain
import Testing

@Suite("Capacity follows from hours, chairs and nurses")
struct TimetableTests {
  @Test(
    "Half a day holds as many refills as chairs, nurses and hours allow",
    arguments: [
      (2, ["okafor", "chen"], 6), (3, ["okafor", "chen"], 6), (2, ["okafor"], 3), (2, [], 6),
    ]
  )
  func capacity(chairs: Int64, nurses: [String], places: Int) throws {
    let clinic = ScheduleClinic(nurses: nurses, chairs: chairs)
    // 08:00 to 12:00 holds three refills of 75 minutes on each chair.
    let load = clinic.timetable.load(HalfDay(date: try day("2026-11-25"), part: .morning))
    #expect(load.capacity == places)
    #expect(load.free.count == places)
    #expect(Set(load.free.map(\.start)).count == 3)
  }

  @Test("Who books takes a place; who is on leave takes a chair's worth; a holiday takes all")
  func taken() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.book(chart, "2026-11-25 09:15")
    let morning = HalfDay(date: try day("2026-11-25"), part: .morning)
    var load = clinic.timetable.load(morning)
    #expect(load.visits.count == 1)
    // 08:00-09:15 and 10:30-11:45 are left on its chair.
    #expect(load.free.count == 5)
    clinic.record([
      .closureRecorded(
        Closure(
          id: ClosureID("leave"),
          from: morning.date,
          through: morning.date,
          part: .morning,
          staff: StaffID("chen"),
          reason: "course"
        )
      )
    ])
    load = clinic.timetable.load(morning)
    #expect(load.free.count == 2)
    #expect(clinic.timetable.load(HalfDay(date: morning.date, part: .afternoon)).free.count == 6)
    clinic.record([
      .closureRecorded(
        Closure(
          id: ClosureID("day"),
          from: morning.date,
          through: morning.date,
          reason: "holiday"
        )
      )
    ])
    load = clinic.timetable.load(morning)
    #expect(load.closedBecause == "holiday")
    #expect(load.free.isEmpty && load.overflow.count == 1)
    #expect(!clinic.timetable.isOpen(morning.date))
  }

  @Test("More visits at once than chairs are overflow and never hidden")
  func overflow() throws {
    let clinic = ScheduleClinic()
    for name in ["a", "b", "c"] {
      try clinic.book(try clinic.add(name, filled: "2026-09-23"), "2026-11-25 09:15")
    }
    let load = clinic.timetable.load(HalfDay(date: try day("2026-11-25"), part: .morning))
    #expect(load.overflow.count == 1)
    #expect(load.visits.count == 3)
  }

  @Test("A nurse whose competence ended is not counted")
  func competence() throws {
    let clinic = ScheduleClinic()
    var nurse = ScheduleClinic.nurse("chen")
    nurse.competentUntil = try day("2026-11-25")
    clinic.record([.staffRecorded(nurse)])
    #expect(
      clinic.timetable.nurses(in: HalfDay(date: try day("2026-11-25"), part: .morning)).count == 2
    )
    #expect(
      clinic.timetable.nurses(in: HalfDay(date: try day("2026-11-26"), part: .morning)).count == 1
    )
  }

  @Test("A refill after which nobody is observed is the shorter one")
  func length() throws {
    let policy = Policy()
    #expect(policy.length(of: .refill, with: try formulation("baclofen 2000 mcg/mL")) == 60)
    #expect(policy.length(of: .refill, with: try formulation("morphine 10 mg/mL")) == 75)
    #expect(policy.length(of: .refill) == 75)
    #expect(policy.length(of: .interrogation) == 30)
  }

  @Test("The window opens at the policy's share of the interval, later where the drug comes later")
  func window() throws {
    let (filled, due) = (try day("2026-09-01"), try day("2026-12-10"))
    func window(_ drug: String?, _ today: String) throws -> BookingWindow {
      BookingWindow(
        filledOn: filled,
        due: due,
        share: Fraction(7, over: 10),
        drugFrom: try drug.map { try day($0) },
        today: try day(today)
      )
    }
    #expect(try window(nil, "2026-10-01").earliest == day("2026-11-10"))
    #expect(try window(nil, "2026-11-20").earliest == day("2026-11-20"))
    #expect(try window("2026-12-01", "2026-11-20").earliest == day("2026-12-01"))
    let late = try window("2026-12-20", "2026-11-20")
    #expect(late.isDrugLate)
    #expect(late.earliest == (try day("2026-11-20")))
    #expect(try window(nil, "2026-12-11").isPast)
  }

  @Test("A closure needs a reason, days in order, and days to come")
  func closures() throws {
    let book = ScheduleBook()
    let today = try day("2026-11-24")
    func closure(_ from: String, _ through: String, _ reason: String) throws -> Closure {
      Closure(
        id: ClosureID("c"),
        from: try day(from),
        through: try day(through),
        reason: reason
      )
    }
    let good = try closure("2026-12-24", "2027-01-01", "holidays")
    #expect(try book.recordClosure(good, today: today) == [.closureRecorded(good)])
    for bad in [
      try closure("2026-12-24", "2026-12-23", "x"), try closure("2026-12-24", "2026-12-24", ""),
      try closure("2026-11-01", "2026-11-02", "x"), try closure("2026-12-01", "2028-01-01", "x"),
    ] {
      #expect(throws: Refusal.self) { try book.recordClosure(bad, today: today) }
    }
  }
}
