import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// The station of the front desk, in a clinic of patients who come due one after the other.
final class DeskStation: StationAtWork {
  init() throws {
    let clinic = try ClinicInMemory(at: "2026-11-24T09:00:00-06:00", hoursFromUTC: -6)
    for (id, role) in [("park", ClinicDomain.Role.clerk), ("chen", .nurse)] {
      clinic.keep([
        .staffRecorded(ClinicInMemory.member(id, id, [role], pin: "1234", given: "A"))
      ])
    }
    super.init(clinic, named: "desk", at: clinic.start)
  }

  /// A patient whose refill is due on 01-Dec where filled on 23-Sep, a day later each day.
  @discardableResult
  func add(_ name: String, filled: String = "2026-09-23") throws -> ChartID {
    let chart = ChartID("chart-\(name)")
    let at = try Moment("\(filled)T09:00:00-06:00")
    let fluid = Formulation(
      primary: Ingredient(
        drug: "morphine",
        concentration: try Concentration(stored: "10 mg/mL")
      )
    )
    clinic.keep(
      [
        .patientRecorded(
          Patient(
            mrn: "MRN-\(name)",
            familyName: name,
            givenName: "A",
            birthDate: try CivilDate("1960-01-01"),
            sex: .female
          )
        ),
        .pumpRecorded(
          Pump(
            model: "SynchroMed II 8637-40",
            serial: "NG\(name)",
            implantedOn: try CivilDate("2024-05-01"),
            reservoir: .millilitres(40),
            alarmVolume: .millilitres(2)
          )
        ),
        .fillRecorded(Fill(at: at, injected: .millilitres(40), formulation: fluid)),
        .programChanged(
          ProgramChange(
            at: at,
            program: InfusionProgram(mode: .simpleContinuous(try Dose(stored: "5 mg/day"))),
            formulation: fluid
          )
        ),
      ],
      in: chart,
      at: at
    )
    return chart
  }

  /// Lets the station see the patients and signs the clerk in.
  func open() {
    notice()
    signIn("park", pin: "1234")
  }

  /// Every action that was kept, once.
  var kept: [Action] {
    var seen: Set<ActionID> = []
    return appends.filter { seen.insert($0.id).inserted }
  }

  var books: ClinicBooks { clinic.view.books }
  var text: String { screen }

  func booking(_ chart: ChartID) -> Appointment? {
    clinic.chart(chart)?.summary.appointments.last { $0.state == .booked }
  }
}
