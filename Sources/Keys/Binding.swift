/// What keys are for, as help groups them.
package enum KeyGroup: String, Hashable, Sendable, CaseIterable {
  case doing
  case opening
  case looking
  case moving

  /// The heading in help.
  package var title: String {
    switch self {
    case .moving: "Moving"
    case .opening: "Opening and leaving"
    case .looking: "Looking"
    case .doing: "Doing"
    }
  }
}

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
  /// Where it stands in help.
  package let group: KeyGroup
  /// Whether the footer may show it.
  package let isInFooter: Bool

  /// Makes a binding.
  package init(
    _ keys: [Key],
    _ action: Action,
    _ word: String,
    _ sentence: String,
    group: KeyGroup = .doing,
    isInFooter: Bool = true
  ) {
    self.keys = keys
    self.action = action
    self.word = word
    self.sentence = sentence
    self.group = group
    self.isInFooter = isInFooter
  }

  /// The keys' names: `Up/k`.
  package var keyNames: String { Key.names(keys) }
}

/// Whether something can be done now, and why not where it cannot.
package enum Availability: Hashable, Sendable {
  case available
  case disabled(because: String)

  /// The reason; nothing where it can be done.
  package var reason: String? {
    if case .disabled(let reason) = self { reason } else { nil }
  }
}
