import ClinicDomain
import Testing

@Suite("What the therapy does")
struct OutcomeTests {
  private func outcome(_ clinic: WalkClinic, _ change: (inout Outcome) -> Void) -> Outcome {
    var outcome = Outcome(at: clinic.now)
    change(&outcome)
    return outcome
  }

  private func record(_ clinic: WalkClinic, pain: Int, days: Int = 0) {
    var outcome = Outcome(at: clinic.moment(days: days))
    outcome.painAverage = pain
    clinic.keep([.outcomeRecorded(outcome)])
  }

  @Test("The walk's own answers are the outcome; entered anew they take its place")
  func oneSource() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 2)
    try clinic.record(
      3,
      [
        "pain.average": "6", "pain.worst": "8", "pain.now": "5", "spasm.ashworth": "+",
        "spasm.muscles": "hip adductors R 3; knee flexors L 1+", "spasm.frequency": "2",
      ]
    )
    let first = try #require(clinic.chart.outcomes.last)
    #expect(first.painAverage == 6 && first.painWorst == 8 && first.painNow == 5)
    #expect(first.ashworth == .slightThroughHalf && first.worstAshworth == .considerable)
    #expect(first.muscles.map(\.text) == ["hip adductors R 3", "knee flexors L 1+"])
    #expect(first.spasmFrequency == 2)
    try clinic.record(3, ["pain.average": "7", "pain.worst": "8"])
    #expect(clinic.chart.outcomes.entries.count == 1)
    #expect(clinic.chart.outcomes.last?.painAverage == 7)
  }

  @Test(
    "Muscles are read by a closed rule",
    arguments: [
      ("hip adductors R 3", true), ("hip adductors R 3; hip adductors L 1+", true),
      ("hip adductors R", false), ("3", false), ("hip adductors 5", false),
      ("hip 1; Hip 2", false), ("hip 1.5", false),
    ]
  )
  func muscles(_ text: String, _ isRead: Bool) {
    let scores = try? MuscleScore.list(text)
    #expect((scores != nil) == isRead)
    if let scores { #expect((try? MuscleScore.list(scores.text)) == scores) }
  }

  @Test(
    "Relief is the fall from the baseline over the baseline",
    arguments: [
      (7, 4, "42.9 % less"), (8, 8, "the same"), (5, 6, "20 % more"), (10, 0, "100 % less"),
      (3, 1, "66.7 % less"),
    ]
  )
  func relief(_ baseline: Int, _ score: Int, _ shown: String) {
    #expect(PainRelief(baseline: baseline, score: score)?.shown == shown)
  }

  @Test("Without pain there is nothing to relieve")
  func noBaseline() { #expect(PainRelief(baseline: 0, score: 0) == nil) }

  @Test("The baseline is the last score before the implant, else the trial's, else the first")
  func baseline() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    #expect(clinic.chart.outcomes.baseline == nil)
    record(clinic, pain: 5)
    #expect(clinic.chart.outcomes.baseline?.score == 5)
    try clinic.trial(.success, score: .pain(baseline: 9, best: 3))
    #expect(clinic.chart.outcomes.baseline?.score == 9)
    #expect(clinic.chart.outcomes.baseline?.origin == "before the trial")
    clinic.wait(minutes: 3 * 1440)
    record(clinic, pain: 8, days: -1)
    try clinic.implant()
    record(clinic, pain: 4)
    let found = try #require(clinic.chart.outcomes.baseline)
    #expect(found.score == 8 && found.origin == "before the implant")
    #expect(
      clinic.chart.outcomes.last.flatMap { clinic.chart.outcomes.relief($0) }?.shown == "50 % less"
    )
  }

  @Test("Scores that cannot be right, or none at all, are refused")
  func refusals() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    func keep(_ change: (inout Outcome) -> Void, by member: StaffMember = WalkClinic.nurse) throws {
      clinic.keep(
        try clinic.chart.recordOutcome(outcome(clinic, change), by: member, now: clinic.now)
      )
    }
    #expect(throws: Refusal.self) { try keep { _ in } }
    #expect(throws: Refusal.self) {
      try keep {
        $0.painAverage = 5
        $0.painWorst = 4
      }
    }
    #expect(throws: Refusal.self) {
      try keep {
        $0.painAverage = 5
        $0.painLeast = 6
      }
    }
    #expect(throws: Refusal.self) { try keep { $0.at = clinic.moment(days: 1) } }
    #expect(throws: Refusal.self) { try keep({ $0.painAverage = 5 }, by: WalkClinic.clerk) }
    try keep { $0.painAverage = 5 }
  }

  @Test("A sign of a mass is asked about before an opioid and needs a plan")
  func neurology() throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 2)
    #expect(throws: Refusal.self) { try clinic.record(3, ["neuro.signs": "w"]) }
    try clinic.record(3, ["neuro.signs": "w", "reason.neuro": "imaging on Friday"])
    #expect(clinic.chart.outcomes.last?.signs == [.motor])
    let watch = GranulomaWatch(clinic.chart)
    #expect(watch.findings.codes == [.granulomaScreen])
    #expect(watch.findings.first?.source == "S71")
    let screen = try #require(try clinic.walk.template.screen(3))
    var answers = try clinic.rightAnswers(3)
    answers["neuro.signs"] = "w"
    #expect(try clinic.walk.evaluate(screen, answers).reasons.map(\.field).contains("reason.neuro"))
  }

  @Test("Baclofen alone asks for no sign of a mass")
  func noOpioid() throws {
    let clinic = try WalkCase.baclofen.clinic()
    let screen = try #require(try clinic.walk.template.screen(3))
    #expect(!(try clinic.walk.fields(on: screen)).contains { $0.name == "neuro.signs" })
  }

  @Test("Three rises without a better score are found, and a better score begins the count anew")
  func rises() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    let formulation = try #require(clinic.chart.summary.fill?.formulation)
    func rise(to dose: Int64, days: Int) {
      clinic.keep([
        .programChanged(
          ProgramChange(
            at: clinic.moment(days: days),
            program: InfusionProgram(mode: .mg(dose)),
            formulation: formulation
          )
        )
      ])
    }
    record(clinic, pain: 6, days: -70)
    rise(to: 3, days: -60)
    rise(to: 4, days: -50)
    #expect(GranulomaWatch(clinic.chart).findings.isEmpty)
    rise(to: 5, days: -40)
    #expect(GranulomaWatch(clinic.chart).findings.codes == [.threeRises])
    record(clinic, pain: 6, days: -35)
    #expect(GranulomaWatch(clinic.chart).findings.codes == [.threeRises])
    record(clinic, pain: 3, days: -30)
    #expect(GranulomaWatch(clinic.chart).findings.isEmpty)
    rise(to: 6, days: -20)
    #expect(GranulomaWatch(clinic.chart).risesWithoutBenefit.count == 1)
  }

  @Test("An order that raises the opioid meets the signs and the rises that the chart knows")
  func inTheOrder() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    let formulation = try #require(clinic.chart.summary.fill?.formulation)
    record(clinic, pain: 6, days: -70)
    for (days, dose) in [(-60, Int64(3)), (-50, 4)] {
      clinic.keep([
        .programChanged(
          ProgramChange(
            at: clinic.moment(days: days),
            program: InfusionProgram(mode: .mg(dose)),
            formulation: formulation
          )
        )
      ])
    }
    clinic.keep([.outcomeRecorded(outcome(clinic) { $0.signs = [.newPain] })])
    let codes = OrderReview.findings(
      formulation: formulation,
      volume: .millilitres(18),
      program: InfusionProgram(mode: .mg(5)),
      bridge: .notNeeded,
      chart: clinic.chart,
      prior: formulation,
      running: clinic.chart.summary.program,
      policy: Policy(),
      now: clinic.now
    ).codes
    #expect(codes.contains(.granulomaScreen))
    #expect(codes.contains(.threeRises), "the rise that is ordered is the third")
  }
}
