import CSodium

/// SHA-256 as 64 lowercase hexadecimal characters.
package enum SHA256 {
  /// The hash before the first line of a journal.
  package static let none = String(repeating: "0", count: 64)

  /// The hash of bytes.
  package static func hex(_ bytes: some Collection<UInt8>) -> String {
    chain(previous: [], bytes)
  }

  /// The hash of a previous hash's characters and the bytes behind them.
  package static func chain(previous: [UInt8], _ bytes: some Collection<UInt8>) -> String {
    let text = chainBytes(previous: previous, bytes)
    return String(decoding: text, as: UTF8.self)
  }

  /// The characters of the hash of a previous hash's characters and the bytes behind them.
  static func chainBytes(previous: [UInt8], _ bytes: some Collection<UInt8>) -> [UInt8] {
    var hex = [CChar](repeating: 0, count: 65)
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      refill_sha256_hex(previous, previous.count, buffer.baseAddress, buffer.count, &hex)
    }
    if done == nil {
      let copy = Array(bytes)
      refill_sha256_hex(previous, previous.count, copy, copy.count, &hex)
    }
    return hex.prefix(64).map { UInt8(bitPattern: $0) }
  }
}
