import ClinicDomain
import ExactJSON
import Testing

@Suite("Answers of a screen in a line of the journal")
struct KeyedTextCodingTests {
  @Test("They are an object, and come back in the order in which they were given")
  func order() throws {
    let answers: KeyedText = ["z": "40 mL", "a": "y", "m \"quoted\"": "Ærø, 山"]
    let bytes = try ExactJSONEncoder().encode(answers)
    #expect(bytes.first == UInt8(ascii: "{"))
    #expect(try ExactJSONDecoder().decode(KeyedText.self, from: bytes) == answers)
    let empty = try ExactJSONDecoder().decode(KeyedText.self, from: Array("{}".utf8))
    #expect(empty.isEmpty)
  }

  @Test(
    "What is no text is refused where it stands",
    arguments: [
      #"{"a":1}"#, #"{"a":null}"#, #"{"a":{"b":"c"}}"#, #""a""#, #"["a"]"#, #"["a","b"]"#,
    ]
  )
  func refused(text: String) {
    #expect(throws: JSONError.self) {
      try ExactJSONDecoder().decode(KeyedText.self, from: Array(text.utf8))
    }
  }
}
