import ClinicDomain
import Testing

@Suite("A proposal that a person changes before it is kept")
struct PlanReviewTests {
  private struct Made {
    let clinic: ScheduleClinic
    var review: PlanReview
  }

  /// Two patients with a place each, one of them moved out of the way of nobody; one chair.
  private func made() throws -> Made {
    let clinic = ScheduleClinic(nurses: ["okafor"], chairs: 1)
    let names = try ["a", "b"].map { try clinic.add($0, filled: "2026-09-23") }
    try clinic.book(names[1], "2026-11-27 10:00", id: "b-booked")
    let list = try clinic.worklist()
    let places = ["2026-11-27 08:00", "2026-11-26 09:00"]
    let lines = try zip(names, places).map { chart, place in
      let entry = try #require(clinic.view.entry(of: chart))
      let row = list.row(of: entry, view: clinic.view)
      let at = try CivilDateTime(place)
      var appointment =
        row.facts.booked
        ?? Appointment(id: AppointmentID("new-\(chart)"), at: at, kind: .refill)
      appointment.at = at
      return PlanReview.Line(
        row: row,
        appointment: appointment,
        isChange: row.facts.booked != nil
      )
    }
    return Made(clinic: clinic, review: PlanReview(lines, timetable: clinic.timetable))
  }

  private func names(_ review: PlanReview, _ chart: String) -> [String] {
    (review.conflicts[ChartID("chart-\(chart)")] ?? []).map(\.name)
  }

  @Test("As it was proposed it asks nothing")
  func proposed() throws {
    let review = try made().review
    #expect(review.conflicts.isEmpty)
    #expect(review.taken.count == 2)
  }

  @Test("A line that is put where another line goes is asked about, and no longer once it goes on")
  func ontoAnother() throws {
    var review = try made().review
    let chart = ChartID("chart-a")
    var appointment = try #require(review.line(of: chart)).appointment
    appointment.at = try CivilDateTime("2026-11-26 09:30")
    review.place(appointment, for: chart)
    #expect(names(review, "a").contains("noChair"))
    #expect(names(review, "b").contains("noChair"), "the one in whose way it is, too")
    #expect(review.line(of: chart)?.isPlacedByHand == true)
    appointment.at = try CivilDateTime("2026-11-26 13:00")
    review.place(appointment, for: chart)
    #expect(!names(review, "a").contains("noChair"))
    #expect(names(review, "b").isEmpty)
  }

  @Test("The rules of the window and of closed days are asked again")
  func rules() throws {
    var review = try made().review
    let chart = ChartID("chart-a")
    var appointment = try #require(review.line(of: chart)).appointment
    // Filled on 23-Sep it is due on 01-Dec; the 5th is a Saturday.
    appointment.at = try CivilDateTime("2026-12-05 09:00")
    review.place(appointment, for: chart)
    #expect(names(review, "a").starts(with: ["closedDay", "afterDue"]))
    #expect(review.line(of: chart)?.slackDays == -4)
  }

  @Test("Whoever is left out stays where they were, and stands in the way there")
  func leftOut() throws {
    var review = try made().review
    let chart = ChartID("chart-a")
    var appointment = try #require(review.line(of: chart)).appointment
    appointment.at = try CivilDateTime("2026-11-27 10:30")
    review.place(appointment, for: chart)
    #expect(!names(review, "a").contains("noChair"), "b has left that place")
    review.leaveOrTake(ChartID("chart-b"))
    #expect(names(review, "a").contains("noChair"))
    #expect(review.taken.map(\.chart) == [chart])
    review.leaveOrTake(ChartID("chart-b"))
    #expect(!names(review, "a").contains("noChair"))
  }

  @Test("Free places for a line know the other lines, and not its own")
  func places() throws {
    let review = try made().review
    let time = review.timetable(without: ChartID("chart-a"))
    let thursday = HalfDay(date: try day("2026-11-26"), part: .morning)
    #expect(time.load(thursday).visits.map(\.chart) == [ChartID("chart-b")])
    let friday = HalfDay(date: try day("2026-11-27"), part: .morning)
    #expect(time.load(friday).visits.isEmpty, "b goes from there, a is not put there")
  }
}
