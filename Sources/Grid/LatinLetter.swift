/// Letters and the plain Latin ones that they stand on.
package enum LatinLetter {
  /// The letter under an accent, found in the letter's own name, "E WITH ACUTE" stands on E; nothing
  /// where the scalar is no Latin letter.
  package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return scalar.properties.isAlphabetic ? scalar : nil }
    guard let name = scalar.properties.name else { return nil }
    for (prefix, lift) in prefixes where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      guard let letter = rest.unicodeScalars.first,
        rest.dropFirst().hasPrefix(" WITH ") || rest.dropFirst().isEmpty
      else { return nil }
      return Unicode.Scalar(letter.value + lift)
    }
    return nil
  }

  /// How names begin, and how far the letter lies behind the capital in the name.
  private static let prefixes: [(String, UInt32)] = [
    ("LATIN SMALL LETTER ", 32), ("LATIN CAPITAL LETTER ", 0),
  ]
}
