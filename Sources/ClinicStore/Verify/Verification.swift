/// The account of a whole check of a store, from the first line to the last.
package struct Verification: Hashable, Sendable {
  /// How many lines were checked.
  package internal(set) var lines: Int64 = 0
  /// How many bytes those lines have.
  package internal(set) var bytes: Int64 = 0
  /// How many months.
  package internal(set) var months = 0
  /// How many charts have lines.
  package internal(set) var charts = 0
  /// How many signatures were worked out again.
  package internal(set) var signatures: Int64 = 0
  /// How many lines are encrypted and were not opened, so that no signature in them was checked.
  package internal(set) var linesNotOpened: Int64 = 0
  /// The hash of the last line.
  package internal(set) var head = LineHash.none.hex
  /// The last line up to which something outside of the journal proves that none was cut off; 0
  /// where there is nothing.
  package internal(set) var anchoredThrough: Int64 = 0
  /// What proves it: the index, a seal.
  package internal(set) var anchors: [String] = []
  /// Everything that is not as it was written.
  package internal(set) var damages: [Damage] = []
  /// What is worth knowing and no damage: what a broken commit left, lines of a newer program.
  package internal(set) var notes: [String] = []

  /// Whether all is as it was written.
  package var isClean: Bool { damages.isEmpty }

  /// What stands outside of the journal for its end, in words.
  package var anchorText: String {
    guard anchoredThrough > 0 else {
      return
        "no anchor: nothing here would show that lines were cut off at the end; hold a seal against it with --against"
    }
    let names = anchors.joined(separator: ", ")
    guard anchoredThrough < lines else { return "anchor: all lines are named by \(names)" }
    return
      "anchor: lines 1 to \(anchoredThrough) are named by \(names); nothing names the \(lines - anchoredThrough) after them"
  }
}

extension Store {
  private static let verifying = "The store is not verified"

  /// Recomputes every hash of the journal from the first line on, and never repairs anything.
  ///
  /// With the clinic's key encrypted lines are opened, so that their signatures and the index are
  /// checked too.
  ///
  /// - Throws: `StoreError` where the folder cannot be read at all.
  package static func verify(
    at folder: String,
    against seal: Seal? = nil,
    key: ClinicKey? = nil
  ) throws(StoreError) -> Verification {
    let files = PosixFiles(folder: folder)
    guard ((try? files.entry("")) ?? nil) != nil else {
      throw StoreError(
        what: verifying,
        place: folder,
        why: "there is no such folder",
        remedy: "Name the clinic's folder with --store."
      )
    }
    return try verify(on: files, against: seal, key: key)
  }

  /// Recomputes every hash of the journal on files that are at hand.
  ///
  /// - Throws: `StoreError` where they cannot be read at all.
  package static func verify(
    on files: any StoreFiles,
    against seal: Seal? = nil,
    key: ClinicKey? = nil
  ) throws(StoreError) -> Verification {
    try check(files, against: seal, key: key).verification
  }

  /// Checks everything, and answers how far the journal reached at that moment too.
  static func check(
    _ files: any StoreFiles,
    against seal: Seal?,
    key: ClinicKey? = nil
  ) throws(StoreError) -> (verification: Verification, extent: JournalExtent) {
    do {
      var checker = JournalChecker(files: files, key: key)
      return (try checker.check(against: seal), checker.extent)
    } catch {
      throw StoreError(
        what: verifying,
        place: files.place,
        why: error.description,
        remedy: "Check the disk and the folder's rights, then try again."
      )
    }
  }
}

/// How far a journal reached at one moment: months with their lengths, and the last line.
struct JournalExtent: Sendable {
  var months: [(name: String, length: Int64)] = []
  var seq: Int64 = 0
  var hash = LineHash.none
}
