/// How many columns text takes, and which text may be shown at all.
package enum CharacterWidth {
  /// Columns of a scalar: 0 for marks that combine, 2 for wide ones, else 1.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    // Letters of western Europe, lines and blocks: what nearly every cell holds.
    if value < 0x300 || (0x2500..<0x25A0).contains(value) { return 1 }
    if contains(value, combining) { return 0 }
    return contains(value, wide) ? 2 : 1
  }

  /// Columns of a text after it was made showable.
  package static func columns(of text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return showable(text).reduce(0) { $0 + Int($1.width) }
  }

  /// Whether every byte is a printable character of one column.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func contains(_ value: UInt32, _ ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
