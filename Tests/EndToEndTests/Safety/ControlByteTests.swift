import ClinicDomain
import ClinicStore
import Foundation
import Grid
import Interchange
import Screens
import Testing

@testable import refill

@Suite("A clinic whose every text tries to command the terminal")
struct ControlByteTests {
  private static let twins: [[String]] = [
    ["today"], ["pumps"], ["reservoirs"], ["audit", "--count", "5000"], ["audit", "refused"],
  ]

  private func run(_ arguments: [String], _ clinic: HostileClinic) throws -> [UInt8] {
    let answer = try JourneyStore.run(
      arguments + ["--store", clinic.folder, "--at", "2026-09-22"]
    )
    #expect(Bytes.harmful(Array(answer.errors.utf8)) == nil)
    return Array(answer.output)
  }

  @Test("As text, as a table and as JSON, no twin of a screen says a byte of it")
  func commandLine() throws {
    let clinic = try HostileClinic.shared()
    #expect(clinic.texts > 200 && clinic.kinds.count >= 8, "\(clinic.kinds.sorted())")
    for twin in Self.twins {
      for form in [[], ["--csv"], ["--json"]] {
        let bytes = try run(twin + form, clinic)
        #expect(!bytes.isEmpty, "\(twin + form)")
        #expect(Bytes.harmful(bytes) == nil, "\(twin + form)")
      }
    }
    let store = try Store.open(at: clinic.folder, holder: "test")
    for entry in store.journal.view.entries.prefix(12) {
      for form in [[], ["--json"]] {
        let bytes = try run(["chart", entry.mrn] + form, clinic)
        #expect(Bytes.harmful(bytes) == nil, "\(entry.chart)")
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
      for frame in frames {
        #expect(frame.lines.allSatisfy { Bytes.harmful(Array($0.utf8)) == nil })
      }
    }
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
