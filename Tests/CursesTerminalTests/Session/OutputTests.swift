import Testing
import VirtualTerminal

@Suite("What goes out: whole frames in one write, and nothing without a reason")
struct OutputTests {
  @Test("The first picture and every later one are one write")
  func oneWrite() throws {
    let session = try Probe.start(columns: 120, rows: 40)
    try session.type("c")
    try session.wait(forText: "frames 1 writes 1 bytes")
    try session.press(.down)
    try session.wait(forText: "> row 2")
    try session.type("c")
    try session.wait(forText: "frames 3 writes 1 bytes")
  }

  @Test("A frame that is shown already is no output at all")
  func equalFrame() throws {
    let session = try Probe.start()
    try session.type("c")
    try session.wait(forText: "frames 1 ")
    // Each e is a turn of the loop that draws the same picture again.
    try session.type("eeeec")
    try session.wait(forText: "keys 2")
    #expect(session.screen.shows("frames 2 "))
  }

  @Test(
    "Frames are marked as whole only where the terminal has said that it knows how",
    arguments: [(true, "1"), (true, "0"), (false, "1")]
  )
  func wholeFrames(isKnown: Bool, wish: String) throws {
    let session = try Probe.start(
      ["REFILL_SYNC": wish],
      knownModes: isKnown ? [2026] : []
    )
    #expect((session.screen.questions == ["ESC[?2026$p"]) == (wish == "1"))
    // The answer is no key; the first key after it is the first one that counts.
    try session.type("a")
    try session.wait(forText: "key a | keys 1")
    try session.forgetOutput()
    try session.type("p")
    try session.wait(forText: "pattern 1")
    let output = String(decoding: session.output, as: UTF8.self)
    let isMarked = output.hasPrefix("\u{1B}[?2026h") && output.hasSuffix("\u{1B}[?2026l")
    #expect(isMarked == (isKnown && wish == "1"))
    #expect(output.contains("2026") == isMarked)
  }

  @Test("A terminal that lags behind gets the newest frame, not all of them")
  func latestOnly() throws {
    let session = try Probe.start(columns: 200, rows: 60)
    try session.type("B")
    try session.wait(forText: "pattern 60")
    #expect(session.screen.rows[7] == String(repeating: letter(60 + 7), count: 200))
    try session.type("c")
    try session.wait(forText: "bytes")
    let draws = try #require(number(after: "draws ", in: session.screen))
    let frames = try #require(number(after: "frames ", in: session.screen))
    #expect(frames < draws)
  }

  private func letter(_ number: Int) -> Character {
    Character(Unicode.Scalar(UInt8(97 + number % 26)))
  }

  private func number(after word: String, in screen: VirtualScreen) -> Int? {
    for row in screen.rows {
      guard let place = row.firstRange(of: word) else { continue }
      return Int(row[place.upperBound...].prefix { $0.isNumber })
    }
    return nil
  }

  @Test("Moving the selection costs at most 600 bytes at 200x60, its status line included")
  func cheapMoves() throws {
    let session = try Probe.start(columns: 200, rows: 60)
    try session.press(.down)
    try session.wait(forText: "> row 2")
    try session.press(.down)
    try session.wait(forText: "> row 3")
    try session.type("c")
    try session.wait(forText: "keys 3")
    let bytes = try #require(number(after: "bytes ", in: session.screen))
    #expect(bytes > 0 && bytes <= 600)
  }

  @Test(
    "Copied text goes to the terminal, around tmux where it stands between, and only where it can"
  )
  func copies() throws {
    let base64 = "TVJOIDMxOCAyNDAgNzc1MQ=="
    let plain = try Probe.start()
    try plain.type("y")
    try plain.wait(for: "the clipboard") { $0.clipboard == [base64] }

    let tmux = try Probe.start(["TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"])
    try tmux.type("y")
    try tmux.wait(for: "the passed on clipboard") { !$0.passedOn.isEmpty }
    #expect(tmux.screen.passedOn == ["\u{1B}]52;c;\(base64)\u{07}"])

    let console = try Probe.start(["TERM": "linux"])
    try console.type("y")
    try console.wait(forText: "not sent")
  }

  @Test("Bell and title reach the terminal")
  func bellAndTitle() throws {
    let session = try Probe.start()
    try session.wait(for: "the title") { $0.title == "refill" }
    try session.type("b")
    try session.wait(for: "the bell") { $0.bells == 1 }
    #expect(try Probe.start(["TERM": "vt100"]).screen.title == nil)
  }

  @Test(
    "Each terminal type gets only what it knows, and shows the same words",
    arguments: [
      "xterm-256color", "xterm", "linux", "vt100", "screen", "screen-256color", "tmux-256color",
      "xterm-no-such", "no-such",
    ]
  )
  func everyType(type: String) throws {
    let session = try Probe.start(["TERM": type])
    #expect(session.screen.shows("> row 1 Åkerblom, 山田"))
    try session.press(.down)
    try session.wait(forText: "> row 2 Åkerblom, 山田")
    try session.type("r")
    try session.wait(forText: "key r")
    try session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test(
    "Without a UTF-8 locale the glyphs are ASCII, letters lose their accents, others show as question marks, nothing is blank",
    arguments: ["C", "en_US.ISO-8859-1"]
  )
  func asciiLocale(locale: String) throws {
    let session = try Probe.start(["LANG": locale])
    #expect(session.screen.shows("ascii"))
    #expect(session.screen.shows("> row 1 Akerblom, ????"))
    #expect(session.screen.shows(String(repeating: "-", count: 100)))
    let output = String(decoding: session.output, as: UTF8.self)
    #expect(session.output.allSatisfy { $0 < 0x80 })
    // Repetition counts are not known to every terminal of such a name.
    #expect(!output.contains(/\u{1B}\[\d+b/))
  }

  @Test("NO_COLOR draws without colours")
  func noColor() throws {
    #expect(try Probe.start(["NO_COLOR": "1"]).screen.shows("mono"))
    #expect(try Probe.start(["NO_COLOR": ""]).screen.shows("many"))
    #expect(try Probe.start(["TERM": "linux"]).screen.shows("eight"))
  }
}
