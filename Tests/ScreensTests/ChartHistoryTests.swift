import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

@Suite("A chart of many years")
struct ChartHistoryTests {
  private let clinic: FixtureClinic
  private let context: ScreenContext
  private let chart: Chart

  init() throws {
    clinic = try FixtureCase.normal.clinic()
    context = try clinic.context(size: Size(width: 120, height: 40))
    chart = try #require(GoldenTests.chart(of: clinic))
  }

  private func lines(newest: Int?) -> [String] {
    ChartSections(
      document: ChartDocument(chart, context: context),
      width: 120,
      glyphs: .unicode,
      style: .blocks,
      monthsBack: 0,
      graphRows: 6,
      newest: newest
    )
    .all.flatMap(\.lines).map(\.text)
  }

  @Test("lists the newest rows and says how many are left; nothing is left out in silence")
  func newestFirst() throws {
    let refills = chart.fills.count
    #expect(refills > 1)
    let (short, whole) = (lines(newest: 1), lines(newest: nil))
    #expect(short.contains(" and \(refills - 1) more; h lists them all"))
    #expect(whole.allSatisfy { !$0.contains("h lists them all") })
    let newest = try #require(chart.fills.last).value.at.local.date.shown
    #expect(short.contains { $0.hasPrefix(" \(newest) ") })
    #expect(short.count < whole.count)
  }

  @Test("lists every row after h, and the newest after h again")
  func wholeHistory() {
    var screen = ChartScreen(chart)
    #expect(!screen.showsWholeHistory)
    for expected in [true, false] {
      #expect(screen.update(.key(.character("h")), context: context) == .handled)
      #expect(screen.showsWholeHistory == expected)
    }
  }

  @Test("is printed whole")
  func paper() {
    let sheet = ChartDocument(chart, context: context).sheet(context)
    #expect(sheet.allSatisfy { !$0.contains("h lists them all") })
  }
}
