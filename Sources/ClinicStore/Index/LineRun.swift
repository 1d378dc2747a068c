/// Where some lines of one chart lie together in the journal.
struct LineRun: Hashable, Sendable {
  /// The month's number in the list of months.
  var month: Int32
  /// How many lines.
  var count: Int32
  /// The first byte.
  var offset: Int64
  /// How many bytes, line feeds among them.
  var length: Int64

  /// The byte behind the last.
  var end: Int64 { offset + length }

  /// Takes in a run right behind this one; answers whether it was.
  mutating func absorb(_ next: LineRun) -> Bool {
    guard next.month == month, next.offset == end else { return false }
    length += next.length
    count += next.count
    return true
  }
}

extension [LineRun] {
  /// Adds a run, to the last one where it lies right behind it.
  mutating func add(_ run: LineRun) {
    if !isEmpty, self[count - 1].absorb(run) { return }
    append(run)
  }
}

/// A month of the journal.
struct JournalMonth: Hashable, Sendable {
  /// `2026-11`.
  var name: String
  /// The seq of its first line.
  var firstSeq: Int64
  /// The hash before its first line; nothing where the month before ends in damage.
  var before: LineHash?
  /// Its length when the next month was begun; nothing for the open one.
  var length: Int64?

  /// The file, relative to the store.
  var path: String { Self.path(name) }

  /// The file of a month.
  static func path(_ name: String) -> String { "journal/\(name).jsonl" }

  /// The month that a file in the journal's folder holds; nothing where it is no month.
  static func name(ofFile file: String) -> String? {
    let text = Array(file.utf8)
    guard file.hasSuffix(".jsonl"), text.count == 13, text[4] == UInt8(ascii: "-") else {
      return nil
    }
    let digits = text[0..<4] + text[5..<7]
    guard digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return nil
    }
    return String(file.prefix(7))
  }
}
