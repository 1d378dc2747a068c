import ClinicDomain
import Testing

/// The way of one patient, taken by commands on a clinic in memory.
extension WalkClinic {
  struct Nobody: ClinicRegister {
    func chart(withMRN mrn: String) -> ChartID? { nil }
    func chart(withSerial serial: String) -> ChartID? { nil }
  }

  var today: CivilDate { now.local.date }

  /// Registers somebody who has no pump.
  func refer() throws {
    keep([
      .patientRecorded(
        Patient(
          mrn: "100777",
          familyName: "Vega",
          givenName: "Nora",
          birthDate: try CivilDate("1971-04-05"),
          sex: .female
        )
      )
    ])
    try step(.referred, note: "by the spine clinic")
  }

  func step(
    _ state: LifeCycleState,
    note: String = "",
    plannedOn: CivilDate? = nil,
    reason: String? = nil,
    by member: StaffMember = nurse
  ) throws {
    keep(
      try chart.takeStep(
        LifeCycleStep(state: state, on: today, note: note, plannedOn: plannedOn, reason: reason),
        by: member,
        today: today
      ),
      by: member
    )
  }

  func evaluate(
    _ kind: Evaluation.Kind,
    against: [Contraindication] = [],
    isSuitable: Bool = true,
    reason: String? = nil
  ) throws {
    keep(
      try chart.recordEvaluation(
        Evaluation(
          kind: kind,
          on: today,
          by: "Dr. Reyes",
          finding: "looked at",
          contraindications: against,
          isSuitable: isSuitable,
          reason: reason
        ),
        by: Self.nurse,
        today: today
      )
    )
  }

  func consent(_ risks: [CautionRisk] = CautionRisk.allCases) throws {
    keep(
      try chart.consent(
        TherapyConsent(on: today, explainedBy: "Dr. Reyes", place: "folder 3", risks: risks),
        by: Self.nurse,
        today: today
      )
    )
  }

  /// Everything up to the consent.
  func prepare() throws {
    try refer()
    try step(.conventionalFailed, note: "three years of everything")
    try evaluate(.medical)
    try evaluate(.psychological)
    try consent()
  }

  func trial(
    _ result: Trial.Result,
    drug: String = "morphine",
    dose: Mass = Mass(amount: 500_000, unit: .milligrams),
    score: Trial.Score = .pain(baseline: 8, best: 3),
    method: Trial.Method = .continuousIntrathecal,
    reason: String? = nil
  ) throws {
    keep(
      try chart.recordTrial(
        Trial(
          at: now.local,
          method: method,
          level: "L3/4",
          drug: drug,
          concentration: Concentration(amount: 50_000, unit: .microgramsPerMillilitre),
          dose: dose,
          minutes: 480,
          score: score,
          result: result,
          reason: reason
        ),
        by: Self.nurse,
        now: now.local
      )
    )
  }

  func newPump(_ serial: String = "NEW1", on day: CivilDate? = nil) -> Pump {
    Pump(
      model: "SynchroMed II 8637-40",
      serial: serial,
      implantedOn: day ?? today,
      reservoir: .millilitres(40),
      alarmVolume: .millilitres(2),
      tubingVolume: Volume(nanolitres: 199_000),
      catheter: Catheter(volume: Volume(nanolitres: 200_000), tip: "T10")
    )
  }

  func implant(reason: String? = nil) throws {
    let pump = newPump()
    keep(
      try chart.implant(
        pump,
        record: PumpImplant(
          serial: pump.serial,
          on: pump.implantedOn,
          prime: .give(volume: Volume(nanolitres: 399_000), isTubingEmpty: true),
          reason: reason
        ),
        by: Self.nurse,
        today: today,
        register: Nobody()
      )
    )
  }

  /// What comes out of the pump, with its waste.
  func waste(_ removed: Volume, witness: StaffMember? = second) throws -> WasteRecorded? {
    guard removed > .zero, let formulation = chart.summary.fill?.formulation else { return nil }
    return WasteRecorded(
      lines: [WasteRecorded.Line(volume: removed, formulation: formulation, origin: "pump")],
      method: "bound and thrown away",
      by: Self.nurse.id,
      witness: witness.map { Signature(by: $0.id, at: now, meaning: "watched") }
    )
  }

  func replace(
    by pump: Pump? = nil,
    bridge: BridgeDecision = .notNeeded,
    prime: PrimeDecision = .give(volume: Volume(nanolitres: 399_000), isTubingEmpty: true),
    removed: Volume? = .millilitres(4),
    witness: StaffMember? = second
  ) throws {
    let pump = pump ?? newPump()
    let expected = chart.expectedBalance(at: now)?.least ?? .zero
    keep(
      try chart.replacePump(
        pump,
        record: PumpReplacement(
          oldSerial: chart.summary.pump?.serial ?? "",
          newSerial: pump.serial,
          at: now,
          cause: .failure,
          isCatheterKept: true,
          prime: prime,
          bridge: bridge,
          balance: removed.map { DrugBalance(expected: expected, removed: $0) }
        ),
        waste: try removed.flatMap { try waste($0, witness: witness) },
        by: Self.nurse,
        today: today,
        register: Nobody()
      )
    )
  }

  func explant(
    taper: String = "by mouth over ten days",
    removed: Volume? = .millilitres(4),
    witness: StaffMember? = second
  ) throws {
    let expected = chart.expectedBalance(at: now)?.least ?? .zero
    keep(
      try chart.explantPump(
        PumpExplant(
          serial: chart.summary.pump?.serial ?? "",
          at: now,
          cause: "infection",
          isCatheterRemoved: true,
          balance: removed.map { DrugBalance(expected: expected, removed: $0) },
          taper: taper
        ),
        waste: try removed.flatMap { try waste($0, witness: witness) },
        by: Self.nurse,
        today: today
      )
    )
  }
}
