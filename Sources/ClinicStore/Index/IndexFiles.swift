import ClinicDomain
import ExactJSON
import Synchronization

/// The index on disk: four files of one generation, and a head that names it, replaced last.
///
/// `entries` is read at once, `rows` and `runs` are kept as they are until a chart is asked for,
/// `receipts` until an action comes in.
enum IndexFiles {
  private static let folder = "index"
  private static let head = "index/head"

  /// The files of a generation, in the order of their sums in the head.
  private enum Part: String, CaseIterable {
    case entries, rows, runs, receipts
  }

  private static func path(_ part: Part, _ generation: Int64) -> String {
    "\(folder)/\(part.rawValue).\(generation)"
  }

  /// Writes the whole index; where another program is writing it, that one's stands.
  ///
  /// - Throws: `FileFault`; then the index before it still stands.
  static func write(
    _ index: ChartIndex,
    to files: any StoreFiles,
    as holder: String,
    sealedWith key: ClinicKey?
  ) throws {
    try files.makeFolder(folder)
    guard try files.take(.index, as: holder) == .taken else { return }
    defer { files.giveBack(.index) }
    let content = try index.state.withLock { state in try IndexContent(&state) }
    let generation = content.head.position.seq
    let parts = content.parts
    for (part, bytes) in zip(Part.allCases, parts) {
      try files.replace(path(part, generation), with: bytes, sealedWith: key)
    }
    try files.replace(
      head,
      with: content.head.bytes(sums: parts.map(Checksum.of)),
      sealedWith: key
    )
    for name in try files.list(folder)
    where name != "head" && name != "lock" && name != "books" && !name.hasSuffix(".\(generation)") {
      try files.remove("\(folder)/\(name)")
    }
    let books = index.state.withLock { state in
      if state.position == content.head.position { state.settle(content.rows) }
      return state.books
    }
    if let books { try BooksFile.write(books, to: files, sealedWith: key) }
  }

  /// Removes all of it, unless somebody is writing it; it is made again from the journal.
  static func removeAll(from files: any StoreFiles, as holder: String) throws(FileFault) {
    let names = try files.list(folder).filter { $0 != "lock" }
    guard !names.isEmpty, try files.take(.index, as: holder) == .taken else { return }
    defer { files.giveBack(.index) }
    // The head goes first, so that what is left of the others is never taken for an index.
    try files.remove(head)
    try files.syncFolder(folder)
    for name in names { try files.remove("\(folder)/\(name)") }
    try files.syncFolder(folder)
  }

  /// Whether parts of an index lie about without a head.
  static func areLeftOver(in files: any StoreFiles) -> Bool {
    let names = (try? files.list(folder)) ?? []
    return !names.contains("head") && names.contains { $0 != "lock" && $0 != "books" }
  }

  /// An index as its files hold it, each with the sum that the head names.
  struct Written {
    var head: IndexHead
    var parts: [[UInt8]]
  }

  /// What lies where the index is kept.
  enum Examination {
    case none
    /// Written by a program that kept its index in another form.
    case otherForm
    /// The file that is not as it was written.
    case broken(String)
    case whole(Written)
  }

  /// The files of a generation, in the order of the parts.
  static func partPaths(_ generation: Int64) -> [String] {
    Part.allCases.map { path($0, generation) }
  }

  /// Looks at the index's files without taking them for what they say.
  static func examine(_ files: any StoreFiles, openedWith key: ClinicKey?) -> Examination {
    guard let bytes = (try? files.readAll(head, openedWith: key)) ?? nil else { return .none }
    guard IndexHead.isIntact(bytes) else { return .broken(head) }
    guard let (found, sums) = IndexHead.read(bytes, sums: Part.allCases.count) else {
      return .otherForm
    }
    var parts: [[UInt8]] = []
    for (path, sum) in zip(partPaths(found.position.seq), sums) {
      guard let bytes = (try? files.readAll(path, openedWith: key)) ?? nil,
        Checksum.of(bytes) == sum
      else {
        return .broken(path)
      }
      parts.append(bytes)
    }
    return .whole(Written(head: found, parts: parts))
  }

  /// Reads the index; nothing where there is none that this program understands, or it is not as
  /// it was written.
  static func read(from files: any StoreFiles, openedWith key: ClinicKey?) -> ChartIndex? {
    guard case .whole(let written) = examine(files, openedWith: key) else { return nil }
    let (head, parts) = (written.head, written.parts)
    var rows = StoredRows()
    guard let entries = EntryCoding.readAll(parts[0], into: &rows),
      rows.rowStarts.last == parts[1].count, rows.runStarts.last == parts[2].count,
      let receipts = Receipts(records: parts[3])
    else { return nil }
    rows.rowBytes = parts[1]
    rows.runBytes = parts[2]
    var state = IndexState(stored: rows, entries: entries)
    state.receipts = receipts
    state.position = head.position
    state.months = head.months
    state.settingsRuns = head.settingsRuns
    state.damages = head.damages
    return ChartIndex(state)
  }
}

/// The bytes of all files, and what memory holds once they are written.
struct IndexContent {
  var head: IndexHead
  var entries: [UInt8]
  var rows = StoredRows()
  var receipts: [UInt8]

  /// The bytes of each file, in the order of the parts.
  var parts: [[UInt8]] { [entries, rows.rowBytes, rows.runBytes, receipts] }

  init(_ state: inout IndexState) throws {
    head = IndexHead(
      position: state.position,
      months: state.months,
      settingsRuns: state.settingsRuns,
      damages: state.damages
    )
    receipts = state.receipts.records()
    var out = BinaryWriter()
    let all = state.currentEntries()
    out.put(Int32(all.count))
    for entry in all {
      let row: [UInt8]
      if let summary = state.summaries[entry.chart] {
        row = try ExactJSONEncoder().encode(summary)
      } else {
        row = state.stored.number(of: entry.chart).map { state.stored.row($0) } ?? []
      }
      let version = state.version(of: entry.chart)
      let (rowStart, runStart) = (rows.rowBytes.count, rows.runBytes.count)
      rows.add(entry.chart, version: version, row: row, runs: state.runs(of: entry.chart))
      EntryCoding.write(entry, to: &out)
      out.put(version)
      out.put(Int32(rows.rowBytes.count - rowStart))
      out.put(Int32(rows.runBytes.count - runStart))
    }
    entries = out.bytes
  }
}
