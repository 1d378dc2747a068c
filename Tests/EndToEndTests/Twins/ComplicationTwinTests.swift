import ClinicDomain
import ClinicStore
import DemoClinic
import ExactJSON
import Interchange
import Screens
import Testing

@testable import refill

/// The demonstration clinic in memory, as the command line looks at it.
struct DemoInMemory {
  let store: Store
  let zone: ZoneRules
  let now: Moment

  init() throws {
    zone = try ZoneFile.rules(named: DemoClinic.timeZone)
    now = zone.moment(at: try Moment("2026-11-27T09:40:00-06:00").instant)
    var demo = DemoClinic(now: now, zone: zone, seed: 1)
    store = try Store.create(
      on: MemoryFiles(),
      clinic: ClinicFile(
        name: DemoClinic.name,
        timeZone: DemoClinic.timeZone,
        created: demo.beginning
      ),
      by: .system,
      holder: "test"
    )
    _ = try store.journal.append(demo.staff { _ in "-" })
    _ = try store.journal.append(demo.patients())
  }

  func answer(_ arguments: [String]) throws -> TwinAnswer {
    let command = try Refill.parseAsRoot(arguments)
    let twin = try #require(command as? any TwinCommand)
    return try twin.answer(
      TwinSource(twin.options, journal: store.journal, place: "memory", zone: zone, now: now)
    )
  }

  var context: ScreenContext {
    ScreenContext(moment: now, zone: zone, settings: store.journal.view.settings)
  }
}

@Suite("The command line's twins of the register and the figures, on the demonstration")
struct ComplicationTwinTests {
  @Test(
    "the file's columns and rows are those of the screen, filtered by the same words",
    arguments: [
      "", "open", "near", "report", "g3", "infection",
    ]
  )
  func registerIsTheScreens(_ words: String) throws {
    let demo = try DemoInMemory()
    let csv = try #require(try demo.answer(["complications", "--csv", "--filter", words]).csv)
    let lines = csv.split(whereSeparator: \.isNewline)
    try demo.store.journal.openBooks()
    let document = ComplicationsDocument(
      demo.store.journal.view,
      context: demo.context,
      filter: ComplicationFilter(words)
    )
    #expect(lines.count == document.rows.count + 1)
    #expect(lines.first.map(String.init) == document.table.columns.joined(separator: ","))
    for (row, line) in zip(document.rows, lines.dropFirst()) {
      for text in [row.record.now.kindID, row.record.status.rawValue, row.patient.mrn] {
        #expect(line.contains(text))
      }
    }
  }

  @Test("the demonstration has one of everything that a register has to show")
  func demonstrationShowsAll() throws {
    let demo = try DemoInMemory()
    try demo.store.journal.openBooks()
    let document = ComplicationsDocument(demo.store.journal.view, context: demo.context)
    for part in ComplicationPart.allCases {
      #expect((document.counts[part] ?? 0) > 0, "\(part.title)")
    }
    let records = document.rows.map(\.record)
    #expect(records.contains { $0.closed != nil && !$0.amendments.isEmpty && !$0.reports.isEmpty })
    // A report is due within the days in which it is said to be near.
    let near = document.rows.compactMap {
      $0.clock.open.first?.dueOn?.days(since: demo.now.local.date)
    }
    #expect(near.contains { (0...ReportingClock.nearDays).contains($0) })
    // What is written of a patient can be so: the commands would have taken it.
    for record in records {
      let chart = try demo.store.journal.chart(record.chart)
      if let visit = record.now.visit { #expect(chart.visit(visit.id) != nil) }
      if let device = record.now.device {
        #expect(chart.pumps.contains { $0.value.serial == device.serial })
      }
      if let lot = record.now.lot { #expect(chart.fills.contains { $0.value.lots.contains(lot) }) }
      #expect(record.now.onsetOn <= demo.now.local.date)
    }
  }

  @Test("rates name their population and source in JSON")
  func ratesAreInJSON() throws {
    let demo = try DemoInMemory()
    let json = try demo.answer(["complications", "--json"]).json
    let rates = try #require(json["rates"]?.elements)
    #expect(!rates.isEmpty)
    let dislodged = try #require(rates.first { $0["kind"]?.text == "cath.dislodge" })
    #expect(dislodged["perThousandRefills"]?.text != nil)
    #expect(dislodged["published"]?.elements?.first?.text?.contains("ASCENDA-2021") == true)
  }

  @Test("figures show every month, and the file has the screen's columns")
  func figures() throws {
    let demo = try DemoInMemory()
    let answer = try demo.answer(["figures", "--csv"])
    let lines = try #require(answer.csv).split(whereSeparator: \.isNewline)
    try demo.store.journal.openBooks()
    let document = FiguresDocument(demo.store.journal.view, context: demo.context)
    #expect(lines.first.map(String.init) == document.table.columns.joined(separator: ","))
    #expect(lines.count == document.rows.count + 1)
    #expect(document.rows.count > 24)
    #expect(document.recent.allSatisfy { $0.counts.refills > 0 })
    for measure in ClinicMeasure.allCases {
      #expect(document.rows.contains { $0.count(measure) > 0 }, "\(measure.title)")
    }
  }

  @Test("figures and rates count the months that are asked for")
  func months() throws {
    let demo = try DemoInMemory()
    let rows = try #require(
      try demo.answer(["figures", "--json", "--from", "2026-03", "--to", "2026-05"]).json.elements
    )
    #expect(rows.map { $0["month"]?.text } == ["2026-05", "2026-04", "2026-03"])
    let all = try demo.answer(["complications", "--json", "--from", "beginning"]).json
    let year = try demo.answer(["complications", "--json"]).json
    let (from, since) = (
      try #require(all["ratesFrom"]?.text), try #require(year["ratesFrom"]?.text)
    )
    #expect(from < since)
    for wrong in [["--from", "2026-03-01"], ["--from", "2026-05", "--to", "2026-03"]] {
      let error = #expect(throws: CommandError.self) { try demo.answer(["figures"] + wrong) }
      #expect(error?.code == .usage)
    }
  }

  @Test("the demonstration has a few open investigations, the others with what was found")
  func investigations() throws {
    let demo = try DemoInMemory()
    let view = demo.store.journal.view
    let open = view.entries.filter { $0.investigationSince != nil }
    #expect((2...4).contains(open.count))
    let closed = try view.entries.flatMap { entry in
      try demo.store.journal.chart(entry.chart).lifeCycle.closures
    }
    #expect(closed.count > 10)
    #expect(closed.allSatisfy { $0.value.cause != nil && !$0.value.conclusion.isEmpty })
  }

  @Test("the demonstration's day fits into its hours, chairs and staff")
  func dayFits() throws {
    let demo = try DemoInMemory()
    try demo.store.journal.openBooks()
    let view = demo.store.journal.view
    let review = UpcomingDocument(view, context: demo.context)
    for half in HalfDay.both(demo.now.local.date) {
      let load = review.timetable.load(half)
      #expect(load.overflow.isEmpty, "\(half.shown)")
      #expect(load.visits.count <= load.capacity, "\(half.shown)")
    }
    let day = try demo.answer(["today", "--print"])
    #expect(day.pages.count >= 2)
    #expect(day.text.contains("312 555 0140"))
  }

  @Test("at an earlier moment neither later complications nor later months are there")
  func earlier() throws {
    let demo = try DemoInMemory()
    let rows = try #require(
      try demo.answer(["figures", "--json", "--at", "2026-06-15"]).json.elements
    )
    #expect(rows.first?["month"]?.text == "2026-06")
    let register = try demo.answer(["complications", "--json", "--at", "2026-06-15"]).json
    let onsets = register["complications"]?.elements?.compactMap { $0["onset"]?.text } ?? []
    #expect(!onsets.isEmpty)
    #expect(onsets.allSatisfy { $0 <= "2026-06-15" })
  }
}
