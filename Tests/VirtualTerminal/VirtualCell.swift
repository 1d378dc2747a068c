/// A colour as a sequence asked for it.
package enum VirtualColor: Hashable, Sendable {
  /// What the terminal draws with when nothing was asked for.
  case standard
  /// An entry of the palette of 256.
  case palette(Int)
}

/// How a character is drawn.
package struct Rendition: Hashable, Sendable {
  package var isBold = false
  package var isDim = false
  package var isItalic = false
  package var isUnderlined = false
  package var isBlinking = false
  package var isReversed = false
  package var isHidden = false
  package var foreground = VirtualColor.standard
  package var background = VirtualColor.standard

  /// Plain.
  package init() {}
}

/// One cell of the virtual screen.
package struct VirtualCell: Hashable, Sendable {
  /// What stands there; empty in the right half of a wide character.
  package var text: String
  /// How it is drawn.
  package var rendition: Rendition

  /// A blank on a background.
  package static func blank(on background: VirtualColor) -> VirtualCell {
    var rendition = Rendition()
    rendition.background = background
    return VirtualCell(text: " ", rendition: rendition)
  }
}

/// Why the virtual screen cannot say what a terminal would show.
package struct VirtualScreenProblem: Error, Hashable, CustomStringConvertible {
  /// The bytes that it does not know, escapes spelled out.
  package let sequence: String

  /// Names the bytes.
  package var description: String { "the virtual screen does not know \(sequence)" }

  init(_ bytes: some Sequence<UInt8>) {
    sequence = bytes.map { byte in
      switch byte {
      case 0x1B: "ESC "
      case 0x20..<0x7F: String(Unicode.Scalar(byte))
      default: "<\(String(byte, radix: 16, uppercase: true))>"
      }
    }.joined()
  }
}
