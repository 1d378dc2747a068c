package import Grid

/// How many colours are drawn with.
package enum ColorDepth: String, Hashable, Sendable, CaseIterable {
  /// None: what a colour says elsewhere is said by reverse and by the words and marks alone.
  case mono
  /// The eight of the terminal's own palette.
  case eight
  /// The fixed ones of the palette of 256.
  case many

  /// The depth for a terminal with so many colours.
  package init(colors: Int, choice: ColorChoice) {
    switch (choice, colors) {
    case (.never, _), (.automatic, ..<8): self = .mono
    case (.automatic, ..<256): self = .eight
    case (.automatic, _): self = .many
    }
  }
}

/// Whether colours are wanted.
package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  case automatic
  case never
}

/// How a cell is drawn.
package struct Style: Hashable, Sendable {
  /// Bold.
  package var isBold = false
  /// Dim.
  package var isDim = false
  /// Underlined.
  package var isUnderlined = false
  /// Foreground and background exchanged.
  package var isReversed = false
  /// The palette number of the letters; the terminal's own where there is none.
  package var foreground: Int?
  /// The palette number of the ground; the terminal's own where there is none.
  package var background: Int?

  /// As the terminal draws by itself.
  package static let plain = Style()
  static let bold = Style(isBold: true)
  static let dim = Style(isDim: true)
  static let reversed = Style(isReversed: true)
}

/// How each meaning looks.
///
/// Only chips have colours, and always both, so that they are read on light and dark grounds alike.
/// Red is for high priority and for nothing else. Nothing blinks.
package struct Theme: Hashable, Sendable {
  /// How many colours it draws with.
  package let depth: ColorDepth

  /// The theme for a depth.
  package init(depth: ColorDepth) { self.depth = depth }

  /// How a meaning looks.
  package func style(for role: Role) -> Style {
    switch role {
    case .text, .label, .field: .plain
    case .value, .heading, .key, .banner: .bold
    case .selected: .reversed
    case .disabled, .rule: .dim
    case .fieldFocused: Style(isUnderlined: true)
    case .fieldError: Style(isBold: true, isUnderlined: true)
    case .chipHigh: chip(eight: (7, 1), many: (231, 160), isBold: true)
    case .chipMedium: chip(eight: (0, 3), many: (16, 220))
    case .chipLow: chip(eight: (0, 6), many: (16, 51))
    case .chipDone: chip(eight: (0, 2), many: (16, 77))
    }
  }

  private func chip(
    eight: (foreground: Int, background: Int),
    many: (foreground: Int, background: Int),
    isBold: Bool = false
  ) -> Style {
    switch depth {
    case .mono:
      Style(isBold: isBold, isReversed: true)
    case .eight:
      Style(isBold: isBold, foreground: eight.foreground, background: eight.background)
    case .many:
      Style(isBold: isBold, foreground: many.foreground, background: many.background)
    }
  }
}
