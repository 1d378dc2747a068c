import ClinicDomain
import ExactJSON

extension JournalScanner {
  /// A line that is not as it was written.
  struct Lost {
    /// The chart that it names, as far as that can be read.
    var chart: ChartID?
    var reason: String
    var offset: Int64
    var length: Int64
  }

  /// A line behind something broken.
  enum Salvaged {
    case line(Placed)
    case lost(Lost)
  }

  /// What was read behind something broken.
  struct Salvage {
    var lines: [Salvaged] = []
    /// The byte behind the last line.
    var end: Int64
    /// The hash that the last line carries; nothing where it carries none.
    var hash: LineHash?
  }

  /// Reads on from something broken, line by line, until a commit begins that is whole again, or to
  /// the end of the bytes.
  static func salvage(
    _ bytes: [UInt8],
    at offset: Int64,
    after previous: LineHash?
  ) -> Salvage {
    var result = Salvage(end: offset, hash: previous)
    var start = 0
    var hasLost = false
    while start < bytes.count {
      let feed = lineFeed(in: bytes, from: start)
      let raw = bytes[start..<(feed ?? bytes.count)]
      let place = (offset: offset + Int64(start), length: Int64(raw.count + (feed == nil ? 0 : 1)))
      let read = feed == nil ? nil : read(raw, after: result.hash)
      switch read {
      case .success(let line):
        if hasLost, line.isFirst { return result }
        result.lines.append(
          .line(Placed(line: line, offset: place.offset, length: place.length))
        )
        result.hash = line.hash
      default:
        hasLost = true
        var reason = "it is not complete"
        if case .failure(let failure) = read { reason = failure.reason }
        result.lines.append(
          .lost(
            Lost(
              chart: namedChart(raw),
              reason: reason,
              offset: place.offset,
              length: place.length
            )
          )
        )
        result.hash = JournalLine.carriedHash(raw)
      }
      start = feed.map { $0 + 1 } ?? bytes.count
      result.end = offset + Int64(start)
    }
    return result
  }

  /// The byte behind the last line that begins a commit, the line that bytes start with left out;
  /// nothing where there is none.
  ///
  /// A commit begins only after the one before it was safe: nothing before such a line is a torn
  /// tail.
  static func endOfLaterCommitLine(in bytes: [UInt8]) -> Int? {
    guard var start = lineFeed(in: bytes, from: 0).map({ $0 + 1 }) else { return nil }
    var end: Int?
    while let feed = lineFeed(in: bytes, from: start) {
      let raw = bytes[start..<feed]
      if raw.count < JournalLine.longest, let hash = JournalLine.carriedHash(raw),
        let line = try? JournalLine(Array(raw), carrying: hash), line.isFirst
      {
        end = feed + 1
      }
      start = feed + 1
    }
    return end
  }

  private static let chartMember = Array("\"chart\":\"".utf8)

  /// The chart that a line names, although it is no longer trusted.
  private static func namedChart(_ line: ArraySlice<UInt8>) -> ChartID? {
    let raw = line.prefix(JournalLine.longest)
    var start = raw.startIndex
    while start + chartMember.count < raw.endIndex {
      if raw[start..<start + chartMember.count].elementsEqual(chartMember) {
        let name = raw[(start + chartMember.count)...].prefix { $0 != UInt8(ascii: "\"") }
        let isPlain = name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isPlain && !name.isEmpty ? ChartID(String(decoding: name, as: UTF8.self)) : nil
      }
      start += 1
    }
    return nil
  }
}
