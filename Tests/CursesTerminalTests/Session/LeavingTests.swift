import Glibc
import Testing
import VirtualTerminal

@Suite("Whatever ends the program, the terminal is given back as it was")
struct LeavingTests {
  private func expectGivenBack(
    _ session: PseudoTerminalSession,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let untouched = try Probe.untouchedSettings()
    #expect(session.screen.isAsLeftByAShell, sourceLocation: sourceLocation)
    #expect(session.settings == untouched, sourceLocation: sourceLocation)
    #expect(session.settings.isCooked, sourceLocation: sourceLocation)
    #expect(!session.screen.shows("row 3"), sourceLocation: sourceLocation)
  }

  /// With every mode on that can be on.
  private func startWithMouse(_ changes: [String: String?] = [:]) throws -> PseudoTerminalSession {
    let session = try Probe.start(changes, knownModes: [2026])
    try session.type("m")
    try session.wait(for: "the mouse") { $0.isMouseCaptured && $0.bracketsPaste && $0.reportsFocus }
    #expect(session.screen.isAlternate && !session.settings.isCooked)
    return session
  }

  @Test("In good order")
  func quits() throws {
    let session = try startWithMouse()
    try session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    try expectGivenBack(session)
  }

  @Test("By exit from anywhere, with its code")
  func exits() throws {
    let session = try startWithMouse()
    try session.type("X")
    #expect(try session.waitForEnd() == .exited(3))
    try expectGivenBack(session)
  }

  @Test(
    "By a crash, which still is one: a broken rule, an index, abort, a fault, an endless recursion",
    arguments: ["F", "O", "A", "S", "D"]
  )
  func crashes(key: String) throws {
    let session = try startWithMouse()
    try session.type(key)
    let end = try session.waitForEnd()
    #expect(
      [SIGILL, SIGTRAP, SIGABRT, SIGSEGV].contains { end == .killed(signal: Int($0)) },
      "\(end)"
    )
    try expectGivenBack(session)
    #expect(session.screen.shows("The draft is kept."))
  }

  @Test("A crash is told after the screen was given back, where it can be read")
  func tellsWhy() throws {
    let session = try startWithMouse()
    try session.type("F")
    try session.waitForEnd()
    let output = String(decoding: session.output, as: UTF8.self)
    let restored = try #require(output.ranges(of: "\u{1B}[?1049l").last)
    #expect(output[restored.upperBound...].contains("a rule was broken"))
    #expect(output[restored.upperBound...].contains("The draft is kept."))
    #expect(!output[..<restored.lowerBound].contains("a rule was broken"))
  }

  @Test("Swift's account of a crash follows the restored screen and asks nothing")
  func asksNothing() throws {
    let session = try startWithMouse(["SWIFT_BACKTRACE": nil])
    try session.type("F")
    // Where questions were asked, it would wait half a minute for the answer.
    let end = try session.waitForEnd(seconds: 20)
    #expect([SIGILL, SIGTRAP].contains { end == .killed(signal: Int($0)) }, "\(end)")
    try expectGivenBack(session)
    #expect(!String(decoding: session.output, as: UTF8.self).contains("Press space"))
  }

  @Test(
    "By a signal that ends programs, and by the same signal still",
    arguments: [
      SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGUSR1, SIGUSR2, SIGALRM,
      SIGXCPU,
    ]
  )
  func fatalSignals(number: Int32) throws {
    let session = try startWithMouse()
    session.signal(number)
    #expect(try session.waitForEnd() == .killed(signal: Int(number)))
    try expectGivenBack(session)
  }

  @Test(
    "When the system asks it to end, with the exit code for that",
    arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)]
  )
  func askedToEnd(number: Int32, code: Int) throws {
    let session = try startWithMouse()
    session.signal(number)
    #expect(try session.waitForEnd() == .exited(code))
    try expectGivenBack(session)
  }

  @Test("When the line breaks it ends, and does not go on without a terminal")
  func hangUp() throws {
    let session = try startWithMouse()
    session.hangUp()
    let end = try session.waitForEnd()
    #expect(end == .exited(9) || end == .exited(129), "\(end)")
  }

  @Test(
    "Where the terminal has no second screen, the glass is cleared",
    arguments: ["linux", "vt100"]
  )
  func clearsTheGlass(type: String) throws {
    let session = try Probe.start(["TERM": type])
    #expect(!session.screen.isAlternate && session.screen.shows("row 3"))
    try session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.text.allSatisfy { $0 == "\n" })
    try expectGivenBack(session)
  }

  @Test("What was written to standard error meanwhile shows afterwards, not on the screen")
  func keepsErrorsBack() throws {
    let session = try startWithMouse()
    try session.type("w")
    try session.wait(forText: "key w")
    #expect(!session.screen.shows("stray message"))
    try session.type("q")
    try session.waitForEnd()
    #expect(session.screen.shows("stray message"))
  }

  @Test("After a kill that nothing survives, the reset command puts the terminal right")
  func resets() throws {
    let session = try Probe.start(
      "printf '\\033[?1049h\\033[?1000h\\033[?1006h\\033[?2004h\\033[?25l\\033[1;5r\\033[7mchart';"
        + " stty raw -echo; \(Probe.path) reset; echo done; read end"
    )
    try session.wait(forText: "done")
    #expect(session.screen.isAsLeftByAShell)
    #expect(session.settings.isCooked)
    #expect(!session.screen.shows("chart"))
  }

  @Test("A line that a killed program left raw is given back fit for typing")
  func abandonedLine() throws {
    let session = try Probe.start("stty raw -echo; exec \(Probe.path)")
    try session.wait(forText: "nothing | keys 0")
    try session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.settings.isCooked)
  }
}
