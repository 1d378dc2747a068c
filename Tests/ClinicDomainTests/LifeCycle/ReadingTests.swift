import ClinicDomain
import Testing

@Suite("Readings and alarms of a pump")
struct ReadingTests {
  private func clinic(_ name: WalkCase = .opioid) throws -> WalkClinic {
    let clinic = try WalkClinic()
    try clinic.admit(name.patient)
    return clinic
  }

  private func compare(
    _ clinic: WalkClinic,
    _ change: (inout Interrogation) -> Void
  ) -> InterrogationComparison {
    var reading = Interrogation(isRunning: true)
    change(&reading)
    return InterrogationComparison(
      reading,
      reservoir: clinic.chart.summary.reservoir,
      program: clinic.chart.summary.program,
      at: clinic.now.instant
    )
  }

  // 20 mL, 0.2 mL a day, 80 days: 4 mL left; the alarm at 2 mL after 90 days, 2-Oct-2026.
  @Test(
    "A volume more than 1 mL off is to be looked at",
    arguments: [("4", false), ("5", false), ("5.1", true), ("3", false), ("2.9", true)]
  )
  func volumes(_ shown: String, _ isFlagged: Bool) throws {
    let shown = try volume(shown)
    let comparison = compare(try clinic()) { $0.volume = shown }
    #expect(comparison.flagged.map(\.name) == (isFlagged ? ["volume"] : []))
  }

  @Test("Where the boluses were not counted, anything between all and none taken agrees")
  func boluses() throws {
    let clinic = try clinic(.boluses)
    // 60 days: 8 mL left with none taken; 4 boluses of 0.01 mL a day take up to 2.4 mL more.
    for (text, isFlagged) in [("8", false), ("5.6", false), ("4.7", false), ("4.5", true)] {
      let shown = try volume(text)
      #expect(!compare(clinic) { $0.volume = shown }.flagged.isEmpty == isFlagged, "\(text)")
    }
    let counted = compare(clinic) {
      $0.volume = .millilitres(8)
      $0.boluses = 200
    }
    #expect(counted.lines.first { $0.name == "volume" }?.difference == "+2 mL")
  }

  @Test("Another dose is to be looked at with the rate that it makes")
  func dose() throws {
    let comparison = compare(try clinic()) {
      $0.dose = Dose(amount: 2_200_000, unit: .milligramsPerDay)
    }
    #expect(comparison.flagged.map(\.name) == ["dose", "rate"])
    #expect(comparison.flagged[0].difference == "+10 %")
    #expect(comparison.flagged[1].theirs == "0.22 mL/day")
    #expect(comparison.flagged[1].ours == "0.2 mL/day")
  }

  @Test(
    "The alarm date is compared in days",
    arguments: [
      ("2026-10-02", false, ""), ("2026-10-04", false, "+2 days"), ("2026-10-05", true, "+3 days"),
    ]
  )
  func alarmDate(_ text: String, _ isFlagged: Bool, _ difference: String) throws {
    let date = try day(text)
    let line = try #require(compare(try clinic()) { $0.alarmDate = date }.lines.last)
    #expect(line.difference == difference && line.isFlagged == isFlagged)
  }

  @Test("A stopped pump is to be looked at unless the record says that it stands")
  func stopped() throws {
    #expect(compare(try clinic()) { $0.isRunning = false }.flagged.map(\.name) == ["pump"])
  }

  @Test("A reading beside a visit is kept, and an indicator in it starts the clock of 90 days")
  func indicator() throws {
    let clinic = try clinic()
    #expect(throws: Refusal.self) {
      try clinic.chart.recordInterrogation(
        Interrogation(isRunning: true),
        serial: "other",
        by: WalkClinic.nurse
      )
    }
    clinic.keep(
      try clinic.chart.recordInterrogation(
        Interrogation(isRunning: true, volume: .millilitres(4), replacementIndicated: true),
        serial: "NGP100234H",
        by: WalkClinic.nurse
      )
    )
    let pump = try #require(clinic.chart.summary.pump)
    #expect(RefillOutlook.lifeEnd(of: pump) == clinic.today.advanced(byDays: 90))
    #expect(clinic.chart.summary.lifeCycleState(on: clinic.today) == .replacementDue)
  }

  @Test("A reading is held against the fill that was in the pump then, not a later one")
  func atItsTime() throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn()
    #expect(clinic.chart.interrogations.count == 2)
    for reading in clinic.chart.interrogations {
      #expect(clinic.chart.comparison(reading).flagged.isEmpty, "\(reading.at)")
    }
  }

  @Test(
    "Every alarm kind says what to do, and nothing done is refused with it",
    arguments: PumpAlarmKind.Name.allCases
  )
  func alarms(_ kind: PumpAlarmKind.Name) throws {
    let clinic = try clinic()
    func alarm(action: String) -> PumpAlarmRecord {
      PumpAlarmRecord(
        id: "a",
        kind: kind,
        at: clinic.now,
        heardBy: .patient,
        tone: .double,
        action: action
      )
    }
    let known = try #require(PumpCatalogue.alarm(kind))
    let refusal = #expect(throws: Refusal.self) {
      try clinic.chart.recordAlarm(alarm(action: ""), by: WalkClinic.nurse, now: clinic.now)
    }
    #expect(refusal?.remedy.contains(known.reaction.text) == true)
    clinic.keep(
      try clinic.chart.recordAlarm(alarm(action: "called"), by: WalkClinic.nurse, now: clinic.now)
    )
    #expect(clinic.chart.summary.course.openAlarms.map(\.kind) == [kind])
    #expect(
      (clinic.chart.summary.pump?.replacementIndicatedOn != nil) == (kind == .replacementIndicator)
    )
    var settled = alarm(action: "called")
    settled.resolvedOn = clinic.today
    #expect(throws: Refusal.self) {
      try clinic.chart.recordAlarm(settled, by: WalkClinic.nurse, now: clinic.now)
    }
    settled.resolution = "refilled"
    clinic.keep(
      try clinic.chart.recordAlarm(settled, by: WalkClinic.nurse, now: clinic.now)
    )
    #expect(clinic.chart.summary.course.openAlarms.isEmpty)
    #expect(clinic.chart.lifeCycle.alarms.map(\.value) == [settled])
  }

  @Test("The walk before a scan shows the whole rule of the model")
  func scanRule() throws {
    let clinic = try WalkClinic()
    var patient = WalkCase.opioid.patient
    patient.model = "Prometra II 20 mL"
    try clinic.admit(patient)
    try clinic.begin(.beforeMRI)
    let sentence = try clinic.walk.scanSentence
    #expect(sentence.contains("empty all drug before a scan"))
    #expect(sentence.contains("must be reset by hand after the scan"))
  }

  @Test("After a scan the reading is held against the one before it")
  func afterScan() throws {
    let clinic = try clinic()
    func keep(_ kind: VisitKind, _ id: String, _ reading: Interrogation) {
      let visit = VisitID(id)
      clinic.keep(
        [
          .visitStarted(
            VisitStarted(
              visit: visit,
              kind: kind,
              template: ChecklistTemplate.current(for: kind).id
            )
          ), .interrogated(reading),
        ],
        visit: visit
      )
    }
    let dose = Dose(amount: 2_000_000, unit: .milligramsPerDay)
    keep(
      .beforeMRI,
      "before",
      Interrogation(
        isRunning: true,
        volume: .millilitres(4),
        dose: dose,
        alarmDate: try day("2026-10-02")
      )
    )
    keep(
      .afterMRI,
      clinic.visit.text,
      Interrogation(
        isRunning: true,
        volume: .millilitres(4),
        dose: dose,
        alarmDate: try day("2026-10-04")
      )
    )
    let walk = try clinic.walk
    let screen = try #require(walk.template.screen(22))
    let evaluation = walk.evaluate(screen, ["scan.log": "y", "scan.running": "y"])
    #expect(evaluation.workings.map(\.title).contains("Before and after the scan"))
    #expect(evaluation.reasons.map(\.field) == ["reason.scanDiffers"])
    #expect(evaluation.reasons.first?.what.contains("+2 days") == true)
  }
}
