import ClinicDomain
import ExactJSON

/// Walks through all months of a journal and tells everything that is not as it was written.
struct JournalChecker {
  private let files: any StoreFiles
  private var result = Verification()
  private var previous: LineHash? = LineHash.none
  private var seq: Int64 = 0
  private var charts: Set<ChartID> = []
  private var newer = 0
  private var signatures = SignatureCheck()
  /// Where the index says the journal once was, until that line was met.
  private var stamp: IndexPosition?

  init(files: any StoreFiles) { self.files = files }

  /// Checks everything.
  mutating func check() throws(FileFault) -> Verification {
    for wrong in try StoreRights.wrongs(in: files) { damage(wrong.path, 0, wrong.why) }
    stamp = IndexFiles.read(from: files)?.position
    let names = try files.list("journal")
    for name in names where JournalMonth.name(ofFile: name) == nil {
      damage("journal/\(name)", 0, "it is no month of the journal")
    }
    let months = names.compactMap { JournalMonth.name(ofFile: $0) }
    if months.isEmpty { damage("journal", 0, "there is no month in it") }
    for (number, month) in months.enumerated() {
      try checkMonth(month, isOpen: number == months.count - 1, isFirst: number == 0)
    }
    if let stamp, stamp.seq > 0 {
      damage(
        "journal",
        0,
        "it ends at line \(seq) of the clinic's order, and line \(stamp.seq) was there when the index was written"
      )
    }
    if newer > 0 {
      result.notes.append(
        "\(newer) lines were written by a newer program and are not understood here"
      )
    }
    for name in try files.list("quarantine") {
      result.notes.append("quarantine/\(name): what a commit that never ended left behind")
    }
    result.months = months.count
    result.charts = charts.count
    result.head = (previous ?? .none).hex
    return result
  }

  private mutating func damage(_ file: String, _ line: Int, _ reason: String) {
    result.damages.append(Damage(file: file, line: line, reason: reason))
  }

  /// Where a month stands while its lines are gone through.
  private struct Month {
    let file: String
    let isOpen: Bool
    var number = 0
    var isSealed = false
    /// The action that is not closed yet.
    var open: ActionID?
  }

  private mutating func checkMonth(
    _ name: String,
    isOpen: Bool,
    isFirst: Bool
  ) throws(FileFault) {
    var month = Month(file: JournalMonth.path(name), isOpen: isOpen)
    guard let bytes = try files.readAll(month.file) else { return }
    let tail = isOpen ? tailStart(bytes) : nil
    var start = 0
    while start < tail ?? bytes.count {
      month.number += 1
      let feed = JournalScanner.lineFeed(in: bytes, from: start)
      let raw = bytes[start..<(feed ?? bytes.count)]
      start = feed.map { $0 + 1 } ?? bytes.count
      checkLine(raw, isComplete: feed != nil, isFirst: isFirst && month.number == 1, in: &month)
    }
    if let tail, tail < bytes.count {
      result.notes.append(
        "\(month.file): the last \(bytes.count - tail) bytes belong to a commit that is under way or never ended; they are put aside at the next opening"
      )
    } else if month.open != nil {
      damage(month.file, month.number, "the last action is not closed")
    }
    if !isOpen, !month.isSealed {
      damage(month.file, 0, "the month is not sealed although a later one was begun")
    }
  }

  /// Where the tail of a commit that never ended begins in the open month; nothing where the hash
  /// before the month is not known, so that nothing can be told apart.
  private func tailStart(_ bytes: [UInt8]) -> Int? {
    guard var hash = previous else { return nil }
    var start = 0
    while start < bytes.count {
      let piece = JournalScanner.scan(Array(bytes[start...]), at: Int64(start), after: hash)
      let end = Int(piece.end)
      guard piece.stopped != nil else { return end }
      // What stands before a later commit is damage and no tail; it is told line by line.
      let rest = bytes[end...]
      guard let later = JournalScanner.endOfLaterCommitLine(in: Array(rest)),
        let next = JournalLine.carriedHash(rest[..<(end + later - 1)])
      else { return end }
      hash = next
      start = end + later
    }
    return start
  }

  private mutating func checkLine(
    _ raw: ArraySlice<UInt8>,
    isComplete: Bool,
    isFirst: Bool,
    in month: inout Month
  ) {
    result.lines += 1
    seq += 1
    if month.isSealed { damage(month.file, month.number, "it stands behind the seal of the month") }
    let read = isComplete ? JournalScanner.read(raw, after: previous) : nil
    let before = previous
    // The carried hash goes on, so that one change is told once and not for every line behind.
    previous = JournalLine.carriedHash(raw)
    switch read {
    case .success(let line): check(line, raw, after: before, isFirst: isFirst, in: &month)
    case .failure(let failure):
      damage(month.file, month.number, failure.reason)
      month.open = nil
      if let hash = previous, let line = try? JournalLine(Array(raw), carrying: hash) {
        seq = line.seq
      }
    case nil: damage(month.file, month.number, "it is not complete")
    }
  }

  private mutating func check(
    _ line: JournalLine,
    _ raw: ArraySlice<UInt8>,
    after before: LineHash?,
    isFirst: Bool,
    in month: inout Month
  ) {
    if line.seq != seq {
      damage(month.file, month.number, "its seq is \(line.seq), not \(seq)")
      seq = line.seq
    }
    if let open = month.open, open != line.action {
      damage(month.file, month.number, "the action before it is not closed")
    }
    month.open = line.isLast ? nil : line.action
    if let chart = line.recorded?.chart { charts.insert(chart) }
    if case .unrecognised? = line.recorded?.event { newer += 1 }
    if let why = signatures.pass(line.recorded) { damage(month.file, month.number, why) }
    if isFirst { checkFirst(line, month.file) }
    if line.recorded == nil {
      month.isSealed = true
      checkSeal(raw, after: before, in: month)
    }
    if let stamp, stamp.seq == line.seq {
      if stamp.hash != line.hash {
        damage(month.file, month.number, "another line stood here when the index was written")
      }
      self.stamp = nil
    }
  }

  private mutating func checkFirst(_ line: JournalLine, _ file: String) {
    guard case .clinicCreated(let created)? = line.recorded?.event else {
      return damage(file, 1, "the first event is not the clinic's creation")
    }
    let clinic = (try? files.readAll("clinic.json")) ?? nil
    if clinic.map({ LineHash.of($0).hex }) != created.fileHash {
      damage("clinic.json", 0, "it is not the file that the journal began with")
    }
  }

  private mutating func checkSeal(
    _ raw: ArraySlice<UInt8>,
    after before: LineHash?,
    in month: Month
  ) {
    guard let seal = try? JSONValue(Array(raw)), let data = seal["data"],
      data["count"]?.integer == Int64(month.number - 1), data["head"]?.text == before?.hex
    else {
      return damage(
        month.file,
        month.number,
        "the seal does not count the lines of the month or names another last hash"
      )
    }
  }
}
