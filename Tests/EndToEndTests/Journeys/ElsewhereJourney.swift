import ClinicDomain
import ClinicStore
import Testing
import VirtualTerminal

@Suite("A change of another program", .serialized)
struct ElsewhereJourney {
  /// Books somebody for the first hour of the day at another program.
  private func register(_ name: String, in folder: String) throws {
    let store = try Store.open(at: folder, holder: "elsewhere")
    defer { store.close() }
    guard let at = store.clinic.demoStart else {
      throw JourneyProblem(text: "the clinic is no demonstration")
    }
    let patient = Patient(
      mrn: "990001",
      familyName: name,
      givenName: "Ada",
      birthDate: CivilDate(dayNumber: 0),
      sex: .female
    )
    let first = CivilDateTime(date: at.local.date, time: CivilTime(secondOfDay: 6 * 3600))
    _ = try store.journal.append([
      Action(
        id: ActionID("elsewhere-\(name)"),
        by: .system,
        on: "elsewhere",
        at: at,
        chart: ChartID("elsewhere-\(name)"),
        expecting: 0,
        events: [
          .patientRecorded(patient),
          .appointmentRecorded(
            Appointment(id: AppointmentID("elsewhere"), at: first, kind: .refill)
          ),
        ]
      )
    ])
  }

  @Test(
    "is shown without a key pressed, whether the system tells of it or the journal is looked at",
    arguments: [true, false]
  )
  func shown(isTold: Bool) throws {
    let demo = try JourneyStore.demo()
    let untold = [
      "LD_PRELOAD": BuiltProgram.path("libfaulty-disk.so"), "FAULTY_NO_WATCH": "1",
    ]
    let session = try demo.openAsNurse(environment: isTold ? [:] : untold)
    try register("ZWICKY", in: demo.folder)
    try session.wait(forText: "ZWICKY")
  }
}
