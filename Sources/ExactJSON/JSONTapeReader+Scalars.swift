extension JSONTapeReader {
  mutating func readString() throws(JSONError) {
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

  mutating func readNumber() throws(JSONError) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = try digits()
    if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") {
      throw JSONError(.leadingZero, at: start)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    } else {
      guard isExact(whole) else { throw JSONError(.outOfRange, at: start) }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      throw JSONError(.badNumber, at: position)
    }
    append(.number, from: start, to: position)
  }

  private mutating func digits() throws(JSONError) -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position] >= UInt8(ascii: "0"),
      bytes[position] <= UInt8(ascii: "9")
    {
      position += 1
    }
    guard position > start else { throw JSONError(.badNumber, at: position) }
    return start..<position
  }

  /// Whether digits without a leading zero are a whole number that every reader of JSON keeps.
  private func isExact(_ digits: Range<Int>) -> Bool {
    guard digits.count >= 16 else { return true }
    guard digits.count == 16 else { return false }
    var value: UInt64 = 0
    for index in digits { value = value * 10 + UInt64(bytes[index] - UInt8(ascii: "0")) }
    return value <= JSONTape.largestInteger
  }
}
