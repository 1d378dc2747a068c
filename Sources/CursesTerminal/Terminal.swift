internal import CPosix
internal import Glibc
package import Grid
internal import Keys

/// The terminal that a person sits at: frames go out, keys and everything else to wait for come in.
///
/// While it lives the line is raw, the screen is its own, and fatal signals give both back before anything
/// else. It ends, and gives them back, with its scope or with `close`.
package struct Terminal: ~Copyable {
  /// The glyphs that this terminal's characters allow.
  package let glyphs: GlyphSet
  /// How many colours are drawn with.
  package let depth: ColorDepth
  /// The terminal type that was taken.
  package let terminalType: String
  /// How large it is; it changes only together with a resize event.
  package internal(set) var size: Size
  /// Whether mouse reports are asked for.
  package internal(set) var capturesMouse = false
  /// What frames have cost so far.
  package internal(set) var costs = OutputCosts()

  let input: Int32
  let signals: Int32
  let options: TerminalOptions
  let speaksLikeXterm: Bool
  var original: termios
  var encoder: FrameEncoder
  var line: OutputLine
  var decoder: Decoder
  /// Whole frames may be marked: the terminal has said that it knows how.
  var marksFrames = false
  /// What goes out together with the next frame, ahead of it.
  var ahead: [UInt8]
  var title = ""
  /// The newest frame, while the line is too far behind to take it.
  var waiting: Frame?
  var isClosed = false

  /// Opens the terminal behind two descriptors.
  ///
  /// Nothing is written before the first frame.
  ///
  /// - Throws: `TerminalError` where they are no terminal, or one that cannot be used; it is then as it was.
  package init(
    _ options: TerminalOptions = TerminalOptions(),
    input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO
  ) throws(TerminalError) {
    guard isatty(input) != 0 else { throw .notATerminal(stream: "input") }
    guard isatty(output) != 0 else { throw .notATerminal(stream: "output") }
    let original = try Self.settings(of: input)
    let encoding = CharacterEncoding.adoptFromEnvironment()
    let encoder = try FrameEncoder(
      terminalType: options.terminalType,
      size: Self.measured(output) ?? options.statedSize ?? Size(width: 80, height: 24),
      color: options.color,
      sendsUnicode: encoding == .utf8
    )
    let ownOutput = terminal_open_without_waiting(output)
    let line = OutputLine(
      descriptor: ownOutput < 0 ? output : ownOutput,
      closesDescriptor: ownOutput >= 0
    )
    let isLikeXterm = TerminalType.speaksLikeXterm(
      encoder.terminalType,
      hasFlag: encoder.hasFlag("XT")
    )
    signals = try Self.takeOver(input, line.descriptor, original, encoder, isLikeXterm)
    self.options = options
    self.input = input
    self.original = original
    speaksLikeXterm = isLikeXterm
    glyphs = encoding.glyphs(askedFor: options.glyphs)
    depth = encoder.theme.depth
    terminalType = encoder.terminalType
    size = encoder.size
    decoder = Decoder(
      sequences: encoder.keySequences(),
      escapeMilliseconds: options.escapeMilliseconds
    )
    ahead = ControlStrings.modesOn
    if isLikeXterm, options.marksWholeFrames { ahead += ControlStrings.askWholeFrames }
    self.encoder = encoder
    self.line = line
  }

  deinit {
    // Title, modes, screen and line settings all come back with the one sequence for every way out.
    crash_restore_now()
    signal_inbox_close()
  }

  /// Gives the terminal back.
  package consuming func close() {}

  /// Says what a person is told if the program dies here: where the work lies.
  package func setCrashNotice(_ text: String) { crash_restore_set_notice(text) }

  /// Milliseconds of the clock that `wait` goes by; it only ever goes forward.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  // MARK: Taking the line over

  private static func settings(of line: Int32) throws(TerminalError) -> termios {
    var settings = termios()
    guard tcgetattr(line, &settings) == 0 else { throw .lineRefused(number: errno) }
    // A program that was killed may have left the line raw; that is not what to go back to.
    if terminal_looks_abandoned(&settings) != 0 { terminal_make_cooked(&settings) }
    return settings
  }

  /// Prepares every way back, then takes signals and line.
  ///
  /// - Returns: the descriptor that signals come in by.
  private static func takeOver(
    _ input: Int32,
    _ output: Int32,
    _ original: termios,
    _ encoder: borrowing FrameEncoder,
    _ isLikeXterm: Bool
  ) throws(TerminalError) -> Int32 {
    let taken = [SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGCONT, SIGTSTP, SIGPIPE]
    let signals = signal_inbox_open(taken, Int32(taken.count))
    guard signals >= 0 else { throw .alreadyOpen }
    var original = original
    guard crash_restore_arm(input, output, &original) == 0 else {
      signal_inbox_close()
      throw .alreadyOpen
    }
    let restore = RestoreSequence.bytes(encoder, setsTitle: isLikeXterm)
    crash_restore_set_sequence(restore, restore.count)
    var raw = original
    terminal_make_raw(&raw)
    guard terminal_set_settings(input, &raw) == 0 else {
      let cause = errno
      crash_restore_set_sequence([], 0)
      crash_restore_now()
      signal_inbox_close()
      throw .lineRefused(number: cause)
    }
    crash_restore_collect_errors()
    return signals
  }

  static func measured(_ output: Int32) -> Size? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }
}
