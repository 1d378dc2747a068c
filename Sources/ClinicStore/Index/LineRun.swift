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

  /// Bytes of a run in the index.
  static let stride = 24

  /// Takes in a line right behind the run; answers whether it was.
  mutating func absorb(month: Int32, offset: Int64, length: Int64) -> Bool {
    guard month == self.month, offset == self.offset + self.length else { return false }
    self.length += length
    count += 1
    return true
  }
}
