import ClinicDomain
import Testing

@Suite("Two persons")
struct PersonTests {
  @Test("the second person is never the one who refills", arguments: [7, 16, 18])
  func notTheSame(_ screen: Int) throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: screen - 1)
    #expect(throws: Refusal.self) { try clinic.record(screen, by: WalkClinic.nurse) }
    try clinic.record(screen, by: WalkClinic.third)
    #expect(
      clinic.chart.visit(clinic.visit)?.entry(screen: screen)?.signature?.by == WalkClinic.third.id
    )
  }

  @Test("who has read as the second person does not take the needle", arguments: Array(8...15))
  func secondDoesNotRefill(_ screen: Int) throws {
    let clinic = try WalkCase.strengthChange.clinic()
    try clinic.walkOn(through: screen - 1)
    #expect(throws: Refusal.self) {
      try clinic.record(screen, by: WalkClinic.second, recorder: WalkClinic.nurse)
    }
    try clinic.record(screen, by: WalkClinic.nurse, recorder: WalkClinic.second)
  }

  @Test("who takes the needle over is no second person afterwards", arguments: [16, 18])
  func helperIsNotSecond(_ screen: Int) throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 9)
    try clinic.record(10, by: WalkClinic.third)
    try clinic.walkOn(through: screen - 1)
    #expect(throws: Refusal.self) { try clinic.record(screen, by: WalkClinic.third) }
    try clinic.record(screen, by: WalkClinic.second)
  }

  @Test("the one with sterile hands and the one who enters are both kept", arguments: Array(8...14))
  func recorder(_ screen: Int) throws {
    let clinic = try WalkCase.strengthChange.clinic()
    try clinic.walkOn(through: screen - 1)
    let done = clinic.now
    clinic.wait(minutes: 1)
    let walk = try clinic.walk
    let events = try walk.record(
      try #require(walk.template.screen(screen)),
      answers: try clinic.rightAnswers(screen),
      performedBy: WalkClinic.nurse,
      recordedBy: WalkClinic.third,
      performedAt: done
    )
    clinic.keep(events, by: WalkClinic.third, visit: clinic.visit)
    let entry = try #require(clinic.chart.visit(clinic.visit)?.entry(screen: screen))
    #expect(entry.performedBy == WalkClinic.nurse.id)
    #expect(entry.recordedBy == WalkClinic.third.id)
    #expect(entry.performedAt == done)
    if screen == 14 { #expect(clinic.chart.summary.fill?.at == done) }
  }

  @Test(
    "outside of the needle nobody enters for another",
    arguments: [2, 3, 4, 5, 6, 15, 17, 19, 20]
  )
  func noRecorder(_ screen: Int) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: screen - 1)
    let walk = try clinic.walk
    #expect(throws: Refusal.self) {
      try walk.record(
        try #require(walk.template.screen(screen)),
        answers: try clinic.rightAnswers(screen),
        performedBy: WalkClinic.nurse,
        recordedBy: WalkClinic.third,
        performedAt: clinic.now,
        isSigned: true
      )
    }
  }

  @Test("nothing was done in the future or before the visit", arguments: [1, -120])
  func time(_ minutes: Int) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 13)
    let walk = try clinic.walk
    let when = Moment(
      instant: clinic.now.instant.advanced(bySeconds: Int64(minutes) * 60),
      offsetSeconds: clinic.now.offsetSeconds
    )
    #expect(throws: Refusal.self) {
      try walk.record(
        try #require(walk.template.screen(14)),
        answers: try clinic.rightAnswers(14),
        performedBy: WalkClinic.nurse,
        recordedBy: WalkClinic.nurse,
        performedAt: when
      )
    }
  }

  @Test(
    "roles: the desk and the administrator do not refill, the pharmacist is a second person only"
  )
  func roles() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.record(1, by: WalkClinic.clerk)
    for member in [WalkClinic.clerk, WalkClinic.administrator, WalkClinic.pharmacist] {
      #expect(throws: Refusal.self) { try clinic.record(2, by: member) }
    }
    try clinic.walkOn(through: 6)
    #expect(throws: Refusal.self) { try clinic.record(7, by: WalkClinic.clerk) }
    try clinic.record(7, by: WalkClinic.pharmacist)
    #expect(throws: Refusal.self) {
      try clinic.record(8, by: WalkClinic.pharmacist, recorder: WalkClinic.pharmacist)
    }
  }

  @Test("competence that has ended keeps from the needle")
  func competence() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 7)
    var nurse = WalkClinic.nurse
    nurse.competentUntil = clinic.now.local.date.advanced(byDays: -1)
    #expect(throws: Refusal.self) { try clinic.record(8, by: nurse, recorder: nurse) }
    nurse.competentUntil = clinic.now.local.date
    try clinic.record(8, by: nurse, recorder: nurse)
  }

  @Test("the first nurse signs the visit, not its second person")
  func lastSignature() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 19)
    #expect(throws: Refusal.self) { try clinic.record(20, by: WalkClinic.second) }
    #expect(throws: Refusal.self) { try clinic.record(20, isSigned: false) }
    try clinic.record(20)
    let visit = try #require(clinic.chart.visit(clinic.visit))
    #expect(
      visit.signatures.map(\.by) == [
        WalkClinic.second.id, WalkClinic.second.id, WalkClinic.second.id, WalkClinic.nurse.id,
      ]
    )
    #expect(Set(visit.signatures.map(\.meaning)).count == 4)
  }

  @Test("a second reading that differs is kept though nobody has signed yet")
  func unsignedStop() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 6)
    try clinic.record(7, ["second.volume": "18 mL"], by: WalkClinic.nurse, isSigned: false)
    #expect(clinic.openStops == [.secondReading])
    #expect(clinic.chart.visit(clinic.visit)?.signatures.isEmpty == true)
    try clinic.record(7)
    #expect(clinic.openStops == [])
  }

  @Test("the second reading is told that it differs, never from what")
  func blind() throws {
    let clinic = try WalkCase.mixture.clinic()
    try clinic.walkOn(through: 6)
    let walk = try clinic.walk
    var answers = try clinic.rightAnswers(7)
    answers["second.concentration.2"] = "16 mg/mL"
    answers["second.dose"] = "3 mg/day"
    answers["second.volume"] = "19 mL"
    let result = walk.evaluate(try #require(walk.template.screen(7)), answers)
    #expect(result.stops.count == 3)
    let told = (result.stops.map(\.because) + result.notes).joined(separator: " ")
    for secret in ["15 mg/mL", "2 mg/day", "20 mL"] { #expect(!told.contains(secret), "\(told)") }
  }
}
