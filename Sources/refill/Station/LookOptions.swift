import ArgumentParser
import CursesTerminal
import Grid

/// How the screens look, whatever the terminal says of itself.
struct LookOptions: ParsableArguments {
  /// Whether colours are used.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case automatic = "auto"
    case never
  }

  /// The characters that lines and gauges are drawn with.
  enum Glyphs: String, ExpressibleByArgument, CaseIterable {
    case unicode
    case ascii
  }

  @Option(help: "Colours: auto or never; NO_COLOR is honoured.")
  var color: Color = .automatic

  @Option(help: "Lines and gauges: unicode or ascii; without it as the locale allows.")
  var glyphs: Glyphs?

  /// The terminal's options.
  var options: TerminalOptions {
    TerminalOptions(
      color: color == .never ? .never : .automatic,
      glyphs: glyphs.map { $0 == .ascii ? .ascii : .unicode }
    )
  }
}

/// Gives a terminal back that a program left in disorder.
struct ResetTerminal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-terminal",
    abstract: "Give a terminal back that was left in disorder."
  )

  func run() throws {
    do {
      try TerminalReset.run()
    } catch {
      throw CommandError(error.what, at: error.place, because: error.why, remedy: error.remedy)
    }
  }
}
