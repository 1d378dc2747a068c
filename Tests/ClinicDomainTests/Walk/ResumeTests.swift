import ClinicDomain
import Testing

@Suite("Resuming and correcting")
struct ResumeTests {
  @Test(
    "a walk is known by the birth date or the serial, however typed",
    arguments: [
      ("1951-03-03", true), ("3 mar 1951", true), ("NGP100234H", true), ("ngp 100234 h", true),
      ("1951-03-30", false), ("NGP100235H", false), ("100234", false), ("", false), (" ", false),
    ]
  )
  func known(_ given: String, _ isKnown: Bool) throws {
    let clinic = try WalkCase.baclofen.clinic()
    #expect(try clinic.walk.isKnown(by: given) == isKnown)
  }

  @Test("a serial that was written down with blanks is still the pump's")
  func serialWithBlanks() throws {
    let clinic = try WalkCase.baclofen.clinic()
    var pump = try #require(clinic.chart.summary.pump)
    pump.serial = "NGP 100234 H"
    clinic.keep([.pumpRecorded(pump)])
    try clinic.walkOn(through: 3)
    try clinic.record(4, ["pump.serial": "NGP100234H"])
    #expect(clinic.openStops == [])
    #expect(try clinic.walk.isKnown(by: "NGP100234H"))
    #expect(try clinic.walk.isKnown(by: "NGP 100234 H"))
  }

  @Test(
    "a walk that is left at any screen is at that screen when it is taken up",
    arguments: Array(1...20)
  )
  func anyScreen(_ screen: Int) throws {
    let clinic = try WalkCase.strengthChange.clinic()
    if screen > 1 { try clinic.walkOn(through: screen - 1) }
    // Nothing but the journal is left.
    var chart = Chart(id: clinic.chart.id)
    for event in clinic.log { chart.apply(event) }
    let walk = try #require(
      Walk(chart: chart, visit: clinic.visit, policy: clinic.policy, now: clinic.now)
    )
    #expect(walk.nextScreen?.number == screen)
    #expect(chart.summary.openVisits.map(\.id) == [clinic.visit])
  }

  @Test(
    "a stop is still there after power was lost",
    arguments: [
      Violation(.baclofen, 9, ["needle.stop": "n"], .needleStop),
      Violation(.baclofen, 17, ["read.running": "n"], .notRunning),
    ]
  )
  func stopStays(_ violation: Violation) throws {
    let clinic = try violation.patient.clinic()
    try clinic.walkOn(through: violation.screen - 1)
    try clinic.record(violation.screen, violation.answers)
    var chart = Chart(id: clinic.chart.id)
    for event in clinic.log { chart.apply(event) }
    #expect(chart.visit(clinic.visit)?.openStops.map(\.code) == [violation.code.rawValue])
  }

  @Test("the station does not lock from needle in to needle out", arguments: Array(1...20))
  func needleIn(_ screen: Int) throws {
    let clinic = try WalkCase.strengthChange.clinic()
    if screen > 1 { try clinic.walkOn(through: screen - 1) }
    #expect(try clinic.walk.isNeedleIn == (9...14).contains(screen))
  }

  @Test(
    "order, kit, questions, vital signs and interrogation are answered in any order",
    arguments: [
      [2, 3, 4, 5], [5, 4, 3, 2], [4, 2, 5, 3], [3, 5, 2, 4],
    ]
  )
  func anyOrder(_ screens: [Int]) throws {
    let clinic = try WalkCase.baclofen.clinic()
    #expect(throws: Refusal.self) { try clinic.record(screens[0]) }
    try clinic.record(1)
    #expect(throws: Refusal.self) { try clinic.record(6) }
    for screen in screens { try clinic.record(screen, by: WalkClinic.third) }
    try clinic.record(6)
  }

  @Test(
    "an answer is corrected until something stands on it",
    arguments: [
      (2, 5, true), (3, 5, true), (4, 5, true), (6, 6, true), (8, 8, true), (15, 15, true),
      (19, 19, true),
      (2, 9, false), (6, 9, false), (9, 10, false), (10, 12, false), (14, 17, false),
      (15, 17, false),
    ]
  )
  func corrected(_ screen: Int, _ upTo: Int, _ isTaken: Bool) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: upTo)
    let before = clinic.chart.visit(clinic.visit)?.entries.count
    if isTaken {
      try clinic.record(screen)
      #expect(clinic.chart.visit(clinic.visit)?.entries.count == (before ?? 0) + 1)
    } else {
      #expect(throws: Refusal.self) { try clinic.record(screen) }
    }
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("a corrected label is read blind anew")
  func labelAnew() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 7)
    guard (try? clinic.record(6, ["label.volume": "20.5 mL"])) != nil else { return }
    #expect(try clinic.walk.nextScreen?.number == 7)
  }

  @Test("a closed visit takes nothing more", arguments: Array(1...20))
  func closed(_ screen: Int) throws {
    let clinic = try WalkCase.strengthChange.clinic()
    try clinic.walkOn()
    #expect(throws: Refusal.self) { try clinic.record(screen) }
    #expect(throws: Refusal.self) {
      try clinic.walk.end(by: .admitted, plan: "ward 3", signedBy: WalkClinic.clinician)
    }
  }

  @Test(
    "an answer that is not in stored form is refused",
    arguments: [
      (10, "residual.aspirated", "4"), (10, "residual.aspirated", "4.0 mL"),
      (10, "residual.aspirated", "4 ml"), (9, "needle.stop", "Y"), (9, "needle.attempts", "0"),
      (6, "label.concentration.1", "2 mg/mL "), (19, "leave.next", "10/11/2026 10:00"),
    ]
  )
  func storedForm(_ screen: Int, _ field: String, _ text: String) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: screen - 1)
    #expect(throws: Refusal.self) {
      try clinic.record(screen, [KeyedText.Entry(key: field, text: text)].keyed)
    }
  }

  @Test("several walks are open at once, each of its own patient")
  func overlap() throws {
    let first = try WalkCase.opioid.clinic()
    let second = try WalkCase.baclofen.clinic()
    try first.walkOn(through: 19)
    try second.walkOn(through: 9)
    #expect(first.chart.summary.openVisits.first?.observeUntil != nil)
    #expect(second.chart.summary.openVisits.first?.observeUntil == nil)
  }
}
