import ClinicDomain
import Testing

/// Every code has a case that raises it and one, at the boundary, that does not.
@Suite struct EveryCodeTests {
  @Test(arguments: FindingCode.allCases)
  func aCodeIsRaisedAndIsNotRaised(_ code: FindingCode) throws {
    let found = try findings(code, true).filter { $0.code == code }
    #expect(!found.isEmpty)
    #expect(found.contains { $0.severity == code.severity })
    #expect(!(try findings(code, false).codes.contains(code)))
  }

  /// The findings of a case on one side of the limit of a code.
  private func findings(_ code: FindingCode, _ isOver: Bool) throws -> [Finding] {
    func limit(_ drug: String, _ over: String, _ at: String) throws -> [Finding] {
      LimitChecks.findings(name: drug, dose: try dose(isOver ? over : at))
    }
    func strong(_ drug: String, _ over: String, _ at: String) throws -> [Finding] {
      LimitChecks.findings(name: drug, concentration: try strength(isOver ? over : at))
    }
    func start(_ drug: Drug, _ over: String, _ at: String) throws -> [Finding] {
      StartChecks.findings(drug: drug, dose: try dose(isOver ? over : at))
    }
    func change(_ drug: Drug, _ from: String, _ over: String, _ at: String) throws -> [Finding] {
      DoseChange(drug: drug, from: try dose(from), to: try dose(isOver ? over : at)).findings
    }
    func mix(_ over: [String], _ at: [String]) throws -> [Finding] {
      let items = try (isOver ? over : at).map(ingredient)
      return MixtureChecks.findings(
        Formulation(primary: items[0], others: Array(items.dropFirst()))
      )
    }
    func product(_ body: (inout ProductFacts) throws -> Void) throws -> [Finding] {
      var facts = ProductFacts(lot: "L1")
      try body(&facts)
      return ProductChecks.findings(facts, at: try CivilDateTime("2026-03-03 08:00"))
    }
    func patient(_ drug: String = "morphine 10 mg/mL", _ body: (inout PatientFacts) -> Void) throws
      -> [Finding]
    {
      var facts = PatientFacts()
      body(&facts)
      return PatientChecks.findings(
        facts,
        formulation: try formulation(drug),
        isOpioidRise: true
      )
    }
    func flow(_ over: String, _ at: String) throws -> [Finding] {
      let model = try #require(PumpCatalogue.model("SynchroMed II 8637-20"))
      return PumpChecks.flow(try rate(isOver ? over : at).flow, of: model)
    }
    func residual(_ over: String, _ at: String) throws -> [Finding] {
      PumpChecks.residual(
        ResidualAssessment(
          filled: .millilitres(20),
          expected: ExpectedResidual(exact: Volume.millilitres(4).exact),
          aspirated: try volume(isOver ? over : at)
        )
      )
    }
    func clock(_ volumeDate: String) throws -> [Finding] {
      MixtureChecks.stabilityDates(
        try #require(StabilityClock(drugs: [Formulary.ziconotide], isDiluted: isOver)),
        filledOn: try day("2026-01-05"),
        volumeDate: try day(volumeDate)
      )
    }
    func report() throws -> [Finding] {
      let isFacility = isOver == (code == .mdrDue)
      return [
        DeviceReport(
          awareOn: try day("2026-11-20"),
          at: isFacility ? .ambulatorySurgicalFacility : .physicianOffice,
          event: .seriousInjury
        ).finding
      ]
    }
    let morphine = try formulation("morphine 10 mg/mL")
    switch code {
    case .prohibitedDrug: return try mix(["methadone 1 mg/mL"], ["morphine 10 mg/mL"])
    case .preservedProduct: return try product { $0.isPreservativeFree = !isOver }
    case .phTooLow: return try product { $0.pHHundredths = isOver ? 300 : 301 }
    case .unitMissing:
      do {
        _ = try Dose.read(isOver ? "5" : "5,1 mg/day")
        return []
      } catch { return [EntryChecks.unit(error)].compactMap(\.self) }
    case .unitNotFieldUnit: return try limit("fentanyl", "0.5 mg/day", "500 mcg/day")
    case .format: return EntryChecks.format(try Dose.read(isOver ? "1.0 mg/day" : "1 mg/day"))
    case .doseOverHard: return try limit("morphine", "45.001 mg/day", "45 mg/day")
    case .concOverHard: return try strong("morphine", "50.001 mg/mL", "50 mg/mL")
    case .doseOverPacc: return try limit("morphine", "15.001 mg/day", "15 mg/day")
    case .concOverPacc: return try strong("morphine", "20.001 mg/mL", "20 mg/mL")
    case .doseOverLabelMax: return try limit("ziconotide", "19.201 mcg/day", "19.2 mcg/day")
    case .doseOverLabelCaution: return try limit("morphine", "20.001 mg/day", "20 mg/day")
    case .startOverLabel: return try start(Formulary.ziconotide, "2.401 mcg/day", "2.4 mcg/day")
    case .startOverPacc: return try start(Formulary.ziconotide, "1.201 mcg/day", "1.2 mcg/day")
    case .stepOverLabel:
      return try change(Formulary.ziconotide, "4.8 mcg/day", "7.201 mcg/day", "7.2 mcg/day")
    case .stepTooOften:
      let same = try dose("2.4 mcg/day")
      let last = isOver ? "2026-03-08" : "2026-03-09"
      let days = try ["2026-03-02", "2026-03-04", "2026-03-06", last].map(day)
      return DoseChange(
        drug: Formulary.ziconotide,
        from: same,
        to: same,
        context: .init(stepDates: days)
      ).findings
    case .stepOverConsensus:
      return try change(Formulary.ziconotide, "4.8 mcg/day", "5.301 mcg/day", "5.3 mcg/day")
    case .stepOverPolicy:
      return try change(Formulary.morphine, "5 mg/day", "6.01 mg/day", "6 mg/day")
    case .largeDecrease:
      return try change(Formulary.morphine, "5 mg/day", "3.99 mg/day", "4 mg/day")
    case .abruptStop:
      return try change(Formulary.clonidine, "400 mcg/day", "0 mcg/day", "320 mcg/day")
    case .rateBelowPumpMin: return try flow("0.047999", "0.048")
    case .rateAbovePumpMax: return try flow("24.000001", "24")
    case .concMismatchProgrammer:
      return PumpChecks.programmedStrength(
        syringe: try ingredient("morphine 10 mg/mL"),
        programmed: try strength(isOver ? "10.001 mg/mL" : "10 mg/mL")
      )
    case .bridgeUnanswered:
      return VisitChecks.bridge(
        isOver ? .unanswered : .notNeeded,
        from: morphine,
        to: try formulation("morphine 20 mg/mL")
      )
    case .offLabelPumpDrug: return try mix(["hydromorphone 5 mg/mL"], ["morphine 5 mg/mL"])
    case .offLabelMix:
      return try mix(["morphine 5 mg/mL", "ziconotide 1 mcg/mL"], ["morphine 5 mg/mL"])
    case .experimentalDrug: return try mix(["ketamine 2 mg/mL"], ["hydromorphone 5 mg/mL"])
    case .ziconotideWithOpioid:
      return try mix(
        ["morphine 5 mg/mL", "ziconotide 1 mcg/mL"],
        ["bupivacaine 5 mg/mL", "ziconotide 1 mcg/mL"]
      )
    case .baclofenMix:
      return try mix(["baclofen 500 mcg/mL", "morphine 5 mg/mL"], ["baclofen 500 mcg/mL"])
    case .stabilityUnknown:
      return try mix(
        ["hydromorphone 5 mg/mL", "ketamine 2 mg/mL"],
        ["morphine 5 mg/mL", "clonidine 100 mcg/mL"]
      )
    case .stabilityLimitsDate: return try clock(isOver ? "2026-02-15" : "2026-01-06")
    case .stabilityDue: return isOver ? try clock("2026-02-15") : try mix([], ["morphine 5 mg/mL"])
    case .dilutedClock: return try clock("2026-02-15")
    case .budPassed:
      return try product {
        $0.beyondUse = try CivilDateTime(isOver ? "2026-03-03 07:59" : "2026-03-03 08:00")
      }
    case .budImplausible:
      return BeyondUse.implausible(
        printed: try CivilDateTime(isOver ? "2026-03-12 09:01" : "2026-03-12 09:00"),
        compoundedAt: try CivilDateTime("2026-03-02 09:00"),
        .categoryTwoSterile,
        .fridge
      )
    case .lotExpired:
      return try product { $0.expiresOn = try day(isOver ? "2026-03-02" : "2026-03-03") }
    case .lotRecalled: return try product { $0.isRecalled = isOver }
    case .lookalikeSwap:
      return VisitChecks.lookalike(
        from: morphine,
        to: try formulation(isOver ? "hydromorphone 10 mg/mL" : "morphine 10 mg/mL")
      )
    case .wrongPatient: return try patient { $0.identifiersMatch = !isOver }
    case .allergy: return VisitChecks.allergy(morphine, allergies: [isOver ? "opioids" : "latex"])
    case .psychosisZiconotide:
      return try patient("ziconotide 25 mcg/mL") { $0.hasHadPsychosis = isOver }
    case .bolusDeviceNaive:
      return try patient {
        $0.hasBolusDevice = true
        $0.isOpioidTolerant = !isOver
      }
    case .anticoagulant:
      return try patient {
        $0.takesAnticoagulant = true
        $0.isCatheterAccessPlanned = isOver
      }
    case .systemicSedative: return try patient { $0.takesSedative = isOver }
    case .granulomaScreen: return try patient { $0.redFlags = isOver ? [.newPain] : [.none] }
    case .threeRises: return try patient { $0.risesWithoutBenefit = isOver ? 3 : 2 }
    case .refillLate:
      return VisitChecks.schedule(
        on: try day(isOver ? "2026-05-31" : "2026-05-30"),
        due: try day("2026-05-30"),
        isWithdrawalCritical: false
      )
    case .nearEmptyCritical:
      return VisitChecks.schedule(
        on: try day(isOver ? "2026-05-16" : "2026-05-15"),
        due: try day("2026-05-30"),
        isWithdrawalCritical: true
      )
    case .residualShort: return try residual("1.9", "3")
    case .residualExcess: return try residual("6.1", "5")
    case .pocketFillSuspect:
      return PumpChecks.pocketFill(
        PocketFillGuard(
          injected: try volume("18"),
          leftBehind: .zero,
          measured: try volume(isOver ? "16.999" : "17"),
          reservoir: .millilitres(20)
        )
      )
    case .overfill:
      return PumpChecks.overfill(
        injected: try volume(isOver ? "20.001" : "20"),
        reservoir: .millilitres(20)
      )
    case .csWasteWitness:
      return VisitChecks.wasteWitness(
        WasteCalculation(volume: try volume("2"), formulation: morphine),
        by: StaffID("rn.lopez"),
        witness: isOver ? StaffID("rn.lopez") : StaffID("rn.abara")
      )
    case .csLedger:
      return VisitChecks.ledger(
        ControlledLedger(
          received: try volume("20"),
          filled: try volume("18"),
          wasted: try volume(isOver ? "1.799" : "1.8")
        )
      )
    case .assayOutOfBand:
      return try product {
        $0.assayError = Percentage(ratio: Fraction(isOver ? 151 : 150, over: 1000))
      }
    case .conversionSpread:
      return isOver
        ? [ConversionSpread.oralMorphine(try dose("120 mg/day")).finding]
        : try start(Formulary.morphine, "0.2 mg/day", "0.2 mg/day")
    case .epiduralFigure: return try limit("clonidine", "720 mcg/day", "721 mcg/day")
    case .mdrDue, .voluntaryReport: return try report()
    }
  }
}
