import ClinicDomain
import ClinicStore
import Testing

@Suite("Events of a patient's way")
struct LifeCycleEventTests {
  private static let day = CivilDate(dayNumber: 20_800)
  private static let at = CivilDateTime(date: day, time: CivilTime(secondOfDay: 36_000))

  private static let outcome: Outcome = {
    var outcome = Outcome(at: Sample.created)
    outcome.painAverage = 4
    outcome.painWorst = 6
    outcome.painLeast = 0
    outcome.painNow = 3
    outcome.ashworth = .slightThroughHalf
    outcome.muscles = [MuscleScore(muscle: "hip adductors R", grade: .considerable)]
    outcome.spasmFrequency = 2
    outcome.aim = "walk to the shop"
    outcome.goal = .partly
    outcome.sideEffects = [.itch]
    outcome.otherSideEffects = "dreams"
    outcome.tenthBolusesADay = 15
    outcome.satisfaction = 8
    outcome.signs = [.numbness]
    return outcome
  }()

  private static func trial(_ score: Trial.Score) -> Trial {
    Trial(
      at: at,
      method: .singleBolus,
      level: "L3/4",
      drug: "baclofen",
      concentration: Concentration(amount: 50_000, unit: .microgramsPerMillilitre),
      dose: Mass(amount: 50_000, unit: .micrograms),
      minutes: 480,
      score: score,
      minutesToPeak: 240,
      effectMinutes: 300,
      sideEffects: "none",
      opioidChange: "none",
      response: "sits",
      result: .furtherDose,
      reason: "aim met"
    )
  }

  private static let events: [ClinicEvent] = [
    .lifeCycleStepTaken(
      LifeCycleStep(
        state: .implantScheduled,
        on: day,
        note: "theatre 2",
        plannedOn: day.advanced(byDays: 3),
        reason: "weeks to live"
      )
    ),
    .lifeCycleStepWithdrawn(LifeCycleStepWithdrawn(state: .transferred, reason: "another man")),
    .evaluationRecorded(
      Evaluation(
        kind: .psychological,
        on: day,
        by: "Dr. Reyes",
        finding: "no obstacle",
        contraindications: [.coagulopathy],
        isSuitable: true,
        reason: "corrected"
      )
    ),
    .therapyConsented(
      TherapyConsent(
        on: day,
        explainedBy: "Dr. Reyes",
        place: "folder 3",
        risks: CautionRisk.allCases
      )
    ), .trialRecorded(trial(.pain(baseline: 8, best: 3))),
    .trialRecorded(trial(.ashworth(baseline: .considerable, best: .slightThroughHalf))),
    .pumpImplanted(
      PumpImplant(
        serial: "N1",
        on: day,
        prime: .notGiven(reason: "primed before"),
        reason: "weeks to live",
        note: "left"
      )
    ),
    .pumpReplaced(
      PumpReplacement(
        oldSerial: "N1",
        newSerial: "N2",
        at: Sample.created,
        cause: .recall,
        isCatheterKept: true,
        prime: .give(volume: Volume(nanolitres: 399_000), isTubingEmpty: true),
        bridge: .declined(reason: "same"),
        balance: DrugBalance(expected: .millilitres(4), removed: .millilitres(3)),
        note: "left"
      )
    ),
    .pumpExplanted(
      PumpExplant(
        serial: "N2",
        at: Sample.created,
        cause: "infection",
        isCatheterRemoved: false,
        balance: DrugBalance(expected: .millilitres(4), removed: .millilitres(3)),
        taper: "by mouth"
      )
    ),
    .pumpAlarmRecorded(
      PumpAlarmRecord(
        id: "a",
        kind: .motorStall,
        at: Sample.created,
        heardBy: .caregiver,
        tone: .double,
        cadence: "every ten minutes",
        code: "8476",
        action: "seen today",
        resolvedOn: day,
        resolution: "recovered"
      )
    ), .outcomeRecorded(outcome),
    .discrepancyClosed(DiscrepancyClosed(cause: .catheter, conclusion: "revised")),
  ]

  @Test("Every kind is read back from the journal as it was written", arguments: events.indices)
  func readsBack(index: Int) throws {
    let event = Self.events[index]
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events.append(event)
    _ = try store.journal.append([action])
    let again = try Store.open(on: files, holder: "bay-2")
    #expect(try again.journal.events(since: 0).last?.event == event)
  }

  @Test("The row of a chart comes back from the index with state, alarms and investigation")
  func row() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events += Self.events
    _ = try store.journal.append([action])
    let chart = try #require(action.chart)
    let before = store.journal.view.summary(of: chart)
    let again = try Store.open(on: files, holder: "bay-2")
    #expect(again.journal.view.summary(of: chart) == before)
    #expect(before?.course.steps.isEmpty == false)
  }
}
