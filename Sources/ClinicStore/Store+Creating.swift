package import ClinicDomain
import ExactJSON
import Glibc

extension Store {
  private static let creating = "The clinic is not created"

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
    try makeFolders(folder, as: creating)
    let store = try create(
      on: PosixFiles(folder: folder),
      clinic: clinic,
      by: by,
      holder: holder,
      at: moment
    )
    // The folder's own name has to be safe too, where the folder above may be read.
    try? PosixFiles(folder: "\(folder)/..").syncFolder("")
    return store
  }

  /// Makes a new clinic on files that are at hand.
  ///
  /// `clinic.json` comes last: a folder is a clinic's from that moment on, and what a creation that
  /// broke off has left is cleared away by the next one.
  ///
  /// - Throws: `StoreError` where something is there already or the disk does not take it.
  package static func create(
    on files: any StoreFiles,
    clinic: ClinicFile,
    by: Actor,
    holder: String,
    at moment: Moment? = nil
  ) throws(StoreError) -> Store {
    try checkEmpty(files)
    do {
      let names = try files.list("journal")
      for name in names { try files.remove("journal/\(name)") }
      for folder in ["journal", "drafts"] { try files.makeFolder(folder) }
      if !names.isEmpty { try files.syncFolder("journal") }
      let bytes = try ExactJSONEncoder().encode(clinic) + [UInt8(ascii: "\n")]
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
                fileHash: LineHash.of(bytes).hex
              )
            )
          ]
        )
      ])
      try files.syncFolder("")
      try files.replace(clinicFile, with: bytes)
      return Store(clinic: clinic, journal: journal)
    } catch {
      throw StoreError(
        what: creating,
        place: files.place,
        why: "\(error)",
        remedy: "Check the disk and the folder's rights, then try again."
      )
    }
  }

  /// Checks that a folder holds nothing but what a creation that broke off has left.
  private static func checkEmpty(_ files: any StoreFiles) throws(StoreError) {
    func refuse(_ why: String, _ remedy: String) -> StoreError {
      StoreError(what: creating, place: files.place, why: why, remedy: remedy)
    }
    let own: Set<String> = ["lock", "journal", "drafts", "\(clinicFile).new"]
    do {
      let names = try files.list("")
      if names.contains(clinicFile) {
        throw refuse(
          "there is a clinic already",
          "Open it, or choose another folder with --store."
        )
      }
      guard names.allSatisfy(own.contains) else {
        throw refuse("the folder is not empty", "Choose an empty or new folder with --store.")
      }
      for name in try files.list("journal") {
        let bytes = try files.readAll("journal/\(name)") ?? []
        guard bytes.count(where: { $0 == UInt8(ascii: "\n") }) <= 1 else {
          throw refuse(
            "there is a journal without its \(clinicFile)",
            "Bring \(clinicFile) back from a backup, or choose another folder with --store."
          )
        }
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw refuse("\(error)", "Check the disk and the folder's rights, then try again.")
    }
  }

  /// Makes a folder and those above it, each with mode 0700 where it is new.
  static func makeFolders(_ folder: String, as what: String) throws(StoreError) {
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
