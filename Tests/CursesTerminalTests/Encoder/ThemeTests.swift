import CursesTerminal
import Grid
import Testing

@Suite("A theme says with colours nothing that it does not say without")
struct ThemeTests {
  static let chips: [Role] = [.chipHigh, .chipMedium, .chipLow, .chipDone]

  @Test(
    "Only chips have colours, and always letters and ground together",
    arguments: ColorDepth.allCases
  )
  func onlyChips(depth: ColorDepth) {
    for role in Role.allCases {
      let style = Theme(depth: depth).style(for: role)
      let hasColors = depth != .mono && Self.chips.contains(role)
      #expect((style.foreground != nil) == hasColors, "\(role)")
      #expect((style.background != nil) == hasColors, "\(role)")
    }
  }

  @Test("Without colours every chip is reversed")
  func monoChips() {
    for role in Self.chips { #expect(Theme(depth: .mono).style(for: role).isReversed) }
  }

  @Test(
    "Selection and the field that is typed into look unlike plain text",
    arguments: ColorDepth.allCases
  )
  func standsOut(depth: ColorDepth) {
    let theme = Theme(depth: depth)
    for role in [Role.selected, .fieldFocused, .fieldError] + Self.chips {
      #expect(theme.style(for: role) != theme.style(for: .text), "\(role)")
    }
    #expect(theme.style(for: .fieldError) != theme.style(for: .fieldFocused))
    #expect(theme.style(for: .value).isDim == false)
  }

  @Test(
    "Red is the ground of high priority and of nothing else",
    arguments: [ColorDepth.eight, .many]
  )
  func redIsRare(depth: ColorDepth) {
    let grounds = Self.chips.map { Theme(depth: depth).style(for: $0).background }
    #expect(Set(grounds).count == 4)
    #expect(grounds[0] == (depth == .eight ? 1 : 160))
  }

  /// The fixed part of the palette of 256: a cube of six steps a side.
  private func luminance(_ number: Int) -> Double {
    let steps = [0.0, 95, 135, 175, 215, 255]
    let place = number - 16
    let parts = [place / 36, place / 6 % 6, place % 6].map { step in
      let value = steps[step] / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power of 2.4 as the square times the fifth root of the square, by Newton's method.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 1...60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }

  @Test("The letters of every chip are told from their ground by 4.5 to 1 at least")
  func contrast() throws {
    for role in Self.chips {
      let style = Theme(depth: .many).style(for: role)
      let letters = luminance(try #require(style.foreground))
      let ground = luminance(try #require(style.background))
      let ratio = (max(letters, ground) + 0.05) / (min(letters, ground) + 0.05)
      #expect(ratio >= 4.5, "\(role) has \(ratio)")
    }
  }
}
