import ClinicDomain
import Testing

@Suite("What is not booked in time is asked for, step by step, until a recorded act answers it")
struct EscalationTests {
  // Filled on 23-Sep: due on 01-Dec, alarm on 08-Dec, empty on 12-Dec.
  private func escalation(
    _ clinic: ScheduleClinic,
    _ chart: ChartID,
    at: String
  ) throws -> Escalation? {
    try clinic.row(chart, at: at)?.escalation
  }

  @Test(
    "The step follows the day",
    arguments: [
      ("2026-11-23", nil), ("2026-11-24", Escalation.Step.phone), ("2026-11-30", .phone),
      ("2026-12-01", .letter), ("2026-12-07", .letter), ("2026-12-08", .sameDay),
      ("2026-12-11", .sameDay), ("2026-12-12", .emergency),
    ]
  )
  func steps(day: String, step: Escalation.Step?) throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    #expect(try escalation(clinic, chart, at: day)?.step == step)
  }

  @Test("A booking in time ends the first steps, not those of the alarm and the empty pump")
  func booked() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.book(chart, "2026-12-10 09:00")
    #expect(try escalation(clinic, chart, at: "2026-11-26") == nil)
    // A booking after the due date is no answer on the due date.
    #expect(try escalation(clinic, chart, at: "2026-12-01")?.step == .letter)
    #expect(try escalation(clinic, chart, at: "2026-12-08")?.step == .sameDay)
    // Whoever comes today is looked after.
    #expect(try escalation(clinic, chart, at: "2026-12-10") == nil)
  }

  @Test("A call that nobody took does not answer the step; a word does")
  func phone() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.contact(chart, .patient, .phone, .noAnswer)
    #expect(try escalation(clinic, chart, at: "2026-11-25")?.open == [.phone])
    try clinic.contact(chart, .patient, .phone, .messageLeft)
    #expect(try escalation(clinic, chart, at: "2026-11-25")?.open == [.phone])
    try clinic.contact(chart, .patient, .phone, .reached)
    #expect(try escalation(clinic, chart, at: "2026-11-25")?.isAnswered == true)
  }

  @Test("At the due date phone, letter and caregiver are asked for, each by itself")
  func letter() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.contact(chart, .patient, .phone, .reached, at: "2026-11-26")
    // What was done at an earlier step does not answer this one.
    #expect(
      try escalation(clinic, chart, at: "2026-12-01")?.open == [.phone, .letter, .caregiver]
    )
    try clinic.contact(chart, .patient, .letter, .sent, at: "2026-12-01")
    try clinic.contact(chart, .caregiver, .phone, .noAnswer, at: "2026-12-01")
    #expect(try escalation(clinic, chart, at: "2026-12-01")?.open == [.phone])
    try clinic.contact(chart, .patient, .phone, .reached, at: "2026-12-01")
    #expect(try escalation(clinic, chart, at: "2026-12-02")?.isAnswered == true)
  }

  @Test("At the alarm date three calls in a day, then a welfare check, and the prescriber")
  func sameDay() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    #expect(
      try escalation(clinic, chart, at: "2026-12-09")?.open
        == [.callsToday(left: 3), .prescriber]
    )
    for _ in 0..<3 {
      try clinic.contact(chart, .patient, .phone, .noAnswer, at: "2026-12-09")
    }
    #expect(
      try escalation(clinic, chart, at: "2026-12-09")?.open == [.welfareCheck, .prescriber]
    )
    try clinic.contact(chart, .authorities, .phone, .reached, at: "2026-12-09")
    try clinic.contact(chart, .prescriber, .phone, .reached, at: "2026-12-09")
    #expect(try escalation(clinic, chart, at: "2026-12-09")?.isAnswered == true)
    // The next day begins anew.
    #expect(try escalation(clinic, chart, at: "2026-12-10")?.open == [.callsToday(left: 3)])
  }

  @Test("At the empty date the emergency department is advised and that is written down")
  func emergency() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    #expect(
      try escalation(clinic, chart, at: "2026-12-12")?.open
        == [.emergencyAdvice, .callsToday(left: 3), .prescriber]
    )
    try clinic.contact(chart, .patient, .phone, .emergencyAdvised, at: "2026-12-12")
    try clinic.contact(chart, .prescriber, .phone, .reached, at: "2026-12-12")
    #expect(try escalation(clinic, chart, at: "2026-12-13")?.isAnswered == true)
  }

  @Test("The refill ends every step, and the attempts before it count no more")
  func refilled() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.contact(chart, .patient, .phone, .reached)
    let fluid = try formulation("morphine 10 mg/mL")
    let at = try clinic.moment("2026-12-13")
    clinic.record(
      [.fillRecorded(Fill(at: at, injected: .millilitres(40), formulation: fluid))],
      in: chart,
      at: at
    )
    #expect(try escalation(clinic, chart, at: "2026-12-14") == nil)
    #expect(clinic.books.schedule.contacts[chart] == nil)
  }

  @Test("A letter is sent and a call is answered or not; nothing else is taken")
  func ways() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    let summary = try #require(clinic.summary(of: chart))
    func attempt(
      _ way: ContactAttempt.Way,
      _ result: ContactAttempt.Result,
      _ text: String = ""
    ) throws -> [ClinicEvent] {
      try summary.recordContact(
        ContactAttempt(
          id: ContactID("c"),
          person: .patient,
          way: way,
          result: result,
          text: text
        )
      )
    }
    #expect(throws: Refusal.self) { try attempt(.letter, .reached) }
    #expect(throws: Refusal.self) { try attempt(.phone, .sent) }
    #expect(throws: Refusal.self) { try attempt(.phone, .refused) }
    #expect(try attempt(.phone, .refused, "wants no more refills").count == 1)
  }
}
