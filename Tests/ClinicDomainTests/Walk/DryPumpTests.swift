import ClinicDomain
import Testing

@Suite("A pump that may have been dry")
struct DryPumpTests {
  /// 20 mL at 0.125 mL a day reach the alarm volume of 2 mL after 144 days.
  private func clinic(daysAgo: Int, hours: Int = 0) throws -> WalkClinic {
    let clinic = try WalkClinic()
    var patient = WalkCase.baclofen.patient
    patient.filledDaysAgo = daysAgo
    try clinic.admit(patient)
    clinic.wait(minutes: hours * 60)
    try clinic.sign()
    clinic.wait(minutes: 1)
    try clinic.begin()
    try clinic.walkOn(through: 4)
    return clinic
  }

  @Test(
    "is stopped from 24 hours behind the most pessimistic date",
    arguments: [
      (143, 0, false), (144, 0, false), (144, 20, false), (145, 1, true), (200, 0, true),
    ]
  )
  func stops(_ days: Int, _ hours: Int, _ isDry: Bool) throws {
    let clinic = try clinic(daysAgo: days, hours: hours)
    try clinic.record(5)
    #expect(clinic.openStops.contains(.dryPump) == isDry)
  }

  @Test("needs a new order: the one signed before the visit does not restart it")
  func newOrder() throws {
    let clinic = try clinic(daysAgo: 160)
    try clinic.record(5)
    try clinic.recordBranch(of: .dryPump)
    #expect(throws: Refusal.self) { try clinic.leave(.dryPump, by: .restartOrdered) }
    #expect(throws: Refusal.self) { try clinic.leave(.dryPump, by: nil) }
    #expect(throws: Refusal.self) { try clinic.leave(.dryPump, by: .deferred) }
    clinic.wait(minutes: 5)
    try clinic.sign(WalkOrder(mode: .mcg(100)))
    #expect(throws: Refusal.self) {
      try clinic.leave(.dryPump, by: .restartOrdered, signedBy: WalkClinic.nurse)
    }
    try clinic.leave(.dryPump, by: .restartOrdered)
    // The order that restarts is the one that is walked: it is read before anything goes on.
    #expect(try clinic.walk.nextScreen?.number == 5)
    try clinic.record(5)
    #expect(clinic.openStops == [])
    #expect(try clinic.walk.order?.program.dailyDose == (try Dose(stored: "100 mcg/day")))
  }

  @Test("no nurse puts a patient off whose pump may be dry")
  func noDeferral() throws {
    let clinic = try clinic(daysAgo: 160)
    #expect(throws: Refusal.self) {
      try clinic.walk.end(by: .deferred, plan: "next week", signedBy: WalkClinic.nurse)
    }
    try clinic.record(5)
    #expect(throws: Refusal.self) {
      try clinic.walk.end(by: .deferred, plan: "next week", signedBy: WalkClinic.clinician)
    }
  }

  @Test("nothing is bridged from a dry pump")
  func noBridge() throws {
    let clinic = try clinic(daysAgo: 160)
    try clinic.record(5)
    try clinic.recordBranch(of: .dryPump)
    try clinic.sign(
      WalkOrder(
        drugs: [("baclofen", "500 mcg/mL")],
        mode: .mcg(100),
        bridge: .give(BridgeSetting(volume: Volume(nanolitres: 399_000), minutes: 1436))
      )
    )
    _ = try? clinic.leave(.dryPump, by: .restartOrdered)
    if clinic.openStops.isEmpty { try clinic.record(5) }
    #expect(!clinic.openStops.isEmpty)
    #expect(clinic.openStops.contains { !$0.isOverridable })
    #expect(throws: Refusal.self) { try clinic.record(6) }
    clinic.wait(minutes: 1)
    try clinic.sign(
      WalkOrder(
        drugs: [("baclofen", "500 mcg/mL")],
        mode: .mcg(100),
        bridge: .declined(reason: "dry: nothing to bridge")
      )
    )
    if clinic.openStops.contains(.dryPump) { try clinic.leaveInFull(.dryPump, by: .restartOrdered) }
    try clinic.record(5)
    #expect(clinic.openStops == [])
  }

  @Test("an unknown bolus count counts as every bolus taken")
  func boluses() throws {
    let clinic = try WalkClinic()
    var patient = WalkCase.boluses.patient
    // 0.24 mL a day with all boluses, 0.2 without: 75 or 90 days to the alarm volume.
    patient.filledDaysAgo = 80
    try clinic.admit(patient)
    try clinic.sign()
    try clinic.begin()
    try clinic.walkOn(through: 4)
    try clinic.record(5)
    #expect(clinic.openStops == [.dryPump])
  }

  @Test("the restart is watched as a start is")
  func observation() throws {
    let clinic = try WalkClinic()
    var patient = WalkCase.opioid.patient
    patient.filledDaysAgo = 110
    try clinic.admit(patient)
    try clinic.sign()
    try clinic.begin()
    try clinic.walkOn(through: 4)
    try clinic.record(5)
    try clinic.leaveInFull(.dryPump, by: .restartOrdered)
    #expect(try clinic.walk.observation.minutes >= 30)
  }
}
