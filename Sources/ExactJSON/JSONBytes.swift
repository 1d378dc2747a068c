/// Writes JSON without blanks, byte for byte the same for the same values.
package struct JSONBytes: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Nothing written.
  package init() {}

  /// Keeps room for a number of bytes.
  package init(reserving count: Int) { bytes.reserveCapacity(count) }

  /// Writes one ASCII character of structure.
  package mutating func put(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// Writes text as it stands: a number, `true`, `null`.
  package mutating func put(verbatim text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes bytes as they stand.
  package mutating func put(raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  /// Writes an integer.
  package mutating func put(integer: Int64) {
    guard integer >= 10 || integer < 0 else { return bytes.append(48 + UInt8(integer)) }
    put(verbatim: String(integer))
  }

  /// Writes a quoted string with the least escapes.
  package mutating func put(string: String) {
    put("\"")
    var text = string
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { putEscaped(byte) }
      }
    }
    put("\"")
  }

  private mutating func putEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22: put(verbatim: "\\\"")
    case 0x5C: put(verbatim: "\\\\")
    case 0x08: put(verbatim: "\\b")
    case 0x0C: put(verbatim: "\\f")
    case 0x0A: put(verbatim: "\\n")
    case 0x0D: put(verbatim: "\\r")
    case 0x09: put(verbatim: "\\t")
    case 0..<0x20:
      put(verbatim: byte < 0x10 ? "\\u000" : "\\u001")
      put(verbatim: String(byte & 15, radix: 16))
    default: bytes.append(byte)
    }
  }
}
