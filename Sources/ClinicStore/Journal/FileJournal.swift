package import ClinicDomain
import ExactJSON
import Synchronization

/// The journal in a store's folder: months of lines, only ever appended to.
///
/// A commit takes the lock, takes in what others wrote, checks the versions, writes once, waits for
/// the disk, and only then answers. Damage never stops the reading of what is whole: it is told,
/// and the charts that it touches can only be read.
package final class FileJournal: Journal {
  /// The files below.
  package let files: any StoreFiles
  /// What is derived.
  package let index: ChartIndex
  /// Who holds the lock while this program writes: workstation and process.
  package let holder: String
  /// What opens and seals lines; nothing where the clinic is not encrypted.
  let key: ClinicKey?
  /// Why nothing is written any more; nothing while all is well.
  package internal(set) var closedBecause: String?
  var notes: [String] = []
  /// Where an index that no longer fits says the journal once was, until that line is met.
  var lastSeen: IndexPosition?

  /// Whether the file of the books belongs to this journal.
  var trustsBooksFile = true

  /// The hash of the clinic's file that this program works by; nothing while it is created.
  let clinicFileHash: LineHash?
  /// A line that is another one than the index says, until the journal tells why.
  var differing: IndexPosition?

  /// Lines behind the written index from which it is written anew.
  package static let indexLag = 64

  init(
    files: any StoreFiles,
    index: ChartIndex,
    holder: String,
    key: ClinicKey? = nil,
    clinicFileHash: LineHash? = nil
  ) {
    self.files = files
    self.key = key
    self.clinicFileHash = clinicFileHash
    self.index = index
    self.holder = holder
  }

  package var head: JournalHead { index.position.head }

  package var view: ClinicView { index.view }

  /// What was found and put aside, and what is damaged, in words for people; empty where all is
  /// well.
  package var reports: [String] { notes + damages.map { "DAMAGED: \($0)" } }

  /// What is not as it was written, as far as it was met; a whole check finds the rest.
  package var damages: [Damage] { index.damages }

  func reading<Value>(
    _ body: () throws(FileFault) -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw .damaged(file: error.path, line: 0, reason: error.description)
    }
  }

  /// The months in the journal's folder, in order.
  func monthNames() throws(JournalError) -> [String] {
    try reading { () throws(FileFault) in
      try files.list("journal").compactMap { JournalMonth.name(ofFile: $0) }
    }
  }

  // MARK: The index

  /// Writes the index where the journal has gone on far enough since.
  ///
  /// What cannot be written now is derived again at the next opening.
  package func saveIndex(always: Bool = false) {
    let lag = index.state.withLock { $0.changedSinceWritten }
    guard closedBecause == nil, lag >= (always ? 1 : Self.indexLag), isKept() else { return }
    try? IndexFiles.write(index, to: files, as: holder, sealedWith: key)
  }

  /// Whether everything that was taken in is safe on the disk: lines may have been read while their
  /// writer still waited for it, and an index must never know of lines that were lost.
  private func isKept() -> Bool {
    guard (try? files.take(.journal, as: holder)) == .taken else { return false }
    defer { files.giveBack(.journal) }
    return (try? indexMatches()) ?? false
  }

  /// Starts over with nothing derived, but remembers how far the journal once was.
  func forgetIndex() {
    lastSeen = index.position
    forgetBooks()
    index.state.withLock { state in
      // Books that were open follow the journal from its beginning again.
      let books = state.books.map { _ in ClinicBooks() }
      state = IndexState()
      state.books = books
    }
  }

  /// Whether the journal still holds what the index was made from: every month with its length, and
  /// at the index's place the line that it ends with.
  func indexMatches() throws(JournalError) -> Bool {
    let (position, months) = (index.position, index.months)
    guard let last = months.last, position.seq > 0 else { return months.isEmpty }
    let names = try monthNames()
    guard names.starts(with: months.map(\.name)) else { return false }
    for month in months {
      let length = try reading { () throws(FileFault) in try files.length(month.path) ?? 0 }
      guard month.length.map({ $0 == length }) ?? (length >= position.offset) else { return false }
    }
    guard position.offset > 0 else { return true }
    let start = max(0, position.offset - Int64(JournalLine.tailCount) - 2)
    let tail = try reading { () throws(FileFault) in
      try files.read(last.path, from: start, count: Int(position.offset - start))
    }
    return tail.last == UInt8(ascii: "\n")
      && JournalLine.carriedHash(tail.dropLast()) == position.hash
  }

  /// Folds the clinic's settings again from the few lines that made them.
  func readSettings() throws(JournalError) {
    let runs = index.state.withLock { $0.settingsRuns }
    for reading in try readings(of: runs) {
      switch reading {
      case .line(let line):
        guard let recorded = line.recorded else { continue }
        index.state.withLock { $0.applySetting(recorded) }
      case .damage(let damage): index.state.withLock { $0.damages.append(damage) }
      }
    }
  }
}
