import ClinicDomain
import ClinicStore
import Keys
import Screens
import Testing

@testable import Workstation

/// A clinic with everybody who works in one, a patient with a pump, and stations by their names.
final class ClinicAtWork {
  let clinic: ClinicInMemory
  /// What the clock shows; tests move it.
  var now: Instant {
    didSet { for station in desks.values { station.now = zone.moment(at: now) } }
  }
  private var desks: [String: StationAtWork] = [:]

  static let chart = ChartID("c1")
  static let people: [(String, ClinicDomain.Role)] = [
    ("okafor", .nurse), ("chen", .nurse), ("diaz", .clinician), ("weiss", .witness),
    ("lund", .pharmacist), ("front", .clerk), ("quist", .auditor), ("admin", .administrator),
  ]

  init() throws {
    clinic = try ClinicInMemory(at: "2026-11-24T09:00:00-05:00", hoursFromUTC: -5)
    now = clinic.start.instant
    for (name, role) in Self.people {
      clinic.keep([
        .staffRecorded(ClinicInMemory.member(name, name, [role], pin: Self.pin(name)))
      ])
    }
    let patient = Patient(
      mrn: "318240",
      familyName: "Dubois",
      givenName: "Henri",
      birthDate: try CivilDate("1960-11-11"),
      sex: .male
    )
    let pump = Pump(
      model: "SynchroMed II 8637-40",
      serial: "NG1",
      implantedOn: try CivilDate("2024-01-10"),
      reservoir: .millilitres(40),
      alarmVolume: .millilitres(2)
    )
    clinic.keep([.patientRecorded(patient)], in: Self.chart)
    clinic.keep([.pumpRecorded(pump)], in: Self.chart)
  }

  /// The PIN of a person of this clinic.
  static func pin(_ name: String) -> String { "\(4000 + name.utf8.count)1" }

  var store: Store { clinic.store }
  var zone: ZoneRules { clinic.zone }
  /// Everything that was written down.
  var events: [RecordedEvent] { clinic.log }
  var drafts: [VisitID: WalkDraft] { clinic.drafts }
  /// The stations as they are.
  var stations: [String: Workstation] { desks.mapValues(\.station) }

  /// The sessions that last.
  var sessions: Set<String> {
    get { clinic.sessions }
    set { clinic.sessions = newValue }
  }

  /// Opens a station, 80 by 24; in a session, where two of one machine are told apart.
  func open(_ name: String, machine: String? = nil, session: String? = nil) {
    desks[name] = StationAtWork(
      clinic,
      named: name,
      machine: machine,
      session: session,
      at: zone.moment(at: now)
    )
  }

  /// Opens a station and signs somebody in.
  func open(
    _ name: String,
    as person: String,
    machine: String? = nil,
    session: String? = nil
  ) {
    open(name, machine: machine, session: session)
    signIn(person, at: name)
  }

  /// Types a name and its PIN at the gate.
  func signIn(_ person: String, pin: String? = nil, at station: String) {
    desks[station]?.signIn(person, pin: pin ?? Self.pin(person))
  }

  /// What a station shows.
  func screen(_ station: String) -> String { desks[station]?.screen ?? "" }

  /// Types letters; `\r` is Enter.
  func type(_ text: String, at station: String) { desks[station]?.type(text) }

  /// Presses keys.
  func press(_ keys: [Key], at station: String) {
    for key in keys { desks[station]?.press(key) }
  }

  /// Lets time pass at every station.
  func wait(seconds: Int64) {
    now = now.advanced(bySeconds: seconds)
    for station in desks.keys.sorted() { handle(.tick, at: station) }
  }

  /// Hands an event to a station and carries out what follows.
  func handle(_ event: WorkstationEvent, at station: String) { desks[station]?.send(event) }

  /// Tells a station what the others have written.
  func tell(_ station: String) { desks[station]?.notice() }
}
