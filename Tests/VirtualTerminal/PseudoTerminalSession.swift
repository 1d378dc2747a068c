import CPseudoTerminal
import Glibc

/// How a program ended.
package enum ProgramEnd: Hashable, Sendable {
  case exited(Int)
  case killed(signal: Int)
}

/// The line settings of a terminal, to be compared before and after.
package struct LineSettings: Hashable, Sendable {
  let flags: [UInt32]
  /// Whether a person can type lines at it: canonical, echoing, with signals.
  package let isCooked: Bool
}

/// Why a session did not come to what was waited for, with the screen as it stood.
package struct SessionProblem: Error, CustomStringConvertible {
  /// What happened, and the screen.
  package let description: String
}

/// A program in a pseudo-terminal with a virtual screen before it: keys in, picture out.
///
/// Waiting means waiting for output until the picture is the wanted one, never for a time to pass; the
/// limit only ends a test that has failed.
package final class PseudoTerminalSession {
  /// What a person would see now.
  package private(set) var screen: VirtualScreen
  /// Everything that the program wrote since `forgetOutput`.
  package private(set) var output: [UInt8] = []
  /// Questions for a mode that this terminal answers with yes; it stays silent about all others.
  package var knownModes: Set<Int> = []

  private var master: Int32
  private let process: pid_t
  private let processHandle: Int32
  private var end: ProgramEnd?
  private var answered = 0
  private var isOutputOver = false

  /// Starts a program.
  ///
  /// - Throws: `SessionProblem` where there is no pseudo-terminal or no process to be had. A program that is
  ///   not there shows as one that exited with 127.
  package init(
    program: String,
    arguments: [String] = [],
    environment: [String: String],
    columns: Int = 80,
    rows: Int = 24,
    erasesWithBackground: Bool = true
  ) throws(SessionProblem) {
    screen = VirtualScreen(
      columns: columns,
      rows: rows,
      erasesWithBackground: erasesWithBackground
    )
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var master: Int32 = -1
    var process: pid_t = 0
    var handle: Int32 = -1
    let failure = Self.withCStrings([program] + arguments) { arguments in
      Self.withCStrings(variables) { environment in
        pseudo_terminal_spawn(
          program,
          arguments,
          environment,
          Int32(columns),
          Int32(rows),
          &master,
          &process,
          &handle
        )
      }
    }
    self.master = master
    self.process = process
    processHandle = handle
    guard failure == 0 else {
      end = .exited(-1)
      throw SessionProblem(description: "\(program) was not started: errno \(failure)")
    }
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      _ = pseudo_terminal_wait(-1, processHandle, 10_000)
      var status: Int32 = 0
      _ = pseudo_terminal_collect(process, &status)
    }
    if master >= 0 { close(master) }
    if processHandle >= 0 { close(processHandle) }
  }

  /// The process.
  package var processIdentifier: Int32 { process }

  /// Types text as it stands.
  package func type(_ text: String) throws(SessionProblem) { try send(Array(text.utf8)) }

  /// Presses keys, one after the other.
  package func press(_ keys: TypedKey...) throws(SessionProblem) {
    for key in keys {
      try send(key.bytes(isApplication: screen.modes.contains(1)))
    }
  }

  /// Sends bytes as a terminal would.
  package func send(_ bytes: [UInt8]) throws(SessionProblem) {
    let failure = pseudo_terminal_write(master, bytes, bytes.count, 10_000)
    guard failure == 0 else { throw problem("typing failed with errno \(failure)") }
  }

  /// Gives the terminal another size.
  package func resize(columns: Int, rows: Int) throws(SessionProblem) {
    try drain()
    screen.resize(columns: columns, rows: rows)
    let failure = pseudo_terminal_resize(master, Int32(columns), Int32(rows))
    guard failure == 0 else { throw problem("resizing failed with errno \(failure)") }
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Takes the line away, as when a connection breaks.
  package func hangUp() {
    close(master)
    master = -1
  }

  /// Reads until the picture is the wanted one.
  ///
  /// - Throws: `SessionProblem` where the program ends first, writes what the screen does not know, or the
  ///   time runs out.
  package func wait(
    for what: String,
    seconds: Int64 = 30,
    until holds: (VirtualScreen) -> Bool
  ) throws(SessionProblem) {
    let limit = pseudo_terminal_milliseconds() + seconds * 1000
    try drain()
    while screen.isHeldBack || !holds(screen) {
      let left = limit - pseudo_terminal_milliseconds()
      guard left > 0 else { throw problem("waited \(seconds) s for: \(what)") }
      guard end == nil else { throw problem("the program ended before: \(what)") }
      try turn(milliseconds: left)
    }
  }

  /// Reads until a text stands on the screen.
  package func wait(forText text: String, seconds: Int64 = 30) throws(SessionProblem) {
    try wait(for: "\"\(text)\"", seconds: seconds) { $0.shows(text) }
  }

  /// Reads to the end of the program.
  @discardableResult
  package func waitForEnd(seconds: Int64 = 30) throws(SessionProblem) -> ProgramEnd {
    let limit = pseudo_terminal_milliseconds() + seconds * 1000
    while true {
      if let end { return end }
      let left = limit - pseudo_terminal_milliseconds()
      guard left > 0 else { throw problem("waited \(seconds) s for the program to end") }
      try turn(milliseconds: left)
    }
  }

  /// Forgets what was written so far, to count from here on.
  package func forgetOutput() throws(SessionProblem) {
    try drain()
    output.removeAll()
  }

  /// The line settings now; they outlast the program.
  package var settings: LineSettings {
    var flags = [UInt32](repeating: 0, count: 4)
    guard pseudo_terminal_settings(master, &flags) == 0 else {
      return LineSettings(flags: [], isCooked: false)
    }
    return LineSettings(flags: flags, isCooked: pseudo_terminal_is_cooked(master) != 0)
  }

  private func turn(milliseconds: Int64) throws(SessionProblem) {
    let found = pseudo_terminal_wait(
      isOutputOver ? -1 : master,
      processHandle,
      Int32(clamping: milliseconds)
    )
    if found & Int32(PSEUDO_TERMINAL_HAS_OUTPUT) != 0 { try drain() }
    if found & Int32(PSEUDO_TERMINAL_PROCESS_ENDED) != 0 {
      try drain()
      var status: Int32 = 0
      guard pseudo_terminal_collect(process, &status) == 1 else { return }
      let signal = pseudo_terminal_ending_signal(status)
      end =
        signal != 0
        ? .killed(signal: Int(signal)) : .exited(Int(pseudo_terminal_exit_code(status)))
    }
  }

  /// Reads what is there.
  private func drain() throws(SessionProblem) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while master >= 0, !isOutputOver {
      let count = pseudo_terminal_read(master, &buffer, buffer.count)
      guard count > 0 else {
        isOutputOver = count != PSEUDO_TERMINAL_NOTHING_YET
        return
      }
      output += buffer[..<count]
      do throws(VirtualScreenProblem) {
        try screen.feed(buffer[..<count])
      } catch {
        throw problem(error.description)
      }
      try answer()
    }
  }

  private func answer() throws(SessionProblem) {
    while answered < screen.questions.count {
      let question = screen.questions[answered]
      answered += 1
      for mode in knownModes where question == "ESC[?\(mode)$p" {
        try send(Array("\u{1B}[?\(mode);2$y".utf8))
      }
    }
  }

  private func problem(_ what: String) -> SessionProblem {
    SessionProblem(description: "\(what)\n\(screen)\nend: \(end.map { "\($0)" } ?? "none")")
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return copies.withUnsafeBufferPointer { buffer in
      // The list always holds at least the end mark, so it has a base address.
      withExtendedLifetime(copies) { body(buffer.baseAddress!) }
    }
  }
}
