import ClinicDomain
import Testing

@testable import Screens

@Suite("A merged chart on the screen")
struct MergedChartTests {
  @Test("names the chart that goes on, and takes nothing more")
  func merged() throws {
    let clinic = try FixtureCase.normal.clinic()
    let other = GoldenTests.chart(of: clinic)
    let entry = try #require(clinic.view.entries.first { $0.chart != other?.id })
    clinic.record(
      .chartMerged(ChartMerge(into: try #require(other?.id), reason: "same person")),
      in: entry.chart,
      at: try clinic.moment("2026-09-22 09:30")
    )
    let context = try clinic.context()
    var screen = ChartScreen()
    screen.show(clinic.charts[entry.chart], in: clinic.view)
    let text = screen.view(context).lines.joined(separator: " ")
    #expect(text.contains("MERGED into MRN \(other?.summary.patient?.mrn ?? "?")"))
    let takes = screen.keys(context).filter { $0.disabledBecause == nil }.map(\.action)
    for action in [ScreenAction.refill, .order, .note, .book, .program, .edit] {
      #expect(!takes.contains(action), "\(action)")
    }
  }
}
