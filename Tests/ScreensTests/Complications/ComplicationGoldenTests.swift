import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@Suite("Register, figures and their forms look as they were last read and approved")
struct ComplicationGoldenTests {
  @Test(arguments: ["complications", "figures"].flatMap(GoldenState.all))
  func frameIsUnchanged(_ state: GoldenState) throws {
    let clinic = try state.name.clinic()
    let context = try clinic.context(
      at: GoldenTests.moment,
      size: state.size,
      glyphs: state.glyphs,
      message: state.name == .error
        ? ScreenMessage("*** NOT SAVED: the disk is full; nothing was kept", .chipHigh) : nil
    )
    try Golden.expect(
      ShownScreen(state.screen, clinic, context).frame,
      screen: state.screen,
      case: state.name.rawValue,
      glyphs: state.glyphs,
      at: GoldenTests.moment
    )
  }

  static let walks: [(screen: String, name: String, fixture: FixtureCase, keys: [Key])] = [
    ("complications", "detail", .normal, [.down, .down, .enter]),
    ("complications", "detailEnd", .normal, [.down, .down, .enter, .end]),
    ("complications", "rates", .normal, [.character("=")]),
    ("complications", "filter", .overflow, [.character("/")] + "g3 near".map { .character($0) }),
    ("complications", "toReport", .alarm, Array(repeating: .tab, count: 4)),
    ("complications", "withdrawal", .alarm, [.enter]),
    ("figures", "chart", .normal, [.tab, .tab, .character("g")]),
    ("figures", "end", .overflow, [.end]),
  ]

  @Test(arguments: walks.indices)
  func frameAfterKeysIsUnchanged(_ index: Int) throws {
    let walk = Self.walks[index]
    let clinic = try walk.fixture.clinic()
    let context = try clinic.context(at: GoldenTests.moment)
    var shown = ShownScreen(walk.screen, clinic, context)
    for key in walk.keys { _ = shown.screen.update(.key(key), context: context) }
    #expect(FrameChecks.unsaid(shown.frame) == [])
    #expect(FrameChecks.idle(shown.frame, keys: shown.keys) == [])
    try Golden.expect(
      shown.frame,
      screen: walk.screen,
      case: walk.name,
      glyphs: .unicode,
      keys: walk.keys.map(\.name).joined(separator: " "),
      at: GoldenTests.moment
    )
  }

  /// One form with what was typed into it.
  struct FormCase: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: FormKind
    let staff: StaffMember
    let typed: KeyedText
    var testDescription: String { name }
  }

  private static let chart = ChartID("chart-318240")
  private static let mismatch = ComplicationID("\(chart)-refill.volume-mismatch-2026-09-18")
  private static let told: KeyedText = [
    "kind": "pocket fill (drug into tissue)", "phase": "r", "onset": "-1", "aware": "-1",
    "account": "Swelling beside the pocket.", "miss": "n", "serious": "y",
    "tick.lifeThreatening": "y", "device": "y", "pump": "1", "visit": "1", "lot": "7F1881",
  ]

  static let forms = [
    FormCase(
      name: "empty",
      kind: .complication(chart),
      staff: FixtureClinic.nurse,
      typed: KeyedText()
    ),
    FormCase(
      name: "searching",
      kind: .complication(chart),
      staff: FixtureClinic.nurse,
      typed: ["kind": "equipment failure"]
    ),
    FormCase(
      name: "told",
      kind: .complication(chart),
      staff: FixtureClinic.clinician,
      typed: told
    ),
    FormCase(
      name: "amended",
      kind: .complicationAmendment(mismatch, chart),
      staff: FixtureClinic.clinician,
      typed: ["grade": "3"]
    ),
    FormCase(
      name: "followUp",
      kind: .complicationFollowUp(mismatch, chart),
      staff: FixtureClinic.nurse,
      typed: ["deed": "f", "on": "today"]
    ),
    FormCase(
      name: "report",
      kind: .complicationFollowUp(mismatch, chart),
      staff: FixtureClinic.nurse,
      typed: ["deed": "r"]
    ),
    FormCase(
      name: "outcome",
      kind: .complicationOutcome(mismatch, chart),
      staff: FixtureClinic.clinician,
      typed: ["outcome": "1", "on": "2026-09-01"]
    ),
    FormCase(
      name: "forWhom",
      kind: .complicationPatient,
      staff: FixtureClinic.nurse,
      typed: KeyedText()
    ),
  ]

  @Test(arguments: forms.indices, GoldenState.shapes.indices)
  func formIsUnchanged(_ form: Int, _ shape: Int) throws {
    let form = Self.forms[form]
    let (size, glyphs) = GoldenState.shapes[shape]
    let clinic = try FixtureCase.normal.clinic()
    var context = try clinic.context(at: GoldenTests.moment, size: size, glyphs: glyphs)
    context.staff = form.staff
    let screen = FormScreen(
      form.kind,
      chart: form.kind.chart.flatMap { clinic.charts[$0] },
      typed: form.typed,
      context: context
    )
    let frame = screen.view(
      over: ComplicationsScreen(clinic.view, context: context).view(context),
      context
    )
    #expect(FrameChecks.mute(frame) == [])
    try Golden.expect(
      frame,
      screen: "complicationForms",
      case: form.name,
      glyphs: glyphs,
      at: GoldenTests.moment
    )
  }

  @Test func whatAnAnswerBringsUpIsAskedNext() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var form = FormScreen(
      .complication(Self.chart),
      chart: clinic.charts[Self.chart],
      typed: [
        "kind": "pocket fill (drug into tissue)", "phase": "r", "onset": "-1", "onsetTime": "09:00",
        "aware": "-1", "account": "Swelling.", "firstDone": "Needle out.",
      ],
      context: context
    )
    #expect(form.entry.focusedField?.name == "miss")
    _ = form.update(.key(.character("n")), context: context)
    #expect(form.entry.focusedField?.name == "serious")
    _ = form.update(.key(.character("y")), context: context)
    #expect(form.entry.focusedField?.name == "tick.death")
  }

  @Test func onlyAClinicianIsAskedForTheGrade() throws {
    let clinic = try FixtureCase.normal.clinic()
    for (staff, isAsked) in [(FixtureClinic.nurse, false), (FixtureClinic.clinician, true)] {
      var context = try clinic.context()
      context.staff = staff
      let form = FormScreen(
        .complication(Self.chart),
        chart: clinic.charts[Self.chart],
        typed: Self.told,
        context: context
      )
      #expect(form.entry.fields.contains { $0.name == "grade" } == isAsked)
    }
  }

  @Test func theListOfKindsStartsWithWhatWasTyped() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var form = FormScreen(
      .complication(Self.chart),
      chart: clinic.charts[Self.chart],
      context: context
    )
    for character in "spinal head" {
      _ = form.update(.key(.character(character)), context: context)
    }
    _ = form.update(.key(.function(2)), context: context)
    #expect(form.view(context).lines.joined().contains("spinal headache (post-dural puncture)"))
    _ = form.update(.key(.enter), context: context)
    #expect(form.entry.answers["kind"] == "impl.pdph")
    #expect(form.entry.typed["phase"] == "i")
  }
}
