/// Sequences beyond what ncurses sends: modes, questions, title, clipboard.
enum ControlStrings {
  static let escape: UInt8 = 0x1B

  /// Pastes in brackets, changes of focus reported, and no mouse, whatever was left on before.
  static let modesOn = bytes("␛[?1006l␛[?1003l␛[?1002l␛[?1000l␛[?2004h␛[?1004h")
  /// Everything off that was ever on; harmless where it was not.
  ///
  /// A string that was cut off is ended first.
  static let modesOff = bytes("␛\\␛[?1006l␛[?1003l␛[?1002l␛[?1000l␛[?2004l␛[?1004l")
  /// Press and wheel are reported, with columns beyond 223.
  static let mouseOn = bytes("␛[?1000h␛[?1006h")
  static let mouseOff = bytes("␛[?1006l␛[?1000l")
  /// Asks whether whole frames can be marked.
  static let askWholeFrames = bytes("␛[?2026$p")
  static let wholeFrameMode = 2026
  static let frameBegin = bytes("␛[?2026h")
  static let frameEnd = bytes("␛[?2026l")
  static let wrapOn = bytes("␛[?7h")
  static let fullScrollRegion = bytes("␛[r")
  static let bell: [UInt8] = [0x07]

  /// Sets the title of the window; control characters are left out.
  static func title(_ text: String) -> [UInt8] {
    let shown = text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
    return bytes("␛]2;") + Array(String(String.UnicodeScalarView(shown)).utf8) + bell
  }

  /// Hands text to the terminal's clipboard, around tmux where it stands between.
  static func clipboard(_ text: String, insideTmux: Bool) -> [UInt8] {
    let command = bytes("␛]52;c;") + Base64.encode(Array(text.utf8)) + bell
    guard insideTmux else { return command }
    let doubled = command.flatMap { $0 == escape ? [$0, $0] : [$0] }
    return bytes("␛Ptmux;") + doubled + bytes("␛\\")
  }

  /// The bytes of a sequence written with a visible sign for the escape byte.
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { $0 == "␛" ? [escape] : Array(String($0).utf8) }
  }
}

/// Bytes as text of 64 characters.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      value &= 0xFF_FFFF
      for place in 0...3 {
        let digit = alphabet[value >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return text
  }
}
