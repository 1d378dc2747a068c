import ClinicDomain
import Testing

/// The end of service is critical and never taken for the elective replacement indicator.
@Suite struct EndOfServiceTests {
  private func clinic() throws -> WalkClinic {
    let clinic = try WalkClinic()
    try clinic.prepare()
    try clinic.trial(.success)
    try clinic.implant()
    return clinic
  }

  @Test("Elective replacement gives 90 days; the end of service none, and the pump leads the lists")
  func dates() throws {
    let elective = try clinic()
    elective.keep([.interrogated(Interrogation(isRunning: true, replacementIndicated: true))])
    #expect(elective.chart.summary.pump?.replacementIndicatedOn == elective.today)
    #expect(elective.chart.summary.pump?.endOfServiceOn == nil)
    #expect(
      elective.chart.summary.replacementClock?.stopsOn == elective.today.advanced(byDays: 90)
    )
    let ended = try clinic()
    ended.keep([.interrogated(Interrogation(isRunning: true, endOfService: true))])
    let pump = try #require(ended.chart.summary.pump)
    #expect(pump.replacementIndicatedOn == nil)
    #expect(pump.endOfServiceOn == ended.today)
    #expect(RefillOutlook.lifeEnd(of: pump) == ended.today)
    #expect(ended.chart.summary.lifeCycleState(on: ended.today) == .replacementDue)
    #expect(ListEntry(ended.chart.summary, policy: Policy()).mayHaveStopped(on: ended.today))
  }

  @Test("An alarm that was heard counts from its day, each kind for itself")
  func alarms() throws {
    let clinic = try clinic()
    for (kind, id) in [(PumpAlarmKind.Name.replacementIndicator, "a"), (.endOfService, "b")] {
      clinic.keep([
        .pumpAlarmRecorded(
          PumpAlarmRecord(
            id: id,
            kind: kind,
            at: clinic.moment(days: kind == .endOfService ? 0 : -10),
            heardBy: .patient,
            tone: .single,
            action: "surgeon called"
          )
        )
      ])
    }
    let pump = try #require(clinic.chart.summary.pump)
    #expect(pump.replacementIndicatedOn == clinic.today.advanced(byDays: -10))
    #expect(pump.endOfServiceOn == clinic.today)
  }

  @Test("A reading says which of both it was, and a reading from before says none")
  func reading() throws {
    #expect(Interrogation(isRunning: true).indicator == .none)
    #expect(Interrogation(isRunning: true, replacementIndicated: true).indicator == .elective)
    let both = Interrogation(isRunning: true, replacementIndicated: true, endOfService: true)
    #expect(both.indicator == .endOfService)
    let lines = InterrogationComparison(
      both,
      reservoir: nil,
      program: nil,
      at: Instant(seconds: 0),
      policy: Policy()
    ).lines
    let line = try #require(lines.first { $0.name == "replacement indicator" })
    #expect(line.theirs == "END OF SERVICE" && line.isFlagged)
  }

  @Test("In a walk the end of service stops, elective replacement asks what is planned")
  func walk() throws {
    func read(_ key: String) throws -> WalkClinic {
      let clinic = try WalkClinic()
      try clinic.admit(WalkCase.opioid.patient)
      try clinic.begin(.interrogation)
      try clinic.walkOn(through: 1)
      try clinic.record(
        4,
        ["pump.replacement": key, "reason.replacement": key == "n" ? "" : "surgeon told"]
      )
      return clinic
    }
    #expect(try read("n").openStops.isEmpty)
    let elective = try read("y")
    #expect(elective.openStops.isEmpty)
    #expect(elective.chart.summary.pump?.replacementIndicatedOn == elective.today)
    let ended = try read("s")
    #expect(ended.openStops == [.pumpEvents])
  }
}
