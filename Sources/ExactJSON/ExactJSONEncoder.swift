/// Writes `Encodable` values as JSON without blanks, members in the order in which they are given.
package struct ExactJSONEncoder: Sendable {
  /// Makes an encoder.
  package init() {}

  /// Writes a value that will stand inside a number of other containers.
  ///
  /// - Throws: `JSONError` where the value holds binary floating point or a whole number that is not
  ///   exact everywhere, or is nested deeper than is read back.
  package func encode(_ value: some Encodable, inside containers: Int = 0) throws -> [UInt8] {
    let stream = JSONStream()
    try stream.write(value)
    guard stream.deepest + containers <= JSONTape.deepest else {
      throw JSONError(.tooDeep(most: JSONTape.deepest), at: 0)
    }
    return stream.out.bytes
  }
}

/// The one stream that all containers of an encoding write to, in order.
private final class JSONStream {
  private enum Open {
    case object(isEmpty: Bool)
    case array(isEmpty: Bool)
  }

  var out = JSONBytes(reserving: 512)
  private var open: [Open] = []
  private(set) var deepest = 0

  var depth: Int { open.count }

  func write(_ value: some Encodable) throws {
    if let text = value as? String { return out.put(string: text) }
    let before = depth
    let length = out.bytes.count
    try value.encode(to: StreamEncoder(stream: self))
    close(to: before)
    // A value without any member still is an object.
    if out.bytes.count == length { out.put(verbatim: "{}") }
  }

  func openObject() -> Int {
    out.put("{")
    return enter(.object(isEmpty: true))
  }

  func openArray() -> Int {
    out.put("[")
    return enter(.array(isEmpty: true))
  }

  private func enter(_ container: Open) -> Int {
    open.append(container)
    deepest = max(deepest, depth)
    return depth
  }

  /// Closes every container that is open deeper than a depth.
  func close(to depth: Int) {
    while open.count > depth {
      switch open.removeLast() {
      case .object: out.put("}")
      case .array: out.put("]")
      }
    }
  }

  /// Writes what stands before a member of the object at a depth.
  func member(_ name: String, depth: Int) {
    close(to: depth)
    if case .object(isEmpty: false) = open[depth - 1] { out.put(",") }
    open[depth - 1] = .object(isEmpty: false)
    out.put(string: name)
    out.put(":")
  }

  /// Writes what stands before an element of the array at a depth.
  func element(depth: Int) {
    close(to: depth)
    if case .array(isEmpty: false) = open[depth - 1] { out.put(",") }
    open[depth - 1] = .array(isEmpty: false)
  }

  func failure(_ reason: JSONError.Reason) -> JSONError { JSONError(reason, at: out.bytes.count) }

  func write(integer value: some BinaryInteger) throws {
    guard let small = Int64(exactly: value), small.magnitude <= JSONTape.largestInteger else {
      throw failure(.outOfRange)
    }
    out.put(integer: small)
  }
}

private struct StreamEncoder: Encoder {
  let stream: JSONStream
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(StreamMembers<Key>(stream: stream, depth: stream.openObject()))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    StreamElements(stream: stream, depth: stream.openArray())
  }
  func singleValueContainer() -> any SingleValueEncodingContainer { StreamSingle(stream: stream) }
}

private struct StreamMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let stream: JSONStream
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  private func name(_ key: Key) { stream.member(key.stringValue, depth: depth) }

  func encodeNil(forKey key: Key) throws {
    name(key)
    stream.out.put(verbatim: "null")
  }
  func encode(_ value: Bool, forKey key: Key) throws {
    name(key)
    stream.out.put(verbatim: value ? "true" : "false")
  }
  func encode(_ value: String, forKey key: Key) throws {
    name(key)
    stream.out.put(string: value)
  }
  func encode(_ value: Double, forKey key: Key) throws { throw stream.failure(.binaryFloat) }
  func encode(_ value: Float, forKey key: Key) throws { throw stream.failure(.binaryFloat) }
  private func put(_ value: some BinaryInteger, _ key: Key) throws {
    name(key)
    try stream.write(integer: value)
  }
  func encode(_ value: Int, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: Int8, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: Int16, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: Int32, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: Int64, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: UInt, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: UInt8, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: UInt16, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: UInt32, forKey key: Key) throws { try put(value, key) }
  func encode(_ value: UInt64, forKey key: Key) throws { try put(value, key) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    name(key)
    try stream.write(value)
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    name(key)
    return StreamEncoder(stream: stream).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    name(key)
    return StreamEncoder(stream: stream).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { StreamEncoder(stream: stream) }
  func superEncoder(forKey key: Key) -> any Encoder {
    name(key)
    return StreamEncoder(stream: stream)
  }
}

private struct StreamElements: UnkeyedEncodingContainer {
  let stream: JSONStream
  let depth: Int
  var count = 0
  var codingPath: [any CodingKey] { [] }

  init(stream: JSONStream, depth: Int) {
    self.stream = stream
    self.depth = depth
  }

  private mutating func begin() {
    stream.element(depth: depth)
    count += 1
  }

  mutating func encodeNil() throws {
    begin()
    stream.out.put(verbatim: "null")
  }
  mutating func encode(_ value: Double) throws { throw stream.failure(.binaryFloat) }
  mutating func encode(_ value: Float) throws { throw stream.failure(.binaryFloat) }
  mutating func encode<Value: Encodable>(_ value: Value) throws {
    begin()
    try stream.write(value)
  }
  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) -> KeyedEncodingContainer<Key> {
    begin()
    return StreamEncoder(stream: stream).container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    begin()
    return StreamEncoder(stream: stream).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder {
    begin()
    return StreamEncoder(stream: stream)
  }
}

private struct StreamSingle: SingleValueEncodingContainer {
  let stream: JSONStream
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { stream.out.put(verbatim: "null") }
  func encode(_ value: Bool) throws { stream.out.put(verbatim: value ? "true" : "false") }
  func encode(_ value: String) throws { stream.out.put(string: value) }
  func encode(_ value: Double) throws { throw stream.failure(.binaryFloat) }
  func encode(_ value: Float) throws { throw stream.failure(.binaryFloat) }
  func encode(_ value: Int) throws { try stream.write(integer: value) }
  func encode(_ value: Int8) throws { try stream.write(integer: value) }
  func encode(_ value: Int16) throws { try stream.write(integer: value) }
  func encode(_ value: Int32) throws { try stream.write(integer: value) }
  func encode(_ value: Int64) throws { try stream.write(integer: value) }
  func encode(_ value: UInt) throws { try stream.write(integer: value) }
  func encode(_ value: UInt8) throws { try stream.write(integer: value) }
  func encode(_ value: UInt16) throws { try stream.write(integer: value) }
  func encode(_ value: UInt32) throws { try stream.write(integer: value) }
  func encode(_ value: UInt64) throws { try stream.write(integer: value) }
  func encode<Value: Encodable>(_ value: Value) throws { try stream.write(value) }
}
