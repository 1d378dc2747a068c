import ClinicDomain
import ExactJSON

extension Store {
  private static let opening = "The clinic is not opened"

  /// Opens a clinic's folder.
  ///
  /// With `catchesUp` the index is brought to the journal's end at once; without, the caller does it
  /// bit by bit with `journal.catchUp`. Damage does not keep a clinic closed: `journal.reports`
  /// tells it.
  ///
  /// - Throws: `StoreError` where there is no clinic, others may read it, or a newer program is needed.
  package static func open(
    at folder: String,
    holder: String,
    catchesUp: Bool = true,
    unlock: Unlock? = nil
  ) throws(StoreError) -> Store {
    let files = PosixFiles(folder: folder)
    guard ((try? files.entry("")) ?? nil) != nil else {
      throw StoreError(
        what: opening,
        place: folder,
        why: "there is no such folder",
        remedy: "Create a clinic with refill init, or name its folder with --store."
      )
    }
    return try open(on: files, holder: holder, catchesUp: catchesUp, unlock: unlock)
  }

  /// Opens a clinic on files that are at hand.
  ///
  /// - Throws: `StoreError` where there is no clinic, others may read it, or a newer program is needed.
  package static func open(
    on files: any StoreFiles,
    holder: String,
    catchesUp: Bool = true,
    unlock: Unlock? = nil
  ) throws(StoreError) -> Store {
    do {
      if let wrong = try StoreRights.wrongs(in: files).first {
        throw StoreError(
          what: opening,
          place: wrong.path.isEmpty ? files.place : "\(files.place)/\(wrong.path)",
          why: wrong.why,
          remedy: wrong.remedy
        )
      }
      let (clinic, fileHash) = try readClinicWithHash(files)
      let key = try key(of: clinic, files, unlock)
      let index = IndexFiles.read(from: files, openedWith: key)
      let journal = FileJournal(
        files: files,
        index: index ?? ChartIndex(),
        holder: holder,
        key: key,
        clinicFileHash: fileHash
      )
      if index != nil {
        if try journal.indexMatches() {
          try journal.readSettings()
          try journal.readSignIns()
        } else {
          journal.forgetIndex()
        }
      } else {
        journal.forgetBooks()
        // What was derived before lines were encrypted must not stay in the clear.
        if key != nil || IndexFiles.areLeftOver(in: files) {
          try? IndexFiles.removeAll(from: files, as: holder)
        }
      }
      let store = Store(clinic: clinic, journal: journal)
      if catchesUp {
        _ = try journal.refresh()
        if store.finishWhatBrokeOff() {
          return try open(on: files, holder: holder, catchesUp: catchesUp, unlock: unlock)
        }
      }
      journal.clearLeftReissue()
      store.drafts.tidy()
      return store
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(
        what: opening,
        place: files.place,
        why: "\(error)",
        remedy: "Keep a copy of the folder and run refill verify."
      )
    }
  }

  /// Does what a program that broke off has left, once the whole journal is taken in: a torn tail is
  /// put aside, an erasure finished, the clinic's file written.
  ///
  /// - Returns: whether the clinic's file was written, so that the clinic has to be opened anew.
  package func finishWhatBrokeOff() -> Bool {
    journal.putTornTailAside()
    journal.finishErasure()
    return (try? journal.finishClinicFile()) ?? false
  }

  static func readClinic(_ files: any StoreFiles) throws(StoreError) -> ClinicFile {
    try readClinicWithHash(files).clinic
  }

  private static func readClinicWithHash(
    _ files: any StoreFiles
  ) throws(StoreError) -> (clinic: ClinicFile, hash: LineHash) {
    func refuse(_ place: String, _ why: String, _ remedy: String) -> StoreError {
      StoreError(what: opening, place: place, why: why, remedy: remedy)
    }
    let file = "\(files.place)/\(clinicFile)"
    let clinic: ClinicFile
    let hash: LineHash
    do {
      guard let bytes = try files.readAll(clinicFile) else {
        throw refuse(
          files.place,
          "it holds no \(clinicFile)",
          "Create a clinic with refill init, or name its folder with --store."
        )
      }
      clinic = try ExactJSONDecoder().decode(ClinicFile.self, from: bytes)
      hash = LineHash.of(bytes)
    } catch let error as StoreError {
      throw error
    } catch {
      throw refuse(file, "\(error)", "Bring the file back from a backup.")
    }
    guard clinic.format == ClinicFile.format else {
      throw refuse(
        file,
        "its format is \"\(clinic.format)\"",
        "Name a clinic's folder with --store."
      )
    }
    guard clinic.minimumReader <= ClinicFile.currentVersion else {
      throw refuse(file, "it needs a newer refill", "Install the version that wrote it.")
    }
    return (clinic, hash)
  }
}
