import ClinicDomain
import Testing

/// Severities, kept reasons, and the checks of products, pumps, orders and waste.
@Suite struct FindingTests {
  @Test func everyCodeOfTheFormularyIsHere() {
    #expect(FindingCode.allCases.count == 59)
    for code in FindingCode.allCases { #expect(Formulary.check(code) != nil) }
  }

  @Test func aKeptReasonSilencesTheSameCodeAtTheSameValueOnly() throws {
    let first = LimitChecks.findings(name: "morphine", dose: try dose("16 mg/day"))
    let kept = Set(first.map(KeptReason.init))
    #expect(first.asking(after: kept).isEmpty)
    let higher = LimitChecks.findings(name: "morphine", dose: try dose("17 mg/day"))
    #expect(higher.asking(after: kept).codes == [.doseOverPacc])
    let stop = LimitChecks.findings(name: "morphine", dose: try dose("46 mg/day"))
    #expect(stop.asking(after: Set(stop.map(KeptReason.init))).codes == [.doseOverHard])
  }

  @Test(arguments: [
    (FindingCode.doseOverHard, true), (.concOverHard, true), (.abruptStop, true),
    (.prohibitedDrug, false), (.concMismatchProgrammer, false), (.bridgeUnanswered, false),
    (.csWasteWitness, false), (.wrongPatient, false), (.pocketFillSuspect, false),
    (.rateBelowPumpMin, false), (.budPassed, false),
  ])
  func theStopsOfSafetyCannotBeOverridden(_ code: FindingCode, _ overridable: Bool) {
    #expect(code.isOverridable == overridable)
  }

  @Test(arguments: [
    ("morphine", "15 mg/day", [FindingCode]()), ("morphine", "15.001 mg/day", [.doseOverPacc]),
    ("morphine", "20 mg/day", [.doseOverPacc]),
    ("morphine", "20.001 mg/day", [.doseOverPacc, .doseOverLabelCaution]),
    ("ziconotide", "19.2 mcg/day", []), ("ziconotide", "19.201 mcg/day", [.doseOverLabelMax]),
    ("ziconotide", "38.401 mcg/day", [.doseOverHard, .doseOverLabelMax]),
    ("baclofen", "1000 mcg/day", []), ("baclofen", "1000.001 mcg/day", [.doseOverLabelCaution]),
    ("ropivacaine", "20.001 mg/day", [.doseOverPacc]),
    ("fentanyl", "350 mg/day", [.doseOverHard, .doseOverPacc, .unitNotFieldUnit]),
    ("clonidine", "960 mcg/day", [.doseOverPacc, .epiduralFigure]),
    ("ketamine", "1 mg/day", []), ("triamcinolone", "0.001 mg/day", [.prohibitedDrug]),
    ("morfine", "1 mg/day", [.prohibitedDrug]),
  ])
  func aDoseIsHeldAgainstEveryLimit(_ name: String, _ text: String, _ codes: [FindingCode]) throws {
    #expect(LimitChecks.findings(name: name, dose: try dose(text)).codes == codes)
  }

  @Test(arguments: [
    ("morphine", "20 mg/mL", [FindingCode]()), ("morphine", "25 mg/mL", [.concOverPacc]),
    ("morphine", "50 mg/mL", [.concOverPacc]),
    ("morphine", "50.000001 mg/mL", [.concOverHard, .concOverPacc]),
    ("baclofen", "2000 mcg/mL", []), ("baclofen", "2001 mcg/mL", [.concOverPacc]),
    ("baclofen", "4000.001 mcg/mL", [.concOverHard, .concOverPacc]),
    ("ziconotide", "100.001 mcg/mL", [.concOverHard, .concOverPacc]),
    ("baclofen", "2 mg/mL", [.unitNotFieldUnit]), ("methadone", "1 mg/mL", [.prohibitedDrug]),
  ])
  func aStrengthIsHeldAgainstEveryLimit(_ name: String, _ text: String, _ codes: [FindingCode])
    throws
  {
    #expect(
      LimitChecks.findings(name: name, concentration: try strength(text)).codes == codes
    )
  }

  @Test(arguments: [
    ("SynchroMed II 8637-20", "0.048", [FindingCode]()),
    ("SynchroMed II 8637-20", "0.047999", [.rateBelowPumpMin]),
    ("SynchroMed II 8637-20", "24", []),
    ("SynchroMed II 8637-20", "24.000001", [.rateAbovePumpMax]),
    ("Prometra II 20 mL", "0.01", []), ("Prometra II 20 mL", "28.9", [.rateAbovePumpMax]),
    ("SynchroMed II 8637-20", "0", []), ("Other / unknown", "99", []),
    ("IsoMed 8472-20-05", "99", []),
  ])
  func aFlowIsWithinTheRangeOfItsPump(_ name: String, _ flow: String, _ codes: [FindingCode]) throws
  {
    let model = try #require(PumpCatalogue.model(name))
    #expect(PumpChecks.flow(try rate(flow).flow, of: model).codes == codes)
  }

  @Test func aReservoirIsNotOverfilled() throws {
    func codes(_ injected: String, _ left: String) throws -> [FindingCode] {
      PumpChecks.overfill(
        injected: try volume(injected),
        leftBehind: try volume(left),
        reservoir: .millilitres(20)
      ).codes
    }
    #expect(try codes("20", "0").isEmpty)
    #expect(try codes("18", "2").isEmpty)
    #expect(try codes("18", "2.1") == [.overfill])
    #expect(try codes("40", "0") == [.overfill])
  }

  @Test func theGradeOfAResidualIsTheSeverityOfItsFinding() throws {
    func findings(_ aspirated: String) throws -> [Finding] {
      PumpChecks.residual(
        ResidualAssessment(
          filled: .millilitres(20),
          expected: ExpectedResidual(exact: Volume.millilitres(4).exact),
          aspirated: try volume(aspirated)
        )
      )
    }
    #expect(try findings("4.9").isEmpty)
    #expect(try findings("2.5").map(\.code) == [.residualShort])
    #expect(try findings("2.5").severity == .advisory)
    #expect(try findings("1.9").severity == .reason)
    #expect(try findings("9.1").map(\.code) == [.residualExcess])
    #expect(try findings("9.1").severity == .hardStop)
  }

  @Test func aProductIsCheckedByWhatIsKnownOfIt() throws {
    let now = try CivilDateTime("2026-03-03 08:00")
    func codes(_ change: (inout ProductFacts) throws -> Void) throws -> [FindingCode] {
      var product = ProductFacts(lot: "A1")
      try change(&product)
      return ProductChecks.findings(product, at: now).codes
    }
    #expect(try codes { _ in }.isEmpty)
    #expect(try codes { $0.isPreservativeFree = false } == [.preservedProduct])
    #expect(try codes { $0.isPreservativeFree = true }.isEmpty)
    #expect(try codes { $0.beyondUse = try CivilDateTime("2026-03-03 07:59") } == [.budPassed])
    #expect(try codes { $0.beyondUse = now }.isEmpty)
    #expect(try codes { $0.expiresOn = try day("2026-03-02") } == [.lotExpired])
    #expect(try codes { $0.expiresOn = try day("2026-03-03") }.isEmpty)
    #expect(try codes { $0.isRecalled = true } == [.lotRecalled])
    #expect(try codes { $0.pHHundredths = 300 } == [.phTooLow])
    #expect(try codes { $0.pHHundredths = 301 }.isEmpty)
    #expect(
      try codes { $0.assayError = Percentage(ratio: Fraction(-151, over: 1000)) }
        == [.assayOutOfBand]
    )
    #expect(
      try codes { $0.assayError = Percentage(ratio: Fraction(150, over: 1000)) }.isEmpty
    )
  }

  @Test func aBeyondUseTimeLongerThanTheTablesIsUnlikely() throws {
    let made = try CivilDateTime("2026-03-02 09:00")
    let latest = try #require(BeyondUse.latest(compoundedAt: made, .categoryTwoSterile, .fridge))
    #expect(latest.description == "2026-03-12 09:00")
    let later = try CivilDateTime("2026-03-12 09:01")
    #expect(
      BeyondUse.implausible(
        printed: later,
        compoundedAt: made,
        .categoryTwoSterile,
        .fridge
      ).codes == [.budImplausible]
    )
    #expect(
      BeyondUse.implausible(
        printed: latest,
        compoundedAt: made,
        .categoryTwoSterile,
        .fridge
      ).isEmpty
    )
  }

  @Test(arguments: [
    (["morphine"], [FindingCode.allergy]), (["Opioids (rash)"], [.allergy]),
    (["latex", "MORPHINE SULFATE"], [.allergy]), (["latex", "iodine", "chlorhexidine"], []),
    (["steroid"], []), (["morphin"], []),
  ])
  func anAllergyIsToTheDrugOrItsClass(_ allergies: [String], _ codes: [FindingCode]) throws {
    let order = try formulation("morphine 10 mg/mL")
    #expect(VisitChecks.allergy(order, allergies: allergies).codes == codes)
  }

  @Test func aChangeOfFluidOrPumpAsksForABridge() throws {
    let old = try formulation("morphine 10 mg/mL", "clonidine 100 mcg/mL")
    let same = try formulation("morphine 10 mg/mL", "clonidine 100 mcg/mL")
    let stronger = try formulation("morphine 20 mg/mL", "clonidine 100 mcg/mL")
    let added = try formulation(
      "morphine 10 mg/mL",
      "clonidine 100 mcg/mL",
      "bupivacaine 5 mg/mL"
    )
    func codes(
      _ decision: BridgeDecision,
      _ new: Formulation,
      pump: Bool = false
    ) -> [FindingCode] {
      VisitChecks.bridge(decision, from: old, to: new, isPumpOrCatheterChanged: pump).codes
    }
    #expect(codes(.unanswered, same).isEmpty)
    #expect(codes(.unanswered, stronger) == [.bridgeUnanswered])
    #expect(codes(.unanswered, added) == [.bridgeUnanswered])
    #expect(codes(.unanswered, same, pump: true) == [.bridgeUnanswered])
    #expect(codes(.notNeeded, stronger).isEmpty)
    #expect(codes(.declined(reason: "first fill"), stronger).isEmpty)
  }

  @Test func aLookAlikeOfTheLastFillStops() throws {
    let morphine = try formulation("morphine 10 mg/mL")
    let hydromorphone = try formulation("hydromorphone 10 mg/mL")
    #expect(VisitChecks.lookalike(from: morphine, to: hydromorphone).codes == [.lookalikeSwap])
    #expect(VisitChecks.lookalike(from: morphine, to: morphine).isEmpty)
    let baclofen = try formulation("baclofen 2000 mcg/mL")
    #expect(VisitChecks.lookalike(from: morphine, to: baclofen).isEmpty)
  }

  @Test func controlledWasteNeedsAnotherPerson() throws {
    let nurse = StaffID("rn.lopez")
    func codes(_ drug: String, _ volume: String, _ witness: StaffID?) throws -> [FindingCode] {
      VisitChecks.wasteWitness(
        WasteCalculation(volume: try Volume(volume), formulation: try formulation(drug)),
        by: nurse,
        witness: witness
      ).codes
    }
    #expect(try codes("morphine 10 mg/mL", "2 mL", nil) == [.csWasteWitness])
    #expect(try codes("morphine 10 mg/mL", "2 mL", nurse) == [.csWasteWitness])
    #expect(try codes("morphine 10 mg/mL", "2 mL", StaffID("rn.abara")).isEmpty)
    #expect(try codes("baclofen 2000 mcg/mL", "2 mL", nil).isEmpty)
    #expect(try codes("morphine 10 mg/mL", "0 mL", nil).isEmpty)
  }

  @Test func mixturesAreFoundOnceByDrug() throws {
    let triple = try formulation(
      "morphine 10 mg/mL",
      "bupivacaine 5 mg/mL",
      "clonidine 100 mcg/mL"
    )
    #expect(MixtureChecks.findings(triple).codes == [.offLabelPumpDrug, .offLabelPumpDrug])
    let pair = try formulation("morphine 10 mg/mL", "ziconotide 25 mcg/mL")
    #expect(MixtureChecks.findings(pair).codes == [.offLabelMix, .ziconotideWithOpioid])
    let baclofen = try formulation("morphine 10 mg/mL", "baclofen 500 mcg/mL")
    #expect(MixtureChecks.findings(baclofen).codes == [.offLabelMix, .baclofenMix])
    let alone = try formulation("morphine 10 mg/mL")
    #expect(MixtureChecks.findings(alone).isEmpty)
    let steroid = try formulation("morphine 10 mg/mL", "dexamethasone 4 mg/mL")
    #expect(MixtureChecks.findings(steroid).codes == [.prohibitedDrug])
  }

  @Test func aCriticalDrugIsNotLeftOutOfAFill() throws {
    let old = try formulation("morphine 10 mg/mL", "clonidine 100 mcg/mL")
    let new = try formulation("morphine 10 mg/mL")
    func codes(_ new: Formulation, taper: Bool) -> [FindingCode] {
      MixtureChecks.abruptStop(from: old, to: new, hasTaperPlan: taper).codes
    }
    #expect(codes(new, taper: false) == [.abruptStop])
    #expect(codes(new, taper: true).isEmpty)
    #expect(codes(old, taper: false).isEmpty)
    let saline = Formulation(primary: try ingredient("saline 9 mg/mL"))
    let baclofen = try formulation("baclofen 2000 mcg/mL")
    #expect(
      MixtureChecks.abruptStop(from: baclofen, to: saline, hasTaperPlan: false).codes
        == [.abruptStop]
    )
  }

  @Test func aPatientIsCheckedByWhatIsKnown() throws {
    let morphine = try formulation("morphine 10 mg/mL")
    let ziconotide = try formulation("ziconotide 25 mcg/mL")
    func findings(
      _ formulation: Formulation,
      rise: Bool = false,
      _ change: (inout PatientFacts) -> Void
    ) -> [Finding] {
      var facts = PatientFacts()
      change(&facts)
      return PatientChecks.findings(facts, formulation: formulation, isOpioidRise: rise)
    }
    #expect(findings(morphine, rise: true) { _ in }.isEmpty)
    #expect(findings(morphine) { $0.identifiersMatch = false }.codes == [.wrongPatient])
    #expect(findings(ziconotide) { $0.hasHadPsychosis = true }.codes == [.psychosisZiconotide])
    #expect(findings(morphine) { $0.hasHadPsychosis = true }.isEmpty)
    let naive = findings(morphine) {
      $0.hasBolusDevice = true
      $0.isOpioidTolerant = false
    }
    #expect(naive.codes == [.bolusDeviceNaive])
    let access = findings(morphine) {
      $0.takesAnticoagulant = true
      $0.isCatheterAccessPlanned = true
    }
    #expect(access.codes == [.anticoagulant])
    #expect(findings(morphine) { $0.takesSedative = true }.isEmpty)
    #expect(findings(morphine, rise: true) { $0.takesSedative = true }.codes == [.systemicSedative])
    let pain = findings(morphine, rise: true) { $0.redFlags = [.newPain] }
    #expect(pain.codes == [.granulomaScreen])
    #expect(pain.severity == .reason)
    #expect(findings(morphine, rise: true) { $0.redFlags = [.bladder] }.severity == .hardStop)
    #expect(findings(morphine, rise: true) { $0.redFlags = [.none] }.isEmpty)
    #expect(findings(morphine, rise: true) { $0.risesWithoutBenefit = 2 }.isEmpty)
    #expect(findings(morphine, rise: true) { $0.risesWithoutBenefit = 3 }.codes == [.threeRises])
  }

  @Test func aStabilityDateBeforeTheVolumeDateIsSaid() throws {
    let clock = try #require(StabilityClock(drugs: [Formulary.ziconotide], isDiluted: true))
    let filled = try day("2026-01-05")
    let codes = MixtureChecks.stabilityDates(
      clock,
      filledOn: filled,
      volumeDate: try day("2026-03-01")
    ).codes
    #expect(codes == [.stabilityDue, .dilutedClock, .stabilityLimitsDate])
  }

  @Test(arguments: [
    ("2026-05-31", false, [FindingCode.refillLate]), ("2026-05-30", false, []),
    ("2026-05-16", true, [.nearEmptyCritical]), ("2026-05-15", true, []),
    ("2026-05-31", true, [.refillLate]),
  ])
  func aLateRefillIsSaid(_ on: String, _ critical: Bool, _ codes: [FindingCode]) throws {
    #expect(
      VisitChecks.schedule(
        on: try day(on),
        due: try day("2026-05-30"),
        isWithdrawalCritical: critical
      ).codes == codes
    )
  }

  @Test func aMissingUnitIsAFindingAndABadNumberIsNot() {
    func code(_ text: String) -> FindingCode? {
      do {
        _ = try Dose.read(text)
        return nil
      } catch {
        return EntryChecks.unit(error)?.code
      }
    }
    #expect(code("5") == .unitMissing)
    #expect(code("5 mL") == .unitMissing)
    #expect(code("5,1 mg/day") == nil)
    #expect(code("5 mg/day") == nil)
  }
}
