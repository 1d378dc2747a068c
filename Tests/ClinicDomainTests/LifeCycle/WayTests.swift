import ClinicDomain
import Testing

@Suite("The way from referral to the end of the therapy")
struct WayTests {
  @Test("Every state but the referral is reached by some other, and each leads on but death")
  func graphIsWhole() {
    let reached = Set(LifeCycleState.allCases.flatMap(\.next))
    #expect(reached == Set(LifeCycleState.allCases))
    for state in LifeCycleState.allCases {
      #expect(state.next.isEmpty == (state == .deceased), "\(state)")
      #expect(Set(state.next).count == state.next.count, "\(state) names one twice")
      #expect(state == .deceased || state.next.contains(.deceased), "\(state)")
    }
  }

  @Test("Nobody has a pump and is before the implant, or has left and has a pump")
  func statesAreApart() {
    for state in LifeCycleState.allCases {
      let marks = [state.hasPump, state.isBeforeImplant, state.hasLeft, state == .explanted]
      #expect(marks.count { $0 } == 1, "\(state)")
    }
  }

  @Test("The whole way to a titrated pump")
  func wholeWay() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    #expect(clinic.chart.summary.lifeCycleState == .consented)
    try clinic.trial(.success)
    try clinic.step(.implantScheduled, plannedOn: clinic.today.advanced(byDays: 9))
    #expect(clinic.chart.summary.course.implantPlannedOn == clinic.today.advanced(byDays: 9))
    try clinic.implant()
    #expect(clinic.chart.summary.pump?.serial == "NEW1")
    #expect(clinic.chart.summary.course.implantPlannedOn == nil)
    try clinic.step(.titrating)
    try clinic.step(.maintained)
    #expect(clinic.chart.lifeCycle.entries.count == 10)
  }

  @Test("A step that does not follow is refused and says what may")
  func notNext() throws {
    let clinic = try WalkClinic()
    try clinic.refer()
    let refusal = #expect(throws: Refusal.self) { try clinic.trial(.success) }
    #expect(refusal?.why == "trial succeeded does not follow referred")
    #expect(refusal?.remedy.contains("conventional therapy failed") == true)
    #expect(throws: Refusal.self) { try clinic.implant(reason: "urgent") }
  }

  @Test("Both evaluations come before consent, in either order")
  func bothEvaluations() throws {
    let clinic = try WalkClinic()
    try clinic.refer()
    try clinic.step(.conventionalFailed, note: "tried")
    try clinic.evaluate(.psychological)
    #expect(clinic.chart.summary.lifeCycleState == .conventionalFailed)
    #expect(throws: Refusal.self) { try clinic.consent() }
    try clinic.evaluate(.medical)
    #expect(clinic.chart.summary.lifeCycleState == .evaluated)
  }

  @Test(
    "What speaks against the therapy needs a reason, and an unsuitable patient is not consented"
  )
  func contraindications() throws {
    let clinic = try WalkClinic()
    try clinic.refer()
    try clinic.step(.conventionalFailed, note: "tried")
    #expect(throws: Refusal.self) { try clinic.evaluate(.medical, against: [.coagulopathy]) }
    try clinic.evaluate(.medical, against: [.coagulopathy], reason: "corrected since May")
    try clinic.evaluate(.psychological, isSuitable: false)
    #expect(clinic.chart.lifeCycle.contraindications == [.coagulopathy])
    let refusal = #expect(throws: Refusal.self) { try clinic.consent() }
    #expect(refusal?.why.contains("psychological") == true)
    try clinic.evaluate(.psychological)
    try clinic.consent()
  }

  @Test("Every risk of the list is ticked", arguments: CautionRisk.allCases)
  func everyRisk(_ risk: CautionRisk) throws {
    let clinic = try WalkClinic()
    try clinic.refer()
    try clinic.step(.conventionalFailed, note: "tried")
    try clinic.evaluate(.medical)
    try clinic.evaluate(.psychological)
    let refusal = #expect(throws: Refusal.self) {
      try clinic.consent(CautionRisk.allCases.filter { $0 != risk })
    }
    #expect(refusal?.why.contains(risk.title) == true)
    #expect(clinic.chart.lifeCycle.consents.isEmpty)
  }

  @Test("The list holds the risks of the therapy's own document and the five that it misses")
  func risksOfTheSeed() {
    let seed = CautionRisk.allCases.filter { $0.source == "SEED" }
    #expect(
      seed == [
        .surgeryAndAnaesthesia, .infection, .failureToControlPain, .spinalHeadache,
        .spinalCordAndNerveInjury, .drugAbuse, .equipmentFailure, .catheterInsertion, .pumpInPlace,
        .refill, .localAnaesthetic,
      ]
    )
    #expect(
      Set(CautionRisk.allCases).isSuperset(of: [
        .pocketFill, .wrongDrugOrStrength, .withdrawal, .overdose, .granuloma,
      ])
    )
  }

  @Test("An implant without a trial that succeeded needs a reason, scheduled or done")
  func noTrial() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    let planned = clinic.today.advanced(byDays: 5)
    #expect(throws: Refusal.self) {
      try clinic.step(.implantScheduled, plannedOn: planned)
    }
    try clinic.trial(.failure, score: .pain(baseline: 8, best: 7))
    #expect(throws: Refusal.self) {
      try clinic.step(.implantScheduled, plannedOn: planned)
    }
    try clinic.step(.implantScheduled, plannedOn: planned, reason: "cancer, weeks to live")
    let refusal = #expect(throws: Refusal.self) { try clinic.implant() }
    #expect(refusal?.why == "no trial succeeded")
    try clinic.implant(reason: "cancer, weeks to live")
    guard case .implant(let kept)? = clinic.chart.lifeCycle.entries.last?.value else {
      Issue.record("no implant is kept")
      return
    }
    #expect(kept.reason == "cancer, weeks to live")
  }

  @Test("A pump is not recorded past the steps of a way that was begun")
  func pumpPastTheSteps() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    #expect(throws: Refusal.self) {
      try clinic.chart.recordPump(
        clinic.newPump(),
        today: clinic.today,
        register: WalkClinic.Nobody()
      )
    }
  }

  @Test(
    "A trial counts by its score: half the pain, a lower grade; else a reason says why",
    arguments: [
      (Trial.Score.pain(baseline: 8, best: 4), true), (.pain(baseline: 8, best: 5), false),
      (.pain(baseline: 0, best: 0), false),
      (.ashworth(baseline: .considerable, best: .marked), true),
      (.ashworth(baseline: .marked, best: .marked), false),
    ]
  )
  func trialScores(_ score: Trial.Score, _ isSuccess: Bool) throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    if isSuccess {
      #expect(throws: Refusal.self) { try clinic.trial(.failure, score: score) }
      try clinic.trial(.success, score: score)
    } else {
      #expect(throws: Refusal.self) { try clinic.trial(.success, score: score) }
      try clinic.trial(.success, score: score, reason: "the patient's own aim is met")
    }
    #expect(clinic.chart.summary.course.hasSuccessfulTrial)
  }

  @Test("The baclofen test begins at 50 mcg, goes no further than 100, a day apart")
  func baclofenSteps() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    func dose(_ micrograms: Int64, _ result: Trial.Result, reason: String? = nil) throws {
      let isSuccess = result == .success
      try clinic.trial(
        result,
        drug: "baclofen",
        dose: Mass(amount: micrograms * 1000, unit: .micrograms),
        score: .ashworth(baseline: .considerable, best: isSuccess ? .slight : .considerable),
        method: .singleBolus,
        reason: reason
      )
    }
    #expect(throws: Refusal.self) { try dose(75, .furtherDose) }
    try dose(50, .furtherDose)
    #expect(clinic.chart.summary.lifeCycleState == .trial)
    clinic.wait(minutes: 1439)
    #expect(throws: Refusal.self) { try dose(75, .furtherDose) }
    clinic.wait(minutes: 1)
    try dose(75, .furtherDose)
    clinic.wait(minutes: 1440)
    #expect(throws: Refusal.self) { try dose(125, .success) }
    try dose(100, .success)
    #expect(clinic.chart.lifeCycle.trials.count == 3)
  }

  @Test("A trial's volume is its dose over its strength, its relief against the baseline")
  func trialFigures() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    try clinic.trial(
      .success,
      dose: Mass(amount: 50_000, unit: .micrograms),
      score: .pain(baseline: 8, best: 3)
    )
    let trial = try #require(clinic.chart.lifeCycle.trials.first?.value)
    #expect(trial.volume == .millilitres(1))
    #expect(trial.relief?.unsigned == "62.5 %")
    #expect(trial.scoreText == "pain 8 to 3 (62.5 % less)")
  }

  @Test("Days are in order and not ahead")
  func days() throws {
    let clinic = try WalkClinic()
    try clinic.refer()
    let tomorrow = clinic.today.advanced(byDays: 1)
    let yesterday = clinic.today.advanced(byDays: -1)
    for day in [tomorrow, yesterday] {
      #expect(throws: Refusal.self) {
        try clinic.chart.takeStep(
          LifeCycleStep(state: .conventionalFailed, on: day, note: "tried"),
          by: WalkClinic.nurse,
          today: clinic.today
        )
      }
    }
  }

  @Test("The front desk records a referral and a move, not a trial")
  func roles() throws {
    let clinic = try WalkClinic()
    try clinic.refer()
    #expect(throws: Refusal.self) {
      try clinic.step(.conventionalFailed, note: "tried", by: WalkClinic.clerk)
    }
    try clinic.step(.transferred, note: "to South clinic", by: WalkClinic.clerk)
  }

  @Test("Who comes with a pump is maintained without any step, and goes on from there")
  func withPump() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    #expect(clinic.chart.summary.lifeCycleState == .maintained)
    #expect(clinic.chart.summary.nextStates(on: clinic.today).contains(.replaced))
    try clinic.step(.titrating)
  }

  @Test("Six months before the end of its life a pump is due for replacement by itself")
  func replacementDue() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    // Implanted 30-Apr-2023, 84 months to 30-Apr-2030, planned from 30-Oct-2029.
    let summary = clinic.chart.summary
    #expect(summary.lifeCycleState(on: try CivilDate("2029-10-29")) == .maintained)
    #expect(summary.lifeCycleState(on: try CivilDate("2029-10-30")) == .replacementDue)
    #expect(summary.nextStates(on: try CivilDate("2029-10-30")).first == .replaced)
  }
}
