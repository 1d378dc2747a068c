import Foundation
import Testing

/// The tables of hazards and threats name tests; a test that is gone or renamed is missed here.
@Suite("Every hazard and every threat has a test that is there")
struct DocumentTableTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func rows(_ name: String) throws -> [[String]] {
    let file = root.appending(path: "Sources/ClinicDomain/\(name).md")
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n")
      .filter { $0.hasPrefix("|") && !$0.hasPrefix("|--") && !$0.hasPrefix("| # ") }
      .map { line in
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  /// The tests of the tree, as `Suite.function`.
  private static func tests() throws -> Set<String> {
    var names: Set<String> = []
    let files = FileManager.default.enumerator(
      at: root.appending(path: "Tests"),
      includingPropertiesForKeys: nil
    )
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      var suite = ""
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(whereSeparator: { " (<:{".contains($0) }).map(String.init)
        if let place = words.firstIndex(where: { $0 == "struct" || $0 == "class" }),
          place + 1 < words.count, !line.hasPrefix(" ")
        {
          suite = words[place + 1]
        } else if let place = words.firstIndex(of: "func"), place + 1 < words.count {
          names.insert("\(suite).\(words[place + 1])")
        }
      }
    }
    return names
  }

  @Test("Hazards: all 22 of them, each with a check and tests that exist", arguments: ["Hazards"])
  func hazards(_ name: String) throws {
    let rows = try Self.rows(name)
    #expect(rows.map { Int($0[0]) } == (1...22).map { Optional($0) })
    try check(rows)
  }

  @Test("Threats: each with what stops it and tests that exist", arguments: ["Threats"])
  func threats(_ name: String) throws {
    let rows = try Self.rows(name)
    #expect(rows.count >= 15)
    try check(rows)
  }

  private func check(_ rows: [[String]]) throws {
    let tests = try Self.tests()
    for row in rows {
      #expect(row.count == 4 && row.allSatisfy { !$0.isEmpty }, "\(row)")
      let named = (row.last ?? "").split(separator: "`").map(String.init)
        .filter { $0.contains(".") && !$0.contains(" ") }
      #expect(!named.isEmpty, "row \(row[0]) names no test")
      for name in named { #expect(tests.contains(name), "row \(row[0]): there is no \(name)") }
    }
  }
}
