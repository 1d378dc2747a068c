import ClinicDomain
import Testing

@testable import ClinicStore

@Suite("Access in a clinic that is encrypted")
struct EncryptedAccessTests {
  private static let secret = KeySecret.passPhrase("four words nobody guesses")

  private func open(_ files: any StoreFiles) throws -> Store {
    try Store.open(on: files, holder: "bay-2") { lock throws(StoreError) in
      try Store.open(lock, with: Self.secret, place: "here")
    }
  }

  private func encrypted(_ files: any StoreFiles) throws -> Store {
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    store.journal.saveIndex(always: true)
    try store.startEncryption(
      with: Self.secret,
      by: .system,
      on: "bay-1",
      at: Sample.created,
      backup: "b",
      cost: .light
    )
    return try open(files)
  }

  @Test("The audit reads with the key who did what, before and after, each entry intact")
  func audit() throws {
    let files = SimulatedDisk()
    let store = try encrypted(files)
    var patient = Sample.patient(1)
    patient.familyName = "Renamed"
    let receipts = try store.journal.append([
      Action(
        id: ActionID("rename"),
        by: .staff(StaffID("lopez")),
        on: "bay-1",
        at: Sample.created,
        chart: ChartID("c1"),
        events: [.patientRecorded(patient)]
      )
    ])
    let detail = try #require(try store.journal.auditDetail(of: receipts[0].version))
    #expect(detail.entry.kind == "patient.recorded" && detail.entry.isIntact)
    #expect(detail.entry.recorded?.by == .staff(StaffID("lopez")))
    #expect(detail.changes.map(\.name) == ["familyName"])
  }

  @Test("A start frees nobody from the delay after wrong PINs")
  func delay() throws {
    let files = SimulatedDisk()
    let store = try encrypted(files)
    for number in 0..<5 {
      _ = try store.journal.append([
        Action(
          id: ActionID("wrong-\(number)"),
          by: .system,
          on: "bay-1",
          at: Sample.moment("2026-10-05T10:00:0\(number)-05:00"),
          events: [.signInRefused(StaffID("lopez"))]
        )
      ])
    }
    store.journal.saveIndex(always: true)
    let settings = try open(files).journal.view.settings
    let now = Sample.moment("2026-10-05T10:00:10-05:00").instant
    #expect(settings.signInWait(StaffID("lopez"), at: now) == 54)
  }

  /// A visit that is begun and signed at once.
  private func signing(_ meaning: String) -> Action {
    let visit = VisitID("v1")
    let signature = Signature(by: StaffID("lopez"), at: Sample.created, meaning: meaning)
    return Action(
      id: ActionID("sign"),
      by: .staff(StaffID("lopez")),
      on: "bay-1",
      at: Sample.created,
      chart: ChartID("c1"),
      visit: visit,
      events: [
        .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")),
        .visitSigned(VisitSigned(signatures: [signature])),
      ]
    )
  }

  @Test("A signature is sealed over what the visit says, and the store is as it was written")
  func signature() throws {
    let store = try encrypted(SimulatedDisk())
    _ = try store.journal.append([store.journal.sealing(signing("the whole visit"))])
    #expect(try store.journal.chart(ChartID("c1")).signatures.count == 1)
    let files = store.journal.files
    let without = try Store.verify(on: files)
    #expect(without.isClean, "\(without.damages)")
    #expect(without.signatures == 0 && without.linesNotOpened == 3)
    #expect(
      without.notes.contains { $0.contains("3 lines are encrypted and were not opened") },
      "\(without.notes)"
    )
    let with = try Store.verify(on: files, key: store.journal.key)
    #expect(with.isClean, "\(with.damages)")
    #expect(with.signatures == 1 && with.linesNotOpened == 0)
    #expect(try store.journal.checkChain().damages == [])
  }

  @Test(
    "With the key a name that was moved to another record is found; without, it is said that none was checked"
  )
  func movedSignature() throws {
    let store = try encrypted(SimulatedDisk())
    var action = try store.journal.sealing(signing("the whole visit"))
    action.events[1] = signing("something else").events[1]
    _ = try store.journal.append([action])
    let without = try Store.verify(on: store.journal.files)
    #expect(without.isClean && without.linesNotOpened == 3)
    let with = try Store.verify(on: store.journal.files, key: store.journal.key)
    #expect(
      with.damages.map(\.reason) == ["the signature of lopez does not fit what it was set under"]
    )
    #expect(
      try store.journal.checkChain().damages.count == 1,
      "the audit has the key and tells too"
    )
  }

  @Test("With another key no line is taken for checked")
  func otherKey() throws {
    let store = try encrypted(SimulatedDisk())
    _ = try store.journal.append([Sample.note("n", on: "c1")])
    let found = try Store.verify(on: store.journal.files, key: ClinicKey.make())
    #expect(found.damages.contains { $0.reason == "the clinic's key does not open it" })
  }
}
