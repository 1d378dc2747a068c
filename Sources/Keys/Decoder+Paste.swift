extension Decoder {
  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Takes a byte of a paste.
  ///
  /// `bytes` holds as much of the end mark as has come.
  mutating func takePaste(_ byte: UInt8, _ events: inout [Event]) {
    if byte == Self.pasteEnd[bytes.count] {
      bytes.append(byte)
      guard bytes.count == Self.pasteEnd.count else { return }
      state = .ground
      let text = Self.clean(pasted)
      pasted = []
      return events.append(.paste(text))
    }
    // The end mark holds one escape byte only, so it can begin anew at this byte and nowhere before.
    for byte in bytes { keepPasted(byte) }
    bytes = []
    if byte == Self.pasteEnd[0] { bytes = [byte] } else { keepPasted(byte) }
  }

  private mutating func keepPasted(_ byte: UInt8) {
    if pasted.count < Self.longestPaste { pasted.append(byte) }
  }

  /// The text of a paste without control characters; line ends become blanks.
  private static func clean(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: text.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD: continue
      default: text.append(scalar)
      }
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
