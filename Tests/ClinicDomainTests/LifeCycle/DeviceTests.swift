import ClinicDomain
import Testing

@Suite("A pump that is exchanged or taken out")
struct DeviceTests {
  private func clinic(_ name: WalkCase = .opioid) throws -> WalkClinic {
    let clinic = try WalkClinic()
    try clinic.admit(name.patient)
    return clinic
  }

  @Test("Nothing of the old pump is carried over, and the history stays in the chart")
  func constants() throws {
    let clinic = try clinic()
    try clinic.sign()
    try clinic.replace()
    let summary = clinic.chart.summary
    #expect(summary.pump == clinic.newPump())
    #expect(summary.fill == nil && summary.programs.isEmpty && summary.order == nil)
    #expect(RefillOutlook(summary, policy: clinic.policy) == nil)
    #expect(clinic.chart.fills.count == 1 && clinic.chart.programs.count == 1)
    #expect(clinic.chart.presentFills.isEmpty && clinic.chart.presentPrograms.isEmpty)
    #expect(clinic.chart.orderBook.records.first?.state(on: clinic.today) == .withdrawn)
  }

  @Test("The same pump, a pump of another day, an undecided bridge or prime are refused")
  func refusals() throws {
    let clinic = try clinic()
    #expect(throws: Refusal.self) { try clinic.replace(by: clinic.newPump("ngp 100234h")) }
    #expect(throws: Refusal.self) {
      try clinic.replace(by: clinic.newPump("N2", on: clinic.today.advanced(byDays: -1)))
    }
    #expect(throws: Refusal.self) { try clinic.replace(bridge: .unanswered) }
    #expect(throws: Refusal.self) { try clinic.replace(prime: .notGiven(reason: "")) }
    #expect(throws: Refusal.self) {
      try clinic.replace(prime: .give(volume: .zero, isTubingEmpty: true))
    }
    #expect(clinic.chart.lifeCycle.entries.isEmpty)
  }

  @Test("What came out is said, and of a controlled drug thrown away before a witness")
  func balance() throws {
    let clinic = try clinic()
    #expect(throws: Refusal.self) { try clinic.replace(removed: nil) }
    #expect(throws: Refusal.self) { try clinic.replace(witness: nil) }
    #expect(throws: Refusal.self) { try clinic.replace(witness: WalkClinic.nurse) }
    try clinic.replace(removed: .millilitres(4))
    #expect(clinic.chart.wastes.count == 1)
    guard case .replacement(let kept)? = clinic.chart.lifeCycle.entries.last?.value else {
      Issue.record("no replacement is kept")
      return
    }
    // 20 mL, 0.2 mL a day, 80 days.
    #expect(kept.balance?.expected == .millilitres(4))
    #expect(kept.balance?.difference.shown == "0 mL")
  }

  @Test("Waste that another house witnessed names its record")
  func elsewhere() throws {
    let clinic = try clinic()
    var waste = try #require(try clinic.waste(.millilitres(4), witness: nil))
    waste.method = WasteRecorded.elsewhere
    func explant(_ waste: WasteRecorded) throws {
      clinic.keep(
        try clinic.chart.explantPump(
          PumpExplant(
            serial: "NGP100234H",
            at: clinic.now,
            cause: "infection",
            isCatheterRemoved: true,
            balance: DrugBalance(expected: .millilitres(4), removed: .millilitres(4)),
            taper: "by mouth"
          ),
          waste: waste,
          by: WalkClinic.nurse,
          today: clinic.today
        )
      )
    }
    #expect(throws: Refusal.self) { try explant(waste) }
    waste.method += "theatre book 4"
    try explant(waste)
  }

  @Test("Another serial with another day of implant is no correction of the pump's constants")
  func notByTheForm() throws {
    let clinic = try clinic()
    #expect(throws: Refusal.self) {
      try clinic.chart.recordPump(
        clinic.newPump("NEW2"),
        today: clinic.today,
        register: WalkClinic.Nobody()
      )
    }
    var corrected = try #require(clinic.chart.summary.pump)
    corrected.serial = "NGP100235H"
    _ = try clinic.chart.recordPump(
      corrected,
      today: clinic.today,
      register: WalkClinic.Nobody()
    )
  }

  @Test("Until the first fill an order for the new pump stops while the bridge is not decided")
  func bridgeInTheOrder() throws {
    let clinic = try clinic()
    let formulation = try #require(clinic.chart.summary.fill?.formulation)
    try clinic.replace()
    func codes(_ bridge: BridgeDecision) -> [FindingCode] {
      OrderReview.findings(
        formulation: formulation,
        volume: .millilitres(38),
        program: InfusionProgram(mode: .mg(2)),
        bridge: bridge,
        chart: clinic.chart,
        prior: clinic.chart.summary.fill?.formulation,
        running: nil,
        policy: Policy(),
        now: clinic.now
      ).codes
    }
    #expect(codes(.unanswered).contains(.bridgeUnanswered))
    #expect(!codes(.notNeeded).contains(.bridgeUnanswered))
    clinic.keep([
      .fillRecorded(Fill(at: clinic.now, injected: .millilitres(38), formulation: formulation))
    ])
    #expect(!codes(.unanswered).contains(.bridgeUnanswered))
  }

  @Test("A refill of the new pump expects nothing of the old fill")
  func historyRestarts() throws {
    let clinic = try clinic()
    let formulation = try #require(clinic.chart.summary.fill?.formulation)
    try clinic.replace()
    let order = RefillOrder(
      id: OrderID("order-new"),
      formulation: formulation,
      volume: .millilitres(38),
      program: InfusionProgram(mode: .mg(2)),
      bridge: .declined(reason: "same drug and strength"),
      validUntil: clinic.today.advanced(byDays: 5),
      signedBy: WalkClinic.clinician.id,
      signedAt: clinic.now
    )
    clinic.keep([.orderSigned(order)], by: WalkClinic.clinician)
    try clinic.begin()
    let walk = try clinic.walk
    #expect(walk.priorFill == nil && walk.priorProgram == nil)
    #expect(walk.residualAssessment(aspirated: .millilitres(3)) == nil)
    // The patient has had an opioid before: no 24 hours as after a first one.
    #expect(walk.observation.minutes == 30)
  }

  @Test("The explant takes pump, dates and booked visits away and asks for the taper")
  func explant() throws {
    let clinic = try clinic()
    clinic.keep(
      try clinic.chart.book(
        .refill,
        at: CivilDateTime(
          date: clinic.today.advanced(byDays: 3),
          time: CivilTime(secondOfDay: 36_000)
        ),
        id: AppointmentID("a"),
        now: clinic.now
      )
    )
    #expect(throws: Refusal.self) { try clinic.explant(taper: "") }
    try clinic.explant()
    let summary = clinic.chart.summary
    #expect(summary.pump == nil && summary.reservoir == nil)
    #expect(summary.lifeCycleState == .explanted)
    #expect(summary.appointments.first?.state == .cancelled)
    #expect(throws: Refusal.self) {
      try clinic.chart.beginVisit(.refill, id: clinic.visit, appointment: nil)
    }
    #expect(clinic.chart.fills.count == 1, "nothing is lost")
  }

  @Test("An explant recorded in error is taken back with pump, fill and program")
  func takenBack() throws {
    let clinic = try clinic()
    let before = clinic.chart.summary
    try clinic.explant()
    clinic.keep(
      try clinic.chart.withdrawStep(reason: "wrong chart", by: WalkClinic.nurse)
    )
    let after = clinic.chart.summary
    #expect(after.pump == before.pump && after.fill == before.fill)
    #expect(after.programs == before.programs)
    #expect(after.lifeCycleState == .maintained)
    #expect(clinic.chart.presentFills.count == 1)
    #expect(clinic.chart.lifeCycle.entries.count == 2, "both stay in the record")
  }

  @Test("A step that put a pump in is not taken back", arguments: [false, true])
  func notTakenBack(_ isReplaced: Bool) throws {
    let clinic = try WalkClinic()
    if isReplaced {
      try clinic.admit(WalkCase.opioid.patient)
      try clinic.replace()
    } else {
      try clinic.prepare()
      try clinic.trial(.success)
      try clinic.implant()
    }
    #expect(throws: Refusal.self) {
      try clinic.chart.withdrawStep(reason: "error", by: WalkClinic.nurse)
    }
  }

  @Test(
    "A transfer and a death end visits, order and due dates; the chart stays whole",
    arguments: [LifeCycleState.transferred, .deceased]
  )
  func leaving(_ state: LifeCycleState) throws {
    let clinic = try clinic()
    try clinic.sign()
    clinic.keep(
      try clinic.chart.book(
        .refill,
        at: CivilDateTime(
          date: clinic.today.advanced(byDays: 3),
          time: CivilTime(secondOfDay: 36_000)
        ),
        id: AppointmentID("a"),
        now: clinic.now
      )
    )
    #expect(throws: Refusal.self) { try clinic.step(state) }
    try clinic.step(state, note: "to South clinic, who refill by 1 October")
    let summary = clinic.chart.summary
    #expect(summary.hasLeft && summary.order == nil)
    #expect(summary.appointments.map(\.state) == [.cancelled])
    let entry = ListEntry(summary, policy: clinic.policy)
    #expect(entry.due == nil && entry.filledOn == nil && entry.lifeEndsOn == nil)
    #expect(entry.mrn == "100234", "still found")
    #expect(summary.pump != nil && clinic.chart.fills.count == 1, "nothing is lost")
    let time = CivilDateTime(
      date: clinic.today.advanced(byDays: 1),
      time: CivilTime(secondOfDay: 0)
    )
    #expect(throws: Refusal.self) {
      try clinic.chart.book(.refill, at: time, id: AppointmentID("b"), now: clinic.now)
    }
    clinic.keep(try clinic.chart.withdrawStep(reason: "another man", by: WalkClinic.nurse))
    #expect(clinic.chart.summary.reservoir != nil)
  }

  @Test("Nobody leaves while a walk is open")
  func openWalk() throws {
    let clinic = try clinic()
    try clinic.begin(.interrogation)
    #expect(throws: Refusal.self) { try clinic.step(.transferred, note: "to South clinic") }
    #expect(throws: Refusal.self) { try clinic.explant() }
    #expect(throws: Refusal.self) { try clinic.replace() }
  }

  @Test("Reasons that were kept for the old pump are asked again for the new one")
  func keptReasons() throws {
    let clinic = try clinic(.mixture)
    clinic.keep([
      .consentRecorded(
        ConsentRecorded(subject: "OFF_LABEL_MIX", text: "tried all else", value: "x")
      )
    ])
    #expect(!clinic.chart.keptReasons.isEmpty)
    try clinic.replace(removed: .millilitres(4))
    #expect(clinic.chart.keptReasons.isEmpty)
  }
}
