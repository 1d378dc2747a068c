import ClinicDomain
import ExactJSON

/// The account of a whole check of a store, from the first line to the last.
package struct Verification: Hashable, Sendable {
  /// How many lines were checked.
  package var lines: Int64 = 0
  /// How many months.
  package var months = 0
  /// How many charts have lines.
  package var charts = 0
  /// The hash of the last line.
  package var head = SHA256.none
  /// Everything that is not as it was written.
  package var damages: [Damage] = []
  /// What is worth knowing and no damage: a tail that a broken commit left.
  package var notes: [String] = []

  /// Whether all is as it was written.
  package var isClean: Bool { damages.isEmpty }
}

extension Store {
  /// Recomputes every hash of the journal from the first line on, and never repairs anything.
  ///
  /// - Throws: `StoreError` where the folder cannot be read at all.
  package static func verify(at folder: String) throws(StoreError) -> Verification {
    try verify(on: PosixFiles(folder: folder))
  }

  /// Recomputes every hash of the journal on files that are at hand.
  ///
  /// - Throws: `StoreError` where they cannot be read at all.
  package static func verify(on files: any StoreFiles) throws(StoreError) -> Verification {
    var checker = JournalChecker(files: files)
    do {
      return try checker.check()
    } catch {
      throw StoreError(
        what: "The store is not verified",
        place: files.place,
        why: error.description,
        remedy: "Check the disk and the folder's rights, then try again."
      )
    }
  }
}

/// Walks through all months of a journal.
private struct JournalChecker {
  let files: any StoreFiles
  var result = Verification()
  var previous = Array(SHA256.none.utf8)
  var seq: Int64 = 0
  var charts: Set<String> = []

  init(files: any StoreFiles) { self.files = files }

  mutating func check() throws(FileFault) -> Verification {
    let names = try files.list("journal").filter { $0.hasSuffix(".jsonl") }
    for name in names where name.count != 13 {
      note("journal/\(name)", 0, "it is no month of the journal")
    }
    let months = names.filter { $0.count == 13 }
    if months.isEmpty { note("journal", 0, "there is no month in it") }
    for (number, name) in months.enumerated() {
      try checkMonth("journal/\(name)", isOpen: number == months.count - 1, isFirst: number == 0)
    }
    result.months = months.count
    result.charts = charts.count
    result.head = String(decoding: previous, as: UTF8.self)
    return result
  }

  private mutating func note(_ file: String, _ line: Int, _ reason: String) {
    result.damages.append(Damage(file: file, line: line, reason: reason))
  }

  private mutating func checkMonth(
    _ file: String,
    isOpen: Bool,
    isFirst: Bool
  ) throws(FileFault) {
    guard let bytes = try files.readAll(file) else { return }
    var start = 0
    var number = 0
    var isSealed = false
    var isClosed = true
    while start < bytes.count {
      number += 1
      let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let raw = bytes[start..<(feed ?? bytes.count)]
      start = feed.map { $0 + 1 } ?? bytes.count
      if isSealed { note(file, number, "it stands behind the seal of the month") }
      if feed == nil {
        tail(file, number, isOpen: isOpen, "the last line is not complete")
        break
      }
      guard let line = checkLine(raw, file, number, isFirst: isFirst && number == 1) else {
        continue
      }
      isClosed = line.isLast
      isSealed = line.recorded == nil
      if isSealed { checkSeal(raw, file, number, count: number - 1) }
    }
    if !isClosed { tail(file, number, isOpen: isOpen, "the last action is not closed") }
    if !isOpen, !isSealed {
      note(file, 0, "the month is not sealed although a later one was begun")
    }
  }

  private mutating func tail(_ file: String, _ number: Int, isOpen: Bool, _ reason: String) {
    if isOpen {
      result.notes.append(
        "\(file), line \(number): \(reason): a commit that never ended; it is put aside at the next opening"
      )
    } else {
      note(file, number, reason)
    }
  }

  private mutating func checkLine(
    _ raw: ArraySlice<UInt8>,
    _ file: String,
    _ number: Int,
    isFirst: Bool
  ) -> JournalLine? {
    result.lines += 1
    guard let (_, carried) = JournalLine.split(raw) else {
      note(file, number, "it carries no hash")
      return nil
    }
    if !JournalLine.isIntact(raw, previous: previous) {
      note(file, number, "its hash does not hold: it or the line before it was changed")
    }
    // The carried hash goes on, so that one change is told once and not for every line behind.
    previous = Array(carried)
    do {
      let line = try JournalLine(Array(raw))
      if line.seq != seq + 1 { note(file, number, "its seq is \(line.seq), not \(seq + 1)") }
      seq = line.seq
      if let chart = line.recorded?.chart { charts.insert(chart.text) }
      if isFirst { checkFirst(line, file) }
      return line
    } catch {
      note(file, number, "\(error)")
      seq += 1
      return nil
    }
  }

  private mutating func checkFirst(_ line: JournalLine, _ file: String) {
    guard case .clinicCreated(let created)? = line.recorded?.event else {
      return note(file, 1, "the first event is not the clinic's creation")
    }
    let clinic = (try? files.readAll("clinic.json")) ?? nil
    if clinic.map({ SHA256.hex($0) }) != created.fileHash {
      note("clinic.json", 0, "it is not the file that the journal began with")
    }
  }

  private mutating func checkSeal(
    _ raw: ArraySlice<UInt8>,
    _ file: String,
    _ number: Int,
    count: Int
  ) {
    guard let seal = try? JSONValue(Array(raw)), let data = seal["data"],
      data["count"]?.integer == Int64(count)
    else { return note(file, number, "the seal does not count the lines of the month") }
  }
}
