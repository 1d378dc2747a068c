import ClinicDomain
import Foundation

/// Makes the generated reference data of the module from the files that lie beside the tests.
///
/// Run it with `REFILL_GENERATE=write swift test --filter ReferenceDataTests`.
struct ReferenceGenerator {
  typealias Source = SwiftSource
  typealias Argument = SwiftSource.Argument

  /// File names with their contents.
  private(set) var files: [String: String] = [:]

  init() throws {
    try addFormulary(try JSONTree.reference("formulary.json"))
    try addComplications(try JSONTree.reference("complications.json"))
    try addPumps(try JSONTree.reference("pump-catalogue.json"))
  }

  /// Writes the files into the module and formats them.
  func write() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Sources/ClinicDomain/Reference/Generated")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for old in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(old))
    }
    for (name, content) in files {
      try content.write(
        to: folder.appendingPathComponent(name),
        atomically: false,
        encoding: .utf8
      )
    }
    let formatter = Process()
    formatter.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    formatter.arguments = ["swift", "format", "--in-place", "--recursive", folder.path]
    try formatter.run()
    formatter.waitUntilExit()
  }

  mutating func add(_ name: String, extension type: String, _ members: [String]) {
    files["\(name).swift"] = """
      // Generated from the reference files beside the tests; see ReferenceGenerator.
      extension \(type) {
      \(members.joined(separator: "\n\n"))
      }

      """
  }

  static func member(_ name: String, _ type: String, _ doc: String, _ value: String)
    -> String
  {
    "/// \(doc)\npublic static let \(name): \(type) = \(value)"
  }

  static func header(_ tree: JSONTree) throws -> String {
    try Source.call(
      "ReferenceHeader",
      .object(tree.members.merging(tree["verificationCount"]?.members ?? [:]) { $1 }),
      ignoring: Set(tree.members.keys),
      [
        Argument("schemaVersion", Source.text), Argument("title", Source.text),
        Argument("asOf", Source.text), Argument("warning", Source.text),
        Argument("verifiedTrue", label: "verifiedCount", absent: "0", Source.whole),
        Argument("verifiedFalse", label: "unverifiedCount", absent: "0", Source.whole),
      ]
    )
  }
}
