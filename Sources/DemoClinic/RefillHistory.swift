import ClinicDomain

/// Writes what a walked refill leaves behind: every screen an action, as a workstation does.
struct RefillHistory {
  let chart: ChartID
  let patient: Patient
  let pump: Pump
  let therapy: Therapy
  let zone: ZoneRules
  let nurse: StaffID
  let second: StaffID
  let station: String
  /// Whether every fill comes from a delivery that is written down, and off-label reasons are kept.
  let keepsStock: Bool
  private(set) var version: Int64 = 0
  private var actionCount = 0
  private var lastFill: (at: Moment, volume: Volume)?
  private var booked: Appointment?
  private var visitCount = 0
  /// How much more or less than expected is found at every refill, in nanolitres.
  var residualOffset: Int64 = 0

  init(
    chart: ChartID,
    patient: Patient,
    pump: Pump,
    therapy: Therapy,
    zone: ZoneRules,
    nurse: StaffID,
    second: StaffID,
    station: String,
    keepsStock: Bool = false
  ) {
    self.chart = chart
    self.patient = patient
    self.pump = pump
    self.therapy = therapy
    self.zone = zone
    self.nurse = nurse
    self.second = second
    self.station = station
    self.keepsStock = keepsStock
  }

  private mutating func action(
    _ events: [ClinicEvent],
    at: Moment,
    visit: VisitID? = nil
  ) -> Action {
    actionCount += 1
    return Action(
      id: ActionID("\(chart.text)-\(actionCount)"),
      by: .staff(nurse),
      on: station,
      at: at,
      chart: chart,
      visit: visit,
      events: events
    )
  }

  /// Registers the patient with pump and the program that the pump starts with.
  mutating func register(on day: CivilDate) -> Action {
    let reasons =
      keepsStock
      ? MixtureChecks.findings(therapy.formulation).filter { $0.severity == .reason } : []
    return action(
      [.patientRecorded(patient), .pumpRecorded(pump)]
        + reasons.map {
          .consentRecorded(
            ConsentRecorded(
              subject: KeptReason(for: $0).key,
              text: "approved drugs gave too little relief; discussed with the patient",
              value: $0.value
            )
          )
        },
      at: moment(day, 9 * 60)
    )
  }

  func moment(_ day: CivilDate, _ minute: Int) -> Moment {
    let local = CivilDateTime(date: day, time: CivilTime(secondOfDay: Int32(minute * 60)))
    return switch zone.resolve(local) {
    case .unique(let moment): moment
    case .twice(let first, _): first
    case .gap: zone.start(of: day)
    }
  }

  /// What is left in the pump at a moment, to a tenth of a millilitre, as a syringe reads it.
  private func residual(at moment: Moment) -> Volume {
    guard let lastFill else { return .zero }
    let flow = therapy.program.planningRate(primary: therapy.formulation.primary.concentration)
    let seconds = moment.instant.seconds(since: lastFill.at.instant)
    let left = lastFill.volume.exact - flow.exactVolume(seconds: seconds)
    return Volume(nanolitres: max(600_000, Int64(clamping: left.rounded(toMultipleOf: 100_000))))
  }

  /// The lot that the pump is filled from on a day.
  func lot(on day: CivilDate) -> String {
    keepsStock ? DemoSupply.lot(of: therapy.formulation, on: day, for: chart) : "L\(day.dayNumber)"
  }

  /// One walked refill, with the next visit booked.
  mutating func refill(
    on day: CivilDate,
    minute: Int,
    next: CivilDateTime?,
    nextID: AppointmentID
  ) -> [Action] {
    let visit = VisitID("\(chart.text)-v\(day.dayNumber)")
    let start = moment(day, minute)
    func at(_ minutes: Int) -> Moment {
      Moment(
        instant: start.instant.advanced(bySeconds: Int64(minutes) * 60),
        offsetSeconds: start.offsetSeconds
      )
    }
    let expected = residual(at: at(12))
    let left = Volume(nanolitres: max(600_000, expected.nanolitres + residualOffset))
    visitCount += 1
    let order = order(visit, at: at(-60))
    let lot = lot(on: day)
    var prepared: [ClinicEvent] = [.orderSigned(order)]
    if keepsStock {
      let receipt = DemoSupply.receipt(
        of: therapy.formulation,
        order.volume,
        for: chart,
        filledOn: day,
        by: nurse,
        at: at(-60)
      )
      prepared.append(.lotReceived(receipt))
    }
    var actions = [
      action(prepared, at: at(-60)),
      action(
        [.visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1"))],
        at: start,
        visit: visit
      ),
    ]
    func screen(
      _ number: Int,
      _ minutes: Int,
      _ answers: KeyedText,
      by performer: StaffID? = nil,
      signed: SignatureMoment? = nil
    ) -> ClinicEvent {
      let by = performer ?? nurse
      return .screenRecorded(
        ScreenEntry(
          screen: number,
          answers: answers,
          performedBy: by,
          recordedBy: nurse,
          performedAt: at(minutes),
          signature: signed.map { Signature(by: by, at: at(minutes), meaning: $0.meaning) }
        )
      )
    }
    let fill = Fill(
      at: at(20),
      injected: order.volume,
      formulation: therapy.formulation,
      lots: [lot]
    )
    var steps: [(Int, [ClinicEvent])] = [
      (
        1,
        [
          screen(
            1,
            1,
            [
              "arrive.mrn": patient.mrn, "arrive.birthDate": patient.birthDate.description,
              "arrive.escort": "y",
            ]
          )
        ]
      ),
      (2, [screen(2, 2, Self.safety)]), (3, [screen(3, 4, vitals)]),
      (
        5,
        [
          screen(
            4,
            5,
            [
              "pump.serial": pump.serial, "pump.running": "y", "pump.volume": left.stored,
              "pump.events": "n", "pump.replacement": "n",
            ]
          ),
          .interrogated(
            Interrogation(isRunning: true, volume: left, dose: therapy.program.dailyDose)
          ),
        ]
      ),
      (
        6,
        [
          screen(
            5,
            6,
            [
              "order.reviewed": "y", "order.consent": "y", "kit.oxygen": "y", "kit.suction": "y",
              "kit.mask": "y", "order.id": order.id.text,
            ]
          )
        ]
      ),
      (7, [screen(6, 7, label(order, "label"))]),
      (8, [screen(7, 8, label(order, "second"), by: second, signed: .label)]),
      (10, [screen(8, 10, Self.site)]),
      (
        11,
        [
          screen(
            9,
            11,
            ["needle.port": "c", "needle.stop": "y", "needle.attempts": "1", "needle.return": "y"]
          )
        ]
      ),
    ]
    var residual: [ClinicEvent] = [
      screen(
        10,
        12,
        [
          "residual.aspirated": left.stored, "residual.look": "c", "residual.all": "y",
          "residual.discarded": "y",
        ]
      )
    ]
    if let filled = lastFill?.volume {
      let assessment = ResidualAssessment(
        filled: filled,
        expected: ExpectedResidual(exact: expected.exact),
        aspirated: left
      )
      residual.append(
        .residualAssessed(
          ResidualAssessed(
            expected: expected,
            aspirated: left,
            grade: assessment.grade.rawValue
          )
        )
      )
    }
    steps += [
      (12, residual),
      (
        14,
        [
          screen(
            12,
            14,
            ["first.filter": "y", "first.air": "n", "first.volume": "5 mL", "first.return": "y"]
          )
        ]
      ),
      (
        18,
        [
          screen(
            13,
            18,
            [
              "fill.return.1": "y", "fill.return.2": "y", "fill.pain": "n", "fill.swelling": "n",
              "fill.resistance": "n",
            ]
          )
        ]
      ),
      (
        20,
        [
          screen(
            14,
            20,
            [
              "out.injected": order.volume.stored, "out.left": "0 mL", "out.syringe": "0 mL",
              "out.pocket": "n", "out.bleeding": "n",
            ]
          ), .fillRecorded(fill),
        ]
      ),
      (22, [screen(15, 22, ["program.volume": order.volume.stored, "program.mode": "s"])]),
      (
        23,
        [
          screen(
            16,
            23,
            [
              "finish.volume": "y", "finish.strength": "y", "finish.dose": "y",
              "finish.bridge": "y",
            ],
            by: second,
            signed: .finishScreen
          )
        ]
      ),
      (
        25,
        [
          screen(
            17,
            25,
            [
              "read.success": "y", "read.running": "y", "read.volume": order.volume.stored,
              "read.report": "y", "observation.until": at(25).description,
            ]
          ),
          .interrogated(
            Interrogation(isRunning: true, volume: order.volume, dose: therapy.program.dailyDose)
          ),
          .programChanged(
            ProgramChange(at: at(25), program: therapy.program, formulation: therapy.formulation)
          ),
        ]
      ),
      (
        27,
        [
          screen(
            18,
            27,
            ["waste.old": left.stored, "waste.syringe": "0 mL", "waste.method": "d"],
            by: second,
            signed: .wasteAndVisit
          ),
          .wasteRecorded(
            WasteRecorded(
              lines: [
                WasteRecorded.Line(volume: left, formulation: therapy.formulation, origin: "pump")
              ],
              method: "d",
              by: nurse,
              witness: Signature(
                by: second,
                at: at(27),
                meaning: SignatureMoment.wasteAndVisit.meaning
              )
            )
          ),
        ]
      ),
    ]
    var booking: [ClinicEvent] = [
      screen(
        19,
        28,
        [
          "leave.teaching": "y", "leave.alarms": "y", "leave.card": "y",
          "leave.next": next?.description ?? "", "leave.drug": "y",
        ]
      )
    ]
    if let next {
      booking.append(.appointmentRecorded(Appointment(id: nextID, at: next, kind: .refill)))
    }
    steps.append((28, booking))
    let closing = Signature(by: nurse, at: at(58), meaning: SignatureMoment.visit.meaning)
    var last: [ClinicEvent] = [
      screen(20, 58, Self.closing, signed: .visit),
      .visitSigned(VisitSigned(signatures: [closing])),
    ]
    if var kept = booked {
      kept.state = .done
      last.append(.appointmentRecorded(kept))
    }
    booked = next.map { Appointment(id: nextID, at: $0, kind: .refill) }
    steps.append((58, last))
    for (minutes, events) in steps { actions.append(action(events, at: at(minutes), visit: visit)) }
    lastFill = (fill.at, fill.volume)
    return actions
  }

  /// The order that this therapy goes on with.
  func order(_ visit: VisitID, at: Moment) -> RefillOrder {
    RefillOrder(
      id: OrderID("\(visit.text)-order"),
      formulation: therapy.formulation,
      volume: therapy.reservoir,
      program: therapy.program,
      bridge: .notNeeded,
      validUntil: at.local.date.advanced(byDays: 30),
      signedBy: StaffID("diaz"),
      signedAt: at
    )
  }

  private func label(_ order: RefillOrder, _ prefix: String) -> KeyedText {
    var answers: KeyedText = ["order.id": order.id.text]
    for (index, ingredient) in order.formulation.ingredients.enumerated() {
      answers["\(prefix).concentration.\(index + 1)"] = ingredient.concentration.stored
    }
    answers["\(prefix).volume"] = order.volume.stored
    return answers
  }

  private static let safety: KeyedText = [
    "safety.allergies": "y", "safety.anticoagulant": "n", "safety.temperature": "36.7",
    "safety.skin": "y", "safety.pregnant": "n", "safety.alarms": "n", "safety.mri": "n",
    "safety.hospital": "n", "safety.sedatives": "n", "safety.overdose": "n",
    "safety.withdrawal": "n", "safety.consent": "y",
  ]
  /// The vital signs with the scores of the day: better over the first visits, then up and down a
  /// little.
  private var vitals: KeyedText {
    var answers = Self.vitalSigns
    let average = [7, 6, 5, 4, 4, 3, 4, 3][min(visitCount, 8) - 1] + (visitCount % 5 == 4 ? 1 : 0)
    answers["pain.average"] = "\(average)"
    answers["pain.worst"] = "\(min(10, average + 2))"
    answers["pain.now"] = "\(average - 1)"
    let drugs = therapy.formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    if drugs.contains(where: { $0.id == "baclofen" }) {
      answers["spasm.ashworth"] = visitCount == 1 ? "3" : visitCount == 2 ? "2" : "+"
      answers["spasm.muscles"] = "hip adductors R \(visitCount > 2 ? "1+" : "3"); knee flexors L 1"
      answers["spasm.frequency"] = visitCount > 2 ? "1" : "3"
    }
    if drugs.contains(where: \.isOpioid) { answers["neuro.signs"] = "n" }
    return answers
  }

  private static let vitalSigns: KeyedText = [
    "vitals.systolic": "124", "vitals.diastolic": "78", "vitals.heart": "72",
    "vitals.breathing": "16", "vitals.saturation": "97", "vitals.sedation": "1",
    "vitals.gait": "s",
  ]
  private static let site: KeyedText = [
    "site.second": "y", "site.template": "y", "site.port": "y", "site.prep": "c",
    "site.dry": "60", "site.kit": "K1", "site.gauge": "2", "site.labelled": "y",
  ]
  private static let closing: KeyedText = [
    "after.breathing": "16", "after.saturation": "97", "after.sedation": "1", "after.gait": "s",
    "after.pocket": "n",
  ]
}
