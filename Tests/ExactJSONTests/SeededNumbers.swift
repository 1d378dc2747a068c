import ExactJSON

/// Random numbers that are the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ share: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &self) < share
  }
}

extension JSONValue {
  /// Any object, with every kind of value somewhere in it.
  static func random(using numbers: inout SeededNumbers) -> JSONValue {
    .object(members(depth: 1, using: &numbers))
  }

  private static func members(
    depth: Int,
    using numbers: inout SeededNumbers
  ) -> [Member] {
    (0..<Int.random(in: 1...5, using: &numbers)).map { number in
      Member("\(number)\(randomText(using: &numbers))", value(depth: depth, using: &numbers))
    }
  }

  private static func value(depth: Int, using numbers: inout SeededNumbers) -> JSONValue {
    switch Int.random(in: depth < 5 ? 0..<8 : 0..<6, using: &numbers) {
    case 0: return .null
    case 1: return .bool(numbers.chance(1, of: 2))
    case 2: return .integer(Int64.random(in: -(1 << 53)...1 << 53, using: &numbers))
    case 3: return .decimal(randomDecimal(using: &numbers))
    case 4, 5: return .string(randomText(using: &numbers))
    case 6: return .object(members(depth: depth + 1, using: &numbers))
    default:
      return .array(
        (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
          value(depth: depth + 1, using: &numbers)
        }
      )
    }
  }

  private static func randomDecimal(using numbers: inout SeededNumbers) -> String {
    let sign = numbers.chance(1, of: 3) ? "-" : ""
    let whole = UInt64.random(in: 0...UInt64.max, using: &numbers) >> 20
    let part = (0..<Int.random(in: 1...20, using: &numbers)).map { _ in
      "\(Int.random(in: 0...9, using: &numbers))"
    }
    return "\(sign)\(whole).\(part.joined())"
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "\u{301}",
    "µ", "山", "\u{2028}", "\u{FFFD}", "\u{10FFFF}", "💧", "'", "{", "]", ",", ":",
  ]

  private static func randomText(using numbers: inout SeededNumbers) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...9, using: &numbers) {
      text.append(scalars[Int.random(in: scalars.indices, using: &numbers)])
    }
    return String(text)
  }
}
