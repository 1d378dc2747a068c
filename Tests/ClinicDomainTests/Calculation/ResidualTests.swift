import ClinicDomain
import Testing

/// The expected residual, the discrepancy ladder, and the stops around the needle.
@Suite struct ResidualTests {
  @Test func theLevelFallsBySegments() throws {
    let first = ExpectedVolume(
      filled: try volume("20"),
      segments: [.init(rate: try rate("0.2"), seconds: 40 * 86400)]
    )
    #expect(first.expected.least.stored == "12 mL")
    let both = ExpectedVolume(
      filled: try volume("20"),
      segments: first.segments + [.init(rate: try rate("0.24"), seconds: 30 * 86400)]
    )
    #expect(both.expected.least.stored == "4.8 mL")
    let all = ExpectedVolume(
      filled: try volume("20"),
      segments: first.segments,
      boluses: [.init(volume: try volume("0.0125"), count: 12)],
      bridge: try volume("0.399")
    )
    #expect(all.expected.least.stored == "11.451 mL")
  }

  @Test func anEstimateIsNeverBelowNothing() throws {
    let dry = ExpectedVolume(
      filled: try volume("20"),
      segments: [.init(rate: try rate("1"), seconds: 30 * 86400)]
    )
    #expect(dry.expected.least == .zero)
  }

  /// Filled, expected, aspirated -> discrepancy, error, grade.
  @Test(arguments: [
    ("20", "4", "6", "+2 mL", "-12.5 %", ResidualGrade.note),
    ("20", "4", "1.9", "-2.1 mL", "+13.1 %", .reason),
    ("20", "4", "6.1", "+2.1 mL", "-13.1 %", .reason),
    ("20", "4", "5", "+1 mL", "-6.3 %", .ok),
    ("20", "4", "5.001", "+1.001 mL", "-6.3 %", .note),
    ("20", "4", "3", "-1 mL", "+6.3 %", .ok),
    ("20", "4", "4", "0 mL", "0 %", .ok),
    ("20", "4", "9", "+5 mL", "-31.3 %", .reason),
    ("20", "4", "9.001", "+5.001 mL", "-31.3 %", .hardStop),
    ("20", "4", "19", "+15 mL", "-93.8 %", .hardStop),
    ("40", "4", "6.8", "+2.8 mL", "-7.8 %", .reason),
    // 5 mL due and more than 1 mL off: the percentage counts.
    ("20", "15", "16.1", "+1.1 mL", "-22 %", .reason),
    ("20", "15", "17.6", "+2.6 mL", "-52 %", .hardStop),
    ("20", "15", "17.5", "+2.5 mL", "-50 %", .reason),
    ("17", "10", "11.015", "+1.015 mL", "-14.5 %", .note),
    ("17", "10", "11.02", "+1.02 mL", "-14.6 %", .reason),
    // Exactly 1 mL off: the percentage does not count, however large.
    ("20", "15", "16", "+1 mL", "-20 %", .ok),
  ])
  func theLadderGradesADiscrepancy(
    _ filled: String,
    _ expected: String,
    _ aspirated: String,
    _ discrepancy: String,
    _ error: String,
    _ grade: ResidualGrade
  ) throws {
    let residual = ResidualAssessment(
      filled: try volume(filled),
      expected: ExpectedResidual(exact: try volume(expected).exact),
      aspirated: try volume(aspirated)
    )
    #expect(residual.discrepancy.shown == discrepancy)
    #expect(residual.deliveryError?.shown == error)
    #expect(residual.grade == grade)
  }

  @Test func underFiveMillilitresDueThereIsNoError() throws {
    let residual = ResidualAssessment(
      filled: try volume("20"),
      expected: ExpectedResidual(exact: try volume("15.001").exact),
      aspirated: try volume("16.5")
    )
    #expect(residual.deliveryError == nil)
    #expect(residual.grade == .note)
  }

  @Test func ofARangeTheWorseEndIsGraded() throws {
    let range = ExpectedResidual(
      exactLeast: try volume("3").exact,
      exactGreatest: try volume("6").exact
    )
    let nearUpper = ResidualAssessment(
      filled: try volume("20"),
      expected: range,
      aspirated: try volume("6.5")
    )
    #expect(nearUpper.grade == .reason)
    #expect(nearUpper.discrepancy.shown == "+3.5 mL")
    let nearLower = ResidualAssessment(
      filled: try volume("20"),
      expected: range,
      aspirated: try volume("3")
    )
    #expect(nearLower.discrepancy.shown == "-3 mL")
    #expect(nearLower.code == .residualShort)
    #expect(nearLower.shouldAspirateAgain)
  }

  @Test(arguments: [
    (false, "10", true), (true, "0.49", true), (true, "0.5", false), (true, "3", false),
  ])
  func withoutReturnOrWithLessThanHalfAMillilitreProofOfPositionIsMissing(
    _ returned: Bool,
    _ aspirated: String,
    _ missing: Bool
  ) throws {
    #expect(
      FluidReturn.isMissing(returned: returned, aspirated: try volume(aspirated)) == missing
    )
  }

  @Test func theDeviceToleranceAloneWouldAcceptALot() throws {
    let tolerated = ToleratedResidual(
      filled: try volume("20"),
      expected: try volume("4"),
      tolerance: Fraction(145, over: 1000)
    )
    #expect(tolerated.least.stored == "1.68 mL")
    #expect(tolerated.greatest.stored == "6.32 mL")
  }

  @Test(arguments: [
    ("20", "20", "0", "18.8", "+1.2 mL", true), ("40", "40", "0", "38.2", "+1.8 mL", false),
    ("20", "18", "0", "16.8", "+1.2 mL", true), ("20", "18", "0", "17", "+1 mL", false),
    ("40", "36", "2", "36", "+2 mL", false), ("40", "36", "2", "35.999", "+2.001 mL", true),
    ("18", "17", "0.5", "16", "+1.5 mL", true),
  ])
  func missingVolumePointsToThePocket(
    _ reservoir: String,
    _ injected: String,
    _ left: String,
    _ measured: String,
    _ missing: String,
    _ suspect: Bool
  ) throws {
    let guarding = PocketFillGuard(
      injected: try volume(injected),
      leftBehind: try volume(left),
      measured: try volume(measured),
      reservoir: try volume(reservoir)
    )
    #expect(guarding.missing.shown == missing)
    #expect(guarding.isSuspect == suspect)
  }

  @Test(arguments: [
    ("38", "20", "0", Severity.hardStop), ("20", "20", "0", .none), ("20.5", "20", "0", .advisory),
    ("20.501", "20", "0", .hardStop), ("19.5", "18", "2", .advisory), ("19", "20", "0", .hardStop),
  ])
  func theProgrammedVolumeIsWhatWasInjectedAndLeft(
    _ programmed: String,
    _ injected: String,
    _ left: String,
    _ severity: Severity
  ) throws {
    let check = ProgrammedVolumeCheck(
      programmed: try volume(programmed),
      injected: try volume(injected),
      leftBehind: try volume(left)
    )
    #expect(check.severity == severity)
  }

  @Test(arguments: [
    ([14.6, 14.6], true), ([14.5, 20], false), ([20, 14.5], false), ([20, 3, 20], false),
    ([6, 5.1, 5.1], true), ([6, 5, 6], false), ([-6, -7, -8], true), ([-6, 7, -8], false),
    ([30], false), ([-20, -20], false),
  ])
  func twoLargeOrThreeLikeErrorsAskForAReport(_ errors: [Double], _ report: Bool) {
    let percentages = errors.map {
      Percentage(ratio: Fraction(Int128($0 * 10), over: 1000))
    }
    #expect(OverInfusionWatch.asksForReport(percentages) == report)
  }

  @Test(arguments: [
    ("1", "13.2", Severity.none), ("1.2", "13", .none), ("1.001", "13", .none),
    ("0.7", "13", .reason), ("0", "13", .hardStop), ("3", "13", .hardStop),
  ])
  func whatCameOfAControlledDrugIsAccountedFor(
    _ wasted: String,
    _ filled: String,
    _ severity: Severity
  ) throws {
    let ledger = ControlledLedger(
      received: try volume("14.2"),
      filled: try volume(filled),
      wasted: try volume(wasted)
    )
    #expect(ledger.severity == severity)
  }

  @Test func wasteIsAMassOfEveryDrug() throws {
    let waste = WasteCalculation(
      volume: try volume("3.8"),
      formulation: try formulation("morphine 20 mg/mL", "clonidine 100 mcg/mL")
    )
    #expect(waste.masses.map(\.mass.stored) == ["76 mg", "380 mcg"])
    #expect(waste.needsWitness)
    let baclofen = WasteCalculation(
      volume: try volume("3.8"),
      formulation: try formulation("baclofen 2000 mcg/mL")
    )
    #expect(!baclofen.needsWitness)
  }
}
