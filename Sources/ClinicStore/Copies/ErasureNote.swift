import ClinicDomain
import ExactJSON
import Synchronization

/// What an erasure has to take away beside the journal, noted before the journal is exchanged, so that
/// whoever opens the clinic after a crash finishes it.
struct ErasureNote: Hashable, Sendable, Codable {
  /// The chart.
  var chart: ChartID
  /// Files that hold, or may hold, something of it.
  var files: [String]

  /// Where it lies.
  static let path = "journal.erasing"
  private static let newEnding = ".new"

  /// Notes a chart with its drafts, and the tails of commits that never ended: whose they are cannot
  /// be told once they are torn.
  init(_ chart: ChartID, visits: [VisitID], in files: any StoreFiles) throws(FileFault) {
    self.chart = chart
    let drafts = visits.compactMap(Drafts.path).map { String($0.dropFirst("drafts/".count)) }
    self.files =
      try files.list("drafts").filter { name in
        drafts.contains { name == $0 || name == $0 + Self.newEnding }
      }.map { "drafts/\($0)" } + files.list("quarantine").map { "quarantine/\($0)" }
  }

  /// Puts the note where it outlives a crash.
  func write(to files: any StoreFiles) throws {
    try files.replace(Self.path, with: ExactJSONEncoder().encode(self))
  }

  /// The note that an erasure has left; nothing where there is none.
  static func left(in files: any StoreFiles) throws -> ErasureNote? {
    guard let bytes = try files.readAll(path) else { return nil }
    return try ExactJSONDecoder().decode(ErasureNote.self, from: bytes)
  }

  /// Takes the files away, then the note.
  func carryOut(on files: any StoreFiles) throws(FileFault) {
    let named = Set(self.files)
    for folder in ["drafts", "quarantine"] {
      let names = try files.list(folder).filter { named.contains("\(folder)/\($0)") }
      for name in names { try files.remove("\(folder)/\(name)") }
      if !names.isEmpty { try files.syncFolder(folder) }
    }
    try Self.remove(from: files)
  }

  /// Where it is written before it is whole.
  private static let unfinished = path + newEnding

  /// Whether an erasure has left anything of it.
  static func isLeft(in files: any StoreFiles) throws(FileFault) -> Bool {
    for path in [path, unfinished] where try files.entry(path) != nil { return true }
    return false
  }

  /// Takes the note away, and nothing else.
  static func remove(from files: any StoreFiles) throws(FileFault) {
    for path in [path, unfinished] { try files.remove(path) }
    try files.syncFolder("")
  }
}

extension FileJournal {
  /// Finishes an erasure that broke off, or takes back what it had begun.
  ///
  /// Called once the whole journal is taken in: only then is it known whether the chart is gone.
  func finishErasure() {
    guard (try? ErasureNote.isLeft(in: files)) ?? false,
      (try? files.take(.journal, as: holder)) == .taken
    else { return }
    defer { files.giveBack(.journal) }
    do {
      // An erasure under way held the lock until now.
      guard let note = try ErasureNote.left(in: files) else {
        return try ErasureNote.remove(from: files)
      }
      _ = try refresh()
      if index.state.withLock({ $0.runs(of: note.chart).isEmpty }) {
        try IndexFiles.removeAll(from: files, as: holder)
        try note.carryOut(on: files)
      } else {
        try ErasureNote.remove(from: files)
      }
    } catch {
      notes.append("an erasure that broke off is not finished: \(error)")
    }
  }
}
