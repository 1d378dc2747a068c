import Glibc
import VirtualTerminal

/// Why the benchmark cannot go on.
struct BenchProblem: Error, CustomStringConvertible {
  let description: String
}

/// A temporary folder for everything that the benchmark writes.
struct BenchFolder {
  let path: String

  init() throws {
    var pattern = Array("/tmp/refill-bench-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else {
      throw BenchProblem(description: "no temporary folder: errno \(errno)")
    }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with all that is in it.
  func remove() {
    _ = try? PseudoTerminalSession(
      program: "/bin/rm",
      arguments: ["-r", "--", path],
      environment: [:]
    ).waitForEnd()
  }
}

/// A clinic that is measured, written by the program itself.
struct BenchClinic {
  let folder: String

  /// The 60 patients of the demonstration.
  static func demo(in folder: BenchFolder) throws -> BenchClinic {
    let store = "\(folder.path)/demo"
    try run(["demo", "--no-open", "--store", store])
    return BenchClinic(folder: store)
  }

  /// A synthetic clinic, and how long it took to write.
  static func synthetic(
    patients: Int,
    years: Int,
    in folder: BenchFolder
  ) throws -> (BenchClinic, Samples) {
    let store = "\(folder.path)/synth-\(patients)-\(years)"
    let time = try Samples.nanoseconds {
      try run([
        "synth", "--patients", "\(patients)", "--years", "\(years)", "--seed", "1",
        "--store", store,
      ])
    }
    return (BenchClinic(folder: store), Samples([time], .nanoseconds))
  }

  private static func run(_ arguments: [String]) throws {
    let session = try PseudoTerminalSession(
      program: BuiltProgram.path("refill"),
      arguments: arguments,
      environment: BenchClinic.environment
    )
    let end = try session.waitForEnd(seconds: 600)
    guard end == .exited(0) else {
      throw BenchProblem(description: "refill \(arguments[0]) ended with \(end)\n\(session.screen)")
    }
  }

  /// What programs that are measured find in their environment.
  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"]

  /// The workstation on this clinic.
  func open(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminalSession {
    try PseudoTerminalSession(
      program: BuiltProgram.path("refill"),
      arguments: ["--store", folder],
      environment: Self.environment,
      columns: columns,
      rows: rows
    )
  }

  /// Signs the nurse in whose PIN every invented clinic has.
  static func signIn(_ session: PseudoTerminalSession) throws {
    try typeNameAndPIN(session)
    try session.press(.enter)
    try session.wait(forText: today)
  }

  /// Types name and PIN up to the last Enter.
  static func typeNameAndPIN(_ session: PseudoTerminalSession) throws {
    try session.wait(forText: "Sign in")
    try session.type("okafor\r1357")
    // Four marks stand for the PIN once it is typed.
    try session.wait(for: "four characters of a PIN") { screen in
      screen.rows.contains { $0.contains("PIN") && ($0.contains("••••") || $0.contains("****")) }
    }
  }

  /// What only the complete Today screen shows.
  static let today = "[1 Today]"
}
