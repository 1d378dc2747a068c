import Glibc
import Testing
import VirtualTerminal

@Suite(
  "What comes in: keys, sizes, signals, and a loop that sleeps until there is a reason to wake"
)
struct InputTests {
  @Test("Keys arrive in the form that the terminal sends, in order and none twice")
  func keys() throws {
    let session = try Probe.start()
    for (key, name) in [
      (TypedKey.up, "Up"), (.home, "Home"), (.pageDown, "PgDn"), (.delete, "Del"),
      (.function(1), "F1"), (.function(9), "F9"), (.backTab, "Shift-Tab"),
      (.control("n"), "Ctrl-N"),
      (.enter, "Enter"), (.backspace, "Backspace"), (.character("é"), "é"),
    ] {
      try session.press(key)
      try session.wait(forText: "key \(name) ")
    }
    #expect(session.screen.shows("keys 11 turns 11"))
  }

  @Test("A lone escape byte is the Escape key after a short while, without another key")
  func loneEscape() throws {
    let session = try Probe.start(["ESCDELAY": "20"])
    try session.press(.escape)
    try session.wait(forText: "key Esc | keys 1 turns 1")
  }

  @Test("A character that comes in two parts is one key")
  func splitCharacter() throws {
    let session = try Probe.start()
    let bytes = Array("日".utf8)
    try session.send(Array(bytes[..<1]))
    try session.send(Array(bytes[1...]))
    try session.wait(forText: "key 日 | keys 1")
  }

  @Test("A paste is one event, never keys")
  func paste() throws {
    let session = try Probe.start()
    #expect(session.screen.bracketsPaste)
    try session.type("\u{1B}[200~q\rX\u{1B}[201~")
    try session.wait(forText: "event paste")
    #expect(session.screen.shows("keys 0"))
  }

  @Test("The mouse belongs to the terminal until it is asked for, and again afterwards")
  func mouse() throws {
    let session = try Probe.start()
    #expect(!session.screen.isMouseCaptured)
    try session.type("m")
    try session.wait(for: "the mouse") { $0.isMouseCaptured }
    try session.type("\u{1B}[<0;301;7M")
    try session.wait(forText: "column: 300")
    try session.type("m")
    try session.wait(for: "no mouse") { !$0.isMouseCaptured }
  }

  @Test("Losing the focus arrives")
  func focus() throws {
    let session = try Probe.start()
    try session.type("\u{1B}[O")
    try session.wait(forText: "event focus(false)")
  }

  @Test("Another size arrives with a whole new picture, down to one cell and up again")
  func sizes() throws {
    let session = try Probe.start()
    for (columns, rows) in [(60, 16), (1, 1), (200, 60), (2, 30), (80, 24)] {
      try session.resize(columns: columns, rows: rows)
      // One letter is all that a single cell can show of what came last: an event.
      try session.wait(for: "\(columns)x\(rows)") {
        columns > 50 ? $0.shows("\(columns)x\(rows)") : $0.rows[0].hasPrefix("e")
      }
    }
    #expect(session.screen.shows("> row 1"))
    #expect(session.screen.shows("  row 22"))
    #expect(session.screen.shows("event resize"))
  }

  @Test("The deadline comes when nothing else does")
  func deadline() throws {
    let session = try Probe.start()
    try session.type("t")
    try session.wait(forText: "deadline | keys 1 turns 2")
  }

  @Test("A watched descriptor wakes the loop")
  func watched() throws {
    let session = try Probe.start()
    try session.type("u")
    try session.wait(forText: "watched | keys 1")
  }

  @Test("A stop key from outside does nothing; after a true stop the screen is taken back whole")
  func stops() throws {
    let session = try Probe.start()
    session.signal(SIGTSTP)
    try session.type("a")
    try session.wait(forText: "key a")
    try session.forgetOutput()
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    try session.wait(forText: "resumed")
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(output.contains("\u{1B}[?2004h"))
    #expect(output.contains("row 10"))
    #expect(!session.settings.isCooked)
  }

  @Test("While nothing comes the program sleeps")
  func sleeps() throws {
    let session = try Probe.start()
    try session.type("a")
    try session.wait(forText: "key a")
    let path = "/proc/\(session.processIdentifier)/stat"
    func state() -> Character? {
      guard let file = fopen(path, "r") else { return nil }
      defer { fclose(file) }
      var bytes = [CChar](repeating: 0, count: 512)
      let count = fread(&bytes, 1, bytes.count, file)
      let text = String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      return text.lastIndex(of: ")").map { text[text.index($0, offsetBy: 2)] }
    }
    // It is allowed to finish its turn first; then it must be asleep every time it is looked at.
    var isAsleep = false
    for _ in 1...100_000 where !isAsleep { isAsleep = state() == "S" }
    #expect(isAsleep)
    for _ in 1...2_000 { try #require(state() == "S") }
  }

  @Test(
    "Where there is no screen to be had, it says why and what to do, and touches nothing",
    arguments: [
      ("exec \(Probe.path) </dev/null", "xterm", "standard input"),
      ("\(Probe.path) | cat; exit 1", "xterm", "standard output"),
      ("exec \(Probe.path)", "dumb", "environment variable TERM"),
    ]
  )
  func refuses(line: String, type: String, place: String) throws {
    let session = try Probe.start(line, ["TERM": type])
    #expect(try session.waitForEnd() == .exited(1))
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(output.contains("the screen cannot be used: \(place): "))
    #expect(!output.contains("\u{1B}"))
    #expect(session.settings.isCooked)
  }
}
