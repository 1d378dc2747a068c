import ClinicDomain
import Testing

/// Bridges, primes, mixing, dilution and constant-flow fills.
@Suite struct ChangeOfFluidTests {
  private func bridge(
    tubing: String = "0.199",
    old: String,
    new: String,
    oldDose: String,
    newDose: String? = nil
  ) throws -> BridgeCalculation {
    try BridgeCalculation(
      tubing: volume(tubing),
      catheter: volume("0.2"),
      old: strength(old),
      new: strength(new),
      oldDose: dose(oldDose),
      newDose: newDose.map { try dose($0) }
    )
  }

  @Test func theOldDoseGoesOnWhileOldDrugClears() throws {
    let bridge = try bridge(old: "500 mcg/mL", new: "2000 mcg/mL", oldDose: "200 mcg/day")
    #expect(bridge.volume.stored == "0.399 mL")
    #expect(bridge.flow.stored == "0.4 mL/day")
    #expect(bridge.hours.shown == "23.94 h")
    #expect(bridge.entry.stored == "798 mcg")
    #expect(bridge.delivered.stored == "199.5 mcg")
    #expect(bridge.setting.minutes == 1436)
  }

  @Test func withoutABridgeARisingStrengthUnderdoses() throws {
    let bridge = try bridge(old: "500 mcg/mL", new: "2000 mcg/mL", oldDose: "200 mcg/day")
    #expect(bridge.doseWithoutBridge.stored == "50 mcg/day")
    // 3.99 days.
    #expect(bridge.hoursWithoutBridge.shown == "95.76 h")
  }

  @Test func withoutABridgeAFallingStrengthOverdoses() throws {
    let bridge = try BridgeCalculation(
      tubing: volume("0.17"),
      catheter: volume("0.2"),
      old: strength("2000 mcg/mL"),
      new: strength("1000 mcg/mL"),
      oldDose: dose("600 mcg/day")
    )
    #expect(bridge.doseWithoutBridge.stored == "1200 mcg/day")
    #expect(bridge.hoursWithoutBridge.shown == "14.8 h")
  }

  @Test func anotherTubingConstantShiftsTheEntry() throws {
    let bridge = try bridge(
      tubing: "0.14",
      old: "500 mcg/mL",
      new: "2000 mcg/mL",
      oldDose: "200 mcg/day"
    )
    #expect(bridge.hours.shown == "20.4 h")
    #expect(bridge.entry.stored == "680 mcg")
  }

  @Test(arguments: [
    ("798 mcg", false), ("837.9 mcg", false), ("838.4 mcg", true), ("758.1 mcg", false),
    ("757 mcg", true), ("680 mcg", true),
  ])
  func moreThanFivePercentApartThePrescriberDecides(_ entered: String, _ differs: Bool) throws {
    let bridge = try bridge(old: "500 mcg/mL", new: "2000 mcg/mL", oldDose: "200 mcg/day")
    #expect(bridge.differs(fromProgrammer: try Mass(entered)) == differs)
  }

  @Test(arguments: [
    ("0 mcg/mL", "2000 mcg/mL", "200 mcg/day"), ("500 mcg/mL", "0 mcg/mL", "200 mcg/day"),
    ("500 mcg/mL", "2000 mcg/mL", "0 mcg/day"),
  ])
  func aBridgeNeedsStrengthsAndADose(_ old: String, _ new: String, _ oldDose: String) {
    #expect(throws: Refusal.self) { try bridge(old: old, new: new, oldDose: oldDose) }
  }

  @Test func newDrugReachesTheTipAfterTheClearingVolume() throws {
    let time = ClearingTime.hours(try volume("0.399"), at: try rate("0.2").flow)
    #expect(time?.shown == "47.88 h")
    #expect(ClearingTime.hours(try volume("0.399"), at: .zero) == nil)
  }

  @Test func aPrimeCountsTheTubingOnlyWhereItIsEmpty() throws {
    // 74 cm x 0.0022 mL.
    let catheter = try Length("74 cm").times(volume("0.0022"))
    #expect(catheter.stored == "0.1628 mL")
    let both = PrimeCalculation(
      tubing: try volume("0.199"),
      isTubingEmpty: true,
      catheter: catheter,
      concentration: try strength("500 mcg/mL")
    )
    #expect(both.volume.stored == "0.3618 mL")
    #expect(both.mass.stored == "180.9 mcg")
    let catheterOnly = PrimeCalculation(
      tubing: try volume("0.199"),
      isTubingEmpty: false,
      catheter: catheter,
      concentration: try strength("500 mcg/mL")
    )
    #expect(catheterOnly.mass.stored == "81.4 mcg")
  }

  @Test(arguments: [
    ("1.4", "2000 mcg/mL", "18.6", "500 mcg/mL", "605 mcg/mL", "+21 %", true),
    ("1.4", "500 mcg/mL", "18.6", "2000 mcg/mL", "1895 mcg/mL", "-5.3 %", true),
    ("0", "500 mcg/mL", "18", "2000 mcg/mL", "2000 mcg/mL", "0 %", false),
    ("1", "1 mg/mL", "19", "2000 mcg/mL", "1950 mcg/mL", "-2.5 %", false),
    ("1", "1 mg/mL", "2", "2 mg/mL", "1.666667 mg/mL", "-16.7 %", true),
  ])
  func whatWasLeftChangesTheStrength(
    _ left: String,
    _ leftC: String,
    _ added: String,
    _ addedC: String,
    _ result: String,
    _ change: String,
    _ rinse: Bool
  ) throws {
    let mixing = try MixingCalculation(
      left: volume(left),
      leftConcentration: strength(leftC),
      added: volume(added),
      addedConcentration: strength(addedC)
    )
    #expect(mixing.concentration.stored == result)
    #expect(mixing.change.shown == change)
    #expect(mixing.advisesRinse == rinse)
  }

  @Test func aDilutionIsStockAndDiluent() throws {
    let dilution = try DilutionCalculation(
      target: strength("500 mcg/mL"),
      total: volume("40"),
      stock: strength("2000 mcg/mL")
    )
    #expect(dilution.drug.stored == "10 mL")
    #expect(dilution.diluent.stored == "30 mL")
    #expect(throws: Refusal.self) {
      try DilutionCalculation(
        target: strength("2 mg/mL"),
        total: volume("40"),
        stock: strength("500 mcg/mL")
      )
    }
  }

  @Test(arguments: [
    ("0", 40, "80 mg", "8 mL", "12 mL"), ("3", 40, "92 mg", "9.2 mL", "13.8 mL"),
  ])
  func aConstantFlowPumpGetsItsDoseFromTheStrength(
    _ extra: String,
    _ days: Int,
    _ mass: String,
    _ drug: String,
    _ diluent: String
  ) throws {
    let fill = try ConstantFlowCalculation(
      capacity: volume("20"),
      flow: rate("0.5"),
      dose: dose("2 mg/day"),
      stock: strength("10 mg/mL"),
      extra: volume(extra)
    )
    #expect(fill.days == days)
    #expect(fill.drugMass.stored == mass)
    #expect(fill.drug.stored == drug)
    #expect(fill.diluent.stored == diluent)
  }

  @Test func aStockThatIsTooWeakIsRefused() throws {
    #expect(throws: Refusal.self) {
      try ConstantFlowCalculation(
        capacity: volume("20"),
        flow: rate("0.5"),
        dose: dose("6 mg/day"),
        stock: strength("10 mg/mL")
      )
    }
  }

  @Test func theMeasuredFlowIsWhatLeftOverDays() throws {
    let flow = try #require(
      ConstantFlowCalculation.measuredFlow(
        filled: volume("20"),
        aspirated: volume("5.2"),
        days: 30
      )
    )
    #expect(flow.stored == "0.4933 mL/day")
    let error = try #require(
      Percentage(from: rate("0.5").flow.nanolitresPerDay, to: flow.nanolitresPerDay)
    )
    #expect(error.shown == "-1.3 %")
  }

  @Test func aStrengthForAnIntervalIsNeverTooWeak() throws {
    let least = try #require(
      StrengthForInterval.least(
        dose: dose("300 mcg/day"),
        days: 90,
        filled: volume("40"),
        alarm: volume("2")
      )
    )
    #expect(least.stored == "710.527 mcg/mL")
    #expect(
      StrengthForInterval.marketed(Formulary.baclofen, atLeast: least)?.stored == "1000 mcg/mL"
    )
    #expect(
      StrengthForInterval.least(
        dose: try dose("300 mcg/day"),
        days: 90,
        filled: .zero,
        alarm: try volume("2")
      ) == nil
    )
  }

  @Test(arguments: [("35", "75 cm", "0.195 mL"), ("0", "110 cm", "0.286 mL")])
  func theImplantedCatheterIsTheSuppliedOneWithoutTheTrimmedPiece(
    _ trimmed: String,
    _ length: String,
    _ held: String
  ) throws {
    let model = try #require(PumpCatalogue.catheter("Flowonix intrathecal catheter 11823"))
    let implanted = try #require(model.implantedLength(trimmed: Length("\(trimmed) cm")))
    #expect(implanted.stored == length)
    let volume = try #require(model.implantedVolume(length: implanted))
    #expect(volume.single?.stored == held)
    #expect(volume.verified)
  }

  @Test func aCatheterWithBoundsGivesNoSingleVolume() throws {
    let model = try #require(PumpCatalogue.catheter("Medtronic Ascenda 8780"))
    let volume = try #require(model.implantedVolume(length: Length("100 cm")))
    #expect(volume.single == nil)
    #expect(volume.least.stored == "0.2 mL")
    #expect(volume.greatest.stored == "0.22 mL")
  }

  @Test func pushesAndLeaksCarryDrug() throws {
    #expect(
      UnintendedDose.accessPortPush(
        catheter: try volume("0.195"),
        concentration: try strength("2000 mcg/mL")
      ).stored == "390 mcg"
    )
    #expect(
      UnintendedDose.accessPortPush(
        catheter: try volume("0.195"),
        concentration: try strength("25 mg/mL")
      ).stored == "4.875 mg"
    )
    #expect(UnintendedDose.scanLeak(of: try strength("25 mg/mL")).stored == "0.25 mg")
  }
}
