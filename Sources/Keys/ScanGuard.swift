/// Tells a barcode scanner that types from fingers: many characters with hardly any time between
/// them.
///
/// While letters are commands, every event passes through here first. A character is held back for a
/// moment; where others follow faster than fingers can, they are one scanned code and no commands,
/// so that a code that holds a `q` does not leave the screen. It knows nothing of clocks: every call
/// says what time it is, in milliseconds.
package struct ScanGuard: Hashable, Sendable {
  /// What came through.
  package enum Output: Hashable, Sendable {
    /// An event as it came.
    case event(Event)
    /// A scanned code, without the Enter or Tab that scanners send behind it.
    case scan(String)
  }

  /// Milliseconds between two characters up to which they can belong to a scan.
  package static let gapMilliseconds: Int64 = 25
  /// Characters in a row that make a scan.
  package static let leastCharacters = 4
  /// The most characters that are kept of a scan.
  package static let longestScan = 512

  private var held: [Character] = []
  private var count = 0
  private var last: Int64 = 0

  /// Nothing seen yet.
  package init() {}

  /// When `expire` has to be called if no event comes before; nothing where nothing is held back.
  package var deadline: Int64? { held.isEmpty ? nil : last + Self.gapMilliseconds + 1 }

  /// Whether a scan is running.
  package var isScanning: Bool { count >= Self.leastCharacters }

  /// Takes an event in and answers what passes now.
  package mutating func take(_ event: Event, at time: Int64) -> [Output] {
    var outputs = expire(at: time)
    switch event {
    case .key(.character(let character), []):
      if held.count < Self.longestScan { held.append(character) }
      count += 1
      last = time
    case .key(.enter, []) where isScanning, .key(.tab, []) where isScanning:
      outputs += release()
    default:
      outputs += release()
      outputs.append(.event(event))
    }
    return outputs
  }

  /// Lets go what was held back long enough.
  package mutating func expire(at time: Int64) -> [Output] {
    guard let deadline, time >= deadline else { return [] }
    return release()
  }

  /// Lets go whatever is held back, for when text is typed from here on.
  package mutating func flush() -> [Output] { release() }

  private mutating func release() -> [Output] {
    defer { (held, count) = ([], 0) }
    if isScanning { return [.scan(String(held))] }
    return held.map { .event(.key(.character($0))) }
  }
}
