import ClinicDomain
import Testing

@Suite("A booking is held against the clinic's time, the window and the drug; a person decides")
struct BookingTests {
  /// What each rule says, and the booking that breaks it.
  static let cases: [(rule: String, time: String, chair: Int?, nurse: String?)] = [
    ("closedDay", "2026-11-28 09:00", nil, nil), ("outOfHours", "2026-11-25 11:30", nil, nil),
    ("sameChair", "2026-11-25 09:30", 1, nil), ("sameNurse", "2026-11-25 09:30", 2, "okafor"),
    ("nurseAway", "2026-11-26 09:00", nil, "chen"), ("afterDue", "2026-12-02 09:00", nil, nil),
    ("beforeDrug", "2026-11-25 14:00", nil, nil), ("closedDay", "2026-11-27 09:00", nil, nil),
  ]

  private func clinic() throws -> (ScheduleClinic, ChartID) {
    let clinic = ScheduleClinic()
    // Filled on 23-Sep, alarm 76 days later on 08-Dec, due 7 days before on 01-Dec.
    let own = try clinic.add("own", filled: "2026-09-23")
    let other = try clinic.add("other", filled: "2026-09-20")
    var taken = try clinic.book(other, "2026-11-25 09:00")
    taken.chair = 1
    taken.nurse = StaffID("okafor")
    clinic.record([.appointmentRecorded(taken)], in: other)
    let leave = Closure(
      id: ClosureID("leave"),
      from: try day("2026-11-26"),
      through: try day("2026-11-26"),
      staff: StaffID("chen"),
      reason: "leave"
    )
    let holiday = Closure(
      id: ClosureID("holiday"),
      from: try day("2026-11-27"),
      through: try day("2026-11-27"),
      reason: "day after Thanksgiving"
    )
    clinic.record([.closureRecorded(leave), .closureRecorded(holiday)])
    return (clinic, own)
  }

  @Test("Every rule names what it found", arguments: cases.indices)
  func rule(index: Int) throws {
    let broken = Self.cases[index]
    let (clinic, own) = try clinic()
    let row = try #require(try clinic.row(own))
    #expect(row.window?.due == (try day("2026-12-01")))
    let proposal = Appointment(
      id: AppointmentID("new"),
      at: try CivilDateTime(broken.time),
      kind: .refill,
      chair: broken.chair,
      nurse: broken.nurse.map { StaffID($0) }
    )
    let found = row.check(clinic.timetable).conflicts(of: proposal)
    #expect(found.map(\.name).contains(broken.rule))
    #expect(found.allSatisfy { !$0.shown { $0.text }.isEmpty })
  }

  @Test("Beside another on another chair with another nurse nothing is in the way but the drug")
  func clean() throws {
    let (clinic, own) = try clinic()
    let row = try #require(try clinic.row(own))
    let proposal = Appointment(
      id: AppointmentID("new"),
      at: try CivilDateTime("2026-11-25 09:00"),
      kind: .refill,
      chair: 2,
      nurse: StaffID("chen")
    )
    #expect(row.check(clinic.timetable).conflicts(of: proposal).map(\.name) == ["beforeDrug"])
  }

  @Test(
    "What is cancelled or was missed is never in the way",
    arguments: [
      Appointment.State.cancelled, .notAttended,
    ]
  )
  func cancelled(state: Appointment.State) throws {
    let (clinic, own) = try clinic()
    let other = ChartID("chart-other")
    var taken = try #require(clinic.summary(of: other)?.appointments.first)
    taken.state = state
    clinic.record([.appointmentRecorded(taken)], in: other)
    let row = try #require(try clinic.row(own))
    let proposal = Appointment(
      id: AppointmentID("new"),
      at: try CivilDateTime("2026-11-25 09:30"),
      kind: .refill,
      chair: 1,
      nurse: StaffID("okafor")
    )
    let found = row.check(clinic.timetable).conflicts(of: proposal).map(\.name)
    #expect(!found.contains("sameChair") && !found.contains("sameNurse"))
  }

  @Test("A booking that is changed is never in its own way")
  func edit() throws {
    let (clinic, _) = try clinic()
    let other = ChartID("chart-other")
    let row = try #require(try clinic.row(other))
    var taken = try #require(clinic.summary(of: other)?.appointments.first)
    taken.at = try CivilDateTime("2026-11-25 09:10")
    let found = row.check(clinic.timetable).conflicts(of: taken).map(\.name)
    #expect(!found.contains("sameChair") && !found.contains("sameNurse"))
    #expect(!found.contains("patientTwice"))
  }

  @Test("A second refill for one fill is one too many; a second visit of another kind is not")
  func twice() throws {
    let (clinic, _) = try clinic()
    let row = try #require(try clinic.row(ChartID("chart-other")))
    func found(_ kind: VisitKind, _ time: String) throws -> [String] {
      let proposal = Appointment(
        id: AppointmentID("new"),
        at: try CivilDateTime(time),
        kind: kind
      )
      return row.check(clinic.timetable).conflicts(of: proposal).map(\.name)
    }
    #expect(try found(.refill, "2026-11-26 09:00").contains("patientTwice"))
    #expect(try !found(.interrogation, "2026-11-26 09:00").contains("patientTwice"))
    #expect(try found(.interrogation, "2026-11-25 14:00").contains("patientTwice"))
  }

  @Test("A patient who needs two nurses is warned of where one is there")
  func twoNurses() throws {
    let (clinic, _) = try clinic()
    let chart = try clinic.add("pair", filled: "2026-09-23", needs: [.twoNurses])
    let row = try #require(try clinic.row(chart))
    let proposal = Appointment(
      id: AppointmentID("new"),
      at: try CivilDateTime("2026-11-26 09:00"),
      kind: .refill
    )
    #expect(
      row.check(clinic.timetable).conflicts(of: proposal).map(\.name).contains("tooFewNurses")
    )
  }

  @Test("The same booking given twice is one; a past time is refused")
  func once() throws {
    let (clinic, own) = try clinic()
    let now = try clinic.moment()
    let booking = Appointment(
      id: AppointmentID("new"),
      at: try CivilDateTime("2026-11-25 14:00"),
      kind: .refill
    )
    let summary = try #require(clinic.summary(of: own))
    clinic.record(try summary.book(booking, now: now), in: own)
    let again = try #require(clinic.summary(of: own))
    #expect(try again.book(booking, now: now) == [])
    let past = Appointment(
      id: AppointmentID("past"),
      at: try CivilDateTime("2026-11-24 08:00"),
      kind: .refill
    )
    #expect(throws: Refusal.self) { try summary.book(past, now: now) }
  }

  @Test("A move needs a reason, a free hand needs none; what is done does not move")
  func move() throws {
    let (clinic, _) = try clinic()
    let other = ChartID("chart-other")
    let now = try clinic.moment()
    let summary = try #require(clinic.summary(of: other))
    var moved = try #require(summary.appointments.first)
    moved.at = try CivilDateTime("2026-11-30 10:00")
    #expect(throws: Refusal.self) { try summary.move(moved, reason: "", now: now) }
    let events = try summary.move(moved, reason: "patient asked", now: now)
    clinic.record(events, in: other)
    #expect(clinic.summary(of: other)?.appointments.first?.at == moved.at)
    #expect(clinic.summary(of: other)?.appointments.first?.reason == "patient asked")
    var done = moved
    done.state = .done
    clinic.record([.appointmentRecorded(done)], in: other)
    let kept = try #require(clinic.summary(of: other))
    #expect(throws: Refusal.self) { try kept.move(moved, reason: "again", now: now) }
  }

  @Test("Free times lie inside the window, on free chairs, and not where the clinic is closed")
  func offers() throws {
    let (clinic, own) = try clinic()
    let row = try #require(try clinic.row(own))
    let check = row.check(clinic.timetable)
    let now = try clinic.moment().local
    let offers = check.offers(minutes: 75, now: now, days: 30, perDay: 20)
    let window = try #require(row.window)
    #expect(!offers.isEmpty)
    for place in offers {
      #expect(window.contains(place.half.date))
      #expect(place.half.date != (try day("2026-11-27")))
      let proposal = Appointment(
        id: AppointmentID("new"),
        at: place.start,
        kind: .refill,
        chair: place.chair
      )
      let found = check.conflicts(of: proposal).map(\.name)
      #expect(found.filter { $0 != "beforeDrug" } == [])
    }
  }
}
