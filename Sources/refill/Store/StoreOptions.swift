import ArgumentParser
import ClinicDomain
import ClinicStore
import Glibc

/// Where the clinic's folder is: `--store`, else `$REFILL_STORE`, else the XDG data folder.
struct StoreOptions: ParsableArguments {
  @Option(name: .customLong("store"), help: "The clinic's folder.")
  var store: String?

  /// The folder.
  var folder: String {
    if let store { return store }
    if let named = environment("REFILL_STORE") { return named }
    if let data = environment("XDG_DATA_HOME") { return "\(data)/refill" }
    return "\(environment("HOME") ?? ".")/.local/share/refill"
  }

  /// Opens the clinic.
  ///
  /// - Throws: `CommandError` where there is none or it cannot be read.
  func open() throws -> OpenClinic { try OpenClinic(folder: folder) }
}

/// A variable of the environment; nothing where it is empty.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

/// A file that somebody names on the command line, wherever it lies.
enum PathFile {
  /// Its bytes; nothing where it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let isFromRoot = path.hasPrefix("/")
    let files = PosixFiles(folder: isFromRoot ? "" : ".")
    return (try? files.readAll(isFromRoot ? String(path.drop { $0 == "/" }) : path)) ?? nil
  }

  /// Makes a key file: chance in letters, for nobody but its owner.
  ///
  /// - Throws: `CommandError` where it cannot be made.
  static func makeKey(_ path: String) throws {
    let isFromRoot = path.hasPrefix("/")
    let files = PosixFiles(folder: isFromRoot ? "" : ".")
    let name = isFromRoot ? String(path.drop { $0 == "/" }) : path
    do {
      // One that is there and cannot be read opens something: nothing takes its place.
      guard try files.entry(name) == nil else {
        throw FileFault(operation: "create", path: path, reason: "there is one that cannot be read")
      }
      let key = RandomName.make() + RandomName.make()
      // Whole or not at all, and its name safe too: what it opens is lost without it.
      try files.replace(name, with: Array("\(key)\n".utf8))
    } catch {
      throw CommandError(
        "the key file is not made",
        at: path,
        because: "\(error)",
        remedy: "Choose a place that you may write"
      )
    }
  }
}

/// A clinic that a command works with, its zone and its clock.
struct OpenClinic {
  /// The folder and the journal.
  let store: Store
  /// The clinic's zone.
  let zone: ZoneRules

  init(folder: String) throws {
    do {
      store = try Store.open(
        at: folder,
        holder: ThisMachine.holder,
        unlock: StoreKey.unlock(folder)
      )
    } catch {
      throw CommandError(error)
    }
    zone = try ZoneFile.rules(named: store.clinic.timeZone)
  }

  /// The moment that holds now: the machine's clock, or a demonstration's.
  var now: Moment { ClinicClock(store.clinic, zone: zone).now }
}

extension CommandError {
  /// Why a store could not be made or opened.
  init(_ error: StoreError) {
    self.init(error.what, at: error.place, because: error.why, remedy: error.remedy)
  }

  /// Why the journal did not keep or give something.
  init(_ error: JournalError, at place: String) {
    self.init(
      "the clinic's journal did not answer",
      at: place,
      because: "\(error)",
      remedy: "Run refill verify"
    )
  }
}

/// The machine that the program runs on.
enum ThisMachine {
  /// The login under which a command acts.
  static var login: String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return "\(getuid())"
  }

  /// Workstation and process, as the lock names them.
  static var holder: String { "\(workstation) \(getpid())" }

  /// The workstation's name.
  static var workstation: String {
    if let name = environment("REFILL_WORKSTATION") { return name }
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "workstation" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The actor of commands.
  static var actor: Actor { .commandLine(login: login) }
}

/// The rules of a zone from the machine's zone files.
enum ZoneFile {
  /// Reads the rules of a zone.
  ///
  /// - Throws: `CommandError` where the machine does not know the zone.
  static func rules(named name: String) throws -> ZoneRules {
    let isPlain = !name.isEmpty && !name.contains("..") && !name.hasPrefix("/")
    let folder = environment("TZDIR") ?? "/usr/share/zoneinfo"
    let bytes = isPlain ? (try? PosixFiles(folder: folder).readAll(name)) ?? nil : nil
    guard let bytes else {
      throw CommandError(
        "the time zone \"\(name)\" is not known",
        at: folder,
        because: "there is no such zone file",
        remedy: "Write a name such as America/Chicago, and install tzdata"
      )
    }
    do {
      return try ZoneRules(name: name, tzif: bytes)
    } catch {
      throw CommandError(
        "the time zone \"\(name)\" cannot be read",
        at: folder,
        because: "\(error)",
        remedy: "Install tzdata again"
      )
    }
  }
}

/// The clinic's clock: the machine's, or for a demonstration one that was started elsewhere.
struct ClinicClock {
  private let zone: ZoneRules
  private let shift: Int64

  init(_ clinic: ClinicFile, zone: ZoneRules) {
    self.zone = zone
    // A demonstration's clock runs on from where it was started.
    shift = clinic.demoStart.map { $0.instant.seconds - clinic.created.instant.seconds } ?? 0
  }

  /// What the clock shows.
  var now: Moment { zone.moment(at: Instant(seconds: Self.machineSeconds + shift)) }

  /// Seconds since 1970 on the machine's clock.
  static var machineSeconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }
}
