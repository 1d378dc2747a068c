import ClinicDomain
import Grid
import Testing

@testable import Screens

@Suite("Nothing is cut")
struct UncutTests {
  /// The rows that a picture's words say are in view.
  private func rowsInView(_ frame: Frame) -> Range<Int> {
    for line in frame.reading where line.hasPrefix("Rows ") {
      let numbers = line.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      if numbers.count >= 2 { return numbers[0] - 1..<numbers[1] }
    }
    return 0..<0
  }

  /// Words of a text that do not stand whole in a picture; a word that is wider than the narrowest
  /// column may go on in the next line.
  private func cut(_ text: String, _ frame: Frame) -> [String] {
    let shown = frame.lines.joined(separator: "\n")
    return text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "-" }).map(String.init)
      .filter { word in
        !shown.contains(CharacterWidth.columns(of: word) > 12 ? String(word.prefix(6)) : word)
      }
  }

  static let sizes = [
    Size(width: 60, height: 16), Size(width: 66, height: 20), Size(width: 80, height: 24),
    Size(width: 109, height: 30), Size(width: 110, height: 30), Size(width: 159, height: 50),
    Size(width: 160, height: 50), Size(width: 200, height: 60),
  ]

  @Test("names, levels and due dates of every row in view", arguments: FixtureCase.allCases, sizes)
  func rowsAreWhole(_ fixture: FixtureCase, _ size: Size) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context(size: size)
    let reservoirs = ReservoirsScreen(clinic.view, context: context)
    let frame = reservoirs.view(context)
    for index in rowsInView(frame) {
      guard let row = reservoirs.document(context).row(index) else { continue }
      let texts = [
        row.patient.name, MarkCell.estimate(row.figures).text,
        MarkCell.due(row.figures, layout: context.layout).text,
        row.figures?.daysToAlarm.map { "\($0)" } ?? "",
      ]
      #expect(texts.flatMap { cut($0, frame) } == [], "\(row.patient.name)")
    }
    let pumps = PumpsScreen(clinic.view, context: context)
    let pumpFrame = pumps.view(context)
    for index in rowsInView(pumpFrame) {
      guard let row = pumps.document(context).row(index) else { continue }
      let texts = [
        row.patient.name, row.lifeEndsOn?.shown ?? "",
        MarkCell.due(row.figures, layout: context.layout).text,
      ]
      #expect(texts.flatMap { cut($0, pumpFrame) } == [], "\(row.patient.name)")
    }
    let today = TodayScreen(clinic.view, context: context)
    let dayFrame = today.view(context)
    for index in rowsInView(dayFrame) {
      let row = today.rows[index]
      let texts = [
        row.patient.name, row.appointment?.at.time.description ?? "", row.stage.text,
        MarkCell.estimate(row.figures).text,
        MarkCell.due(row.figures, layout: context.layout).text,
      ]
      #expect(texts.flatMap { cut($0, dayFrame) } == [], "\(row.patient.name)")
    }
  }

  @Test(
    "name, birth date, record number, allergies and strengths of the patient in the banner",
    arguments: FixtureCase.allCases,
    sizes
  )
  func bannerIsWhole(_ fixture: FixtureCase, _ size: Size) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context(size: size)
    guard let chart = GoldenTests.chart(of: clinic), let patient = chart.summary.patient else {
      return
    }
    let frame = ChartScreen(chart).view(context)
    let drugs = chart.summary.fill.map { DrugText.all($0.formulation) } ?? ""
    for text in [
      patient.shownName, patient.birthDate.shown, patient.mrn, patient.shownAllergies, drugs,
      chart.summary.pump?.serial ?? "",
    ] {
      #expect(cut(text, frame) == [])
    }
  }
}
