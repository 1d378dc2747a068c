import ClinicDomain
import Foundation
import Testing
import VirtualTerminal

@testable import ExactJSON

/// A folder of a test's own, gone when the test is.
private final class TestFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "refill-command-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
    return file(name)
  }

  /// A clinic in Chicago, in a folder of the folder.
  func clinic(_ name: String = "clinic") throws -> String {
    let made = try JourneyStore.run([
      "init", "--name", "North clinic", "--time-zone", "America/Chicago", "--store", file(name),
    ])
    #expect(made.code == 0, "\(made.errors)")
    return file(name)
  }
}

@Suite("The command answers, or says in one line what, where, why and what to do")
struct CommandLineTests {
  static let usage: [[String]] = [
    ["nonsense"], ["today", "--shoe"], ["today", "--at", "2026-02-30"], ["today", "--at", "noon"],
    ["pumps", "--json", "--csv"], ["chart"], ["calc", "rate"],
    ["calc", "rate", "--dose", "5", "--concentration", "10 mg/mL"],
    ["calc", "rate", "--dose", "3,7 mg/day", "--concentration", "10 mg/mL"],
    ["calc", "dates", "--filled", "20 mL", "--on", "5/1/2026", "--rate", "0.2 mL/day"],
    ["import", "csv"], ["init"], ["init", "--name", "", "--time-zone", "UTC"],
    ["synth", "--patients", "0", "--years", "1"], ["demo", "--seed", "x"], ["--glyphs", "emoji"],
  ]

  /// What of a command must not be missing, whatever the store.
  private func command(_ arguments: [String], in folder: TestFolder) throws -> [String] {
    guard let first = arguments.first, ["today", "pumps", "chart"].contains(first) else {
      return arguments
    }
    return arguments + ["--store", try folder.clinic(UUID().uuidString)]
  }

  @Test(
    "what is not understood ends with 64, on one line",
    arguments: usage.filter { !$0.contains("--json") }
  )
  func usageError(_ arguments: [String]) throws {
    let folder = try TestFolder()
    let answer = try JourneyStore.run(command(arguments, in: folder))
    #expect(answer.code == 64, "\(answer.errors)")
    #expect(answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("refill: "))
    #expect(answer.errors.filter(\.isNewline).count == 1, "\(answer.errors)")
  }

  @Test("with --json the same error is one object with four parts", arguments: usage)
  func usageErrorInJSON(_ arguments: [String]) throws {
    let folder = try TestFolder()
    let answer = try JourneyStore.run(command(arguments, in: folder) + ["--json"])
    #expect(answer.code == 64)
    #expect(answer.errors.filter(\.isNewline).count == 1)
    let error = try #require(try JSONValue(Array(answer.errors.utf8))["error"])
    for part in ["what", "where", "why", "do"] {
      #expect(error[part]?.text?.isEmpty == false, "\(part)")
    }
  }

  @Test("what is refused ends with 1, also as an object")
  func refused() throws {
    let folder = try TestFolder()
    let clinic = try folder.clinic()
    let none = folder.file("none")
    for arguments in [
      ["today", "--store", none], ["reservoirs", "--store", none], ["verify", "--store", none],
      ["chart", "999", "--store", clinic],
      ["init", "--name", "Again", "--time-zone", "UTC", "--store", clinic],
      ["init", "--name", "Nowhere", "--time-zone", "Mars/Olympus", "--store", none],
      ["import", "csv", folder.file("none.csv"), "--store", clinic], ["--store", none],
      ["calc", "waste", "--volume", "1 mL", "--ingredient", "morfine 10 mg/mL"],
      ["calc", "flex", "--concentration", "1 mg/mL", "--step", "6 h x 0.01 mL/h"],
      ["demo", "--no-open", "--at", "2026-09-22", "--store", clinic],
    ] {
      let answer = try JourneyStore.run(arguments)
      #expect(answer.code == 1, "\(arguments): \(answer.errors)")
      #expect(answer.errors.filter(\.isNewline).count == 1, "\(arguments): \(answer.errors)")
      #expect(!FileManager.default.fileExists(atPath: none), "\(arguments) made a store unasked")
    }
    let object = try JourneyStore.run(["chart", "999", "--json", "--store", clinic])
    #expect(try JSONValue(Array(object.errors.utf8))["error"]?["where"]?.text == "MRN 999")
  }

  @Test("help and version are answers")
  func help() throws {
    for arguments in [["--help"], ["calc", "--help"], ["import", "csv", "--help"]] {
      let answer = try JourneyStore.run(arguments)
      #expect(answer.code == 0 && !answer.output.isEmpty && answer.errors.isEmpty)
    }
  }

  @Test("the store is --store, else the variable, else the data folder")
  func place() throws {
    let folder = try TestFolder()
    let (named, data) = (try folder.clinic("named"), try folder.clinic("data/refill"))
    func name(_ arguments: [String], _ environment: [String: String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: BuiltProgram.path("refill"))
      process.arguments = arguments
      process.environment = environment
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try name(["verify"], ["REFILL_STORE": named]) == 0)
    #expect(try name(["verify"], ["XDG_DATA_HOME": folder.file("data")]) == 0)
    #expect(try name(["verify"], ["HOME": folder.path]) == 1)
    #expect(
      try name(["verify", "--store", named], ["REFILL_STORE": folder.file("none")]) == 0
    )
    #expect(data.hasSuffix("data/refill"))
  }

  @Test("a store is for its owner only, folders and files")
  func modes() throws {
    let folder = try TestFolder()
    let clinic = try folder.clinic()
    _ = try JourneyStore.run(["verify", "--store", clinic])
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? Int) ?? 0
    }
    #expect(try mode(clinic) == 0o700)
    for name in try FileManager.default.subpathsOfDirectory(atPath: clinic) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(clinic)/\(name)", isDirectory: &isFolder)
      #expect(try mode("\(clinic)/\(name)") == (isFolder.boolValue ? 0o700 : 0o600), "\(name)")
    }
  }
}

@Suite("Importing a log by command")
struct ImportCommandTests {
  private static let logs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases").path

  private func mrns(_ clinic: String) throws -> [String] {
    let rows = try JourneyStore.run(["pumps", "--json", "--store", clinic])
    return (try JSONValue(Array(rows.output)).elements ?? []).compactMap { $0["mrn"]?.text }
      .sorted()
  }

  @Test("any refusal means that nothing is imported; told so, the good rows are, and only once")
  func refusals() throws {
    let folder = try TestFolder()
    let clinic = try folder.clinic()
    let bad = "\(Self.logs)/pump-log-bad.csv"
    let all = try JourneyStore.run(["import", "csv", bad, "--store", clinic])
    #expect(all.code == 1)
    let told = String(decoding: all.output, as: UTF8.self)
    #expect(told.contains("line 3, daily_dose \"3,7 mg/day\""))
    #expect(try mrns(clinic).isEmpty)

    let dry = try JourneyStore.run([
      "import", "csv", bad, "--dry-run", "--skip-refused", "--store", clinic,
    ])
    #expect(dry.code == 0)
    #expect(String(decoding: dry.output, as: UTF8.self).contains("2 would be imported"))
    #expect(try mrns(clinic).isEmpty)

    let skipped = try JourneyStore.run([
      "import", "csv", bad, "--skip-refused", "--json", "--store", clinic,
    ])
    #expect(skipped.code == 0)
    let answer = try JSONValue(Array(skipped.output))
    #expect(answer["imported"] == .integer(2) && answer["refusedRows"] == .integer(12))
    #expect(try mrns(clinic) == ["200001", "200013"])
    let chart = try JourneyStore.run(["chart", "200013", "--json", "--store", clinic])
    #expect(String(decoding: chart.output, as: UTF8.self).contains("=HYPERLINK"))

    let again = try JourneyStore.run([
      "import", "csv", bad, "--skip-refused", "--json", "--store", clinic,
    ])
    #expect(try JSONValue(Array(again.output))["imported"] == .integer(0))
    #expect(try JourneyStore.run(["verify", "--store", clinic]).code == 0)
  }

  @Test("the shared log is imported whole; a second time every row is here already")
  func sharedLog() throws {
    let folder = try TestFolder()
    let clinic = try folder.clinic()
    let log = "\(Self.logs)/pump-log.csv"
    for (imported, skipped) in [(48, 0), (0, 48)] {
      let answer = try JourneyStore.run(["import", "csv", log, "--json", "--store", clinic])
      #expect(answer.code == 0, "\(answer.errors)")
      let value = try JSONValue(Array(answer.output))
      #expect(value["imported"] == .integer(Int64(imported)))
      #expect(value["skipped"]?.elements?.count == skipped)
    }
  }
}

@Suite("Invented clinics")
struct InventedClinicTests {
  private func list(_ store: String, _ arguments: [String]) throws -> String {
    String(
      decoding: try JourneyStore.run(arguments + ["--store", store]).output,
      as: UTF8.self
    )
  }

  @Test("the demonstration is the same for the same seed and day, another for another seed")
  func demo() throws {
    let folder = try TestFolder()
    var lists: [String] = []
    for (name, seed) in [("one", "7"), ("two", "7"), ("other", "8")] {
      let made = try JourneyStore.run([
        "demo", "--no-open", "--at", "2026-09-22", "--seed", seed, "--store", folder.file(name),
      ])
      #expect(made.code == 0, "\(made.errors)")
      lists.append(try list(folder.file(name), ["reservoirs", "--csv", "--at", "2026-09-22"]))
    }
    #expect(lists[0] == lists[1] && lists[0] != lists[2])
    // Sixty patients, three more of those whose pumps tell a story, and the header.
    #expect(lists[0].split(separator: "\r\n").count == 64)
    let today = try list(folder.file("one"), ["today", "--json"])
    let rows = try JSONValue(Array(today.utf8))
    #expect(rows.first("at")?.hasPrefix("2026-09-22") == true, "its clock starts where it is told")
    #expect(try JourneyStore.run(["verify", "--store", folder.file("one")]).code == 0)
  }

  @Test("a clinic of one's own takes no moved clock")
  func ownClock() throws {
    let folder = try TestFolder()
    let clinic = try folder.clinic()
    let answer = try JourneyStore.run([
      "demo", "--no-open", "--at", "2026-09-22", "--store", clinic,
    ])
    #expect(answer.code == 1)
  }

  @Test("a synthetic clinic is the same for the same seed, and whole")
  func synth() throws {
    let folder = try TestFolder()
    var lists: [String] = []
    for (name, seed) in [("one", "3"), ("two", "3"), ("other", "4")] {
      let made = try JourneyStore.run([
        "synth", "--patients", "6", "--years", "2", "--seed", seed, "--store", folder.file(name),
      ])
      #expect(made.code == 0, "\(made.errors)")
      lists.append(
        try list(folder.file(name), ["reservoirs", "--csv", "--at", "2026-11-24T12:00:00-06:00"])
      )
      #expect(try JourneyStore.run(["verify", "--store", folder.file(name)]).code == 0)
    }
    #expect(lists[0] == lists[1] && lists[0] != lists[2])
  }
}
