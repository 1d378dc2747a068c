import ClinicDomain
import Grid
import Keys
import Screens
import Testing

/// One screen of a clinic, whatever its kind, as the checks ask for it.
struct ShownScreen {
  var screen: any Screen
  let context: ScreenContext

  init(_ name: String, _ clinic: FixtureClinic, _ context: ScreenContext) {
    self.context = context
    screen =
      switch name {
      case "today": TodayScreen(clinic.view, context: context)
      case "pumps": PumpsScreen(clinic.view, context: context)
      case "chart": ChartScreen(GoldenTests.chart(of: clinic))
      case "complications": ComplicationsScreen(clinic.view, context: context)
      case "figures": FiguresScreen(clinic.view, context: context)
      case "help":
        HelpScreen(
          of: .today,
          title: "Today",
          keys: TodayScreen(clinic.view, context: context).keys(context)
        )
      default: ReservoirsScreen(clinic.view, context: context)
      }
  }

  var frame: Frame { screen.view(context) }
  var keys: [ScreenKey] { screen.keys(context) }

  static let names = [
    "today", "pumps", "reservoirs", "chart", "help", "complications", "figures",
  ]
}

/// Sizes drawn by a fixed rule, so that a failure comes back.
struct SizeSequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Size {
    func draw(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound) + 1
    }
    return Size(width: draw(300), height: draw(100))
  }
}

@Suite("What holds for every picture")
struct InvariantTests {
  static let cases = ShownScreen.names.flatMap(GoldenState.all)

  private func shown(_ state: GoldenState) throws -> ShownScreen {
    let clinic = try state.name.clinic()
    return ShownScreen(
      state.screen,
      clinic,
      try clinic.context(at: GoldenTests.moment, size: state.size, glyphs: state.glyphs)
    )
  }

  @Test("the words say every figure that the picture shows", arguments: cases)
  func readingHoldsEveryFigure(_ state: GoldenState) throws {
    #expect(FrameChecks.unsaid(try shown(state).frame) == [])
  }

  @Test("a colour never stands without a mark or a word", arguments: cases)
  func chipsHoldMarksOrWords(_ state: GoldenState) throws {
    let frame = try shown(state).frame
    #expect(FrameChecks.mute(frame) == [])
    #expect(FrameChecks.crowded(frame, firstRow: 3) == [])
  }

  @Test("the line of keys names only keys that do something now", arguments: cases)
  func footerKeysAreEnabled(_ state: GoldenState) throws {
    let shown = try shown(state)
    #expect(FrameChecks.idle(shown.frame, keys: shown.keys) == [])
  }

  @Test("the same state gives the same picture, with one focus", arguments: cases)
  func viewIsPure(_ state: GoldenState) throws {
    let shown = try shown(state)
    let frame = shown.frame
    #expect(frame == shown.frame)
    #expect(frame.size == state.size)
    #expect(frame.cursor != nil)
  }

  @Test(
    "plain characters say the same as drawn ones",
    arguments: ShownScreen.names,
    FixtureCase.allCases
  )
  func asciiSaysTheSame(_ name: String, _ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    let drawn = ShownScreen(name, clinic, try clinic.context()).frame
    let plain = ShownScreen(name, clinic, try clinic.context(glyphs: .ascii)).frame
    #expect(drawn.reading == plain.reading)
    #expect(drawn.lines.flatMap(FrameChecks.figures) == plain.lines.flatMap(FrameChecks.figures))
    let isPlain = plain.lines.joined().unicodeScalars.allSatisfy {
      $0.isASCII || $0.properties.isAlphabetic
    }
    #expect(isPlain, "only names may hold other characters")
  }

  @Test(
    "every size from 1x1 on is drawn, and from 60x16 on with all that must be seen",
    arguments: ShownScreen.names,
    FixtureCase.allCases
  )
  func everySizeIsDrawn(_ name: String, _ fixture: FixtureCase) throws {
    let clinic = try fixture.clinic()
    var sizes = SizeSequence(seed: 20_260_922)
    for size in (0..<12).map({ _ in sizes.next() }) + [
      Size(width: 1, height: 1), Size(width: 60, height: 16), Size(width: 59, height: 16),
      Size(width: 300, height: 100),
    ] {
      let context = try clinic.context(
        size: size,
        glyphs: size.width.isMultiple(of: 2) ? .ascii : .unicode
      )
      let shown = ShownScreen(name, clinic, context)
      let frame = shown.frame
      #expect(frame.size == size)
      guard LayoutClass(size) != .tooSmall else { continue }
      let place: Comment = "\(size.width)x\(size.height)"
      #expect(FrameChecks.unsaid(frame) == [], place)
      #expect(FrameChecks.mute(frame) == [], place)
      #expect(FrameChecks.idle(frame, keys: shown.keys) == [], place)
      #expect(frame.cursor != nil, place)
    }
  }
}
