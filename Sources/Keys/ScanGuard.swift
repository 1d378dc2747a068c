/// Tells a barcode scanner from fingers: many characters with hardly any time between them.
///
/// While a burst runs, single letters are no commands: a scanned code that holds a `q` must not quit.
package struct ScanGuard: Hashable, Sendable {
  /// Milliseconds between two characters up to which they can belong to a scan.
  package static let gapMilliseconds: Int64 = 25
  /// Characters in a row that make a scan.
  package static let leastCharacters = 4

  private var last: Int64?
  private var run = 0

  /// Nothing seen yet.
  package init() {}

  /// Takes note of a character that came at a time, and answers whether a scan is running.
  package mutating func note(at time: Int64) -> Bool {
    if let last, time - last <= Self.gapMilliseconds { run += 1 } else { run = 1 }
    last = time
    return run >= Self.leastCharacters
  }
}
