/// A clinic's folder: its file, its journal, and drafts of what is being typed.
package final class Store {
  /// What `clinic.json` says.
  package let clinic: ClinicFile
  /// The journal.
  package let journal: FileJournal
  /// Drafts of walks.
  package let drafts: Drafts

  init(clinic: ClinicFile, journal: FileJournal) {
    self.clinic = clinic
    self.journal = journal
    drafts = Drafts(files: journal.files, key: journal.key)
  }

  /// The name of the file that makes a folder a clinic's.
  static let clinicFile = "clinic.json"

  /// Whether a folder holds a clinic.
  package static func exists(at folder: String) -> Bool {
    ((try? PosixFiles(folder: folder).length(clinicFile)) ?? nil) != nil
  }

  /// Writes the index where it lags behind; call it before leaving.
  package func close() { journal.saveIndex() }
}
