import ClinicDomain
import Testing

@testable import ClinicStore

/// The power fails at every single operation of an erasure and of an encryption.
@Suite("A change of the whole record is done or not done, whenever the power fails")
struct PowerFailureTests {
  private static let secret = KeySecret.keyFile(Array("0123456789abcdef".utf8))
  private static let word = "zanzibar"
  private static let visit = VisitID("v1")

  /// Two patients over three months, a draft of the first one's visit, and a torn tail that was put
  /// aside.
  private static func clinic(_ disk: SimulatedDisk, isEncrypted: Bool) throws -> Store {
    var store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
    if isEncrypted {
      try encrypt(store)
      store = try open(disk)
    }
    var start = Sample.note("start", on: "c1", at: "2026-11-02T07:00:00-06:00")
    start.events = [
      .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1"))
    ]
    for action in [
      Sample.register(1), Sample.register(2), Sample.note(word, on: "c1"), start,
      Sample.note("of two", on: "c2", at: "2026-12-02T08:00:00-06:00"),
    ] { _ = try store.journal.append([action]) }
    try store.drafts.save(["typed": word], for: visit)
    disk.damage("journal/2026-12.jsonl") { $0 += Array("{\"chart\":\"c1\",\"\(word)".utf8) }
    store = try open(disk)
    #expect(try disk.list("quarantine").count == 1)
    store.journal.saveIndex(always: true)
    return store
  }

  private static func encrypt(_ store: Store) throws {
    try store.startEncryption(
      with: secret,
      by: .system,
      on: "bay-1",
      at: Sample.created,
      backup: "b",
      cost: .light
    )
  }

  private static func open(_ disk: SimulatedDisk) throws -> Store {
    try Store.open(on: disk, holder: "bay-2") { lock throws(StoreError) in
      try Store.open(lock, with: secret, place: "here")
    }
  }

  /// Lets the power fail at the first, the second, … operation of a change, until it is done before
  /// that, and looks at several disks that may be found afterwards.
  private static func eachFailure(
    isEncrypted: Bool,
    of change: (Store) throws -> Void,
    check: (_ found: SimulatedDisk, _ isDone: Bool, _ place: String) throws -> Void
  ) throws {
    var operation = 0
    var isDone = false
    while !isDone {
      operation += 1
      let disk = SimulatedDisk()
      let store = try clinic(disk, isEncrypted: isEncrypted)
      disk.powerFailsAt = disk.operations + operation
      isDone = (try? change(store)) != nil && disk.hasPower
      for seed in 0..<6 {
        let found = disk.afterPowerFailure(seed: UInt64(operation * 10 + seed))
        try check(found, isDone, "operation \(operation), seed \(operation * 10 + seed)")
      }
    }
    #expect(operation > 10)
  }

  @Test(
    "A chart is there whole with its draft, or gone from every file",
    arguments: [false, true]
  )
  func erasure(isEncrypted: Bool) throws {
    try Self.eachFailure(isEncrypted: isEncrypted) { store in
      _ = try store.erase(
        ChartID("c1"),
        mrn: "100001",
        reason: "r",
        by: .system,
        on: "bay-1",
        at: Sample.moment("2026-12-03T08:00:00-06:00")
      )
    } check: { found, isDone, place in
      let again = try Self.open(found)
      let notes = (try? again.journal.chart(ChartID("c1")).notes.count) ?? 0
      #expect(notes == 0 || notes == 2, "\(place)")
      if isDone { #expect(notes == 0) }
      #expect(try again.journal.chart(ChartID("c2")).notes.count == 2, "\(place)")
      let verification = try Store.verify(on: found)
      #expect(verification.isClean, "\(place): \(verification.damages)")
      let draft = again.drafts.load([String: String].self, for: Self.visit)
      #expect((draft == nil) == (notes == 0), "\(place)")
      #expect(!found.seen.keys.contains { $0.hasPrefix("journal.") }, "\(place)")
      guard notes == 0 else { return }
      for (path, bytes) in found.seen where path != "clinic.json" {
        let text = String(decoding: bytes, as: UTF8.self)
        for secret in [Self.word, "Sample1", "100001"] {
          #expect(!text.contains(secret), "\(place): \(secret) stands in \(path)")
        }
      }
    }
  }

  @Test("Encryption is on or off, and everything is read with the key either way")
  func encryption() throws {
    try Self.eachFailure(isEncrypted: false) { store in
      try Self.encrypt(store)
      // As a workstation does that opens it next.
      try Self.open(store.journal.files as? SimulatedDisk ?? SimulatedDisk()).journal
        .saveIndex(always: true)
    } check: { found, isDone, place in
      let again = try Self.open(found)
      if isDone { #expect(again.isEncrypted) }
      #expect(try again.journal.chart(ChartID("c1")).notes.count == 2, "\(place)")
      #expect(
        again.drafts.load([String: String].self, for: Self.visit) == ["typed": Self.word],
        "\(place)"
      )
      let later = Sample.note("quagga", on: "c2", at: "2026-12-05T08:00:00-06:00")
      _ = try again.journal.append([later])
      again.journal.saveIndex(always: true)
      let verification = try Store.verify(on: found)
      #expect(verification.isClean, "\(place): \(verification.damages)")
      for (path, bytes) in found.seen {
        let text = String(decoding: bytes, as: UTF8.self)
        if path.hasPrefix("journal/") {
          let isClear = text.contains("\"text\":\"quagga\"")
          #expect(isClear != again.isEncrypted || !path.contains("2026-12"), "\(place): \(path)")
        } else if again.isEncrypted, !path.hasPrefix("quarantine/") {
          for secret in [Self.word, "Sample1"] {
            #expect(!text.contains(secret), "\(place): \(secret) stands in \(path)")
          }
        }
      }
    }
  }
}
