import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

@Suite("What is printed for when the screens are down, and for patients")
struct PaperTests {
  private func crowded() throws -> (FixtureClinic, ScreenContext) {
    let clinic = try ReviewClinic.make(.normal)
    clinic.record(
      .clinicPhoneSet(
        ClinicPhoneSet(phone: .outOfHours, from: "", to: "555 0199", reason: "for hand-outs")
      )
    )
    return (clinic, try clinic.context())
  }

  @Test("The day sheet names time, patient, drug, volume, dates, allergies and needs of each visit")
  func daySheet() throws {
    let (clinic, context) = try crowded()
    let text = DaySheetDocument(clinic.view, context: context).sheet(context)
      .joined(separator: "\n")
    let rows = DaySchedule(clinic.view, context: context).rows
    #expect(!rows.isEmpty)
    for row in rows {
      let patient = try #require(clinic.summary(of: row.patient.chart)?.patient)
      #expect(text.contains(row.patient.name))
      #expect(text.contains(row.patient.mrn))
      #expect(text.contains(patient.birthDate.shown))
      #expect(text.contains("ALLERGY"))
      if let figures = row.figures {
        #expect(text.contains("\(figures.outlook.due?.date.shown ?? "")"))
      }
    }
    #expect(text.contains("Day and night 555 0199"))
    #expect(text.contains("not set: P, End sets it"))
  }

  @Test("A page fits A4, no visit is torn in two, and nothing is left out over the pages")
  func pages() throws {
    let clinic = try FixtureCase.overflow.clinic()
    let context = try clinic.context()
    let document = DaySheetDocument(clinic.view, context: context)
    let pages = document.pages(context)
    #expect(pages.count > 1)
    #expect(pages.allSatisfy { $0.count <= DaySheetDocument.linesOfPage })
    #expect(pages.joined().allSatisfy { $0.count <= 80 })
    for (number, page) in pages.enumerated() {
      #expect(page.contains("page \(number + 1) of \(pages.count)"))
    }
    let words = Set(pages.joined())
    #expect(document.sheet(context).allSatisfy { words.contains($0) })
  }

  @Test("Whoever plans by dates sees no strength, dose or volume on the sheet")
  func deskSheet() throws {
    let (clinic, base) = try crowded()
    var context = base
    context.staff = StaffMember(
      id: StaffID("desk"),
      familyName: "Desk",
      givenName: "A",
      roles: [.clerk],
      pinHash: "-"
    )
    let text = DaySheetDocument(clinic.view, context: context).sheet(context)
      .joined(separator: "\n")
    #expect(!text.contains("mg/mL") && !text.contains("mcg/mL") && !text.contains("expected"))
    #expect(!text.contains("ORDER"))
  }

  @Test("The hand-out names the clinic's numbers, and says what to do where one is not set")
  func handout() throws {
    let (clinic, context) = try crowded()
    let summary = try #require(
      DaySchedule(clinic.view, context: context).rows.compactMap {
        $0.figures == nil ? nil : clinic.summary(of: $0.patient.chart)
      }.first
    )
    let document = HandoutDocument(summary, context: context)
    let text = document.sheet().joined(separator: "\n")
    #expect(text.contains("Day and night     555 0199"))
    #expect(text.contains("(not set: P, End sets it)"))
    #expect(document.value["outOfHoursPhone"] == .text("555 0199"))
  }

  @Test("The sheets look as they were last read and approved", arguments: ["daySheet", "handout"])
  func pictures(_ name: String) throws {
    let (clinic, context) = try crowded()
    let summary = try #require(clinic.summary(of: ChartID("chart-204118")))
    let view = clinic.view
    let screen =
      name == "daySheet"
      ? SheetScreen(command: "refill today --print") {
        DaySheetDocument(view, context: $0).sheet($0)
      }
      : SheetScreen(command: "refill handout 204118") {
        HandoutDocument(summary, context: $0).sheet()
      }
    let frame = screen.view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    try Golden.expect(
      frame,
      screen: "paper",
      case: name,
      glyphs: .unicode,
      at: GoldenTests.moment
    )
  }
}
