package import ClinicDomain
import ExactJSON
import Synchronization

/// What an erasure did.
package struct ErasureReport: Hashable, Sendable {
  /// How many lines of the chart were emptied.
  package let lines: Int
  /// The months that were written anew.
  package let months: [String]
  /// The seal of the record as it is now; seals from before do not fit it.
  package let seal: Seal
  /// Lines of the clinic that still hold the patient's record number.
  package let leftLines: [Int64]
}

extension Store {
  private static let erasing = "The chart is not erased"
  /// The folder in which months are written anew, until it takes the journal's name.
  static let reissue = "journal.anew"

  /// Empties every line of a chart for good, on a lawful request.
  ///
  /// Each line keeps its number and time, and loses who, what and whose. All months from the
  /// first such line on are written anew beside the old ones, and take their place at one stroke, with
  /// an event that says what was done and why. The clinic has to be opened anew afterwards.
  ///
  /// - Throws: `StoreError` where the record is damaged, there is no such chart, or the disk does not
  ///   take it; then nothing is changed.
  package func erase(
    _ chart: ChartID,
    mrn: String,
    reason: String,
    by: Actor,
    on: String,
    at: Moment
  ) throws(StoreError) -> ErasureReport {
    func refuse(_ why: String, _ remedy: String) -> StoreError {
      StoreError(what: Self.erasing, place: journal.files.place, why: why, remedy: remedy)
    }
    let files = journal.files
    var isExchanged = false
    do {
      try journal.takeLock()
      defer { files.giveBack(.journal) }
      _ = try journal.refresh()
      try journal.putTailAside()
      let (found, _) = try Self.check(files, against: nil, key: journal.key)
      guard found.isClean else {
        throw refuse(
          "\(found.damages.count) damages, the first: \(found.damages[0])",
          "Bring a backup back first: only a record that is whole is written anew."
        )
      }
      let visits = try journal.chart(chart).visits.map(\.id)
      var anew = Reissue(files: files, chart: chart, mrn: mrn, key: journal.key)
      try anew.write(
        months: journal.index.months.map(\.name),
        trace: { first, through, head in
          RecordedEvent(
            seq: through + 1,
            at: at,
            by: by,
            on: on,
            action: ActionID(RandomName.make()),
            chart: nil,
            visit: nil,
            event: .recordHandled(
              RecordHandling(
                kind: .erased,
                chart: chart,
                firstLine: first,
                through: through,
                head: head.hex,
                reason: reason
              )
            )
          )
        }
      )
      let note = try ErasureNote(chart, visits: visits, in: files)
      try note.write(to: files)
      try files.exchange("journal", with: Self.reissue)
      isExchanged = true
      journal.closedBecause = "a chart was erased; open the clinic again"
      try files.syncFolder("")
      try Self.clearReissue(files)
      try IndexFiles.removeAll(from: files, as: journal.holder)
      try note.carryOut(on: files)
      return ErasureReport(
        lines: anew.emptied,
        months: anew.changed,
        seal: Seal(
          clinic: clinic.name,
          at: at,
          head: JournalHead(seq: anew.seq, hash: anew.hash.hex)
        ),
        leftLines: anew.left
      )
    } catch let error as StoreError {
      throw error
    } catch {
      throw isExchanged
        ? StoreError(
          what: "The chart is erased, and not everything of it is taken away",
          place: files.place,
          why: "\(error)",
          remedy: "Open the clinic again: that takes away what is left, or tells why it cannot."
        ) : refuse("\(error)", "Try again; what was half written is taken away.")
    }
  }

  /// Takes away months that were written anew and not used, or that others have taken the place of.
  static func clearReissue(_ files: any StoreFiles) throws {
    let names = try files.list(reissue)
    for name in names { try files.remove("\(reissue)/\(name)") }
    try files.removeFolder(reissue)
    if !names.isEmpty { try files.syncFolder("") }
  }
}

extension FileJournal {
  /// Takes away what an erasure that broke off has left, unless one is under way.
  func clearLeftReissue() {
    guard let names = try? files.list(Store.reissue), !names.isEmpty,
      (try? files.take(.journal, as: holder)) == .taken
    else { return }
    defer { files.giveBack(.journal) }
    try? Store.clearReissue(files)
  }
}

/// Months written anew with one chart's lines emptied.
private struct Reissue {
  let files: any StoreFiles
  let chart: ChartID
  let mrn: String
  let key: ClinicKey?
  private(set) var emptied = 0
  private(set) var changed: [String] = []
  private(set) var left: [Int64] = []
  private(set) var seq: Int64 = 0
  private(set) var hash = LineHash.none
  private var first: Int64?
  private var oldHash = LineHash.none

  init(files: any StoreFiles, chart: ChartID, mrn: String, key: ClinicKey?) {
    self.files = files
    self.chart = chart
    self.mrn = mrn
    self.key = key
  }

  /// Writes all months into the folder beside the journal, and the trace behind the last line.
  mutating func write(
    months: [String],
    trace: (_ first: Int64, _ through: Int64, _ head: LineHash) -> RecordedEvent
  ) throws {
    try Store.clearReissue(files)
    try files.makeFolder(Store.reissue)
    for (number, month) in months.enumerated() {
      let old = try files.readAll(JournalMonth.path(month)) ?? []
      var new: [UInt8] = []
      new.reserveCapacity(old.count)
      var start = 0
      while let feed = JournalScanner.lineFeed(in: old, from: start) {
        try add(old[start..<feed], to: &new)
        start = feed + 1
      }
      if number == months.count - 1 {
        guard let first else {
          throw JournalError.noSuchChart(chart)
        }
        hash = try JournalLine.write(
          trace(first, seq, oldHash),
          isFirst: true,
          isLast: true,
          after: hash,
          into: &new
        )
        seq += 1
      }
      if new != old { changed.append(month) }
      let path = "\(Store.reissue)/\(month).jsonl"
      try files.createAlone(path)
      try files.write(new, to: path, at: 0)
      try files.sync(path)
    }
    try files.syncFolder(Store.reissue)
  }

  private mutating func add(_ raw: ArraySlice<UInt8>, to out: inout [UInt8]) throws {
    guard let carried = JournalLine.carriedHash(raw) else {
      throw JournalError.damaged(file: "journal", line: 0, reason: "a line carries no hash")
    }
    let line = try JournalLine(Array(raw), carrying: carried)
    seq = line.seq
    oldHash = carried
    if line.recorded?.chart == chart {
      if first == nil { first = line.seq }
      emptied += 1
      try put(line, .lineErased, into: &out)
      return
    }
    if !mrn.isEmpty, holdsNumber(raw, line) { left.append(line.seq) }
    guard first != nil else {
      out += raw
      out.append(UInt8(ascii: "\n"))
      hash = carried
      return
    }
    if line.recorded == nil {
      hash = try JournalLine.rewriteSeal(raw, after: hash, into: &out)
    } else {
      hash = JournalLine.rechain(raw, after: hash, into: &out)
    }
  }

  private func holdsNumber(_ raw: ArraySlice<UInt8>, _ line: JournalLine) -> Bool {
    if String(decoding: raw, as: UTF8.self).contains(mrn) { return true }
    guard line.sealed != nil, let recorded = line.opened(with: key).recorded,
      let data = try? ExactJSONEncoder().encode(EventCoding.parts(of: recorded.event).data)
    else { return false }
    return String(decoding: data, as: UTF8.self).contains(mrn)
  }

  private mutating func put(
    _ line: JournalLine,
    _ event: ClinicEvent,
    into out: inout [UInt8]
  ) throws {
    let recorded = RecordedEvent(
      seq: line.seq,
      at: line.recorded?.at ?? Moment(instant: Instant(seconds: 0), offsetSeconds: 0),
      by: .system,
      on: "",
      // The name of an action may say whose it was.
      action: ActionID("erased-\(LineHash.of(Array(line.action.text.utf8)).hex.prefix(16))"),
      chart: nil,
      visit: nil,
      event: event
    )
    hash = try JournalLine.write(
      recorded,
      isFirst: line.isFirst,
      isLast: line.isLast,
      after: hash,
      into: &out
    )
  }
}

extension JournalLine {
  /// Writes a line again as it is, behind another one.
  static func rechain(
    _ raw: ArraySlice<UInt8>,
    after previous: LineHash,
    into out: inout [UInt8]
  ) -> LineHash {
    var line = JSONBytes(reserving: raw.count + 1)
    line.put(raw: raw.dropLast(tailCount))
    let hash = close(&line, after: previous)
    line.put("\n")
    out += line.bytes
    return hash
  }

  /// Writes a month's seal again, behind another line.
  static func rewriteSeal(
    _ raw: ArraySlice<UInt8>,
    after previous: LineHash,
    into out: inout [UInt8]
  ) throws -> LineHash {
    let value = try JSONValue(Array(raw))
    guard let seq = value["seq"]?.integer, let at = value["at"]?.text,
      let action = value["action"]?.text, let count = value["data"]?["count"]?.integer
    else { throw JSONError(.missingMember("seq, at, action or count"), at: 0) }
    return try writeSeal(
      seq: seq,
      at: Moment(at),
      on: value["on"]?.text ?? "",
      action: ActionID(action),
      count: count,
      after: previous,
      into: &out
    )
  }
}
