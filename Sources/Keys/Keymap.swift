/// The one table of keys of a screen: it drives dispatch, footer, help and manual.
package struct Keymap<Action: Hashable & Sendable>: Hashable, Sendable {
  /// A line of help: a binding, and whether it does something now.
  package struct Entry: Hashable, Sendable {
    /// The binding.
    package let binding: Binding<Action>
    /// Whether it does something now.
    package let availability: Availability
  }

  /// The bindings, most likely first.
  package let bindings: [Binding<Action>]
  private let byKey: [Key: Int]
  private let byAction: [Action: Int]

  /// Makes a table; of a key that is bound twice the first binding holds.
  package init(_ bindings: [Binding<Action>]) {
    self.bindings = bindings
    var byKey: [Key: Int] = [:]
    for (index, binding) in bindings.enumerated() {
      for key in binding.keys where byKey[key] == nil { byKey[key] = index }
    }
    self.byKey = byKey
    byAction = Dictionary(bindings.enumerated().map { ($1.action, $0) }) { first, _ in first }
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
    byAction[action].map { bindings[$0] }
  }

  /// The lines of help in groups, in the order of the table; what cannot be done now stays listed
  /// with its reason, so that nobody looks for it in vain.
  ///
  /// Actions for which `availability` answers nothing do not belong to the screen and are left out.
  package func help(
    _ availability: (Action) -> Availability?
  ) -> [(group: KeyGroup, entries: [Entry])] {
    KeyGroup.allCases.compactMap { group in
      let entries = bindings.filter { $0.group == group }.compactMap { binding in
        availability(binding.action).map { Entry(binding: binding, availability: $0) }
      }
      return entries.isEmpty ? nil : (group, entries)
    }
  }

  /// What is wrong with the table; empty in a sound one.
  ///
  /// A key is bound once, an action stands in one binding, every binding has a key and its words,
  /// no key is one that some keyboard layouts lack, and Alt is left to the terminal.
  package var faults: [String] {
    var keys: Set<Key> = []
    var actions: Set<Action> = []
    var faults: [String] = []
    for binding in bindings {
      if binding.keys.isEmpty { faults.append("\(binding.action) has no key") }
      if binding.word.isEmpty || binding.sentence.isEmpty {
        faults.append("\(binding.action) has no word or no sentence")
      }
      if !actions.insert(binding.action).inserted {
        faults.append("\(binding.action) stands in two bindings")
      }
      for key in binding.keys {
        if !keys.insert(key).inserted { faults.append("\(key.name) is bound twice") }
        if !key.isOnEveryKeyboard { faults.append("\(key.name) is not on every keyboard") }
      }
    }
    return faults
  }

  /// Keys that mean one thing in one table and another in another, where the tables of several
  /// screens must agree; empty where one key has one meaning.
  package static func conflicts(
    among tables: [(name: String, table: Keymap<Action>)]
  ) -> [String] {
    var meanings: [Key: (name: String, action: Action)] = [:]
    var conflicts: [String] = []
    for (name, table) in tables {
      for binding in table.bindings {
        for key in binding.keys {
          let known = meanings[key]
          if let known, known.action != binding.action {
            conflicts.append(
              "\(key.name) is \(known.action) on \(known.name) and \(binding.action) on \(name)"
            )
          } else if known == nil {
            meanings[key] = (name, binding.action)
          }
        }
      }
    }
    return conflicts
  }
}

extension Key {
  /// Whether every keyboard layout has the key without a chord of its own.
  package var isOnEveryKeyboard: Bool {
    guard case .character(let character) = self else { return true }
    return !"[]{}@\\~^|".contains(character)
  }
}
