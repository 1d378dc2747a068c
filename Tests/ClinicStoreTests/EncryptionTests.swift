import ClinicDomain
import Testing

@testable import ClinicStore

@Suite("A clinic that is encrypted")
struct EncryptionTests {
  private static let secrets: [KeySecret] = [
    .passPhrase("four words nobody guesses"), .keyFile(Array("0123456789abcdef".utf8)),
  ]

  /// A clinic with a patient in the clear, encrypted from then on.
  private func encrypted(_ files: any StoreFiles, with secret: KeySecret) throws -> Store {
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    store.journal.saveIndex(always: true)
    try store.drafts.save(["typed": "before"], for: VisitID("v1"))
    try store.startEncryption(
      with: secret,
      by: .system,
      on: "bay-1",
      at: Sample.created,
      backup: "b",
      cost: .light
    )
    return try open(files, with: secret)
  }

  private func open(_ files: any StoreFiles, with secret: KeySecret) throws -> Store {
    try Store.open(on: files, holder: "bay-2") { lock throws(StoreError) in
      try Store.open(lock, with: secret, place: "here")
    }
  }

  @Test(
    "What is written is read back with the key, and stands nowhere in the clear",
    arguments: secrets
  )
  func readsBack(_ secret: KeySecret) throws {
    let files = SimulatedDisk()
    let store = try encrypted(files, with: secret)
    var note = Sample.note("a secret note", on: "c2")
    note.id = ActionID("n-1")
    _ = try store.journal.append([Sample.register(2), note])
    try store.drafts.save(["typed": "a secret draft"], for: VisitID("v2"))
    store.journal.saveIndex(always: true)
    let again = try open(files, with: secret)
    let chart = try again.journal.chart(ChartID("c2"))
    #expect(chart.notes.map(\.value.text).contains("a secret note"))
    #expect(chart.notes.last?.by == .staff(StaffID("lopez")))
    #expect(again.journal.view.entries.map(\.mrn) == ["100001", "100002"])
    #expect(
      again.drafts.load([String: String].self, for: VisitID("v2")) == ["typed": "a secret draft"]
    )
    #expect(again.drafts.load([String: String].self, for: VisitID("v1")) == ["typed": "before"])
    #expect(again.journal.reports.isEmpty, "\(again.journal.reports)")
    for (path, bytes) in files.seen {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["a secret", "100002", "Sample2", "lopez"] {
        #expect(!text.contains(secret), "\(secret) stands in \(path)")
      }
    }
  }

  @Test("The check goes without the key, and finds every flipped byte")
  func verifiesWithoutKey() throws {
    let files = SimulatedDisk()
    let store = try encrypted(files, with: Self.secrets[1])
    _ = try store.journal.append([Sample.note("a secret note", on: "c1")])
    store.journal.saveIndex(always: true)
    let verification = try Store.verify(on: files)
    #expect(verification.isClean, "\(verification.damages)")
    #expect(verification.notes.contains { $0.contains("1 lines are encrypted") })
    let path = "journal/2026-10.jsonl"
    let whole = try #require(files.seen[path])
    for offset in stride(from: whole.count - 600, to: whole.count, by: 1) {
      files.damage(path) {
        $0 = whole
        $0[offset] ^= 1
      }
      #expect(try !Store.verify(on: files).isClean, "byte \(offset)")
    }
  }

  @Test("A lost or other key is said plainly, and nothing is changed")
  func lostKey() throws {
    let files = SimulatedDisk()
    _ = try encrypted(files, with: Self.secrets[0])
    let before = files.seen
    do {
      _ = try Store.open(on: files, holder: "x")
      Issue.record("it opened without a key")
    } catch {
      #expect(error.description.contains("no key is given"))
      #expect(error.description.contains("nobody can read what was written"))
    }
    #expect(throws: StoreError.self) {
      _ = try open(files, with: .passPhrase("other words altogether"))
    }
    #expect(files.seen == before)
  }

  @Test("A station that was open before writes nothing in the clear")
  func olderStation() throws {
    let files = SimulatedDisk()
    let secret = Self.secrets[1]
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    let station = try Store.open(on: files, holder: "bay-2")
    try Store.open(on: files, holder: "bay-3").startEncryption(
      with: secret,
      by: .system,
      on: "bay-3",
      at: Sample.created,
      backup: "b",
      cost: .light
    )
    #expect(throws: JournalError.self) {
      _ = try station.journal.append([Sample.note("in the clear", on: "c1")])
    }
    #expect(try open(files, with: secret).journal.chart(ChartID("c1")).notes.count == 1)
  }

  @Test("Another key holder opens the same lines, the one before no more")
  func changesHolder() throws {
    let files = SimulatedDisk()
    let store = try encrypted(files, with: Self.secrets[0])
    _ = try store.journal.append([Sample.note("kept", on: "c1")])
    try store.changeKeyHolder(
      to: Self.secrets[1],
      by: .system,
      on: "bay-1",
      at: Sample.created,
      cost: .light
    )
    let chart = try open(files, with: Self.secrets[1]).journal.chart(ChartID("c1"))
    #expect(chart.notes.last?.value.text == "kept")
    #expect(throws: StoreError.self) { _ = try open(files, with: Self.secrets[0]) }
  }

  @Test("Sealed bytes open with their key and context only")
  func sealing() throws {
    let key = ClinicKey.make()
    let plain = Array("word".utf8)
    let sealed = key.seal(plain, context: [1])
    #expect(key.open(sealed, context: [1]) == plain)
    #expect(key.open(sealed, context: [2]) == nil)
    #expect(ClinicKey.make().open(sealed, context: [1]) == nil)
    #expect(key.open(key.seal([], context: []), context: []) == [])
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(key.open(changed, context: [1]) == nil)
    }
  }
}
