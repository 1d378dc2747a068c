import Foundation
import VirtualTerminal

@testable import ExactJSON

/// A demonstration clinic in a folder of its own, made by the program itself.
final class DemoStore {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "refill-journey-\(UUID().uuidString)").path
    let made = try Self.run(["demo", "--no-open", "--store", folder, "--at", "2026-09-22"])
    guard made.code == 0 else { throw SessionProblem.make(made.errors) }
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
      throw SessionProblem.make("no reservoir of \(mrn): \(answer.errors)")
    }
    return row
  }

  /// A patient's chart as the command line gives it.
  func chart(mrn: String) throws -> JSONValue {
    try JSONValue(Array(Self.run(["chart", mrn, "--json", "--store", folder]).output))
  }

  /// The program on a terminal of its own, with the nurse signed in.
  func open(environment: [String: String] = [:]) throws -> PseudoTerminalSession {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder]
    variables.merge(environment) { $1 }
    let session = try PseudoTerminalSession(
      program: BuiltProgram.path("refill"),
      arguments: ["--store", folder],
      environment: variables
    )
    // Whole frames are marked, so that no half of one is read.
    session.knownModes = [2026]
    try session.wait(forText: "Sign in")
    try session.type("okafor\r1357\r")
    try session.wait(forText: "Nurse OKAFOR")
    return session
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

extension SessionProblem {
  static func make(_ text: String) -> any Error { JourneyProblem(text: text) }
}

struct JourneyProblem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
