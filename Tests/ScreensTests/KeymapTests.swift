import Grid
import Keys
import Screens
import Testing

@Suite("Keys")
struct ScreenKeymapTests {
  @Test("one key has one meaning over all screens, and every keyboard has it")
  func noKeyIsBoundTwice() {
    #expect(ScreenKeymap.table.faults == [])
  }

  @Test("every action has a key", arguments: ScreenAction.allCases)
  func everyActionIsBound(_ action: ScreenAction) {
    #expect(ScreenKeymap.table.binding(for: action) != nil)
  }

  @Test("help lists every key of a screen, those that do nothing now with the reason")
  func helpListsEveryKey() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    let keys = TodayScreen(clinic.view, context: context).keys(context)
    let help = HelpDocument(title: "Today", keys: keys)
    #expect(help.rows.count == Set(keys.map(\.action)).count)
    let arrive = try #require(help.rows.first { $0.word == "arrived" })
    #expect(arrive.disabledBecause == "the patient is waiting")
  }

  @Test("typing in help narrows at once, and a key's own name finds it first")
  func helpNarrows() throws {
    let clinic = try FixtureCase.normal.clinic()
    let context = try clinic.context()
    var help = HelpScreen(
      of: .today,
      title: "Today",
      keys: TodayScreen(clinic.view, context: context).keys(context)
    )
    let all = help.rows.count
    _ = help.update(.key(.character("s")), context: context)
    #expect(help.rows.first?.word == "sort")
    for letter in "ort" { _ = help.update(.key(.character(letter)), context: context) }
    #expect(help.rows.map(\.word) == ["sort"])
    _ = help.update(.key(.escape), context: context)
    #expect(help.rows.count == all)
    #expect(help.update(.key(.escape), context: context) == .perform(.back, nil))
  }
}
