import CSodium

/// Names for new records: 128 random bits in hexadecimal.
package enum RandomName {
  /// A name that nobody else has.
  package static func make() -> String {
    _ = refill_sodium_start()
    var bytes = [UInt8](repeating: 0, count: 16)
    refill_random(&bytes, bytes.count)
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
