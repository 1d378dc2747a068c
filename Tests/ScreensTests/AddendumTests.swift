import ClinicDomain
import Grid
import Testing

@testable import Screens

@Suite("An addendum in the chart")
struct AddendumTests {
  @Test(
    "stands beneath the visits on the screen, on the sheet and in JSON, with who signed it and why"
  )
  func shown() throws {
    let clinic = try FixtureCase.normal.clinic()
    let entry = try #require(
      clinic.view.entries.first { entry in
        clinic.charts[entry.chart]?.visits.isEmpty == false
      }
    )
    let visit = try #require(clinic.charts[entry.chart]?.visits.first?.id)
    let at = try clinic.moment("2026-09-22 09:35")
    clinic.record(
      .visitAmended(
        VisitAddendum(
          visit: visit,
          beneath: nil,
          text: "the lot was A 2",
          reason: "read from the box later",
          signature: Signature(
            by: FixtureClinic.nurse.id,
            at: at,
            meaning: VisitAddendum.meaning
          )
        )
      ),
      in: entry.chart,
      at: at
    )
    let context = try clinic.context(size: Size(width: 200, height: 200))
    let chart = try #require(clinic.charts[entry.chart])
    let document = ChartDocument(chart, context: context)
    let words = ["Addendum to the", "the lot was A 2", "why later: read from the box later"]
    let screen = ChartScreen(chart).view(context).lines.joined(separator: "\n")
    let sheet = document.sheet(context).joined(separator: "\n")
    for word in words {
      #expect(screen.contains(word), "\(word)")
      #expect(sheet.contains(word), "\(word)")
    }
    let json = "\(document.value)"
    #expect(json.contains("the lot was A 2") && json.contains("addenda"))
  }
}
