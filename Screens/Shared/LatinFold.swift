/// Folds letters to plain lower-case Latin ones where they have one, for searching only.
package enum LatinFold {
  /// The text in lower case without accents: `Nguyễn` becomes `nguyen`.
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      folded.unicodeScalars.append(base(of: scalar))
    }
    return folded
  }

  /// The letter under an accent, found in the letter's own name: "E WITH ACUTE" stands on E.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix(prefix) else {
      return scalar
    }
    let rest = name.dropFirst(prefix.count)
    guard let letter = rest.unicodeScalars.first,
      rest.dropFirst().hasPrefix(" WITH ") || rest.dropFirst().isEmpty
    else { return scalar }
    return Unicode.Scalar(letter.value + 32) ?? scalar
  }

  private static let prefix = "LATIN SMALL LETTER "
}
