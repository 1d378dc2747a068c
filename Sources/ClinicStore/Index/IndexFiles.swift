import Synchronization
import ClinicDomain
import ExactJSON

/// The index on disk: three files of one generation, and a head that names it, replaced last.
enum IndexFiles {
  private static let folder = "index"
  private static let head = "index/head"
  fileprivate static let magic: UInt32 = 0x5246_4931
  fileprivate static let form: UInt16 = 2

  private static func path(_ name: String, _ generation: Int64) -> String {
    "\(folder)/\(name).\(generation)"
  }

  /// Writes the whole index.
  ///
  /// - Throws: `FileFault`; then the index before it still stands.
  static func write(_ index: ChartIndex, to files: any StoreFiles) throws {
    let content = try index.state.withLock { state in try Content(&state) }
    let generation = content.position.seq
    try files.makeFolder(folder)
    for (name, bytes) in [
      ("entries", content.entries), ("rows", content.rows), ("runs", content.runs),
    ] {
      try files.replace(path(name, generation), with: bytes)
    }
    try files.replace(head, with: content.head)
    for name in try files.list(folder)
    where name != "head" && !name.hasSuffix(".\(generation)") {
      try files.remove("\(folder)/\(name)")
    }
    index.state.withLock { state in state.settle(content) }
  }

  /// Reads the index; nothing where there is none that this program understands.
  static func read(from files: any StoreFiles) -> ChartIndex? {
    guard let bytes = (try? files.readAll(head)) ?? nil else { return nil }
    var reader = BinaryReader(bytes)
    guard reader.integer(UInt32.self) == magic, reader.integer(UInt16.self) == form,
      let seq = reader.integer(Int64.self), let hash = reader.text(),
      let month = reader.integer(Int32.self), let offset = reader.integer(Int64.self),
      let monthCount = reader.integer(Int64.self), let sealed = reader.integer(UInt8.self),
      let monthsCount = reader.integer(Int32.self)
    else { return nil }
    var state = ChartIndex.State()
    state.position = ChartIndex.Position(
      seq: seq,
      hash: Array(hash.utf8),
      month: month,
      offset: offset,
      monthCount: monthCount,
      isSealed: sealed != 0
    )
    for _ in 0..<monthsCount {
      guard let name = reader.text() else { return nil }
      state.months.append(name)
    }
    guard let runCount = reader.integer(Int32.self) else { return nil }
    for _ in 0..<runCount {
      guard let month = reader.integer(Int32.self), let offset = reader.integer(Int64.self),
        let length = reader.integer(Int64.self)
      else { return nil }
      state.settingsRuns.append(LineRun(month: month, count: 1, offset: offset, length: length))
    }
    guard let receiptCount = reader.integer(Int32.self) else { return nil }
    for _ in 0..<receiptCount {
      guard let action = reader.text(), let version = reader.integer(Int64.self) else { return nil }
      state.remember(ActionID(action), version: version)
    }
    guard readSlots(into: &state, generation: seq, files: files) else { return nil }
    let index = ChartIndex()
    let loaded = state
    index.state.withLock { $0 = loaded }
    return index
  }

  private static func readSlots(
    into state: inout ChartIndex.State,
    generation: Int64,
    files: any StoreFiles
  ) -> Bool {
    guard let entries = (try? files.readAll(path("entries", generation))) ?? nil,
      let rows = (try? files.readAll(path("rows", generation))) ?? nil,
      let runs = (try? files.readAll(path("runs", generation))) ?? nil
    else { return false }
    state.rowBytes = rows
    state.runBytes = runs
    var reader = BinaryReader(entries)
    guard let count = reader.integer(Int32.self) else { return false }
    state.slots.reserveCapacity(Int(count))
    var all: [ListEntry] = []
    all.reserveCapacity(Int(count))
    var row = 0
    var run = 0
    for _ in 0..<count {
      guard let entry = EntryCoding.read(&reader), let version = reader.integer(Int64.self),
        let rowLength = reader.integer(Int32.self), let runLength = reader.integer(Int32.self)
      else { return false }
      state.slots[entry.chart] = ChartIndex.Slot(
        entry: entry,
        row: row..<row + Int(rowLength),
        runs: run..<run + Int(runLength),
        version: version
      )
      row += Int(rowLength)
      run += Int(runLength)
      all.append(entry)
    }
    guard row == rows.count, run == runs.count else { return false }
    state.entries = all
    return true
  }

  /// The bytes of all files, and what memory holds once they are written.
  fileprivate struct Content {
    var position: ChartIndex.Position
    var head: [UInt8]
    var entries: [UInt8]
    var rows: [UInt8] = []
    var runs: [UInt8] = []
    var slots: [ChartID: ChartIndex.Slot] = [:]

    init(_ state: inout ChartIndex.State) throws {
      position = state.position
      head = Self.head(state)
      var out = BinaryWriter()
      let all = state.sortedEntries()
      out.put(Int32(all.count))
      slots.reserveCapacity(all.count)
      for entry in all {
        let row: [UInt8]
        if let summary = state.summaries[entry.chart] {
          row = try ExactJSONEncoder().encode(summary)
        } else {
          row = state.slots[entry.chart]?.row.map { Array(state.rowBytes[$0]) } ?? []
        }
        var runs = BinaryWriter()
        for run in Self.runs(of: entry.chart, state) {
          runs.put(run.month)
          runs.put(run.count)
          runs.put(run.offset)
          runs.put(run.length)
        }
        let version = state.version(of: entry.chart)
        EntryCoding.write(entry, to: &out)
        out.put(version)
        out.put(Int32(row.count))
        out.put(Int32(runs.bytes.count))
        slots[entry.chart] = ChartIndex.Slot(
          entry: entry,
          row: rows.count..<rows.count + row.count,
          runs: self.runs.count..<self.runs.count + runs.bytes.count,
          version: version
        )
        rows += row
        self.runs += runs.bytes
      }
      entries = out.bytes
    }

    private static func runs(of chart: ChartID, _ state: ChartIndex.State) -> [LineRun] {
      let stored = state.slots[chart].map { state.storedRuns($0.runs) } ?? []
      return stored + (state.newRuns[chart] ?? [])
    }

    private static func head(_ state: ChartIndex.State) -> [UInt8] {
      var out = BinaryWriter()
      out.put(IndexFiles.magic)
      out.put(IndexFiles.form)
      out.put(state.position.seq)
      out.put(String(decoding: state.position.hash, as: UTF8.self))
      out.put(state.position.month)
      out.put(state.position.offset)
      out.put(state.position.monthCount)
      out.put(UInt8(state.position.isSealed ? 1 : 0))
      out.put(Int32(state.months.count))
      for month in state.months { out.put(month) }
      out.put(Int32(state.settingsRuns.count))
      for run in state.settingsRuns {
        out.put(run.month)
        out.put(run.offset)
        out.put(run.length)
      }
      let receipts = state.receiptOrder.suffix(512)
      out.put(Int32(receipts.count))
      for action in receipts {
        out.put(action.text)
        out.put(state.receipts[action] ?? 0)
      }
      return out.bytes
    }
  }
}

extension ChartIndex.State {
  /// Forgets what is now in the files; nothing where more was taken in meanwhile.
  fileprivate mutating func settle(_ content: IndexFiles.Content) {
    guard content.position == position else { return }
    slots = content.slots
    rowBytes = content.rows
    runBytes = content.runs
    summaries = [:]
    newRuns = [:]
    changedSinceWritten = 0
  }
}
