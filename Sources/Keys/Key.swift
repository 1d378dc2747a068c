/// A key as a person names it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)

  /// The key's name on screens and in help: `Enter`, `Ctrl-N`, `F9`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }

  /// The names of keys that do the same or go together: `Up/Dn`, `Left/Right`, `Enter/Ctrl-N`.
  package static func names(_ keys: [Key]) -> String {
    keys.map { key in
      switch key {
      case .down where keys.contains(.up): "Dn"
      case .pageDown where keys.contains(.pageUp): "PgDn"
      default: key.name
      }
    }
    .joined(separator: "/")
  }
}
