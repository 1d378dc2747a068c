import ClinicDomain
import Testing

/// Every worked case of the formulary: its figures, its findings and how grave they are.
@Suite struct FormularyCaseTests {
  static let cases: [WorkedCase] = {
    let file = try? JSONTree.reference("formulary.json")
    return (file?["testVectors"]?.elements ?? []).map(WorkedCase.init)
  }()

  @Test func thereAreThirtyTwoCases() {
    #expect(Self.cases.count == 32)
  }

  @Test(arguments: cases)
  func caseHolds(_ worked: WorkedCase) throws {
    let outcome = try WorkedOutcome(worked)
    #expect(outcome.figures == worked.expected)
    #expect(Set(outcome.findings.codes.map(\.rawValue)) == Set(worked.findings))
    let shown = outcome.findings.filter { $0.severity > .none }
    #expect(shown.severity.rawValue == worked.severity)
  }
}

/// A worked case as the file holds it.
struct WorkedCase: CustomTestStringConvertible, Sendable {
  let id: String
  let title: String
  let severity: String
  let findings: [String]
  let expected: [String: String]
  let inputs: [String: String]
  let mixture: [String]

  init(_ tree: JSONTree) {
    id = tree["id"]?.text ?? ""
    title = tree["title"]?.text ?? ""
    severity = tree["severity"]?.text ?? ""
    findings = tree["findings"]?.elements.compactMap(\.text) ?? []
    var leaves: [String: String] = [:]
    tree["expected"]?.flattened(into: &leaves)
    expected = leaves
    leaves = [:]
    tree["inputs"]?.flattened(into: &leaves)
    inputs = leaves
    // The primary drug of each mixture is the opioid.
    mixture = (tree["inputs"]?["mix"]?.members ?? [:]).map { "\($0.key) \($0.value.text ?? "")" }
      .sorted { Self.isOpioid($0) && !Self.isOpioid($1) }
  }

  private static func isOpioid(_ text: String) -> Bool {
    Formulary.drug(String(text.prefix { $0 != " " }))?.isOpioid ?? false
  }

  var testDescription: String { "\(id) \(title)" }

  func text(_ key: String) throws -> String { try #require(inputs[key]) }
  func drug() throws -> Drug { try #require(Formulary.drug(try text("drug"))) }
  func dose(_ key: String) throws -> Dose { try Dose(try text(key)) }
  func strength(_ key: String) throws -> Concentration { try Concentration(try text(key)) }
  func volume(_ key: String) throws -> Volume { try Volume(try text(key)) }
  func rate(_ key: String) throws -> EnteredRate { try EnteredRate(try text(key)) }
  func day(_ key: String) throws -> CivilDate { try CivilDate(try text(key)) }
  func formulation() throws -> Formulation {
    let ingredients = try mixture.map { try ingredient($0) }
    return Formulation(
      primary: try #require(ingredients.first),
      others: Array(ingredients.dropFirst())
    )
  }
}

/// What the module makes of a worked case.
struct WorkedOutcome {
  private(set) var figures: [String: String] = [:]
  private(set) var findings: [Finding] = []

  init(_ worked: WorkedCase) throws {
    switch worked.id {
    case "TV01", "TV03", "TV04": try dailyDose(worked)
    case "TV06", "TV07": try start(worked)
    case "TV09", "TV43": try overLimit(worked)
    case "TV10", "TV12": try ziconotideStep(worked)
    case "TV13", "TV15": try stability(worked)
    case "TV16": try undeliverable(worked)
    case "TV18": try rinse(worked)
    case "TV19": try screening(worked)
    case "TV21", "TV22", "TV48": try doseChange(worked)
    case "TV24": try programmerMismatch(worked)
    case "TV25": try otherUnit(worked)
    case "TV27", "TV28", "TV30": try mixture(worked)
    case "TV31":
      findings = LimitChecks.findings(
        name: try worked.text("drug"),
        concentration: try worked.strength("concentration")
      )
    case "TV33": try beyondUse(worked)
    case "TV34": try pocketFill(worked)
    case "TV36": try missingDrug(worked)
    case "TV37": try waste(worked)
    case "TV39", "TV40": try conversion(worked)
    case "TV42": try formats(worked)
    case "TV45", "TV46": try report(worked)
    default: Issue.record("no test for \(worked.id)")
    }
  }

  private mutating func dailyDose(_ worked: WorkedCase) throws {
    let drug = try worked.drug()
    let strength = try worked.strength("concentration")
    let dose = try worked.rate("rate").flow.dose(of: strength)
    figures["dailyDose"] = dose.stored
    findings = LimitChecks.findings(name: drug.id, dose: dose, concentration: strength)
  }

  private mutating func start(_ worked: WorkedCase) throws {
    let drug = try worked.drug()
    let dose = try worked.dose("dailyDose")
    findings = StartChecks.findings(
      drug: drug,
      dose: dose,
      isOpioidTolerant: worked.inputs["opioidTolerant"] == "true"
    )
    if worked.id == "TV06" {
      let limit = try #require(drug.start.labelNaive?.max)
      figures["label"] = findings.codes.contains(.startOverLabel) ? "above \(limit.value)" : "ok"
    } else {
      let limit = try #require(drug.start.pacc2017?.max)
      figures["label"] = findings.codes.contains(.startOverLabel) ? "above" : "ok"
      figures["pacc"] = findings.codes.contains(.startOverPacc) ? "above \(limit.value)" : "ok"
      figures["hourly"] = dose.hourlyShown
    }
  }

  private mutating func overLimit(_ worked: WorkedCase) throws {
    let drug = try worked.drug()
    let dose = try worked.dose("dailyDose")
    findings = LimitChecks.findings(name: drug.id, dose: dose)
    if worked.id == "TV09" {
      let limit = try #require(drug.labelDoseLimit?.value)
      let over = Dose(amount: dose.amount - limit.amount, unit: dose.unit)
      figures["over"] = "\(over.stored) over \(limit.digits)"
    } else {
      let epidural = try #require(drug.start.epiduralLabelStart?.value)
      figures["equals"] = "\(dose.stored) = \(epidural) epidural"
      figures["limit"] = try #require(drug.paccDoseLimit?.value.stored)
    }
  }

  private mutating func ziconotideStep(_ worked: WorkedCase) throws {
    let drug = try worked.drug()
    if worked.id == "TV10" {
      let change = DoseChange(
        drug: drug,
        from: try worked.dose("from"),
        to: try worked.dose("to")
      )
      figures["step"] = change.step.stored
      figures["labelMaxStep"] = drug.titrationLimits?.labelMaxStep?.value.description
      findings = change.findings
    } else {
      let dates = try (0..<4).map { try worked.day("stepDates[\($0)]") }
      let same = try Dose("2.4 mcg/day")
      findings =
        DoseChange(
          drug: drug,
          from: same,
          to: same,
          context: .init(stepDates: dates)
        ).findings
      figures["stepsIn7Days"] = findings.first?.value
      figures["labelMax"] = drug.titrationLimits?.labelMaxStepsPer7Days?.value.number.description
    }
  }

  private mutating func stability(_ worked: WorkedCase) throws {
    let clock = try #require(
      StabilityClock(
        drugs: [try worked.drug()],
        isFirstFillOfPump: worked.inputs["naivePump"] == "true",
        isDiluted: worked.inputs["diluted"] == "true"
      )
    )
    let filled = try worked.day("fillDate")
    figures["refillBy"] = clock.refillBy(filledOn: filled).description
    findings = MixtureChecks.stabilityDates(clock, filledOn: filled, volumeDate: nil)
  }

  private mutating func undeliverable(_ worked: WorkedCase) throws {
    let strength = try worked.strength("concentration")
    let flow = FlowRate(try worked.dose("dailyDose"), of: strength)
    let model = try #require(PumpCatalogue.model("SynchroMed II 8637-20"))
    #expect(model.minimumFlow?.value.stored == worked.inputs["minFlow"])
    figures["rate"] = flow.stored
    figures["leastDose"] = try worked.rate("minFlow").flow.dose(of: strength).stored
    findings = PumpChecks.flow(flow, of: model)
  }

  private mutating func rinse(_ worked: WorkedCase) throws {
    let rest = RinseRest(
      vial: try worked.volume("vial"),
      times: try #require(Int(try worked.text("rinses"))),
      each: try worked.volume("each"),
      strength: try worked.strength("strength")
    )
    figures["left"] = rest.volume.stored
    figures["leftDrug"] = rest.mass.stored
  }

  private mutating func screening(_ worked: WorkedCase) throws {
    let highest = BaclofenStart.highest(
      screening: try Mass(try worked.text("screeningDose")),
      effectHours: try #require(Int(try worked.text("effectHours")))
    )
    figures["maxInitial"] = highest.stored
    findings = StartChecks.findings(
      drug: try worked.drug(),
      dose: try worked.dose("dailyDose"),
      highestByScreening: highest
    )
  }

  private mutating func doseChange(_ worked: WorkedCase) throws {
    let origin = worked.inputs["origin"].flatMap(Patient.SpasticityOrigin.init)
    let change = DoseChange(
      drug: try worked.drug(),
      from: try worked.dose("from"),
      to: try worked.dose("to"),
      context: .init(origin: origin)
    )
    figures["percent"] = change.change.map { "\($0.tenths / 10)" }
    if let origin {
      figures["max"] =
        DoseChange.baclofenLimit(origin: origin, isFirstDays: false)?.value.number.description
    }
    findings = change.findings
  }

  private mutating func programmerMismatch(_ worked: WorkedCase) throws {
    let programmed = try worked.strength("programmedConcentration")
    let dose = try worked.dose("programmedDose")
    let syringe = Ingredient(
      drug: try worked.text("drug"),
      concentration: try worked.strength("newConcentration")
    )
    let flow = FlowRate(dose, of: programmed)
    let trueDose = flow.dose(of: syringe.concentration)
    figures["rate"] = flow.stored
    figures["trueDose"] = trueDose.stored
    figures["factor"] = DecimalText.rounded(trueDose.exact / dose.exact, decimals: 1)
    findings = PumpChecks.programmedStrength(
      syringe: syringe,
      programmed: programmed,
      programmedDose: dose
    )
    #expect(findings.first?.message.contains(trueDose.shown) == true)
  }

  private mutating func otherUnit(_ worked: WorkedCase) throws {
    let drug = try worked.drug()
    let dose = try worked.dose("dailyDose")
    figures["canonical"] = dose.expressed(in: drug.doseRateUnit).stored
    findings = LimitChecks.findings(name: drug.id, dose: dose)
  }

  private mutating func mixture(_ worked: WorkedCase) throws {
    let formulation = try worked.formulation()
    let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    findings = MixtureChecks.findings(formulation)
    let rate = try worked.rate(worked.id == "TV28" ? "to" : "rate")
    let doses = AdmixtureCalculation(flow: rate.flow, formulation: formulation).doses
    for dose in doses {
      findings += LimitChecks.findings(
        name: dose.ingredient.drug,
        dose: dose.dose,
        concentration: dose.ingredient.concentration
      )
      if worked.id != "TV30" { figures["doses.\(dose.ingredient.drug)"] = dose.dose.stored }
    }
    if worked.id == "TV28" {
      let before = AdmixtureCalculation(
        flow: try worked.rate("from").flow,
        formulation: formulation
      )
      for (old, new) in zip(before.doses, doses) {
        let drug = try #require(Formulary.drug(new.ingredient.drug))
        let change = DoseChange(drug: drug, from: old.dose, to: new.dose)
        figures["percent"] = change.change.map { "\($0.tenths / 10)" }
        findings += change.stepFindings
      }
    } else {
      let clock = try #require(StabilityClock(drugs: drugs))
      figures["stabilityDays"] = "\(clock.days)"
      if clock.isDefault { figures["basis"] = "\(clock.basis.source) default" }
    }
  }

  private mutating func beyondUse(_ worked: WorkedCase) throws {
    let made = try CivilDateTime(try worked.text("compoundedAt"))
    let latest = try #require(BeyondUse.latest(compoundedAt: made, .categoryOne, .room))
    figures["budAt"] = "\(latest.date)T\(latest.time)"
    findings = ProductChecks.findings(
      ProductFacts(lot: "X", isPreservativeFree: true, beyondUse: latest),
      at: try CivilDateTime(try worked.text("refillAt"))
    )
  }

  private mutating func pocketFill(_ worked: WorkedCase) throws {
    let guarding = PocketFillGuard(
      injected: try worked.volume("injected"),
      leftBehind: .zero,
      measured: try worked.volume("measuredInside"),
      reservoir: try worked.volume("pumpSize")
    )
    figures["difference"] = guarding.missing.magnitude.stored
    figures["threshold"] = guarding.threshold.stored
    findings = PumpChecks.pocketFill(guarding)
  }

  private mutating func missingDrug(_ worked: WorkedCase) throws {
    let missing = try worked.volume("missingVolume")
    let strength = Concentration(
      try Mass(try worked.text("missingDrug")),
      in: missing
    )
    figures["impliedConcentration"] =
      strength?.expressed(in: try worked.drug().concentrationUnit).stored
    let expected = try Volume("18 mL")
    findings = PumpChecks.residual(
      ResidualAssessment(
        filled: try Volume("40 mL"),
        expected: ExpectedResidual(exact: expected.exact),
        aspirated: Volume(nanolitres: expected.nanolitres - missing.nanolitres)
      )
    )
  }

  private mutating func waste(_ worked: WorkedCase) throws {
    let formulation = Formulation(
      primary: Ingredient(
        drug: try worked.text("drug"),
        concentration: try worked.strength("concentration")
      )
    )
    let drawn = WasteCalculation(volume: try worked.volume("syringe"), formulation: formulation)
    let left = try worked.volume("syringe") - worked.volume("filled")
    let waste = WasteCalculation(volume: left.magnitude, formulation: formulation)
    figures["drawn"] = drawn.masses.first?.mass.stored
    figures["wasted"] = waste.masses.first?.mass.stored
    figures["witnessNeeded"] = "\(waste.needsWitness)"
    findings = VisitChecks.wasteWitness(waste, by: StaffID("rn.lopez"), witness: nil)
  }

  private mutating func conversion(_ worked: WorkedCase) throws {
    let isOral = worked.id == "TV39"
    let spread =
      isOral
      ? ConversionSpread.oralMorphine(try worked.dose("oralMorphine"))
      : ConversionSpread.hydromorphone(fromMorphine: try worked.dose("from.dailyDose"))
    func rounded(_ dose: Dose) -> String {
      DecimalText.rounded(dose.exact / Fraction(Int128(dose.unit.size)), decimals: 2)
    }
    for line in spread.lines { figures["at\(line.ratio)"] = "\(rounded(line.dose)) mg/day" }
    if isOral {
      figures["spread"] = DecimalText.rounded(spread.factor, decimals: 1)
    } else {
      let halves = spread.halved.sorted().map(rounded)
      figures["halvedForCrossTolerance"] = "\(halves.joined(separator: "-")) mg/day"
    }
    findings = [spread.finding]
  }

  private mutating func formats(_ worked: WorkedCase) throws {
    for index in 0..<6 {
      let text = try worked.text("entries[\(index)]")
      if let meaning = EntryChecks.abbreviation(in: text) {
        #expect(throws: QuantityError.self) { try Dose.read(text) }
        figures["rewrite[\(index)]"] = "refuse abbreviation: \(meaning)"
      } else {
        let reading = try Dose.read(text)
        figures["rewrite[\(index)]"] = reading.value.shown
        findings += EntryChecks.format(reading)
      }
    }
  }

  private mutating func report(_ worked: WorkedCase) throws {
    let isFacility = worked.id == "TV45"
    let report = DeviceReport(
      awareOn: try worked.day("awareDate"),
      at: isFacility ? .ambulatorySurgicalFacility : .physicianOffice,
      event: .seriousInjury,
      holidays: isFacility ? [try worked.day("holidays[0]")] : []
    )
    if isFacility {
      figures["dueDate"] = report.dueDate?.description
      figures["to"] = report.to.first.map { String($0.prefix { $0 != " " }) }
    } else {
      figures["mandatory"] = "\(report.isMandatory)"
      figures["form"] = report.form.filter { $0 != "(" && $0 != ")" }
    }
    findings = [report.finding]
  }
}
