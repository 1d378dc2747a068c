import ClinicDomain
import Testing

@Suite("A change of the schedule is taken back by events that put it back, never by rewriting")
struct UndoTests {
  private let clerk = ScheduleClinic.clerk.id

  private func undo(_ clinic: ScheduleClinic) throws -> String {
    let step = try clinic.books.schedule.undo(of: clerk)
    let name = "undo-\(clinic.view.head.seq)"
    for (number, part) in step.parts.enumerated() {
      clinic.record(part.events, in: part.chart, action: "\(name)#\(number)")
    }
    return step.shown { $0.text }
  }

  @Test("Moves are taken back one after the other, the last one first")
  func levels() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.book(chart, "2026-11-30 09:00", id: "next")
    try clinic.book(chart, "2026-11-30 10:30", id: "next")
    try clinic.book(chart, "2026-12-01 09:00", id: "next")
    func time() -> CivilDateTime? { clinic.summary(of: chart)?.appointments.first?.at }
    let said = try undo(clinic)
    #expect(said.contains("moved 30-Nov-2026 10:30 to 01-Dec-2026 09:00"))
    #expect(time() == (try CivilDateTime("2026-11-30 10:30")))
    _ = try undo(clinic)
    #expect(time() == (try CivilDateTime("2026-11-30 09:00")))
    _ = try undo(clinic)
    // The first booking is cancelled, not forgotten.
    #expect(clinic.summary(of: chart)?.appointments.first?.state == .cancelled)
    #expect(throws: Refusal.self) { try clinic.books.schedule.undo(of: clerk) }
  }

  @Test("Contacts, reviews and closures are taken back as well")
  func kinds() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    let today = try day(ScheduleClinic.today)
    try clinic.contact(chart, .patient, .phone, .noAnswer)
    let summary = try #require(clinic.summary(of: chart))
    clinic.record(
      try summary.review(note: "", policy: clinic.settings.policy, today: today),
      in: chart
    )
    let closure = Closure(id: ClosureID("c"), from: today, through: today, reason: "flood")
    clinic.record(try clinic.books.schedule.recordClosure(closure, today: today))
    _ = try undo(clinic)
    #expect(clinic.books.schedule.heldClosures.isEmpty)
    _ = try undo(clinic)
    #expect(clinic.books.schedule.reviews[chart] == nil)
    _ = try undo(clinic)
    #expect(clinic.books.schedule.contacts[chart] == nil)
    #expect(throws: Refusal.self) { try clinic.books.schedule.undo(of: clerk) }
  }

  @Test("Bookings that were kept together are taken back together")
  func together() throws {
    let clinic = ScheduleClinic()
    let charts = [
      try clinic.add("a", filled: "2026-09-23"), try clinic.add("b", filled: "2026-09-23"),
    ]
    for (number, chart) in charts.enumerated() {
      let booking = Appointment(
        id: AppointmentID("\(chart)"),
        at: try CivilDateTime("2026-11-30 09:00"),
        kind: .refill
      )
      clinic.record([.appointmentRecorded(booking)], in: chart, action: "cover#\(number)")
    }
    let said = try undo(clinic)
    #expect(said.contains("and 1 more"))
    for chart in charts {
      #expect(clinic.summary(of: chart)?.appointments.first?.state == .cancelled)
    }
  }

  @Test("What somebody else changed since is not undone over their head; what is signed stays")
  func others() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    let booking = try clinic.book(chart, "2026-11-30 09:00", id: "next")
    var moved = booking
    moved.at = try CivilDateTime("2026-12-01 09:00")
    clinic.record([.appointmentRecorded(moved)], in: chart, by: StaffID("okafor"))
    #expect(throws: Refusal.self) { try clinic.books.schedule.undo(of: clerk) }
    #expect(try clinic.books.schedule.undo(of: StaffID("okafor")).changes.count == 1)
    moved.state = .done
    clinic.record(
      [.appointmentRecorded(moved)],
      in: chart,
      by: StaffID("okafor"),
      visit: VisitID("v")
    )
    #expect(throws: Refusal.self) { try clinic.books.schedule.undo(of: StaffID("okafor")) }
  }

  @Test("The undoing names what it undoes and stands in the record")
  func mark() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.book(chart, "2026-11-30 09:00", id: "next")
    let step = try clinic.books.schedule.undo(of: clerk)
    guard case .changeUndone(let undone)? = step.parts.first?.events.first else {
      Issue.record("the first event is not the mark")
      return
    }
    #expect(undone.what == "booked 30-Nov-2026 09:00")
    #expect(undone.action == step.changes.first?.action)
  }
}
