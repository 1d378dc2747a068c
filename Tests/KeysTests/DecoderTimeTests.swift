import Testing

@testable import Keys

@Suite("Escape and what comes late")
struct DecoderTimeTests {
  @Test("A lone escape byte is the Escape key after 50 ms, and not before")
  func loneEscape() {
    var decoder = Decoder()
    #expect(decoder.feed([0x1B], at: 1_000) == [])
    #expect(decoder.deadline == 1_050)
    #expect(decoder.expire(at: 1_049) == [])
    #expect(decoder.expire(at: 1_050) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test("The wait for Escape can be set")
  func otherWait() {
    var decoder = Decoder(escapeMilliseconds: 200)
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.expire(at: 199) == [])
    #expect(decoder.expire(at: 200) == [.key(.escape)])
  }

  @Test("Bytes that come behind the wait bring the Escape key first")
  func escapeThenLetter() {
    var decoder = Decoder()
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.feed("j".utf8, at: 60) == [.key(.escape), .key(.character("j"))])
  }

  @Test("A letter right behind an escape byte runs no command")
  func noAlt() {
    var decoder = Decoder()
    #expect(decoder.feed("\u{1B}j".utf8, at: 0) == [])
    #expect(decoder.feed([0x1B], at: 100) == [])
    #expect(decoder.feed("q".utf8, at: 120) == [])
  }

  @Test(
    "The rest of a sequence that comes up to 500 ms late is swallowed to its end",
    arguments: ["[A", "OA", "[1;5C", "[24~", "[<0;3;5M", "[M !!", "O2P", "[?1;1$y"]
  )
  func lateSequence(rest: String) {
    var decoder = Decoder()
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.feed(rest.utf8, at: 60) == [.key(.escape)])
    #expect(decoder.feed("r".utf8, at: 61) == [.key(.character("r"))])
  }

  @Test("Half a second behind Escape, a bracket is a bracket again")
  func bracketAfterEscape() {
    var decoder = Decoder()
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.expire(at: 50) == [.key(.escape)])
    #expect(decoder.feed("[".utf8, at: 549) == [])
    var later = Decoder()
    _ = later.feed([0x1B], at: 0)
    _ = later.expire(at: 50)
    #expect(later.feed("[".utf8, at: 551) == [.key(.character("["))])
  }

  @Test("A paste whose start came late is a paste and not keys")
  func latePaste() {
    var decoder = Decoder()
    _ = decoder.feed([0x1B], at: 0)
    let events = decoder.feed("[200~q\r\u{1B}[201~".utf8, at: 60)
    #expect(events == [.key(.escape), .paste("q")])
  }

  @Test("A sequence that does not end gives the keyboard back after 500 ms")
  func unfinishedSequence() {
    for start in ["\u{1B}[", "\u{1B}O", "\u{1B}]0;x", "\u{1B}P", "\u{1B}[M", "\u{1B}[1;"] {
      var decoder = Decoder()
      #expect(decoder.feed(start.utf8, at: 0) == [])
      #expect(decoder.deadline == 500, "\(start.debugDescription)")
      #expect(decoder.feed("r".utf8, at: 500) == [.key(.character("r"))])
    }
  }

  @Test("Escape held down gives Escape keys, and nothing else")
  func heldEscape() {
    var decoder = Decoder()
    var events: [Event] = []
    for count in 0..<10 { events += decoder.feed([0x1B], at: Int64(count) * 33) }
    events += decoder.expire(at: 1_000)
    #expect(events == Array(repeating: .key(.escape), count: 10))
  }

  @Test("Two escape bytes that come together and then nothing are two Escape keys")
  func twoEscapes() {
    var decoder = Decoder()
    #expect(decoder.feed([0x1B, 0x1B], at: 0) == [])
    #expect(decoder.expire(at: 50) == [.key(.escape), .key(.escape)])
  }

  @Test("A sequence may come in pieces that are slow, but less than Escape's wait apart")
  func slowSequence() {
    var decoder = Decoder()
    var events: [Event] = []
    for (index, byte) in "\u{1B}[1;5C".utf8.enumerated() {
      events += decoder.feed([byte], at: Int64(index) * 49)
    }
    #expect(events == [.key(.right, .control)])
  }
}
