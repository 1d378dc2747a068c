import ClinicDomain
import Testing

@testable import ClinicStore

@Suite("Charts that are merged, split and erased, each with a trace")
struct RecordTests {
  private func clinic(_ files: any StoreFiles) throws -> Store {
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    for action in [
      Sample.register(1), Sample.register(2), Sample.note("of one", on: "c1"),
      Sample.note("of two", on: "c2"),
      Sample.note("november", on: "c1", at: "2026-11-02T08:00:00-06:00"),
      Sample.note("december", on: "c2", at: "2026-12-02T08:00:00-06:00"),
    ] { _ = try store.journal.append([action]) }
    store.journal.saveIndex(always: true)
    return store
  }

  private func keep(_ events: [ClinicEvent], on chart: Chart, in store: Store) throws {
    _ = try store.journal.append([
      Action(
        id: ActionID(RandomName.make()),
        by: .system,
        on: "bay-1",
        at: Sample.moment("2026-12-03T08:00:00-06:00"),
        chart: chart.id,
        expecting: chart.version,
        events: events
      )
    ])
  }

  @Test(
    "A merged chart stands in no list and can only be read; split, it is as it was",
    arguments: Ground.allCases
  )
  func mergesAndSplits(_ ground: Ground) throws {
    let files = try ground.files()
    let store = try clinic(files)
    let chart = try store.journal.chart(ChartID("c2"))
    let other = try #require(store.journal.view.summary(of: ChartID("c1")))
    try keep(chart.merge(into: other, reason: "same person"), on: chart, in: store)
    store.journal.saveIndex(always: true)
    let merged = try Store.open(on: files, holder: "bay-2")
    #expect(merged.journal.view.entries.map(\.mrn) == ["100001"])
    #expect(merged.journal.view.mergedEntries.map(\.mrn) == ["100002"])
    #expect(ViewRegister(merged.journal.view).chart(withMRN: "100002") == ChartID("c2"))
    #expect(throws: JournalError.self) {
      _ = try merged.journal.append([Sample.note("late", on: "c2")])
    }
    let read = try merged.journal.chart(ChartID("c2"))
    try keep(read.split(reason: "two persons"), on: read, in: merged)
    #expect(merged.journal.view.entries.map(\.mrn) == ["100001", "100002"])
    let split = try Store.open(on: files, holder: "bay-3")
    #expect(split.journal.view.entries.map(\.mrn) == ["100001", "100002"])
    let after = try split.journal.chart(ChartID("c2"))
    #expect(after.summary.patient == chart.summary.patient)
    #expect(after.notes.map(\.value) == chart.notes.map(\.value))
    _ = try split.journal.append([Sample.note("late", on: "c2")])
    #expect(try Store.verify(on: files).isClean)
  }

  @Test("What still runs, a third chart and an empty reason are refused")
  func mergeRefusals() throws {
    let store = try clinic(MemoryFiles())
    let chart = try store.journal.chart(ChartID("c2"))
    let other = try #require(store.journal.view.summary(of: ChartID("c1")))
    #expect(throws: Refusal.self) { try chart.merge(into: chart.summary, reason: "r") }
    #expect(throws: Refusal.self) { try chart.merge(into: other, reason: "") }
    #expect(throws: Refusal.self) { try chart.split(reason: "r") }
    try keep(chart.merge(into: other, reason: "r"), on: chart, in: store)
    let merged = try store.journal.chart(ChartID("c2"))
    #expect(throws: Refusal.self) { try merged.merge(into: other, reason: "r") }
    let first = try store.journal.chart(ChartID("c1"))
    #expect(throws: Refusal.self) { try first.merge(into: merged.summary, reason: "r") }
  }

  @Test(
    "An erased chart is gone, the others are as they were, and the record is whole",
    arguments: Ground.allCases
  )
  func erases(_ ground: Ground) throws {
    let files = try ground.files()
    let store = try clinic(files)
    let old = Seal(clinic: "", at: nil, head: store.journal.head)
    let before = try store.journal.chart(ChartID("c2"))
    let other = try Store.open(on: files, holder: "bay-2")
    let report = try store.erase(
      ChartID("c1"),
      mrn: "100001",
      reason: "request of 2026-12-01, Art. 17",
      by: .system,
      on: "bay-1",
      at: Sample.moment("2026-12-03T08:00:00-06:00")
    )
    #expect(report.lines == 4)
    #expect(report.months == ["2026-10", "2026-11", "2026-12"])
    #expect(report.leftLines.isEmpty)
    let again = try Store.open(on: files, holder: "bay-3")
    #expect(throws: JournalError.noSuchChart(ChartID("c1"))) {
      _ = try again.journal.chart(ChartID("c1"))
    }
    #expect(try again.journal.chart(ChartID("c2")).notes.map(\.value) == before.notes.map(\.value))
    #expect(again.journal.view.entries.map(\.mrn) == ["100002"])
    #expect(again.journal.reports.isEmpty, "\(again.journal.reports)")
    for folder in ["journal", "index", "drafts", "quarantine", "journal.anew"] {
      for name in try files.list(folder) {
        let text = String(decoding: try files.readAll("\(folder)/\(name)") ?? [], as: UTF8.self)
        #expect(!text.contains("100001") && !text.contains("Sample1"), "\(folder)/\(name)")
      }
    }
    let verification = try Store.verify(on: files, against: report.seal)
    #expect(verification.isClean, "\(verification.damages)")
    let trace = try again.journal.events(since: 0).compactMap { recorded -> RecordHandling? in
      if case .recordHandled(let handling) = recorded.event { handling } else { nil }
    }
    #expect(trace.last?.reason == "request of 2026-12-01, Art. 17")
    #expect(trace.last?.chart == ChartID("c1"))
    let against = try Store.verify(on: files, against: old).damages
    #expect(against.contains { $0.reason.contains("written anew") })
    // A station that was open all the time reads everything again, and writes behind what is there.
    guard ground != .memory else { return }
    _ = try other.journal.append([Sample.note("after", on: "c2", at: "2026-12-04T08:00:00-06:00")])
    #expect(try Store.verify(on: files).isClean)
    #expect(throws: JournalError.self) { _ = try other.journal.chart(ChartID("c1")) }
  }
}

@Suite("Stores of other versions")
struct VersionTests {
  /// The clinic's file of the first form, byte for byte.
  private static let first =
    #"{"format":"refill-clinic","version":1,"minimumReader":1,"name":"North","timeZone":"America/Chicago","created":"2026-10-05T09:00:00-05:00"}"#

  private func store(_ files: any StoreFiles, version: Int, minimumReader: Int) throws -> Store {
    var clinic = Sample.clinic
    clinic.version = version
    clinic.minimumReader = minimumReader
    let store = try Store.create(on: files, clinic: clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    return store
  }

  @Test("A store of the first form opens as it is and takes lines")
  func opensFirstForm() throws {
    let files = SimulatedDisk()
    _ = try store(files, version: 1, minimumReader: 1)
    #expect(
      String(decoding: try #require(files.seen["clinic.json"]), as: UTF8.self) == Self.first + "\n"
    )
    let again = try Store.open(on: files, holder: "x")
    _ = try again.journal.append([Sample.note("new", on: "c1")])
    #expect(try Store.verify(on: files).isClean)
  }

  @Test("It is migrated by an event, whatever the disk does in between")
  func migrates() throws {
    for operation in 1...30 {
      let disk = SimulatedDisk()
      _ = try store(disk, version: 1, minimumReader: 1)
      disk.powerFailsAt = disk.operations + operation
      let open = try? Store.open(on: disk, holder: "x")
      try? open?.migrate(by: .system, on: "x", at: Sample.created, backup: "b")
      let found = disk.afterPowerFailure(seed: UInt64(operation))
      let again = try Store.open(on: found, holder: "after")
      let events = try again.journal.events(since: 0)
      let isMigrated = events.contains {
        if case .recordHandled(let handling) = $0.event {
          handling.kind == .migrated
        } else {
          false
        }
      }
      #expect(again.clinic.version == (isMigrated ? ClinicFile.currentVersion : 1))
      let verification = try Store.verify(on: found)
      #expect(verification.isClean, "operation \(operation): \(verification.damages)")
      _ = try again.journal.append([Sample.note("after", on: "c1")])
    }
  }

  @Test("A store that needs a newer program is refused with the reason")
  func refusesNewer() throws {
    let files = SimulatedDisk()
    _ = try store(files, version: 99, minimumReader: 99)
    do {
      _ = try Store.open(on: files, holder: "x")
      Issue.record("it opened")
    } catch {
      #expect(error.why.contains("newer refill"))
    }
  }

  @Test("A newer store that this program may read opens, and is not migrated back")
  func opensNewerThatMayBeRead() throws {
    let files = SimulatedDisk()
    _ = try store(files, version: 99, minimumReader: 1)
    let again = try Store.open(on: files, holder: "x")
    #expect(throws: StoreError.self) {
      try again.migrate(by: .system, on: "x", at: Sample.created, backup: "b")
    }
  }

  @Test("Unknown members and kinds of a newer version survive, byte for byte")
  func unknownSurvives() throws {
    let disk = SimulatedDisk()
    let store = try store(disk, version: 1, minimumReader: 1)
    let path = "journal/2026-10.jsonl"
    var bytes = try #require(disk.seen[path])
    var previous = JournalLine.carriedHash(
      bytes.dropLast().split(separator: 10).last.map { ArraySlice(Array($0)) } ?? []
    )
    for body in [
      #"{"v":1,"seq":4,"at":"2026-10-06T10:00:00-05:00","by":"system","on":"bay-1","kind":"note.added","chart":"c1","action":"n1","colour":"blue","data":{"text":"x","mood":[1,{"deep":null}]},"first":true,"last":true"#,
      #"{"v":1,"seq":5,"at":"2026-10-06T10:00:00-05:00","by":"system","on":"bay-1","kind":"moon.phase","chart":"c1","action":"n2","data":{"full":true},"first":true,"last":true"#,
    ] {
      let hash = try #require(previous).chained(Array(body.utf8))
      bytes += Array("\(body),\"hash\":\"\(hash.hex)\"}\n".utf8)
      previous = hash
    }
    disk.damage(path) { $0 = bytes }
    _ = try store.journal.refresh()
    _ = try store.journal.append([Sample.note("after", on: "c1")])
    let chart = try Store.open(on: disk, holder: "x").journal.chart(ChartID("c1"))
    #expect(chart.notes.map(\.value.text).suffix(2) == ["x", "after"])
    #expect(chart.eventCount == 5)
    let now = try #require(disk.seen[path])
    #expect(now.starts(with: bytes))
    let verification = try Store.verify(on: disk)
    #expect(verification.isClean, "\(verification.damages)")
    #expect(verification.notes.contains { $0.contains("newer program") })
  }
}
