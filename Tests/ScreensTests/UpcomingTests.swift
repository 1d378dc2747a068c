import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// The clinic of the staff review: the normal one with closures, calls, reviews and crowded days.
enum ReviewClinic {
  static func make(_ fixture: FixtureCase) throws -> FixtureClinic {
    let clinic = try fixture.clinic()
    guard fixture == .normal else { return clinic }
    let at = try clinic.moment("2026-09-21 09:00")
    clinic.record(
      .staffRecorded(
        StaffMember(
          id: StaffID("chen"),
          familyName: "Chen",
          givenName: "Li",
          roles: [.nurse],
          pinHash: "-"
        )
      )
    )
    clinic.record(
      .closureRecorded(
        Closure(
          id: ClosureID("works"),
          from: try CivilDate("2026-09-24"),
          through: try CivilDate("2026-09-25"),
          reason: "works in the building"
        )
      ),
      at: at
    )
    clinic.record(
      .closureRecorded(
        Closure(
          id: ClosureID("holidays"),
          from: try CivilDate("2026-11-26"),
          through: try CivilDate("2026-12-18"),
          reason: "the building is closed"
        )
      ),
      at: at
    )
    let gruber = ChartID("chart-226455")
    clinic.record(
      .contactAttempted(
        ContactAttempt(
          id: ContactID("c1"),
          person: .patient,
          way: .phone,
          result: .noAnswer,
          text: "twice"
        )
      ),
      in: gruber,
      at: at
    )
    let quiroga = ChartID("chart-240077")
    clinic.record(
      .bookingReviewed(
        BookingReview(
          due: clinic.view.entry(of: quiroga)?.due,
          booked: try CivilDateTime("2026-09-29 09:00"),
          note: ""
        )
      ),
      in: quiroga,
      at: at
    )
    var patient = try #require(clinic.summary(of: quiroga)?.patient)
    patient.needs = [.interpreter, .twoNurses]
    patient.caregiver = "Marta Quiroga, 555 0177"
    patient.phone = "555 0142"
    clinic.record(.patientRecorded(patient), in: quiroga, at: at)
    try clinic.book(ChartID("chart-230001"), "2026-10-19 09:00")
    return clinic
  }
}

/// One picture of the staff review after some keys.
struct ReviewPicture: CustomTestStringConvertible, Sendable {
  var name: String
  var fixture = FixtureCase.normal
  var keys: [Key] = []
  var panel = ""
  var shapes = [(Size(width: 80, height: 24), GlyphSet.unicode)]

  var testDescription: String { name }

  static let all: [ReviewPicture] =
    FixtureCase.allCases.map {
      ReviewPicture(name: $0.rawValue, fixture: $0, shapes: GoldenState.shapes)
    } + [
      ReviewPicture(name: "marked", keys: [.character(" "), .character(" ")]),
      ReviewPicture(name: "lists", keys: [.character("=")], shapes: GoldenState.shapes),
      ReviewPicture(name: "notBooked", keys: [.tab]),
      ReviewPicture(name: "nextWeek", keys: [.right]),
      ReviewPicture(name: "filter", keys: [.character("/"), .character("j"), .character("o")]),
      ReviewPicture(name: "booking", panel: "booking", shapes: GoldenState.shapes),
      ReviewPicture(
        name: "bookingConflict",
        keys: [.character("2"), .character("9"), .character(" "), .character("o")]
          + [.character("c"), .character("t"), .enter] + "09:00".map { .character($0) }
          + [.function(10)],
        panel: "booking"
      ),
      ReviewPicture(
        name: "bookingRefused",
        keys: "9/10".map { .character($0) } + [.enter],
        panel: "booking"
      ),
      ReviewPicture(name: "freeTimes", keys: [.function(2), .down], panel: "booking"),
      ReviewPicture(name: "move", panel: "move"),
      ReviewPicture(name: "plan", panel: "plan", shapes: GoldenState.shapes),
      ReviewPicture(name: "planPlace", panel: "planPlace"),
      ReviewPicture(name: "planEdited", panel: "planEdited", shapes: GoldenState.shapes),
      ReviewPicture(name: "cover", panel: "cover"),
      ReviewPicture(name: "closures", panel: "closures"),
      ReviewPicture(name: "handOver", panel: "handOver", shapes: GoldenState.shapes),
    ]
}

@Suite("The staff review on the screen")
struct UpcomingTests {
  private func screen(
    _ picture: ReviewPicture,
    _ clinic: FixtureClinic,
    _ context: ScreenContext
  ) throws -> any Screen {
    let view = clinic.view
    func booking(_ chart: String, changing: Bool) throws -> any Screen {
      let id = ChartID("chart-\(chart)")
      let row = try #require(Worklist.row(of: id, in: view, now: context.moment))
      let booked = changing ? row.facts.nextVisit?.id : nil
      return try #require(
        BookingScreen(
          row,
          changing: booked,
          timetable: UpcomingDocument(view, context: context).timetable,
          action: "book-1",
          context: context
        )
      )
    }
    switch picture.panel {
    case "booking": return try booking("204118", changing: false)
    case "move": return try booking("240077", changing: true)
    case "planPlace":
      let plan = PlanScreen(PlanDocument(view, context: context), action: "plan-1")
      let first = try #require(plan.review.lines.first)
      let (line, timetable) = try #require(plan.surroundings(of: first.chart))
      return try #require(
        BookingScreen(
          line.row,
          changing: nil,
          line: line,
          reason: plan.document.purpose.reason,
          timetable: timetable,
          action: "place-1",
          context: context
        )
      )
    case "planEdited":
      var plan = PlanScreen(PlanDocument(view, context: context), action: "plan-1")
      let first = try #require(plan.review.lines.first)
      var appointment = first.appointment
      // A day on which the clinic is closed.
      appointment.at = try CivilDateTime("2026-11-26 09:00")
      plan.place(
        ProposedBooking(
          chart: first.chart,
          version: 1,
          appointment: appointment,
          isChange: first.isChange,
          reason: "asked for the day"
        )
      )
      return plan
    case "plan": return PlanScreen(PlanDocument(view, context: context), action: "plan-1")
    case "cover":
      let closure = view.books.schedule.heldClosures.last
      return PlanScreen(
        PlanDocument(view, context: context, closure: closure),
        action: "cover-1"
      )
    case "closures": return ClosuresScreen(view, context: context)
    case "handOver": return HandOverDocument(view, context: context).screen
    default: return UpcomingScreen(view, context: context)
    }
  }

  @Test("every picture is as it was last read", arguments: ReviewPicture.all)
  func picture(_ picture: ReviewPicture) throws {
    for (size, glyphs) in picture.shapes {
      let clinic = try ReviewClinic.make(picture.fixture)
      let context = try clinic.context(size: size, glyphs: glyphs)
      var screen = try screen(picture, clinic, context)
      for key in picture.keys { _ = screen.update(.key(key), context: context) }
      let frame = screen.view(context)
      #expect(FrameChecks.unsaid(frame) == [], "\(size)")
      #expect(FrameChecks.mute(frame) == [], "\(size)")
      #expect(FrameChecks.idle(frame, keys: screen.keys(context)) == [], "\(size)")
      try Golden.expect(
        frame,
        screen: "upcoming",
        case: picture.name,
        glyphs: glyphs,
        keys: picture.keys.map(\.name).joined(separator: " "),
        at: GoldenTests.moment
      )
    }
  }

  @Test("every size draws without a cut, down to the smallest", arguments: UncutTests.sizes)
  func sizes(_ size: Size) throws {
    for picture in ReviewPicture.all {
      let clinic = try ReviewClinic.make(picture.fixture)
      let context = try clinic.context(size: size)
      let frame = try screen(picture, clinic, context).view(context)
      #expect(frame.size == size)
      #expect(!frame.reading.isEmpty)
    }
  }

  @Test("the day ahead is marked, and every key that writes says why it does nothing")
  func projection() throws {
    let clinic = try ReviewClinic.make(.normal)
    let context = try clinic.context(at: "2026-10-20 00:00", isProjection: true)
    let screen = UpcomingScreen(clinic.view, context: context)
    try Golden.expect(
      screen.view(context),
      screen: "upcoming",
      case: "projection",
      glyphs: .unicode,
      at: "2026-10-20 00:00"
    )
    let writing: Set<ScreenAction> = [
      .mark, .move, .book, .contact, .reviewed, .undo, .cancelVisit, .refill, .arrive,
      .didNotAttend, .edit,
    ]
    let offered = screen.keys(context).filter { writing.contains($0.action) }
    #expect(offered.count == writing.count)
    #expect(offered.allSatisfy { $0.disabledBecause != nil })
  }

  @Test("file and screen have the same rows, and every figure of a row stands in the file")
  func fileAndScreen() throws {
    let clinic = try ReviewClinic.make(.normal)
    let context = try clinic.context(size: Size(width: 200, height: 60))
    let document = UpcomingDocument(clinic.view, context: context)
    let table = document.table
    #expect(table.columns == UpcomingDocument.columns)
    #expect(table.rows.count == document.count)
    for (index, row) in table.rows.enumerated() {
      let entry = document.entry(index)
      #expect(row.contains(entry.mrn))
      #expect(row.contains(entry.due?.description ?? ""))
      let shown = document.row(index)
      if let booked = shown.facts.booked { #expect(row.contains(booked.at.description)) }
      if let slack = shown.slackDays { #expect(row.contains("\(slack)")) }
    }
    #expect(document.value["rows"] != nil)
  }

  @Test("a proposal that was changed against a rule says so first; the same key again keeps it")
  func editedPlan() throws {
    let clinic = try ReviewClinic.make(.normal)
    let context = try clinic.context()
    let picture = ReviewPicture(name: "", panel: "planEdited")
    var plan = try #require(try screen(picture, clinic, context) as? PlanScreen)
    #expect(plan.view(context).lines.contains { $0.contains("is closed: the building is closed") })
    guard case .refused = plan.update(.key(.function(10)), context: context) else {
      Issue.record("the first key is not refused")
      return
    }
    guard case .schedule(.keep(let bookings)) = plan.update(.key(.function(10)), context: context)
    else {
      Issue.record("the second key does not hand in")
      return
    }
    #expect(bookings.map(\.appointment.at) == [try CivilDateTime("2026-11-26 09:00")])
    #expect(bookings.map(\.reason) == ["asked for the day"])
  }

  @Test("what is handed in first says what speaks against it; the same key again decides")
  func twice() throws {
    let clinic = try ReviewClinic.make(.normal)
    let context = try clinic.context()
    let picture = ReviewPicture(name: "", panel: "booking")
    var screen = try #require(try screen(picture, clinic, context) as? BookingScreen)
    func press(_ keys: [Key]) -> ScreenOutcome {
      var outcome = ScreenOutcome.handled
      for key in keys { outcome = screen.update(.key(key), context: context) }
      return outcome
    }
    _ = press("24 sep".map { .character($0) } + [.enter] + "09:00".map { .character($0) })
    // Closed: it wants a reason and then the decision.
    #expect(screen.conflicts.map(\.name).contains("closedDay"))
    _ = press([.tab, .tab, .tab, .tab, .tab, .tab])
    _ = press("nobody else can".map { .character($0) })
    guard case .refused = press([.function(10)]) else {
      Issue.record("the first key is not refused")
      return
    }
    guard case .schedule(.keep(let bookings)) = press([.function(10)]) else {
      Issue.record("the second key does not hand in")
      return
    }
    #expect(bookings.map(\.appointment.at) == [try CivilDateTime("2026-09-24 09:00")])
    #expect(bookings.map(\.appointment.id) == [AppointmentID("book-1")])
  }
}
