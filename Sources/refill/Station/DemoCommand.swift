import ArgumentParser
import ClinicDomain
import ClinicStore
import CursesTerminal
import DemoClinic
import Glibc

/// Opens a demonstration clinic of invented patients.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open a demonstration clinic of 60 invented patients.",
    discussion: "Without --store it lies in a temporary folder and is removed on leaving."
  )

  @Option(help: "Where the demonstration's clock starts: a date or a moment.")
  var at: String?

  @Option(help: "Another seed gives other patients.")
  var seed: UInt64 = 1

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Make the clinic and leave without opening it.")
  var noOpen = false

  func run() throws {
    if !noOpen { CrashReport.askNoQuestions() }
    let folder = try storeOptions.store ?? Self.temporaryFolder()
    if !Store.exists(at: folder) {
      try DemoSetUp(folder: folder, at: at, seed: seed).make()
    } else if at != nil {
      throw CommandError(
        "the demonstration's clock is not moved",
        at: folder,
        because: "the clinic is there already, and its clock runs on",
        remedy: "Name another folder with --store"
      )
    }
    guard !noOpen else {
      StandardStreams.write("The demonstration clinic is in \(folder).")
      return
    }
    let code = try Self.work(in: folder, look: look)
    if storeOptions.store == nil { Self.remove(folder) }
    if let code { Glibc.exit(code) }
  }

  private static func work(in folder: String, look: LookOptions) throws -> Int32? {
    var station = try Station(folder: folder, look: look)
    return station.run()
  }

  private static func temporaryFolder() throws -> String {
    let pattern = "\(environment("TMPDIR") ?? "/tmp")/refill-demo-XXXXXX"
    var bytes = Array(pattern.utf8CString)
    guard mkdtemp(&bytes) != nil else {
      throw CommandError(
        "the demonstration is not opened",
        at: pattern,
        because: String(cString: strerror(errno)),
        remedy: "Name a folder with --store"
      )
    }
    return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a temporary demonstration: plain files two folders deep, nothing else.
  private static func remove(_ folder: String) {
    let files = PosixFiles(folder: folder)
    for part in ["journal", "index", "drafts", "quarantine"] {
      for name in (try? files.list(part)) ?? [] { try? files.remove("\(part)/\(name)") }
      rmdir("\(folder)/\(part)")
    }
    for name in ["clinic.json", "lock"] { try? files.remove(name) }
    rmdir(folder)
  }
}

/// Makes a demonstration clinic in a folder.
struct DemoSetUp {
  let folder: String
  let at: String?
  let seed: UInt64

  func make() throws {
    let zone = try ZoneFile.rules(named: DemoClinic.timeZone)
    let real = zone.moment(at: Instant(seconds: ClinicClock.machineSeconds))
    let start = try startMoment(zone, today: real.local.date)
    var demo = DemoClinic(now: start, zone: zone, seed: seed)
    do {
      let store = try Store.create(
        at: folder,
        clinic: ClinicFile(
          name: DemoClinic.name,
          timeZone: DemoClinic.timeZone,
          created: real,
          demoStart: start
        ),
        by: ThisMachine.actor,
        holder: ThisMachine.holder,
        at: demo.beginning
      )
      _ = try store.journal.append(demo.staff { PIN.hash($0, cost: .light) } + demo.patients())
      store.journal.saveIndex(always: true)
    } catch let error as StoreError {
      throw CommandError(error)
    } catch let error as JournalError {
      throw CommandError(error, at: folder)
    }
  }
}

extension DemoSetUp {
  /// The moment that was asked for; of a day, the middle of its morning.
  private func startMoment(_ zone: ZoneRules, today: CivilDate) throws -> Moment {
    let day = at.map { try? CivilDate($0) } ?? today
    guard let day else { return try MomentOption.read(at ?? "", zone: zone) }
    let time = CivilTime(secondOfDay: DemoClinic.startMinute * 60)
    return try zone.moment(for: CivilDateTime(date: day, time: time), text: "\(day)")
  }
}

/// A date or a moment on the command line.
enum MomentOption {
  /// Reads a bare date as its first instant in the clinic's zone, else a moment with its offset.
  ///
  /// - Throws: `CommandError` where the text is neither.
  static func read(_ text: String, zone: ZoneRules) throws -> Moment {
    if let date = try? CivilDate(text) { return zone.start(of: date) }
    do {
      let moment = try Moment(text)
      return zone.moment(at: moment.instant)
    } catch {
      throw CommandError(
        "the moment is not understood",
        at: "--at \(text)",
        because: error.why,
        remedy: "Write 2026-12-15 or 2026-12-15T12:00:00-06:00",
        code: .usage
      )
    }
  }
}
