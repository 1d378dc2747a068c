import ClinicDomain
import EventSamples
import Foundation
import Grid
import Interchange
import Screens
import Testing

@testable import ClinicStore
@testable import refill

@Suite("A clinic whose every text tries to command the terminal")
struct ControlByteTests {
  private static let twins: [[String]] = [
    ["today"], ["pumps"], ["reservoirs"], ["upcoming"], ["complications"], ["patients"], ["drugs"],
    ["drugs", "--stock"], ["orders"], ["demand"],
    ["recall", "--model", "SynchroMed II 8637-40"], ["figures"],
    ["audit", "--count", "5000"], ["audit", "refused"],
  ]

  private func run(_ arguments: [String], _ clinic: HostileClinic) throws -> [UInt8] {
    let answer = try JourneyStore.run(
      arguments + ["--store", clinic.folder, "--at", "2026-09-22"]
    )
    #expect(Bytes.harmful(Array(answer.errors.utf8)) == nil)
    return Array(answer.output)
  }

  /// Kinds in which nobody writes a text: names that refer to something, and closed words.
  private static let withoutText: Set<String> = [
    "staff.signedIn", "staff.signedOut", "staff.signInRefused", "chart.read", "line.erased",
    "order.withdrawn", "visit.resumed", "visit.started", "visit.branch.opened", "staff.pinChanged",
    "program.changed", "refill.residual.assessed",
  ]

  @Test("Every kind of event in which somebody may write a text holds a hostile one")
  func everyKind() throws {
    let clinic = try HostileClinic.shared()
    let kinds = Set(EventCoding.kinds).subtracting(Self.withoutText)
    #expect(kinds.subtracting(clinic.kinds).sorted() == [])
  }

  @Test("As text, as a table and as JSON, no twin of a screen says a byte of it")
  func commandLine() throws {
    let clinic = try HostileClinic.shared()
    for twin in Self.twins {
      for form in [[], ["--csv"], ["--json"]] {
        let bytes = try run(twin + form, clinic)
        #expect(!bytes.isEmpty, "\(twin + form)")
        #expect(Bytes.harmful(bytes) == nil, "\(twin + form)")
      }
    }
    let store = try Store.open(at: clinic.folder, holder: "test")
    let entries = store.journal.view.entries
    for entry in entries.prefix(12) + entries.filter({ $0.chart == HostileClinic.samples }) {
      for command in [
        ["chart", entry.mrn], ["chart", entry.mrn, "--json"], ["handout", entry.mrn],
      ] {
        let bytes = try run(command, clinic)
        #expect(!bytes.isEmpty && Bytes.harmful(bytes) == nil, "\(command)")
      }
    }
    let missing = try JourneyStore.run(
      ["chart", "no\u{1B}[2Jbody", "--store", clinic.folder]
    )
    #expect(Bytes.harmful(Array(missing.errors.utf8)) == nil)
  }

  @Test("On no screen, at no size, does a cell or a spoken line hold one")
  func screens() throws {
    let clinic = try HostileClinic.shared()
    let store = try Store.open(at: clinic.folder, holder: "test")
    try store.journal.openBooks()
    let view = store.journal.view
    let zone = try ZoneFile.rules(named: store.clinic.timeZone)
    let day = zone.start(of: try CivilDate("2026-09-22"))
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      let context = ScreenContext(
        moment: day,
        zone: zone,
        settings: view.settings,
        size: size
      )
      var frames = [TodayScreen(view, context: context).view(context)]
      frames += ScreenID.allCases.compactMap { $0.make(view, context: context)?.view(context) }
      for entry in view.entries {
        let chart = try store.journal.chart(entry.chart)
        frames.append(ChartScreen(chart).view(context))
      }
      frames += try audits(store.journal, view, context)
      for frame in frames {
        #expect((frame.lines + frame.reading).allSatisfy { Bytes.harmful(Array($0.utf8)) == nil })
      }
    }
  }

  /// The audit with its newest entries, and every sample opened with before and after.
  private func audits(
    _ journal: FileJournal,
    _ view: ClinicView,
    _ context: ScreenContext
  ) throws -> [Frame] {
    var screen = AuditScreen(view, context: context)
    let query = AuditQuery("", view: nil)
    screen.take(
      .page(try journal.auditPage(before: nil, query, atMost: AuditRequest.pageCount)),
      context: context
    )
    var frames = [screen.view(context)]
    let last = journal.head.seq
    for seq in last - Int64(EventSamples.all.count)...last {
      screen.take(.detail(try journal.auditDetail(of: seq)), context: context)
      frames.append(screen.view(context))
    }
    return frames
  }

  @Test("No cell of a table begins as a formula does")
  func formulas() throws {
    let clinic = try HostileClinic.shared()
    for twin in Self.twins {
      let table = try CSVReader.read(run(twin + ["--csv"], clinic))
      for cell in table.rows.flatMap(\.cells) {
        let isNumber = cell.dropFirst().first?.isNumber == true
        #expect(
          cell.first.map { !"=@".contains($0) && (!"+-".contains($0) || isNumber || cell == "-") }
            ?? true,
          "\(cell)"
        )
      }
    }
    for text in ["\u{1B}=1+1", "\u{200B}@x", " =1", "\u{9B}\u{202E}=1"] {
      #expect(CSVWriter.cell(text).contains("'"), "what is not seen hides no formula")
    }
    for text in ["=1+1", "@x", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\r=1"] {
      #expect(CSVWriter.cell(text).contains("'\(text.first.map(String.init) ?? "")"))
    }
    for text in ["-2.8 mL", "+2", "-13.1 %", "-"] { #expect(!CSVWriter.cell(text).contains("'")) }
  }
}
