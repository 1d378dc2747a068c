import ClinicDomain
import Testing

/// Every check that belongs to an order is run where the order is written, not only where a test
/// calls it by name.
@Suite struct OrderReviewTests {
  @Test("The same drugs at the same dose ask for nothing", arguments: [0, 1, 2])
  func routine(therapy: Int) throws {
    let fixture =
      switch therapy {
      case 0: try OrderFixture()
      case 1: try OrderFixture([("baclofen", "2000 mcg/mL")], dose: "350 mcg/day")
      default: try OrderFixture([("ziconotide", "25 mcg/mL")], dose: "4.8 mcg/day")
      }
    let text = ["4 mg/day", "350 mcg/day", "4.8 mcg/day"][therapy]
    let order = try fixture.order(dose: text)
    #expect(
      fixture.clinic.chart.review(order, policy: Policy(), now: fixture.clinic.now).severity
        <= .advisory
    )
    let told = OrderReview.information(
      formulation: order.formulation,
      volume: order.volume,
      program: order.program,
      chart: fixture.clinic.chart,
      policy: Policy(),
      now: fixture.clinic.now
    )
    #expect(told.severity <= .advisory)
  }

  @Test("A routine off-label mixture asks nothing once its reasons are kept")
  func routineMixture() throws {
    let drugs = [("morphine", "10 mg/mL"), ("bupivacaine", "5 mg/mL"), ("clonidine", "100 mcg/mL")]
    let fixture = try OrderFixture(drugs)
    var order = try fixture.order()
    for finding in fixture.clinic.chart.review(order, policy: Policy(), now: fixture.clinic.now) {
      order.reasons[KeptReason(for: finding).key] = "third line"
    }
    fixture.clinic.keep(
      try fixture.clinic.chart.signOrder(
        order,
        by: WalkClinic.clinician,
        policy: Policy(),
        now: fixture.clinic.now
      )
    )
    let next = try fixture.order()
    #expect(
      fixture.clinic.chart.review(next, policy: Policy(), now: fixture.clinic.now).severity
        <= .advisory
    )
  }

  @Test("A drug that is new in the pump starts inside the label, by tolerance")
  func start() throws {
    let fixture = try OrderFixture([("baclofen", "2000 mcg/mL")], dose: "350 mcg/day")
    let drugs = [("morphine", "10 mg/mL")]
    let naive = try fixture.order(drugs, dose: "1.5 mg/day") { $0.isOpioidTolerant = false }
    #expect(fixture.codes(naive).contains(.startOverLabel))
    let tolerant = try fixture.order(drugs, dose: "1.5 mg/day") { $0.isOpioidTolerant = true }
    #expect(!fixture.codes(tolerant).contains(.startOverLabel))
    #expect(fixture.codes(tolerant).contains(.startOverPacc))
    let questions = OrderQuestions(
      tolerant.formulation,
      program: tolerant.program,
      chart: fixture.clinic.chart
    )
    #expect(questions.asksTolerance)
    #expect(questions.stops == ["baclofen"])
  }

  @Test("A drug that must not stop at once stops only by a plan to taper")
  func stop() throws {
    let fixture = try OrderFixture([("baclofen", "2000 mcg/mL")], dose: "350 mcg/day")
    let drugs = [("morphine", "10 mg/mL")]
    let bare = try fixture.order(drugs, dose: "0.4 mg/day")
    #expect(fixture.codes(bare).contains(.abruptStop))
    #expect(!fixture.codes(bare).contains(.largeDecrease))
    let tapered = try fixture.order(drugs, dose: "0.4 mg/day") { $0.taperPlan = "over 4 days" }
    #expect(!fixture.codes(tapered).contains(.abruptStop))
    #expect(fixture.codes(tapered).contains(.largeDecrease))
  }

  @Test("A look-alike is ordered only where its name was typed again as intended")
  func lookalike() throws {
    let fixture = try OrderFixture()
    let drugs = [("hydromorphone", "10 mg/mL")]
    let swapped = try fixture.order(drugs, dose: "0.8 mg/day", bridge: .declined(reason: "rinsed"))
    #expect(fixture.codes(swapped).contains(.lookalikeSwap))
    #expect(throws: Refusal.self) {
      try fixture.clinic.chart.signOrder(
        swapped,
        by: WalkClinic.clinician,
        policy: Policy(),
        now: fixture.clinic.now
      )
    }
    let meant = try fixture.order(drugs, dose: "0.8 mg/day", bridge: .declined(reason: "rinsed")) {
      $0.intendedDrugs = ["hydromorphone"]
    }
    #expect(!fixture.codes(meant).contains(.lookalikeSwap))
  }

  @Test("Ziconotide is not raised more often in seven days than its label allows")
  func often() throws {
    let fixture = try OrderFixture([("ziconotide", "25 mcg/mL")], dose: "2.4 mcg/day")
    for step in ["2.6 mcg/day", "2.8 mcg/day", "3 mcg/day"] {
      fixture.clinic.wait(minutes: 24 * 60)
      try fixture.set(step)
    }
    #expect(fixture.codes(try fixture.order(dose: "3.2 mcg/day")) == [.stepTooOften])
    fixture.clinic.wait(minutes: 7 * 24 * 60)
    #expect(fixture.codes(try fixture.order(dose: "3.2 mcg/day")).isEmpty)
  }

  @Test("The third rise in a row asks for a reason, unless the score is better")
  func rises() throws {
    let fixture = try OrderFixture()
    for step in ["4.2 mg/day", "4.4 mg/day"] {
      fixture.clinic.wait(minutes: 30 * 24 * 60)
      try fixture.set(step)
    }
    let third = try fixture.order(dose: "4.6 mg/day")
    #expect(fixture.codes(third) == [.threeRises])
    #expect(
      OrderQuestions(third.formulation, program: third.program, chart: fixture.clinic.chart)
        .asksScore
    )
    #expect(fixture.codes(try fixture.order(dose: "4.6 mg/day") { $0.isScoreBetter = true }) == [])
    #expect(fixture.codes(try fixture.order(dose: "4.4 mg/day")) == [])
    try fixture.set("4 mg/day")
    #expect(fixture.codes(try fixture.order(dose: "4.2 mg/day")) == [])
  }

  @Test("Boluses of an opioid need tolerance, psychosis bars ziconotide, access an answer")
  func patient() throws {
    let fixture = try OrderFixture()
    let boluses = try fixture.order(boluses: true) { $0.isOpioidTolerant = false }
    #expect(fixture.codes(boluses).contains(.bolusDeviceNaive))
    try fixture.list(.anticoagulant, "apixaban")
    let access = try fixture.order { $0.isCatheterAccessPlanned = true }
    #expect(fixture.codes(access) == [.anticoagulant])
    try fixture.list(.psychosis, "2019")
    let ziconotide = try fixture.order([("ziconotide", "25 mcg/mL")], dose: "1.2 mcg/day")
    #expect(fixture.codes(ziconotide).contains(.psychosisZiconotide))
  }

  @Test(
    "A red flag stops a rise or asks for a reason, and never a dose that stays",
    arguments: [
      (PatientFacts.RedFlag.newPain, Severity.reason), (.numbness, .reason), (.motor, .hardStop),
      (.bladder, .hardStop), (.bowel, .hardStop),
    ]
  )
  func redFlags(flag: PatientFacts.RedFlag, severity: Severity) throws {
    let fixture = try OrderFixture()
    let raised = try fixture.order(dose: "4.4 mg/day") { $0.redFlags = [flag] }
    let found = fixture.clinic.chart.review(raised, policy: Policy(), now: fixture.clinic.now)
    #expect(found.codes == [.granulomaScreen])
    #expect(found.severity == severity)
    #expect(fixture.codes(try fixture.order { $0.redFlags = [flag] }).isEmpty)
  }

  @Test(
    "Kept reasons mute no new allergy, recalled lot, sedative, red flag or third rise",
    arguments: [
      FindingCode.allergy, .lotRecalled, .systemicSedative, .granulomaScreen, .threeRises,
    ]
  )
  func neverMuted(code: FindingCode) throws {
    let fixture = try OrderFixture(lots: ["A 1"])
    var order = try fixture.order(dose: "4.4 mg/day") {
      $0.redFlags = code == .granulomaScreen ? [.newPain] : [.none]
    }
    var recalled: Set<String> = []
    switch code {
    case .allergy: try fixture.list(.allergy, "morphine")
    case .lotRecalled: recalled = ["A1"]
    case .systemicSedative: try fixture.list(.benzodiazepine, "diazepam")
    case .threeRises:
      for step in ["4.1 mg/day", "4.2 mg/day"] { try fixture.set(step) }
    default: break
    }
    let asked = fixture.clinic.chart.review(
      order,
      recalledLots: recalled,
      policy: Policy(),
      now: fixture.clinic.now
    )
    #expect(asked.codes == [code])
    // The reason is given and signed once, and also forced into the kept ones.
    for finding in asked { order.reasons[KeptReason(for: finding).key] = "known" }
    if asked.severity < .hardStop || code == .allergy {
      fixture.clinic.keep(
        try fixture.clinic.chart.signOrder(
          order,
          by: WalkClinic.clinician,
          policy: Policy(),
          now: fixture.clinic.now
        )
      )
    }
    fixture.clinic.keep(
      asked.map {
        .consentRecorded(
          ConsentRecorded(subject: KeptReason(for: $0).key, text: "known", value: $0.value)
        )
      }
    )
    #expect(fixture.codes(order, recalled: recalled) == [code])
  }

  @Test("The stability clock is told with its date, and where it limits the date that is said")
  func stability() throws {
    let fixture = try OrderFixture([("ziconotide", "25 mcg/mL")], dose: "4.8 mcg/day")
    func told(_ strength: String, _ text: String) throws -> [Finding] {
      let order = try fixture.order([("ziconotide", strength)], dose: text)
      return OrderReview.information(
        formulation: order.formulation,
        volume: order.volume,
        program: order.program,
        chart: fixture.clinic.chart,
        policy: Policy(),
        now: fixture.clinic.now
      )
    }
    let undiluted = try told("25 mcg/mL", "1.2 mcg/day")
    #expect(undiluted.codes == [.stabilityDue, .stabilityLimitsDate])
    #expect(
      undiluted.first?.value == fixture.clinic.now.local.date.advanced(byDays: 84).description
    )
    #expect(try told("20 mcg/mL", "9.6 mcg/day").codes.contains(.dilutedClock))
  }

  @Test("An experimental drug is not used before a second person, the pharmacist, signed for it")
  func secondSignature() throws {
    let fixture = try OrderFixture()
    #expect(
      !fixture.clinic.chart.needsSecondSignature(
        try fixture.order(),
        policy: Policy(),
        now: fixture.clinic.now
      )
    )
    let ketamine = try fixture.order([("hydromorphone", "5 mg/mL"), ("ketamine", "2 mg/mL")])
    #expect(
      fixture.clinic.chart.needsSecondSignature(ketamine, policy: Policy(), now: fixture.clinic.now)
    )
  }
}
