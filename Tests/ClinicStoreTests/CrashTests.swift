import ClinicDomain
import ClinicStore
import Testing

/// Power failures and faults at every single operation of a short life of a store.
@Suite("A crash loses nothing that was answered")
struct CrashTests {
  /// Creates a clinic, registers two patients over a month's end, and says what was answered.
  private static func live(on disk: SimulatedDisk) -> (created: Bool, answered: [String]) {
    var answered: [String] = []
    guard
      let store = try? Store.create(
        on: disk,
        clinic: Sample.clinic,
        by: .system,
        holder: "bay-1"
      )
    else { return (false, []) }
    let actions = [
      Sample.register(1), Sample.note("oct", on: "c1"),
      Sample.note("nov", on: "c1", at: "2026-11-02T08:00:00-05:00"),
      Sample.register(2, at: "2026-11-02T09:00:00-05:00"),
    ]
    for action in actions {
      if (try? store.journal.append([action])) != nil { answered.append(action.id.text) }
    }
    store.journal.saveIndex(always: true)
    return (true, answered)
  }

  private static func operationsOfLife() -> Int {
    let disk = SimulatedDisk()
    _ = live(on: disk)
    return disk.operations
  }

  @Test("The power fails at any operation", arguments: SimulatedDisk.Loss.allCases)
  func powerFailure(_ loss: SimulatedDisk.Loss) throws {
    for operation in 1...Self.operationsOfLife() {
      let disk = SimulatedDisk()
      disk.powerFailsAt = operation
      let (created, answered) = Self.live(on: disk)
      let found = disk.afterPowerFailure(loss)
      guard created else { continue }
      let store = try Store.open(on: found, holder: "after")
      let events = try store.journal.events(since: 0)
      for action in answered {
        #expect(
          events.contains { $0.action.text == action },
          "\(action) was answered and is lost: power failed at operation \(operation), \(loss)"
        )
      }
      // Whole actions only, and the store goes on.
      let registered = events.filter { $0.action.text == "register-1" }.count
      #expect(registered == 0 || registered == 2)
      _ = try store.journal.append([
        Sample.register(9, at: "2026-11-03T09:00:00-05:00")
      ])
      let verification = try Store.verify(on: found)
      #expect(verification.isClean, "operation \(operation), \(loss): \(verification.damages)")
    }
  }

  @Test(
    "A fault is told, and nothing is written after a failed sync",
    arguments: ["write", "sync", "sync folder", "create"]
  )
  func fault(_ kind: String) throws {
    for operation in 1...Self.operationsOfLife() {
      let disk = SimulatedDisk()
      disk.faultAt = (operation, kind)
      let (created, answered) = Self.live(on: disk)
      guard created else { continue }
      for loss in SimulatedDisk.Loss.allCases {
        let store = try Store.open(on: disk.afterPowerFailure(loss), holder: "after")
        let events = try store.journal.events(since: 0)
        for action in answered {
          #expect(
            events.contains { $0.action.text == action },
            "\(action), \(kind) \(operation), \(loss)"
          )
        }
      }
    }
  }

  @Test("A torn tail of any length is put aside and told, and what stands before it is whole")
  func tornTail() throws {
    let disk = SimulatedDisk()
    let store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    let whole = try #require(disk.seen["journal/2026-10.jsonl"])
    _ = try store.journal.append([Sample.register(2)])
    let longer = try #require(disk.seen["journal/2026-10.jsonl"])
    for cut in stride(from: whole.count + 1, to: longer.count, by: 37) {
      disk.damage("journal/2026-10.jsonl") { $0 = Array(longer.prefix(cut)) }
      let again = try Store.open(on: disk, holder: "after")
      #expect(again.journal.reports.count == 1)
      #expect(disk.seen["journal/2026-10.jsonl"] == whole)
      #expect(throws: JournalError.noSuchChart(ChartID("c2"))) {
        _ = try again.journal.chart(ChartID("c2"))
      }
    }
  }

  @Test("Any flipped bit is found by the check and named by its line")
  func flippedBits() throws {
    let disk = SimulatedDisk()
    let store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    _ = try store.journal.append([Sample.note("n", on: "c1", at: "2026-11-02T08:00:00-05:00")])
    let path = "journal/2026-10.jsonl"
    let whole = try #require(disk.seen[path])
    for index in whole.indices {
      disk.damage(path) {
        $0 = whole; $0[index] ^= 1 << UInt8(index % 8)
      }
      let verification = try Store.verify(on: disk)
      #expect(!verification.isClean, "byte \(index)")
    }
    disk.damage(path) { $0 = whole }
    #expect(try Store.verify(on: disk).isClean)
  }
}
