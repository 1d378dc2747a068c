import Testing

@testable import Keys

@Suite("A paste is text and never a command")
struct DecoderPasteTests {
  private func pasted(_ text: String) -> [Event] {
    var decoder = Decoder()
    return decoder.feed("\u{1B}[200~\(text)\u{1B}[201~".utf8, at: 0)
  }

  @Test(
    "Line ends become blanks, control characters go",
    arguments: [
      ("abc", "abc"), ("", ""), ("a\nb\tc\r", "a b c"), ("a\u{1B}[31mb", "a[31mb"),
      ("a\u{3}\u{7F}\u{9B}b", "ab"), ("Zoë 日", "Zoë 日"), ("\u{1B}[20", "[20"),
      ("\u{1B}\u{1B}[201", "[201"), ("a\u{1B}", "a"),
    ]
  )
  func cleaned(text: String, kept: String) {
    #expect(pasted(text) == [.paste(kept)])
  }

  @Test("No more than 64 KB are kept, no character is halved, and the end is still found")
  func limited() {
    let long = String(repeating: "é", count: 60_000)
    let events = pasted("a" + long)
    #expect(events == [.paste("a" + String(repeating: "é", count: 32_767))])
    var decoder = Decoder()
    let all = decoder.feed("\u{1B}[200~\(long)\u{1B}[201~r".utf8, at: 0)
    #expect(all.last == .key(.character("r")))
  }

  @Test("Escape ends a paste whose end never comes, and what came of it is dropped")
  func endless() {
    var decoder = Decoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8, at: 0) == [])
    #expect(decoder.deadline == nil)
    #expect(decoder.feed("q\r".utf8, at: 90_000) == [])
    #expect(decoder.feed([0x1B], at: 100_000) == [])
    #expect(decoder.deadline == 100_050)
    #expect(decoder.expire(at: 100_050) == [.key(.escape)])
    #expect(decoder.feed("r".utf8, at: 100_100) == [.key(.character("r"))])
  }

  @Test("An end mark that was torn apart behind its escape byte runs no command")
  func tornEnd() {
    var decoder = Decoder()
    _ = decoder.feed("\u{1B}[200~abc\u{1B}".utf8, at: 0)
    #expect(decoder.feed("[201~".utf8, at: 100) == [.key(.escape)])
  }
}
