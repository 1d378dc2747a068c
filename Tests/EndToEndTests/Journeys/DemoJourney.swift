import Foundation
import Testing
import VirtualTerminal

@Suite("The demonstration in a terminal")
struct DemoJourney {
  /// Where the program puts temporary folders in this journey.
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "refill-demo-journey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  private func open(_ arguments: [String]) throws -> PseudoTerminalSession {
    let session = try PseudoTerminalSession(
      program: BuiltProgram.path("refill"),
      arguments: arguments,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "TMPDIR": folder.path,
      ]
    )
    session.knownModes = [2026]
    return session
  }

  private func left() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  @Test("opens on the day that was asked for, in one temporary folder, and leaves none behind")
  func temporary() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = try open(["demo", "--at", "2026-09-22"])
    try session.wait(forText: "Sign in")
    try session.type("okafor\r1357\r")
    try session.wait(forText: "Tue 22-Sep-2026")
    #expect(try left().count == 1)
    session.hangUp()
    #expect(try session.waitForEnd() == .exited(129))
    #expect(try left() == [])
  }

  @Test("with a folder and a day opens at once")
  func named() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = folder.appending(path: "clinic").path
    let session = try open(["demo", "--at", "2026-09-22", "--store", store])
    try session.wait(forText: "Sign in")
    session.hangUp()
    #expect(try session.waitForEnd() == .exited(129))
    #expect(try left() == ["clinic"])
  }

  @Test("is offered where there is no clinic, and asked for once")
  func offered() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = try open(["--store", folder.appending(path: "none").path])
    try session.wait(forText: "Press 1, 2 or q")
    try session.type("2\r")
    try session.wait(forText: "Sign in")
    #expect(try left().count == 1)
    session.hangUp()
    #expect(try session.waitForEnd() == .exited(129))
    #expect(try left() == [])
  }
}
