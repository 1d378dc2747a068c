import ClinicDomain

/// Writes the way of one invented patient, step by step, as the clinic would.
struct PatientWay {
  private(set) var actions: [Action] = []
  private let id: ChartID
  private let patient: Patient
  private let today: CivilDate
  private let zone: ZoneRules
  private let number: Int
  private var pump: Pump?
  private var therapy: Therapy?
  private var filledAt: Moment?

  init(number: Int, today: CivilDate, zone: ZoneRules) {
    var numbers = SeededNumbers(seed: UInt64(number))
    self.number = number
    self.today = today
    self.zone = zone
    id = ChartID("demo\(1000 + number)")
    patient = InventedPerson.patient(
      number,
      mrn: "\(204_000 + number * 37)",
      born: CivilDate(dayNumber: Int32(numbers.whole(-12_000...6000))),
      numbers: &numbers
    )
  }

  private func moment(_ days: Int, _ minute: Int) -> Moment {
    let day = today.advanced(byDays: -days)
    let local = CivilDateTime(date: day, time: CivilTime(secondOfDay: Int32(minute * 60)))
    return switch zone.resolve(local) {
    case .unique(let moment): moment
    case .twice(let first, _): first
    case .gap: zone.start(of: day)
    }
  }

  private mutating func act(
    _ events: [ClinicEvent],
    days: Int,
    minute: Int = 480,
    by: StaffID = StaffID("diaz")
  ) {
    actions.append(
      Action(
        id: ActionID("\(id.text)-way-\(actions.count)"),
        by: .staff(by),
        on: "office",
        at: moment(days, minute),
        chart: id,
        events: events
      )
    )
  }

  private func day(_ days: Int) -> CivilDate { today.advanced(byDays: -days) }

  mutating func step(
    _ state: LifeCycleState,
    days: Int,
    note: String,
    plannedOn: CivilDate? = nil
  ) {
    act(
      [
        .lifeCycleStepTaken(
          LifeCycleStep(state: state, on: day(days), note: note, plannedOn: plannedOn)
        )
      ],
      days: days
    )
  }

  mutating func referred(days: Int) {
    act([.patientRecorded(patient)], days: days, minute: 470, by: StaffID("front"))
    step(.referred, days: days, note: "by the spine clinic, for leg pain after two operations")
  }

  mutating func conventionalFailed(days: Int) {
    step(
      .conventionalFailed,
      days: days,
      note: "opioids by mouth, gabapentin, injections and physiotherapy over 3 years"
    )
  }

  mutating func evaluated(_ kind: Evaluation.Kind, days: Int, by: String) {
    act(
      [
        .evaluationRecorded(
          Evaluation(
            kind: kind,
            on: day(days),
            by: by,
            finding: kind == .medical ? "no infection, clotting in order" : "no obstacle found",
            isSuitable: true
          )
        )
      ],
      days: days
    )
  }

  /// Everything up to the consent.
  mutating func consented(days: Int) {
    referred(days: days + 60)
    conventionalFailed(days: days + 50)
    evaluated(.medical, days: days + 30, by: "Dr. Reyes")
    evaluated(.psychological, days: days + 20, by: "Dr. Okoro")
    act(
      [
        .therapyConsented(
          TherapyConsent(
            on: day(days),
            explainedBy: "Dr. Diaz",
            place: "folder \(number)",
            risks: CautionRisk.allCases
          )
        )
      ],
      days: days
    )
  }

  mutating func morphineTrial(
    days: Int,
    baseline: Int,
    best: Int,
    result: Trial.Result = .success
  ) {
    act(
      [
        .trialRecorded(
          Trial(
            at: moment(days, 540).local,
            method: .continuousIntrathecal,
            level: "L3/4, tip T10",
            drug: "morphine",
            concentration: Concentration(amount: 500_000, unit: .milligramsPerMillilitre),
            dose: Mass(amount: 500_000, unit: .milligrams),
            minutes: 4320,
            score: .pain(baseline: baseline, best: best),
            minutesToPeak: 1200,
            effectMinutes: 3600,
            sideEffects: "itch",
            opioidChange: "half of the oral morphine",
            response: result == .success
              ? "walks to the shop again" : "no change in what is possible",
            result: result
          )
        )
      ],
      days: days
    )
  }

  mutating func baclofenTrial(
    days: Int,
    micrograms: Int64,
    best: String,
    result: Trial.Result
  ) {
    act(
      [
        .trialRecorded(
          Trial(
            at: moment(days, 540).local,
            method: .singleBolus,
            level: "L3/4",
            drug: "baclofen",
            concentration: Concentration(amount: 50_000, unit: .microgramsPerMillilitre),
            dose: Mass(amount: micrograms * 1000, unit: .micrograms),
            minutes: 480,
            score: .ashworth(baseline: .considerable, best: AshworthGrade(key: best) ?? .marked),
            minutesToPeak: 240,
            effectMinutes: 300,
            response: "sits better; standing not yet",
            result: result
          )
        )
      ],
      days: days
    )
  }

  mutating func implantScheduled(days: Int, inDays: Int) {
    step(
      .implantScheduled,
      days: days,
      note: "theatre 2, Dr. Reyes",
      plannedOn: today.advanced(byDays: inDays)
    )
  }

  /// A pump that was refilled over the last months.
  mutating func refilled(
    therapy: Therapy,
    implanted: CivilDate,
    refills: Int,
    lastDays: Int,
    offset: Int64
  ) {
    let pump = Pump(
      model: therapy.model,
      serial: "DM\(40_000 + number * 13)",
      implantedOn: implanted,
      reservoir: therapy.reservoir,
      alarmVolume: therapy.alarm,
      tubingVolume: Volume(nanolitres: 199_000),
      catheter: Catheter(volume: Volume(nanolitres: 200_000), tip: "T10")
    )
    self.pump = pump
    self.therapy = therapy
    var history = RefillHistory(
      chart: id,
      patient: patient,
      pump: pump,
      therapy: therapy,
      zone: zone,
      nurse: StaffID("okafor"),
      second: StaffID("chen"),
      station: "bay-1"
    )
    history.residualOffset = offset
    let margin = therapy.formulation.isWithdrawalCritical ? 14 : 7
    let interval = therapy.interval(margin: margin)
    let last = day(lastDays)
    let first = last.advanced(byDays: -interval * (refills - 1))
    filledAt = moment(lastDays, 540 + number % 8 * 15 + 20)
    actions.append(history.register(on: first.advanced(byDays: -1)))
    for index in 0..<refills {
      let isLast = index == refills - 1
      actions += history.refill(
        on: first.advanced(byDays: interval * index),
        minute: 540 + number % 8 * 15,
        next: isLast
          ? CivilDateTime(
            date: max(last.advanced(byDays: interval - 3), today.advanced(byDays: 20)),
            time: CivilTime(secondOfDay: 36_000)
          ) : nil,
        nextID: AppointmentID("\(id.text)-next")
      )
    }
  }

  mutating func replaced(days: Int, serial: String, by new: Therapy) {
    guard let old = pump else { return }
    let next = Pump(
      model: new.model,
      serial: serial,
      implantedOn: day(days),
      reservoir: new.reservoir,
      alarmVolume: new.alarm,
      tubingVolume: Volume(nanolitres: 199_000),
      catheter: old.catheter
    )
    let expected = left(at: moment(days, 600))
    let removed = Volume(nanolitres: max(0, expected.nanolitres - 300_000))
    act(
      [
        .pumpReplaced(
          PumpReplacement(
            oldSerial: old.serial,
            newSerial: serial,
            at: moment(days, 600),
            cause: .failure,
            isCatheterKept: true,
            prime: .give(volume: Volume(nanolitres: 399_000), isTubingEmpty: true),
            bridge: .notNeeded,
            balance: DrugBalance(expected: expected, removed: removed),
            note: "stall in the log; left abdomen, 1.5 cm deep"
          )
        ), waste(removed), .pumpRecorded(next),
      ],
      days: days,
      minute: 780
    )
    pump = next
  }

  mutating func fillAfterReplacement(days: Int, _ therapy: Therapy) {
    let at = moment(days, 660)
    act(
      [
        .fillRecorded(
          Fill(at: at, injected: therapy.reservoir, formulation: therapy.formulation)
        ),
        .programChanged(
          ProgramChange(at: at, program: therapy.program, formulation: therapy.formulation)
        ),
      ],
      days: days,
      minute: 790
    )
    step(.titrating, days: days - 2, note: "old dose goes on; steps after the wound is healed")
  }

  /// What is left in the pump at a moment, by the program alone.
  private func left(at moment: Moment) -> Volume {
    guard let therapy, let filledAt else { return .zero }
    let flow = therapy.program.planningRate(primary: therapy.formulation.primary.concentration)
    return Volume(
      rounding: therapy.reservoir.exact
        - flow.exactVolume(seconds: moment.instant.seconds(since: filledAt.instant))
    )
  }

  private func waste(_ volume: Volume) -> ClinicEvent {
    let formulation = therapy?.formulation ?? Therapy.all[0].formulation
    return .wasteRecorded(
      WasteRecorded(
        lines: [WasteRecorded.Line(volume: volume, formulation: formulation, origin: "pump")],
        method: "\(WasteRecorded.elsewhere)theatre book 4",
        by: StaffID("diaz"),
        witness: nil
      )
    )
  }

  mutating func explanted(days: Int) {
    guard let pump else { return }
    let expected = left(at: moment(days, 630))
    let removed = Volume(nanolitres: max(0, expected.nanolitres - 200_000))
    act(
      [
        .pumpExplanted(
          PumpExplant(
            serial: pump.serial,
            at: moment(days, 630),
            cause: "infection of the pocket",
            isCatheterRemoved: true,
            balance: DrugBalance(expected: expected, removed: removed),
            taper: "baclofen by mouth 20 mg four times a day, in hospital for 5 days"
          )
        ), waste(removed),
        cancelled("pump explanted \(day(days).shown)"),
      ],
      days: days,
      minute: 800
    )
  }

  private func cancelled(_ reason: String) -> ClinicEvent {
    .appointmentRecorded(
      Appointment(
        id: AppointmentID("\(id.text)-next"),
        at: CivilDateTime(date: day(-20), time: CivilTime(secondOfDay: 36_000)),
        kind: .refill,
        state: .cancelled,
        reason: reason
      )
    )
  }

  mutating func transferred(days: Int, to note: String) {
    act(
      [
        .lifeCycleStepTaken(LifeCycleStep(state: .transferred, on: day(days), note: note)),
        cancelled("transferred \(day(days).shown)"),
      ],
      days: days
    )
  }

  mutating func alarm(_ kind: PumpAlarmKind.Name, days: Int, action: String) {
    act(
      [
        .pumpAlarmRecorded(
          PumpAlarmRecord(
            id: "\(id.text)-alarm",
            kind: kind,
            at: moment(days, 500),
            heardBy: .patient,
            tone: .single,
            cadence: "once an hour",
            action: action
          )
        )
      ],
      days: days,
      minute: 520,
      by: StaffID("okafor")
    )
  }
}
