import ExactJSON
import Testing

/// What is read, what is refused, and at which byte.
@Suite("Reading is strict and says where it stopped")
struct StrictReadingTests {
  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: JSONError.Reason
    let offset: Int

    init(_ text: String, _ reason: JSONError.Reason, at offset: Int) {
      self.text = text
      self.reason = reason
      self.offset = offset
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(
    "A text that breaks a rule is refused at the byte that breaks it",
    arguments: [
      Refused("", .endsEarly, at: 0),
      Refused("  ", .endsEarly, at: 2),
      Refused("{", .endsEarly, at: 1),
      Refused(#"{"a""#, .endsEarly, at: 4),
      Refused(#"{"a":1"#, .endsEarly, at: 6),
      Refused(#""abc"#, .endsEarly, at: 4),
      Refused(#""\u12"#, .endsEarly, at: 5),
      Refused("tru", .endsEarly, at: 3),
      Refused("trua", .unexpected(UInt8(ascii: "a")), at: 3),
      Refused("NaN", .unexpected(UInt8(ascii: "N")), at: 0),
      Refused("Infinity", .unexpected(UInt8(ascii: "I")), at: 0),
      Refused("+1", .unexpected(UInt8(ascii: "+")), at: 0),
      Refused(".5", .unexpected(UInt8(ascii: ".")), at: 0),
      Refused("'a'", .unexpected(UInt8(ascii: "'")), at: 0),
      Refused("{a:1}", .unexpected(UInt8(ascii: "a")), at: 1),
      Refused(#"{"a" 1}"#, .unexpected(UInt8(ascii: "1")), at: 5),
      Refused("[1 2]", .unexpected(UInt8(ascii: "2")), at: 3),
      Refused("[1}", .unexpected(UInt8(ascii: "}")), at: 2),
      Refused("// note\n1", .unexpected(UInt8(ascii: "/")), at: 0),
      Refused("01", .leadingZero, at: 0),
      Refused("[-012]", .leadingZero, at: 1),
      Refused("1.", .badNumber, at: 2),
      Refused("-", .badNumber, at: 1),
      Refused("-a", .badNumber, at: 1),
      Refused("1e5", .badNumber, at: 1),
      Refused("1.5E5", .badNumber, at: 3),
      Refused("[9007199254740993]", .outOfRange, at: 1),
      Refused("-9007199254740993", .outOfRange, at: 0),
      Refused("10000000000000000", .outOfRange, at: 0),
      Refused("[1,]", .trailingComma, at: 3),
      Refused(#"{"a":1,}"#, .trailingComma, at: 7),
      Refused("1 1", .trailingBytes, at: 2),
      Refused("{}\u{0}", .trailingBytes, at: 2),
      Refused("\u{FEFF}1", .byteOrderMark, at: 0),
      Refused("\"a\nb\"", .controlCharacter, at: 2),
      Refused("\"\u{0}\"", .controlCharacter, at: 1),
      Refused(#""\x""#, .badEscape, at: 1),
      Refused(#""\u00g0""#, .badEscape, at: 1),
      Refused(#""\uD800""#, .loneSurrogate, at: 1),
      Refused(#""a\uDC00""#, .loneSurrogate, at: 2),
      Refused(#""\uD800\uD800""#, .loneSurrogate, at: 1),
      Refused(#""\uD800\n""#, .loneSurrogate, at: 1),
      Refused(#"{"a":1,"a":2}"#, .duplicateMember("a"), at: 8),
      Refused(#"{"a":1,"\u0061":2}"#, .duplicateMember("a"), at: 8),
      Refused(String(repeating: "[", count: 17), .tooDeep(most: 16), at: 16),
    ]
  )
  func refused(_ refused: Refused) {
    #expect(throws: JSONError(refused.reason, at: refused.offset)) {
      _ = try JSONTape(Array(refused.text.utf8))
    }
  }

  @Test(
    "Bytes that are not UTF-8 in its shortest form are refused",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xFF], [0xC3, 0x41], [0xE2, 0x82, 0x41],
    ] as [[UInt8]]
  )
  func notUTF8(_ bytes: [UInt8]) {
    #expect(throws: JSONError(.notUTF8, at: 2)) {
      _ = try JSONTape(Array("\"a".utf8) + bytes + Array("\"".utf8))
    }
  }

  @Test("Sixteen containers in one another are read, seventeen are not")
  func depth() throws {
    for depth in 1...20 {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      if depth <= 16 {
        _ = try JSONTape(Array(text.utf8))
      } else {
        #expect(throws: JSONError(.tooDeep(most: 16), at: 16)) {
          _ = try JSONTape(Array(text.utf8))
        }
      }
    }
  }

  @Test("A text longer than its bound is refused, whatever it holds")
  func length() throws {
    let text = Array("\"\(String(repeating: "a", count: 65_534))\"".utf8)
    _ = try JSONTape(text, longest: 65_536)
    #expect(throws: JSONError(.tooLong(most: 65_535), at: 65_535)) {
      _ = try JSONTape(text, longest: 65_535)
    }
  }

  @Test("Any second of two alike members is found, and looks alone do not make members alike")
  func duplicates() throws {
    for count in [2, 24, 25, 26, 300] {
      let names = (0..<count).map { #""n\#($0)":0"# }
      _ = try JSONTape(Array("{\(names.joined(separator: ","))}".utf8))
      for twice in [0, count / 2, count - 1] {
        let text = "{\((names + [names[twice]]).joined(separator: ","))}"
        #expect(throws: JSONError.self) { _ = try JSONTape(Array(text.utf8)) }
      }
    }
    // One letter, and the same letter made of two scalars, are different names in bytes.
    let both = try JSONValue(Array("{\"\u{E9}\":1,\"e\\u0301\":2}".utf8))
    #expect(both == .object([.init("\u{E9}", .integer(1)), .init("e\u{301}", .integer(2))]))
    let coded = try ExactJSONDecoder().decode(Accents.self, from: both.compact)
    #expect(coded == Accents(one: 1, two: 2))
  }

  private struct Accents: Codable, Equatable {
    let one: Int
    let two: Int
    enum CodingKeys: String, CodingKey {
      case one = "\u{E9}"
      case two = "e\u{301}"
    }
  }

  @Test(
    "Numbers keep their text",
    arguments: [
      "0", "-1", "9007199254740992", "-9007199254740992", "0.1", "-0", "-0.0", "1.10",
      "3.1415926535897932384626433832795028841971", "12345678901234567890.5",
    ]
  )
  func numbersKeepTheirText(_ text: String) throws {
    #expect(String(decoding: try JSONValue(Array(text.utf8)).compact, as: UTF8.self) == text)
  }

  @Test("Every escape is read as the character that it stands for")
  func escapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\u5C71\uD83D\uDCA7\u0000""#
    #expect(
      try JSONValue(Array(text.utf8)).text
        == "\"\\/\u{8}\u{C}\n\r\tA\u{E9}\u{5C71}\u{1F4A7}\u{0}"
    )
  }
}
