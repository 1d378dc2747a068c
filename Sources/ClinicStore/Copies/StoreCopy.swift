import ClinicDomain

/// Copies a store file by file: the months as far as they reached at one moment, and the clinic's
/// file last, because it makes a folder a clinic's.
struct StoreCopy {
  let source: any StoreFiles
  let target: any StoreFiles

  /// Copies what a check has found, with the seal of its end beside it, or the seal that lay there.
  func copy(_ extent: JournalExtent, seal: Seal) throws {
    for folder in ["journal", "drafts"] { try target.makeFolder(folder) }
    for month in extent.months {
      let path = JournalMonth.path(month.name)
      guard try source.copy(path, first: month.length, to: target) == month.length else {
        throw FileFault(
          operation: "copy",
          path: path,
          reason: "it became shorter meanwhile; try again"
        )
      }
    }
    for folder in ["drafts", "quarantine"] {
      let names = try source.list(folder).filter { !$0.hasSuffix(Self.unfinished) }
      guard !names.isEmpty else { continue }
      try target.makeFolder(folder)
      for name in names { try copyWhole("\(folder)/\(name)") }
      try target.syncFolder(folder)
    }
    try target.syncFolder("journal")
    try target.replace(Seal.file, with: Array(seal.text.utf8))
    guard let clinic = try source.readAll(Store.clinicFile) else {
      throw FileFault(operation: "copy", path: Store.clinicFile, reason: "it is missing")
    }
    try target.replace(Store.clinicFile, with: clinic)
  }

  private static let unfinished = ".new"

  private func copyWhole(_ path: String) throws(FileFault) {
    // What is typed may be committed, and its draft gone, while the copy is made.
    guard let length = try source.length(path) else { return }
    _ = try source.copy(path, first: length, to: target)
  }
}

/// What a copy of a store holds.
package struct CopyReport: Hashable, Sendable {
  /// The check of the copy, from its first line to its last.
  package let verification: Verification
  /// The seal of its end, which lies in the copy too.
  package let seal: Seal
}
