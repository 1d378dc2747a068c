import Grid

/// What the terminal's locale can show.
enum TerminalText {
  /// Drawn characters where the locale's characters are UTF-8, plain ones otherwise.
  static var glyphs: GlyphSet {
    let locale =
      environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let upper = locale.uppercased()
    return upper.contains("UTF-8") || upper.contains("UTF8") ? .unicode : .ascii
  }
}
