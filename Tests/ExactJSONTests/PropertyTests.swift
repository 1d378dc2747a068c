import ExactJSON
import Foundation
import Testing

/// What holds for any value and any damage, tried on many.
@Suite("Any value comes back, any damage is refused")
struct PropertyTests {
  @Test("What is written is read back the same, and written the same again", arguments: 1...20)
  func roundTrip(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let value = JSONValue.random(using: &numbers)
      let compact = value.compact
      #expect(try JSONValue(compact) == value, "seed \(seed)")
      #expect(try JSONValue(value.pretty) == value, "seed \(seed)")
      #expect(try JSONValue(value.pretty).compact == compact, "seed \(seed)")
      #expect(!compact.contains { $0 < 0x20 })
    }
  }

  /// Ways to break a text that was whole.
  enum Damage: CaseIterable {
    case cut, trailingBytes, byteOrderMark, controlCharacter, notUTF8, trailingComma
    case duplicateMember, tooDeep, exponent, leadingZero, loneSurrogate, secondComma

    func apply(to whole: [UInt8], using numbers: inout SeededNumbers) -> [UInt8] {
      let members = Array(whole.dropFirst().dropLast())
      func object(_ first: String) -> [UInt8] {
        Array("{\(first),".utf8) + members + Array("}".utf8)
      }
      switch self {
      case .cut: return Array(whole.prefix(Int.random(in: 0..<whole.count, using: &numbers)))
      case .trailingBytes:
        return whole + [UInt8(truncatingIfNeeded: Int.random(in: 0x21..<0x7F, using: &numbers))]
      case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + whole
      case .controlCharacter:
        return object("\"x\(Unicode.Scalar(UInt8.random(in: 0..<0x20, using: &numbers)))\":1")
      case .notUTF8:
        let stray = UInt8.random(in: 0x80...0xBF, using: &numbers)
        return Array("{\"x".utf8) + [stray] + Array("\":1,".utf8) + members + Array("}".utf8)
      case .trailingComma: return Array("{".utf8) + members + Array(",}".utf8)
      case .duplicateMember: return object(#""x":1,"x":1"#)
      case .tooDeep: return Array("[[[[[[[[[[[[[[[[".utf8) + whole + Array("]]]]]]]]]]]]]]]]".utf8)
      case .exponent: return object(#""x":1e\#(Int.random(in: 0...400, using: &numbers))"#)
      case .leadingZero: return object(#""x":0\#(Int.random(in: 0...99, using: &numbers))"#)
      case .loneSurrogate:
        return object(
          #""x":"\ud\#(String(Int.random(in: 0x800...0xFFF, using: &numbers), radix: 16))""#
        )
      case .secondComma: return Array("{".utf8) + members + Array(",,\"x\":1}".utf8)
      }
    }
  }

  @Test(
    "12,000 damaged texts are refused with a place, none is half read",
    arguments: Damage.allCases
  )
  func malformed(_ damage: Damage) throws {
    for seed in UInt64(1)...1000 {
      var numbers = SeededNumbers(seed: seed)
      let whole = JSONValue.random(using: &numbers).compact
      let broken = damage.apply(to: whole, using: &numbers)
      let error = #expect(throws: JSONError.self, "seed \(seed)") { _ = try JSONTape(broken) }
      let offset = try #require(error?.offset)
      #expect(offset >= 0 && offset <= broken.count, "seed \(seed)")
    }
  }

  @Test(
    "Whatever bytes change, reading ends, and what is accepted another reader accepts too",
    arguments: 1...20
  )
  func mutations(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var accepted = 0
    for _ in 0..<150 {
      var bytes = JSONValue.random(using: &numbers).compact
      for _ in 0..<Int.random(in: 1...4, using: &numbers) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[Int.random(in: bytes.indices, using: &numbers)], at: place)
        default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
        }
      }
      guard let value = try? JSONValue(bytes) else { continue }
      accepted += 1
      #expect(try JSONValue(value.compact) == value, "seed \(seed)")
      let other = try JSONSerialization.jsonObject(
        with: Data(bytes),
        options: .fragmentsAllowed
      )
      #expect(isSame(value, other), "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(accepted > 0, "no changed text was accepted: the comparison says nothing")
  }

  /// Whether another reader saw the same structure and texts.
  private func isSame(_ value: JSONValue, _ other: Any) -> Bool {
    switch value {
    case .null: other is NSNull
    case .bool(let value): other as? Bool == value
    case .integer(let value): (other as? NSNumber)?.int64Value == value
    case .decimal: other is NSNumber
    case .string(let text): (other as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
    case .array(let elements):
      (other as? [Any]).map { others in
        others.count == elements.count && zip(elements, others).allSatisfy { isSame($0, $1) }
      } ?? false
    case .object(let members):
      (other as? [String: Any]).map { others in
        members.allSatisfy { member in others[member.name].map { isSame(member.value, $0) } ?? false
        }
      } ?? false
    }
  }
}
