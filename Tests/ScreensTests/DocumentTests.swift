import ClinicDomain
import Grid
import Testing

@testable import Screens

@Suite("What a screen shows stands in its document")
struct DocumentTests {
  /// The texts of a document as screens write them: dates with their month in letters, quantities
  /// grouped, and as they are.
  static func texts(_ value: DocumentValue) -> String {
    value.leaves.flatMap { leaf -> [String] in
      var forms = [leaf]
      if leaf.allSatisfy(\.isNumber) { forms.append("\(leaf)y") }
      if let date = try? CivilDate(leaf) { forms.append(date.shown) }
      if let moment = try? Moment(leaf) { forms.append(moment.local.shown) }
      if let time = try? CivilDateTime(leaf) { forms.append(time.shown) }
      forms.append(
        leaf.split(separator: " ").map { DecimalText.grouped(String($0)) }.joined(separator: " ")
      )
      return forms
    }
    .joined(separator: "\n")
  }

  private func expectInDocument(
    _ cells: [TableCell],
    _ value: DocumentValue,
    _ place: Comment
  ) {
    let texts = Self.texts(value)
    for cell in cells {
      let missing = FrameChecks.figures(cell.text).filter { !texts.contains($0) }
      #expect(missing == [], "\(cell.text), \(place)")
    }
  }

  @Test("every figure of a reservoir's row", arguments: FixtureCase.allCases)
  func reservoirs(_ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context()
    let document = ReservoirsDocument(clinic.view, context: context)
    let table = ReservoirsScreen.table(document, context: context, gaugeColumns: 12)
    for index in 0..<document.count {
      guard let row = document.row(index) else { continue }
      expectInDocument(table.row(index), row.value, "\(row.patient.name)")
    }
  }

  @Test("every figure of a pump's row", arguments: FixtureCase.allCases)
  func pumps(_ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context()
    let document = PumpsDocument(clinic.view, context: context)
    let table = PumpsScreen.table(document, context: context)
    for index in 0..<document.count {
      guard let row = document.row(index) else { continue }
      expectInDocument(table.row(index), row.value, "\(row.patient.name)")
    }
  }

  @Test(
    "every figure of a visit's row, and of the counts under them",
    arguments: FixtureCase.allCases
  )
  func today(_ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context()
    let document = TodayDocument(clinic.view, context: context)
    let schedule = document.schedule
    let table = TodayScreen.table(
      schedule.rows,
      sameNames: schedule.sameNames,
      context: context,
      width: 200
    )
    for (index, row) in schedule.rows.enumerated() {
      let drugs = row.formulation.map { "+\($0.others.count)" }
      let cells = table.row(index).map { cell in
        TableCell(drugs.map { cell.text.replacing($0, with: "") } ?? cell.text)
      }
      expectInDocument(cells, row.value, "\(row.patient.name)")
    }
    expectInDocument(
      (schedule.tally + [schedule.nextFreeText]).map { TableCell($0) },
      document.value,
      "counts"
    )
  }

  @Test("every figure of a chart", arguments: FixtureCase.allCases)
  func chart(_ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let context = try clinic.context()
    guard let chart = GoldenTests.chart(of: clinic) else { return }
    let document = ChartDocument(chart, context: context)
    let sections = ChartSections(
      document: document,
      width: 200,
      glyphs: .unicode,
      style: .blocks,
      monthsBack: 0,
      graphRows: 6,
      newest: nil
    )
    .all
    let lines =
      sections.flatMap(\.lines) + PatientBanner(chart.summary).lines(context: context, width: 200)
      + WorkingText.lines(document.figures?.workings ?? [], width: 200)
    expectInDocument(lines.map { TableCell($0.text) }, document.value, "chart")
  }

  @Test("a list reads only the charts that it shows")
  func listsAreVirtual() throws {
    let clinic = try FixtureCase.overflow.clinic()
    let context = try clinic.context()
    var screen = ReservoirsScreen(clinic.view, context: context)
    let before = clinic.reads
    _ = screen.view(context)
    #expect(clinic.reads - before <= 24 * 3)
    _ = screen.update(.key(.end), context: context)
    _ = screen.view(context)
    #expect(clinic.reads - before <= 24 * 6)
  }

  @Test("a table for a spreadsheet has a cell for each column and no column without a value")
  func tablesAreWhole() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    for table in [
      TodayDocument(clinic.view, context: context).table,
      PumpsDocument(clinic.view, context: context).table,
      ReservoirsDocument(clinic.view, context: context).table,
    ] {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      #expect(Set(table.columns).count == table.columns.count)
    }
    let reservoirs = ReservoirsDocument(clinic.view, context: context)
    let row = try #require(reservoirs.row(0))
    for column in reservoirs.table.columns { #expect(row.value[column] != nil, "\(column)") }
  }
}
