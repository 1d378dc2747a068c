import Foundation
import VirtualTerminal

@testable import ExactJSON

/// A clinic in a folder of its own, made by the program itself.
final class JourneyStore {
  let folder: String

  /// Makes a clinic with a command that takes `--store`.
  init(made arguments: [String]) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "refill-journey-\(UUID().uuidString)").path
    let made = try Self.run(arguments + ["--store", folder])
    guard made.code == 0 else { throw JourneyProblem(text: made.errors) }
  }

  /// The demonstration on a Tuesday of its own.
  static func demo() throws -> JourneyStore {
    try JourneyStore(made: ["demo", "--no-open", "--at", "2026-09-22"])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What the program answers on the command line.
  static func run(
    _ arguments: [String]
  ) throws -> (code: Int32, output: Data, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("refill"))
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let problems = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data, String(decoding: problems, as: UTF8.self))
  }

  /// The reservoir of a patient as the command line gives it.
  func reservoir(mrn: String) throws -> JSONValue {
    let answer = try Self.run(["reservoirs", "--json", "--store", folder])
    let rows = try JSONValue(Array(answer.output)).elements ?? []
    guard let row = rows.first(where: { $0["mrn"]?.text == mrn }) else {
      throw JourneyProblem(text: "no reservoir of \(mrn): \(answer.errors)")
    }
    return row
  }

  /// A patient's chart as the command line gives it.
  func chart(mrn: String) throws -> JSONValue {
    try JSONValue(Array(Self.run(["chart", mrn, "--json", "--store", folder]).output))
  }

  /// The program on a terminal of its own, at its first screen.
  func open(
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminalSession {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder]
    variables.merge(environment) { $1 }
    let session = try PseudoTerminalSession(
      program: BuiltProgram.path("refill"),
      arguments: ["--store", folder],
      environment: variables,
      columns: columns,
      rows: rows
    )
    // Whole frames are marked, so that no half of one is read.
    session.knownModes = [2026]
    return session
  }

  /// The program on a terminal of its own, with the nurse of the demonstration signed in.
  func openAsNurse(
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminalSession {
    let session = try open(environment: environment, columns: columns, rows: rows)
    try session.wait(forText: "Sign in")
    try session.type("okafor\r1357\r")
    try session.wait(forText: "Nurse OKAFOR")
    return session
  }

  /// The paths of all files of the store.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
  }

  /// What is wrong with the chain of the store; nothing where all is well.
  func damage() throws -> String? {
    let verified = try Self.run(["verify", "--store", folder])
    return verified.code == 0 ? nil : verified.errors
  }
}

extension JSONValue {
  /// The first text under a name, however deep.
  func first(_ name: String) -> String? {
    if let text = self[name]?.text { return text }
    switch self {
    case .object(let members): return members.lazy.compactMap { $0.value.first(name) }.first
    case .array(let elements): return elements.lazy.compactMap { $0.first(name) }.first
    default: return nil
    }
  }
}

/// Why a journey came to its end too early.
struct JourneyProblem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
