/// JSON text read once into a flat run of tokens; strings stay where they are in the bytes.
///
/// Reading is strict: UTF-8 without a byte-order mark, no duplicate members, no trailing commas, no
/// superfluous zeros, bounded depth and length. Numbers keep their text, so no decimal is rounded.
package struct JSONTape: Sendable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    case null, yes, no, number, string, array, object
  }

  /// One value, or the name of a member.
  package struct Token: Sendable {
    /// What it is.
    package let kind: Kind
    /// Whether a string holds escapes.
    package let hasEscapes: Bool
    /// The first byte; of a string, behind the quote.
    package let start: Int32
    /// The byte behind the last; of a string, the closing quote.
    package fileprivate(set) var end: Int32
    /// The token behind this value.
    package fileprivate(set) var next: Int32
    /// How many elements or members a container holds.
    package fileprivate(set) var count: Int32
  }

  /// The bytes that were read.
  package let bytes: [UInt8]
  /// The tokens, the outermost value first.
  package let tokens: [Token]

  /// The deepest nesting that is read.
  package static let deepest = 16

  /// Reads a whole text.
  ///
  /// - Throws: `JSONError` with the first byte that breaks a rule.
  package init(_ bytes: [UInt8], longest: Int = .max) throws(JSONError) {
    guard bytes.count <= longest else { throw JSONError(.tooLong(most: longest), at: longest) }
    guard bytes.count < Int(Int32.max) else {
      throw JSONError(.tooLong(most: Int(Int32.max)), at: Int(Int32.max))
    }
    var reader = JSONTapeReader(bytes: bytes)
    try reader.readDocument()
    self.bytes = bytes
    tokens = reader.tokens
  }

  /// The text of a string token.
  package func text(_ token: Token) -> String {
    let raw = bytes[Int(token.start)..<Int(token.end)]
    guard token.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    return JSONEscapes.unescaped(raw)
  }

  /// Whether a string token is exactly this text.
  package func matches(_ token: Token, _ text: String) -> Bool {
    guard !token.hasEscapes else { return self.text(token) == text }
    let count = Int(token.end - token.start)
    guard text.utf8.count == count else { return false }
    var index = Int(token.start)
    for byte in text.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }
}

/// Reads bytes into tokens.
private struct JSONTapeReader {
  let bytes: [UInt8]
  var position = 0
  var tokens: [JSONTape.Token] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 8 + 8)
  }

  mutating func readDocument() throws(JSONError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(.byteOrderMark, at: 0) }
    skipBlank()
    try readValue(depth: 1)
    skipBlank()
    if position < bytes.count { throw JSONError(.trailingBytes, at: position) }
  }

  private mutating func skipBlank() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw JSONError(.endsEarly, at: position) }
    return bytes[position]
  }

  private mutating func readValue(depth: Int) throws(JSONError) {
    switch try peek() {
    case UInt8(ascii: "{"): try readObject(depth: depth)
    case UInt8(ascii: "["): try readArray(depth: depth)
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "t"): try readWord("true", .yes)
    case UInt8(ascii: "f"): try readWord("false", .no)
    case UInt8(ascii: "n"): try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case let other: throw JSONError(.unexpected(other), at: position)
    }
  }

  private mutating func append(
    _ kind: JSONTape.Kind,
    from start: Int,
    to end: Int,
    hasEscapes: Bool = false
  ) {
    tokens.append(
      JSONTape.Token(
        kind: kind,
        hasEscapes: hasEscapes,
        start: Int32(start),
        end: Int32(end),
        next: Int32(tokens.count + 1),
        count: 0
      )
    )
  }

  private mutating func readWord(
    _ word: StaticString,
    _ kind: JSONTape.Kind
  ) throws(JSONError) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[index] else {
        throw JSONError(.unexpected(bytes[position]), at: position)
      }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  private mutating func readObject(depth: Int) throws(JSONError) {
    let own = try open(.object, depth: depth)
    var names: [Int] = []
    skipBlank()
    if try peek() == UInt8(ascii: "}") { return close(own, count: 0) }
    while true {
      guard try peek() == UInt8(ascii: "\"") else {
        throw JSONError(.unexpected(bytes[position]), at: position)
      }
      let name = tokens.count
      try readString()
      try refuseDuplicate(name, among: names)
      names.append(name)
      skipBlank()
      guard try peek() == UInt8(ascii: ":") else {
        throw JSONError(.unexpected(bytes[position]), at: position)
      }
      position += 1
      skipBlank()
      try readValue(depth: depth + 1)
      if try !comma(before: UInt8(ascii: "}")) { return close(own, count: names.count) }
    }
  }

  private mutating func readArray(depth: Int) throws(JSONError) {
    let own = try open(.array, depth: depth)
    var count = 0
    skipBlank()
    if try peek() == UInt8(ascii: "]") { return close(own, count: 0) }
    while true {
      try readValue(depth: depth + 1)
      count += 1
      if try !comma(before: UInt8(ascii: "]")) { return close(own, count: count) }
    }
  }

  private mutating func open(_ kind: JSONTape.Kind, depth: Int) throws(JSONError) -> Int {
    guard depth <= JSONTape.deepest else {
      throw JSONError(.tooDeep(most: JSONTape.deepest), at: position)
    }
    append(kind, from: position, to: position)
    position += 1
    return tokens.count - 1
  }

  private mutating func close(_ own: Int, count: Int) {
    position += 1
    tokens[own].end = Int32(position)
    tokens[own].next = Int32(tokens.count)
    tokens[own].count = Int32(count)
  }

  /// Steps over a comma; answers false where the container closes instead.
  private mutating func comma(before closing: UInt8) throws(JSONError) -> Bool {
    skipBlank()
    let next = try peek()
    if next == closing { return false }
    guard next == UInt8(ascii: ",") else { throw JSONError(.unexpected(next), at: position) }
    position += 1
    skipBlank()
    if try peek() == closing { throw JSONError(.trailingComma, at: position) }
    return true
  }

  private func refuseDuplicate(_ name: Int, among names: [Int]) throws(JSONError) {
    let new = tokens[name]
    for other in names {
      let old = tokens[other]
      let same =
        new.hasEscapes || old.hasEscapes
        ? text(new) == text(old)
        : bytes[Int(new.start)..<Int(new.end)] == bytes[Int(old.start)..<Int(old.end)]
      if same { throw JSONError(.duplicateMember(text(new)), at: Int(new.start)) }
    }
  }

  private func text(_ token: JSONTape.Token) -> String {
    JSONEscapes.unescaped(bytes[Int(token.start)..<Int(token.end)])
  }

  private mutating func readString() throws(JSONError) {
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        append(.string, from: start, to: position, hasEscapes: hasEscapes)
        position += 1
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case 0..<0x20: throw JSONError(.controlCharacter, at: position)
      case 0x20..<0x80: position += 1
      default: try skipScalar()
      }
    }
  }

  private mutating func skipEscape() throws(JSONError) {
    let start = position
    position += 1
    switch try peek() {
    case UInt8(ascii: "u"):
      position += 1
      let first = try hexadecimal(escape: start)
      if (0xDC00...0xDFFF).contains(first) { throw JSONError(.loneSurrogate, at: start) }
      guard (0xD800...0xDBFF).contains(first) else { return }
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw JSONError(.loneSurrogate, at: start) }
      position += 2
      let second = try hexadecimal(escape: start)
      guard (0xDC00...0xDFFF).contains(second) else { throw JSONError(.loneSurrogate, at: start) }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    default: throw JSONError(.badEscape, at: start)
    }
  }

  private mutating func hexadecimal(escape start: Int) throws(JSONError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw JSONError(.endsEarly, at: bytes.count) }
    guard let value = JSONEscapes.hexadecimal(bytes[position..<position + 4]) else {
      throw JSONError(.badEscape, at: start)
    }
    position += 4
    return value
  }

  /// Steps over one scalar of two to four bytes, in its shortest form and no surrogate.
  private mutating func skipScalar() throws(JSONError) {
    let lead = bytes[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, position + length <= bytes.count else {
      throw JSONError(.notUTF8, at: position)
    }
    let second = bytes[position + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { throw JSONError(.notUTF8, at: position) }
    for index in position + 1..<position + length where bytes[index] & 0xC0 != 0x80 {
      throw JSONError(.notUTF8, at: position)
    }
    position += length
  }

  private mutating func readNumber() throws(JSONError) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = try digits()
    if whole > 1, bytes[position - whole] == UInt8(ascii: "0") {
      throw JSONError(.leadingZero, at: start)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      throw JSONError(.badNumber, at: position)
    }
    append(.number, from: start, to: position)
  }

  private mutating func digits() throws(JSONError) -> Int {
    let start = position
    while position < bytes.count, bytes[position] >= UInt8(ascii: "0"),
      bytes[position] <= UInt8(ascii: "9")
    {
      position += 1
    }
    guard position > start else { throw JSONError(.badNumber, at: position) }
    return position - start
  }
}
