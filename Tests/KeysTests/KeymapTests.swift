import Testing

@testable import Keys

enum Deed: Hashable, Sendable {
  case open, filter, leave, wipe, sort
}

@Suite("One table of keys")
struct KeymapTests {
  private let table = Keymap<Deed>([
    Binding([.enter], .open, "open", "Open the selected line."),
    Binding([.character("/")], .filter, "filter", "Narrow the list.", group: .looking),
    Binding([.escape, .character("q")], .leave, "back", "Go back.", group: .opening),
    Binding([.character("w")], .wipe, "wipe", "Clear the filter.", isInFooter: false),
  ])

  @Test("A key does what its binding says, and only when it was pressed alone")
  func dispatch() {
    #expect(table.action(for: .enter) == .open)
    #expect(table.action(for: .character("q")) == .leave)
    #expect(table.action(for: .character("x")) == nil)
    #expect(table.action(for: Event.key(.enter)) == .open)
    #expect(table.action(for: Event.key(.enter, .shift)) == nil)
    #expect(table.action(for: Event.key(.enter, .alt)) == nil)
    #expect(table.action(for: .paste("q")) == nil)
  }

  @Test("An action is found with its keys and words")
  func binding() {
    #expect(table.binding(for: .leave)?.keyNames == "Esc/q")
    #expect(table.binding(for: .leave)?.word == "back")
    #expect(table.binding(for: .sort) == nil)
  }

  @Test(
    "A letter of a Cyrillic or Greek layout is the Latin letter of the same key",
    arguments: [("й", Deed.leave), ("ц", .wipe), ("ς", .wipe)] as [(Character, Deed)]
  )
  func otherLayouts(letter: Character, deed: Deed) {
    #expect(table.action(for: .character(letter)) == deed)
  }

  @Test("A key that is bound itself is never taken for a Latin one")
  func boundForeignLetter() {
    let own = Keymap<Deed>([
      Binding([.character("й")], .sort, "sort", "Sort."),
      Binding([.character("q")], .leave, "back", "Go back."),
    ])
    #expect(own.action(for: .character("й")) == .sort)
  }

  @Test("Capitals stay capitals in the Latin table, and every letter has one key")
  func latinTable() {
    #expect(LatinLayout.letter(for: "Й") == "Q")
    #expect(LatinLayout.letter(for: "Д") == "L")
    #expect(LatinLayout.letter(for: "λ") == "l")
    #expect(LatinLayout.letter(for: "Σ") == "S")
    #expect(LatinLayout.letter(for: "q") == nil)
    let cyrillic = "йцукенгшщзфывапролдячсмить".compactMap(LatinLayout.letter)
    #expect(Set(cyrillic).count == 26)
    let greek = "ςερτυθιοπασδφγηξκλζχψωβνμ".compactMap(LatinLayout.letter)
    #expect(Set(greek).count == 25)
  }

  @Test("Help lists in groups what belongs to the screen, and why a key does nothing now")
  func help() {
    let help = table.help { deed in
      switch deed {
      case .wipe: .disabled(because: "nothing is filtered")
      case .filter: nil
      default: .available
      }
    }
    #expect(help.map(\.group) == [.doing, .opening])
    #expect(help.first?.entries.map(\.binding.action) == [.open, .wipe])
    #expect(help.first?.entries.map(\.availability.reason) == [nil, "nothing is filtered"])
  }

  @Test("A sound table has no faults")
  func sound() {
    #expect(table.faults == [])
  }

  @Test(
    "No binding may hang on a key that some keyboards lack",
    arguments: Array("[]{}@\\~^|")
  )
  func unreachableKeys(character: Character) {
    let table = Keymap<Deed>([Binding([.character(character)], .open, "open", "Open.")])
    #expect(table.faults == ["\(character) is not on every keyboard"])
  }

  @Test("A key bound twice, an action bound twice, a binding without key or words are faults")
  func faults() {
    let table = Keymap<Deed>([
      Binding([.enter], .open, "open", "Open."),
      Binding([.enter], .filter, "filter", "Narrow."),
      Binding([.tab], .open, "open", "Open."),
      Binding([], .leave, "", "Go back."),
    ])
    #expect(
      table.faults == [
        "Enter is bound twice", "open stands in two bindings", "leave has no key",
        "leave has no word or no sentence",
      ]
    )
    #expect(table.action(for: .enter) == .open)
  }

  @Test("One letter has one meaning over all screens")
  func conflicts() {
    let other = Keymap<Deed>([
      Binding([.character("w")], .sort, "sort", "Sort."),
      Binding([.enter], .open, "see", "Look at it."),
    ])
    #expect(
      Keymap.conflicts(among: [("Today", table), ("Pumps", other)])
        == ["w is wipe on Today and sort on Pumps"]
    )
    #expect(Keymap.conflicts(among: [("Today", table), ("Pumps", table)]) == [])
  }

  @Test(
    "Keys are named as keyboards name them",
    arguments: [
      ([.enter], "Enter"), ([.control("n")], "Ctrl-N"), ([.function(9)], "F9"),
      ([.up, .down], "Up/Dn"), ([.pageUp, .pageDown], "PgUp/PgDn"),
      ([.left, .right], "Left/Right"),
      ([.down, .character("j")], "Down/j"), ([.character(" ")], "Space"), ([.backTab], "Shift-Tab"),
      ([.escape, .backspace, .delete], "Esc/Backspace/Del"),
    ] as [([Key], String)]
  )
  func names(keys: [Key], name: String) {
    #expect(Key.names(keys) == name)
  }
}
