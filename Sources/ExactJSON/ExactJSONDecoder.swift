/// Reads `Decodable` values from strict JSON; members that a type does not name are ignored.
package struct ExactJSONDecoder: Sendable {
  /// Makes a decoder.
  package init() {}

  /// Reads a value from a whole text.
  ///
  /// - Throws: `JSONError` where the text breaks a rule or does not hold such a value.
  package func decode<Value: Decodable>(
    _ type: Value.Type,
    from bytes: [UInt8],
    longest: Int = .max
  ) throws -> Value {
    try decode(type, from: JSONTape(bytes, longest: longest), at: 0)
  }

  /// Reads a value from a token of a text that was read before.
  ///
  /// - Throws: `JSONError` where the token does not hold such a value.
  package func decode<Value: Decodable>(
    _ type: Value.Type,
    from tape: JSONTape,
    at index: Int
  ) throws -> Value {
    try TapeDecoder(shared: SharedTape(tape), index: index).value(type)
  }
}

/// A tape that decoders pass on by one reference.
private final class SharedTape: Sendable {
  let tape: JSONTape

  init(_ tape: JSONTape) { self.tape = tape }
}

/// One token as a decoder.
private struct TapeDecoder: Decoder {
  let shared: SharedTape
  let index: Int
  /// Whether an object is read as its names and values in turn.
  var listsMembers = false
  // The place in the bytes tells more than a path of keys, and costs nothing.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var tape: JSONTape { shared.tape }
  var token: JSONTape.Token { shared.tape.tokens[index] }

  func failure(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason, at: Int(token.start))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard token.kind == .object else { throw failure(.wrongKind(expected: "an object")) }
    return KeyedDecodingContainer(TapeMembers<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    switch token.kind {
    case .array: return TapeElements(decoder: self, length: Int(token.count))
    case .object where listsMembers:
      return TapeElements(decoder: self, length: 2 * Int(token.count))
    default: throw failure(.wrongKind(expected: "an array"))
    }
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    TapeSingle(decoder: self)
  }

  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == String.self, let text = try string() as? Value { return text }
    do {
      return try Value(from: self)
    } catch let error as DecodingError {
      if case .dataCorrupted(let context) = error {
        throw failure(.refused(context.debugDescription))
      }
      throw failure(.refused("\(error)"))
    }
  }

  func string() throws -> String {
    guard token.kind == .string else { throw failure(.wrongKind(expected: "a string")) }
    return tape.text(token)
  }

  func bool() throws -> Bool {
    switch token.kind {
    case .yes: return true
    case .no: return false
    default: throw failure(.wrongKind(expected: "true or false"))
    }
  }

  func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    guard token.kind == .number else { throw failure(.wrongKind(expected: "a whole number")) }
    // The tape holds no whole number beyond 2 to the power of 53, so this never overflows.
    var value: Int64 = 0
    var position = Int(token.start)
    let isNegative = tape.bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    while position < Int(token.end) {
      let byte = tape.bytes[position]
      guard byte != UInt8(ascii: ".") else { throw failure(.wrongKind(expected: "a whole number")) }
      value = value &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
      position += 1
    }
    guard let result = Value(exactly: isNegative ? -value : value) else {
      throw failure(.outOfRange)
    }
    return result
  }
}

private struct TapeMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: TapeDecoder
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var next = decoder.index + 1
    for _ in 0..<decoder.token.count {
      if let key = Key(stringValue: decoder.tape.text(decoder.tape.tokens[next])) {
        keys.append(key)
      }
      next = Int(decoder.tape.tokens[next + 1].next)
    }
    return keys
  }

  private func find(_ name: String) -> Int? {
    let tape = decoder.tape
    var next = decoder.index + 1
    for _ in 0..<decoder.token.count {
      if tape.matches(tape.tokens[next], name) { return next + 1 }
      next = Int(tape.tokens[next + 1].next)
    }
    return nil
  }

  private func member(_ key: Key) throws -> TapeDecoder {
    guard let index = find(key.stringValue) else {
      throw decoder.failure(.missingMember(key.stringValue))
    }
    return TapeDecoder(shared: decoder.shared, index: index)
  }

  func contains(_ key: Key) -> Bool { find(key.stringValue) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try member(key).token.kind == .null }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).bool() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).string() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    throw try member(key).failure(.binaryFloat)
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    throw try member(key).failure(.binaryFloat)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).integer(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try member(key).integer(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try member(key).integer(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try member(key).integer(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try member(key).integer(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try member(key).integer(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try member(key).integer(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try member(key).integer(type)
  }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try member(key).integer(type)
  }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try member(key).integer(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try member(key).value(type)
  }
  private func present(_ key: Key) -> TapeDecoder? {
    guard let index = find(key.stringValue), decoder.tape.tokens[index].kind != .null else {
      return nil
    }
    return TapeDecoder(shared: decoder.shared, index: index)
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key)?.bool()
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key)?.string()
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key)?.integer(type)
  }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try present(key)?.integer(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key)?.value(type)
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type,
    forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try member(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key).unkeyedContainer()
  }
  /// The same object, whose unkeyed container holds names and values in turn: the quick way through
  /// members that no type names and whose order counts.
  func superDecoder() throws -> any Decoder {
    var all = decoder
    all.listsMembers = true
    return all
  }
  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

private struct TapeElements: UnkeyedDecodingContainer {
  let decoder: TapeDecoder
  var currentIndex = 0
  private let length: Int
  private var position: Int

  init(decoder: TapeDecoder, length: Int) {
    self.decoder = decoder
    self.length = length
    position = decoder.index + 1
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { length }
  var isAtEnd: Bool { currentIndex >= length }

  private mutating func next() throws -> TapeDecoder {
    guard !isAtEnd else { throw decoder.failure(.endsEarly) }
    let element = TapeDecoder(shared: decoder.shared, index: position)
    position = Int(element.token.next)
    currentIndex += 1
    return element
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, decoder.tape.tokens[position].kind == .null else { return false }
    _ = try next()
    return true
  }
  mutating func decode(_ type: String.Type) throws -> String { try next().string() }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().value(type)
  }
  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> { try next().container(keyedBy: type) }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct TapeSingle: SingleValueDecodingContainer {
  let decoder: TapeDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.token.kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
  func decode(_ type: String.Type) throws -> String { try decoder.string() }
  func decode(_ type: Double.Type) throws -> Double { throw decoder.failure(.binaryFloat) }
  func decode(_ type: Float.Type) throws -> Float { throw decoder.failure(.binaryFloat) }
  func decode(_ type: Int.Type) throws -> Int { try decoder.integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }
}
