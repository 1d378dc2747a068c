import ClinicDomain

/// Reads the options of a calculation and remembers how their form was corrected.
struct CalcReader {
  /// The subcommand as it is typed.
  private let path: String
  /// The corrections, by name of the input.
  private(set) var notes: [String: String] = [:]

  init(_ path: String) { self.path = path }

  /// Marks an input that was left out with the figure that stands in.
  mutating func noteDefault(_ input: String) { notes[input] = "default" }

  /// Reads one quantity.
  mutating func quantity<Value: Quantity>(
    _ text: String,
    option: String,
    input: String
  ) throws(CommandError) -> Value {
    do {
      let reading = try Value.read(text)
      note(reading.notes, input)
      return reading.value
    } catch {
      throw refusal(error, text, option, example: Self.example(Value.self))
    }
  }

  /// Reads a quantity that may be left out.
  mutating func optional<Value: Quantity>(
    _ text: String?,
    option: String,
    input: String
  ) throws(CommandError) -> Value? {
    guard let text else { return nil }
    return try quantity(text, option: option, input: input)
  }

  /// Reads a quantity that has a default.
  mutating func quantity<Value: Quantity>(
    _ text: String?,
    option: String,
    input: String,
    default standard: Value
  ) throws(CommandError) -> Value {
    if let text { return try quantity(text, option: option, input: input) }
    noteDefault(input)
    return standard
  }

  /// Reads a date.
  func date(_ text: String, option: String) throws(CommandError) -> CivilDate {
    do {
      return try CivilDate(text)
    } catch {
      throw CommandError(
        "\"\(text)\" is refused",
        at: "\(path) \(option)",
        because: error.why,
        remedy: "Write the date like 2026-11-24",
        code: .usage
      )
    }
  }

  /// Reads a count within a range.
  func count(
    _ value: Int,
    option: String,
    in range: ClosedRange<Int>
  ) throws(CommandError) -> Int {
    guard range.contains(value) else {
      throw CommandError(
        "\(value) is refused",
        at: "\(path) \(option)",
        because: "it is not between \(range.lowerBound) and \(range.upperBound)",
        remedy: "Give a whole number in this range",
        code: .usage
      )
    }
    return value
  }

  /// Reads `left x right`.
  mutating func product<Left: Quantity, Right: Quantity>(
    _ text: String,
    option: String,
    input: String
  ) throws(CommandError) -> (Left, Right) {
    let (left, right) = try sides(text, option, example: Self.productExample(Left.self))
    return (
      try quantity(left, option: option, input: input),
      try quantity(right, option: option, input: input)
    )
  }

  /// Reads `volume x count`.
  mutating func boluses(
    _ text: String,
    option: String
  ) throws(CommandError) -> ExpectedVolume.Boluses {
    let example = "0.0125 mL x 12"
    let (left, right) = try sides(text, option, example: example)
    let isDigits = !right.isEmpty && right.count <= 6 && right.allSatisfy { ("0"..."9") ~= $0 }
    guard isDigits, let count = Int(right) else {
      throw CommandError(
        "\"\(text)\" is refused",
        at: "\(path) \(option)",
        because: "\"\(right)\" is not a number of boluses",
        remedy: "Write it like \"\(example)\"",
        code: .usage
      )
    }
    let volume: Volume = try quantity(left, option: option, input: "boluses")
    return ExpectedVolume.Boluses(volume: volume, count: count)
  }

  /// Reads `drug strength`; the drug must be one of the formulary.
  mutating func ingredient(
    _ text: String,
    option: String
  ) throws(CommandError) -> Ingredient {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let start = words.firstIndex { $0.first.map { $0.isNumber || $0 == "." } ?? false }
    guard let start, start > 0 else {
      throw CommandError(
        "\"\(text)\" is refused",
        at: "\(path) \(option)",
        because: "an ingredient is a drug and its strength",
        remedy: "Write it like \"morphine 10 mg/mL\"",
        code: .usage
      )
    }
    let drug = try drug(words[..<start].joined(separator: " "), option: option)
    let concentration: Concentration = try quantity(
      words[start...].joined(separator: " "),
      option: option,
      input: drug.id
    )
    return Ingredient(drug: drug.id, concentration: concentration)
  }

  /// Finds a drug, exactly as written.
  func drug(_ name: String, option: String) throws(CommandError) -> Drug {
    guard let drug = Formulary.drug(name) else {
      throw CommandError(
        "the drug \"\(name)\" is not known",
        at: "\(path) \(option)",
        because: "names are never guessed",
        remedy: "Write one of \(Formulary.drugs.map(\.id).joined(separator: ", "))"
      )
    }
    return drug
  }

  /// Puts ingredients together, the first as the primary.
  mutating func formulation(
    _ texts: [String],
    option: String
  ) throws(CommandError) -> Formulation {
    var ingredients: [Ingredient] = []
    for text in texts { ingredients.append(try ingredient(text, option: option)) }
    guard let primary = ingredients.first else {
      throw CommandError(
        "no ingredient was given",
        at: "\(path) \(option)",
        because: "a mixture has at least one drug",
        remedy: "Write \(option) \"morphine 10 mg/mL\"",
        code: .usage
      )
    }
    guard Set(ingredients.map(\.drug)).count == ingredients.count else {
      throw CommandError(
        "a drug was given twice",
        at: "\(path) \(option)",
        because: "a mixture holds each drug in one strength",
        remedy: "Give every drug once"
      )
    }
    return Formulation(primary: primary, others: Array(ingredients.dropFirst()))
  }

  private mutating func note(_ corrections: [FormatNote], _ input: String) {
    guard !corrections.isEmpty else { return }
    notes[input] = "FORMAT: " + corrections.map(\.sentence).joined(separator: ", ")
  }

  private func sides(
    _ text: String,
    _ option: String,
    example: String
  ) throws(CommandError) -> (String, String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let cross = words.firstIndex(of: "x"),
      words[(cross + 1)...].firstIndex(of: "x") == nil
    else {
      throw CommandError(
        "\"\(text)\" is refused",
        at: "\(path) \(option)",
        because: "two parts with one \" x \" between them were expected",
        remedy: "Write it like \"\(example)\"",
        code: .usage
      )
    }
    return (
      words[..<cross].joined(separator: " "), words[(cross + 1)...].joined(separator: " ")
    )
  }

  private func refusal(
    _ error: QuantityError,
    _ text: String,
    _ option: String,
    example: String
  ) -> CommandError {
    CommandError(
      "\"\(text)\" is not a \(error.quantity)",
      at: "\(path) \(option)",
      because: error.why,
      remedy: "Write it like \"\(example)\"",
      code: .usage
    )
  }

  private static func example<Value: Quantity>(_ kind: Value.Type) -> String {
    switch kind {
    case is Volume.Type: "18.5 mL"
    case is Dose.Type: "500 mcg/day"
    case is Concentration.Type: "2000 mcg/mL"
    case is EnteredRate.Type: "0.2 mL/day"
    case is Mass.Type: "50 mcg"
    default: "6 h"
    }
  }

  private static func productExample<Left: Quantity>(_ kind: Left.Type) -> String {
    kind is EnteredRate.Type ? "0.2 mL/day x 40 d" : "6 h x 0.01 mL/h"
  }
}
