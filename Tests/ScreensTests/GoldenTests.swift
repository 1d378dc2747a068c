import ClinicDomain
import Grid
import Keys
import Screens
import Testing

/// One picture that is kept.
struct GoldenState: CustomTestStringConvertible, Sendable {
  var screen: String
  var name: FixtureCase
  var size: Size
  var glyphs: GlyphSet

  var testDescription: String {
    "\(screen) \(name.rawValue) \(size.width)x\(size.height) \(glyphs.rawValue)"
  }

  static let shapes: [(Size, GlyphSet)] = [
    (Size(width: 80, height: 24), .unicode), (Size(width: 80, height: 24), .ascii),
    (Size(width: 120, height: 40), .unicode), (Size(width: 200, height: 60), .unicode),
  ]

  static func all(_ screen: String) -> [GoldenState] {
    FixtureCase.allCases.flatMap { name in
      shapes.map { GoldenState(screen: screen, name: name, size: $0.0, glyphs: $0.1) }
    }
  }
}

@Suite("Every screen looks as it was last read and approved")
struct GoldenTests {
  static let moment = "2026-09-22 09:41"

  @Test(arguments: ["today", "pumps", "reservoirs", "chart", "help"].flatMap(GoldenState.all))
  func frameIsUnchanged(_ state: GoldenState) throws {
    let clinic = try state.name.clinic()
    let context = try clinic.context(
      at: Self.moment,
      size: state.size,
      glyphs: state.glyphs,
      message: state.name == .error
        ? ScreenMessage("*** NOT SAVED: the disk is full; nothing was kept", .chipHigh) : nil
    )
    let frame = try Self.frame(state.screen, clinic: clinic, context: context)
    try Golden.expect(
      frame,
      screen: state.screen,
      case: state.name.rawValue,
      glyphs: state.glyphs,
      at: Self.moment
    )
  }

  /// Pictures after some keys: the names of the case, the keys, and the screen that takes them.
  static let walks: [(screen: String, name: String, fixture: FixtureCase, keys: [Key])] = [
    ("today", "working", .normal, [.character("=")]),
    ("today", "filter", .normal, [.character("/"), .character("j"), .character("o")]),
    ("today", "filterNobody", .normal, [.character("/"), .character("z"), .character("z")]),
    ("pumps", "alarms", .alarm, [.character("="), .end]),
    ("reservoirs", "byName", .alarm, [.character("s"), .character("s"), .character("s"), .end]),
    ("reservoirs", "filter", .overflow, [.character("/"), .character("山"), .enter, .down]),
    ("chart", "refills", .normal, [.tab]),
    ("chart", "end", .normal, [.end]),
    ("chart", "working", .normal, [.character("=")]),
    ("chart", "older", .overflow, [.left, .left, .left]),
    ("chart", "fineDots", .normal, [.character("g")]),
    ("help", "filter", .normal, [.character("s"), .character("o"), .character("r")]),
  ]

  @Test(arguments: walks.indices)
  func frameAfterKeysIsUnchanged(_ index: Int) throws {
    let walk = Self.walks[index]
    let clinic = try walk.fixture.clinic()
    let context = try clinic.context(at: Self.moment)
    var shown = ShownScreen(walk.screen, clinic, context)
    for key in walk.keys { _ = shown.screen.update(.key(key), context: context) }
    let frame = shown.frame
    #expect(FrameChecks.unsaid(frame) == [])
    #expect(FrameChecks.idle(frame, keys: shown.keys) == [])
    try Golden.expect(
      frame,
      screen: walk.screen,
      case: walk.name,
      glyphs: .unicode,
      keys: walk.keys.map(\.name).joined(separator: " "),
      at: Self.moment
    )
  }

  @Test("another moment is looked at: every screen says so")
  func projectionIsUnchanged() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context(at: "2026-10-20 00:00", isProjection: true)
    for name in ShownScreen.names where name != "help" {
      try Golden.expect(
        ShownScreen(name, clinic, context).frame,
        screen: name,
        case: "projection",
        glyphs: .unicode,
        at: "2026-10-20 00:00"
      )
    }
  }

  static func frame(
    _ screen: String,
    clinic: FixtureClinic,
    context: ScreenContext
  ) throws -> Frame {
    switch screen {
    case "today": return TodayScreen(clinic.view, context: context).view(context)
    case "pumps": return PumpsScreen(clinic.view, context: context).view(context)
    case "chart": return ChartScreen(chart(of: clinic)).view(context)
    case "help":
      let today = TodayScreen(clinic.view, context: context)
      return HelpScreen(of: .today, title: "Today", keys: today.keys(context)).view(context)
    default: return ReservoirsScreen(clinic.view, context: context).view(context)
    }
  }

  /// The chart that each case shows: the one with the most in it.
  static func chart(of clinic: FixtureClinic) -> Chart? {
    for mrn in ["318240", "100001", "9000000000"] {
      if let chart = clinic.charts[ChartID("chart-\(mrn)")] { return chart }
    }
    return nil
  }
}
