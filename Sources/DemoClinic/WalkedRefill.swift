import ClinicDomain

/// One walked refill: its screens, and what is written down with each.
struct WalkedRefill {
  /// What a screen leaves behind, so many minutes after the visit was begun.
  struct Step {
    let minutes: Int
    let events: [ClinicEvent]
  }

  /// Who, with which pump and therapy, and who does it.
  let history: RefillHistory
  let start: Moment
  let order: RefillOrder
  let lot: String
  /// Which visit of the patient it is, from 1 on.
  let number: Int
  /// What the pump was filled to before; nothing at the first refill.
  let before: Volume?
  /// What should be left, and what is found.
  let expected: Volume
  let left: Volume
  /// The appointment that it was booked under.
  let booked: Appointment?
  /// The next appointment, where one is made.
  let next: Appointment?

  /// What goes into the pump.
  var fill: Fill {
    Fill(
      at: at(20),
      injected: order.volume,
      formulation: history.therapy.formulation,
      lots: [lot]
    )
  }

  /// Every screen in its order.
  var steps: [Step] { preparation + labels + reservoir + programming + leaveTaking }

  private var preparation: [Step] {
    [
      step(
        1,
        1,
        [
          "arrive.mrn": history.patient.mrn,
          "arrive.birthDate": history.patient.birthDate.description, "arrive.escort": "y",
        ]
      ), step(2, 2, Self.safety), step(3, 3, vitals, recordedAfter: 1),
      step(
        5,
        4,
        [
          "pump.serial": history.pump.serial, "pump.running": "y", "pump.volume": left.stored,
          "pump.events": "n", "pump.replacement": "n",
        ],
        with: [interrogated(left)]
      ),
      step(
        6,
        5,
        [
          "order.reviewed": "y", "order.consent": "y", "kit.oxygen": "y", "kit.suction": "y",
          "kit.mask": "y", "order.id": order.id.text,
        ]
      ),
    ]
  }

  private var labels: [Step] {
    [
      step(7, 6, label("label")), step(8, 7, label("second"), signed: .label),
      step(10, 8, Self.site),
    ]
  }

  private var reservoir: [Step] {
    [
      step(
        11,
        9,
        ["needle.port": "c", "needle.stop": "y", "needle.attempts": "1", "needle.return": "y"]
      ),
      step(
        12,
        10,
        [
          "residual.aspirated": left.stored, "residual.look": "c", "residual.all": "y",
          "residual.discarded": "y",
        ],
        with: assessed
      ),
      step(
        14,
        12,
        ["first.filter": "y", "first.air": "n", "first.volume": "5 mL", "first.return": "y"]
      ),
      step(
        18,
        13,
        [
          "fill.return.1": "y", "fill.return.2": "y", "fill.pain": "n", "fill.swelling": "n",
          "fill.resistance": "n",
        ]
      ),
      step(
        20,
        14,
        [
          "out.injected": order.volume.stored, "out.left": "0 mL", "out.syringe": "0 mL",
          "out.pocket": "n", "out.bleeding": "n",
        ],
        with: [.fillRecorded(fill)]
      ),
    ]
  }

  private var programming: [Step] {
    let program = ProgramChange(
      at: at(25),
      program: history.therapy.program,
      formulation: history.therapy.formulation
    )
    return [
      step(22, 15, ["program.volume": order.volume.stored, "program.mode": "s"]),
      step(
        23,
        16,
        [
          "finish.volume": "y", "finish.strength": "y", "finish.dose": "y", "finish.bridge": "y",
        ],
        signed: .finishScreen
      ),
      step(
        25,
        17,
        [
          "read.success": "y", "read.running": "y", "read.volume": order.volume.stored,
          "read.report": "y", "observation.until": at(25).description,
        ],
        with: [interrogated(order.volume), .programChanged(program)]
      ),
    ]
  }

  private var leaveTaking: [Step] {
    let booking = next.map { [ClinicEvent.appointmentRecorded($0)] } ?? []
    let signature = Signature(
      by: history.nurse,
      at: at(58),
      meaning: SignatureMoment.visit.meaning
    )
    var done = booked
    done?.state = .done
    return [
      step(
        27,
        18,
        ["waste.old": left.stored, "waste.syringe": "0 mL", "waste.method": "d"],
        signed: .wasteAndVisit,
        with: [.wasteRecorded(waste)]
      ),
      step(
        28,
        19,
        [
          "leave.teaching": "y", "leave.alarms": "y", "leave.card": "y",
          "leave.next": next?.at.description ?? "", "leave.drug": "y",
        ],
        with: booking
      ),
      step(
        58,
        20,
        Self.closing,
        signed: .visit,
        with: [.visitSigned(VisitSigned(signatures: [signature]))]
          + (done.map { [.appointmentRecorded($0)] } ?? [])
      ),
    ]
  }

  private var waste: WasteRecorded {
    WasteRecorded(
      lines: [
        WasteRecorded.Line(
          volume: left,
          formulation: history.therapy.formulation,
          origin: "pump"
        )
      ],
      method: "d",
      by: history.nurse,
      witness: Signature(
        by: history.second,
        at: at(27),
        meaning: SignatureMoment.wasteAndVisit.meaning
      )
    )
  }

  /// What the difference between expected and found is worth; nothing at the first refill.
  private var assessed: [ClinicEvent] {
    guard let before else { return [] }
    let assessment = ResidualAssessment(
      filled: before,
      expected: ExpectedResidual(exact: expected.exact),
      aspirated: left
    )
    return [
      .residualAssessed(
        ResidualAssessed(expected: expected, aspirated: left, grade: assessment.grade.rawValue)
      )
    ]
  }

  private func interrogated(_ volume: Volume) -> ClinicEvent {
    .interrogated(
      Interrogation(isRunning: true, volume: volume, dose: history.therapy.program.dailyDose)
    )
  }

  private func at(_ minutes: Int) -> Moment {
    Moment(
      instant: start.instant.advanced(bySeconds: Int64(minutes) * 60),
      offsetSeconds: start.offsetSeconds
    )
  }

  /// A screen and what is written with it; the second person does what only the second signs.
  private func step(
    _ minutes: Int,
    _ screen: Int,
    _ answers: KeyedText,
    recordedAfter: Int = 0,
    signed: SignatureMoment? = nil,
    with events: [ClinicEvent] = []
  ) -> Step {
    let isSecond = signed != nil && signed != .visit
    let by = isSecond ? history.second : history.nurse
    let entry = ScreenEntry(
      screen: screen,
      answers: answers,
      performedBy: by,
      recordedBy: history.nurse,
      performedAt: at(minutes + recordedAfter),
      signature: signed.map { Signature(by: by, at: at(minutes), meaning: $0.meaning) }
    )
    return Step(minutes: minutes, events: [.screenRecorded(entry)] + events)
  }

  private func label(_ prefix: String) -> KeyedText {
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
    let average = [7, 6, 5, 4, 4, 3, 4, 3][min(number, 8) - 1] + (number % 5 == 4 ? 1 : 0)
    answers["pain.average"] = "\(average)"
    answers["pain.worst"] = "\(min(10, average + 2))"
    answers["pain.now"] = "\(average - 1)"
    let drugs = history.therapy.formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    if drugs.contains(where: { $0.id == "baclofen" }) {
      answers["spasm.ashworth"] = number == 1 ? "3" : number == 2 ? "2" : "+"
      answers["spasm.muscles"] = "hip adductors R \(number > 2 ? "1+" : "3"); knee flexors L 1"
      answers["spasm.frequency"] = number > 2 ? "1" : "3"
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
