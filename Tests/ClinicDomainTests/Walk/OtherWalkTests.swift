import ClinicDomain
import Testing

@Suite("Walks without a refill")
struct OtherWalkTests {
  private func clinic(
    _ kind: VisitKind,
    _ patient: WalkPatient = WalkCase.opioid.patient,
    order: WalkOrder? = nil
  ) throws -> WalkClinic {
    let clinic = try WalkClinic()
    try clinic.admit(patient)
    if let order { try clinic.sign(order) }
    try clinic.begin(kind)
    return clinic
  }

  private func patient(model: String) -> WalkPatient {
    var patient = WalkCase.opioid.patient
    patient.model = model
    return patient
  }

  @Test("every kind is walked to its signature", arguments: VisitKind.allCases)
  func everyKind(_ kind: VisitKind) throws {
    let needsOrder = kind == .refill || kind == .doseChange
    let clinic = try clinic(kind, order: needsOrder ? WalkOrder() : nil)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("a dose change sets the program and moves every date, and nothing is filled")
  func doseChange() throws {
    let clinic = try clinic(.doseChange, order: WalkOrder(mode: .mg(3)))
    let before = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy))
    #expect(try clinic.walk.observation.minutes == 30)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    let after = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy))
    #expect(clinic.chart.fills.count == 1)
    #expect(clinic.chart.summary.program?.program.dailyDose == (try Dose(stored: "3 mg/day")))
    // 4 mL are left of 20: 2 mL to the alarm last 10 days at 0.2 mL a day, 6 at 0.3.
    #expect(before.alarmDate == (try CivilDate("2026-10-02")))
    #expect(after.alarmDate == (try CivilDate("2026-09-28")))
    let (old, new) = (try #require(before.due?.date), try #require(after.due?.date))
    #expect(new < old)
  }

  @Test("a dose change uses its order up: the next refill needs its own")
  func orderUsedUp() throws {
    let clinic = try clinic(.doseChange, order: WalkOrder(mode: .mg(3)))
    try clinic.walkOn()
    #expect(clinic.chart.summary.order == nil)
  }

  @Test("a dose change does not change the fluid in the pump")
  func otherFluid() throws {
    let clinic = try clinic(
      .doseChange,
      order: WalkOrder(drugs: [("morphine", "20 mg/mL")], bridge: .declined(reason: "tried"))
    )
    try clinic.walkOn(through: 4)
    try clinic.record(5)
    #expect(!clinic.openStops.isEmpty)
    #expect(clinic.openStops.allSatisfy { !$0.isOverridable })
  }

  @Test("the date that a prescriber had set holds through a dose change")
  func prescriberDate() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    let date = try CivilDate("2026-09-24")
    clinic.keep(
      try clinic.chart.setPrescriberDate(
        date,
        reason: "holiday",
        by: WalkClinic.clinician,
        today: clinic.now.local.date
      )
    )
    try clinic.sign(WalkOrder(mode: .mg(1)))
    try clinic.begin(.doseChange)
    #expect(try clinic.walk.newDueDate?.date == date)
  }

  @Test(
    "no walk changes the program while another one does",
    arguments: [
      (VisitKind.refill, VisitKind.doseChange), (.doseChange, .refill), (.refill, .refill),
    ]
  )
  func oneAtATime(_ first: VisitKind, _ second: VisitKind) throws {
    let clinic = try clinic(first, order: WalkOrder())
    #expect(throws: Refusal.self) {
      try clinic.chart.beginVisit(second, id: VisitID("visit-2"), appointment: nil)
    }
    _ = try clinic.chart.beginVisit(.emergency, id: VisitID("visit-2"), appointment: nil)
  }

  @Test(
    "the program is not entered by hand while a walk will set it",
    arguments: [
      VisitKind.refill, .doseChange,
    ]
  )
  func notByHand(_ kind: VisitKind) throws {
    let clinic = try clinic(kind, order: WalkOrder())
    #expect(throws: Refusal.self) {
      try clinic.chart.changeProgram(
        to: InfusionProgram(mode: .mg(3)),
        at: clinic.now,
        now: clinic.now
      )
    }
  }

  @Test("a program that was changed between refills moves every date")
  func changedByHand() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    let before = clinic.chart.summary.reservoir?.alarmDate
    clinic.keep(
      try clinic.chart.changeProgram(
        to: InfusionProgram(mode: .mg(1)),
        at: clinic.moment(days: -1),
        now: clinic.now
      )
    )
    #expect(clinic.chart.summary.reservoir?.alarmDate != before)
    #expect(throws: Refusal.self) {
      try clinic.chart.changeProgram(
        to: InfusionProgram(mode: .mg(2)),
        at: clinic.moment(days: -2),
        now: clinic.now
      )
    }
  }

  @Test("an interrogation keeps what was read and changes nothing")
  func interrogation() throws {
    let clinic = try clinic(.interrogation)
    let fill = clinic.chart.summary.fill
    try clinic.walkOn(through: 1)
    try clinic.record(4, ["pump.replacement": "y", "reason.replacement": "surgeon told"])
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    #expect(clinic.chart.interrogations.last?.value.isRunning == true)
    #expect(clinic.chart.summary.fill == fill)
    #expect(clinic.chart.summary.pump?.replacementIndicatedOn == clinic.now.local.date)
  }

  @Test(
    "a pump found standing still is the prescriber's, whatever the patient came for",
    arguments: [VisitKind.interrogation, .afterMRI, .doseChange]
  )
  func standingStill(_ kind: VisitKind) throws {
    let clinic = try clinic(kind, order: kind == .doseChange ? WalkOrder() : nil)
    try clinic.walkOn(through: kind == .doseChange ? 3 : 1)
    try clinic.record(4, ["pump.running": "n"])
    #expect(clinic.openStops == [.pumpNotRunning])
    let walk = try clinic.walk
    let stop = try #require(walk.visit.openStops.first)
    for exit in walk.exits(of: stop) {
      #expect(throws: Refusal.self) {
        try walk.leave(stop, by: exit, reason: "goes home", signedBy: WalkClinic.nurse)
      }
    }
  }

  @Test(
    "before a scan the model's rule is read, and the interrogation after it is booked",
    arguments: [
      "SynchroMed II 8637-20", "SynchroMed III 8667-20", "Prometra 20 mL", "Prometra II 20 mL",
    ]
  )
  func beforeScan(_ model: String) throws {
    let clinic = try clinic(.beforeMRI, patient(model: model))
    while let next = try clinic.walk.nextScreen, next.number != 21 {
      try clinic.record(next.number)
    }
    try clinic.record(21, ["scan.after": ""])
    #expect(clinic.openStops == [.scan])
    try clinic.record(21)
    #expect(clinic.openStops == [])
    #expect(
      clinic.chart.summary.appointments.contains { $0.kind == .afterMRI && $0.state == .booked }
    )
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test(
    "a pump that is emptied for a scan is empty in the chart, with its waste witnessed",
    arguments: [
      "Prometra 20 mL", "Prometra II 40 mL",
    ]
  )
  func emptied(_ model: String) throws {
    let clinic = try clinic(.beforeMRI, patient(model: model))
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    #expect(clinic.chart.summary.fill?.volume == .zero)
    #expect(clinic.chart.wastes.last?.value.witness?.by == WalkClinic.second.id)
    let outlook = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy))
    #expect(outlook.state(on: clinic.now.local.date) >= .alarm)
  }

  @Test(
    "a model that nothing is known of is not scanned on a guess",
    arguments: [
      "Other / unknown", "Codman 3000 16 mL", "Something else",
    ]
  )
  func unknownModel(_ model: String) throws {
    let clinic = try clinic(.beforeMRI, patient(model: model))
    try clinic.walkOn(through: 4)
    try clinic.record(21, ["scan.confirmed": "n"])
    #expect(clinic.openStops.contains(.scan))
  }

  @Test(
    "after a scan a stalled pump or a closed valve holds the patient",
    arguments: [
      ("SynchroMed II 8637-20", "scan.log"), ("SynchroMed II 8637-20", "scan.running"),
      ("Prometra II 20 mL", "scan.reset"), ("Prometra 20 mL", "scan.refilled"),
    ]
  )
  func afterScan(_ model: String, _ field: String) throws {
    let clinic = try clinic(.afterMRI, patient(model: model))
    try clinic.walkOn(through: 4)
    try clinic.record(22, [KeyedText.Entry(key: field, text: "n")].keyed)
    #expect(!clinic.openStops.isEmpty)
    #expect(throws: Refusal.self) { try clinic.record(20) }
    try clinic.record(22)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test(
    "an emergency is never held up by what it is about",
    arguments: [
      (3, ["vitals.breathing": "6", "vitals.sedation": "4"]), (4, ["pump.running": "n"]),
      (4, ["pump.events": "y", "pump.eventText": "motor stall"]),
    ] as [(Int, KeyedText)]
  )
  func emergency(_ screen: Int, _ answers: KeyedText) throws {
    let clinic = try clinic(.emergency)
    try clinic.record(23, ["emergency.kind": "o"])
    try clinic.record(1)
    try clinic.record(screen, answers)
    #expect(clinic.openStops == [])
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("an emergency begins with the first actions, in any order, and can be handed over at once")
  func emergencyOrder() throws {
    let clinic = try clinic(.emergency)
    #expect(try clinic.walk.nextScreen?.number == 23)
    try clinic.record(3)
    clinic.keep(
      try clinic.walk.end(
        by: .admitted,
        plan: "emergency department",
        signedBy: WalkClinic.clinician
      ),
      visit: clinic.visit
    )
    #expect(clinic.chart.summary.openVisits.isEmpty)
  }

  @Test("a pump that was emptied in an emergency is empty in the chart")
  func emergencyEmptied() throws {
    let clinic = try clinic(.emergency)
    try clinic.walkOn(through: 23)
    for screen in [1, 3, 4] { try clinic.record(screen) }
    try clinic.record(24, ["handover.state": "e"])
    #expect(clinic.chart.summary.fill?.volume == .zero)
  }

  @Test("after an import one review keeps constants, consent and reasons, and no storm follows")
  func baseline() throws {
    var mixture = WalkCase.mixture.patient
    mixture.tubing = nil
    mixture.catheter = nil
    mixture.isFilledHere = false
    let clinic = try clinic(.baseline, mixture)
    try clinic.walkOn(through: 1)
    #expect(throws: Refusal.self) { try clinic.record(25, by: WalkClinic.nurse) }
    try clinic.record(
      25,
      [
        "review.consentPlace": "blue folder", "review.tubing": "0.199 mL",
        "review.catheter": "0.2 mL",
        "review.reason": "pain clinic board of 12 May",
      ]
    )
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    #expect(clinic.chart.summary.pump?.tubingVolume == (try Volume(stored: "0.199 mL")))
    #expect(clinic.chart.summary.pump?.catheter.volume == (try Volume(stored: "0.2 mL")))
    #expect(clinic.chart.consents.contains { $0.value.subject == "refill" })
    let fill = try #require(clinic.chart.summary.fill)
    let program = try #require(clinic.chart.summary.program)
    let left = OrderReview.findings(
      formulation: fill.formulation,
      volume: fill.injected,
      program: program.program,
      bridge: .notNeeded,
      chart: clinic.chart,
      prior: fill.formulation,
      running: program,
      policy: Policy(),
      now: clinic.now
    )
    #expect(left.filter { $0.severity == .reason } == [])
  }

  @Test("a review without a reason for what is off label is not complete")
  func baselineReason() throws {
    let clinic = try clinic(.baseline, WalkCase.mixture.patient)
    try clinic.walkOn(through: 1)
    #expect(throws: Refusal.self) { try clinic.record(25, ["review.reason": ""]) }
  }
}
