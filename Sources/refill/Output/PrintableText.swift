/// What may reach a terminal, a printer or a file of a person: text without a byte that commands one.
///
/// The text of a record is never taken at its word: an escape sequence in a name is shown without its
/// escape, and is no command.
enum PrintableText {
  /// A text for people: control characters and marks that turn the direction of writing are left out.
  static func printable(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isHarmful(scalar) { kept.append(scalar) }
    return String(kept)
  }

  /// A JSON text in which what `printable` leaves out stands as `\u` and four digits: nothing is
  /// lost to a program, and nothing commands a terminal.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: isSuspect) else { return json }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + 64)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if isHarmful(scalar), scalar.value <= 0xFFFF {
        let digits = String(scalar.value, radix: 16)
        bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// Whether a byte may begin or be something harmful; everything else is passed on unread.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Lines end, in tables of other programs also with a carriage return before.
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks that turn the direction of writing, so that what is read is not what is written.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029: true
    default: false
    }
  }
}
