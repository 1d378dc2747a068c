import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// Entries of a journal for the audit's pictures, newest last.
struct AuditFixture {
  let clinic: FixtureClinic
  private(set) var entries: [AuditEntry] = []

  static let auditor = StaffMember(
    id: StaffID("quist"),
    familyName: "Quist",
    givenName: "Ana",
    roles: [.auditor],
    pinHash: "-"
  )

  init(_ clinic: FixtureClinic) {
    self.clinic = clinic
    clinic.record(.staffRecorded(Self.auditor))
  }

  private static func hash(_ seq: Int64) -> String {
    let digits = String(UInt64(bitPattern: seq &* 0x1234_5678_9abc_def1), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
      + String(repeating: "5a", count: 24)
  }

  mutating func add(
    _ event: ClinicEvent,
    kind: String,
    at time: String,
    by: String = "okafor",
    on: String = "bay-1",
    chart: ChartID? = nil,
    fields: [(String, String)] = [],
    fault: String? = nil
  ) throws {
    let seq = Int64(entries.count + 1)
    entries.append(
      AuditEntry(
        seq: seq,
        kind: kind,
        recorded: RecordedEvent(
          seq: seq,
          at: try clinic.moment(time),
          by: Actor(by),
          on: on,
          action: ActionID("a\(seq)"),
          chart: chart,
          visit: nil,
          event: event
        ),
        fields: fields.map { AuditEntry.Field(name: $0.0, text: $0.1) },
        hash: Self.hash(seq),
        previousHash: Self.hash(seq - 1),
        fault: fault
      )
    )
  }

  /// A morning: sign-ins, a chart, a stop that was overridden, a refusal.
  static func morning(_ clinic: FixtureClinic, damaged: Bool = false) throws -> AuditFixture {
    var fixture = AuditFixture(clinic)
    let chart = ChartID("chart-318240")
    let day = "2026-09-22"
    try fixture.add(
      .signInRefused(StaffID("front")),
      kind: "staff.signInRefused",
      at: "\(day) 08:59",
      by: "system",
      on: "front-2"
    )
    try fixture.add(
      .signedIn(StaffID("okafor")),
      kind: "staff.signedIn",
      at: "\(day) 09:05",
      fields: [("value", "okafor")]
    )
    try fixture.add(
      .chartRead(chart),
      kind: "chart.read",
      at: "\(day) 09:06",
      fields: [("value", chart.text)]
    )
    let stop = StopRecord(code: "residual", screen: 9, value: "6 mL", because: "6 mL for 2.1 mL")
    try fixture.add(
      .stopLeft(
        StopLeft(
          stop,
          way: .overridden,
          reason: "second aspiration 2.1 mL, first reading wrong",
          signature: Signature(
            by: StaffID("okafor"),
            at: try clinic.moment("\(day) 09:22"),
            meaning: "The prescriber decides to go on"
          )
        )
      ),
      kind: "visit.stop.left",
      at: "\(day) 09:22",
      chart: chart,
      fields: [
        ("code", "residual"), ("screen", "9"), ("value", "6 mL"), ("way", "overridden"),
        ("reason", "second aspiration 2.1 mL, first reading wrong"),
      ]
    )
    try fixture.add(
      .actionRefused(
        ActionRefused(
          what: "The order is not signed",
          why: "OKAFOR, Ada may not sign or withdraw an order",
          right: "signOrder",
          chart: chart
        )
      ),
      kind: "action.refused",
      at: "\(day) 09:31",
      fields: [("what", "The order is not signed")]
    )
    try fixture.add(
      .noteAdded(ChartNote(text: "called the pharmacy")),
      kind: "note.added",
      at: "\(day) 09:38",
      by: "os:root",
      chart: chart,
      fields: [("text", "called the pharmacy")],
      fault: damaged ? "its hash is not that of its bytes" : nil
    )
    return fixture
  }

  /// The newest entries as the journal answers them.
  func page(_ query: AuditQuery = .everything) -> AuditPage {
    let passing = entries.reversed().filter(query.passes)
    return AuditPage(entries: Array(passing), next: nil, looked: entries.count)
  }

  func context(
    _ staff: StaffMember = auditor,
    size: Size = Size(width: 80, height: 24),
    glyphs: GlyphSet = .unicode
  ) throws -> ScreenContext {
    var context = try clinic.context(size: size, glyphs: glyphs)
    context.settings = clinic.settings
    context.staff = staff
    return context
  }

  func screen(_ context: ScreenContext) -> AuditScreen {
    var screen = AuditScreen(clinic.view, context: context)
    screen.asked()
    screen.take(.page(page()), context: context)
    return screen
  }
}

@Suite("The audit: who did what, newest first, read only")
struct AuditTests {
  static let names = ["empty", "normal", "error", "detail", "denied"]

  private func frame(_ name: String, _ size: Size, _ glyphs: GlyphSet) throws -> (
    Frame, [ScreenKey]
  ) {
    let clinic = try FixtureCase.normal.clinic()
    var fixture =
      try name == "empty" ? AuditFixture(clinic) : .morning(clinic, damaged: name == "error")
    let context = try fixture.context(
      name == "denied" ? FixtureClinic.nurse : AuditFixture.auditor,
      size: size,
      glyphs: glyphs
    )
    var screen = fixture.screen(context)
    if name == "error" {
      let check = ChainCheck(
        lines: 6,
        head: "00",
        damages: ["journal/2026-09.jsonl, line 6: its hash is not that of its bytes"]
      )
      screen.take(.check(check), context: context)
    }
    if name == "detail" {
      let chart = ChartID("chart-318240")
      for allergies in ["penicillin", "penicillin; chlorhexidine"] {
        try fixture.add(
          .noteAdded(ChartNote(text: allergies)),
          kind: "patient.recorded",
          at: "2026-09-22 09:40",
          chart: chart,
          fields: [("mrn", "318240"), ("allergies.1", allergies)]
        )
      }
      let last = fixture.entries.suffix(2)
      let detail = try AuditDetail(
        entry: #require(last.last),
        earlier: last.first
      )
      screen.take(.detail(detail), context: context)
    }
    return (screen.view(context), screen.keys(context))
  }

  @Test("looks as it was last read and approved", arguments: names, GoldenState.shapes.indices)
  func picture(_ name: String, _ shape: Int) throws {
    let (size, glyphs) = GoldenState.shapes[shape]
    let (frame, keys) = try frame(name, size, glyphs)
    #expect(FrameChecks.unsaid(frame) == [])
    #expect(FrameChecks.idle(frame, keys: keys) == [])
    #expect(FrameChecks.mute(frame) == [])
    try Golden.expect(frame, screen: "audit", case: name, glyphs: glyphs, at: GoldenTests.moment)
  }

  @Test("the list and its JSON say the same of every entry")
  func document() throws {
    let fixture = try AuditFixture.morning(FixtureCase.normal.clinic())
    let context = try fixture.context(size: Size(width: 200, height: 60))
    let screen = fixture.screen(context)
    let frame = screen.view(context).lines.joined(separator: "\n")
    let rows = screen.document(context).rows
    #expect(rows.map(\.entry.seq) == [6, 5, 4, 3, 2, 1])
    for row in rows {
      let json = row.value(true)
      #expect(json["action"] == .text(row.action) && json["record"] == .text(row.record))
      #expect(frame.contains(row.action) && frame.contains(row.result.word))
    }
  }

  @Test(
    "words narrow the list: who, which record, which kind, where, refused",
    arguments: [
      ("", [6, 5, 4, 3, 2, 1]), ("user:okafor", [5, 4, 3, 2]), ("record:dubois", [6, 5, 4, 3]),
      ("record:318240 refused", [5]), ("refused", [5, 1]), ("kind:staff", [2, 1]),
      ("on:front", [1]), ("user:root", [6]), ("override", [4]), ("dubois note", [6]),
      ("user:nobody", []), ("record:overridden", [4]),
    ] as [(String, [Int64])]
  )
  func filter(_ text: String, _ seqs: [Int64]) throws {
    let fixture = try AuditFixture.morning(FixtureCase.normal.clinic())
    let page = fixture.page(AuditQuery(text, view: fixture.clinic.view))
    #expect(page.entries.map(\.seq) == seqs)
  }

  @Test("who may not read the audit sees the reason, and nothing is asked of the journal")
  func denied() throws {
    let fixture = try AuditFixture.morning(FixtureCase.normal.clinic())
    let context = try fixture.context(FixtureClinic.nurse)
    let screen = AuditScreen(fixture.clinic.view, context: context)
    #expect(screen.wanted == nil)
    #expect(screen.view(context).lines.joined().contains("may not read the audit"))
  }

  @Test("an administrator reads who did what, but no patient's name and nothing of a chart")
  func administrator() throws {
    let fixture = try AuditFixture.morning(FixtureCase.normal.clinic())
    let keeper = StaffMember(
      id: StaffID("admin"),
      familyName: "Sato",
      givenName: "Ken",
      roles: [.administrator],
      pinHash: "-"
    )
    let context = try fixture.context(keeper, size: Size(width: 200, height: 60))
    let screen = fixture.screen(context)
    let frame = screen.view(context)
    let shown = (frame.lines + frame.reading).joined(separator: "\n")
    #expect(!shown.contains("DUBOIS") && !shown.contains("called the pharmacy"))
    #expect(screen.document(context).value.leaves.allSatisfy { !$0.contains("pharmacy") })
  }

  @Test("pages are turned at the ends of the list, each asked for once")
  func pages() throws {
    let fixture = try AuditFixture.morning(FixtureCase.normal.clinic())
    let context = try fixture.context()
    var screen = AuditScreen(fixture.clinic.view, context: context)
    #expect(screen.wanted == .page(.everything, before: nil))
    screen.asked()
    let newest = AuditPage(entries: Array(fixture.entries.suffix(2).reversed()), next: 5, looked: 2)
    screen.take(.page(newest), context: context)
    _ = screen.update(.key(.down), context: context)
    #expect(screen.wanted == nil)
    _ = screen.update(.key(.down), context: context)
    #expect(screen.wanted == .page(.everything, before: 5))
    screen.asked()
    let older = AuditPage(
      entries: Array(fixture.entries.prefix(4).reversed()),
      next: nil,
      looked: 4
    )
    screen.take(.page(older), context: context)
    _ = screen.update(.key(.up), context: context)
    #expect(screen.wanted == .page(.everything, before: nil))
    screen.asked()
    screen.take(.page(newest), context: context)
    #expect(screen.selected?.seq == 5, "the older end of the newer page is selected")
  }
}
