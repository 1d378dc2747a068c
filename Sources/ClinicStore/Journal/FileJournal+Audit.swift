package import ClinicDomain
import ExactJSON
import Synchronization

extension FileJournal: AuditTrail {
  /// Lines that are read at once while entries are looked for.
  private static var auditBlock: Int64 { 500 }

  /// The entries before a place that pass a query, newest first.
  ///
  /// - Throws: `JournalError` where a file cannot be read.
  package func auditPage(
    before seq: Int64?,
    _ query: AuditQuery,
    atMost count: Int
  ) throws(JournalError) -> AuditPage {
    var upper = min(seq ?? .max, head.seq + 1)
    let floor = max(1, upper - AuditPage.mostLooked)
    var entries: [AuditEntry] = []
    var looked = 0
    while upper > floor, entries.count < count {
      let lower = max(floor, upper - max(Self.auditBlock, query.isEmpty ? Int64(count) : 0))
      for entry in try auditLines(lower..<upper).reversed() {
        upper = entry.seq
        looked += 1
        guard query.passes(entry) else { continue }
        entries.append(entry)
        if entries.count == count { break }
      }
      if entries.count < count { upper = lower }
    }
    return AuditPage(entries: entries, next: upper > 1 ? upper : nil, looked: looked)
  }

  /// One entry with what the same record said before it.
  ///
  /// - Throws: `JournalError` where a file cannot be read.
  package func auditDetail(of seq: Int64) throws(JournalError) -> AuditDetail? {
    guard let entry = try auditLines(seq..<seq + 1).last else { return nil }
    return AuditDetail(entry: entry, earlier: try earlier(than: entry))
  }

  /// Recomputes every hash from the first line on.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  package func checkChain() throws(JournalError) -> ChainCheck {
    do {
      let found = try Store.verify(on: files, key: key)
      return ChainCheck(
        lines: found.lines,
        head: found.head,
        damages: found.damages.map(\.description)
      )
    } catch {
      throw .damaged(file: error.place, line: 0, reason: error.why)
    }
  }

  /// The lines of some seqs, in order, each with its hash recomputed.
  private func auditLines(_ range: Range<Int64>) throws(JournalError) -> [AuditEntry] {
    let (months, head) = (index.months, index.position)
    var entries: [AuditEntry] = []
    let first = max(0, months.firstPlace { $0.firstSeq > range.lowerBound } - 1)
    for number in first..<max(first, months.count) where months[number].firstSeq < range.upperBound
    {
      let month = months[number]
      let end = number == months.count - 1 ? head.offset : month.length ?? 0
      let isInside = number == first && month.firstSeq < range.lowerBound
      var place = isInside ? try self.place(of: range.lowerBound - 1, in: month, end: end) : 0
      var previous = place == 0 ? month.before : try hash(before: place, in: month)
      var seq = place == 0 ? month.firstSeq - 1 : nil
      reading: while place < end {
        let count = min(end - place, 1 << 20)
        let bytes = try self.reading { () throws(FileFault) in
          try files.read(month.path, from: place, count: Int(count))
        }
        var start = 0
        while let feed = JournalScanner.lineFeed(in: bytes, from: start) {
          let raw = bytes[start..<feed]
          let entry = entry(raw, after: previous, follows: seq)
          seq = entry.seq
          if entry.seq >= range.upperBound { break reading }
          if entry.seq >= range.lowerBound { entries.append(entry) }
          previous = JournalLine.carriedHash(raw)
          start = feed + 1
        }
        // A line that is longer than any line may be ends what can be told of this month.
        guard start > 0 else { break }
        place += Int64(start)
      }
    }
    return entries
  }

  /// A line as an entry; where it is damaged, with what can still be read of it.
  private func entry(
    _ raw: ArraySlice<UInt8>,
    after previous: LineHash?,
    follows seq: Int64?
  ) -> AuditEntry {
    let carried = JournalLine.carriedHash(raw)
    let line: JournalLine?
    var fault: String?
    switch JournalScanner.read(raw, after: previous) {
    case .success(let read): line = read.opened(with: key)
    case .failure(let failure):
      fault = failure.reason
      line = carried.flatMap { try? JournalLine(Array(raw), carrying: $0) }?.opened(with: key)
    }
    let event = line?.recorded?.event
    return AuditEntry(
      seq: line?.seq ?? (seq ?? 0) + 1,
      kind: event.map { EventCoding.parts(of: $0).kind }
        ?? (line == nil ? "" : JournalLine.sealKind),
      recorded: line?.recorded,
      fields: event.map(Self.fields) ?? [],
      hash: carried?.hex ?? "",
      previousHash: previous?.hex ?? "",
      fault: fault
    )
  }

  /// What is written with an event, level by level; the text of a PIN is never shown.
  private static func fields(of event: ClinicEvent) -> [AuditEntry.Field] {
    guard let bytes = try? ExactJSONEncoder().encode(EventCoding.parts(of: event).data),
      let value = try? JSONValue(bytes)
    else { return [] }
    return leaves(of: value, "")
  }

  private static func leaves(of value: JSONValue, _ name: String) -> [AuditEntry.Field] {
    func field(_ text: String) -> [AuditEntry.Field] {
      [AuditEntry.Field(name: name.isEmpty ? "value" : name, text: text)]
    }
    func inner(_ part: String) -> String { name.isEmpty ? part : "\(name).\(part)" }
    switch value {
    case .null: return []
    case .bool(let value): return field(value ? "yes" : "no")
    case .integer(let value): return field("\(value)")
    case .decimal(let text): return field(text)
    case .string(let text):
      // Two hashes can be told apart, and nothing can be guessed from what is shown.
      return field(
        name == "pinHash" ? "kept as a hash, mark \(LineHash.of(text.utf8).hex.prefix(8))" : text
      )
    case .array(let elements):
      return elements.enumerated().flatMap { leaves(of: $0.element, inner("\($0.offset + 1)")) }
    case .object(let members):
      return members.flatMap { leaves(of: $0.value, inner($0.name)) }
    }
  }

  /// The last entry before one that says the same of the same record.
  private func earlier(than entry: AuditEntry) throws(JournalError) -> AuditEntry? {
    guard let event = entry.recorded?.event, let mark = Self.record(of: event, entry) else {
      return nil
    }
    let runs = index.state.withLock { state in
      entry.recorded?.chart.map { state.runs(of: $0) } ?? state.settingsRuns
    }
    var found: Int64?
    for reading in try readings(of: runs) {
      guard case .line(let line) = reading, line.seq < entry.seq, let other = line.recorded,
        other.chart == entry.recorded?.chart,
        EventCoding.parts(of: other.event).kind == entry.kind
      else { continue }
      let fields = Self.fields(of: other.event)
      if Self.record(of: other.event, fields) == mark { found = line.seq }
    }
    guard let found else { return nil }
    return try auditLines(found..<found + 1).last
  }

  private static func record(of event: ClinicEvent, _ entry: AuditEntry) -> String? {
    record(of: event, entry.fields)
  }

  /// What an event says something of, where a later event of its kind takes its place.
  private static func record(of event: ClinicEvent, _ fields: [AuditEntry.Field]) -> String? {
    switch event {
    case .patientRecorded, .pumpRecorded, .prescriberDateSet: "the chart"
    case .screenRecorded(let entry): "screen \(entry.screen)"
    default: fields.first { $0.name == "id" }?.text
    }
  }
}
