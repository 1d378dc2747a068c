import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// The pictures of the refill: its screens as they are asked, its stops, its ways out.
enum WalkPictures {
  /// A state of the refill: who is walked, and what is pressed.
  private struct State: Sendable {
    let name: String
    let patient: WalkedPatient
    let reach: @Sendable (WalkOnScreen) throws -> Void

    func walk() throws -> WalkOnScreen {
      let walk = try WalkOnScreen(patient)
      try reach(walk)
      return walk
    }
  }

  /// The names of all states.
  static let names = (askedStates + stopStates + panelStates).map(\.name)

  /// The walk of a picture.
  static func walk(_ name: String) throws -> WalkOnScreen? {
    try (askedStates + stopStates + panelStates).first { $0.name == name }?.walk()
  }

  private static func picture(
    _ name: String,
    _ patient: WalkedPatient,
    _ reach: @escaping @Sendable (WalkOnScreen) throws -> Void
  ) -> State { State(name: name, patient: patient, reach: reach) }

  private static func picture(of state: State) -> Picture {
    Picture(screen: "walk", name: state.name) {
      let walk = try state.walk()
      return { size, glyphs in
        let context = try walk.context(size: size, glyphs: glyphs)
        return Picture.Drawn(walk.screen.view(context), keys: walk.screen.keys(context))
      }
    }
  }

  static let all = (askedStates + stopStates + panelStates).map { picture(of: $0) }
  static let stops = stopStates.map { picture(of: $0) }

  /// Screens as they are asked, some half answered.
  private static let askedStates = [
    picture("arrive", .baclofen) { try $0.answer(upTo: "arrive.escort") },
    picture("safety", .mixture) { walk in
      walk.instead["safety.anticoagulant"] = "y"
      try walk.reach(2)
      try walk.answer(upTo: "safety.mri")
    },
    picture("baseline", .baclofen) { try $0.reach(3) },
    picture("interrogate", .mixture) { walk in
      try walk.reach(4)
      try walk.answer(upTo: "pump.dose")
    },
    picture("order", .strengthChange) { try $0.reach(5) },
    picture("orderOfThree", .mixture) { try $0.reach(5) },
    picture("label", .mixture) { walk in
      try walk.reach(6)
      try walk.answer(upTo: "label.volume")
    },
    picture("blind", .mixture) { walk in
      try walk.reach(7)
      try walk.answer(upTo: "second.dose")
    },
    picture("needle", .baclofen) { walk in
      try walk.reach(9)
      try walk.press(.function(7))
      try walk.type("1\n09:55\n\n")
      try walk.answer(upTo: "needle.attempts")
    },
    picture("residual", .baclofen) { walk in
      try walk.reach(10)
      try walk.answer(upTo: "residual.all")
    },
    picture("rinse", .strengthChange) { try $0.reach(11) },
    picture("fill", .baclofen) { walk in
      try walk.reach(13)
      try walk.answer(upTo: "fill.return.4")
    },
    picture("needleOut", .baclofen) { walk in
      try walk.reach(14)
      try walk.answer(upTo: "out.measured")
    },
    picture("program", .strengthChange) { walk in
      try walk.reach(15)
      try walk.answerAll()
    },
    picture("finishScreen", .mixture) { try $0.reach(16) },
    picture("readBack", .baclofen) { walk in
      try walk.reach(17)
      try walk.answer(upTo: "read.report")
    },
    picture("waste", .mixture) { walk in
      try walk.reach(18)
      try walk.answer(upTo: "waste.method")
    },
    picture("leave", .baclofen) { walk in
      try walk.reach(19)
      try walk.answer(upTo: "leave.drug")
    },
    picture("observe", .mixture) { walk in
      try walk.reach(20)
      try walk.answer(upTo: "after.saturation")
    },
  ]

  /// Stops with their ways out, and what each asks for.
  private static let stopStates = [
    picture("stopMRN", .baclofen) { walk in
      walk.instead["arrive.mrn"] = "204371"
      try walk.keepScreen()
    },
    picture("stopAtOnce", .baclofen) { walk in
      try walk.reach(9)
      try walk.type("cn")
    },
    picture("stopResidual", .mixture) { walk in
      walk.instead["residual.aspirated"] = "6.2"
      try walk.reach(10)
      try walk.keepScreen()
    },
    picture("stopBlind", .strengthChange) { walk in
      try walk.reach(7)
      walk.instead["second.concentration.1"] = "500"
      try walk.keepScreen()
    },
    picture("stopPocket", .mixture) { walk in
      try walk.reach(12)
      walk.instead["first.return"] = "n"
      try walk.answerAll()
      try walk.press(.enter)
    },
    picture("branchPocket", .mixture) { walk in
      try walk.reach(12)
      walk.instead["first.return"] = "n"
      try walk.answerAll()
      try walk.press(.enter)
      try walk.type("2")
      try walk.answer(upTo: "pocket.proof")
    },
    picture("stopNotRunning", .baclofen) { walk in
      try walk.reach(17)
      try walk.type("yn")
      try walk.press(.enter)
    },
    picture("stopNextVisit", .baclofen) { walk in
      try walk.reach(19)
      walk.instead["leave.next"] = "2027-03-01 10:00"
      try walk.keepScreen()
    },
    picture("exitReason", .baclofen) { walk in
      walk.instead["arrive.mrn"] = "204371"
      try walk.keepScreen()
      try walk.type("2wrong chart was opened")
    },
    picture("exitOfTheList", .baclofen) { walk in
      try walk.reach(19)
      walk.instead["leave.next"] = "2027-03-01 10:00"
      try walk.keepScreen()
      try walk.type("2")
    },
    picture("stopObservation", .mixture) { walk in
      try walk.reach(20)
      try walk.keepScreen()
    },
  ]

  /// What is looked at beside the questions.
  private static let panelStates = [
    picture("exits", .baclofen) { walk in
      try walk.reach(10)
      try walk.keepScreen()
      try walk.press(.function(6))
    },
    picture("performer", .baclofen) { walk in
      try walk.reach(9)
      try walk.press(.function(7))
      try walk.type("2")
    },
    picture("orderAgain", .mixture) { walk in
      try walk.reach(9)
      try walk.press(.function(5))
    },
    picture("working", .strengthChange) { walk in
      try walk.reach(15)
      try walk.answerAll()
      try walk.press(.function(4))
    },
    picture("firstActions", .mixture) { try $0.press(.function(3)) },
  ]
}

@Suite("The refill looks as it was last read and approved")
struct WalkPictureTests {
  @Test("every screen, stop and way out of it at every size", arguments: WalkPictures.all)
  func picture(_ picture: Picture) throws { try picture.check() }

  @Test("a walk is taken up where it was left, with what was typed")
  func resumed() throws {
    let left = try WalkOnScreen(.baclofen)
    try left.reach(10)
    try left.type("3.1")
    let context = try left.context()
    let draft = left.screen.draft
    let chart = try #require(left.clinic.charts[left.chart])
    let again = try #require(
      WalkScreen(chart: chart, visit: left.visit, draft: draft, context: context)
    )
    #expect(again.view(context) == left.screen.view(context))
    #expect(again.entry.focusedText == "3.1")
  }

  @Test("the screen of the second person shows nothing that was entered before")
  func blind() throws {
    let walk = try WalkOnScreen(.mixture)
    try walk.reach(7)
    let frame = walk.screen.view(try walk.context(size: Size(width: 200, height: 60)))
    let all = (frame.lines + frame.reading).joined(separator: "\n")
    for secret in ["12.345678", "20.5", "1234.567", "1,234.567", "39.5", "L77", "9000000417"] {
      #expect(!all.contains(secret), "\(secret)")
    }
  }

  @Test("before it is kept, nobody sees what the residual should be")
  func residualIsReadFirst() throws {
    let walk = try WalkOnScreen(.baclofen)
    try walk.reach(10)
    let expected = try #require(try walk.walk.expectedResidual).least.shown
    for keys in ["", "6.2\n", "cyy"] {
      try walk.type(keys)
      let frame = walk.screen.view(try walk.context(size: Size(width: 200, height: 60)))
      #expect(!(frame.lines + frame.reading).joined().contains(expected))
    }
  }

  @Test(
    "Enter on a stop takes no way out",
    arguments: [Key.enter, .character(" "), .character("9")]
  )
  func noDefault(_ key: Key) throws {
    let walk = try WalkOnScreen(.baclofen)
    walk.instead["arrive.mrn"] = "204371"
    try walk.keepScreen()
    let before = walk.screen.view(try walk.context())
    try walk.press(key)
    #expect(walk.screen.view(try walk.context()) == before)
    #expect(try walk.walk.visit.openStops.count == 1)
  }
}

@Suite("Ways out of a stop")
struct StopWayViewTests {
  @Test(
    "each of them can be brought into view, on the lowest screen and with the longest names",
    arguments: WalkPictures.stops.filter { $0.name.hasPrefix("stop") },
    [Size(width: 60, height: 16), Size(width: 80, height: 24)]
  )
  func reachable(_ picture: Picture, _ size: Size) throws {
    guard let walk = try WalkPictures.walk(picture.name) else { return }
    let context = try walk.context(size: size)
    // A stop that Enter is still to meet has no ways out yet.
    guard let stop = try walk.walk.visit.openStops.first else { return }
    let count = StopWay.ways(of: stop, in: try walk.walk).count
    var seen: Set<Int> = []
    for _ in 0..<30 {
      let lines = walk.screen.view(context).lines
      for number in 1...count {
        let isSeen = lines.contains { line in
          guard let rule = line.firstIndex(of: "│") else { return false }
          return line[line.index(after: rule)...].hasPrefix(" \(number) ")
        }
        if isSeen { seen.insert(number) }
      }
      try walk.press(.down)
    }
    #expect(seen == Set(1...count))
  }
}
