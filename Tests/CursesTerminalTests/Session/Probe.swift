import Testing
import VirtualTerminal

/// The probe program in a pseudo-terminal.
enum Probe {
  static let path = BuiltProgram.path("terminal-probe")

  /// A crash must not be followed by Swift's own account of it: these tests look at what comes after.
  static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Starts the probe and waits for its first picture.
  static func start(
    _ changes: [String: String?] = [:],
    columns: Int = 100,
    rows: Int = 12,
    knownModes: Set<Int> = []
  ) throws -> PseudoTerminalSession {
    let session = try start("exec \(path)", changes, columns: columns, rows: rows)
    session.knownModes = knownModes
    try session.wait(forText: "nothing | keys 0")
    return session
  }

  /// Starts a line of a shell, in which the probe may stand.
  static func start(
    _ line: String,
    _ changes: [String: String?] = [:],
    columns: Int = 100,
    rows: Int = 12
  ) throws -> PseudoTerminalSession {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    let type = environment["TERM"] ?? ""
    return try PseudoTerminalSession(
      program: "/bin/sh",
      arguments: ["-c", line],
      environment: environment,
      columns: columns,
      rows: rows,
      erasesWithBackground: type.hasPrefix("xterm") || type == "linux"
    )
  }

  /// The line settings of a pseudo-terminal that nobody has changed.
  static func untouchedSettings() throws -> LineSettings {
    let session = try start("echo ready; read line")
    try session.wait(forText: "ready")
    return session.settings
  }
}
