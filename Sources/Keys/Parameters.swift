/// The numbers of a sequence: `1;5`, or `97:65;2:1` with parts of a number behind colons.
struct Parameters {
  private var numbers: [[Int]] = []

  /// Reads numbers; nothing where there is anything else.
  init?(_ bytes: some Sequence<UInt8>) {
    var current = [0]
    var isEmpty = true
    for byte in bytes {
      isEmpty = false
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = current[current.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        guard number < 10_000_000 else { return nil }
        current[current.count - 1] = number
      case UInt8(ascii: ":"): current.append(0)
      case UInt8(ascii: ";"):
        numbers.append(current)
        current = [0]
      default: return nil
      }
    }
    if !isEmpty { numbers.append(current) }
  }

  var isEmpty: Bool { numbers.isEmpty }
  var count: Int { numbers.count }

  /// The number at a place; 0 where there is none.
  subscript(index: Int) -> Int { numbers.indices.contains(index) ? numbers[index][0] : 0 }

  /// The character that Shift gives, where the terminal says it.
  var shifted: Int? { numbers.first.flatMap { $0.count > 1 && $0[1] > 0 ? $0[1] : nil } }

  /// What was held down, from the second number; nothing where that is unknown or the key was let
  /// go.
  var modifiers: Modifiers? {
    guard numbers.count > 1 else { return [] }
    if numbers[1].count > 1, numbers[1][1] == 3 { return nil }
    return Self.modifiers(numbers[1][0])
  }

  /// What a number of a sequence says was held down: one more than the sum of 1 for Shift, 2 for
  /// Alt and 4 for Ctrl; the locks do not count.
  static func modifiers(_ number: Int) -> Modifiers? {
    let bits = max(0, number - 1) & ~0b1100_0000
    return bits < 8 ? Modifiers(rawValue: UInt8(bits)) : nil
  }
}
