/// Writes comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
package struct CSVWriter: Sendable {
  /// What was written so far.
  package private(set) var text = ""

  /// Nothing written.
  package init() {}

  /// Writes one row.
  package mutating func put(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// A cell as it is written: harmless, and quoted where it must be.
  package static func cell(_ text: String) -> String {
    let harmless = isFormula(text) ? "'\(text)" : text
    let needsQuotes = harmless.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes || harmless.hasPrefix(" ") || harmless.hasSuffix(" ") else { return harmless }
    return
      "\"\(harmless.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// Whether a spreadsheet would run the text: it starts as a formula does and is no plain number.
  ///
  /// What cannot be seen before the first sign counts for nothing: it may be left out on the way.
  private static func isFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, first == "\t" || first == "\r" { return true }
    let seen = text.unicodeScalars.drop(while: isUnseen)
    switch seen.first {
    case "=", "@": return true
    // A sign alone stands where there is nothing to say.
    case "+", "-": return seen.count > 1 && !isSignedAmount(Substring(seen.dropFirst()))
    default: return false
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// A number with at most a unit behind it: `2`, `2.8 mL`, `12.5 %`.
  private static func isSignedAmount(_ text: Substring) -> Bool {
    let number = text.prefix { $0.isNumber || $0 == "." }
    guard number.first?.isNumber == true else { return false }
    return text.dropFirst(number.count).allSatisfy { $0.isLetter || " %/".contains($0) }
  }
}
