/// A key, what it does, and how footer and help speak of it.
package struct Binding<Action: Hashable & Sendable>: Hashable, Sendable {
  /// The keys; the first is the one that is shown.
  package let keys: [Key]
  /// What they do.
  package let action: Action
  /// A word or two for the footer.
  package let word: String
  /// A sentence for help.
  package let sentence: String
  /// Whether the footer may show it.
  package let isInFooter: Bool

  /// Makes a binding.
  package init(
    _ keys: [Key],
    _ action: Action,
    _ word: String,
    _ sentence: String,
    isInFooter: Bool = true
  ) {
    self.keys = keys
    self.action = action
    self.word = word
    self.sentence = sentence
    self.isInFooter = isInFooter
  }

  /// The keys' names: `Up/Down`.
  package var keyNames: String { keys.map(\.name).joined(separator: "/") }
}

/// The one table of keys of a screen: it drives dispatch, footer and help.
package struct Keymap<Action: Hashable & Sendable>: Hashable, Sendable {
  /// The bindings, most likely first.
  package let bindings: [Binding<Action>]
  private let byKey: [Key: Int]

  /// Makes a table; of a key that is bound twice the first binding holds.
  package init(_ bindings: [Binding<Action>]) {
    self.bindings = bindings
    var byKey: [Key: Int] = [:]
    for (index, binding) in bindings.enumerated() {
      for key in binding.keys where byKey[key] == nil { byKey[key] = index }
    }
    self.byKey = byKey
  }

  /// What a key does; letters of Cyrillic and Greek layouts count as those in the same place.
  package func action(for key: Key) -> Action? {
    if let index = byKey[key] { return bindings[index].action }
    guard case .character(let character) = key, let latin = LatinLayout.letter(for: character),
      let index = byKey[.character(latin)]
    else { return nil }
    return bindings[index].action
  }

  /// What an event does: only a key that was pressed alone does something.
  package func action(for event: Event) -> Action? {
    guard case .key(let key, []) = event else { return nil }
    return action(for: key)
  }

  /// The binding of an action.
  package func binding(for action: Action) -> Binding<Action>? {
    bindings.first { $0.action == action }
  }

  /// Keys that are bound more than once, or that some keyboard layouts do not have; empty in a
  /// sound table.
  package var faults: [String] {
    var seen: Set<Key> = []
    var faults: [String] = []
    for binding in bindings {
      for key in binding.keys {
        if !seen.insert(key).inserted { faults.append("\(key.name) is bound twice") }
        if case .character(let character) = key, "[]{}@\\~^|".contains(character) {
          faults.append("\(key.name) is not on every keyboard")
        }
      }
    }
    return faults
  }
}
