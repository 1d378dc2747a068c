/// A way in which entered text differs from the canonical one and is yet read exactly.
public enum FormatNote: String, Hashable, Sendable, CaseIterable {
  case missingLeadingZero
  case trailingZero
  case missingSpace
  case microSign

  /// What was rewritten, in words.
  public var sentence: String {
    switch self {
    case .missingLeadingZero: "a leading zero was added"
    case .trailingZero: "a trailing zero was dropped"
    case .missingSpace: "a space was put before the unit"
    case .microSign: "the micro sign was rewritten to mcg"
    }
  }
}

/// What an entered text means, and how its form was corrected.
public struct QuantityReading<Value: Quantity>: Hashable, Sendable {
  /// The amount, exactly as entered.
  public let value: Value
  /// The corrections of form, in the order met; empty for canonical text.
  public let notes: [FormatNote]
}

/// Why a text is not an amount.
public struct QuantityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule of the grammar that was broken.
  public enum Reason: Hashable, Sendable {
    case empty
    case comma
    case sign
    case exponent
    case notANumber
    case twoPoints
    case nothingBehindPoint
    case leadingZeros
    case foreignDigit
    case tooManyDecimals(most: Int)
    case tooLarge
    case missingUnit(known: [String])
    case unknownUnit(String, known: [String])
    case spacing
    case notCanonical(String)
  }

  /// What was being read: "dose".
  public let quantity: String
  /// The text as it was entered.
  public let text: String
  /// The rule that it breaks.
  public let reason: Reason

  /// Makes the error of one text.
  public init(quantity: String, text: String, reason: Reason) {
    self.quantity = quantity
    self.text = text
    self.reason = reason
  }

  /// The reason in words, with what to type instead.
  public var why: String {
    switch reason {
    case .empty: "nothing was entered"
    case .comma: "a comma is never read; write the decimals behind a point"
    case .sign: "a sign is not allowed"
    case .exponent: "an exponent is not allowed; write the number out"
    case .notANumber: "it does not start with a number"
    case .twoPoints: "it has two decimal points"
    case .nothingBehindPoint: "no digit stands behind the point"
    case .leadingZeros: "it starts with more than one zero"
    case .foreignDigit: "only the digits 0 to 9 are read"
    case .tooManyDecimals(let most): "it has more than \(most) decimals"
    case .tooLarge: "the number is too large"
    case .missingUnit(let known): "the unit is missing; write one of \(Self.list(known))"
    case .unknownUnit(let unit, let known):
      "the unit \"\(unit)\" is not known; write one of \(Self.list(known))"
    case .spacing: "one space stands between the number and the unit, and none elsewhere"
    case .notCanonical(let canonical): "the canonical form is \"\(canonical)\""
    }
  }

  /// The whole sentence: what, the text, and why.
  public var description: String { "\"\(text)\" is not a \(quantity): \(why)" }

  private static func list(_ units: [String]) -> String { units.joined(separator: ", ") }
}

extension Quantity {
  /// Reads an amount as it comes from a keyboard, a CSV file or the command line.
  ///
  /// A missing leading zero, trailing zeros, a missing space and the micro sign are read exactly
  /// and noted; anything else that is not canonical is refused. Nothing is guessed.
  ///
  /// - Throws: `QuantityError` with the rule that the text breaks.
  public static func read(_ text: String) throws(QuantityError) -> QuantityReading<Self> {
    var reader = QuantityReader(quantity: name, text: text)
    let number = try reader.number()
    let unit: Unit = try reader.unit()
    return try reader.finish(number, unit)
  }

  /// Reads a bare number at a field whose label holds the unit.
  ///
  /// - Throws: `QuantityError` with the rule that the text breaks.
  public static func read(
    _ number: String,
    labelled unit: Unit
  ) throws(QuantityError) -> QuantityReading<Self> {
    var reader = QuantityReader(quantity: name, text: number)
    let digits = try reader.number()
    try reader.expectEnd()
    return try reader.finish(digits, unit)
  }

  /// Reads an amount and forgets the notes.
  ///
  /// - Throws: `QuantityError` with the rule that the text breaks.
  public init(_ text: String) throws(QuantityError) {
    self = try Self.read(text).value
  }
}

/// The closed grammar: digits, at most one point, one space, a unit of the list.
struct QuantityReader {
  struct Number {
    var digits: Int128
    var decimals: Int
  }

  private let quantity: String
  private let text: String
  private var rest: Substring.UnicodeScalarView
  private var notes: [FormatNote] = []

  init(quantity: String, text: String) {
    self.quantity = quantity
    self.text = text
    rest = Substring(text).unicodeScalars
  }

  mutating func number() throws(QuantityError) -> Number {
    guard let first = rest.first else { throw failure(.empty) }
    if first == "+" || first == "-" || first == "\u{2212}" { throw failure(.sign) }
    let whole = takeDigits()
    var number = try value(of: whole)
    if whole.count > 1, whole.first == "0" { throw failure(.leadingZeros) }
    guard rest.first == "." else {
      guard !whole.isEmpty else { throw failure(numberReason()) }
      return number
    }
    rest.removeFirst()
    var decimals = takeDigits()
    guard !decimals.isEmpty else {
      throw failure(rest.first == "." ? .twoPoints : .nothingBehindPoint)
    }
    if whole.isEmpty { notes.append(.missingLeadingZero) }
    if decimals.last == "0" { notes.append(.trailingZero) }
    while decimals.last == "0" { decimals.removeLast() }
    guard decimals.count <= 18 else { throw failure(.tooManyDecimals(most: 6)) }
    number = try value(of: whole + decimals)
    number.decimals = decimals.count
    return number
  }

  mutating func unit<Unit: QuantityUnit>() throws(QuantityError) -> Unit {
    let known = Unit.allCases.map(\.rawValue)
    switch rest.first {
    case nil: throw failure(.missingUnit(known: known))
    case " ":
      rest.removeFirst()
      if rest.isEmpty { throw failure(.missingUnit(known: known)) }
    case ".": throw failure(.twoPoints)
    case ",": throw failure(.comma)
    case "e", "E": throw failure(.exponent)
    default:
      if isForeignDigit(rest.first) { throw failure(.foreignDigit) }
      notes.append(.missingSpace)
    }
    var spelling = String(rest)
    if spelling.contains(",") { throw failure(.comma) }
    if spelling.contains(" "), notes.last != .missingSpace { throw failure(.spacing) }
    if spelling.unicodeScalars.first.map({ $0 == "\u{00B5}" || $0 == "\u{03BC}" }) == true {
      notes.append(.microSign)
      spelling = "mc" + spelling.unicodeScalars.dropFirst().map(String.init).joined()
    }
    guard let unit = Unit(rawValue: spelling) else {
      throw failure(.unknownUnit(String(rest), known: known))
    }
    return unit
  }

  func expectEnd() throws(QuantityError) {
    guard let next = rest.first else { return }
    switch next {
    case ".": throw failure(.twoPoints)
    case ",": throw failure(.comma)
    case "e", "E": throw failure(.exponent)
    case " ": throw failure(.spacing)
    default: throw failure(isForeignDigit(next) ? .foreignDigit : .notANumber)
    }
  }

  func finish<Value: Quantity>(
    _ number: Number,
    _ unit: Value.Unit
  ) throws(QuantityError) -> QuantityReading<Value> {
    guard number.decimals <= unit.decimals else {
      throw failure(.tooManyDecimals(most: unit.decimals))
    }
    var scale: Int128 = 1
    for _ in 0..<number.decimals { scale *= 10 }
    let (product, overflow) = number.digits.multipliedReportingOverflow(by: Int128(unit.size))
    guard !overflow else { throw failure(.tooLarge) }
    let (amount, remainder) = product.quotientAndRemainder(dividingBy: scale)
    guard remainder == 0 else { throw failure(.tooManyDecimals(most: unit.decimals)) }
    guard amount <= Int128(Value.largestRead) else { throw failure(.tooLarge) }
    return QuantityReading(value: Value(amount: Int64(amount), unit: unit), notes: notes)
  }

  private mutating func takeDigits() -> [Unicode.Scalar] {
    var digits: [Unicode.Scalar] = []
    while let next = rest.first, ("0"..."9").contains(next) {
      digits.append(next)
      rest.removeFirst()
    }
    return digits
  }

  private func value(of digits: [Unicode.Scalar]) throws(QuantityError) -> Number {
    guard digits.count <= 30 else { throw failure(.tooLarge) }
    var value: Int128 = 0
    for digit in digits { value = value * 10 + Int128(digit.value - 48) }
    return Number(digits: value, decimals: 0)
  }

  private func numberReason() -> QuantityError.Reason {
    switch rest.first {
    case ",": .comma
    case " ": .spacing
    default: isForeignDigit(rest.first) ? .foreignDigit : .notANumber
    }
  }

  private func isForeignDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.numericType != nil && !("0"..."9").contains(scalar)
  }

  private func failure(_ reason: QuantityError.Reason) -> QuantityError {
    QuantityError(quantity: quantity, text: text, reason: reason)
  }
}
