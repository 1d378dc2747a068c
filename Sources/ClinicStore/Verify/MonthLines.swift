/// The lines of a month, read on all processors and given in their order.
///
/// Every line is held against the hash that the line before it carries, which stands in the bytes: so
/// hash and form of one line need nothing of the check of another. What needs the order, the chain of
/// numbers, actions, signatures and the index, is left to whoever takes the lines.
struct MonthLines: Sendable {
  /// A line as it was found.
  struct Found: Sendable {
    /// Where its bytes are, the line feed left out.
    var range: Range<Int>
    /// Whether a line feed ends it.
    var isComplete: Bool
    /// The hash that it carries; nothing where it carries none, or is too long for a line.
    var carried: LineHash?
    /// The line, or why it is none; nothing where it is not complete.
    var read: Result<JournalLine, JournalScanner.Failure>?
  }

  /// Whole lines that are read together.
  private struct Block: Sendable {
    var range: Range<Int>
    /// The line before the first one; nothing at the beginning of the month.
    var before: Range<Int>?
  }

  private static let blockSize = 128 << 10
  /// How many blocks are read before their lines are taken: few enough to be held in memory.
  private static let blocksAtOnce = 16

  private let bytes: [UInt8]
  /// The hash before the first line; nothing where the line before the month is damaged.
  private let previous: LineHash?
  /// What opens encrypted lines; nothing where they are left closed.
  private let key: ClinicKey?
  private let blocks: [Block]

  /// Divides the bytes of a month, up to an end.
  init(_ bytes: [UInt8], end: Int, after previous: LineHash?, openedWith key: ClinicKey?) {
    self.bytes = bytes
    self.previous = previous
    self.key = key
    var blocks: [Block] = []
    var start = 0
    var before: Range<Int>?
    while start < end {
      var last = start
      var next = start
      while next < end, next - start < Self.blockSize {
        last = next
        next = JournalScanner.lineFeed(in: bytes, from: next).map { min($0 + 1, end) } ?? end
      }
      blocks.append(Block(range: start..<next, before: before))
      before = last..<(bytes[next - 1] == UInt8(ascii: "\n") ? next - 1 : next)
      start = next
    }
    self.blocks = blocks
  }

  /// Gives every line in its order.
  func each(_ body: (Found) -> Void) {
    for start in stride(from: 0, to: blocks.count, by: Self.blocksAtOnce) {
      let batch = Array(blocks[start..<min(start + Self.blocksAtOnce, blocks.count)])
      for lines in Concurrently.map(batch, read) { lines.forEach(body) }
    }
  }

  private func read(_ block: Block) -> [Found] {
    var previous = block.before.map { Self.carried(bytes[$0]) } ?? self.previous
    var found: [Found] = []
    found.reserveCapacity(block.range.count / 256)
    var start = block.range.lowerBound
    while start < block.range.upperBound {
      let feed = JournalScanner.lineFeed(in: bytes, from: start)
        .flatMap { $0 < block.range.upperBound ? $0 : nil }
      let range = start..<(feed ?? block.range.upperBound)
      let raw = bytes[range]
      let carried = Self.carried(raw)
      found.append(
        Found(
          range: range,
          isComplete: feed != nil,
          carried: carried,
          read: feed == nil
            ? nil : JournalScanner.read(raw, after: previous).map { $0.opened(with: key) }
        )
      )
      previous = carried
      start = range.upperBound + 1
    }
    return found
  }

  private static func carried(_ raw: ArraySlice<UInt8>) -> LineHash? {
    raw.count < JournalLine.longest ? JournalLine.carriedHash(raw) : nil
  }
}
