/// Writes the fixed little-endian form of the index.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ text: String) {
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    put(UInt16(utf8.count))
    bytes.append(contentsOf: utf8)
  }
}

/// Reads the fixed little-endian form of the index.
struct BinaryReader {
  private let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next integer; nothing where the bytes end.
  mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
    let count = Value.bitWidth / 8
    guard position + count <= bytes.count else { return nil }
    var value = Value.zero
    bytes.withUnsafeBytes { buffer in
      value = Value(littleEndian: buffer.loadUnaligned(fromByteOffset: position, as: Value.self))
    }
    position += count
    return value
  }

  /// The next text; nothing where the bytes end.
  mutating func text() -> String? {
    guard let count = integer(UInt16.self), position + Int(count) <= bytes.count else { return nil }
    defer { position += Int(count) }
    return String(decoding: bytes[position..<position + Int(count)], as: UTF8.self)
  }
}
