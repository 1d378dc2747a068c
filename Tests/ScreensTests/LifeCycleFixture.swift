import ClinicDomain
import Screens

/// Patients on the way to a pump, with an exchanged one, and with one that was taken out.
enum LifeCycleFixture {
  /// A clinic with all of them.
  static func clinic() throws -> FixtureClinic {
    let clinic = FixtureClinic()
    try trial(clinic)
    try replaced(clinic)
    try explanted(clinic)
    try transferred(clinic)
    return clinic
  }

  static let trial = ChartID("chart-400001")
  static let replaced = ChartID("chart-400002")
  static let explanted = ChartID("chart-400003")
  static let transferred = ChartID("chart-400004")

  private static func trial(_ clinic: FixtureClinic) throws {
    let at = try clinic.moment("2026-09-18 09:00")
    func put(_ event: ClinicEvent) { clinic.record(event, in: trial, at: at) }
    put(
      .patientRecorded(
        Patient(
          mrn: "400001",
          familyName: "Vega",
          givenName: "Nora",
          birthDate: try CivilDate("1971-04-05"),
          sex: .female,
          allergies: ["latex"]
        )
      )
    )
    put(
      .lifeCycleStepTaken(
        LifeCycleStep(
          state: .referred,
          on: try CivilDate("2026-06-01"),
          note: "by the rehabilitation clinic, for spastic legs after a cord injury"
        )
      )
    )
    put(
      .lifeCycleStepTaken(
        LifeCycleStep(
          state: .conventionalFailed,
          on: try CivilDate("2026-06-20"),
          note: "baclofen by mouth up to 80 mg, tizanidine, injections, 14 months"
        )
      )
    )
    put(
      .evaluationRecorded(
        Evaluation(
          kind: .medical,
          on: try CivilDate("2026-07-04"),
          by: "Dr. Reyes",
          finding: "skin sound, 1.5 cm of fat over the fascia",
          contraindications: [.magneticOrHyperbaricExposure],
          isSuitable: true,
          reason: "gives up diving"
        )
      )
    )
    put(
      .evaluationRecorded(
        Evaluation(
          kind: .psychological,
          on: try CivilDate("2026-07-18"),
          by: "Dr. Okoro",
          finding: "knows what to expect",
          isSuitable: true
        )
      )
    )
    put(
      .therapyConsented(
        TherapyConsent(
          on: try CivilDate("2026-08-03"),
          explainedBy: "Dr. Reyes",
          place: "folder 31",
          risks: CautionRisk.allCases
        )
      )
    )
    for (day, dose, best, result) in [
      ("2026-09-16", Int64(50), AshworthGrade.considerable, Trial.Result.furtherDose),
      ("2026-09-17", 75, .slight, .success),
    ] {
      put(
        .trialRecorded(
          Trial(
            at: try CivilDateTime("\(day) 09:30"),
            method: .singleBolus,
            level: "L3/4",
            drug: "baclofen",
            concentration: try Concentration(stored: "50 mcg/mL"),
            dose: Mass(amount: dose * 1000, unit: .micrograms),
            minutes: 480,
            score: .ashworth(baseline: .considerable, best: best),
            minutesToPeak: 240,
            effectMinutes: result == .success ? 390 : 120,
            sideEffects: result == .success ? "drowsy for an hour" : "",
            response: result == .success ? "transfers with one helper" : "",
            result: result
          )
        )
      )
    }
    try clinic.book(trial, "2026-09-30 10:00", kind: .baseline)
  }

  private static func replaced(_ clinic: FixtureClinic) throws {
    _ = try clinic.add(
      FixturePatient(
        mrn: "400002",
        family: "Walsh",
        given: "Kofi",
        born: "1958-08-12",
        sex: .male,
        serial: "OLD400002",
        implanted: "2019-11-04",
        drugs: [("morphine", "20 mg/mL")],
        dose: "6 mg/day",
        boluses: ("0.2 mg", 3),
        filled: "2025-10-06 10:00",
        volume: "40 mL",
        stabilityDays: 90
      )
    )
    for (day, pain, aspirated) in [
      ("2025-12-29 10:20", 7, "11.1 mL"), ("2026-03-23 10:20", 5, "11.1 mL"),
    ] {
      try score(clinic, day, pain: pain, aspirated: aspirated)
    }
    let out = try clinic.moment("2026-05-11 08:40")
    let formulation = Formulation(
      primary: Ingredient(drug: "morphine", concentration: try Concentration(stored: "20 mg/mL")),
      stabilityDays: 90
    )
    clinic.record(
      .pumpReplaced(
        PumpReplacement(
          oldSerial: "OLD400002",
          newSerial: "NEW400002",
          at: out,
          cause: .endOfLife,
          isCatheterKept: true,
          prime: .give(volume: try Volume(stored: "0.399 mL"), isTubingEmpty: true),
          bridge: .notNeeded,
          balance: DrugBalance(
            expected: try Volume(stored: "22.8 mL"),
            removed: try Volume(stored: "22.5 mL")
          ),
          note: "left abdomen, 1.8 cm deep"
        )
      ),
      in: replaced,
      at: out
    )
    clinic.record(
      .pumpRecorded(
        Pump(
          model: "SynchroMed II 8637-40",
          serial: "NEW400002",
          implantedOn: out.local.date,
          reservoir: .millilitres(40),
          alarmVolume: .millilitres(2),
          tubingVolume: try Volume(stored: "0.199 mL"),
          catheter: Catheter(volume: try Volume(stored: "0.2 mL"), tip: "T9")
        )
      ),
      in: replaced,
      at: out
    )
    let program = InfusionProgram(
      mode: .simpleContinuous(try Dose(stored: "7 mg/day")),
      patientBoluses: PatientBoluses(dose: try Mass(stored: "0.2 mg"), perDay: 3)
    )
    clinic.record(
      .fillRecorded(Fill(at: out, injected: .millilitres(40), formulation: formulation)),
      in: replaced,
      at: out
    )
    clinic.record(
      .programChanged(ProgramChange(at: out, program: program, formulation: formulation)),
      in: replaced,
      at: out
    )
    clinic.record(
      .lifeCycleStepTaken(
        LifeCycleStep(state: .titrating, on: try CivilDate("2026-05-20"), note: "")
      ),
      in: replaced,
      at: try clinic.moment("2026-05-20 09:00")
    )
    try score(clinic, "2026-07-20 10:20", pain: 3, aspirated: "11.4 mL", expected: "14.8 mL")
    try score(clinic, "2026-08-31 10:20", pain: 4, aspirated: "21.6 mL", expected: "24.6 mL")
    clinic.record(
      .pumpAlarmRecorded(
        PumpAlarmRecord(
          id: "alarm-1",
          kind: .motorStall,
          at: try clinic.moment("2026-09-10 21:15"),
          heardBy: .caregiver,
          tone: .double,
          cadence: "every ten minutes, for an hour",
          code: "stall recovered after 40 min",
          action: "read on the same night; running again"
        )
      ),
      in: replaced,
      at: try clinic.moment("2026-09-10 22:40")
    )
    try clinic.book(replaced, "2026-10-06 09:40")
  }

  /// A refill with its scores and residual, as a walk leaves it.
  private static func score(
    _ clinic: FixtureClinic,
    _ time: String,
    pain: Int,
    aspirated: String,
    expected: String = "11.8 mL"
  ) throws {
    let at = try clinic.moment(time)
    let visit = VisitID("score-\(time)")
    func put(_ event: ClinicEvent) { clinic.record(event, in: replaced, visit: visit, at: at) }
    let formulation = Formulation(
      primary: Ingredient(drug: "morphine", concentration: try Concentration(stored: "20 mg/mL")),
      stabilityDays: 90
    )
    put(.visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")))
    put(
      .screenRecorded(
        ScreenEntry(
          screen: 3,
          answers: [
            "pain.average": "\(pain)", "pain.worst": "\(pain + 2)", "pain.now": "\(pain - 1)",
            "neuro.signs": pain == 4 ? "p" : "n", "sideEffects": pain == 3 ? "itch at night" : "",
          ],
          performedBy: FixtureClinic.nurse.id,
          recordedBy: FixtureClinic.nurse.id,
          performedAt: at
        )
      )
    )
    put(
      .interrogated(
        Interrogation(
          isRunning: true,
          volume: try Volume(stored: expected),
          dose: clinic.charts[replaced]?.summary.program?.program.dailyDose,
          boluses: 87,
          alarmDate: at.local.date.advanced(byDays: 20)
        )
      )
    )
    let residual = try Volume(stored: aspirated)
    let assessment = ResidualAssessment(
      filled: .millilitres(40),
      expected: ExpectedResidual(exact: try Volume(stored: expected).exact),
      aspirated: residual
    )
    put(
      .residualAssessed(
        ResidualAssessed(
          expected: try Volume(stored: expected),
          aspirated: residual,
          grade: assessment.grade.rawValue
        )
      )
    )
    put(.fillRecorded(Fill(at: at, injected: .millilitres(40), formulation: formulation)))
    put(
      .visitSigned(
        VisitSigned(signatures: [
          Signature(by: FixtureClinic.nurse.id, at: at, meaning: "the whole refill")
        ])
      )
    )
  }

  private static func explanted(_ clinic: FixtureClinic) throws {
    _ = try clinic.add(
      FixturePatient(
        mrn: "400003",
        family: "Xu",
        given: "Lena",
        born: "1980-02-20",
        model: "SynchroMed II 8637-20",
        reservoir: .millilitres(20),
        serial: "NG400003",
        drugs: [("baclofen", "2000 mcg/mL")],
        dose: "350 mcg/day",
        filled: "2026-06-15 09:00",
        volume: "20 mL",
        stabilityDays: 180
      )
    )
    let at = try clinic.moment("2026-08-24 11:30")
    clinic.record(
      .pumpExplanted(
        PumpExplant(
          serial: "NG400003",
          at: at,
          cause: "infection of the pocket",
          isCatheterRemoved: true,
          balance: DrugBalance(
            expected: try Volume(stored: "7.73 mL"),
            removed: try Volume(stored: "7.5 mL")
          ),
          taper: "baclofen by mouth 20 mg four times a day, in hospital for 5 days"
        )
      ),
      in: explanted,
      at: at
    )
  }

  private static func transferred(_ clinic: FixtureClinic) throws {
    _ = try clinic.add(
      FixturePatient(
        mrn: "400004",
        family: "Yilmaz",
        given: "Emil",
        born: "1949-12-01",
        sex: .male,
        serial: "NG400004",
        drugs: [("morphine", "25 mg/mL")],
        dose: "5 mg/day",
        filled: "2026-07-01 09:00",
        volume: "40 mL"
      )
    )
    clinic.record(
      .lifeCycleStepTaken(
        LifeCycleStep(
          state: .transferred,
          on: try CivilDate("2026-09-01"),
          note: "to South clinic, who refill by 20 October"
        )
      ),
      in: transferred,
      at: try clinic.moment("2026-09-01 10:00")
    )
  }
}
