import Testing
import VirtualTerminal

@Suite("The virtual screen shows what a terminal shows")
struct VirtualScreenTests {
  /// Sequences are written with a visible sign for the escape byte, so that a list of tests can be shown.
  private func screen(
    _ text: String,
    columns: Int = 10,
    rows: Int = 4,
    keepsBackground: Bool = true
  ) throws -> VirtualScreen {
    var screen = VirtualScreen(
      columns: columns,
      rows: rows,
      erasesWithBackground: keepsBackground
    )
    try screen.feed(
      text.utf8.split(separator: Array("␛".utf8), omittingEmptySubsequences: false).joined(
        separator: [0x1B])
    )
    return screen
  }

  @Test(
    "Moving, erasing, inserting and scrolling come out as on a VT100 and xterm",
    arguments: [
      ("ab\r\ncd", ["ab", "cd", "", ""]),
      ("ab\ncd", ["ab", "  cd", "", ""]),
      ("␛[2;3Hx␛[1;1Hy", ["y", "  x", "", ""]),
      ("abcdefghijk", ["abcdefghij", "k", "", ""]),
      ("␛[?7labcdefghijk", ["abcdefghik", "", "", ""]),
      ("abcdefghij␛[Dx", ["abcdefghxj", "", "", ""]),
      ("abcdef␛[1;3H␛[K", ["ab", "", "", ""]),
      ("abcdef␛[1;3H␛[1K", ["   def", "", "", ""]),
      ("abcdef␛[3G␛[2X", ["ab  ef", "", "", ""]),
      ("abcdef␛[3G␛[2P", ["abef", "", "", ""]),
      ("abcdef␛[3G␛[2@", ["ab  cdef", "", "", ""]),
      ("abcdef␛[3G␛[4hXY␛[4lZ", ["abXYZdef", "", "", ""]),
      ("a\r\nb\r\nc\r\nd\n", ["b", "c", "d", ""]),
      ("a\r\nb\r\nc\r\nd␛[H␛M", ["", "a", "b", "c"]),
      ("a\r\nb\r\nc\r\nd␛[2;3r␛[3;1H\n", ["a", "c", "", "d"]),
      ("a\r\nb\r\nc\r\nd␛[2;1H␛[L", ["a", "", "b", "c"]),
      ("a\r\nb\r\nc\r\nd␛[2;1H␛[M", ["a", "c", "d", ""]),
      ("a\r\nb\r\nc\r\nd␛[2S", ["c", "d", "", ""]),
      ("a\r\nb\r\nc\r\nd␛[T", ["", "a", "b", "c"]),
      ("x␛[3b", ["xxxx", "", "", ""]),
      ("\ta␛[Zb", ["        b", "", "", ""]),
      ("␛(0qx␛(Bqx", ["─│qx", "", "", ""]),
      ("␛)0\u{0E}q\u{0F}q", ["─q", "", "", ""]),
      ("山b␛[2Gx", [" xb", "", "", ""]),
      ("ab山␛[3Gx", ["abx", "", "", ""]),
      ("abcdefghi山", ["abcdefghi", "山", "", ""]),
      ("e\u{301}x", ["e\u{301}x", "", "", ""]),
      ("a␛7␛[3;3Hb␛8c", ["ac", "", "  b", ""]),
    ]
  )
  func movesAndErases(sequence: String, rows: [String]) throws {
    #expect(try screen(sequence).rows == rows)
  }

  @Test("The alternate screen hides the normal one and gives it back")
  func alternateScreen() throws {
    var screen = try screen("before\u{1B}[?1049h\u{1B}[Hchart")
    #expect(screen.rows[0] == "chart")
    #expect(screen.rowsBehind?[0] == "before")
    #expect(!screen.isAsLeftByAShell)
    try screen.feed(Array("\u{1B}[?1049l".utf8))
    #expect(screen.rows[0] == "before")
    #expect(screen.isAsLeftByAShell)
  }

  @Test(
    "Attributes and colours are those that were set, and erasing keeps a background only where it is so"
  )
  func renditions() throws {
    let sequence = "\u{1B}[1;38;5;231;48;5;160mA\u{1B}[0;7mB\u{1B}[0;41m\u{1B}[K"
    let xterm = try screen(sequence)
    #expect(xterm[column: 0, row: 0].rendition.isBold)
    #expect(xterm[column: 0, row: 0].rendition.background == .palette(160))
    #expect(xterm[column: 1, row: 0].rendition.isReversed)
    #expect(xterm[column: 5, row: 0].rendition.background == .palette(1))
    let tmux = try screen(sequence, keepsBackground: false)
    #expect(tmux[column: 5, row: 0].rendition.background == .standard)
  }

  @Test("Modes, title, clipboard, bell and questions are told apart")
  func outOfBand() throws {
    let screen = try screen(
      "\u{1B}[?2004h\u{1B}[?1000;1006h\u{1B}[?1004h\u{1B}[?2026h\u{1B}[?25l\u{07}"
        + "\u{1B}]2;refill\u{07}\u{1B}]52;c;QQ==\u{07}\u{1B}[?2026$p"
        + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Qg==\u{07}\u{1B}\\"
    )
    #expect(screen.bracketsPaste && screen.isMouseCaptured && screen.reportsFocus)
    #expect(screen.isHeldBack && !screen.isCursorVisible)
    #expect(screen.bells == 1)
    #expect(screen.title == "refill")
    #expect(screen.clipboard == ["QQ=="])
    #expect(screen.passedOn == ["\u{1B}]52;c;Qg==\u{07}"])
    #expect(screen.questions == ["ESC[?2026$p"])
    #expect(screen.rows == ["", "", "", ""])
  }

  @Test(
    "A sequence that it does not know is refused, never shown",
    arguments: [
      "␛[5y", "␛Q", "␛[?9999h", "␛[99m", "␛[>1u", "␛(K",
      "␛]777;x\u{07}",
    ]
  )
  func refusesTheUnknown(sequence: String) {
    #expect(throws: VirtualScreenProblem.self) { try screen(sequence) }
  }
}
