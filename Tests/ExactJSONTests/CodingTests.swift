import ExactJSON
import Testing

/// Swift values as JSON and back.
@Suite("Values are written in order and read exactly")
struct CodingTests {
  enum Mode: Codable, Equatable, Sendable {
    case stopped
    case simple(dose: String)
    indirect case either(Mode, Mode)
  }

  struct Line: Codable, Equatable, Sendable {
    var seq: Int64
    var name: String
    var reason: String?
    var isLast: Bool
    var small: Int8
    var counts: [UInt16]
    var modes: [Mode]
    var inner: Inner?

    struct Inner: Codable, Equatable, Sendable { var label: String? }
  }

  static let line = Line(
    seq: 9_007_199_254_740_992,
    name: "O\"Brien \\ \u{1}\u{E9}",
    reason: nil,
    isLast: true,
    small: -128,
    counts: [0, 65_535],
    modes: [.stopped, .simple(dose: "2 mg/day"), .either(.stopped, .simple(dose: "1 mg/day"))],
    inner: .init(label: nil)
  )

  @Test("Members stand in the order of the type, nothing is left blank, absent values are left out")
  func bytes() throws {
    let text = String(decoding: try ExactJSONEncoder().encode(Self.line), as: UTF8.self)
    #expect(
      text == #"{"seq":9007199254740992,"name":"O\"Brien \\ \u0001é","isLast":true,"small":-128,"#
        + #""counts":[0,65535],"modes":[{"stopped":{}},{"simple":{"dose":"2 mg/day"}},"#
        + #"{"either":{"_0":{"stopped":{}},"_1":{"simple":{"dose":"1 mg/day"}}}}],"inner":{}}"#
    )
    #expect(try ExactJSONDecoder().decode(Line.self, from: Array(text.utf8)) == Self.line)
  }

  @Test("Members that a type does not name are passed over, in any order")
  func unknownMembers() throws {
    let text = #"{"new":[{"deep":1}],"label":"x","also":null}"#
    #expect(try ExactJSONDecoder().decode(Line.Inner.self, from: Array(text.utf8)).label == "x")
  }

  @Test("An absent optional and a null are both nothing")
  func null() throws {
    for text in ["{}", #"{"label":null}"#] {
      #expect(try ExactJSONDecoder().decode(Line.Inner.self, from: Array(text.utf8)).label == nil)
    }
    #expect(try ExactJSONDecoder().decode([Int?].self, from: Array("[1,null]".utf8)) == [1, nil])
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: JSONError.Reason
    let offset: Int
    var testDescription: String { text }
  }

  struct Plain: Codable {
    var count: Int
    var text: String?
    var flag: Bool?
    var list: [Int]?
    var byte: UInt8?
  }

  @Test(
    "A value of another kind is refused where it stands",
    arguments: [
      Wrong(text: "{}", reason: .missingMember("count"), offset: 0),
      Wrong(text: "[]", reason: .wrongKind(expected: "an object"), offset: 0),
      Wrong(text: #"{"count":"1"}"#, reason: .wrongKind(expected: "a whole number"), offset: 10),
      Wrong(text: #"{"count":1.0}"#, reason: .wrongKind(expected: "a whole number"), offset: 9),
      Wrong(text: #"{"count":null}"#, reason: .wrongKind(expected: "a whole number"), offset: 9),
      Wrong(text: #"{"count":1,"text":1}"#, reason: .wrongKind(expected: "a string"), offset: 18),
      Wrong(
        text: #"{"count":1,"flag":0}"#,
        reason: .wrongKind(expected: "true or false"),
        offset: 18
      ),
      Wrong(text: #"{"count":1,"list":{}}"#, reason: .wrongKind(expected: "an array"), offset: 18),
      Wrong(text: #"{"count":1,"byte":256}"#, reason: .outOfRange, offset: 18),
      Wrong(text: #"{"count":1,"byte":-1}"#, reason: .outOfRange, offset: 18),
    ]
  )
  func wrongKind(_ wrong: Wrong) {
    #expect(throws: JSONError(wrong.reason, at: wrong.offset)) {
      _ = try ExactJSONDecoder().decode(Plain.self, from: Array(wrong.text.utf8))
    }
  }

  struct Binary: Codable { var value: Double }
  struct Narrow: Codable { var value: Float? }

  @Test("Binary floating point is neither written nor read")
  func binaryFloat() {
    #expect(throws: JSONError.self) { _ = try ExactJSONEncoder().encode(Binary(value: 1)) }
    #expect(throws: JSONError.self) { _ = try ExactJSONEncoder().encode(Narrow(value: 1)) }
    #expect(throws: JSONError.self) { _ = try ExactJSONEncoder().encode([1.5]) }
    #expect(throws: JSONError.self) { _ = try ExactJSONEncoder().encode(1.5 as Float?) }
    for text in [#"{"value":1}"#, #"{"value":1.5}"#] {
      #expect(throws: JSONError(.binaryFloat, at: 9)) {
        _ = try ExactJSONDecoder().decode(Binary.self, from: Array(text.utf8))
      }
      #expect(throws: JSONError(.binaryFloat, at: 9)) {
        _ = try ExactJSONDecoder().decode(Narrow.self, from: Array(text.utf8))
      }
    }
    #expect(throws: JSONError(.binaryFloat, at: 1)) {
      _ = try ExactJSONDecoder().decode([Double].self, from: Array("[1]".utf8))
    }
  }

  @Test(
    "A whole number beyond 2 to the power of 53 is not written",
    arguments: [Int64.max, .min, 9_007_199_254_740_993, -9_007_199_254_740_993]
  )
  func largeIntegers(_ value: Int64) {
    #expect(throws: JSONError.self) { _ = try ExactJSONEncoder().encode([value]) }
    #expect(throws: JSONError.self) { _ = try ExactJSONEncoder().encode(["a": UInt64.max]) }
  }

  @Test("What is nested deeper than is read back is not written")
  func depth() throws {
    func nested(_ levels: Int) -> Mode {
      levels == 0 ? .stopped : .either(.stopped, nested(levels - 1))
    }
    let encoder = ExactJSONEncoder()
    let deep = try encoder.encode(nested(7))
    #expect(try ExactJSONDecoder().decode(Mode.self, from: deep) == nested(7))
    #expect(throws: JSONError(.tooDeep(most: 16), at: 0)) { _ = try encoder.encode(nested(8)) }
    #expect(throws: JSONError(.tooDeep(most: 16), at: 0)) {
      _ = try encoder.encode(nested(7), inside: 1)
    }
  }

  @Test("A refusal of the value's own says where and why")
  func ownRefusal() {
    struct Even: Decodable {
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard try container.decode(Int.self).isMultiple(of: 2) else {
          throw DecodingError.dataCorruptedError(in: container, debugDescription: "it is odd")
        }
      }
    }
    #expect(throws: JSONError(.refused("it is odd"), at: 3)) {
      _ = try ExactJSONDecoder().decode([Even].self, from: Array("[2,3]".utf8))
    }
  }

  @Test("Values of one text stand alone, and empty containers stay")
  func single() throws {
    let encoder = ExactJSONEncoder()
    #expect(String(decoding: try encoder.encode("x"), as: UTF8.self) == #""x""#)
    #expect(String(decoding: try encoder.encode([String]()), as: UTF8.self) == "[]")
    #expect(String(decoding: try encoder.encode([[Int]]()), as: UTF8.self) == "[]")
    #expect(
      String(decoding: try encoder.encode([[1], [], [2, 3]]), as: UTF8.self) == "[[1],[],[2,3]]"
    )
  }

  @Test("The form for people is indented by two and ends its last line")
  func pretty() {
    let value = JSONValue.object([
      .init("mrn", .string("1")), .init("list", .array([.integer(1), .null])),
      .init("none", .array([])), .init("empty", .object([])),
    ])
    #expect(
      String(decoding: value.pretty, as: UTF8.self) == """
        {
          "mrn": "1",
          "list": [
            1,
            null
          ],
          "none": [],
          "empty": {}
        }

        """
    )
  }
}
