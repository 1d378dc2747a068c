import ClinicDomain
import ExactJSON

/// The index in memory: what was read from its files, and what the journal said since.
struct IndexState: Sendable {
  var position = IndexPosition()
  var months: [JournalMonth] = []
  var settings = ClinicSettings()
  /// Every content that the clinic's file had or is to have, the last one now.
  var clinicFiles: [ClinicFileText] = []
  /// The lines that made the settings.
  var settingsRuns: [LineRun] = []
  var receipts = Receipts()
  /// What is not as it was written, as far as it was met.
  var damages: [Damage] = []
  /// The clinic's books, once they were asked for.
  var books: ClinicBooks?
  /// Lines taken in since the index was written.
  var changedSinceWritten = 0

  /// The rows and runs that were read from files.
  var stored = StoredRows()
  /// The rows of charts that changed since.
  var summaries: [ChartID: ChartSummary] = [:]
  /// The runs that came since.
  var newRuns: [ChartID: [LineRun]] = [:]

  /// An entry for every chart in order, but for those that are stale.
  private var entries: [ListEntry] = []
  private var stale: Set<ChartID> = []
  /// Rows that were decoded for lists and have not changed.
  private var decoded: [ChartID: ChartSummary] = [:]

  /// Rows that are kept decoded.
  private static let decodedKept = 4096

  /// Nothing taken in.
  init() {}

  /// Begins with rows that were read from files.
  init(stored: StoredRows, entries: [ListEntry]) {
    self.stored = stored
    self.entries = entries
  }

  // MARK: Taking in

  /// Steps into a month behind the last line.
  mutating func enter(_ month: String) {
    if !months.isEmpty { months[months.count - 1].length = position.offset }
    months.append(JournalMonth(name: month, firstSeq: position.seq + 1, before: position.hash))
    position.offset = 0
    position.monthCount = 0
    position.isSealed = false
  }

  /// Takes in one line of the month last entered.
  mutating func take(_ placed: JournalScanner.Placed) {
    let line = placed.line
    pass(seq: line.seq, hash: line.hash, end: placed.offset + placed.length)
    position.isSealed = line.recorded == nil
    if line.isLast { receipts.remember(line.action, version: line.seq) }
    guard let recorded = line.recorded else { return }
    books?.apply(recorded)
    let run = run(at: placed.offset, length: placed.length)
    if let chart = recorded.chart {
      changeSummary(of: chart) { $0.apply(recorded) }
      newRuns[chart, default: []].add(run)
    } else {
      takeSetting(recorded, run)
    }
  }

  /// Takes in a line that is not as it was written: its chart can only be read from then on.
  mutating func take(_ lost: JournalScanner.Lost, hash: LineHash?) {
    pass(seq: position.seq + 1, hash: hash, end: lost.offset + lost.length)
    let file = months.last?.path ?? ""
    let damage = Damage(file: file, line: Int(position.monthCount), reason: lost.reason)
    damages.append(damage)
    guard let chart = lost.chart else { return }
    flag(chart, damage)
    newRuns[chart, default: []].add(run(at: lost.offset, length: lost.length))
  }

  /// Makes a chart read-only because of a damaged line.
  mutating func flag(_ chart: ChartID, _ damage: Damage) {
    changeSummary(of: chart) { $0.apply(damage.event(of: chart, seq: $0.version)) }
  }

  private mutating func pass(seq: Int64, hash: LineHash?, end: Int64) {
    position.seq = seq
    position.hash = hash
    position.offset = end
    position.monthCount += 1
    changedSinceWritten += 1
  }

  private func run(at offset: Int64, length: Int64) -> LineRun {
    LineRun(month: Int32(months.count - 1), count: 1, offset: offset, length: length)
  }

  /// Takes in an event that is no chart's.
  mutating func applySetting(_ recorded: RecordedEvent) {
    settings.apply(recorded)
    switch recorded.event {
    case .clinicCreated(let created): clinicFiles = [ClinicFileText(hash: created.fileHash)]
    case .recordHandled(let handling):
      if let text = handling.clinicFile { clinicFiles.append(ClinicFileText(text)) }
    default: return
    }
  }

  private mutating func takeSetting(_ recorded: RecordedEvent, _ run: LineRun) {
    let policy = settings.policy
    applySetting(recorded)
    switch recorded.event {
    case .clinicCreated, .staffRecorded, .policyChanged, .clinicPhoneSet, .drugLimitChanged,
      .recallRecorded, .pinChanged, .emergencyAccessed, .emergencyReviewed:
      settingsRuns.append(run)
    case .recordHandled(let handling):
      if handling.clinicFile != nil { settingsRuns.append(run) }
    default: return
    }
    guard settings.policy != policy else { return }
    // Every date hangs on the policy: all entries are worked out again.
    for entry in entries { stale.insert(entry.chart) }
  }

  private mutating func changeSummary(of chart: ChartID, _ change: (inout ChartSummary) -> Void) {
    if summaries[chart] == nil {
      summaries[chart] = summary(of: chart) ?? ChartSummary(id: chart)
      decoded[chart] = nil
    }
    if let index = summaries.index(forKey: chart) { change(&summaries.values[index]) }
    stale.insert(chart)
  }

  // MARK: Asking

  /// The row of a chart.
  mutating func summary(of chart: ChartID) -> ChartSummary? {
    if let summary = summaries[chart] ?? decoded[chart] { return summary }
    guard let number = stored.number(of: chart),
      let summary = try? ExactJSONDecoder().decode(ChartSummary.self, from: stored.row(number))
    else { return nil }
    if decoded.count >= Self.decodedKept { decoded.removeAll(keepingCapacity: true) }
    decoded[chart] = summary
    return summary
  }

  /// The seq of a chart's last line; 0 where there is no such chart.
  func version(of chart: ChartID) -> Int64 {
    summaries[chart]?.version ?? stored.number(of: chart).map { stored.versions[$0] } ?? 0
  }

  /// Where a chart's lines lie, in order.
  func runs(of chart: ChartID) -> [LineRun] {
    var runs = stored.number(of: chart).map { stored.runs($0) } ?? []
    for run in newRuns[chart] ?? [] { runs.add(run) }
    return runs
  }

  /// An entry for every chart in order.
  mutating func currentEntries() -> [ListEntry] {
    guard !stale.isEmpty else { return entries }
    var added: [ListEntry] = []
    for chart in stale {
      guard let summary = summary(of: chart) else { continue }
      let entry = ListEntry(summary, policy: settings.policy)
      let place = entries.firstPlace { $0.chart >= chart }
      if place < entries.count, entries[place].chart == chart {
        entries[place] = entry
      } else {
        added.append(entry)
      }
    }
    stale = []
    if !added.isEmpty {
      entries += added
      entries.sort { $0.chart < $1.chart }
    }
    return entries
  }

  /// Forgets what is now in files.
  mutating func settle(_ rows: StoredRows) {
    stored = rows
    decoded = [:]
    for (chart, summary) in summaries.prefix(Self.decodedKept) { decoded[chart] = summary }
    summaries = [:]
    newRuns = [:]
    changedSinceWritten = 0
  }
}

extension Damage {
  /// The damage as an event of a chart, which makes it read-only.
  func event(of chart: ChartID, seq: Int64) -> RecordedEvent {
    RecordedEvent(
      seq: seq,
      at: Moment(instant: Instant(seconds: 0), offsetSeconds: 0),
      by: .system,
      on: "",
      action: ActionID(""),
      chart: chart,
      visit: nil,
      event: .lineDamaged(place: place)
    )
  }
}

extension Array {
  /// The first index whose element, and every later one, satisfies a condition; the count where
  /// none does.
  func firstPlace(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
