/// Reads bytes into tokens.
struct JSONTapeReader {
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

  func peek() throws(JSONError) -> UInt8 {
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

  mutating func append(
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
    var names = MemberNames(first: tokens.count)
    skipBlank()
    if try peek() == UInt8(ascii: "}") { return close(own, count: 0) }
    while true {
      guard try peek() == UInt8(ascii: "\"") else {
        throw JSONError(.unexpected(bytes[position]), at: position)
      }
      let name = tokens.count
      try readString()
      guard names.insert(name, of: self) else {
        throw JSONError(.duplicateMember(text(tokens[name])), at: Int(tokens[name].start))
      }
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

  private func text(_ token: JSONTape.Token) -> String {
    String(decoding: JSONEscapes.unescaped(bytes[Int(token.start)..<Int(token.end)]), as: UTF8.self)
  }
}

/// The names of one object's members so far, to tell the second of two alike.
///
/// Names are alike where their bytes are, escapes resolved; letters that only look alike differ.
private struct MemberNames {
  /// The token of the first name; the others follow it, each behind the value before.
  private let first: Int
  private var many: Set<[UInt8]> = []
  private(set) var count = 0

  init(first: Int) { self.first = first }

  /// Names that are compared one by one; beyond, a set does it.
  private static let compared = 24

  /// Takes in the name that a token holds; answers false where it was there before.
  mutating func insert(_ name: Int, of reader: borrowing JSONTapeReader) -> Bool {
    count += 1
    var other = first
    guard count <= Self.compared else {
      while many.count < Self.compared {
        many.insert(Self.bytes(other, reader))
        other = Int(reader.tokens[other + 1].next)
      }
      return many.insert(Self.bytes(name, reader)).inserted
    }
    while other < name {
      if Self.areAlike(name, other, reader) { return false }
      other = Int(reader.tokens[other + 1].next)
    }
    return true
  }

  private static func areAlike(_ one: Int, _ other: Int, _ reader: borrowing JSONTapeReader) -> Bool
  {
    let (new, old) = (reader.tokens[one], reader.tokens[other])
    guard !new.hasEscapes, !old.hasEscapes else {
      return bytes(one, reader) == bytes(other, reader)
    }
    guard new.end - new.start == old.end - old.start else { return false }
    let shift = Int(new.start - old.start)
    return (Int(old.start)..<Int(old.end)).allSatisfy {
      reader.bytes[$0] == reader.bytes[$0 + shift]
    }
  }

  private static func bytes(_ name: Int, _ reader: borrowing JSONTapeReader) -> [UInt8] {
    let token = reader.tokens[name]
    return JSONEscapes.unescaped(reader.bytes[Int(token.start)..<Int(token.end)])
  }
}
