import ClinicDomain
import Testing

/// Names are looked up exactly as written; figures keep their source and become quantities.
@Suite struct LookupTests {
  @Test(arguments: [
    ("hydromorphone", "hydromorphone"), ("HYDROmorphone", "hydromorphone"),
    ("cloNIDine", "clonidine"), ("clonidine", "clonidine"), ("BUPivacaine", "bupivacaine"),
    ("saline PF", "saline"),
  ])
  func aDrugIsFoundByItsIdOrItsShownName(_ name: String, _ id: String) {
    #expect(Formulary.drug(name)?.id == id)
  }

  @Test(arguments: [
    "morfine", "Morphine", "MORPHINE", "morphine ", " morphine", "morphin", "", "hydro",
    "dilaudid",
  ])
  func aDrugIsNeverGuessed(_ name: String) {
    #expect(Formulary.drug(name) == nil)
  }

  @Test(arguments: [
    "SynchroMed II 8637-20", "SynchroMed II 8637-40", "Prometra 20 mL", "Prometra II 20 mL",
    "Prometra II 40 mL", "IsoMed 8472-35-25", "Other / unknown",
  ])
  func aPumpModelIsFoundByItsName(_ name: String) {
    #expect(PumpCatalogue.model(name)?.name == name)
    #expect(PumpCatalogue.model(name.lowercased()) == nil)
  }

  @Test func onlyTheSynchroMedTwoHasAVerifiedLife() {
    let lives = PumpCatalogue.models.compactMap { model in
      model.verifiedLifeMonths.map { "\(model.name) \($0)" }
    }
    #expect(lives == ["SynchroMed II 8637-20 84", "SynchroMed II 8637-40 84"])
  }

  @Test func theLeastFlowOfASynchroMedTwoIsTheVerifiedFigureOfTheFormulary() throws {
    let model = try #require(PumpCatalogue.model("SynchroMed II 8637-40"))
    let flow = try #require(model.minimumFlow)
    #expect(flow.verified)
    #expect(flow.source == Formulary.rules.synchromedMinFlow.source)
    #expect(flow.value == Formulary.rules.synchromedMinFlow.quantity(EnteredRate.self)?.value)
  }

  @Test(arguments: [
    ("IsoMed 8472-20-03", "0.3 mL/day"), ("IsoMed 8472-35-15", "1.5 mL/day"),
    ("IsoMed 8472-35-25", "2.5 mL/day"),
  ])
  func theFlowOfAnIsoMedIsReadFromItsNumber(_ name: String, _ flow: String) {
    #expect(PumpCatalogue.model(name)?.constantFlow?.value.stored == flow)
    #expect(PumpCatalogue.model(name)?.constantFlow?.verified == false)
  }

  @Test func aReservoirMustBeOneOfTheModelUnlessNoneIsKnown() throws {
    let model = try #require(PumpCatalogue.model("SynchroMed II 8637-20"))
    #expect(model.isMade(withReservoir: .millilitres(20)))
    #expect(!model.isMade(withReservoir: .millilitres(40)))
    let other = try #require(PumpCatalogue.model(PumpCatalogue.otherName))
    #expect(other.isMade(withReservoir: .millilitres(35)))
  }

  @Test func baclofenAndClonidineAreTheWithdrawalCriticalDrugs() {
    #expect(
      Formulary.drugs.filter(\.isWithdrawalCritical).map(\.id).sorted() == [
        "baclofen", "clonidine",
      ]
    )
  }

  @Test func steroidsAndMethadoneAreProhibited() {
    #expect(
      Set(Formulary.drugs.filter(\.isProhibited).map(\.id)) == [
        "methylprednisolone", "triamcinolone", "dexamethasone", "betamethasone", "methadone",
      ]
    )
  }

  @Test func everyThresholdBecomesAQuantity() {
    for drug in Formulary.drugs {
      let limits = drug.appLimits
      #expect((limits.concentration.hardStopAbove == nil) == (drug.hardConcentrationLimit == nil))
      #expect((limits.dailyDose.hardStopAbove == nil) == (drug.hardDoseLimit == nil))
      #expect(
        (limits.concentration.reasonAbove == nil) == (drug.reasonConcentrationLimit == nil)
      )
      #expect((limits.dailyDose.reasonAbove == nil) == (drug.reasonDoseLimit == nil))
      let pacc = drug.limits.pacc2017
      #expect((pacc.maxConcentration == nil) == (drug.paccConcentrationLimit == nil))
      #expect((pacc.maxDailyDose == nil) == (drug.paccDoseLimit == nil))
      #expect((drug.limits.label.maxDailyDose == nil) == (drug.labelDoseLimit == nil))
      #expect((drug.limits.label.cautionAbove == nil) == (drug.labelCautionDose == nil))
    }
  }

  @Test(arguments: ["formulary.json", "complications.json", "pump-catalogue.json"])
  func everySourceThatAFigureNamesIsListed(_ file: String) throws {
    var leaves: [String: String] = [:]
    try JSONTree.reference(file).flattened(into: &leaves)
    let keys = leaves.filter { $0.key.hasSuffix(".source") && !$0.key.hasPrefix("testVectors") }
    #expect(keys.count > 50)
    for (path, key) in keys where path != "numericShape.source" {
      #expect(SourceTable.source(key) != nil, "\(path) names \(key)")
    }
  }

  @Test func everyAlarmOfAModelIsDescribed() {
    for model in PumpCatalogue.models {
      for alarm in model.alarms { #expect(PumpCatalogue.alarm(alarm) != nil) }
    }
  }
}
