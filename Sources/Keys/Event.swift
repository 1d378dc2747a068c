/// What the mouse did.
package enum MouseAction: Hashable, Sendable {
  case press
  case wheelUp
  case wheelDown
}

/// Keys that were held down together with another.
package struct Modifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift, with a key that has no character of its own for it.
  package static let shift = Modifiers(rawValue: 1)
  /// Alt; no binding uses it.
  package static let alt = Modifiers(rawValue: 2)
  /// Ctrl, with a key that is no letter.
  package static let control = Modifiers(rawValue: 4)
}

/// Something that came from the terminal.
package enum Event: Hashable, Sendable {
  /// A key, and what was held down with it where that is not part of the key itself.
  case key(Key, Modifiers = [])
  case paste(String)
  case mouse(MouseAction, column: Int, row: Int)
  case resize(width: Int, height: Int)
  case focus(Bool)
  /// The terminal's answer to the question for a mode: whether it knows it.
  case modeReport(mode: Int, isKnown: Bool)
}
