import Testing

@testable import Grid

@Suite("Breaking text into lines")
struct WrapTests {
  @Test(
    "Lines break between words, and a number stays with its unit",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("", 5, [""]), ("a\n\nb", 5, ["a", "", "b"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("dose 25 mcg/mL now", 9, ["dose", "25 mcg/mL", "now"]), ("日本 語", 4, ["日本", "語"]),
      ("x", 0, []),
    ] as [(String, Int, [String])]
  )
  func lines(text: String, width: Int, lines: [String]) {
    #expect(Wrap.lines(text, width: width) == lines)
  }

  @Test("Lines are no wider than asked and lose no letter", arguments: 0..<200)
  func anyText(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let parts = ["SMITH-JONES", "日本太郎", "25 mcg/mL", "a", "e\u{301}e\u{301}", "  ", "\n", "12.5 %"]
    let text = (0..<12).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined(
      separator: " "
    )
    let width = Int.random(in: 2...30, using: &numbers)
    let lines = Wrap.lines(text, width: width)
    #expect(lines.allSatisfy { CharacterWidth.columns(of: $0) <= width }, "\(lines)")
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
    let filled = Wrap.filled(text, width: width)
    #expect(filled.allSatisfy { CharacterWidth.columns(of: $0) <= width })
    let spans = text.split(separator: " ", omittingEmptySubsequences: false)
      .map { Span(String($0).filter { $0 != "\n" } + " ", .value) }
    let wrapped = SpanLine.wrap(spans, width: width)
    #expect(wrapped.allSatisfy { $0.columns <= width }, "\(wrapped.map(\.text))")
    #expect(
      wrapped.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" }
    )
    let flowed = SpanLine.flow(spans.map { [$0] }, width: width, indent: 2)
    #expect(
      flowed.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" }
    )
  }

  @Test("What a piece means stays with its words over a line's end")
  func meanings() {
    let lines = SpanLine.wrap([Span("Sex ", .label), Span("not known", .value)], width: 8)
    #expect(lines.map(\.text) == ["Sex not", "known"])
    #expect(lines[1].spans == [Span("known", .value)])
    #expect(lines[0].spans.first == Span("Sex", .label))
  }

  @Test("A number keeps its unit also where they are pieces of their own")
  func numberAndUnit() {
    let lines = SpanLine.wrap(
      [Span("Rate ", .label), Span("0.23", .value), Span(" mL/day", .label), Span(" now")],
      width: 12
    )
    #expect(lines.map { $0.text.trimmingSuffix(" ") } == ["Rate", "0.23 mL/day", "now"])
    #expect(lines[1].spans == [Span("0.23", .value), Span(" mL/day", .label)])
    let narrow = SpanLine.wrap([Span("0.23", .value), Span(" mL/day", .label)], width: 8)
    #expect(narrow.map(\.text) == ["0.23", "mL/day"])
    let tight = SpanLine.wrap([Span("a 0.23", .value), Span(" mL/day", .label)], width: 8)
    #expect(tight.map(\.text) == ["a 0.23", "mL/day"])
  }

  @Test("Padding fills by columns, not by characters")
  func padding() {
    #expect(Wrap.padded("日", to: 4) == "日  ")
    #expect(Wrap.paddedLeft("日", to: 4) == "  日")
    #expect(Wrap.padded("abcdef", to: 4) == "abcdef")
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate func trimmingSuffix(_ blank: Character) -> String {
    var text = self
    while text.last == blank { text.removeLast() }
    return text
  }
}
