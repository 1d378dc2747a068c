package import ClinicDomain

/// Samples of what is written down of a patient's way.
extension EventSamples {
  private static let day = CivilDate(dayNumber: 20_800)
  private static let hour = CivilDateTime(date: day, time: CivilTime(secondOfDay: 36_000))

  private static let outcome: Outcome = {
    var outcome = Outcome(at: EventSamples.at)
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
      at: hour,
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

  package static let lifeCycle: [ClinicEvent] = [
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
        at: EventSamples.at,
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
        at: EventSamples.at,
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
        at: EventSamples.at,
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
}
