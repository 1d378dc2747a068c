import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// A chart as it is read from a part on.
struct ShownChart: CustomTestStringConvertible, Sendable {
  var name: String
  var chart: ChartID
  var tabs = 0
  var size: Size
  var glyphs: GlyphSet

  var testDescription: String { "\(name) \(size.width)x\(size.height) \(glyphs.rawValue)" }
}

@Suite("The patient's way on screens")
struct LifeCycleScreenTests {
  static let shownCharts: [ShownChart] = [
    ("trial", LifeCycleFixture.trial, 0), ("replaced", LifeCycleFixture.replaced, 0),
    ("outcomes", LifeCycleFixture.replaced, 1), ("discrepancies", LifeCycleFixture.replaced, 3),
    ("readings", LifeCycleFixture.replaced, 8), ("explanted", LifeCycleFixture.explanted, 0),
    ("transferred", LifeCycleFixture.transferred, 0),
  ].flatMap { name, chart, tabs in
    GoldenState.shapes.map {
      ShownChart(name: name, chart: chart, tabs: tabs, size: $0.0, glyphs: $0.1)
    }
  }

  @Test(arguments: shownCharts)
  func chartIsUnchanged(_ shown: ShownChart) throws {
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context(size: shown.size, glyphs: shown.glyphs)
    var screen = ChartScreen(clinic.charts[shown.chart])
    for _ in 0..<shown.tabs { _ = screen.update(.key(.tab), context: context) }
    let frame = screen.view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    #expect(FrameChecks.mute(frame) == [])
    #expect(FrameChecks.idle(frame, keys: screen.keys(context)) == [])
    try Golden.expect(
      frame,
      screen: "chart",
      case: shown.name,
      glyphs: shown.glyphs,
      keys: Array(repeating: "Tab", count: shown.tabs).joined(separator: " "),
      at: GoldenTests.moment
    )
  }

  @Test(arguments: GoldenState.shapes.indices)
  func patientsAreUnchanged(_ index: Int) throws {
    let (size, glyphs) = GoldenState.shapes[index]
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context(size: size, glyphs: glyphs)
    var screen = ChartScreen()
    screen.refresh(clinic.view, context: context)
    let frame = screen.view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    #expect(FrameChecks.idle(frame, keys: screen.keys(context)) == [])
    try Golden.expect(
      frame,
      screen: "patients",
      case: "normal",
      glyphs: glyphs,
      at: GoldenTests.moment
    )
  }

  @Test("Who has left or is on the way stands in no list of pumps, and search finds everybody")
  func listsAndSearch() throws {
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context()
    let pumps = PumpsScreen(clinic.view, context: context)
    #expect(pumps.state.list.entries.map(\.chart) == [LifeCycleFixture.replaced])
    var screen = ChartScreen()
    screen.refresh(clinic.view, context: context)
    #expect(screen.update(.key(.enter), context: context) == .open(LifeCycleFixture.trial))
    for key in "/yil" { _ = screen.update(.key(.character(key)), context: context) }
    #expect(screen.takesText)
    _ = screen.update(.key(.enter), context: context)
    #expect(screen.update(.key(.enter), context: context) == .open(LifeCycleFixture.transferred))
    screen.show(clinic.charts[LifeCycleFixture.transferred])
    _ = screen.update(.key(.character("/")), context: context)
    #expect(screen.takesText, "another patient is found from an open chart")
    _ = screen.update(.key(.escape), context: context)
    _ = screen.update(.key(.escape), context: context)
    #expect(screen.chart?.id == LifeCycleFixture.transferred && !screen.takesText)
  }

  @Test("Every figure of a chart's way, outcomes and discrepancies stands in its JSON")
  func json() throws {
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context()
    let chart = try #require(clinic.charts[LifeCycleFixture.replaced])
    let document = ChartDocument(chart, context: context)
    guard case .record(let fields) = document.value else {
      Issue.record("no record")
      return
    }
    func text(_ value: DocumentValue) -> String { "\(value)" }
    let outcomes = text(try #require(fields.first { $0.name == "outcomes" }).value)
    for entry in document.outcomes {
      #expect(outcomes.contains(entry.entry.outcome.at.description))
      if let relief = entry.relief { #expect(outcomes.contains(relief.percentage.unsigned)) }
    }
    #expect(outcomes.contains("GRANULOMA_SCREEN"))
    let discrepancies = text(try #require(fields.first { $0.name == "discrepancies" }).value)
    for point in document.discrepancies.points {
      #expect(discrepancies.contains(point.residual.difference.shown))
    }
    #expect(document.discrepancies.points.count == 2, "the old pump's residuals no longer count")
    let steps = text(try #require(fields.first { $0.name == "lifeCycle" }).value)
    #expect(steps.contains("titrating") && steps.contains("NEW400002"))
  }

  @Test("Only steps that may follow are offered, the next one first")
  func offered() throws {
    let clinic = try LifeCycleFixture.clinic()
    let day = try CivilDate("2026-09-22")
    func forms(_ chart: ChartID) throws -> [LifeCycleForm] {
      LifeCycleForm.next(try #require(clinic.charts[chart]).summary, on: day)
    }
    #expect(try forms(LifeCycleFixture.trial).first == .step(.implantScheduled))
    #expect(try forms(LifeCycleFixture.trial).contains(.implant))
    #expect(try forms(LifeCycleFixture.replaced).first == .step(.maintained))
    #expect(try forms(LifeCycleFixture.replaced).contains(.replacement))
    #expect(try !forms(LifeCycleFixture.explanted).contains(.explant))
    #expect(try forms(LifeCycleFixture.transferred).contains(.withdraw))
    let fresh = ChartSummary(id: ChartID("new"))
    #expect(LifeCycleForm.next(fresh, on: day).first == .step(.referred))
  }

  @Test("No constant of the old pump stands in the form of the new one")
  func cleared() throws {
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context()
    let form = FormScreen(
      .lifeCycle(.replacement, LifeCycleFixture.replaced),
      chart: clinic.charts[LifeCycleFixture.replaced],
      context: context
    )
    #expect(form.entry.typed.entries.isEmpty)
    for name in ["serial", "reservoir", "tubing", "catheter", "prime", "bridge", "kept"] {
      #expect(form.entry.fields.contains { $0.name == name }, "\(name)")
    }
  }

  @Test(
    "Every form is drawn at every size, with its facts",
    arguments: [
      LifeCycleForm.step(.implantScheduled), .step(.transferred), .evaluation, .consent, .trial,
      .implant, .replacement, .explant, .withdraw,
    ]
  )
  func everyFormIsDrawn(_ form: LifeCycleForm) throws {
    let clinic = try LifeCycleFixture.clinic()
    for size in [(60, 16), (80, 24), (120, 40), (200, 60)] {
      let context = try clinic.context(size: Size(width: size.0, height: size.1))
      let screen = FormScreen(
        .lifeCycle(form, LifeCycleFixture.replaced),
        chart: clinic.charts[LifeCycleFixture.replaced],
        context: context
      )
      let frame = screen.view(context)
      #expect(frame.lines.joined().contains(form.title), "\(size)")
      #expect(FrameChecks.unsaid(frame) == [], "\(size)")
    }
  }

  /// A form with answers in it, as it is read before it is handed in.
  static let answered: [(name: String, kind: FormKind, typed: KeyedText)] = [
    (
      "reading", .interrogation(LifeCycleFixture.replaced),
      [
        "serial": "NEW400002", "running": "y", "volume": "30", "dose": "7 mg/day", "boluses": "20",
        "alarmDate": "2026-12-01", "replacement": "n",
      ]
    ),
    (
      "outcome", .outcome(LifeCycleFixture.replaced),
      [
        "at": "2026-09-22 09:00", "average": "4", "worst": "6", "now": "3",
        "muscles": "hip adductors R 3; knee flexors L 1+", "sign.motor": "y",
      ]
    ),
    (
      "alarm", .pumpAlarm(nil, LifeCycleFixture.replaced),
      ["kind": "4", "at": "2026-09-22 07:10", "heardBy": "1", "tone": "2"]
    ),
    (
      "explant", .lifeCycle(.explant, LifeCycleFixture.replaced),
      [
        "out": "2026-09-22 08:00", "cause": "infection", "catheter": "y", "removed": "20",
        "wasted": "h",
      ]
    ),
    (
      "replacement", .lifeCycle(.replacement, LifeCycleFixture.replaced),
      [
        "cause": "2", "model": "SynchroMed II 8637-40", "serial": "N3", "implanted": "2026-09-22",
        "reservoir": "40", "alarm": "2", "tubing": "0.199", "catheter": "0.2", "kept": "y",
        "prime": "g", "primeVolume": "0.6", "primeTubing": "y", "bridge": "n",
        "out": "2026-09-22 08:00", "removed": "29.5",
      ]
    ),
    (
      "trial", .lifeCycle(.trial, LifeCycleFixture.trial),
      [
        "at": "2026-09-22 08:00", "method": "1", "level": "L3/4", "drug1": "baclofen",
        "strength1": "50 mcg/mL", "dose": "125 mcg", "hours": "8", "score": "p", "baseline": "8",
        "best": "6", "result": "s",
      ]
    ),
  ]

  @Test(arguments: answered.indices, [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func formIsUnchanged(_ index: Int, _ size: Size) throws {
    let form = Self.answered[index]
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context(size: size)
    let screen = FormScreen(
      form.kind,
      chart: form.kind.chart.flatMap { clinic.charts[$0] },
      typed: form.typed,
      context: context
    )
    let frame = screen.view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    try Golden.expect(
      frame,
      screen: "forms",
      case: form.name,
      glyphs: .unicode,
      at: GoldenTests.moment
    )
  }

  @Test("The hand-out names dose, strength, alarm date and due date of the record")
  func handout() throws {
    let clinic = try LifeCycleFixture.clinic()
    let context = try clinic.context()
    let summary = try #require(clinic.charts[LifeCycleFixture.replaced]).summary
    let text = HandoutDocument(summary, context: context).sheet().joined(separator: "\n")
    let figures = try #require(
      ReservoirFigures(summary, at: context.moment, policy: context.policy)
    )
    for part in [
      "WALSH, Kofi", "400002", "NEW400002", "morphine 20 mg/mL, 7 mg/day",
      try #require(figures.outlook.due).date.shown, try #require(figures.outlook.alarmDate).shown,
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
  }
}
