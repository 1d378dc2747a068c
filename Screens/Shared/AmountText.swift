import ClinicDomain

/// Strengths, doses, rates and volumes in a sentence, for whom they are hidden from.
enum AmountText {
  /// What stands in the place of an amount.
  static let hidden = "[amount]"

  private static let units = ["mL", "mcg", "mg", "ng", "nL", "units"]

  /// A text with every number that a unit of drug or volume follows left out.
  static func hidden(in text: String) -> String {
    var out = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      out += rest[..<start]
      let number = rest[start...].prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
      // A point or a comma behind the last digit ends a clause.
      let digits = number.endIndex
      let last = rest[..<digits].lastIndex(where: \.isASCIIDigit) ?? start
      let end = rest.index(after: last)
      // The hyphen of a name is no sign, and none between two figures.
      let before = out.dropLast().last
      let isName = out.last == "-" && before?.isLetter == true
      let isWord = isName || out.last?.isLetter == true
      let isSigned = out.last == "+" || (out.last == "-" && before?.isNumber != true)
      if !isWord, let behind = unit(in: rest[end...]) {
        if isSigned { out.removeLast() }
        out += hidden
        rest = rest[behind...]
      } else {
        out += rest[start..<end]
        rest = rest[end...]
      }
    }
    return out + rest
  }

  /// Where the unit that a number is followed by ends, what it is per included; nothing where there
  /// is none.
  private static func unit(in text: Substring) -> Substring.Index? {
    let text = text.first == " " ? text.dropFirst() : text
    let word = text.prefix { $0.isLetter || $0 == "/" }
    guard units.contains(where: { unit in word == unit || word.hasPrefix("\(unit)/") }) else {
      return nil
    }
    return word.endIndex
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self }
}

extension ScreenContext {
  /// A text as the one who is signed in sees it: without amounts, where those are hidden.
  package func seen(_ text: String) -> String {
    hidesAmounts ? AmountText.hidden(in: text) : text
  }
}
