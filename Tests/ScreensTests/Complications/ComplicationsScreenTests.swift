import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// The register as it is looked through, narrowed and worked from.
@Suite struct ComplicationsScreenTests {
  private func screen(
    _ fixture: FixtureCase,
    staff: StaffMember = FixtureClinic.nurse,
    isProjection: Bool = false
  ) throws -> (ComplicationsScreen, ScreenContext) {
    let clinic = try fixture.clinic()
    var context = try clinic.context(isProjection: isProjection)
    context.staff = staff
    return (ComplicationsScreen(clinic.view, context: context), context)
  }

  private func type(
    _ text: String,
    _ screen: inout ComplicationsScreen,
    _ context: ScreenContext
  ) {
    for character in text { _ = screen.update(.key(.character(character)), context: context) }
  }

  @Test(
    "Words narrow the register by what they say",
    arguments: [
      ("open", 4), ("closed", 1), ("review", 1), ("serious", 1), ("near", 1), ("report", 1),
      ("follow", 0), ("g3", 1), ("g1", 1), ("10d", 4), ("2026-09", 5), ("2025", 0), ("dubois", 1),
      ("kink", 1), ("itch", 1), ("infection", 1), ("closed itch", 1), ("open equipment", 1),
      ("therapy", 3), ("implant", 0), ("318240", 1),
    ]
  )
  func words(_ text: String, _ count: Int) throws {
    let clinic = try FixtureCase.normal.clinic()
    let document = ComplicationsDocument(
      clinic.view,
      context: try clinic.context(),
      filter: ComplicationFilter(text)
    )
    #expect(document.rows.count == count, "\(document.rows.map(\.record.now.kindID))")
    #expect(document.total == 5)
  }

  @Test func theChipSaysHowManyOfHowMany() throws {
    var (screen, context) = try screen(.overflow)
    type("/g4 open", &screen, context)
    let left = screen.document.rows.count
    #expect(left > 0 && left < 212)
    #expect(screen.view(context).lines.joined().contains("filter: g4 open_  \(left) of 212"))
    _ = screen.update(.key(.escape), context: context)
    #expect(screen.document.rows.count == 212)
  }

  @Test func partsHaveTheirRowsAndTheirCounts() throws {
    var (screen, context) = try screen(.overflow)
    for part in ComplicationPart.allCases {
      #expect(screen.part == part)
      #expect(screen.document.rows.count == screen.document.counts[part])
      for row in screen.document.rows { #expect(part.holds(row, on: context.today)) }
      _ = screen.update(.key(.tab), context: context)
    }
    #expect(screen.part == .all)
  }

  @Test(arguments: ComplicationSort.allCases)
  func everyOrderIsTotal(_ sort: ComplicationSort) throws {
    let clinic = try FixtureCase.overflow.clinic()
    let context = try clinic.context()
    let rows = ComplicationsDocument(clinic.view, context: context, sort: sort).rows
    #expect(Set(rows.map(\.record.id)).count == 212)
    let again = sort.sorted(rows.reversed()).map(\.record.id)
    #expect(again == rows.map(\.record.id))
  }

  @Test func enterShowsAllOfItAndOnceMoreTheChart() throws {
    var (screen, context) = try screen(.normal)
    _ = screen.update(.key(.down), context: context)
    _ = screen.update(.key(.down), context: context)
    let row = try #require(screen.selected)
    #expect(row.record.now.kindID == "refill.volume-mismatch")
    #expect(screen.update(.key(.enter), context: context) == .handled)
    let text = screen.view(context).reading.joined(separator: "\n")
    for part in [
      "Expected 5.2 mL, aspirated 8.1 mL", "Study booked", "graded after the visit",
      "grade: none -> 2", "first text", "First actions",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(screen.update(.key(.enter), context: context) == .open(row.record.chart))
    _ = screen.update(.key(.escape), context: context)
    #expect(screen.panel == nil)
  }

  @Test func lettersAskForTheFormsOfTheSelectedOne() throws {
    var (screen, context) = try screen(.normal)
    let row = try #require(screen.selected)
    let (id, chart) = (row.record.id, row.record.chart)
    #expect(
      screen.update(.key(.character("f")), context: context)
        == .form(.complicationFollowUp(id, chart))
    )
    #expect(
      screen.update(.key(.character("e")), context: context)
        == .changeComplication(id, of: chart)
    )
    #expect(
      screen.update(.key(.character("n")), context: context) == .form(.complicationPatient)
    )
  }

  @Test func whatIsClosedIsNotFollowedUp() throws {
    var (screen, context) = try screen(.normal)
    _ = screen.update(.key(.end), context: context)
    while screen.selected?.record.status != .closed {
      let before = screen.cursor.index
      _ = screen.update(.key(.up), context: context)
      try #require(screen.cursor.index != before)
    }
    #expect(
      screen.update(.key(.character("f")), context: context)
        == .refused("it is closed; e opens it again")
    )
  }

  @Test(arguments: ["f", "e", "n"])
  func nothingIsWrittenByWhoMayNotOrAtAnotherMoment(_ letter: Character) throws {
    let clerk = StaffMember(
      id: StaffID("front"),
      familyName: "Moreau",
      givenName: "Jeanne",
      roles: [.clerk],
      pinHash: "-"
    )
    for (staff, isProjection) in [(clerk, false), (FixtureClinic.nurse, true)] {
      var (screen, context) = try screen(.normal, staff: staff, isProjection: isProjection)
      let outcome = screen.update(.key(.character(letter)), context: context)
      guard case .refused = outcome else {
        Issue.record("\(outcome)")
        continue
      }
    }
  }

  @Test(
    "The mark is that of the gravest thing",
    arguments: [
      ("pump.motor-stall", "***"), ("wo.baclofen-withdrawal", "*"), ("mis.diversion-staff", "***"),
    ]
  )
  func marks(_ kind: String, _ mark: String) throws {
    let (screen, _) = try screen(.alarm)
    let row = try #require(screen.document.rows.first { $0.record.now.kindID == kind })
    #expect(row.urgency.mark == mark)
  }

  @Test(
    "A deadline is named before it passes, and how late it is after",
    arguments: [
      // Known on Thursday 10 September: ten work days later is Thursday 24 September.
      ("2026-09-18 09:00", "report by 24-Sep", "**"),
      ("2026-09-19 09:00", "report by 24-Sep", "**"),
      ("2026-09-23 09:00", "report by 24-Sep", "**"),
      ("2026-09-24 09:00", "report by 24-Sep", "***"),
      ("2026-09-25 09:00", "report 1 d late", "***"),
    ]
  )
  func deadline(_ moment: String, _ next: String, _ mark: String) throws {
    let clinic = try FixtureCase.normal.clinic()
    let document = ComplicationsDocument(clinic.view, context: try clinic.context(at: moment))
    let row = try #require(
      document.rows.first { $0.record.now.kindID == "cath.kink-occlusion" }
    )
    #expect(row.urgency.next == next)
    #expect(row.urgency.mark == mark)
  }

  @Test func ratesStandBesideWhatWasPublishedWithItsMark() throws {
    let clinic = try FixtureCase.normal.clinic()
    let document = ComplicationsDocument(clinic.view, context: try clinic.context())
    let kink = try #require(document.rates.first { $0.kind.id == "cath.kink-occlusion" })
    #expect(kink.count == 1)
    #expect(kink.refills == clinic.books.figures.refills(in: months(document)))
    let text = ComplicationRateLines.lines(document, width: 500).map(\.text).joined(separator: "\n")
    #expect(text.contains("5 of 9 catheter events were occlusions"))
    #expect(text.contains("ASCENDA-2021"))
    // A near miss is no complication of a rate.
    #expect(!document.rates.contains { $0.kind.id == "refill.wrong-concentration" })
  }

  private func months(_ document: ComplicationsDocument) -> ClosedRange<CalendarMonth> {
    CalendarMonth(document.rateDays.lowerBound)...CalendarMonth(document.rateDays.upperBound)
  }

  @Test func aPublishedShareOfRefillsIsShownPerThousandToo() throws {
    let kind = try #require(ComplicationRegister.kind("refill.pocket-fill"))
    let text = try #require(kind.rates.first.map(PublishedRate.text))
    #expect(text.contains("= 0.101 per 1,000 refills"))
  }

  @Test("Every figure of a row stands in its document", arguments: FixtureCase.allCases)
  func documentHoldsTheRow(_ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context()
    let document = ComplicationsDocument(clinic.view, context: context)
    let table = ComplicationsScreen.table(document, context: context)
    for (index, row) in document.rows.enumerated() {
      let texts = DocumentTests.texts(row.value)
      for cell in table.row(index) {
        // Days without their year, and days late, follow from dates of the document.
        let figures = FrameChecks.figures(cell.text).filter {
          !texts.contains($0) && !texts.contains("\($0)-2026")
        }
        #expect(figures == [] || cell.text.contains(" d late"), "\(cell.text)")
      }
    }
  }
}

/// The figures as they stand and as they are said.
@Suite struct FiguresScreenTests {
  @Test func monthsStandWithoutAGapNewestFirst() throws {
    let clinic = try FixtureCase.overflow.clinic()
    let document = FiguresDocument(clinic.view, context: try clinic.context())
    let months = document.rows.map(\.month)
    #expect(months.first?.description == "2026-09")
    for (later, earlier) in zip(months, months.dropFirst()) {
      #expect(later == earlier.advanced(by: 1))
    }
  }

  @Test func theSentenceSaysWhatTheChartShows() throws {
    let clinic = try FixtureCase.normal.clinic()
    let document = FiguresDocument(clinic.view, context: try clinic.context())
    let counts = document.recent.map { $0.count(.refills) }
    let sentence = document.sentence(.refills)
    #expect(sentence.contains("\(counts.last ?? -1) in Sep-2026 so far"))
    let complete = counts.dropLast()
    #expect(
      sentence.contains("\(complete.min() ?? -1) to \(complete.max() ?? -1) a month before")
    )
    #expect(sentence.contains("\(counts.reduce(0, +)) in 12 months"))
    let stops = document.sentence(.stopsOverridden)
    #expect(stops.contains("% of"))
  }

  @Test func chosenMonthsAreTheOnesThatAreCountedAndSummedUp() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    let all = FiguresDocument(clinic.view, context: context)
    let year = try #require(all.rows.dropFirst(2).first?.month)
    var screen = FiguresScreen(clinic.view, context: context)
    func type(_ text: String) {
      _ = screen.update(.key(.character("M")), context: context)
      #expect(screen.takesText)
      for character in text { _ = screen.update(.key(.character(character)), context: context) }
      _ = screen.update(.key(.enter), context: context)
    }
    type("\(year)")
    #expect(screen.document.rows.map(\.month) == [year])
    let count = try #require(screen.document.rows.first).count(.refills)
    #expect(screen.document.sentence(.refills).hasPrefix("Refills: \(count) in \(year.shown)"))
    #expect(screen.view(context).lines.contains { $0.contains("Months: \(year.shown).") })
    _ = screen.update(.key(.escape), context: context)
    #expect(screen.document.rows.count == all.rows.count)
    type("soon")
    #expect(screen.document.rows.count == all.rows.count)
    #expect(screen.view(context).lines.contains { $0.contains("NOT READ") })
  }

  @Test func ratesCountTheMonthsThatWereChosen() throws {
    let clinic = try FixtureCase.overflow.clinic()
    let context = try clinic.context()
    let year = ComplicationsDocument(clinic.view, context: context)
    let all = ComplicationsDocument(clinic.view, context: context, period: .sinceBeginning)
    let month = CalendarMonth(context.today)
    let one = ComplicationsDocument(
      clinic.view,
      context: context,
      period: .between(month, month)
    )
    func seen(_ document: ComplicationsDocument) -> Int {
      document.rates.reduce(0) { $0 + $1.count }
    }
    #expect(seen(one) <= seen(year) && seen(year) <= seen(all))
    #expect(one.rateDays.lowerBound == month.firstDay && one.rateDays.upperBound == context.today)
    let records = all.rows.filter { !$0.record.now.isNearMiss && $0.record.now.kind != nil }
    #expect(seen(all) == records.count, "everything of the register since the beginning")
    var screen = ComplicationsScreen(clinic.view, context: context)
    for key in [Key.character("="), .character("M"), .character("a"), .character("l")] {
      _ = screen.update(.key(key), context: context)
    }
    _ = screen.update(.key(.character("l")), context: context)
    #expect(screen.document.rateDays == all.rateDays)
  }

  @Test func aMeasureIsChosenByTabAndComesRound() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var screen = FiguresScreen(clinic.view, context: context)
    for measure in ClinicMeasure.allCases {
      #expect(screen.measure == measure)
      #expect(screen.view(context).lines.joined(separator: " ").contains(measure.title))
      _ = screen.update(.key(.tab), context: context)
    }
    #expect(screen.measure == .refills)
  }

  @Test("Every figure of a row stands in its document", arguments: FixtureCase.allCases)
  func documentHoldsTheRow(_ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context()
    let document = FiguresDocument(clinic.view, context: context)
    let table = FiguresScreen.table(document, context: context)
    for (index, row) in document.rows.enumerated() {
      let texts = Set(row.value.leaves + [row.month.shown])
      for cell in table.row(index) {
        #expect(FrameChecks.figures(cell.text).allSatisfy { texts.contains($0) }, "\(cell.text)")
      }
    }
  }

  @Test func pocketFillsAndNearMissesAreThoseOfTheRegister() throws {
    let clinic = try FixtureCase.overflow.clinic()
    let context = try clinic.context()
    let figures = FiguresDocument(clinic.view, context: context).rows
    let register = ComplicationsDocument(clinic.view, context: context).rows
    #expect(
      figures.reduce(0) { $0 + $1.nearMisses } == register.count { $0.record.now.isNearMiss }
    )
    #expect(
      figures.reduce(0) { $0 + $1.pocketFills }
        == register.count {
          $0.record.now.kindID == "refill.pocket-fill" && !$0.record.now.isNearMiss
        }
    )
  }
}
