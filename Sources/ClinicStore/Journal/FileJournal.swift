package import ClinicDomain
import ExactJSON
import Synchronization

/// The journal in a store's folder: months of lines, only ever appended to.
///
/// A commit takes the lock, takes in what others wrote, checks the versions, writes once, waits for
/// the disk, and only then answers.
package final class FileJournal: Journal {
  /// The files below.
  package let files: any StoreFiles
  /// What is derived.
  package let index: ChartIndex
  /// Who holds the lock while this program writes: workstation and process.
  package let holder: String
  /// What was found and put aside at opening, in words for people; empty where all was well.
  package private(set) var reports: [String] = []
  /// Why nothing is written any more; nothing while all is well.
  package private(set) var closedBecause: String?

  /// Lines behind the written index from which it is written anew on closing.
  package static let indexLag = 64
  private static let pieceSize = 4 << 20

  init(files: any StoreFiles, index: ChartIndex, holder: String) {
    self.files = files
    self.index = index
    self.holder = holder
  }

  package var head: JournalHead { view.head }

  package var view: ClinicView { index.view }

  static func path(month: String) -> String { "journal/\(month).jsonl" }

  // MARK: Reading

  package func chart(_ id: ChartID) throws(JournalError) -> Chart {
    let runs = index.runs(of: id)
    guard !runs.isEmpty else { throw .noSuchChart(id) }
    var chart = Chart(id: id)
    for run in runs {
      for line in try lines(of: run) {
        // A month of one chart lies between lines of others only where an action named several.
        if let recorded = line.recorded, recorded.chart == id { chart.apply(recorded) }
      }
    }
    return chart
  }

  func lines(of run: LineRun) throws(JournalError) -> [JournalLine] {
    let month = index.state.withLock { $0.months[Int(run.month)] }
    let file = Self.path(month: month)
    let bytes = try reading { () throws(FileFault) in
      try files.read(file, from: run.offset, count: Int(run.length))
    }
    var lines: [JournalLine] = []
    lines.reserveCapacity(Int(run.count))
    for raw in bytes.split(separator: UInt8(ascii: "\n")) {
      do {
        lines.append(try JournalLine(Array(raw)))
      } catch {
        throw .damaged(file: file, line: 0, reason: "\(error)")
      }
    }
    return lines
  }

  package func events(since seq: Int64) throws(JournalError) -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    try eachLine(from: Int32(0), offset: 0, previous: Array(SHA256.none.utf8)) { line, _ in
      if let recorded = line.recorded, recorded.seq > seq { events.append(recorded) }
    }
    return events
  }

  /// Runs over whole actions from a place to the end of what is written, or a little beyond a number
  /// of bytes.
  private func eachLine(
    from month: Int32,
    offset: Int64,
    previous: [UInt8],
    atMost limit: Int64 = .max,
    _ body: (JournalLine, (month: Int32, offset: Int64, length: Int64)) -> Void
  ) throws(JournalError) {
    var previous = previous
    var offset = offset
    var taken: Int64 = 0
    let months = try listMonths()
    for number in Int(month)..<max(Int(month), months.count) {
      let file = Self.path(month: months[number])
      while true {
        let bytes = try reading { () throws(FileFault) in
          try files.read(file, from: offset, count: Self.pieceSize)
        }
        guard !bytes.isEmpty else { break }
        if taken >= limit { return }
        taken += Int64(bytes.count)
        let result = JournalScanner.scan(bytes, from: offset, previous: previous)
        for placed in result.lines {
          previous = placed.line.hash
          body(placed.line, (Int32(number), placed.offset, placed.length))
        }
        guard result.end > offset else {
          // A tail that is not whole belongs to a commit under way or to one that never ended.
          if number == months.count - 1 { break }
          throw .damaged(
            file: file,
            line: 0,
            reason: result.stopped ?? "it ends before its seal"
          )
        }
        offset = result.end
      }
      offset = 0
    }
  }

  private func listMonths() throws(JournalError) -> [String] {
    let names = try reading { () throws(FileFault) in try files.list("journal") }
    let months = names.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
    index.state.withLock { $0.months = months }
    return months
  }

  package func refresh() throws(JournalError) -> Set<ChartID> { try takeIn(atMost: .max) }

  /// Takes in a part of what the index does not know yet, so that a clinic stays usable meanwhile.
  ///
  /// - Returns: how many bytes of the journal are still to come.
  /// - Throws: `JournalError` where a line is damaged.
  package func catchUp(atMost bytes: Int64) throws(JournalError) -> Int64 {
    _ = try takeIn(atMost: bytes)
    return try bytesBehind()
  }

  /// How many bytes of the journal the index does not know yet.
  ///
  /// - Throws: `JournalError` where the journal cannot be listed.
  package func bytesBehind() throws(JournalError) -> Int64 {
    let months = try listMonths()
    let position = index.state.withLock { $0.position }
    var total: Int64 = 0
    for number in Int(position.month)..<max(Int(position.month), months.count) {
      total += try reading { () throws(FileFault) in
        try files.length(Self.path(month: months[number])) ?? 0
      }
    }
    return max(0, total - position.offset)
  }

  private func takeIn(atMost limit: Int64) throws(JournalError) -> Set<ChartID> {
    let position = index.state.withLock { $0.position }
    var changed: Set<ChartID> = []
    try eachLine(
      from: position.month,
      offset: position.offset,
      previous: position.hash,
      atMost: limit
    ) { line, place in
      index.take(line, month: place.month, offset: place.offset, length: place.length)
      if let chart = line.recorded?.chart { changed.insert(chart) }
    }
    return changed
  }

  func reading<Value>(
    _ body: () throws(FileFault) -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw .damaged(file: error.path, line: 0, reason: error.description)
    }
  }

  // MARK: Writing

  package func append(_ actions: [Action]) throws(JournalError) -> [Receipt] {
    if let closedBecause { throw .closedAfterFailure(reason: closedBecause) }
    do {
      if case .heldBy(let other) = try files.lock(as: holder) {
        throw JournalError.busy(holder: other)
      }
    } catch let error as JournalError {
      throw error
    } catch {
      throw .readOnly(reason: "\(error)")
    }
    defer { files.unlock() }
    _ = try refresh()
    try cutTornTail()
    let fresh = try admit(actions)
    for month in Self.months(of: fresh) { try write(month) }
    return try actions.map { action throws(JournalError) in
      guard let version = index.state.withLock({ $0.receipts[action.id] }) else {
        throw .notSaved(reason: "the action \(action.id) was not kept")
      }
      return Receipt(action: action.id, version: version)
    }
  }

  /// Checks what may be written, and leaves out what was kept before.
  private func admit(_ actions: [Action]) throws(JournalError) -> [Action] {
    var fresh: [Action] = []
    var seen: Set<ActionID> = []
    var changed: Set<ChartID> = []
    for action in actions {
      let isKept = index.state.withLock { $0.receipts[action.id] != nil }
      guard !isKept, seen.insert(action.id).inserted else { continue }
      precondition(!action.events.isEmpty, "an action says what happened")
      fresh.append(action)
      guard let chart = action.chart else { continue }
      let (actual, readOnly) = index.state.withLock {
        ($0.version(of: chart), $0.summary(of: chart)?.readOnlyBecause)
      }
      if let readOnly { throw .readOnlyChart(chart, kind: readOnly) }
      // Within one commit later actions on a chart were decided on the earlier ones.
      if changed.insert(chart).inserted, let expecting = action.expecting, expecting != actual {
        throw .conflict(chart: chart, expected: expecting, actual: actual)
      }
    }
    return fresh
  }

  /// Actions in runs of the same month; the clock's steps back stay in the month before.
  private static func months(of actions: [Action]) -> [[Action]] {
    var runs: [[Action]] = []
    var month = ""
    for action in actions {
      let own = String(action.at.local.date.description.prefix(7))
      if own > month {
        runs.append([])
        month = own
      }
      runs[runs.count - 1].append(action)
    }
    return runs
  }

  /// Writes whole actions of one month in one write and waits for the disk.
  private func write(_ actions: [Action]) throws(JournalError) {
    do {
      try openMonth(for: actions[0])
      let position = index.state.withLock { $0.position }
      var bytes: [UInt8] = []
      var hash = position.hash
      var seq = position.seq
      var placed: [JournalScanner.Placed] = []
      for action in actions {
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
          let isLast = number == action.events.count - 1
          let start = bytes.count
          hash = try JournalLine.write(recorded, isLast: isLast, previous: hash, into: &bytes)
          placed.append(
            JournalScanner.Placed(
              line: JournalLine(recorded: recorded, isLast: isLast, hash: hash),
              offset: position.offset + Int64(start),
              length: Int64(bytes.count - start)
            )
          )
        }
      }
      try keep(bytes, at: position)
      for line in placed {
        index.take(line.line, month: position.month, offset: line.offset, length: line.length)
      }
    } catch let error as JournalError {
      throw error
    } catch {
      throw .notSaved(reason: "\(error)")
    }
  }

  /// Writes bytes behind the last line; where that fails, cuts them off again or closes the store.
  private func keep(_ bytes: [UInt8], at position: ChartIndex.Position) throws(JournalError) {
    let file = Self.path(month: index.state.withLock { $0.months[Int(position.month)] })
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
      // The bytes may or may not be there: only a fresh look at the disk can tell.
      closedBecause = "\(error)"
      throw .notSaved(reason: "\(error)")
    }
  }

  /// Makes the file of the month that an action falls in; an earlier open month is sealed first.
  private func openMonth(for action: Action) throws {
    let (months, position) = index.state.withLock { ($0.months, $0.position) }
    var month = String(action.at.local.date.description.prefix(7))
    if let open = months.last {
      // A clock that went back never opens an older month, and nothing follows a seal.
      let isSealed = position.isSealed && Int(position.month) == months.count - 1
      if isSealed { month = max(month, Self.month(after: open)) }
      if month <= open {
        // Whoever made the file may have died before its name was safe.
        if position.offset == 0 { try syncMonths() }
        return
      }
      if !isSealed { try seal(open, at: position, for: action) }
    }
    let file = Self.path(month: month)
    if try files.length(file) == nil { try files.create(file) }
    try syncMonths()
    index.state.withLock { state in
      state.months = months + [month]
      state.position.month = Int32(months.count)
      state.position.offset = 0
      state.position.monthCount = 0
      state.position.isSealed = false
    }
  }

  /// Waits until the names of the months are safe; after a failure nothing more is written.
  private func syncMonths() throws {
    do {
      try files.syncFolder("journal")
    } catch {
      closedBecause = "\(error)"
      throw error
    }
  }

  /// Writes the line that closes a month for good.
  private func seal(
    _ month: String,
    at position: ChartIndex.Position,
    for action: Action
  ) throws {
    let name = ActionID("seal-\(month)")
    var bytes: [UInt8] = []
    let hash = try JournalLine.writeSeal(
      seq: position.seq + 1,
      at: action.at,
      on: action.on,
      action: name,
      count: position.monthCount,
      previous: position.hash,
      into: &bytes
    )
    try keep(bytes, at: position)
    index.take(
      JournalLine(recorded: nil, seq: position.seq + 1, action: name, isLast: true, hash: hash),
      month: position.month,
      offset: position.offset,
      length: Int64(bytes.count)
    )
  }

  private static func month(after month: String) -> String {
    guard let first = try? CivilDate("\(month)-01") else { return month }
    return String(first.advanced(byMonths: 1).description.prefix(7))
  }

  /// Moves what a broken commit left behind the last whole action of the open month aside.
  ///
  /// Called by the holder of the lock only.
  func cutTornTail() throws(JournalError) {
    enterLastMonth()
    let (months, position) = index.state.withLock { ($0.months, $0.position) }
    guard let open = months.last, Int(position.month) == months.count - 1 else { return }
    let file = Self.path(month: open)
    do {
      guard let length = try files.length(file), length > position.offset else { return }
      let tail = try files.read(
        file,
        from: position.offset,
        count: Int(length - position.offset)
      )
      try files.makeFolder("quarantine")
      let name = "quarantine/\(open)-\(position.seq).torn"
      try files.replace(name, with: tail)
      try files.truncate(file, to: position.offset)
      try files.sync(file)
      reports.append(
        "\(tail.count) bytes of a commit that never ended were moved to \(name); nothing that was answered as saved is lost"
      )
    } catch {
      closedBecause = "\(error)"
      throw .notSaved(reason: "\(error)")
    }
  }

  /// Steps into a month whose file was made and holds no whole action yet.
  private func enterLastMonth() {
    index.state.withLock { state in
      let last = Int32(state.months.count - 1)
      guard state.position.isSealed, state.position.month < last else { return }
      state.position.month = last
      state.position.offset = 0
      state.position.monthCount = 0
      state.position.isSealed = false
    }
  }

  // MARK: The index

  /// Writes the index where the journal has gone on far enough since.
  package func saveIndex(always: Bool = false) {
    let lag = index.state.withLock { $0.changedSinceWritten }
    guard closedBecause == nil, lag >= (always ? 1 : Self.indexLag) else { return }
    // What cannot be written now is derived again at the next opening.
    try? IndexFiles.write(index, to: files)
  }

  /// Adds a line to what is told about opening.
  func report(_ text: String) { reports.append(text) }
}

extension JournalLine {
  /// A line that was just written.
  init(recorded: RecordedEvent, isLast: Bool, hash: [UInt8]) {
    self.init(
      recorded: recorded,
      seq: recorded.seq,
      action: recorded.action,
      isLast: isLast,
      hash: hash
    )
  }

  init(recorded: RecordedEvent?, seq: Int64, action: ActionID, isLast: Bool, hash: [UInt8]) {
    self.recorded = recorded
    self.seq = seq
    self.action = action
    self.isLast = isLast
    self.hash = hash
  }
}

extension FileJournal {
  /// Whether the journal still holds, at the index's place, the line that the index ends with.
  func indexMatches() throws(JournalError) -> Bool {
    let position = index.state.withLock { $0.position }
    guard position.seq > 0 else { return true }
    let months = try reading { () throws(FileFault) in
      try files.list("journal").filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
    }
    guard Int(position.month) < months.count else { return false }
    let count = min(Int64(JournalLine.longest), position.offset)
    let tail = try reading { () throws(FileFault) in
      try files.read(
        Self.path(month: months[Int(position.month)]),
        from: position.offset - count,
        count: Int(count)
      )
    }
    guard tail.last == UInt8(ascii: "\n"), let (_, hash) = JournalLine.split(tail.dropLast()) else {
      return false
    }
    guard hash.elementsEqual(position.hash) else { return false }
    try readSettings(months)
    return true
  }

  /// Folds the clinic's settings again from the few lines that made them.
  private func readSettings(_ months: [String]) throws(JournalError) {
    let runs = index.state.withLock { $0.settingsRuns }
    index.state.withLock { $0.months = months }
    for run in runs {
      for line in try lines(of: run) {
        if let recorded = line.recorded {
          index.state.withLock { $0.settings.apply(recorded) }
        }
      }
    }
  }

  /// Starts over with nothing derived.
  func forgetIndex() { index.state.withLock { $0 = ChartIndex.State() } }

  /// Puts a torn tail aside where this program can have the lock.
  package func putTornTailAside() {
    guard (try? files.lock(as: holder)) == .taken else { return }
    defer { files.unlock() }
    do {
      _ = try refresh()
      try cutTornTail()
    } catch {
      report("\(error)")
    }
  }
}
