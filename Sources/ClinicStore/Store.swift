package import ClinicDomain
import ExactJSON
import Glibc

/// A clinic's folder: its file, its journal, and drafts of what is being typed.
package final class Store {
  /// What `clinic.json` says.
  package let clinic: ClinicFile
  /// The journal.
  package let journal: FileJournal
  /// Drafts of walks.
  package let drafts: Drafts
  private let files: any StoreFiles

  init(clinic: ClinicFile, journal: FileJournal, files: any StoreFiles) {
    self.clinic = clinic
    self.journal = journal
    self.files = files
    drafts = Drafts(files: files)
  }

  /// Whether a folder holds a clinic.
  package static func exists(at folder: String) -> Bool {
    ((try? PosixFiles(folder: folder).length("clinic.json")) ?? nil) != nil
  }

  /// Makes a folder with a new clinic in it.
  ///
  /// - Throws: `StoreError` where something is there already or the disk does not take it.
  package static func create(
    at folder: String,
    clinic: ClinicFile,
    by: Actor,
    holder: String,
    at moment: Moment? = nil
  ) throws(StoreError) -> Store {
    let what = "The clinic is not created"
    if exists(at: folder) {
      throw StoreError(
        what: what,
        place: folder,
        why: "there is a clinic already",
        remedy: "Open it, or choose another folder with --store."
      )
    }
    try makeFolders(folder, what: what)
    let files = PosixFiles(folder: folder)
    if let names = try? files.list(""), names.contains(where: { $0 != "lock" }) {
      throw StoreError(
        what: what,
        place: folder,
        why: "the folder is not empty",
        remedy: "Choose an empty or new folder with --store."
      )
    }
    return try create(on: files, clinic: clinic, by: by, holder: holder, at: moment)
  }

  /// Makes a new clinic on files that are at hand.
  ///
  /// - Throws: `StoreError` where the disk does not take it.
  package static func create(
    on files: any StoreFiles,
    clinic: ClinicFile,
    by: Actor,
    holder: String,
    at moment: Moment? = nil
  ) throws(StoreError) -> Store {
    do {
      try files.makeFolder("journal")
      try files.makeFolder("drafts")
      let bytes = try ExactJSONEncoder().encode(clinic) + [UInt8(ascii: "\n")]
      try files.replace("clinic.json", with: bytes)
      try files.syncFolder("")
      let journal = FileJournal(files: files, index: ChartIndex(), holder: holder)
      _ = try journal.append([
        Action(
          id: ActionID("clinic-created"),
          by: by,
          on: holder,
          at: moment ?? clinic.created,
          events: [
            .clinicCreated(
              ClinicCreated(
                name: clinic.name,
                timeZone: clinic.timeZone,
                isDemo: clinic.isDemo,
                fileHash: SHA256.hex(bytes)
              )
            )
          ]
        )
      ])
      return Store(clinic: clinic, journal: journal, files: files)
    } catch {
      throw StoreError(
        what: "The clinic is not created",
        place: files.place,
        why: "\(error)",
        remedy: "Check the disk and the folder's rights, then try again."
      )
    }
  }

  /// Opens a clinic's folder.
  ///
  /// With `catchesUp` the index is brought to the journal's end at once; without, the caller does it
  /// bit by bit with `journal.catchUp`.
  ///
  /// - Throws: `StoreError` where there is no clinic, others may read it, or a newer program is needed.
  package static func open(
    at folder: String,
    holder: String,
    catchesUp: Bool = true
  ) throws(StoreError) -> Store {
    let what = "The clinic is not opened"
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      throw StoreError(
        what: what,
        place: folder,
        why: "there is no such folder",
        remedy: "Create a clinic with refill init, or name its folder with --store."
      )
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      throw StoreError(
        what: what,
        place: folder,
        why: "it is a symbolic link",
        remedy: "Name the folder itself with --store."
      )
    }
    if status.st_mode & 0o077 != 0 {
      throw StoreError(
        what: what,
        place: folder,
        why: "others on this machine may read it",
        remedy: "Take their rights away with chmod -R go= and the folder's name."
      )
    }
    return try open(on: PosixFiles(folder: folder), holder: holder, catchesUp: catchesUp)
  }

  /// Opens a clinic on files that are at hand.
  ///
  /// - Throws: `StoreError` where there is no clinic or a newer program is needed.
  package static func open(
    on files: any StoreFiles,
    holder: String,
    catchesUp: Bool = true
  ) throws(StoreError) -> Store {
    let clinic = try readClinic(files)
    let index = IndexFiles.read(from: files)
    let journal = FileJournal(files: files, index: index ?? ChartIndex(), holder: holder)
    do {
      if index != nil, try !journal.indexMatches() {
        // The journal is not the one that this index was made from: derive it again.
        journal.forgetIndex()
      }
      if catchesUp {
        _ = try journal.refresh()
        journal.putTornTailAside()
      }
    } catch {
      throw StoreError(
        what: "The clinic is not opened",
        place: files.place,
        why: "\(error)",
        remedy: "Keep a copy of the folder and run refill verify."
      )
    }
    return Store(clinic: clinic, journal: journal, files: files)
  }

  /// Writes the index where it lags behind; call it before leaving.
  package func close() { journal.saveIndex() }

  private static func readClinic(_ files: any StoreFiles) throws(StoreError) -> ClinicFile {
    let what = "The clinic is not opened"
    let clinic: ClinicFile
    do {
      guard let bytes = try files.readAll("clinic.json") else {
        throw StoreError(
          what: what,
          place: files.place,
          why: "it holds no clinic.json",
          remedy: "Create a clinic with refill init, or name its folder with --store."
        )
      }
      clinic = try ExactJSONDecoder().decode(ClinicFile.self, from: bytes)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(
        what: what,
        place: "\(files.place)/clinic.json",
        why: "\(error)",
        remedy: "Bring the file back from a backup."
      )
    }
    guard clinic.format == ClinicFile.format else {
      throw StoreError(
        what: what,
        place: files.place,
        why: "its format is \"\(clinic.format)\"",
        remedy: "Name a clinic's folder with --store."
      )
    }
    guard clinic.minimumReader <= ClinicFile.currentVersion else {
      throw StoreError(
        what: what,
        place: files.place,
        why: "it needs a newer refill",
        remedy: "Install the version that wrote it."
      )
    }
    return clinic
  }

  /// Makes a folder and those above it, each with mode 0700 where it is new.
  private static func makeFolders(_ folder: String, what: String) throws(StoreError) {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += path.isEmpty || path.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(path, 0o700) != 0, errno != EEXIST {
        throw StoreError(
          what: what,
          place: path,
          why: String(cString: strerror(errno)),
          remedy: "Choose a folder that you may write, with --store."
        )
      }
    }
  }
}

/// What is typed in a walk and not committed yet: one small file a visit, replaced as a whole.
package final class Drafts {
  private let files: any StoreFiles

  init(files: any StoreFiles) { self.files = files }

  private func path(_ visit: VisitID) -> String? {
    // Names come from the journal; anything that is no plain name never becomes a path.
    guard !visit.text.isEmpty, visit.text.utf8.allSatisfy({ Self.allowed.contains($0) }) else {
      return nil
    }
    return "drafts/\(visit.text).json"
  }

  private static let allowed = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".utf8
  )

  /// Keeps a draft; the one before it is replaced.
  ///
  /// - Throws: `JournalError.notSaved` where the disk does not take it.
  package func save(_ draft: some Encodable, for visit: VisitID) throws(JournalError) {
    guard let path = path(visit) else { return }
    do {
      try files.makeFolder("drafts")
      try files.replace(path, with: ExactJSONEncoder().encode(draft))
    } catch {
      throw .notSaved(reason: "\(error)")
    }
  }

  /// The draft of a visit; nothing where there is none or it cannot be read.
  package func load<Draft: Decodable>(_ type: Draft.Type, for visit: VisitID) -> Draft? {
    guard let path = path(visit), let bytes = (try? files.readAll(path)) ?? nil else { return nil }
    return try? ExactJSONDecoder().decode(type, from: bytes)
  }

  /// Removes the draft of a visit.
  package func remove(_ visit: VisitID) {
    guard let path = path(visit) else { return }
    try? files.remove(path)
  }
}
