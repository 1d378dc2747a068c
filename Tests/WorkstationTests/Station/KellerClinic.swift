import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// A clinic with its staff and, where a test adds her, one patient with a filled pump, a signed order
/// and a visit today.
extension ClinicInMemory {
  static let nurse = member("okafor", "Okafor", [.nurse], pin: "1357", given: "G")
  static let second = member("chen", "Chen", [.nurse], pin: "2468", given: "G")
  static let clinician = member("diaz", "Diaz", [.clinician], pin: "3579", given: "G")
  static let administrator = member("sato", "Sato", [.administrator], pin: "6802", given: "G")

  /// A clinic with its staff, or one in which nobody works yet.
  convenience init(isStaffed: Bool = true) throws {
    try self.init(at: "2026-06-01T08:00:00-05:00", hoursFromUTC: -5)
    guard isStaffed else { return }
    keep([Self.nurse, Self.second, Self.clinician, Self.administrator].map { .staffRecorded($0) })
  }

  /// The chart of the patient of `addPatient`.
  static let keller = ChartID("keller")

  /// Adds a patient with a filled pump and a signed order, booked for the day.
  func addPatient(
    _ id: ChartID = keller,
    family: String = "Keller",
    mrn: String = "204370",
    drug: (String, String) = ("baclofen", "2000 mcg/mL"),
    dose: String = "600 mcg/day"
  ) throws {
    let filled = try Moment("2026-06-10T10:00:00-05:00")
    let formulation = Formulation(
      primary: Ingredient(drug: drug.0, concentration: try Concentration(stored: drug.1)),
      stabilityDays: 180
    )
    let program = InfusionProgram(mode: .simpleContinuous(try Dose(stored: dose)))
    keep(
      [
        .patientRecorded(
          Patient(
            mrn: mrn,
            familyName: family,
            givenName: "Dina",
            birthDate: try CivilDate("1971-04-12"),
            sex: .female,
            spasticityOrigin: .spinal
          )
        ),
        .pumpRecorded(
          Pump(
            model: "SynchroMed II 8637-40",
            serial: "NG\(mrn)H",
            implantedOn: try CivilDate("2024-04-30"),
            reservoir: .millilitres(40),
            alarmVolume: .millilitres(2),
            catheter: Catheter(volume: try Volume(stored: "0.2 mL"), tip: "T10")
          )
        ),
        .fillRecorded(
          Fill(at: filled, injected: .millilitres(40), formulation: formulation)
        ),
        .programChanged(ProgramChange(at: filled, program: program, formulation: formulation)),
      ],
      in: id,
      visit: VisitID("before"),
      at: filled
    )
    var order = RefillOrder(
      id: OrderID("order-\(id)"),
      formulation: formulation,
      volume: .millilitres(40),
      program: program,
      bridge: .notNeeded,
      validUntil: try CivilDate("2026-10-20"),
      signedBy: Self.clinician.id,
      signedAt: try Moment("2026-09-20T16:10:00-05:00")
    )
    if let chart = chart(id) {
      for finding in chart.review(order, policy: Policy(), now: order.signedAt)
      where finding.severity >= .reason {
        order.reasons[KeptReason(for: finding).key] = "known"
      }
    }
    keep(
      [
        .orderSigned(order),
        .appointmentRecorded(
          Appointment(
            id: AppointmentID("today-\(id)"),
            at: try CivilDateTime("2026-09-22 10:00"),
            kind: .refill
          )
        ),
      ],
      in: id,
      at: order.signedAt
    )
  }
}

extension StationAtWork {
  /// A station on the day of the visit.
  convenience init(
    _ clinic: ClinicInMemory,
    named name: String = "a",
    size: Size = Size(width: 80, height: 24)
  ) throws {
    self.init(clinic, named: name, at: try Moment("2026-09-22T09:41:00-05:00"), size: size)
  }

  /// A station at which the nurse is signed in.
  static func ofNurse(_ clinic: ClinicInMemory, named: String = "a") throws -> StationAtWork {
    let station = try StationAtWork(clinic, named: named)
    station.type("okafor\r1357\r")
    try #require(station.station.staff?.id == ClinicInMemory.nurse.id)
    return station
  }
}

extension StationAtWork {
  /// Begins the refill of the patient of the day and answers its screens up to one.
  func beginRefill(upTo screen: Int = 1) throws {
    type("r1")
    try #require(station.walk != nil, "\(self.screen)")
    let keys: [Int: String] = [
      1: "204370\r1971-04-12\ry\r",
      2: "yn36.8\rynnnnnnny\r",
      3: "124\r78\r70\r16\r97\r1s4\r6\r3\r1\r1\r\r\r",
      5: "yyyyyy\r",
      6: "yy2000\r40\rL77\r+5 12:00\rys\r",
    ]
    while let number = station.walk?.number, number < screen {
      if number == 4 {
        let level = try #require(level)
        type("NG204370H\ry\(level)\ry2000\r600\rs\(alarmDate ?? "")\rn\rn\r")
      } else if let text = keys[number] {
        type(text)
      } else {
        throw StationProblem(text: "no answers for screen \(number)")
      }
      try #require(station.walk?.number != number, "screen \(number)\n\(self.screen)")
    }
  }

  private var outlook: RefillOutlook? {
    clinic.view.summary(of: ClinicInMemory.keller).flatMap {
      RefillOutlook($0, policy: clinic.settings.policy)
    }
  }

  private var level: String? {
    outlook.map {
      let level = $0.reservoir.level(at: now.instant).nanolitres
      return Volume(nanolitres: (level + 50_000) / 100_000 * 100_000).digits
    }
  }

  private var alarmDate: String? { outlook?.alarmDate?.description }

  /// The visit of the walk that is open here.
  var visit: Visit? {
    station.walk.flatMap { clinic.chart($0.chart.id)?.visit($0.visit) }
  }
}
