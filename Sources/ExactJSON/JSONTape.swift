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
    package internal(set) var end: Int32
    /// The token behind this value.
    package internal(set) var next: Int32
    /// How many elements or members a container holds.
    package internal(set) var count: Int32
  }

  /// The bytes that were read.
  package let bytes: [UInt8]
  /// The tokens, the outermost value first.
  package let tokens: [Token]

  /// The deepest nesting that is read.
  package static let deepest = 16
  /// The largest whole number that is read or written, either sign: 2 to the power of 53.
  package static let largestInteger: UInt64 = 1 << 53

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
    return String(decoding: JSONEscapes.unescaped(raw), as: UTF8.self)
  }

  /// Whether a string token is exactly this text.
  package func matches(_ token: Token, _ text: String) -> Bool {
    guard !token.hasEscapes else {
      return JSONEscapes.unescaped(bytes[Int(token.start)..<Int(token.end)]).elementsEqual(
        text.utf8
      )
    }
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
