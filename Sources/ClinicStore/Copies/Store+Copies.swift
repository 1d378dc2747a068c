package import ClinicDomain
import Glibc

extension Store {
  private static let backingUp = "The backup is not made"
  private static let restoring = "The backup is not restored"
  /// The end of the name of a folder into which a copy is being made.
  private static let unfinished = ".unfinished"

  /// Copies a clinic's folder to a new one, while others may write, and checks the copy.
  ///
  /// The copy is a store of its own that can be opened and verified; its seal lies in it.
  ///
  /// - Throws: `StoreError` where the store is damaged, the target is not empty, or the copy is not
  ///   what the store is.
  package static func backUp(
    _ folder: String,
    to target: String,
    at moment: Moment
  ) throws(StoreError) -> CopyReport {
    try copy(folder, to: target, as: backingUp) { clinic, head in
      Seal(clinic: clinic, at: moment, head: head)
    }
  }

  /// Puts a backup in an empty place, checks it there, and leaves a trace of it in the journal.
  ///
  /// - Throws: `StoreError` where the backup is damaged or the place is not empty.
  package static func restore(
    _ backup: String,
    to folder: String,
    at moment: Moment
  ) throws(StoreError) -> CopyReport {
    try copy(backup, to: folder, as: restoring) { clinic, head in
      Seal(clinic: clinic, at: moment, head: head)
    }
  }

  private static func copy(
    _ folder: String,
    to target: String,
    as what: String,
    seal: (String, JournalHead) -> Seal
  ) throws(StoreError) -> CopyReport {
    let target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
    let source = PosixFiles(folder: folder)
    guard exists(at: folder) else {
      throw StoreError(
        what: what,
        place: folder,
        why: "there is no clinic in it",
        remedy: "Name the folder of a clinic or of its backup."
      )
    }
    let place = try emptyPlace(for: target, as: what, outside: folder)
    let (found, extent) = try check(source, against: nil)
    guard found.isClean else { throw damaged(found, folder, what) }
    do {
      let clinic = try readClinic(source)
      let head = JournalHead(seq: extent.seq, hash: extent.hash.hex)
      let seal = seal(clinic.name, head)
      try StoreCopy(source: source, target: place.files).copy(extent, seal: seal)
      let (made, copied) = try check(place.files, against: seal)
      guard made.isClean else { throw damaged(made, place.files.place, what) }
      guard copied.hash == extent.hash else {
        throw FileFault(operation: "copy", path: target, reason: "it ends with another line")
      }
      try place.parent.rename(place.name + unfinished, to: place.name)
      try place.parent.syncFolder("")
      return CopyReport(verification: made, seal: seal)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(
        what: what,
        place: target,
        why: "\(error)",
        remedy:
          "What was copied so far lies in \(target)\(unfinished) and is taken away by the next try."
      )
    }
  }

  private static func damaged(
    _ verification: Verification,
    _ folder: String,
    _ what: String
  ) -> StoreError {
    StoreError(
      what: what,
      place: folder,
      why:
        "\(verification.damages.count) damages, the first: \(verification.damages[0])",
      remedy: "Keep the folder as it is with cp -a, and run refill verify on it."
    )
  }

  /// Where a copy is made: a folder of its own beside the target, which takes its name when it is
  /// whole.
  private struct Place {
    let parent: PosixFiles
    let name: String
    let files: PosixFiles
  }

  private static func emptyPlace(
    for target: String,
    as what: String,
    outside source: String
  ) throws(StoreError) -> Place {
    func refuse(_ why: String, _ remedy: String) -> StoreError {
      StoreError(what: what, place: target, why: why, remedy: remedy)
    }
    let name = target.split(separator: "/").last.map(String.init) ?? ""
    guard !name.isEmpty, name != ".", name != ".." else {
      throw refuse("it has no name of its own", "Name a new folder.")
    }
    let above = String(target.dropLast(name.count))
    let parent = PosixFiles(folder: above.isEmpty ? "." : above)
    do {
      if let entry = try parent.entry(name) {
        guard entry.kind == .folder, try parent.list(name).isEmpty else {
          throw refuse("it is not empty", "Name a new or empty folder.")
        }
      }
      try makeFolders(above.isEmpty ? "." : above, as: what)
      guard try !isInside(above.isEmpty ? "." : above, source) else {
        throw refuse("it lies in the clinic's own folder", "Name a folder elsewhere.")
      }
      let files = PosixFiles(folder: target + unfinished)
      try clear(files, in: parent, name + unfinished)
      try parent.makeFolder(name + unfinished)
      return Place(parent: parent, name: name, files: files)
    } catch let error as StoreError {
      throw error
    } catch {
      throw refuse("\(error)", "Name a folder that you may write.")
    }
  }

  private static func isInside(_ folder: String, _ store: String) throws -> Bool {
    guard let inner = realpath(folder, nil), let outer = realpath(store, nil) else { return false }
    defer {
      free(inner)
      free(outer)
    }
    return "\(String(cString: inner))/".hasPrefix("\(String(cString: outer))/")
  }

  /// Takes away what a copy that broke off has left.
  private static func clear(_ files: PosixFiles, in parent: PosixFiles, _ name: String) throws {
    guard try parent.entry(name) != nil else { return }
    for folder in ["journal", "drafts", "quarantine", ""] {
      for file in try files.list(folder) {
        let path = folder.isEmpty ? file : "\(folder)/\(file)"
        if try files.entry(path)?.kind == .folder {
          try files.removeFolder(path)
        } else {
          try files.remove(path)
        }
      }
    }
  }
}

extension Store {
  /// What the clinic's file in a folder says.
  ///
  /// - Throws: `StoreError` where there is none, or it is not understood here.
  package static func clinicFile(at folder: String) throws(StoreError) -> ClinicFile {
    try readClinic(PosixFiles(folder: folder))
  }

  /// The seal of the journal's end, after the whole of it was checked.
  ///
  /// - Throws: `StoreError` where anything is not as it was written: that is not sealed.
  package static func seal(at folder: String, at moment: Moment) throws(StoreError) -> Seal {
    let files = PosixFiles(folder: folder)
    let clinic = try readClinic(files)
    let (found, extent) = try check(files, against: nil)
    guard found.isClean else { throw damaged(found, folder, "The journal is not sealed") }
    return Seal(
      clinic: clinic.name,
      at: moment,
      head: JournalHead(seq: extent.seq, hash: extent.hash.hex)
    )
  }
}
