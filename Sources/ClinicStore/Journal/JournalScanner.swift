import ClinicDomain
import ExactJSON

/// Something in a store that is not as it was written.
package struct Damage: Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to the store.
  package let file: String
  /// The line, counted from 1; 0 for the file as a whole.
  package let line: Int
  /// What is wrong.
  package let reason: String

  /// Makes the account of one damage.
  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The whole sentence.
  package var description: String {
    line > 0 ? "\(file), line \(line): \(reason)" : "\(file): \(reason)"
  }
}

/// Reads lines of one month's file in order, action by action.
///
/// Lines of an action that is not closed yet are held back, so that a reader never sees half of one.
struct JournalScanner {
  /// A line with its place.
  struct Placed {
    var line: JournalLine
    var offset: Int64
    var length: Int64
  }

  /// What was read from a piece of a file.
  struct Result {
    /// The lines of whole actions.
    var lines: [Placed] = []
    /// The first byte that does not belong to a whole action.
    var end: Int64
    /// Why reading stopped before the end of the bytes; nothing where all of it was whole.
    var stopped: String?
  }

  /// Reads bytes that begin at an offset, checking the chain from a hash on.
  static func scan(_ bytes: [UInt8], from offset: Int64, previous: [UInt8]) -> Result {
    var result = Result(end: offset)
    var pending: [Placed] = []
    var previous = previous
    var start = 0
    while start < bytes.count {
      guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        result.stopped = "the last line is not complete"
        return result
      }
      let raw = bytes[start..<feed]
      guard JournalLine.isIntact(raw, previous: previous) else {
        result.stopped = "the line's hash does not hold"
        return result
      }
      let line: JournalLine
      do {
        line = try JournalLine(Array(raw))
      } catch {
        result.stopped = "\(error)"
        return result
      }
      previous = line.hash
      pending.append(
        Placed(line: line, offset: offset + Int64(start), length: Int64(feed + 1 - start))
      )
      start = feed + 1
      if line.isLast {
        result.lines += pending
        pending = []
        result.end = offset + Int64(start)
      }
    }
    if !pending.isEmpty { result.stopped = "the last action is not closed" }
    return result
  }
}
