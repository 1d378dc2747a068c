import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// A part of the Drugs screen at a size.
struct DrugsState: CustomTestStringConvertible, Sendable {
  var part: DrugsPart
  var name: FixtureCase
  var size: Size
  var glyphs: GlyphSet

  var testDescription: String {
    "\(part.rawValue) \(name.rawValue) \(size.width)x\(size.height) \(glyphs.rawValue)"
  }

  static let all = DrugsPart.allCases.flatMap { part in
    FixtureCase.allCases.flatMap { name in
      GoldenState.shapes.map { DrugsState(part: part, name: name, size: $0.0, glyphs: $0.1) }
    }
  }
}

@Suite("The clinic's drugs on the screen")
struct DrugsTests {
  private func screen(_ part: DrugsPart, _ clinic: FixtureClinic, _ context: ScreenContext)
    -> DrugsScreen
  {
    DrugsScreen(clinic.view, context: context, part: part)
  }

  @Test("Every part looks as it was last read and approved", arguments: DrugsState.all)
  func frameIsUnchanged(_ state: DrugsState) throws {
    let clinic = try DrugsFixture.clinic(state.name)
    let context = try clinic.context(
      size: state.size,
      glyphs: state.glyphs,
      message: state.name == .error
        ? ScreenMessage("*** NOT SAVED: the disk is full; nothing was kept", .chipHigh) : nil
    )
    try Golden.expect(
      screen(state.part, clinic, context).view(context),
      screen: "drugs-\(state.part.rawValue)",
      case: state.name.rawValue,
      glyphs: state.glyphs,
      at: GoldenTests.moment
    )
  }

  static let walks: [(part: DrugsPart, name: String, keys: [Key])] = [
    (.formulary, "sheet", [.down, .enter]),
    (.formulary, "find", [.character("/"), .character("m"), .character("o"), .character("r")]),
    (.stock, "lot", [.enter]), (.orders, "all", [.character("=")]),
    (.demand, "bars", [.character("g")]), (.recalls, "all", [.down, .character("=")]),
  ]

  @Test("A part after some keys", arguments: walks.indices)
  func frameAfterKeysIsUnchanged(_ index: Int) throws {
    let walk = Self.walks[index]
    let clinic = try DrugsFixture.clinic(.normal)
    let context = try clinic.context()
    var shown = screen(walk.part, clinic, context)
    for key in walk.keys { _ = shown.update(.key(key), context: context) }
    let frame = shown.view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    #expect(FrameChecks.idle(frame, keys: shown.keys(context)) == [])
    try Golden.expect(
      frame,
      screen: "drugs-\(walk.part.rawValue)",
      case: walk.name,
      glyphs: .unicode,
      keys: walk.keys.map(\.name).joined(separator: " "),
      at: GoldenTests.moment
    )
  }

  @Test("The clinic's own limits look as they were last read and approved", arguments: [0, 1])
  func ownLimits(_ number: Int) throws {
    let clinic = try DrugLimitScreenTests.clinic()
    let context = try clinic.context(
      size: number == 0 ? Size(width: 80, height: 24) : Size(width: 200, height: 60)
    )
    let frame = screen(.formulary, clinic, context).view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    try Golden.expect(
      frame,
      screen: "drugs-formulary",
      case: "own",
      glyphs: .unicode,
      at: GoldenTests.moment
    )
  }

  @Test(
    "The words say every figure, chips hold marks, the keys in sight do something",
    arguments: DrugsState.all
  )
  func holds(_ state: DrugsState) throws {
    let clinic = try DrugsFixture.clinic(state.name)
    let context = try clinic.context(size: state.size, glyphs: state.glyphs)
    let shown = screen(state.part, clinic, context)
    let frame = shown.view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    #expect(FrameChecks.mute(frame) == [])
    #expect(FrameChecks.idle(frame, keys: shown.keys(context)) == [])
    #expect(frame == shown.view(context))
    #expect(frame.cursor != nil)
  }

  @Test("Every size is drawn", arguments: DrugsPart.allCases, FixtureCase.allCases)
  func everySize(_ part: DrugsPart, _ name: FixtureCase) throws {
    let clinic = try DrugsFixture.clinic(name)
    var sizes = SizeSequence(seed: 20_261_127)
    for size in (0..<8).map({ _ in sizes.next() }) + [
      Size(width: 1, height: 1), Size(width: 60, height: 16), Size(width: 300, height: 100),
    ] {
      let context = try clinic.context(size: size)
      let frame = screen(part, clinic, context).view(context)
      #expect(frame.size == size)
      if LayoutClass(size) != .tooSmall {
        #expect(FrameChecks.unsaid(frame) == [], "\(size.width)x\(size.height)")
      }
    }
  }

  @Test("A file has the columns of the screen, and every row", arguments: DrugsPart.allCases)
  func fileIsTheScreen(_ part: DrugsPart) throws {
    let clinic = try DrugsFixture.clinic(.normal)
    let context = try clinic.context(size: Size(width: 300, height: 100))
    let document = DrugsDocument(part, clinic.view, context: context)
    #expect(document.table.columns.count == document.rows.columns.count)
    #expect(document.table.rows.count == document.rows.count)
    #expect(document.rows.count > 0)
    for (row, cells) in zip(document.rows.all, document.table.rows) {
      #expect(row.cells.count == cells.count)
      for (cell, text) in zip(row.cells, cells) where cell.value == .none { #expect(text == "") }
    }
  }

  @Test("Every limit of the formulary is shown with its source, and what is not verified is marked")
  func sources() throws {
    for drug in Formulary.drugs {
      let lines = FormularySheet.lines(
        .drug(drug.id),
        width: 200,
        settings: ClinicSettings()
      ).map(\.text)
      let text = lines.joined(separator: "\n")
      for threshold in [
        drug.appLimits.concentration.reasonAbove, drug.appLimits.concentration.hardStopAbove,
        drug.appLimits.dailyDose.reasonAbove, drug.appLimits.dailyDose.hardStopAbove,
        drug.limits.pacc2017.maxConcentration, drug.limits.pacc2017.maxDailyDose,
        drug.limits.label.maxDailyDose, drug.limits.label.cautionAbove,
      ] {
        guard let figure = threshold else { continue }
        let shown = FormularyFigure.marked(figure)
        #expect(shown.hasSuffix("?") == !figure.verified)
        let provenance = figure.verified ? "[\(figure.source)]" : "[\(figure.source), unverified]"
        #expect(
          lines.contains { $0.contains(shown) && $0.contains(provenance) },
          "\(drug.id): \(shown) \(provenance)"
        )
      }
      for alike in drug.lookAlike { #expect(text.contains(alike)) }
      if drug.isProhibited {
        #expect(drug.status != .prohibited || text.contains("NEVER in a pump"))
      }
    }
  }

  @Test("The words keep the selection on its row when the clinic changes")
  func selectionFollows() throws {
    let clinic = try DrugsFixture.clinic(.normal)
    let context = try clinic.context()
    var shown = screen(.stock, clinic, context)
    _ = shown.update(.key(.down), context: context)
    let before = shown.subject
    clinic.record(.pharmacyRecorded(Pharmacy(id: PharmacyID("third"), name: "Third")))
    shown.refresh(clinic.view, context: context)
    #expect(shown.subject == before)
  }

  @Test("Looking at another day writes nothing", arguments: DrugsPart.allCases)
  func projection(_ part: DrugsPart) throws {
    let clinic = try DrugsFixture.clinic(.normal)
    let context = try clinic.context(at: "2026-10-20 00:00", isProjection: true)
    let writing: Set<ScreenAction> = [.order, .drugOrder, .receive, .waste, .verify, .new, .edit]
    let open = screen(part, clinic, context).keys(context).filter {
      writing.contains($0.action) && $0.disabledBecause == nil
    }
    #expect(open.isEmpty)
  }
}
