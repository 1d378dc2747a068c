import Testing
import VirtualTerminal

@Suite("The day looks right on every terminal")
struct LookJourney {
  private let store: JourneyStore

  init() throws { store = try JourneyStore.demo() }

  @Test("With NO_COLOR not one colour is sent, and stars, words and bold say the same")
  func withoutColor() throws {
    let session = try store.openAsNurse(environment: ["NO_COLOR": "1"])
    let colored = session.screen.cells.filter {
      $0.rendition.foreground != .standard || $0.rendition.background != .standard
    }
    #expect(colored.isEmpty)
    #expect(session.screen.shows("**") && session.screen.shows("KELLER, Dina"))
    let inColor = try store.openAsNurse()
    #expect(signs(inColor.screen) == signs(session.screen))
    #expect(inColor.screen.cells.contains { $0.rendition.background != .standard })
  }

  @Test("Where the locale is C, everything is ASCII and no level is lost")
  func plainLocale() throws {
    let session = try store.openAsNurse(environment: ["LANG": "C", "LC_ALL": "C"])
    try session.type("3")
    try session.wait(forText: "[3 Levels]")
    let isPlain = session.output.allSatisfy { $0 < 0x80 }
    #expect(isPlain)
    let unicode = try store.openAsNurse()
    try unicode.type("3")
    try unicode.wait(forText: "[3 Levels]")
    #expect(!signs(session.screen).isEmpty)
    #expect(signs(session.screen) == signs(unicode.screen))
  }

  @Test("A window that is made larger shows more of the day; made small again it is as before")
  func resized() throws {
    let session = try store.openAsNurse()
    let before = signs(session.screen)
    try session.resize(columns: 200, rows: 60)
    try session.wait(for: "the wide screen") { $0.rows.contains { $0.count > 120 } }
    let wide = session.screen.rows.count { $0.contains("booked") || $0.contains("WAITING") }
    try session.resize(columns: 80, rows: 24)
    try session.wait(for: "the small screen") { signs($0) == before }
    let small = session.screen.rows.count { $0.contains("booked") || $0.contains("WAITING") }
    #expect(wide > small)
  }

  @Test("A click chooses the row under it, once the mouse is the program's")
  func mouse() throws {
    let session = try store.openAsNurse()
    #expect(!session.screen.isMouseCaptured, "text can be selected until the mouse is asked for")
    try session.press(.function(9))
    try session.wait(for: "the mouse") { $0.isMouseCaptured }
    let row = try #require(session.screen.rows.firstIndex { $0.contains("GRUBER") })
    try session.type("\u{1B}[<0;20;\(row + 1)M\u{1B}[<0;20;\(row + 1)m")
    try session.wait(for: "GRUBER selected") { $0.rows[row].hasPrefix(">") }
  }

  /// What the rows of a list say, without what changes from minute to minute: marks, names and due dates.
  private func signs(_ screen: VirtualScreen) -> [String] {
    screen.rows.compactMap { row in
      guard row.firstRange(of: ", ") != nil, row.firstRange(of: "mL ") != nil || row.contains("-")
      else { return nil }
      let words = row.split(separator: " ").filter { word in
        word.allSatisfy { $0 == "*" } || word.hasSuffix(",")
          || (word.contains("-") && !word.contains("["))
      }
      return words.joined(separator: " ")
    }
  }
}
