import ClinicDomain
package import Grid
package import Keys

/// Something that a key does on a screen, now or with a reason why not.
package struct ScreenKey: Hashable, Sendable {
  /// What it does.
  package let action: ScreenAction
  /// Why it does nothing now; nothing where it does.
  package let disabledBecause: String?
  /// Another word for the footer, where the usual one does not say it.
  package let word: String?
  /// Whether letters are typed here, so that only the other keys of the action are shown.
  package let avoidsLetters: Bool

  /// Makes a key of a screen.
  package init(
    _ action: ScreenAction,
    disabledBecause: String? = nil,
    word: String? = nil,
    avoidsLetters: Bool = false
  ) {
    self.action = action
    self.disabledBecause = disabledBecause
    self.word = word
    self.avoidsLetters = avoidsLetters
  }

  /// The key that is shown for it, of those that are bound.
  package func shown(_ keys: [Key]) -> Key? {
    guard avoidsLetters else { return keys.first }
    return keys.first { key in
      if case .character = key { false } else { true }
    }
  }
}

/// A screen: state, what events make of it, and its picture; pure, so that the same state always
/// gives the same picture.
package protocol Screen: Sendable {
  /// The tab that it stands under.
  var tab: ScreenID? { get }

  /// What keys do now, most likely first; disabled ones say why.
  func keys(_ context: ScreenContext) -> [ScreenKey]

  /// Takes an event in.
  mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome

  /// The picture.
  func view(_ context: ScreenContext) -> Frame
}

extension Screen {
  /// The action of an event, where the screen has it now; a refusal with the reason where the key
  /// does nothing now.
  package func action(of event: Event, context: ScreenContext) -> ScreenOutcomeOrAction {
    guard let action = ScreenKeymap.table.action(for: event) else { return .outcome(.unhandled) }
    guard let own = keys(context).first(where: { $0.action == action }) else {
      return .outcome(.unhandled)
    }
    if let why = own.disabledBecause { return .outcome(.refused(why)) }
    return .action(action)
  }
}

/// Either what a key does, or what is to be answered at once.
package enum ScreenOutcomeOrAction: Hashable, Sendable {
  case action(ScreenAction)
  case outcome(ScreenOutcome)
}
