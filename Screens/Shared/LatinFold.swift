import Grid

/// Folds letters to plain lower-case Latin ones where they have one, for searching only.
package enum LatinFold {
  /// The text in lower case without accents: `Nguyễn` becomes `nguyen`.
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      folded.unicodeScalars.append(LatinLetter.base(of: scalar) ?? scalar)
    }
    return folded
  }
}
