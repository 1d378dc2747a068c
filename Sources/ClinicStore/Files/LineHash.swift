import CSodium

/// The SHA-256 that a journal line carries: of the one before it and its own bytes.
struct LineHash: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// The hash before the first line of a journal: all zeros.
  static let none = LineHash()

  private init() {}

  /// Reads 64 lowercase hexadecimal characters; nothing where they are not that.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var digits = hex.makeIterator()
    func word() -> UInt64? {
      var word: UInt64 = 0
      for _ in 0..<16 {
        guard let digit = digits.next() else { return nil }
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit - 48)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(digit - 87)
        default: return nil
        }
      }
      return word
    }
    guard let first = word(), let second = word(), let third = word(), let fourth = word() else {
      return nil
    }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// The hash of a line that follows the line with this hash.
  func chained(_ line: some Collection<UInt8>) -> LineHash {
    Self.digest { out in
      withBytes { previous in
        Self.withContiguous(line) { refill_sha256_chained(previous, $0.baseAddress, $0.count, out) }
      }
    }
  }

  /// The hash of bytes that stand alone.
  static func of(_ bytes: some Collection<UInt8>) -> LineHash {
    digest { out in withContiguous(bytes) { refill_sha256($0.baseAddress, $0.count, out) } }
  }

  /// 64 lowercase hexadecimal characters.
  var hex: String { String(decoding: digits, as: UTF8.self) }

  /// The bytes of `hex`.
  var digits: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      for word in [first, second, third, fourth] {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: word >> shift) & 15
          buffer[count] = digit < 10 ? digit + 48 : digit + 87
          count += 1
        }
      }
    }
  }

  /// The 32 bytes.
  var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// The first half, for tables in which 128 bits are enough to tell names apart.
  var half: (UInt64, UInt64) { (first, second) }

  private func withBytes(_ body: (UnsafePointer<UInt8>) -> Void) {
    let words = (first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian)
    withUnsafeBytes(of: words) { raw in
      raw.withMemoryRebound(to: UInt8.self) { buffer in
        if let start = buffer.baseAddress { body(start) }
      }
    }
  }

  private static func digest(_ body: (UnsafeMutablePointer<UInt8>) -> Void) -> LineHash {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { raw in
      raw.withMemoryRebound(to: UInt8.self) { buffer in
        if let start = buffer.baseAddress { body(start) }
      }
    }
    var hash = LineHash()
    hash.first = UInt64(bigEndian: words.0)
    hash.second = UInt64(bigEndian: words.1)
    hash.third = UInt64(bigEndian: words.2)
    hash.fourth = UInt64(bigEndian: words.3)
    return hash
  }

  private static func withContiguous(
    _ bytes: some Collection<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if bytes.withContiguousStorageIfAvailable(body) == nil {
      Array(bytes).withUnsafeBufferPointer(body)
    }
  }
}
