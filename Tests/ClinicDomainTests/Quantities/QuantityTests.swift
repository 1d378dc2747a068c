import ClinicDomain
import Testing

/// Amounts are read exactly or refused, and written by one typography.
@Suite struct QuantityTests {
  private func roundTrips<Value: Quantity>(_ kind: Value.Type, seed: UInt64) throws {
    var random = SeededNumbers(seed)
    for _ in 0..<4000 {
      let unit = try #require(Array(Value.Unit.allCases).randomElement(using: &random))
      // Amounts of every length, from one base unit to the largest that is read.
      let digits = Int64(1) << Int64.random(in: 0...49, using: &random)
      let amount = min(Int64.random(in: 0..<digits * 2, using: &random), Value.largestRead)
      guard let value = writable(Value(amount: amount, unit: unit)) else { continue }
      let read = try Value(stored: value.stored)
      #expect(read == value)
      #expect(read.unit == value.unit)
      #expect(read.stored == value.stored)
      let entered = try Value.read(value.stored)
      #expect(entered.value == value)
      #expect(entered.notes.isEmpty)
    }
  }

  /// The amount as a unit of it can write it: mL/h holds only whole 24ths of a nanolitre a day.
  private func writable<Value: Quantity>(_ value: Value) -> Value? {
    guard let rate = value as? EnteredRate, rate.unit == .millilitresPerHour else { return value }
    return EnteredRate(amount: rate.amount / 24 * 24, unit: rate.unit) as? Value
  }

  @Test func volumesAreReadAsTheyAreWritten() throws { try roundTrips(Volume.self, seed: 1) }
  @Test func massesAreReadAsTheyAreWritten() throws { try roundTrips(Mass.self, seed: 2) }
  @Test func strengthsAreReadAsTheyAreWritten() throws {
    try roundTrips(Concentration.self, seed: 3)
  }
  @Test func dosesAreReadAsTheyAreWritten() throws { try roundTrips(Dose.self, seed: 4) }
  @Test func enteredRatesAreReadAsTheyAreWritten() throws {
    try roundTrips(EnteredRate.self, seed: 5)
  }
  @Test func lengthsAreReadAsTheyAreWritten() throws { try roundTrips(Length.self, seed: 6) }

  @Test(arguments: [
    ("2000 mcg/mL", "2000 mcg/mL", "2,000 mcg/mL"), ("0.5 mg/mL", "0.5 mg/mL", "0.5 mg/mL"),
    ("1234567 ng/mL", "1234567 ng/mL", "1,234,567 ng/mL"),
    ("999 mcg/mL", "999 mcg/mL", "999 mcg/mL"),
    ("1000.25 mcg/mL", "1000.25 mcg/mL", "1,000.25 mcg/mL"), ("0 mg/mL", "0 mg/mL", "0 mg/mL"),
  ])
  func theTypographyIsThatOfIsmp(_ text: String, _ stored: String, _ shown: String) throws {
    let value = try Concentration(text)
    #expect(value.stored == stored)
    #expect(value.shown == shown)
  }

  @Test(arguments: [
    (".5 mg/day", "0.5 mg/day", [FormatNote.missingLeadingZero]),
    ("1.0 mg/day", "1 mg/day", [.trailingZero]), ("1.50 mg/day", "1.5 mg/day", [.trailingZero]),
    ("5mg/day", "5 mg/day", [.missingSpace]), ("5 \u{B5}g/day", "5 mcg/day", [.microSign]),
    ("5 \u{3BC}g/day", "5 mcg/day", [.microSign]),
    (
      ".50\u{B5}g/day", "0.5 mcg/day",
      [.missingLeadingZero, .trailingZero, .missingSpace, .microSign]
    ),
    ("0.0 mg/day", "0 mg/day", [.trailingZero]),
  ])
  func slipsOfFormAreReadExactlyAndNoted(_ text: String, _ stored: String, _ notes: [FormatNote])
    throws
  {
    let reading = try Dose.read(text)
    #expect(reading.value.stored == stored)
    #expect(reading.notes == notes)
    #expect(throws: QuantityError.self) { try Dose(stored: text) }
  }

  @Test(arguments: [
    ("", "nothing"), (" ", "space"), ("mg/day", "start with a number"), ("5", "missing"),
    ("5 ", "missing"), ("5 mg", "not known"), ("5 mg/ day", "space"), ("5  mg/day", "space"),
    (" 5 mg/day", "space"), ("5 mg/day ", "space"), ("3,7 mg/day", "comma"),
    ("3,700 mg/day", "comma"), ("5 mg/day,", "comma"), ("+5 mg/day", "sign"),
    ("-5 mg/day", "sign"), ("\u{2212}5 mg/day", "sign"), ("1e3 mg/day", "exponent"),
    ("0x10 mg/day", "not known"), ("nan mg/day", "start with"), ("inf mg/day", "start with"),
    ("1.2.3 mg/day", "two decimal points"), ("1..2 mg/day", "two decimal points"),
    ("1. mg/day", "behind the point"), (". mg/day", "behind the point"),
    ("01 mg/day", "more than one zero"), ("00.5 mg/day", "more than one zero"),
    ("\u{663} mg/day", "0 to 9"), ("1\u{663} mg/day", "0 to 9"), ("\u{FF15} mg/day", "0 to 9"),
    ("5 MG/DAY", "not known"), ("5 ug/day", "not known"), ("5 mg/d", "not known"),
    ("5 mg/day.", "not known"), ("0.0000001 mg/day", "decimals"), ("0.0001 mcg/day", "decimals"),
    ("0.1 ng/day", "decimals"), ("99999999999999999999 mg/day", "too large"),
    ("1000000001 mg/day", "too large"), ("1/2 mg/day", "not known"), ("5 mg/day\n", "not known"),
    ("5\tmg/day", "not known"), ("5\u{A0}mg/day", "not known"), ("\u{BD} mg/day", "0 to 9"),
    ("5 mg/day 6 mg/day", "space"), ("5 mg/mL", "not known"),
  ])
  func everythingElseIsRefusedWithTheReason(_ text: String, _ why: String) {
    do {
      let reading = try Dose.read(text)
      Issue.record("\"\(text)\" was read as \(reading.value)")
    } catch {
      #expect(error.why.contains(why), "\(text): \(error.why)")
      #expect(error.text == text)
      #expect(!error.description.isEmpty)
    }
  }

  /// Canonical text with one byte too many, too few or wrong is refused, or means what it says.
  @Test func tenThousandMalformedTextsAreRefusedAndNoneIsHalfRead() throws {
    var random = SeededNumbers(7)
    let junk = Array(" ,.+-eExX/\u{B5}\u{663}\u{2212}abmcgLdy0\u{0}\n\t\u{A0}")
    var refused = 0
    while refused < 10000 {
      let amount = Int64.random(in: 0...999_999_999, using: &random)
      let unit = try #require(Concentration.Unit.allCases.randomElement(using: &random))
      var text = Array(Concentration(amount: amount, unit: unit).stored)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text[index] = try #require(junk.randomElement(using: &random))
        case 1: text.insert(try #require(junk.randomElement(using: &random)), at: index)
        default: text.remove(at: index)
        }
        if text.isEmpty { break }
      }
      let entered = String(text)
      do {
        let reading = try Concentration.read(entered)
        // What is read must be exactly what stands there: undoing the noted slips gives it back.
        #expect(undo(reading.notes, of: entered) == reading.value.stored)
      } catch {
        refused += 1
      }
    }
  }

  /// The entered text with its slips of form put right, without reading it.
  private func undo(_ notes: [FormatNote], of entered: String) -> String {
    var text = entered.replacing("\u{B5}", with: "mc").replacing("\u{3BC}", with: "mc")
    if notes.contains(.missingLeadingZero) { text = "0" + text }
    if notes.contains(.missingSpace), let end = text.lastIndex(where: { $0.isNumber }) {
      text.insert(" ", at: text.index(after: end))
    }
    if notes.contains(.trailingZero), let space = text.firstIndex(of: " ") {
      var number = text[..<space]
      while number.last == "0" { number.removeLast() }
      if number.last == "." { number.removeLast() }
      text = String(number) + text[space...]
    }
    return text
  }

  @Test(arguments: [
    ("5", "5 mL", true), ("0.25", "0.25 mL", true), ("", "", false), ("5 mL", "", false),
    ("5,2", "", false), ("5.", "", false), ("1e2", "", false), ("5 ", "", false),
    ("1.2.3", "", false), ("\u{665}", "", false),
  ])
  func aLabelledFieldTakesABareNumber(_ text: String, _ stored: String, _ isRead: Bool) {
    do {
      let reading = try Volume.read(text, labelled: .millilitres)
      #expect(isRead)
      #expect(reading.value.stored == stored)
    } catch {
      #expect(!isRead, "\(error)")
    }
  }

  @Test(arguments: [
    ("1 mL/h", "24 mL/day"), ("0.010 mL/h", "0.24 mL/day"), ("0.2 mL/day", "0.2 mL/day"),
    ("0.000001 mL/h", "0.000024 mL/day"),
  ])
  func anHourlyRateIsTwentyFourthOfADailyOne(_ text: String, _ daily: String) throws {
    let rate = try EnteredRate(text)
    #expect(rate.expressed(in: .millilitresPerDay).stored == daily)
    #expect(try rate == EnteredRate(daily))
  }

  @Test func amountsCompareAcrossUnits() throws {
    #expect(try Dose("0.5 mg/day") == Dose("500 mcg/day"))
    #expect(try Dose("0.5 mg/day").hashValue == Dose("500 mcg/day").hashValue)
    #expect(try Dose("0.5 mg/day") < Dose("501 mcg/day"))
    #expect(try Dose("500 mcg/day").expressed(in: .milligramsPerDay).stored == "0.5 mg/day")
  }

  @Test(arguments: [
    (2_100_000, "+2.1 mL"), (-2_100_000, "-2.1 mL"), (0, "0 mL"), (400, "0 mL"),
    (500, "+0.001 mL"), (-500, "-0.001 mL"), (1_234_567_890, "+1,234.568 mL"),
  ])
  func aDifferenceAlwaysCarriesItsSign(_ nanolitres: Int64, _ shown: String) {
    #expect(VolumeDifference(nanolitres: nanolitres).shown == shown)
  }
}

/// Exact ratios, rounded once and half away from zero.
@Suite struct FractionTests {
  @Test(arguments: [
    (1, 2, 1), (-1, 2, -1), (3, 2, 2), (-3, 2, -2), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (5, 1, 5),
  ])
  func halvesRoundAwayFromZero(_ numerator: Int, _ denominator: Int, _ rounded: Int) {
    let value = Fraction(Int128(numerator), over: Int128(denominator))
    #expect(value.rounded() == Int128(rounded))
  }

  @Test(arguments: [(7, 2, 3), (-7, 2, -4), (6, 2, 3), (0, 5, 0), (-1, 3, -1)])
  func roundedDownIsTowardsLess(_ numerator: Int, _ denominator: Int, _ rounded: Int) {
    let value = Fraction(Int128(numerator), over: Int128(denominator))
    #expect(value.roundedDown == Int128(rounded))
  }

  @Test(arguments: [
    (-131_25, 1000, 1, "-13.1"), (13125, 1000, 1, "13.1"), (13150, 1000, 1, "13.2"),
    (-1315, 100, 1, "-13.2"), (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (21, 1, 1, "21"),
    (-4, 100, 1, "0"), (1, 20000, 4, "0.0001"),
  ])
  func aDecimalIsRoundedOnce(_ numerator: Int, _ denominator: Int, _ decimals: Int, _ text: String)
  {
    let value = Fraction(Int128(numerator), over: Int128(denominator))
    #expect(DecimalText.rounded(value, decimals: decimals) == text)
  }

  @Test func sumsAndProductsAreExact() {
    var sum = Fraction.zero
    for _ in 0..<10 { sum = sum + Fraction(1, over: 10) }
    #expect(sum == Fraction(1))
    #expect(Fraction(2, over: 3) * Fraction(3, over: 2) == Fraction(1))
    #expect(Fraction(1, over: 3) - Fraction(1, over: 3) == .zero)
    #expect(Fraction(2, over: -4) == Fraction(-1, over: 2))
  }

  @Test func theOrderIsExactForAllSizes() {
    var random = SeededNumbers(11)
    for _ in 0..<2000 {
      let a = Fraction(
        Int128(Int64.random(in: -1000...1000, using: &random)),
        over: Int128(Int64.random(in: 1...50, using: &random))
      )
      let b = Fraction(
        Int128(Int64.random(in: -1000...1000, using: &random)),
        over: Int128(Int64.random(in: 1...50, using: &random))
      )
      #expect((a < b) == ((a - b).numerator < 0))
      #expect((a == b) == ((a - b) == .zero))
    }
    let huge = Fraction(Int128.max / 2, over: 3)
    let huger = Fraction(Int128.max / 2 + 1, over: 3)
    #expect(huge < huger)
    #expect(Fraction(-Int128.max / 2, over: 3) < huge)
  }

  @Test func whatDoesNotFitIsApproximatedInsteadOfStopping() {
    let large = Fraction(1_000_000_000_000_000_000_000_000, over: 999_999_999_989)
    let other = Fraction(1_000_000_000_000_000_000_000_000, over: 999_999_999_961)
    let third = Fraction(1_000_000_000_000_000_000_000_000, over: 999_999_999_959)
    let sum = large + other + third
    // Three times a trillion, to far less than one.
    let error = (sum - Fraction(3_000_000_000_000)).magnitude
    #expect(error < Fraction(1000))
    let most = Fraction(Int128.max)
    #expect(most * most > most - Fraction(1) || most * most == most)
    #expect((most + most) > .zero)
    #expect(Fraction(1, over: Int128.max).rounded(toMultipleOf: 1000) == 0)
  }
}
