/// Reads a compiled zone file (RFC 8536): the 64-bit block and the rule in its footer.
struct TZifReader {
  struct Content {
    var transitions: [Int64] = []
    var offsets: [Int32] = []
    var firstOffset: Int32 = 0
    var footer: ZoneFooterRule?
  }

  private struct Header {
    var version: UInt8
    var isUTCount: Int
    var isStandardCount: Int
    var leapCount: Int
    var transitionCount: Int
    var typeCount: Int
    var characterCount: Int
  }

  private let name: String
  private let bytes: [UInt8]
  private var position = 0

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  mutating func read() throws(ZoneError) -> Content {
    let first = try header()
    guard first.version >= UInt8(ascii: "2") else {
      throw ZoneError(name: name, why: "the zone file is older than version 2; install tzdata")
    }
    try skip(bodyLength(first, timeSize: 4))
    let header = try header()
    var content = Content()
    let transitionCount = header.transitionCount
    for _ in 0..<transitionCount { content.transitions.append(try integer(8)) }
    let indices = try take(transitionCount).map(Int.init)
    var types: [Int32] = []
    for _ in 0..<header.typeCount {
      types.append(Int32(truncatingIfNeeded: try integer(4)))
      try skip(2)
    }
    guard let firstType = types.first, indices.allSatisfy({ $0 < types.count }) else {
      throw ZoneError(name: name, why: "the zone file names a clock that it does not hold")
    }
    content.offsets = indices.map { types[$0] }
    content.firstOffset = firstType
    try skip(
      header.characterCount + header.leapCount * 12 + header.isStandardCount + header.isUTCount
    )
    content.footer = try footer()
    return content
  }

  private mutating func footer() throws(ZoneError) -> ZoneFooterRule? {
    let rest = bytes[position...].drop { $0 == UInt8(ascii: "\n") }
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    let text = String(decoding: line, as: UTF8.self)
    guard !text.isEmpty else { return nil }
    guard let rule = ZoneFooterRule(text) else {
      throw ZoneError(name: name, why: "the rule \"\(text)\" of the zone file is not understood")
    }
    return rule
  }

  private mutating func header() throws(ZoneError) -> Header {
    guard try take(4).elementsEqual("TZif".utf8) else {
      throw ZoneError(name: name, why: "it is not a zone file")
    }
    let version = try take(1)[0]
    try skip(15)
    var counts: [Int] = []
    for _ in 0..<6 {
      let count = Int(try integer(4))
      guard count >= 0 else {
        throw ZoneError(name: name, why: "the zone file counts below nothing")
      }
      counts.append(count)
    }
    return Header(
      version: version,
      isUTCount: counts[0],
      isStandardCount: counts[1],
      leapCount: counts[2],
      transitionCount: counts[3],
      typeCount: counts[4],
      characterCount: counts[5]
    )
  }

  private func bodyLength(_ header: Header, timeSize: Int) -> Int {
    header.transitionCount * (timeSize + 1) + header.typeCount * 6 + header.characterCount
      + header.leapCount * (timeSize + 4) + header.isStandardCount + header.isUTCount
  }

  private mutating func integer(_ count: Int) throws(ZoneError) -> Int64 {
    let taken = try take(count)
    var value: Int64 = taken[0] >= 128 ? -1 : 0
    for byte in taken { value = value << 8 | Int64(byte) }
    return value
  }

  private mutating func take(_ count: Int) throws(ZoneError) -> [UInt8] {
    guard count >= 0, position + count <= bytes.count else {
      throw ZoneError(name: name, why: "the zone file ends early")
    }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  private mutating func skip(_ count: Int) throws(ZoneError) { _ = try take(count) }
}
