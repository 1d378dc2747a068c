package import Grid
internal import Glibc

/// What is known of the terminal and of what the person wants before it is opened.
package struct TerminalOptions: Hashable, Sendable {
  /// The type of the terminal, as `TERM` states it.
  package var terminalType: String
  /// Whether colours are wanted.
  package var color: ColorChoice
  /// The glyphs that were asked for; by the locale's characters where there is none.
  package var glyphs: GlyphSet?
  /// Whether whole frames may be marked where the terminal knows how; `REFILL_SYNC=0` switches it off.
  package var marksWholeFrames: Bool
  /// Milliseconds after which a lone escape byte is the Escape key.
  package var escapeMilliseconds: Int64
  /// Whether tmux stands between program and terminal.
  package var isInsideTmux: Bool
  /// The size to take where the line does not know its own.
  package var statedSize: Size?

  /// What the environment says.
  ///
  /// - Parameters:
  ///   - color: what the command line says; `NO_COLOR` holds besides.
  ///   - glyphs: what the command line says.
  ///   - variable: looks a variable up.
  package init(
    color: ColorChoice = .automatic,
    glyphs: GlyphSet? = nil,
    variable: (String) -> String? = Self.processVariable
  ) {
    func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }
    func number(_ name: String) -> Int? { variable(name).flatMap { Int($0) } }
    terminalType = variable("TERM") ?? ""
    self.color = isSet("NO_COLOR") ? .never : color
    self.glyphs = glyphs
    marksWholeFrames = variable("REFILL_SYNC") != "0"
    escapeMilliseconds = Int64(min(max(number("ESCDELAY") ?? 50, 1), 1000))
    isInsideTmux = isSet("TMUX")
    statedSize = nil
    if let columns = number("COLUMNS"), let rows = number("LINES"), columns > 0, rows > 0 {
      statedSize = Size(width: min(columns, 1000), height: min(rows, 1000))
    }
  }

  /// A variable of this process.
  package static func processVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// Which characters the locale can write.
package enum CharacterEncoding: Hashable, Sendable {
  case utf8
  case other

  /// Takes the locale's characters over for this process, and nothing else of the locale, and says which they
  /// are: how numbers are written must never depend on it.
  package static func adoptFromEnvironment() -> CharacterEncoding {
    setlocale(LC_CTYPE, "")
    guard let name = nl_langinfo(nl_item(CODESET)) else { return .other }
    return String(cString: name) == "UTF-8" ? .utf8 : .other
  }

  /// The glyphs to draw with: those asked for, as far as these characters hold them.
  package func glyphs(askedFor: GlyphSet?) -> GlyphSet {
    self == .utf8 ? askedFor ?? .unicode : .ascii
  }
}
