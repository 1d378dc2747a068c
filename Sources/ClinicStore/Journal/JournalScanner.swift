import ClinicDomain
import ExactJSON
import Glibc

/// Reads lines of one month's file in order, action by action, each against the hash before it.
enum JournalScanner {
  /// A line with its place.
  struct Placed {
    var line: JournalLine
    var offset: Int64
    var length: Int64
  }

  /// Why reading stopped before the end of the bytes.
  enum Stop: Hashable {
    /// The bytes end within a line or an action.
    case unfinished(String)
    /// A line is not as it was written.
    case broken(String)

    var reason: String {
      switch self {
      case .unfinished(let reason), .broken(let reason): reason
      }
    }
  }

  /// What was read from a piece of a file.
  struct Piece {
    /// The lines of whole actions.
    var lines: [Placed] = []
    /// The first byte that does not belong to a whole action.
    var end: Int64
    /// Why reading stopped; nothing where all of it was whole.
    var stopped: Stop?
  }

  /// Reads bytes that begin at an offset, as far as whole actions follow the line with a hash.
  ///
  /// Lines of an action that is not closed yet are held back, so that nobody sees half of one.
  static func scan(_ bytes: [UInt8], at offset: Int64, after previous: LineHash) -> Piece {
    var piece = Piece(end: offset)
    var previous = previous
    var whole = 0
    var start = 0
    while start < bytes.count {
      guard let feed = lineFeed(in: bytes, from: start) else {
        piece.stopped = .unfinished("the last line is not complete")
        break
      }
      switch read(bytes[start..<feed], after: previous) {
      case .failure(let failure):
        piece.stopped = .broken(failure.reason)
      case .success(let line):
        previous = line.hash
        let place = Placed(
          line: line,
          offset: offset + Int64(start),
          length: Int64(feed + 1 - start)
        )
        piece.lines.append(place)
        start = feed + 1
        if line.isLast {
          whole = piece.lines.count
          piece.end = offset + Int64(start)
        }
      }
      if piece.stopped != nil { break }
    }
    if piece.stopped == nil, whole < piece.lines.count {
      piece.stopped = .unfinished("the last action is not closed")
    }
    piece.lines.removeSubrange(whole...)
    return piece
  }

  /// Why a line is not taken for what it says.
  struct Failure: Error, Hashable {
    let reason: String
  }

  /// Reads a line that follows the line with a hash.
  static func read(
    _ raw: ArraySlice<UInt8>,
    after previous: LineHash?
  ) -> Result<JournalLine, Failure> {
    guard raw.count < JournalLine.longest else {
      return .failure(Failure(reason: "it is longer than \(JournalLine.longest) bytes"))
    }
    guard let hash = JournalLine.carriedHash(raw) else {
      return .failure(Failure(reason: "it carries no hash"))
    }
    guard let previous else {
      return .failure(Failure(reason: "the line before it is damaged, so its hash proves nothing"))
    }
    guard JournalLine.isIntact(raw, carrying: hash, after: previous) else {
      return .failure(
        Failure(reason: "its hash does not hold: it was changed, or lines before it are gone")
      )
    }
    do {
      return .success(try JournalLine(Array(raw), carrying: hash))
    } catch {
      return .failure(Failure(reason: error.description))
    }
  }

  /// The next line feed from a place on; nothing where there is none.
  static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { raw in
      guard start < raw.count, let base = raw.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), raw.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
