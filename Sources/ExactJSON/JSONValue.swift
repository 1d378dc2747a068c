/// A JSON value for building output; members keep their order and decimals their text.
///
/// A `decimal` holds the text of a number as JSON writes it; it never passes through binary floating
/// point.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One member of an object.
  package struct Member: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The value.
    package let value: JSONValue

    /// Makes a member.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A string, or null where there is none.
  package static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Reads a whole text.
  ///
  /// - Throws: `JSONError` with the first byte that breaks a rule.
  package init(_ bytes: [UInt8]) throws(JSONError) {
    let tape = try JSONTape(bytes)
    self.init(tape, at: 0)
  }

  private init(_ tape: JSONTape, at index: Int) {
    let token = tape.tokens[index]
    switch token.kind {
    case .null: self = .null
    case .yes: self = .bool(true)
    case .no: self = .bool(false)
    case .string: self = .string(tape.text(token))
    case .number:
      let text = String(decoding: tape.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      // "-0" is no integer that could be written back the same.
      self = Int64(text).flatMap { text == "-0" ? nil : .integer($0) } ?? .decimal(text)
    case .array:
      var elements: [JSONValue] = []
      var next = index + 1
      for _ in 0..<token.count {
        elements.append(JSONValue(tape, at: next))
        next = Int(tape.tokens[next].next)
      }
      self = .array(elements)
    case .object:
      var members: [Member] = []
      var next = index + 1
      for _ in 0..<token.count {
        let name = tape.text(tape.tokens[next])
        members.append(Member(name, JSONValue(tape, at: next + 1)))
        next = Int(tape.tokens[next + 1].next)
      }
      self = .object(members)
    }
  }

  /// The value of a member; nothing where this is no object or has no such member.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string value.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The elements of an array value.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The whole number of an integer value.
  package var integer: Int64? { if case .integer(let value) = self { value } else { nil } }

  /// The bytes without blanks.
  package var compact: [UInt8] {
    var out = JSONBytes()
    write(to: &out, indent: nil)
    return out.bytes
  }

  /// The bytes for people: two blanks a level, a line feed at the end.
  package var pretty: [UInt8] {
    var out = JSONBytes()
    write(to: &out, indent: 0)
    out.put("\n")
    return out.bytes
  }

  private func write(to out: inout JSONBytes, indent: Int?) {
    switch self {
    case .null: out.put(verbatim: "null")
    case .bool(let value): out.put(verbatim: value ? "true" : "false")
    case .integer(let value): out.put(integer: value)
    case .decimal(let text): out.put(verbatim: text)
    case .string(let text): out.put(string: text)
    case .array(let elements):
      Self.write(elements, to: &out, indent: indent, open: "[", close: "]") { element, out, level in
        element.write(to: &out, indent: level)
      }
    case .object(let members):
      Self.write(members, to: &out, indent: indent, open: "{", close: "}") { member, out, level in
        out.put(string: member.name)
        out.put(":")
        if level != nil { out.put(" ") }
        member.value.write(to: &out, indent: level)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    to out: inout JSONBytes,
    indent: Int?,
    open: Unicode.Scalar,
    close: Unicode.Scalar,
    each: (Element, inout JSONBytes, Int?) -> Void
  ) {
    out.put(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { out.put(",") }
      line(&out, indent.map { $0 + 1 })
      each(element, &out, indent.map { $0 + 1 })
    }
    if !elements.isEmpty { line(&out, indent) }
    out.put(close)
  }

  private static func line(_ out: inout JSONBytes, _ indent: Int?) {
    guard let indent else { return }
    out.put("\n")
    out.put(verbatim: String(repeating: "  ", count: indent))
  }
}
