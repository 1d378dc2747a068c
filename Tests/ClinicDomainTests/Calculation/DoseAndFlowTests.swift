import ClinicDomain
import Testing

/// Dose, rate and concentration determine each other; mixtures and flex tables follow.
@Suite struct DoseAndFlowTests {
  @Test(arguments: [
    ("500 mcg/day", "2000 mcg/mL", "0.25 mL/day"),
    ("0.5 mg/day", "1 mg/mL", "0.5 mL/day"),
    ("1.94 mg/day", "10 mg/mL", "0.194 mL/day"),
    ("2.4 mcg/day", "25 mcg/mL", "0.096 mL/day"),
    ("0.5 mcg/day", "25 mcg/mL", "0.02 mL/day"),
    ("1 mcg/day", "3 mcg/mL", "0.3333 mL/day"),
    ("200 mcg/day", "0.5 mg/mL", "0.4 mL/day"),
    ("0 mg/day", "10 mg/mL", "0 mL/day"),
  ])
  func theRateIsDoseOverConcentration(_ d: String, _ c: String, _ flow: String) throws {
    let calculation = try RateCalculation(dose: dose(d), concentration: strength(c))
    #expect(calculation.flow.stored == flow)
  }

  @Test func noRateComesFromAStrengthOfZero() throws {
    #expect(throws: Refusal.self) {
      try RateCalculation(dose: dose("1 mg/day"), concentration: strength("0 mg/mL"))
    }
  }

  @Test(arguments: [
    ("96 mcg/day", "2000 mcg/mL"), ("24 mcg/day", "500 mcg/mL"), ("1.2 mcg/day", "25 mcg/mL"),
  ])
  func theLeastFlowSetsTheLeastDose(_ least: String, _ c: String) throws {
    #expect(try rate("0.048").flow.dose(of: strength(c)).stored == least)
  }

  @Test func everyDrugOfAMixtureFollowsThePrimaryDose() throws {
    let mixture = try AdmixtureCalculation(
      primaryDose: dose("2 mg/day"),
      formulation: formulation(
        "morphine 10 mg/mL",
        "bupivacaine 15 mg/mL",
        "clonidine 200 mcg/mL"
      )
    )
    #expect(mixture.flow.stored == "0.2 mL/day")
    #expect(mixture.doses.map(\.dose.stored) == ["2 mg/day", "3 mg/day", "40 mcg/day"])
  }

  @Test func aDerivedDoseIsRoundedOnceToANanogram() throws {
    let mixture = try AdmixtureCalculation(
      primaryDose: dose("1 mg/day"),
      formulation: formulation("morphine 3 mg/mL", "clonidine 100 mcg/mL")
    )
    #expect(mixture.doses[1].dose.stored == "33.333 mcg/day")
    #expect(mixture.doses[0].dose.stored == "1 mg/day")
  }

  @Test func aFlexTableSumsToTheDay() throws {
    let flex = try FlexCalculation(
      steps: [
        .init(seconds: 6 * 3600, rate: EnteredRate("0.010 mL/h")),
        .init(seconds: 12 * 3600, rate: EnteredRate("0.008 mL/h")),
        .init(seconds: 6 * 3600, rate: EnteredRate("0.012 mL/h")),
      ],
      concentration: strength("2000 mcg/mL")
    )
    #expect(flex.dailyVolume.stored == "0.228 mL")
    #expect(flex.dailyDose.stored == "456 mcg/day")
  }

  @Test(arguments: [23, 25, 0])
  func aFlexTableThatIsNotADayIsRefused(_ hours: Int64) throws {
    #expect(throws: Refusal.self) {
      try FlexCalculation(
        steps: [.init(seconds: hours * 3600, rate: EnteredRate("0.01 mL/h"))],
        concentration: strength("2000 mcg/mL")
      )
    }
  }

  @Test func aDoseEnteredForEveryHourInsteadOfOnceADayIsNotTheOrderedDose() throws {
    let ordered = try dose("60 mcg/day")
    let hourly = try FlexCalculation(
      steps: [.init(seconds: 86400, rate: EnteredRate("0.03 mL/h"))],
      concentration: strength("2000 mcg/mL")
    )
    #expect(hourly.dailyDose.stored == "1440 mcg/day")
    #expect(!FlexCalculation.matches(hourly.dailyDose, ordered: ordered))
  }

  @Test(arguments: [
    ("456 mcg/day", "456.1 mcg/day", true), ("456 mcg/day", "455.9 mcg/day", true),
    ("456 mcg/day", "456.101 mcg/day", false), ("2 mg/day", "2.001 mg/day", true),
    ("2 mg/day", "2.0011 mg/day", false), ("2 mg/day", "1.9989 mg/day", false),
    ("100 ng/day", "101 ng/day", true), ("100 ng/day", "102 ng/day", false),
  ])
  func dosesAreEqualWithinOneDisplayStep(_ ordered: String, _ read: String, _ equal: Bool) throws {
    #expect(try DisplayStep.areEqual(dose(read), dose(ordered)) == equal)
  }

  @Test(arguments: [
    ("0.5 mg/day", "0.5 mcg/day", UnitMagnitude.thousandfold),
    ("0.5 mg/day", "500 mg/day", .thousandfold), ("1 mg/day", "10 mg/day", .tenfold),
    ("200 mcg/day", "100 mcg/day", .double), ("1 mg/day", "1000 mcg/day", nil),
    ("1 mg/day", "1.2 mg/day", nil), ("0 mg/day", "1 mg/day", nil),
  ])
  func aRoundFactorBetweenOrderedAndEnteredIsASlip(
    _ ordered: String,
    _ entered: String,
    _ slip: UnitMagnitude?
  ) throws {
    #expect(try UnitMagnitude.slip(ordered: dose(ordered), entered: dose(entered)) == slip)
    #expect(slip?.isUnitTrap ?? false == (slip == .thousandfold))
  }

  @Test func aPumpOfWholeStrokesSnapsADose() throws {
    let snapped = try #require(
      AchievableDose(
        dose("0.49 mg/day"),
        concentration: strength("1 mg/mL"),
        stroke: volume("0.01"),
        deliveriesPerDay: 50
      )
    )
    #expect(snapped.strokesPerDelivery == 1)
    #expect(snapped.dose.stored == "0.5 mg/day")
  }

  @Test(arguments: [("2.4 mcg/day", "0.1 mcg/hour"), ("19.2 mcg/day", "0.8 mcg/hour")])
  func aDailyDoseHasAnHourlyShare(_ daily: String, _ hourly: String) throws {
    #expect(try dose(daily).hourlyShown == hourly)
  }

  @Test(arguments: [
    ("75 mcg", 7, "150 mcg/day"), ("75 mcg", 8, "150 mcg/day"), ("75 mcg", 9, "75 mcg/day"),
  ])
  func aLongEffectOfTheScreeningDoseHalvesTheStart(
    _ screening: String,
    _ hours: Int,
    _ start: String
  ) throws {
    let highest = BaclofenStart.highest(
      screening: try Mass(screening),
      effectHours: hours
    )
    #expect(highest.stored == start)
  }

  @Test(arguments: [(17, 70, "24.3 %"), (3, 752, "0.4 %"), (1, 834, "0.1 %"), (0, 7000, "0 %")])
  func aShareIsAPercentageWithoutASign(_ part: Int, _ whole: Int, _ shown: String) {
    let share = Percentage(ratio: Fraction(Int128(part), over: Int128(whole)))
    #expect(share.unsigned == shown)
  }

  @Test func productsOfTheLargestAmountsStayWithinReach() throws {
    let largest = Dose(amount: Dose.largestRead, unit: .milligramsPerDay)
    let strongest = Concentration(amount: Concentration.largestRead, unit: .milligramsPerMillilitre)
    let weakest = Concentration(amount: 1, unit: .nanogramsPerMillilitre)
    let most = Volume(nanolitres: Volume.largestRead)
    for (old, new) in [(strongest, weakest), (weakest, strongest), (strongest, strongest)] {
      let bridge = try BridgeCalculation(
        tubing: most,
        catheter: most,
        old: old,
        new: new,
        oldDose: largest
      )
      #expect(!bridge.working.text.isEmpty)
      let mixing = try MixingCalculation(
        left: most,
        leftConcentration: old,
        added: most,
        addedConcentration: new
      )
      #expect(!mixing.working.text.isEmpty)
    }
  }
}
