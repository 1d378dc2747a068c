/// Strings of a terminal type's entry.
enum Capability {
  /// Leaves out the pauses `$<5>`, which only slow terminals of old needed.
  static func withoutPauses(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// Leaves out every choice of the ASCII letters, which no other ones ever take the place of.
  static func withoutLetterSets(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      kept.append(byte)
      if byte == choice[2], kept.suffix(3).elementsEqual(choice) { kept.removeLast(3) }
    }
    return kept
  }

  private static let choice = Array("\u{1B}(B".utf8)
}
