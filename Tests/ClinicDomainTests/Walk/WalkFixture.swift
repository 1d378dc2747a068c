import ClinicDomain
import Testing

/// A clinic in memory with one patient: it folds what commands answer, on a clock that tests set.
final class WalkClinic {
  private(set) var chart = Chart(id: ChartID("chart-1"))
  private(set) var log: [RecordedEvent] = []
  var policy = Policy()
  var now: Moment
  let visit = VisitID("visit-1")
  private var orders = 0

  init(at text: String = "2026-09-22T09:00:00-05:00") throws { now = try Moment(text) }

  static func member(_ id: String, _ roles: [Role]) -> StaffMember {
    StaffMember(id: StaffID(id), familyName: id, givenName: "G", roles: roles, pinHash: "-")
  }
  static let nurse = member("okafor", [.nurse])
  static let second = member("lopez", [.nurse])
  static let third = member("chen", [.nurse])
  static let clinician = member("varga", [.clinician])
  static let pharmacist = member("rossi", [.pharmacist])
  static let clerk = member("dietz", [.clerk])
  static let administrator = member("noor", [.administrator])

  /// Keeps events as one action.
  func keep(_ events: [ClinicEvent], by member: StaffMember = nurse, visit: VisitID? = nil) {
    for event in events {
      let recorded = RecordedEvent(
        seq: Int64(log.count) + 1,
        at: now,
        by: .staff(member.id),
        on: "bay-1",
        action: ActionID("action-\(log.count)"),
        chart: chart.id,
        visit: visit,
        event: event
      )
      log.append(recorded)
      chart.apply(recorded)
    }
  }

  /// Lets minutes, or a part of one, pass.
  func wait(minutes: Int = 0, seconds: Int = 0) {
    now = Moment(
      instant: now.instant.advanced(bySeconds: Int64(minutes * 60 + seconds)),
      offsetSeconds: now.offsetSeconds
    )
  }

  /// A moment on the clinic's clock, days before or after now.
  func moment(days: Int) -> Moment {
    Moment(
      instant: now.instant.advanced(bySeconds: Int64(days) * 86400),
      offsetSeconds: now.offsetSeconds
    )
  }

  var walk: Walk {
    get throws {
      try #require(Walk(chart: chart, visit: visit, policy: policy, now: now))
    }
  }

  /// The codes of the stops that hold the walk.
  var openStops: [StopCode] {
    (chart.visit(visit)?.openStops ?? []).compactMap { StopCode(rawValue: $0.code) }
  }

  /// The events of the visit that were kept last, by a pattern.
  func events<Value>(_ pick: (ClinicEvent) -> Value?) -> [Value] {
    log.compactMap { pick($0.event) }
  }
}

/// A patient whose pump is to be refilled, as the tests describe one.
struct WalkPatient: Sendable {
  var model = "SynchroMed II 8637-20"
  var reservoir = Volume.millilitres(20)
  var tubing: String? = "0.199 mL"
  var catheter: String? = "0.2 mL"
  var implantedOn = "2023-04-30"
  var allergies: [String] = []
  var origin: Patient.SpasticityOrigin?
  /// What the pump holds.
  var drugs: [(String, String)]
  var mode: InfusionProgram.Mode
  var boluses: PatientBoluses?
  var filled: String
  var filledDaysAgo: Int
  /// Whether the fill before was made by a visit here.
  var isFilledHere = true
  var stabilityDays: Int?

  var formulation: Formulation {
    get throws { try WalkOrder.formulation(drugs, stabilityDays: stabilityDays) }
  }
}

/// What the prescriber orders, where it differs from what the pump holds and runs.
struct WalkOrder: Sendable {
  var drugs: [(String, String)]?
  var volume: String?
  var mode: InfusionProgram.Mode?
  var boluses: PatientBoluses??
  var bridge = BridgeDecision.notNeeded
  var refillBy: String?

  static func formulation(
    _ drugs: [(String, String)],
    stabilityDays: Int? = nil
  ) throws -> Formulation {
    let ingredients = try drugs.map {
      Ingredient(drug: $0.0, concentration: try Concentration(stored: $0.1))
    }
    return Formulation(
      primary: ingredients[0],
      others: Array(ingredients.dropFirst()),
      stabilityDays: stabilityDays
    )
  }
}

extension WalkClinic {
  /// Registers a patient with a filled and running pump.
  func admit(_ patient: WalkPatient) throws {
    let here = now
    now = moment(days: -patient.filledDaysAgo)
    keep([
      .patientRecorded(
        Patient(
          mrn: "100234",
          familyName: "Dubois",
          givenName: "Henri",
          birthDate: try CivilDate("1951-03-03"),
          sex: .male,
          allergies: patient.allergies,
          spasticityOrigin: patient.origin
        )
      ),
      .pumpRecorded(
        Pump(
          model: patient.model,
          serial: "NGP100234H",
          implantedOn: try CivilDate(patient.implantedOn),
          reservoir: patient.reservoir,
          alarmVolume: .millilitres(2),
          tubingVolume: try patient.tubing.map { try Volume(stored: $0) },
          catheter: Catheter(volume: try patient.catheter.map { try Volume(stored: $0) })
        )
      ),
    ])
    let formulation = try patient.formulation
    keep(
      [
        .fillRecorded(
          Fill(at: now, injected: try Volume(stored: patient.filled), formulation: formulation)
        ),
        .programChanged(
          ProgramChange(
            at: now,
            program: InfusionProgram(mode: patient.mode, patientBoluses: patient.boluses),
            formulation: formulation
          )
        ),
      ],
      visit: patient.isFilledHere ? VisitID("visit-0") : nil
    )
    now = here
  }

  /// Has the prescriber sign an order, with a reason for everything that asks for one.
  @discardableResult
  func sign(_ order: WalkOrder = WalkOrder()) throws -> RefillOrder {
    orders += 1
    let fill = try #require(chart.summary.fill)
    let program = try #require(chart.summary.program).program
    var signed = RefillOrder(
      id: OrderID("order-\(orders)"),
      formulation: try order.drugs.map { try WalkOrder.formulation($0) } ?? fill.formulation,
      volume: try order.volume.map { try Volume(stored: $0) } ?? fill.injected,
      program: InfusionProgram(
        mode: order.mode ?? program.mode,
        patientBoluses: order.boluses ?? program.patientBoluses
      ),
      bridge: order.bridge,
      refillBy: try order.refillBy.map { try CivilDate($0) },
      validUntil: now.local.date.advanced(byDays: 30),
      signedBy: Self.clinician.id,
      signedAt: now
    )
    for finding in chart.review(signed, policy: policy, now: now) where finding.severity >= .reason
    {
      signed.reasons[KeptReason(for: finding).key] = "known and wanted"
    }
    keep(
      try chart.signOrder(signed, by: Self.clinician, policy: policy, now: now),
      by: Self.clinician
    )
    return signed
  }

  /// Begins a walk.
  func begin(_ kind: VisitKind = .refill, appointment: AppointmentID? = nil) throws {
    keep(try chart.beginVisit(kind, id: visit, appointment: appointment), visit: visit)
  }
}

/// The patients that walks are tried on.
enum WalkCase: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case baclofen
  case opioid
  case strengthChange
  case mixture
  case flex
  case boluses

  var testDescription: String { rawValue }

  /// A clinic with the patient registered, the order signed and the refill walk begun.
  func clinic() throws -> WalkClinic {
    let clinic = try WalkClinic()
    try clinic.admit(patient)
    try clinic.sign(order)
    try clinic.begin()
    return clinic
  }

  var patient: WalkPatient {
    switch self {
    case .baclofen:
      WalkPatient(
        origin: .cerebral,
        drugs: [("baclofen", "2000 mcg/mL")],
        mode: .mcg(250),
        filled: "20 mL",
        filledDaysAgo: 130
      )
    case .opioid:
      WalkPatient(
        drugs: [("morphine", "10 mg/mL")],
        mode: .mg(2),
        filled: "20 mL",
        filledDaysAgo: 80
      )
    case .strengthChange:
      WalkPatient(
        origin: .cerebral,
        drugs: [("baclofen", "500 mcg/mL")],
        mode: .mcg(200),
        filled: "20 mL",
        filledDaysAgo: 40
      )
    case .mixture:
      WalkPatient(
        drugs: [
          ("morphine", "10 mg/mL"), ("bupivacaine", "15 mg/mL"), ("clonidine", "200 mcg/mL"),
        ],
        mode: .mg(2),
        filled: "20 mL",
        filledDaysAgo: 80
      )
    case .flex:
      WalkPatient(
        origin: .spinal,
        drugs: [("baclofen", "2000 mcg/mL")],
        mode: .day,
        filled: "20 mL",
        filledDaysAgo: 70
      )
    case .boluses:
      WalkPatient(
        drugs: [("morphine", "10 mg/mL")],
        mode: .mg(2),
        boluses: PatientBoluses(dose: Mass(amount: 100_000, unit: .milligrams), perDay: 4),
        filled: "20 mL",
        filledDaysAgo: 60
      )
    }
  }

  var order: WalkOrder {
    switch self {
    case .strengthChange:
      WalkOrder(
        drugs: [("baclofen", "2000 mcg/mL")],
        bridge: .give(BridgeSetting(volume: Volume(nanolitres: 399_000), minutes: 1436))
      )
    default: WalkOrder()
    }
  }

  /// The minutes of observation that the policy asks for.
  var observation: Int {
    switch self {
    case .baclofen, .flex: 0
    case .opioid, .strengthChange, .mixture, .boluses: 30
    }
  }
}

extension InfusionProgram.Mode {
  static func mcg(_ dose: Int64) -> Self {
    .simpleContinuous(Dose(amount: dose * 1000, unit: .microgramsPerDay))
  }
  static func mg(_ dose: Int64) -> Self {
    .simpleContinuous(Dose(amount: dose * 1_000_000, unit: .milligramsPerDay))
  }
  /// 6 h at 120 mcg, 12 h at 192 mcg, 6 h at 144 mcg: 456 mcg a day.
  static var day: Self {
    .flex([
      FlexStep(
        start: CivilTime(secondOfDay: 0),
        minutes: 360,
        mass: Mass(amount: 120_000, unit: .micrograms)
      ),
      FlexStep(
        start: CivilTime(secondOfDay: 6 * 3600),
        minutes: 720,
        mass: Mass(amount: 192_000, unit: .micrograms)
      ),
      FlexStep(
        start: CivilTime(secondOfDay: 18 * 3600),
        minutes: 360,
        mass: Mass(amount: 144_000, unit: .micrograms)
      ),
    ])
  }
}
