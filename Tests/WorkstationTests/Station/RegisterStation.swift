import ClinicDomain
import ClinicStore
import DemoClinic
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// A station of a small clinic.
///
/// Its people are those of the demonstration; its patients have a pump, a fill with a lot and a
/// visit that was signed, and two of them share a name.
final class RegisterStation: StationAtWork {
  init(width: Int = 80, height: Int = 24) throws {
    let clinic = try ClinicInMemory(at: "2026-11-27T09:40:00-06:00", hoursFromUTC: -6)
    for person in DemoStaff.all {
      clinic.keep(
        [
          .staffRecorded(
            ClinicInMemory.member(
              person.id.text,
              person.name.family,
              [person.role],
              pin: person.pin,
              given: person.name.given
            )
          )
        ],
        by: Self.nurse
      )
    }
    for number in Self.families.indices { try Self.addPatient(number, to: clinic) }
    super.init(
      clinic,
      named: "bay-9",
      at: clinic.start,
      size: Size(width: width, height: height)
    )
  }

  private static let families = ["Adeyemi", "Gruber", "Gruber", "Hakimi"]
  private static let nurse = Actor.staff(StaffID("okafor"))

  /// The chart of a patient by its number.
  static func chart(_ number: Int) -> ChartID { ChartID("chart-\(number)") }
  /// The record number of a patient.
  static func mrn(_ number: Int) -> String { "\(204_000 + number)" }

  private static func addPatient(_ number: Int, to clinic: ClinicInMemory) throws {
    let at = clinic.zone.moment(at: try Moment("2026-10-20T10:00:00-06:00").instant)
    let formulation = Formulation(
      primary: Ingredient(drug: "baclofen", concentration: try Concentration("2000 mcg/mL"))
    )
    clinic.keep(
      [
        .patientRecorded(
          Patient(
            mrn: mrn(number),
            familyName: families[number],
            givenName: "Ada \(number)",
            birthDate: try CivilDate("1960-11-11").advanced(byDays: number * 400),
            sex: .female
          )
        ),
        .pumpRecorded(
          Pump(
            model: "SynchroMed II 8637-20",
            serial: "NG\(number)",
            implantedOn: try CivilDate("2024-01-10"),
            reservoir: .millilitres(20),
            alarmVolume: .millilitres(2)
          )
        ),
      ],
      in: chart(number),
      by: nurse,
      at: at
    )
    let visit = VisitID("visit-\(number)")
    clinic.keep(
      [
        .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")),
        .fillRecorded(
          Fill(at: at, injected: .millilitres(20), formulation: formulation, lots: ["7F1881"])
        ),
        .programChanged(
          ProgramChange(
            at: at,
            program: InfusionProgram(mode: .simpleContinuous(try Dose("300 mcg/day"))),
            formulation: formulation
          )
        ), .visitSigned(VisitSigned(signatures: [])),
      ],
      in: chart(number),
      visit: visit,
      by: nurse,
      at: at
    )
  }

  /// Signs a person of the demonstration in, by the gate.
  func signIn(_ name: String) throws { signIn(name, pin: try Self.pin(name)) }

  /// Gives the PIN of a person where one is asked for.
  func sign(_ name: String) throws { sign(name, pin: try Self.pin(name)) }

  private static func pin(_ name: String) throws -> String {
    try #require(DemoStaff.all.first { $0.id.text == name }).pin
  }

  /// The chart of a patient as it is kept.
  func chart(_ number: Int) throws -> Chart { try #require(clinic.chart(Self.chart(number))) }
}
