/// The account of a whole check of a store, from the first line to the last.
package struct Verification: Hashable, Sendable {
  /// How many lines were checked.
  package internal(set) var lines: Int64 = 0
  /// How many months.
  package internal(set) var months = 0
  /// How many charts have lines.
  package internal(set) var charts = 0
  /// The hash of the last line.
  package internal(set) var head = LineHash.none.hex
  /// Everything that is not as it was written.
  package internal(set) var damages: [Damage] = []
  /// What is worth knowing and no damage: a tail that a broken commit left, lines of a newer program.
  package internal(set) var notes: [String] = []

  /// Whether all is as it was written.
  package var isClean: Bool { damages.isEmpty }
}

extension Store {
  /// Recomputes every hash of the journal from the first line on, and never repairs anything.
  ///
  /// - Throws: `StoreError` where the folder cannot be read at all.
  package static func verify(at folder: String) throws(StoreError) -> Verification {
    let files = PosixFiles(folder: folder)
    guard ((try? files.entry("")) ?? nil) != nil else {
      throw StoreError(
        what: "The store is not verified",
        place: folder,
        why: "there is no such folder",
        remedy: "Name the clinic's folder with --store."
      )
    }
    return try verify(on: files)
  }

  /// Recomputes every hash of the journal on files that are at hand.
  ///
  /// - Throws: `StoreError` where they cannot be read at all.
  package static func verify(on files: any StoreFiles) throws(StoreError) -> Verification {
    var checker = JournalChecker(files: files)
    do {
      return try checker.check()
    } catch {
      throw StoreError(
        what: "The store is not verified",
        place: files.place,
        why: error.description,
        remedy: "Check the disk and the folder's rights, then try again."
      )
    }
  }
}
