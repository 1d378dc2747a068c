internal import CPosix
internal import Glibc
internal import Grid

/// Puts a terminal right that a program left in disorder.
package enum TerminalReset {
  /// Gives the line its settings for typing back, switches every mode off, and leaves the alternate screen;
  /// clears the screen where the terminal has no other.
  ///
  /// - Throws: `TerminalError` where there is no terminal or the line refuses.
  package static func run(
    _ options: TerminalOptions = TerminalOptions(),
    input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO
  ) throws(TerminalError) {
    guard isatty(input) != 0 else { throw .notATerminal(stream: "input") }
    guard isatty(output) != 0 else { throw .notATerminal(stream: "output") }
    var settings = termios()
    guard tcgetattr(input, &settings) == 0 else { throw .lineRefused(number: errno) }
    let encoder = try FrameEncoder(
      terminalType: options.terminalType,
      size: Terminal.measured(output) ?? Size(width: 80, height: 24),
      sendsUnicode: false
    )
    let isLikeXterm = TerminalType.speaksLikeXterm(
      encoder.terminalType,
      hasFlag: encoder.hasFlag("XT")
    )
    var line = OutputLine(descriptor: output, closesDescriptor: false)
    line.send(RestoreSequence.bytes(encoder, setsTitle: isLikeXterm))
    terminal_discard_input(input)
    terminal_make_cooked(&settings)
    guard terminal_set_settings(input, &settings) == 0 else { throw .lineRefused(number: errno) }
  }
}
