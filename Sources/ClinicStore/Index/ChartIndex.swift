package import ClinicDomain
import ExactJSON
import Synchronization

/// What is derived from the journal: an entry and a row for each chart, and where its lines lie.
///
/// Rows are decoded when a list shows them. All of it can be deleted at will.
package final class ChartIndex: ChartSummarySource {
  /// How far the journal has been taken in.
  struct Position: Hashable, Sendable {
    /// The seq of the last line.
    var seq: Int64 = 0
    /// The hash of the last line.
    var hash: [UInt8] = Array(SHA256.none.utf8)
    /// The month's number in the list of months.
    var month: Int32 = 0
    /// The byte behind the last line, in that month's file.
    var offset: Int64 = 0
    /// Lines of that month so far.
    var monthCount: Int64 = 0
    /// Whether the last line seals that month, so that nothing may follow in it.
    var isSealed = false
  }

  /// A chart in the index.
  struct Slot: Sendable {
    var entry: ListEntry
    /// The row's bytes in the row file; nothing once the chart has changed since.
    var row: Range<Int>?
    /// The runs in the run file, for the part that was read from there.
    var runs: Range<Int>
    /// The chart's version when the index was written.
    var version: Int64
  }

  /// Everything that changes, behind one lock: views are read while the journal goes on.
  struct State: Sendable {
    var position = Position()
    var months: [String] = []
    var slots: [ChartID: Slot] = [:]
    var rowBytes: [UInt8] = []
    var runBytes: [UInt8] = []
    var summaries: [ChartID: ChartSummary] = [:]
    var newRuns: [ChartID: [LineRun]] = [:]
    var settings = ClinicSettings()
    var settingsRuns: [LineRun] = []
    var receipts: [ActionID: Int64] = [:]
    var receiptOrder: [ActionID] = []
    var entries: [ListEntry]?
    var changedSinceWritten = 0
  }

  let state = Mutex(State())

  /// An index of an empty journal.
  package init() {}

  /// Actions whose receipts are remembered, so that a repeated one is kept once.
  static let receiptsKept = 65_536

  /// Takes in one line that lies at a place in a month.
  func take(_ line: JournalLine, month: Int32, offset: Int64, length: Int64) {
    state.withLock { state in
      state.position.seq = line.seq
      state.position.hash = line.hash
      state.position.monthCount =
        month == state.position.month ? state.position.monthCount + 1 : 1
      state.position.month = month
      state.position.isSealed = line.recorded == nil
      state.position.offset = offset + length
      state.changedSinceWritten += 1
      if line.isLast { state.remember(line.action, version: line.seq) }
      guard let recorded = line.recorded else { return }
      if let chart = recorded.chart {
        state.take(recorded, of: chart, month: month, offset: offset, length: length)
      } else {
        state.takeSetting(recorded, month: month, offset: offset, length: length)
      }
    }
  }

  /// The row of a chart, as of the last line taken in.
  package func summary(of chart: ChartID) -> ChartSummary? {
    state.withLock { $0.summary(of: chart) }
  }

  /// Where a chart's lines lie, in order.
  func runs(of chart: ChartID) -> [LineRun] {
    state.withLock { state in
      var runs: [LineRun] = []
      if let slot = state.slots[chart] {
        runs = state.storedRuns(slot.runs)
      }
      for run in state.newRuns[chart] ?? [] {
        if let last = runs.indices.last,
          runs[last].month == run.month, runs[last].offset + runs[last].length == run.offset
        {
          runs[last].length += run.length
          runs[last].count += run.count
        } else {
          runs.append(run)
        }
      }
      return runs
    }
  }

  /// The clinic as lists show it now.
  package var view: ClinicView {
    state.withLock { state in
      ClinicView(
        settings: state.settings,
        head: JournalHead(
          seq: state.position.seq,
          hash: String(decoding: state.position.hash, as: UTF8.self)
        ),
        entries: state.sortedEntries(),
        source: self
      )
    }
  }
}

extension ChartIndex.State {
  mutating func remember(_ action: ActionID, version: Int64) {
    if receipts.updateValue(version, forKey: action) == nil { receiptOrder.append(action) }
    if receiptOrder.count > 2 * ChartIndex.receiptsKept {
      for old in receiptOrder.prefix(ChartIndex.receiptsKept) { receipts[old] = nil }
      receiptOrder.removeFirst(ChartIndex.receiptsKept)
    }
  }

  mutating func take(
    _ recorded: RecordedEvent,
    of chart: ChartID,
    month: Int32,
    offset: Int64,
    length: Int64
  ) {
    if summaries[chart] == nil { summaries[chart] = summary(of: chart) ?? ChartSummary(id: chart) }
    summaries[chart]?.apply(recorded)
    entries = nil
    let run = LineRun(month: month, count: 1, offset: offset, length: length)
    if let last = newRuns[chart, default: []].indices.last {
      if newRuns[chart]?[last].absorb(month: month, offset: offset, length: length) == true {
        return
      }
    }
    newRuns[chart, default: []].append(run)
  }

  mutating func takeSetting(
    _ recorded: RecordedEvent,
    month: Int32,
    offset: Int64,
    length: Int64
  ) {
    let policy = settings.policy
    settings.apply(recorded)
    switch recorded.event {
    case .clinicCreated, .staffRecorded, .policyChanged:
      settingsRuns.append(LineRun(month: month, count: 1, offset: offset, length: length))
    default: return
    }
    guard settings.policy != policy else { return }
    // Every date hangs on the policy: all entries are worked out again.
    for chart in slots.keys where summaries[chart] == nil { summaries[chart] = summary(of: chart) }
    entries = nil
  }

  func summary(of chart: ChartID) -> ChartSummary? {
    if let summary = summaries[chart] { return summary }
    guard let row = slots[chart]?.row, row.upperBound <= rowBytes.count else { return nil }
    return try? ExactJSONDecoder().decode(ChartSummary.self, from: Array(rowBytes[row]))
  }

  func version(of chart: ChartID) -> Int64 {
    summaries[chart]?.version ?? slots[chart]?.version ?? 0
  }

  func storedRuns(_ range: Range<Int>) -> [LineRun] {
    var reader = BinaryReader(runBytes, at: range.lowerBound)
    var runs: [LineRun] = []
    while reader.position < range.upperBound, let month = reader.integer(Int32.self),
      let count = reader.integer(Int32.self), let offset = reader.integer(Int64.self),
      let length = reader.integer(Int64.self)
    {
      runs.append(LineRun(month: month, count: count, offset: offset, length: length))
    }
    return runs
  }

  mutating func sortedEntries() -> [ListEntry] {
    if let entries { return entries }
    var all: [ListEntry] = []
    all.reserveCapacity(slots.count + summaries.count)
    for (chart, slot) in slots where summaries[chart] == nil { all.append(slot.entry) }
    for summary in summaries.values { all.append(ListEntry(summary, policy: settings.policy)) }
    all.sort { $0.chart < $1.chart }
    entries = all
    return all
  }
}
