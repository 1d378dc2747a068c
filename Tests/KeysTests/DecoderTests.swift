import Testing

@testable import Keys

@Suite("Bytes of a terminal as keys")
struct DecoderTests {
  /// All events of some text, with what a wait afterwards adds.
  private func events(
    _ text: String,
    sequences: [[UInt8]: Key] = [:]
  ) -> [Event] {
    var decoder = Decoder(sequences: sequences)
    return decoder.feed(text.utf8, at: 0) + decoder.expire(at: 10_000)
  }

  @Test(
    "Every terminal's form of a key is the same key",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
      ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
      // Home and End: xterm, its application mode, the Linux console, rxvt.
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
      // F1 to F4: VT100, rxvt, the Linux console.
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}OS", .function(4)), ("\u{1B}[14~", .function(4)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[20~", .function(9)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
      // The number pad of a VT100.
      ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")),
      ("\u{1B}On", .character(".")),
      // One byte.
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{E}", .control("n")), ("\u{1A}", .control("z")), ("\0", .control(" ")),
      ("r", .character("r")), ("é", .character("é")), ("日", .character("日")),
      ("😀", .character("😀")),
      // Keys by their character, as newer terminals send them.
      ("\u{1B}[97u", .character("a")), ("\u{1B}[110;5u", .control("n")), ("\u{1B}[13u", .enter),
      ("\u{1B}[27u", .escape), ("\u{1B}[9;2u", .backTab), ("\u{1B}[27;5;112~", .control("p")),
      ("\u{1B}[108;2u", .character("L")), ("\u{1B}[49:33;2u", .character("!")),
      ("\u{1B}[97;65u", .character("a")),
    ] as [(String, Key)]
  )
  func knownKeys(text: String, key: Key) {
    #expect(events(text) == [.key(key)])
  }

  @Test(
    "What is held down with a key is said, and never taken for the key alone",
    arguments: [
      ("\u{1B}[1;5C", Key.right, Modifiers.control), ("\u{1B}[1;2A", .up, .shift),
      ("\u{1B}[1;3B", .down, .alt), ("\u{1B}[1;8H", .home, [.shift, .alt, .control]),
      ("\u{1B}[3;5~", .delete, .control), ("\u{1B}[1;2P", .function(1), .shift),
      ("\u{1B}O5D", .left, .control), ("\u{1B}O1;2Q", .function(2), .shift),
      ("\u{1B}[5$", .pageUp, .shift), ("\u{1B}[6^", .pageDown, .control),
      ("\u{1B}[3@", .delete, [.shift, .control]), ("\u{1B}[a", .up, .shift),
      ("\u{1B}Od", .left, .control), ("\u{1B}[13;2u", .enter, .shift),
    ] as [(String, Key, Modifiers)]
  )
  func modifiedKeys(text: String, key: Key, modifiers: Modifiers) {
    #expect(events(text) == [.key(key, modifiers)])
    #expect(Event.key(key, modifiers) != .key(key))
  }

  @Test(
    "An unknown sequence is no event, and its end is no letter",
    arguments: [
      "\u{1B}[1;9P", "\u{1B}[99~", "\u{1B}[3;40~", "\u{1B}[P", "\u{1B}[24;80R", "\u{1B}[?62;4c",
      "\u{1B}[>41;330;0c", "\u{1B}[q", "\u{1B}[1;2;3A", "\u{1B}[5A", "\u{1B}Oz", "\u{1B}O9;9;9P",
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]0;Ŝ is no end\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}j", "\u{1B}\r", "\u{1B}é", "\u{1B}ě", "\u{1B}(B",
      "\u{1B}[1;1:3A",
      "\u{1B}[57399u", "\u{1B}[49;2u", "\u{1B}[97;3u", "\u{1B}[233;5u", "\u{1B}\u{1B}[A",
      "\u{1B}[5I", "\u{1B}[200000000000000000000000000000000000000~", "\u{1B}[[Z", "\u{1B}[+A",
      "\u{1B}[201~",
    ]
  )
  func unknownSequences(text: String) {
    #expect(events(text) == [])
    #expect(events(text + "r") == [.key(.character("r"))])
  }

  @Test("A sequence that is longer than any known one is not taken for its beginning")
  func endlessSequence() {
    let zeros = String(repeating: "0", count: Decoder.longestSequence - 1)
    #expect(events("\u{1B}[\(zeros)3~") == [.key(.delete)])
    #expect(events("\u{1B}[\(zeros)39~") == [])
    #expect(events("\u{1B}O\(zeros)10;5P") == [])
  }

  @Test("A sequence of a terminal's own is known beside the common ones")
  func ownSequences() {
    let own: [[UInt8]: Key] = [
      Array("\u{1B}[224z".utf8): .function(1), Array("\u{1B}Ox".utf8): .up,
      Array("\u{1B}p".utf8): .function(2), Array("\u{1B}qab".utf8): .function(3), [0x0B]: .up,
    ]
    #expect(events("\u{1B}[224z", sequences: own) == [.key(.function(1))])
    #expect(events("\u{1B}Ox", sequences: own) == [.key(.up)])
    #expect(events("\u{1B}p", sequences: own) == [.key(.function(2))])
    #expect(events("\u{1B}qab", sequences: own) == [.key(.function(3))])
    #expect(events("\u{1B}qax", sequences: own) == [])
    #expect(events("\u{0B}", sequences: own) == [.key(.up)])
    #expect(events("\u{1B}[A", sequences: own) == [.key(.up)])
  }

  @Test("Introducers in one byte begin a sequence; inside a character they do not")
  func introducersInOneByte() {
    var decoder = Decoder()
    #expect(decoder.feed([0x9B, 0x41], at: 0) == [.key(.up)])
    #expect(decoder.feed([0x8F, 0x50], at: 0) == [.key(.function(1))])
    #expect(decoder.feed([0x9D] + Array("0;q".utf8) + [0x9C], at: 0) == [])
    #expect(decoder.feed([0x90] + Array("q\u{1B}\\r".utf8), at: 0) == [.key(.character("r"))])
    #expect(decoder.feed("ěŏĝ".utf8, at: 0) == "ěŏĝ".map { .key(.character($0)) })
  }

  @Test(
    "Bytes that are no UTF-8 are no event",
    arguments: [
      [0xC0, 0xAF], [0xFF], [0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE9],
      [0xC2, 0x85],
    ] as [[UInt8]]
  )
  func invalidBytes(bytes: [UInt8]) {
    var decoder = Decoder()
    #expect(decoder.feed(bytes, at: 0) == [])
    #expect(decoder.feed("r".utf8, at: 0) == [.key(.character("r"))])
  }

  @Test("Presses and the wheel count; movement, other buttons and letting go do not")
  func mouse() {
    #expect(events("\u{1B}[<0;3;5M") == [.mouse(.press, column: 2, row: 4)])
    #expect(events("\u{1B}[<0;300;5M") == [.mouse(.press, column: 299, row: 4)])
    #expect(events("\u{1B}[<64;1;1M") == [.mouse(.wheelUp, column: 0, row: 0)])
    #expect(events("\u{1B}[<65;1;1M") == [.mouse(.wheelDown, column: 0, row: 0)])
    #expect(events("\u{1B}[<4;1;1M") == [.mouse(.press, column: 0, row: 0)])
    #expect(events("\u{1B}[<0;3;5m") == [])
    #expect(events("\u{1B}[<32;3;5M") == [])
    #expect(events("\u{1B}[<2;3;5M") == [])
    #expect(events("\u{1B}[<0;0;5M") == [])
    #expect(events("\u{1B}[M !\"") == [.mouse(.press, column: 0, row: 1)])
    #expect(events("\u{1B}[Ma!!") == [.mouse(.wheelDown, column: 0, row: 0)])
    #expect(events("\u{1B}[M#!!") == [])
  }

  @Test("Focus and the answers to a question for a mode are events")
  func reports() {
    #expect(events("\u{1B}[I") == [.focus(true)])
    #expect(events("\u{1B}[O") == [.focus(false)])
    #expect(events("\u{1B}[?2026;1$y") == [.modeReport(mode: 2026, isKnown: true)])
    #expect(events("\u{1B}[?2026;2$y") == [.modeReport(mode: 2026, isKnown: true)])
    #expect(events("\u{1B}[?2026;0$y") == [.modeReport(mode: 2026, isKnown: false)])
    #expect(events("\u{1B}[?2026;4$y") == [.modeReport(mode: 2026, isKnown: false)])
  }
}
