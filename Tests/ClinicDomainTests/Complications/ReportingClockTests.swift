import ClinicDomain
import Testing

/// Which reports are a duty, for whom and until when, on each side of every rule.
@Suite struct ReportingClockTests {
  private func clock(
    _ kind: String,
    _ ticks: [SeriousnessField.Criterion] = [],
    facility: FacilityType = .userFacility,
    aware: String = "2026-09-18",
    isGraded: Bool = true,
    isDeviceInvolved: Bool = true,
    isNearMiss: Bool = false,
    reports: [ComplicationReported.Recipient] = []
  ) throws -> ReportingClock {
    let awareOn = try day(aware)
    return ReportingClock(
      Complication(
        kindID: kind,
        phase: .therapy,
        onsetOn: awareOn,
        awareOn: awareOn,
        account: "told",
        seriousness: ticks,
        isNearMiss: isNearMiss,
        isDeviceInvolved: isDeviceInvolved
      ),
      isGraded: isGraded,
      reports: reports.map {
        ComplicationReported(id: ComplicationID("c"), to: $0, on: awareOn, reference: "R")
      },
      facility: facility
    )
  }

  @Test(arguments: [
    // A Friday, a Saturday, a Sunday and a Monday: ten work days each.
    ("2026-09-18", "2026-10-02"), ("2026-09-19", "2026-10-02"), ("2026-09-20", "2026-10-02"),
    ("2026-09-21", "2026-10-05"),
    // Over a holiday and the turn of the year; holidays are not left out, so it is never too late.
    ("2026-12-24", "2027-01-07"),
  ])
  func aSeriousInjuryIsReportedWithinTenWorkDays(_ aware: String, _ due: String) throws {
    let clock = try clock("cath.dislodge", [.permanentImpairment], aware: aware)
    let duty = try #require(clock.next)
    #expect(duty.obligation == .mandatory)
    #expect(duty.recipients == [.maker])
    #expect(duty.dueOn == (try day(due)))
    #expect(duty.isVerified)
    #expect(duty.source == "CFR-803.30")
    #expect(duty.form == "3500A")
  }

  @Test func aDeathGoesToTheAuthorityAndTheMaker() throws {
    let duty = try #require(try clock("pump.over-infusion", [.death]).next)
    #expect(duty.recipients == [.authority, .maker])
    let half = try clock("pump.over-infusion", [.death], reports: [.maker])
    #expect(half.open.first?.missing == [.authority])
    let done = try clock("pump.over-infusion", [.death], reports: [.maker, .authority])
    #expect(done.open.isEmpty)
    #expect(done.next == nil)
  }

  @Test(
    "Which ticks are a serious injury of the device rule",
    arguments: [
      (SeriousnessField.Criterion.lifeThreatening, true), (.permanentImpairment, true),
      (.interventionToPreventPermanentHarm, true), (.hospitalisation, false), (.congenital, false),
      (.otherImportant, false),
    ]
  )
  func ticks(_ tick: SeriousnessField.Criterion, isDuty: Bool) throws {
    #expect(try clock("cath.kink-occlusion", [tick]).open.isEmpty == !isDuty)
  }

  @Test(arguments: [
    (FacilityType.userFacility, ReportingClock.Obligation.mandatory),
    (.physicianOffice, .voluntary), (.outsideUnitedStates, .national),
  ])
  func theFacilityDecidesWhetherItIsADuty(
    _ facility: FacilityType,
    _ obligation: ReportingClock.Obligation
  ) throws {
    let duty = try #require(
      try clock("cath.dislodge", [.permanentImpairment], facility: facility).duties.first
    )
    #expect(duty.obligation == obligation)
    #expect((duty.dueOn != nil) == (obligation == .mandatory))
  }

  @Test func whatIsSeriousByDefaultIsCountedDownUntilSomebodyJudgedIt() throws {
    let waiting = try clock("refill.pocket-fill", isGraded: false)
    #expect(waiting.next?.obligation == .ifSerious)
    #expect(waiting.next?.dueOn == (try day("2026-10-02")))
    #expect(waiting.open.isEmpty)
    let judged = try clock("refill.pocket-fill", isGraded: true)
    #expect(judged.next == nil)
    #expect(judged.duties.contains { $0.rule == .deviceMalfunction && $0.obligation == .voluntary })
    #expect(try clock("pump.alarm-other", isGraded: false).next == nil)
  }

  @Test func withoutADeviceNoDeviceRuleApplies() throws {
    let clock = try clock("eff.sedation", [.lifeThreatening], isDeviceInvolved: false)
    #expect(clock.duties.map(\.rule) == [.drugSerious])
    #expect(clock.duties.map(\.obligation) == [.voluntary])
    #expect(try self.clock("eff.sedation", isDeviceInvolved: false).duties.isEmpty)
  }

  @Test(arguments: [
    ("2026-09-17", "2026-09-18"), ("2026-09-18", "2026-09-21"), ("2026-09-19", "2026-09-21"),
  ])
  func aLostControlledDrugIsToldOnTheNextWorkDay(_ aware: String, _ due: String) throws {
    let clock = try clock("mis.diversion-staff", aware: aware, isDeviceInvolved: false)
    let duty = try #require(clock.next)
    #expect(duty.recipients == [.controlledDrugOffice])
    #expect(duty.dueOn == (try day(due)))
    // The figure comes from memory, and that is said.
    #expect(!duty.isVerified)
    #expect(
      try self.clock("mis.diversion-staff", facility: .outsideUnitedStates).next == nil
    )
  }

  @Test func aNearMissIsNeverADuty() throws {
    #expect(try clock("refill.wrong-drug", isNearMiss: true).open.isEmpty)
    #expect(
      try clock("refill.wrong-drug", isNearMiss: true).duties.map(\.rule) == [.medicationError]
    )
    #expect(try clock("cath.dislodge", isGraded: false, isNearMiss: true).duties.isEmpty)
  }

  @Test func theFacilityIsASettingOfTheClinic() throws {
    var policy = Policy()
    #expect(policy.facilityType == .userFacility)
    policy[.facilityType] = try PolicySetting.facilityType.value(typed: "2")
    #expect(policy.facilityType == .physicianOffice)
    #expect(throws: EntryError.self) { try PolicySetting.facilityType.value(typed: "4") }
    let shown = PolicySetting.facilityType.shown(3)
    #expect(try PolicySetting.facilityType.value(typed: shown) == 3)
  }
}
