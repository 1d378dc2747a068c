import Testing

@testable import Keys

@Suite("A line that is typed")
struct LineEditorTests {
  private func typed(_ events: [Event], into editor: LineEditor = LineEditor()) -> LineEditor {
    var editor = editor
    for event in events { _ = editor.handle(event) }
    return editor
  }

  @Test("Characters go in at the cursor, and the cursor goes with them")
  func insertion() {
    let editor = typed([
      .key(.character("b")), .key(.left), .key(.character("a")), .key(.end), .paste("cd"),
    ])
    #expect(editor.text == "abcd")
    #expect(editor.cursor == 4)
  }

  @Test(
    "Deleting takes whole characters and whole words",
    arguments: [
      ([.key(.backspace)], "one twoé", 8),
      ([.key(.backspace), .key(.backspace)], "one two", 7),
      ([.key(.left), .key(.delete)], "one twoé", 8),
      ([.key(.home), .key(.delete)], "ne twoé.", 0),
      ([.key(.home), .key(.backspace)], "one twoé.", 0),
      ([.key(.control("w"))], "one ", 4),
      ([.key(.backspace, .control)], "one ", 4),
      ([.key(.control("u"))], "", 0),
      ([.key(.home), .key(.control("k"))], "", 0),
      ([.key(.home), .key(.delete, .control)], " twoé.", 0),
      ([.key(.left, .control), .key(.backspace)], "onetwoé.", 3),
      ([.key(.home), .key(.right, .control), .key(.control("k"))], "one", 3),
    ] as [([Event], String, Int)]
  )
  func deletion(events: [Event], text: String, cursor: Int) {
    let editor = typed(events, into: LineEditor("one twoe\u{301}."))
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test("No more characters go in than the limit, whether typed, pasted or given")
  func limit() {
    #expect(LineEditor("abcdef", limit: 3).text == "abc")
    let editor = typed(
      [.paste("1234567"), .key(.character("8"))],
      into: LineEditor("ab", limit: 5)
    )
    #expect(editor.text == "ab123")
    #expect(editor.isFull)
    #expect(typed([.key(.character("x"))], into: LineEditor("", limit: 0)).text == "")
  }

  @Test("A mark that joins the last character is taken in a full line; marks without end are not")
  func marks() {
    let full = LineEditor("abe", limit: 3)
    let marked = typed([.key(.character("\u{301}"))], into: full)
    #expect(marked.text == "abé")
    #expect(marked.cursor == 3)
    let flood = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(typed([.paste(flood)], into: LineEditor("ab", limit: 3)).text == "ab")
  }

  @Test(
    "A field takes only what belongs in it",
    arguments: [
      (CharacterFilter.digits, "12a3.٤", "123"),
      (.quantity, "2000 mcg/mL; 12.5 µg,", "2000 mcg/mL 12.5 µg"),
      (.only(["y", "n"]), "yes no", "yn"), (.any, "a\u{7}b é", "ab é"),
    ] as [(CharacterFilter, String, String)]
  )
  func filtered(filter: CharacterFilter, text: String, kept: String) {
    #expect(typed([.paste(text)], into: LineEditor(filter: filter)).text == kept)
  }

  @Test("Keys that mean nothing to a line of text are left to others")
  func others() {
    var editor = LineEditor("a")
    for event in [
      Event.key(.enter), .key(.escape), .key(.tab), .key(.up), .key(.function(10)),
      .key(.character("x"), .alt), .focus(true), .mouse(.press, column: 0, row: 0),
    ] {
      let isTaken = editor.handle(event)
      #expect(!isTaken, "\(event)")
    }
    #expect(editor.text == "a")
  }

  @Test("Whatever is typed, the cursor stays in the text", arguments: 0..<100 as Range<UInt64>)
  func anyKeys(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var editor = LineEditor("", limit: 12)
    let events: [Event] = [
      .key(.character("a")), .key(.character(" ")), .key(.character("\u{301}")),
      .key(.character("🇩")), .key(.character("🇪")), .key(.character("한")), .paste("x\u{308}yz w"),
      .key(.left), .key(.right), .key(.home), .key(.end), .key(.backspace), .key(.delete),
      .key(.control("w")), .key(.control("u")), .key(.control("k")), .key(.left, .control),
      .key(.right, .control), .key(.delete, .control),
    ]
    for _ in 0..<200 {
      guard let event = events.randomElement(using: &numbers) else { continue }
      _ = editor.handle(event)
      #expect((0...editor.text.count).contains(editor.cursor))
      #expect(editor.text.count <= 12)
    }
  }
}
