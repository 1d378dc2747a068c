/// Why bytes are not the JSON that is read here, with the place where it shows.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that was broken.
  package enum Reason: Hashable, Sendable {
    case byteOrderMark
    case endsEarly
    case unexpected(UInt8)
    case notUTF8
    case controlCharacter
    case badEscape
    case loneSurrogate
    case leadingZero
    case badNumber
    case trailingComma
    case duplicateMember(String)
    case tooDeep(most: Int)
    case tooLong(most: Int)
    case trailingBytes
    case wrongKind(expected: String)
    case missingMember(String)
    case outOfRange
    case binaryFloat
    case refused(String)
  }

  /// The rule that was broken.
  package let reason: Reason
  /// The offset of the byte at which it shows.
  package let offset: Int

  /// Makes the error of one place.
  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The whole sentence.
  package var description: String { "byte \(offset): \(why)" }

  private var why: String {
    switch reason {
    case .byteOrderMark: "a byte-order mark stands before the text"
    case .endsEarly: "the text ends early"
    case .unexpected(let byte):
      byte >= 0x20 && byte < 0x7F
        ? "\"\(Unicode.Scalar(byte))\" was not expected here" : "byte \(byte) was not expected here"
    case .notUTF8: "the bytes are not UTF-8"
    case .controlCharacter: "a control character stands in a string"
    case .badEscape: "the escape is not known"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .leadingZero: "a number starts with a superfluous zero"
    case .badNumber: "the number is not complete"
    case .trailingComma: "a comma stands before the closing bracket"
    case .duplicateMember(let name): "the member \"\(name)\" comes twice"
    case .tooDeep(let most): "it is nested deeper than \(most)"
    case .tooLong(let most): "it is longer than \(most) bytes"
    case .trailingBytes: "more bytes follow the value"
    case .wrongKind(let expected): "\(expected) was expected"
    case .missingMember(let name): "the member \"\(name)\" is missing"
    case .outOfRange: "the number is out of range"
    case .binaryFloat: "binary floating point is never read or written"
    case .refused(let why): why
    }
  }
}
