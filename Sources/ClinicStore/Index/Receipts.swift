import ClinicDomain

/// The last actions with their versions, so that a repeated one is kept once.
struct Receipts: Sendable {
  /// How many are remembered from one opening to the next.
  static let kept = 65_536

  private var recent: [ActionID: Int64] = [:]
  private var order: [ActionID] = []
  /// Records of the index in order of their keys: the halves of a hash, and the version.
  private var older: [UInt8] = []
  private static let stride = 24

  /// None.
  init() {}

  /// Takes the records of an index; nothing where they are none.
  init?(records: [UInt8]) {
    guard records.count.isMultiple(of: Self.stride) else { return nil }
    older = records
  }

  /// The version that an action made; nothing where it is not remembered.
  subscript(action: ActionID) -> Int64? {
    if let version = recent[action] { return version }
    guard !older.isEmpty else { return nil }
    let key = Self.key(action)
    var low = 0
    var high = older.count / Self.stride
    while low < high {
      let middle = (low + high) / 2
      let record = record(middle)
      if record.key == key { return record.version }
      if record.key < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Remembers an action.
  mutating func remember(_ action: ActionID, version: Int64) {
    if recent.updateValue(version, forKey: action) == nil { order.append(action) }
    guard order.count > 2 * Self.kept else { return }
    for forgotten in order.prefix(Self.kept) { recent[forgotten] = nil }
    order.removeFirst(Self.kept)
  }

  /// The records of the last actions, as an index keeps them.
  func records() -> [UInt8] {
    var all: [(key: Key, version: Int64)] = (0..<older.count / Self.stride).map(record)
    all += recent.map { (Self.key($0.key), $0.value) }
    if all.count > Self.kept {
      all.sort { $0.version > $1.version }
      all.removeSubrange(Self.kept...)
    }
    all.sort { $0.key < $1.key }
    var out = BinaryWriter()
    for record in all {
      out.put(record.key.high)
      out.put(record.key.low)
      out.put(record.version)
    }
    return out.bytes
  }

  private struct Key: Hashable, Comparable {
    var high: UInt64
    var low: UInt64

    static func < (left: Key, right: Key) -> Bool {
      (left.high, left.low) < (right.high, right.low)
    }
  }

  private static func key(_ action: ActionID) -> Key {
    let half = LineHash.of(Array(action.text.utf8)).half
    return Key(high: half.0, low: half.1)
  }

  private func record(_ number: Int) -> (key: Key, version: Int64) {
    older.withUnsafeBytes { raw in
      let start = number * Self.stride
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self))
      }
      return (Key(high: word(0), low: word(8)), Int64(bitPattern: word(16)))
    }
  }
}
