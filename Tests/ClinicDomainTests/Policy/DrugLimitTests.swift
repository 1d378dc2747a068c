import ClinicDomain
import Testing

/// Limits come from data with a source, and the clinic's own policy holds over them, in sight.
@Suite struct DrugLimitTests {
  static func policy(_ limit: DrugLimit, _ drug: String, _ value: String) throws -> Policy {
    var policy = Policy()
    let amount = DrugLimitValue(stored: value)
    #expect(amount != nil)
    policy.set(limit, of: drug, to: amount)
    return policy
  }

  private func findings(_ drug: String, _ dose: String, _ policy: Policy) throws -> [Finding] {
    LimitChecks.findings(name: drug, dose: try Dose(dose), policy: policy)
  }

  @Test("A tighter hard limit of the clinic's stops, and says what the formulary gives")
  func tighterStop() throws {
    let policy = try Self.policy(.stopDose, "morphine", "15 mg/day")
    let found = try findings("morphine", "16 mg/day", policy)
    let stop = try #require(found.first { $0.code == .doseOverHard })
    #expect(stop.severity == .hardStop)
    #expect(stop.source == "POLICY" && stop.verified)
    #expect(stop.message.contains("policy 15 mg/day, formulary 45 mg/day [POLICY, unverified]"))
    #expect(try findings("morphine", "16 mg/day", Policy()).codes == [.doseOverPacc])
  }

  @Test("A hard limit that the clinic lifted asks for a reason, so that nobody passes it unseen")
  func liftedStop() throws {
    let policy = try Self.policy(.stopDose, "morphine", "60 mg/day")
    let lifted = try #require(
      try findings("morphine", "50 mg/day", policy).first { $0.code == .doseOverHard }
    )
    #expect(lifted.severity == .reason)
    #expect(lifted.message.contains("policy 60 mg/day, formulary 45 mg/day"))
    #expect(lifted.message.contains("lifts"))
    #expect(lifted.code.needsSecondSignature)
    #expect(try findings("morphine", "61 mg/day", policy).first?.severity == .hardStop)
    #expect(try findings("morphine", "50 mg/day", Policy()).first?.severity == .hardStop)
    let strength = try Self.policy(.stopStrength, "morphine", "60 mg/mL")
    let found = LimitChecks.findings(
      name: "morphine",
      concentration: try Concentration("55 mg/mL"),
      policy: strength
    )
    #expect(found.first { $0.code == .concOverHard }?.severity == .reason)
  }

  @Test("The clinic's own figure asks in place of the consensus; a later one leaves a line to read")
  func reason() throws {
    let tighter = try Self.policy(.reasonDose, "morphine", "10 mg/day")
    let asked = try findings("morphine", "12 mg/day", tighter)
    #expect(asked.codes == [.doseOverPacc])
    #expect(asked.severity == .reason)
    #expect(asked[0].message.contains("policy 10 mg/day, formulary 15 mg/day [LIT-PACC2017"))
    let later = try Self.policy(.reasonDose, "morphine", "30 mg/day")
    let told = try findings("morphine", "22 mg/day", later)
    #expect(told.codes == [.doseOverPacc, .doseOverLabelCaution])
    #expect(told.severity == .advisory)
    #expect(told[0].message.contains("the clinic asks above 30 mg/day"))
    let strength = try Self.policy(.reasonStrength, "morphine", "25 mg/mL")
    let mild = LimitChecks.findings(
      name: "morphine",
      concentration: try Concentration("22 mg/mL"),
      policy: strength
    )
    #expect(mild.codes == [.concOverPacc] && mild.severity == .advisory)
  }

  @Test("The explicit ceiling of a label is nobody's policy")
  func ceiling() throws {
    let policy = try Self.policy(.reasonDose, "ziconotide", "30 mcg/day")
    let found = try findings("ziconotide", "21.6 mcg/day", policy)
    #expect(found.codes == [.doseOverLabelMax])
    #expect(found.severity == .reason)
  }

  @Test(
    "A step is judged by the clinic's own percentage, and what the data say stays in sight",
    arguments: [
      ("morphine", DrugLimit.rise, "10 percent", "4 mg/day", "4.6 mg/day", Severity.reason),
      ("morphine", .rise, "40 percent", "4 mg/day", "5.2 mg/day", .advisory),
      ("morphine", .riseStop, "50 percent", "4 mg/day", "6.4 mg/day", .hardStop),
      ("morphine", .riseStop, "200 percent", "4 mg/day", "10 mg/day", .reason),
      ("morphine", .fall, "10 percent", "4 mg/day", "3.4 mg/day", .reason),
      ("morphine", .fall, "50 percent", "4 mg/day", "2.8 mg/day", .advisory),
      ("baclofen", .cerebralMaintenance, "10 percent", "400 mcg/day", "460 mcg/day", .reason),
      ("baclofen", .cerebralMaintenance, "30 percent", "400 mcg/day", "500 mcg/day", .advisory),
      ("ziconotide", .largestStep, "1.2 mcg/day", "2.4 mcg/day", "4.2 mcg/day", .reason),
      ("ziconotide", .largestStep, "4.8 mcg/day", "2.4 mcg/day", "6 mcg/day", .advisory),
    ]
  )
  func steps(
    _ drug: String,
    _ limit: DrugLimit,
    _ value: String,
    _ from: String,
    _ to: String,
    _ severity: Severity
  ) throws {
    func change(_ policy: Policy) throws -> DoseChange {
      DoseChange(
        drug: try #require(Formulary.drug(drug)),
        from: try Dose(from),
        to: try Dose(to),
        context: DoseChange.Context(origin: .cerebral),
        policy: policy
      )
    }
    let own = try change(Self.policy(limit, drug, value)).stepFindings
    #expect(own.severity == severity, "\(own)")
    #expect(own.contains { $0.message.contains("policy ") }, "\(own)")
    #expect(try change(Policy()).stepFindings.severity != severity)
  }

  @Test(
    "The clinic's own days in the pump hold, also for a mixture; a label's first fill stays short"
  )
  func days() throws {
    let morphine = try #require(Formulary.drug("morphine"))
    let clonidine = try #require(Formulary.drug("clonidine"))
    let ziconotide = try #require(Formulary.drug("ziconotide"))
    let own = try Self.policy(.pumpDays, "clonidine+morphine", "60 day")
    let clock = try #require(StabilityClock(drugs: [morphine, clonidine], policy: own))
    #expect(clock.days == 60 && !clock.isDefault)
    #expect(clock.shown == "policy 60 d, formulary 90 d [HILD-MC-2003]")
    let ketamine = try #require(Formulary.drug("ketamine"))
    let unknown = try Self.policy(.pumpDays, "ketamine+morphine", "45 day")
    let fluid = try WalkOrder.formulation([("morphine", "5 mg/mL"), ("ketamine", "2 mg/mL")])
    #expect(MixtureChecks.findings(fluid).codes.contains(.stabilityUnknown))
    #expect(!MixtureChecks.findings(fluid, policy: unknown).codes.contains(.stabilityUnknown))
    #expect(StabilityClock(drugs: [ketamine, morphine], policy: unknown)?.days == 45)
    let long = try Self.policy(.pumpDays, "ziconotide", "60 day")
    func days(first: Bool = false, diluted: Bool = false) -> Int? {
      StabilityClock(
        drugs: [ziconotide],
        isFirstFillOfPump: first,
        isDiluted: diluted,
        policy: long
      )?.days
    }
    #expect(days() == 60)
    #expect(days(first: true) == 14)
    #expect(days(diluted: true) == 40)
  }

  @Test("What counts as approved here is no longer asked about, and never hidden")
  func approval() throws {
    let fluid = try WalkOrder.formulation([("hydromorphone", "10 mg/mL")])
    let own = try Self.policy(.approval, "hydromorphone", "approved")
    let found = MixtureChecks.findings(fluid, policy: own)
    #expect(found.codes == [.offLabelPumpDrug] && found.severity == .advisory)
    #expect(found[0].message.contains("policy approved here, formulary not approved"))
    let mixture = try WalkOrder.formulation([
      ("hydromorphone", "10 mg/mL"), ("morphine", "5 mg/mL"),
    ])
    #expect(MixtureChecks.findings(mixture, policy: own).codes.contains(.offLabelMix))
    let strict = try Self.policy(.approval, "morphine", "not approved")
    let alone = try WalkOrder.formulation([("morphine", "10 mg/mL")])
    #expect(MixtureChecks.findings(alone, policy: strict).codes == [.offLabelPumpDrug])
    #expect(MixtureChecks.findings(alone).isEmpty)
  }

  @Test("A dose above a lifted limit is ordered with a reason, once, and a pharmacist's name")
  func order() throws {
    let fixture = try OrderFixture([("morphine", "25 mg/mL")], dose: "50 mg/day")
    var order = try fixture.order(dose: "50 mg/day")
    let chart = fixture.clinic.chart
    #expect(fixture.codes(order).first == .doseOverHard)
    fixture.clinic.policy = try Self.policy(.stopDose, "morphine", "60 mg/day")
    let policy = fixture.clinic.policy
    let asked = chart.review(order, policy: policy, now: fixture.clinic.now)
    #expect(asked.severity == .reason)
    #expect(chart.needsSecondSignature(order, policy: policy, now: fixture.clinic.now))
    for finding in asked { order.reasons[KeptReason(for: finding).key] = "cancer pain" }
    fixture.clinic.keep(
      try chart.signOrder(
        order,
        by: WalkClinic.clinician,
        policy: policy,
        now: fixture.clinic.now
      )
    )
    let next = fixture.clinic.chart.review(order, policy: policy, now: fixture.clinic.now)
    #expect(next.severity <= .advisory, "\(next)")
    // Where the clinic takes its limit back, what was kept answers nothing.
    let stopped = fixture.clinic.chart.review(order, policy: Policy(), now: fixture.clinic.now)
    #expect(stopped.contains { $0.code == .doseOverHard && $0.severity == .hardStop })
  }
}
