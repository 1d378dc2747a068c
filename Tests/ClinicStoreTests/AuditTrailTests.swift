import ClinicDomain
import ClinicStore
import Foundation
import Testing

@Suite("The audit trail: the journal read backwards, a page at a time")
struct AuditTrailTests {
  private func store(notes: Int) throws -> (Store, MemoryFiles) {
    let files = MemoryFiles()
    let store = try Store.create(
      on: files,
      clinic: Sample.clinic,
      by: .commandLine(login: "test"),
      holder: "bay-1"
    )
    _ = try store.journal.append([Sample.register(1)])
    for number in 0..<notes {
      // Two months, so that a page goes over a seal.
      let time =
        number * 2 < notes ? "2026-10-05T11:00:00-05:00" : "2026-11-02T11:00:00-06:00"
      _ = try store.journal.append([Sample.note("note \(number)", on: "c1", at: time)])
    }
    return (store, files)
  }

  @Test(
    "pages together hold every line once, newest first, whatever their size",
    arguments: [1, 7, 500]
  )
  func pages(_ count: Int) throws {
    let (store, _) = try store(notes: 60)
    var seqs: [Int64] = []
    var before: Int64?
    repeat {
      let page = try store.journal.auditPage(before: before, .everything, atMost: count)
      #expect(page.entries.count <= count)
      seqs += page.entries.map(\.seq)
      #expect(page.entries.allSatisfy { $0.isIntact })
      before = page.next
    } while before != nil
    #expect(seqs == (1...store.journal.head.seq).reversed())
  }

  @Test("a query goes back as far as it takes, and says what was written")
  func query() throws {
    let (store, _) = try store(notes: 60)
    let query = AuditQuery("record:sample1 kind:patient", view: store.journal.view)
    let page = try store.journal.auditPage(before: nil, query, atMost: 10)
    let entry = try #require(page.entries.first)
    #expect(page.entries.count == 1)
    #expect(entry.kind == "patient.recorded" && entry.field("familyName") == "Sample1")
    #expect(entry.recorded?.by == .commandLine(login: "test"))
  }

  @Test("the seal of a month is an entry too, and hashes follow one another")
  func chain() throws {
    let (store, _) = try store(notes: 4)
    let entries = try store.journal.auditPage(before: nil, .everything, atMost: 100).entries
    #expect(entries.contains { $0.kind == "journal.sealed" })
    for (newer, older) in zip(entries, entries.dropFirst()) {
      #expect(newer.previousHash == older.hash)
    }
    #expect(entries.first?.hash == store.journal.head.hash)
  }

  @Test("an amendment shows before and after")
  func amendment() throws {
    let (store, _) = try store(notes: 3)
    var patient = Sample.patient(1)
    patient.familyName = "Renamed"
    let receipts = try store.journal.append([
      Action(
        id: ActionID("rename"),
        by: .staff(StaffID("lopez")),
        on: "bay-1",
        at: Sample.moment("2026-11-02T12:00:00-06:00"),
        chart: ChartID("c1"),
        events: [.patientRecorded(patient)]
      )
    ])
    let detail = try #require(try store.journal.auditDetail(of: receipts[0].version))
    #expect(detail.changes.map(\.name) == ["familyName"])
    #expect(detail.changes.first?.before == "Sample1")
    #expect(detail.changes.first?.after == "Renamed")
  }

  @Test("no part of a PIN's text is shown, and that it changed is")
  func pinText() throws {
    let (store, _) = try store(notes: 0)
    var member = StaffMember(
      id: StaffID("lopez"),
      familyName: "Lopez",
      givenName: "Mia",
      roles: [.nurse],
      pinHash: "$argon2id$secret"
    )
    func keep(_ id: String) throws -> Int64 {
      try store.journal.append([
        Action(
          id: ActionID(id),
          by: .system,
          on: "bay-1",
          at: Sample.moment("2026-10-06T12:00:00-05:00"),
          events: [.staffRecorded(member)]
        )
      ])[0].version
    }
    _ = try keep("first")
    member.pinHash = "$argon2id$other"
    let detail = try #require(try store.journal.auditDetail(of: keep("second")))
    #expect(detail.changes.map(\.name) == ["pinHash"])
    #expect(detail.entry.fields.allSatisfy { !$0.text.contains("argon2id") })
  }

  @Test("a changed byte is told at its entry, and by the check of the chain")
  func damage() throws {
    let (store, files) = try store(notes: 6)
    let path = "journal/2026-10.jsonl"
    var bytes = try #require(try files.readAll(path))
    let place = try #require(bytes.firstRange(of: Array("note 1".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "N")
    try files.replace(path, with: bytes)
    let entries = try store.journal.auditPage(before: nil, .everything, atMost: 100).entries
    #expect(entries.count { !$0.isIntact } == 1)
    #expect(entries.first { !$0.isIntact }?.result == .damaged)
    let check = try store.journal.checkChain()
    #expect(!check.damages.isEmpty)
  }

  @Test("reading the audit comes back as written")
  func roundTrip() throws {
    let (store, files) = try store(notes: 0)
    let event = ClinicEvent.auditRead(AuditRead(filter: "refused"))
    _ = try store.journal.append([
      Action(id: ActionID("r"), by: .system, on: "b", at: Sample.created, events: [event])
    ])
    let again = try Store.open(on: files, holder: "test")
    #expect(try again.journal.events(since: 0).last?.event == event)
  }
}
