import ClinicDomain
import ExactJSON

/// Walks through all months of a journal and tells everything that is not as it was written.
struct JournalChecker {
  private let files: any StoreFiles
  /// What opens encrypted lines; nothing where only their bytes are checked.
  private let key: ClinicKey?
  private var result = Verification()
  private var previous: LineHash? = LineHash.none
  private var seq: Int64 = 0
  private var charts: Set<ChartID> = []
  private var newer = 0
  private var encrypted: Int64 = 0
  private var signatures = SignatureCheck()
  private var clinicFile = ClinicFileCheck()
  private var anchors = AnchorCheck([])
  private var index: IndexCheck
  /// How far the journal reaches, what a commit that never ended left behind left out.
  private(set) var extent = JournalExtent()

  init(files: any StoreFiles, key: ClinicKey?) {
    self.files = files
    self.key = key
    index = IndexCheck(files, openedWith: key)
  }

  /// Checks everything, and that a seal holds where one is given.
  mutating func check(against seal: Seal?) throws(FileFault) -> Verification {
    for wrong in try StoreRights.wrongs(in: files) { damage(wrong.path, 0, wrong.why) }
    anchors = AnchorCheck(try anchors(with: seal))
    let names = try files.list("journal")
    for name in names where JournalMonth.name(ofFile: name) == nil {
      damage("journal/\(name)", 0, "it is no month of the journal")
    }
    let months = names.compactMap { JournalMonth.name(ofFile: $0) }
    if months.isEmpty { damage("journal", 0, "there is no month in it") }
    for (number, month) in months.enumerated() {
      try checkMonth(month, isOpen: number == months.count - 1, isFirst: number == 0)
    }
    try finish()
    result.months = months.count
    return result
  }

  private mutating func anchors(with seal: Seal?) throws(FileFault) -> [AnchorCheck.Anchor] {
    var found: [AnchorCheck.Anchor] = []
    if let anchor = index.anchor { found.append(anchor) }
    if let bytes = try files.readAll(Seal.file) {
      let kept = Seal(reading: String(decoding: bytes, as: UTF8.self))
      if let kept {
        found.append(
          AnchorCheck.Anchor(name: "the seal of the copy", head: kept.head, isSeal: true)
        )
      } else {
        result.damages.append(Damage(file: Seal.file, line: 0, reason: "it is no seal"))
      }
    }
    if let seal {
      found.append(AnchorCheck.Anchor(name: "the seal", head: seal.head, isSeal: true))
    }
    return found
  }

  private mutating func finish() throws(FileFault) {
    result.charts = charts.count
    result.linesNotOpened = encrypted
    result.signatures = signatures.count
    result.head = (previous ?? .none).hex
    extent.seq = seq
    extent.hash = previous ?? .none
    anchors.finish(into: &result)
    clinicFile.finish(try files.readAll(Store.clinicFile), into: &result)
    result.damages += index.damages
    result.notes += index.notes
    if encrypted > 0 {
      result.notes.append(
        "\(encrypted) lines are encrypted and were not opened: that none was changed is checked, and no signature in them; name the key in REFILL_KEY_FILE or REFILL_PASS_PHRASE_FILE to check those too"
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
  }

  private mutating func damage(_ file: String, _ line: Int, _ reason: String) {
    result.damages.append(Damage(file: file, line: line, reason: reason))
    index.giveUp()
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
    guard var bytes = try files.readAll(month.file) else { return }
    var end = bytes.count
    if isOpen {
      end = tailStart(bytes) ?? bytes.count
      if end < bytes.count {
        // Somebody may be writing this very moment: what he writes is whole once he gave the lock back.
        bytes = try settled(month.file) ?? bytes
        end = tailStart(bytes) ?? bytes.count
      }
    }
    index.enter(name)
    MonthLines(bytes, end: end, after: previous, openedWith: key).each { found in
      month.number += 1
      checkLine(found, bytes[found.range], isFirst: isFirst && month.number == 1, in: &month)
    }
    result.bytes += Int64(end)
    extent.months.append((name, Int64(end)))
    if end < bytes.count {
      damage(
        month.file,
        month.number + 1,
        "the last \(bytes.count - end) bytes are no whole action: a commit that never ended, or the rest of one that was cut or changed; opening the clinic puts them aside"
      )
    } else if month.open != nil {
      damage(month.file, month.number, "the last action is not closed")
    }
    if !isOpen, !month.isSealed {
      damage(month.file, 0, "the month is not sealed although a later one was begun")
    }
  }

  /// A file as it is while nobody writes; nothing where that cannot be had.
  private func settled(_ file: String) throws(FileFault) -> [UInt8]? {
    guard (try? files.take(.journal, as: "verify")) == .taken else { return nil }
    defer { files.giveBack(.journal) }
    return try files.readAll(file)
  }

  /// Where the tail of a commit that never ended begins in the open month; nothing where the hash
  /// before the month is not known, so that nothing can be told apart.
  private func tailStart(_ bytes: [UInt8]) -> Int? {
    guard var hash = previous else { return nil }
    var start = 0
    while start < bytes.count {
      let piece = JournalScanner.scan(
        start == 0 ? bytes : Array(bytes[start...]),
        at: Int64(start),
        after: hash
      )
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
    _ found: MonthLines.Found,
    _ raw: ArraySlice<UInt8>,
    isFirst: Bool,
    in month: inout Month
  ) {
    result.lines += 1
    seq += 1
    if month.isSealed { damage(month.file, month.number, "it stands behind the seal of the month") }
    let before = previous
    // The carried hash goes on, so that one change is told once and not for every line behind.
    previous = found.carried
    switch found.read {
    case .success(let line):
      check(line, raw, after: before, isFirst: isFirst, in: &month)
      index.take(
        JournalScanner.Placed(
          line: line,
          offset: Int64(found.range.lowerBound),
          length: Int64(raw.count) + 1
        )
      )
    case .failure(let failure):
      month.open = nil
      var reason = failure.reason
      if let hash = previous, let line = try? JournalLine(Array(raw), carrying: hash) {
        if line.seq != seq { reason += "; it calls itself line \(line.seq), and \(seq) comes here" }
        seq = line.seq
      }
      damage(month.file, month.number, reason)
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
    if line.sealed != nil {
      encrypted += 1
      if key != nil { damage(month.file, month.number, "the clinic's key does not open it") }
    } else if case .unrecognised? = line.recorded?.event {
      newer += 1
    }
    if let why = signatures.pass(line.recorded) { damage(month.file, month.number, why) }
    if isFirst {
      guard case .clinicCreated? = line.recorded?.event else {
        return damage(month.file, 1, "the first event is not the clinic's creation")
      }
    }
    clinicFile.pass(line.recorded?.event)
    if line.recorded == nil {
      month.isSealed = true
      checkSeal(raw, after: before, in: month)
    }
    anchors.pass(line, month.file, month.number)
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
