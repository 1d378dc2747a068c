import Foundation
import Testing
import VirtualTerminal

/// A disk that fills up while somebody works: by the library that fails on request, and a real one.
@Suite("A full disk loses nothing that is typed", .serialized)
struct FullDiskJourney {
  private static let mrn = "204370"

  @Test("NOT SAVED is said, the answers stay on the screen, and are kept once there is room")
  func typedIsKept() throws {
    let store = try JourneyStore.demo()
    let birthDate = try #require(try store.chart(mrn: Self.mrn).first("birthDate"))
    let full = "\(store.folder)-is-full"
    let session = try store.openAsNurse(
      environment: [
        "LD_PRELOAD": BuiltProgram.path("libfaulty-disk.so"), "FAULTY_ROOT": store.folder,
        "FAULTY_KIND": "ENOSPC", "FAULTY_WHILE": full,
      ],
      columns: 120,
      rows: 40
    )
    let nurse = NurseAtWork(session: session)
    try nurse.beginRefill(of: "keller")
    try nurse.reach(1)
    try nurse.answer(["MRN": "\(Self.mrn)\r", "Birth date": "\(birthDate)\r"])
    #expect(FileManager.default.createFile(atPath: full, contents: nil))
    try nurse.answer(["Escort": "y"])
    if !session.screen.shows("NOT SAVED") { try session.press(.enter) }
    try session.wait(forText: "NOT SAVED")
    #expect(session.screen.shows(Self.mrn), "what was typed is still on the screen")
    try FileManager.default.removeItem(atPath: full)
    try session.press(.enter)
    try nurse.reach(2)
    #expect(try store.damage() == nil)
    #expect(try store.chart(mrn: Self.mrn).first("arrive.mrn") ?? Self.mrn == Self.mrn)
  }

  /// A real file system of half a megabyte; nothing where it may not be mounted here.
  private static func smallDisk() throws -> String? {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "refill-small-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let mounted = try run(
      "/bin/mount",
      ["-t", "tmpfs", "-o", "size=512k,mode=0700", "tmpfs", folder]
    )
    return mounted == 0 ? folder : nil
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "On a real disk that is full or may only be read, lists go on and nothing is half imported",
    .enabled(if: geteuid() == 0)
  )
  func realDisk() throws {
    guard let disk = try Self.smallDisk() else { return }
    defer { _ = try? Self.run("/bin/umount", ["-l", disk]) }
    let store = "\(disk)/store"
    let log = FileManager.default.temporaryDirectory
      .appending(path: "refill-log-\(UUID().uuidString).csv")
    try Data(Self.log(rows: 60).utf8).write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    func refill(_ arguments: [String]) throws -> (code: Int32, output: Data, errors: String) {
      try JourneyStore.run(arguments + ["--store", store])
    }
    #expect(try refill(["init", "--name", "Small", "--time-zone", "America/Chicago"]).code == 0)
    let filler = open("\(disk)/filler", O_WRONLY | O_CREAT, 0o600)
    let page = [UInt8](repeating: 1, count: 4096)
    while write(filler, page, page.count) > 0 {}
    close(filler)

    let refused = try refill(["import", "csv", log.path])
    #expect(refused.code == 1)
    #expect(refused.errors.contains("NOT SAVED"), "\(refused.errors)")
    #expect(try refill(["pumps", "--json"]).code == 0)
    #expect(try refill(["verify"]).code == 0)

    unlink("\(disk)/filler")
    #expect(try refill(["import", "csv", log.path]).code == 0)
    #expect(try Self.run("/bin/mount", ["-o", "remount,ro", disk]) == 0)
    let list = try refill(["pumps", "--csv"])
    #expect(list.code == 0)
    #expect(String(decoding: list.output, as: UTF8.self).contains("880059"))
    #expect(try refill(["verify"]).code == 0)
    let again = try refill(["record", "export", "880000", "--reason", "test"])
    #expect(again.code == 1)
    #expect(again.errors.contains("NOT SAVED"), "\(again.errors)")
  }

  private static func log(rows: Int) -> String {
    let head =
      "mrn,family_name,given_name,birth_date,sex,phone,allergies,pump_model,pump_serial,implanted_on,reservoir,alarm_volume,catheter_volume,drug_1,concentration_1,drug_2,concentration_2,drug_3,concentration_3,daily_dose,bolus_dose,boluses_per_day,filled_at,fill_volume,stability_days,next_visit,notes\n"
    return (0..<rows).reduce(into: head) { text, row in
      text +=
        "\(880_000 + row),Sample,Ada,1950-01-01,F,,,SynchroMed II 8637-40,NG\(88_000 + row),2022-05-23,40 mL,2 mL,0.2 mL,morphine,25 mg/mL,,,,,7 mg/day,,,2026-10-01 15:20,39.5 mL,90,,\n"
    }
  }
}
