import CursesTerminal
import Foundation
import Testing

/// What the program never does, read from its own source.
@Suite("What the program never does")
struct SourceRuleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Lines of the program's own sources, without comments, with their file.
  private static func lines() throws -> [(file: String, text: String)] {
    try ["Sources", "Screens"].flatMap { folder -> [(file: String, text: String)] in
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder),
        includingPropertiesForKeys: nil
      )
      var lines: [(file: String, text: String)] = []
      while let file = files?.nextObject() as? URL {
        guard ["swift", "c", "h"].contains(file.pathExtension) else { continue }
        lines += try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .map { $0.trimmingCharacters(in: .whitespaces) }
          .filter { !$0.hasPrefix("//") && !$0.hasPrefix("*") }
          .map { (file.lastPathComponent, $0) }
      }
      return lines
    }
  }

  private static func calls(_ names: [String], but allowed: Set<String> = []) throws -> [String] {
    try lines().filter { line in
      names.contains { name in
        guard let range = line.text.range(of: "\(name)(") else { return false }
        let before = line.text[..<range.lowerBound].last
        return before.map { !$0.isLetter && $0 != "_" && $0 != "." } ?? true
      }
    }
    .filter { !allowed.contains($0.file) }
    .map { "\($0.file): \($0.text)" }
  }

  @Test("It starts no shell and no other program; only itself anew, before anything is read")
  func startsNothing() throws {
    let names = [
      "system", "popen", "fork", "vfork", "execl", "execlp", "execle", "execv", "execvp", "execve",
      "posix_spawn", "posix_spawnp", "dlopen", "Process",
    ]
    #expect(try Self.calls(names, but: ["CrashReport.swift"]) == [])
    let own = try Self.lines().filter { $0.file == "CrashReport.swift" && $0.text.contains("exec") }
    #expect(own.map(\.text) == ["execv(\"/proc/self/exe\", CommandLine.unsafeArgv)"])
  }

  @Test(
    "It opens the store's files, the terminal's, a log that is named, and what the system says of a process"
  )
  func opensNothing() throws {
    let allowed: Set<String> = [
      "store_files.c", "terminal_io.c", "screen_encoder.c", "PosixFiles.swift",
      // The terminal itself, for a pass phrase.
      "StoreKey.swift",
      // Whether the session that holds a walk still lasts, asked by the number of its process.
      "TerminalSession.swift",
    ]
    let names = ["openat", "fopen", "creat", "freopen", "FileHandle"]
    let flags = ["O_RDONLY", "O_WRONLY", "O_RDWR", "Data(contentsOf", "String(contentsOf"]
    let calls =
      try Self.calls(names, but: allowed)
      + Self.lines().filter { line in
        !allowed.contains(line.file) && flags.contains { line.text.contains($0) }
      }.map { "\($0.file): \($0.text)" }
    #expect(calls == [])
  }

  @Test("A record's text goes out through two doors, which let nothing pass that commands")
  func doors() throws {
    let names = ["print", "debugPrint", "dump", "puts", "fputs", "putchar", "printf", "fwrite"]
    #expect(try Self.calls(names) == [])
  }

  @Test("A trace of a crash shows places in the program, no memory, and no text of a record")
  func crashTraces() throws {
    #expect(CrashReport.settings.contains("registers=none"))
    #expect(CrashReport.settings.contains("interactive=no"))
    // A message that is put together could hold a name.
    let stops = try Self.calls([
      "fatalError", "preconditionFailure", "precondition", "assert", "assertionFailure",
    ])
    #expect(stops.filter { $0.contains("\\(") } == [])
    #expect(try Self.lines().allSatisfy { !$0.text.contains("try!") })
  }
}
