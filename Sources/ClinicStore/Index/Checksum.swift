/// A fast sum that shows whether derived files are as they were written; no proof against intent.
struct Checksum {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The sum of bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    return bytes.withUnsafeBytes { raw in
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      var offset = 0
      while offset + 32 <= raw.count {
        lanes.0 = mix(lanes.0, word(offset))
        lanes.1 = mix(lanes.1, word(offset + 8))
        lanes.2 = mix(lanes.2, word(offset + 16))
        lanes.3 = mix(lanes.3, word(offset + 24))
        offset += 32
      }
      while offset < raw.count {
        lanes.0 = mix(lanes.0, UInt64(raw[offset]))
        offset += 1
      }
      let sum = mix(mix(mix(lanes.0, lanes.1), lanes.2), lanes.3)
      return mix(sum, UInt64(raw.count))
    }
  }

  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* factor
    return product ^ (product >> 29)
  }
}
