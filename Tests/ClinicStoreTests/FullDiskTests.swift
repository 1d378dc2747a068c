import ClinicDomain
import ClinicStore
import Glibc
import Testing

@Suite("A disk that is full or may only be read")
struct FullDiskTests {
  private func clinic() throws -> (SimulatedDisk, Store) {
    let disk = SimulatedDisk()
    let store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    return (disk, store)
  }

  @Test("A full disk says NOT SAVED, keeps what was there, and saves once there is room")
  func fullDisk() throws {
    let (disk, store) = try clinic()
    for room in [0, 1, 40, 200] {
      disk.room = room
      do {
        _ = try store.journal.append([Sample.note("full", on: "c1")])
        Issue.record("\(room) bytes were enough")
      } catch {
        #expect(error.description.hasPrefix("NOT SAVED"), "\(error)")
        #expect(error.description.contains("No space left"))
      }
      disk.room = 0
      // It opens and lists all the same.
      let other = try Store.open(on: disk, holder: "bay-2")
      #expect(other.journal.view.entries.map(\.mrn) == ["100001"])
      #expect(try other.journal.chart(ChartID("c1")).notes.count == 1)
    }
    disk.room = 100_000
    let receipt = try store.journal.append([Sample.note("full", on: "c1")])
    #expect(receipt.map(\.version) == [4])
    #expect(try Store.verify(on: disk).isClean)
  }

  @Test("After a failed sync nothing is written until the store was opened anew")
  func failedSync() throws {
    let (disk, store) = try clinic()
    disk.faultAt = (disk.operations + 2, "sync")
    #expect(throws: JournalError.self) {
      _ = try store.journal.append([Sample.note("lost", on: "c1")])
    }
    let before = disk.seen
    do {
      _ = try store.journal.append([Sample.note("more", on: "c1")])
      Issue.record("it was written")
    } catch {
      #expect(error.description.contains("start the program again"))
    }
    #expect(disk.seen == before)
    let again = try Store.open(on: disk, holder: "bay-1")
    _ = try again.journal.append([Sample.note("more", on: "c1")])
    #expect(try again.journal.chart(ChartID("c1")).notes.map(\.value.text).last == "more")
    #expect(try Store.verify(on: disk).isClean)
  }

  @Test("A store that may only be read opens, lists, and refuses in words")
  func readOnly() throws {
    let (disk, _) = try clinic()
    disk.isReadOnly = true
    let store = try Store.open(on: disk, holder: "bay-1")
    #expect(store.journal.view.entries.map(\.mrn) == ["100001"])
    do {
      _ = try store.journal.append([Sample.note("no", on: "c1")])
      Issue.record("it was written")
    } catch {
      #expect(error.description.hasPrefix("NOT SAVED"), "\(error)")
    }
    #expect(try Store.verify(on: disk).isClean)
  }
}

@Suite("Who may get at the files")
struct RightsTests {
  private func clinic() throws -> (PosixFiles, String) {
    let files = try #require(try Ground.disk.files() as? PosixFiles)
    _ = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    return (files, files.place)
  }

  private func expectRefused(_ files: PosixFiles, _ why: String, _ remedy: String) {
    do {
      _ = try Store.open(on: files, holder: "x")
      Issue.record("it opened: \(why)")
    } catch {
      #expect(error.why.contains(why), "\(error)")
      #expect(error.remedy.contains(remedy), "\(error)")
    }
  }

  @Test(
    "Files and folders that others may get at are refused, with the command that mends it",
    arguments: ["", "clinic.json", "journal", "journal/2026-10.jsonl", "drafts"]
  )
  func openToOthers(_ path: String) throws {
    let (files, place) = try clinic()
    for mode in [mode_t(0o740), 0o704, 0o770] {
      #expect(chmod("\(place)/\(path)", mode) == 0)
      expectRefused(files, "others on this machine", "chmod -R go= ")
      #expect(try !Store.verify(on: files).isClean)
    }
  }

  @Test("A symbolic link is refused, wherever it leads")
  func symbolicLinks() throws {
    for path in ["journal/2026-10.jsonl", "clinic.json", "journal"] {
      let (files, place) = try clinic()
      let elsewhere = "\(place)-elsewhere"
      #expect(rename("\(place)/\(path)", elsewhere) == 0)
      #expect(symlink(elsewhere, "\(place)/\(path)") == 0)
      expectRefused(files, "symbolic link", "mv ")
    }
  }

  @Test(
    "Files of somebody else are refused, with the command that mends it",
    .enabled(if: geteuid() == 0)
  )
  func foreignOwner() throws {
    let (files, place) = try clinic()
    #expect(chown("\(place)/clinic.json", 65_534, 65_534) == 0)
    expectRefused(files, "belongs to another user", "chown -R ")
  }

  @Test("Whatever the umask, nothing is made that others may get at")
  func modes() throws {
    let old = umask(0)
    defer { umask(old) }
    let (files, place) = try clinic()
    let store = try Store.open(on: files, holder: "x")
    _ = try store.journal.append([Sample.register(1)])
    try store.drafts.save(["a": "b"], for: VisitID("v"))
    store.journal.saveIndex(always: true)
    for path in try files.list("") + files.list("journal").map({ "journal/\($0)" })
      + files.list("index").map({ "index/\($0)" }) + files.list("drafts").map({ "drafts/\($0)" })
    {
      var status = stat()
      #expect(lstat("\(place)/\(path)", &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(path)")
    }
  }
}
