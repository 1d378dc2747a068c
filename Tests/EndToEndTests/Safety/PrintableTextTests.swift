import ExactJSON
import Testing

@testable import refill

@Suite("No byte that commands a terminal leaves the program")
struct PrintableTextTests {
  static let harmful = [
    "\u{1B}[2J", "\u{1B}]0;title\u{07}", "\u{9B}31m", "\u{8}", "\u{0}", "\u{7F}", "\u{202E}",
    "\u{2066}", "\u{90}q", "\u{C}", "\u{B}", "\t", "\u{2028}",
  ]

  @Test("a text keeps its letters and loses what commands", arguments: harmful)
  func text(_ harm: String) {
    let shown = PrintableText.printable("Inês\(harm)Müller 山\n")
    #expect(shown.hasPrefix("Inês") && shown.hasSuffix("Müller 山\n"))
    #expect(Bytes.harmful(Array(shown.utf8)) == nil)
  }

  @Test("a JSON text keeps everything for a program, escaped", arguments: harmful)
  func json(_ harm: String) throws {
    let value = JSONValue.object([.init("name", .string("Inês\(harm)X"))])
    let bytes = PrintableText.escaped(value.pretty)
    #expect(Bytes.harmful(bytes) == nil)
    #expect(try JSONValue(bytes) == value)
  }

  @Test("plain text passes as it is, joiners of a script among it")
  func plain() {
    for text in ["Grüße\r\n", "نامه\u{200C}ها", "a,b\n"] {
      #expect(PrintableText.printable(text) == text)
    }
  }
}

/// Looks for bytes that a terminal would act on.
enum Bytes {
  /// The first one with its place; nothing where there is none.
  static func harmful(_ bytes: [UInt8]) -> String? {
    for (place, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() {
      switch scalar.value {
      case 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x2028, 0x2029:
        return "U+\(String(scalar.value, radix: 16)) at \(place)"
      default: continue
      }
    }
    return nil
  }
}
