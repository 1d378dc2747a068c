import ClinicDomain
import Testing

/// Limits of one change of dose, and which code gives way to which.
@Suite struct DoseChangeTests {
  private func codes(
    _ drug: String,
    _ from: String,
    _ to: String,
    origin: Patient.SpasticityOrigin? = nil,
    firstDays: Bool = false,
    taper: Bool = false
  ) throws -> [FindingCode] {
    DoseChange(
      drug: try #require(Formulary.drug(drug)),
      from: try dose(from),
      to: try dose(to),
      context: .init(origin: origin, isFirstDays: firstDays, hasTaperPlan: taper)
    ).findings.codes
  }

  /// From, to, origin, first days -> codes.
  @Test(arguments: [
    ("200", "230", Patient.SpasticityOrigin.cerebral, true, [FindingCode]()),
    ("200", "230.2", .cerebral, true, [.stepOverLabel]),
    ("480", "600", .cerebral, true, [.stepOverLabel]),
    ("480", "600", .cerebral, false, [.stepOverLabel]),
    ("480", "576", .cerebral, false, []),
    ("480", "600", .spinal, true, [.stepOverConsensus]),
    ("480", "600", .spinal, false, [.stepOverConsensus]),
    ("480", "576", .spinal, false, []),
    ("400", "520", .spinal, true, [.stepOverConsensus]),
    ("400", "520.8", .spinal, true, [.stepOverLabel]),
    ("400", "560", .spinal, false, [.stepOverConsensus]),
    ("400", "561", .spinal, false, [.stepOverLabel]),
  ])
  func baclofenChangesByOriginAndPhase(
    _ from: String,
    _ to: String,
    _ origin: Patient.SpasticityOrigin,
    _ firstDays: Bool,
    _ expected: [FindingCode]
  ) throws {
    let found = try codes(
      "baclofen",
      "\(from) mcg/day",
      "\(to) mcg/day",
      origin: origin,
      firstDays: firstDays
    )
    #expect(found == expected)
  }

  @Test func anUnknownOriginCountsAsTheStricterOne() throws {
    #expect(try codes("baclofen", "480 mcg/day", "600 mcg/day") == [.stepOverLabel])
    #expect(try codes("baclofen", "480 mcg/day", "576 mcg/day").isEmpty)
  }

  @Test(arguments: [
    ("morphine", "1.94 mg/day", "2.174 mg/day", [FindingCode]()),
    ("morphine", "5 mg/day", "6 mg/day", []),
    ("morphine", "5 mg/day", "6.01 mg/day", [.stepOverPolicy]),
    ("morphine", "5 mg/day", "10 mg/day", [.stepOverPolicy]),
    ("morphine", "5 mg/day", "4 mg/day", []),
    ("morphine", "5 mg/day", "3.99 mg/day", [.largeDecrease]),
    ("morphine", "5 mg/day", "0 mg/day", [.largeDecrease]),
    ("bupivacaine", "6 mg/day", "7 mg/day", []),
    ("bupivacaine", "6 mg/day", "7.1 mg/day", [.stepOverPolicy]),
    ("bupivacaine", "6 mg/day", "0 mg/day", []),
    ("clonidine", "100 mcg/day", "130 mcg/day", [.stepOverPolicy]),
    ("clonidine", "100 mcg/day", "70 mcg/day", [.largeDecrease]),
    ("clonidine", "100 mcg/day", "0 mcg/day", [.abruptStop]),
    ("baclofen", "400 mcg/day", "0 mcg/day", [.abruptStop]),
    ("ziconotide", "4.8 mcg/day", "0 mcg/day", []),
    ("ziconotide", "4.8 mcg/day", "5.3 mcg/day", []),
    ("ziconotide", "4.8 mcg/day", "5.4 mcg/day", [.stepOverConsensus]),
    ("ziconotide", "4.8 mcg/day", "7.2 mcg/day", [.stepOverConsensus]),
    ("ziconotide", "4.8 mcg/day", "7.3 mcg/day", [.stepOverLabel]),
    ("ziconotide", "19 mcg/day", "19.4 mcg/day", [.doseOverLabelMax]),
    ("morphine", "14 mg/day", "16 mg/day", [.doseOverPacc]),
    (
      "morphine", "45 mg/day", "46 mg/day",
      [.doseOverHard, .doseOverPacc, .doseOverLabelCaution]
    ),
    ("dexamethasone", "1 mg/day", "9 mg/day", [.prohibitedDrug]),
    ("methadone", "1 mg/day", "9 mg/day", [.prohibitedDrug]),
  ])
  func everyDrugHasItsOwnLimits(
    _ drug: String,
    _ from: String,
    _ to: String,
    _ expected: [FindingCode]
  ) throws {
    #expect(try codes(drug, from, to) == expected)
  }

  @Test func aRiseAboveOneHundredPercentIsAHardStop() throws {
    let drug = try #require(Formulary.drug("morphine"))
    let double = DoseChange(drug: drug, from: try dose("2 mg/day"), to: try dose("4 mg/day"))
    #expect(double.findings.severity == .reason)
    let more = DoseChange(drug: drug, from: try dose("2 mg/day"), to: try dose("4.01 mg/day"))
    #expect(more.findings.severity == .hardStop)
  }

  @Test func aPlanToTaperAllowsTheEnd() throws {
    #expect(
      try codes("clonidine", "100 mcg/day", "0 mcg/day", taper: true) == [.largeDecrease]
    )
  }

  @Test func aNewStartHasNoPercentage() throws {
    let drug = try #require(Formulary.drug("morphine"))
    let start = DoseChange(drug: drug, from: try dose("0 mg/day"), to: try dose("1 mg/day"))
    #expect(start.change == nil)
    #expect(start.stepFindings.isEmpty)
  }

  @Test func aRoutineRefillFindsNothingThatAsks() throws {
    for (drug, amount) in [("morphine", "4 mg/day"), ("baclofen", "400 mcg/day")] {
      #expect(try codes(drug, amount, amount).isEmpty)
    }
  }
}
