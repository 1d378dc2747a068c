import ClinicDomain
import Testing

@Suite("Observation")
struct ObservationTests {
  @Test("an opioid refill is not signed at 29:59 and is signed at 30:00")
  func thirtyMinutes() throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 16)
    try clinic.record(17)
    let start = clinic.now
    try clinic.walkOn(through: 19)
    clinic.now = start
    clinic.wait(minutes: 29, seconds: 59)
    try clinic.record(20)
    #expect(clinic.openStops == [.observation])
    #expect(clinic.chart.visit(clinic.visit)?.state == .open)
    clinic.wait(seconds: 1)
    try clinic.record(20)
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    #expect(clinic.chart.summary.lastSignedAt == clinic.now)
  }

  @Test("a same-dose baclofen refill is signed as soon as it is done")
  func none() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 16)
    for screen in 17...20 { try clinic.record(screen) }
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("an early leaver signs against advice, and only for this visit")
  func againstAdvice() throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 19)
    try clinic.record(20)
    #expect(throws: Refusal.self) { try clinic.leave(.observation, by: nil) }
    try clinic.leave(.observation, by: .againstAdvice, signedBy: WalkClinic.nurse)
    #expect(clinic.chart.visit(clinic.visit)?.state == .open)
    try clinic.record(20)
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  struct Length: Sendable, CustomTestStringConvertible {
    var what: String
    var patient: WalkPatient
    var order = WalkOrder()
    var minutes: Int
    var testDescription: String { what }
  }

  static func baclofen(_ dose: Int64 = 250, here: Bool = true) -> WalkPatient {
    var patient = WalkCase.baclofen.patient
    patient.mode = .mcg(dose)
    patient.isFilledHere = here
    return patient
  }

  static let lengths = [
    Length(what: "routine baclofen", patient: baclofen(), minutes: 0),
    Length(
      what: "baclofen, dose lowered",
      patient: baclofen(),
      order: WalkOrder(mode: .mcg(240)),
      minutes: 0
    ),
    Length(
      what: "baclofen, dose raised",
      patient: baclofen(),
      order: WalkOrder(mode: .mcg(270)),
      minutes: 30
    ),
    Length(what: "baclofen, first fill here", patient: baclofen(here: false), minutes: 30),
    Length(
      what: "baclofen, boluses added",
      patient: baclofen(),
      order: WalkOrder(
        boluses: PatientBoluses(dose: Mass(amount: 10_000, unit: .micrograms), perDay: 2)
      ),
      minutes: 30
    ),
    Length(what: "opioid", patient: WalkCase.opioid.patient, minutes: 30),
    Length(what: "clonidine in a mixture", patient: WalkCase.mixture.patient, minutes: 30),
    Length(
      what: "baclofen start",
      patient: WalkCase.opioid.patient,
      order: WalkOrder(
        drugs: [("baclofen", "500 mcg/mL")],
        mode: .mcg(100),
        bridge: .declined(reason: "another drug")
      ),
      minutes: 480
    ),
    Length(
      what: "first intrathecal opioid",
      patient: baclofen(),
      order: WalkOrder(
        drugs: [("morphine", "10 mg/mL")],
        mode: .mg(1),
        bridge: .declined(reason: "another drug")
      ),
      minutes: 1440
    ),
  ]

  @Test("is as long as the policy says", arguments: lengths)
  func minutes(_ length: Length) throws {
    let clinic = try WalkClinic()
    try clinic.admit(length.patient)
    try clinic.sign(length.order)
    try clinic.begin()
    #expect(try clinic.walk.observation.minutes == length.minutes)
    try clinic.walkOn(through: 17)
    let ends = try #require(try clinic.walk.observationEnds)
    let read = try #require(clinic.chart.visit(clinic.visit)?.entry(screen: 17))
    #expect(ends.instant.seconds(since: read.performedAt.instant) == Int64(length.minutes) * 60)
    #expect(clinic.chart.summary.openVisits.first?.observeUntil == ends)
  }

  @Test("the clinic's own minutes hold")
  func ownPolicy() throws {
    let clinic = try WalkCase.baclofen.clinic()
    clinic.policy[.observationRoutineBaclofen] = 15
    #expect(try clinic.walk.observation.minutes == 15)
  }

  @Test(
    "a patient who is not well is not sent home by the clock",
    arguments: [
      ["after.breathing": "9"], ["after.sedation": "3"],
    ] as [KeyedText]
  )
  func notWell(_ answers: KeyedText) throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 19)
    clinic.now = try #require(try clinic.walk.observationEnds)
    try clinic.record(20, answers)
    #expect(clinic.openStops == [.vitalSignsAfter])
    try clinic.leaveInFull(.vitalSignsAfter, by: .admitted)
    #expect(clinic.chart.visit(clinic.visit)?.state != .open)
  }
}
