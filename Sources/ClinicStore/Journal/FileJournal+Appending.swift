package import ClinicDomain
import ExactJSON
import Synchronization

extension FileJournal {
  /// Keeps actions: those of one month in one write, and answered only after they are safe.
  ///
  /// - Throws: `JournalError`; then nothing of the month that failed was kept, and no later one.
  package func append(_ actions: [Action]) throws(JournalError) -> [Receipt] {
    if let closedBecause { throw .closedAfterFailure(reason: closedBecause) }
    try takeLock()
    defer { files.giveBack(.journal) }
    try catchUpBeforeWriting()
    if let why = clinicFileChange {
      closedBecause = why
      throw .closedAfterFailure(reason: why)
    }
    try putTailAside()
    var versions: [ActionID: Int64] = [:]
    let fresh = try admit(actions, &versions)
    for month in Self.months(of: fresh) { try write(month, &versions) }
    return actions.map { Receipt(action: $0.id, version: versions[$0.id] ?? 0) }
  }

  /// Takes in what others wrote; what cannot be read now cannot be written behind either.
  private func catchUpBeforeWriting() throws(JournalError) {
    do {
      try followReissue()
      _ = try refresh()
    } catch .damaged(let file, _, let reason) {
      throw .notSaved(reason: "\(file) cannot be read: \(reason)")
    }
  }

  func takeLock() throws(JournalError) {
    let answer: StoreLock.Answer
    do {
      answer = try files.take(.journal, as: holder)
    } catch {
      throw .readOnly(reason: "\(error)")
    }
    if case .heldBy(let other) = answer { throw .busy(holder: other) }
  }

  /// Checks what may be written, and finds the versions of what was kept before.
  private func admit(
    _ actions: [Action],
    _ versions: inout [ActionID: Int64]
  ) throws(JournalError) -> [Action] {
    var fresh: [Action] = []
    var seen: Set<ActionID> = []
    var changed: Set<ChartID> = []
    for action in actions {
      precondition(!action.events.isEmpty, "an action says what happened")
      guard seen.insert(action.id).inserted else { continue }
      if let version = index.state.withLock({ $0.receipts[action.id] }) {
        versions[action.id] = version
        continue
      }
      if let chart = action.chart {
        // Within one commit later actions on a chart were decided on the earlier ones.
        if changed.insert(chart).inserted, let version = try check(action, on: chart) {
          versions[action.id] = version
          continue
        }
      }
      fresh.append(action)
    }
    return fresh
  }

  /// Checks that a chart may be changed by an action; answers the version where it was long ago.
  private func check(_ action: Action, on chart: ChartID) throws(JournalError) -> Int64? {
    let (actual, readOnly, merged) = index.state.withLock { state in
      let summary = state.summary(of: chart)
      return (state.version(of: chart), summary?.readOnlyBecause, summary?.mergedInto)
    }
    if let readOnly { throw .readOnlyChart(chart, reason: readOnly) }
    if let merged, !action.events.contains(where: \.isSplit) {
      throw .readOnlyChart(chart, reason: "it was merged into chart \(merged); split it first")
    }
    guard let expecting = action.expecting, expecting != actual else { return nil }
    // A repeated action that is no longer remembered changed the chart itself.
    if let version = try version(of: action.id, in: chart, since: expecting) { return version }
    throw .conflict(chart: chart, expected: expecting, actual: actual)
  }

  private func version(
    of action: ActionID,
    in chart: ChartID,
    since seq: Int64
  ) throws(JournalError) -> Int64? {
    var version: Int64?
    for reading in try readings(of: index.state.withLock { $0.runs(of: chart) }) {
      if case .line(let line) = reading, line.seq > seq, line.action == action {
        version = line.seq
      }
    }
    return version
  }

  /// Actions in runs of the same month; the clock's steps back stay in the month before.
  private static func months(of actions: [Action]) -> [[Action]] {
    var runs: [[Action]] = []
    var month = ""
    for action in actions {
      let own = action.month
      if own > month {
        runs.append([])
        month = own
      }
      runs[runs.count - 1].append(action)
    }
    return runs
  }

  /// Writes whole actions of one month in one write and waits for the disk.
  private func write(
    _ actions: [Action],
    _ versions: inout [ActionID: Int64]
  ) throws(JournalError) {
    do {
      try openMonth(for: actions[0])
      let position = index.position
      guard let hash = position.hash else {
        throw JournalError.readOnly(reason: "the last line is damaged, and nothing can follow it")
      }
      var commit = Commit(seq: position.seq, hash: hash, offset: position.offset, key: key)
      for action in actions { try commit.add(action) }
      try keep(commit.bytes, at: position)
      index.state.withLock { state in
        for line in commit.lines { state.take(line) }
      }
      for line in commit.lines where line.line.isLast { versions[line.line.action] = line.line.seq }
    } catch let error as JournalError {
      throw error
    } catch {
      throw .notSaved(reason: "\(error)")
    }
  }

  /// Writes bytes behind the last line; where that fails, cuts them off again or closes the store.
  func keep(_ bytes: [UInt8], at position: IndexPosition) throws(JournalError) {
    let file = index.months[index.months.count - 1].path
    do {
      try files.write(bytes, to: file, at: position.offset)
    } catch {
      // Half a line must not stay behind: it would be read as a torn tail by everybody.
      do {
        try files.truncate(file, to: position.offset)
      } catch {
        closedBecause = "\(error)"
      }
      throw .notSaved(reason: "\(error)")
    }
    do {
      try files.sync(file)
    } catch {
      // The bytes may or may not be there, and asking again proves nothing. They are taken away, so
      // that nobody builds on them; whoever opens the store anew looks at the disk afresh.
      closedBecause = "\(error)"
      try? files.truncate(file, to: position.offset)
      throw .notSaved(reason: "\(error)")
    }
  }
}

/// Lines of one commit as they are written.
private struct Commit {
  private(set) var seq: Int64
  private(set) var hash: LineHash
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [JournalScanner.Placed] = []
  private let offset: Int64
  private let key: ClinicKey?

  init(seq: Int64, hash: LineHash, offset: Int64, key: ClinicKey?) {
    self.key = key
    self.seq = seq
    self.hash = hash
    self.offset = offset
  }

  mutating func add(_ action: Action) throws {
    for (number, event) in action.events.enumerated() {
      seq += 1
      let recorded = RecordedEvent(
        seq: seq,
        at: action.at,
        by: action.by,
        on: action.on,
        action: action.id,
        chart: action.chart,
        visit: action.visit,
        event: event
      )
      let isFirst = lines.isEmpty
      let isLast = number == action.events.count - 1
      let start = bytes.count
      hash = try JournalLine.write(
        recorded,
        isFirst: isFirst,
        isLast: isLast,
        after: hash,
        sealedWith: key,
        into: &bytes
      )
      let line = JournalLine(
        recorded: recorded,
        seq: seq,
        action: action.id,
        isFirst: isFirst,
        isLast: isLast,
        hash: hash
      )
      lines.append(
        JournalScanner.Placed(
          line: line,
          offset: offset + Int64(start),
          length: Int64(bytes.count - start)
        )
      )
    }
  }
}

extension Action {
  /// The month of the clinic's calendar in which it was done: `2026-11`.
  var month: String { String(at.local.date.description.prefix(7)) }
}

extension ClinicEvent {
  /// Whether it makes a merged chart stand by itself again.
  fileprivate var isSplit: Bool {
    if case .chartSplit = self { return true }
    return false
  }
}
