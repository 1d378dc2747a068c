import ClinicDomain
import ClinicStore
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// A clinic in memory with people, one patient with a pump, and stations that work on it: what they
/// ask for is carried out at once, as the program does it.
final class ClinicAtWork {
  let store: Store
  let zone = ZoneRules(name: "UTC-5", fixedOffsetSeconds: -5 * 3600)
  /// What the clock shows; tests move it.
  var now: Instant
  private(set) var stations: [String: Workstation] = [:]
  private(set) var drafts: [VisitID: WalkDraft] = [:]
  private var names = 0

  static let chart = ChartID("c1")
  static let people: [(String, ClinicDomain.Role)] = [
    ("okafor", .nurse), ("chen", .nurse), ("diaz", .clinician), ("weiss", .witness),
    ("lund", .pharmacist), ("front", .clerk), ("quist", .auditor), ("admin", .administrator),
  ]

  init() throws {
    let start = try Moment("2026-11-24T09:00:00-05:00")
    now = start.instant
    store = try Store.create(
      on: MemoryFiles(),
      clinic: ClinicFile(name: "North", timeZone: "UTC", created: start),
      by: .system,
      holder: "test"
    )
    for (name, role) in Self.people {
      try keep(
        .staffRecorded(
          StaffMember(
            id: StaffID(name),
            familyName: name,
            givenName: "Ada",
            roles: [role],
            pinHash: "pin:\(Self.pin(name))"
          )
        )
      )
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
    try keep(.patientRecorded(patient), in: Self.chart)
    try keep(.pumpRecorded(pump), in: Self.chart)
  }

  /// The PIN of a person of this clinic.
  static func pin(_ name: String) -> String { "\(4000 + name.utf8.count)1" }

  private func keep(_ event: ClinicEvent, in chart: ChartID? = nil) throws {
    names += 1
    _ = try store.journal.append([
      Action(
        id: ActionID("setup-\(names)"),
        by: .system,
        on: "test",
        at: zone.moment(at: now),
        chart: chart,
        events: [event]
      )
    ])
  }

  /// The sessions that last.
  var sessions: Set<String> = []

  /// Opens a station, 80 by 24; in a session, where two of one machine are told apart.
  func open(_ name: String, machine: String? = nil, session: String? = nil) {
    if let session { sessions.insert(session) }
    stations[name] = Workstation(
      view: store.journal.view,
      zone: zone,
      now: zone.moment(at: now),
      size: Size(width: 80, height: 24),
      glyphs: .unicode,
      station: machine ?? name,
      session: session
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
    press([.up, .control("u")], at: station)
    type("\(person)\r\(pin ?? Self.pin(person))\r", at: station)
  }

  /// What a station shows.
  func screen(_ station: String) -> String {
    stations[station]?.frame().lines.joined(separator: "\n") ?? ""
  }

  /// Types letters; `\r` is Enter.
  func type(_ text: String, at station: String) {
    for character in text {
      handle(.terminal(.key(character == "\r" ? .enter : .character(character))), at: station)
    }
  }

  /// Presses keys.
  func press(_ keys: [Key], at station: String) {
    for key in keys { handle(.terminal(.key(key)), at: station) }
  }

  /// Lets time pass at every station.
  func wait(seconds: Int64) {
    now = now.advanced(bySeconds: seconds)
    for station in stations.keys.sorted() { handle(.tick, at: station) }
  }

  /// Hands an event to a station and carries out what follows.
  func handle(_ event: WorkstationEvent, at station: String) {
    var events = [event]
    while !events.isEmpty {
      names += 1
      let effects =
        stations[station]?.update(
          events.removeFirst(),
          Surroundings(now: zone.moment(at: now), name: "n\(names)")
        ) ?? []
      for effect in effects { events += carryOut(effect, at: station) }
    }
  }

  private func carryOut(_ effect: Effect, at station: String) -> [WorkstationEvent] {
    switch effect {
    case .append(let action, let token):
      do {
        _ = try store.journal.append([store.journal.sealing(action)])
        return [.clinic(store.journal.view), .kept(token)]
      } catch let error as JournalError {
        return [.notKept(token, error)]
      } catch {
        return []
      }
    case .loadChart(let id, let token):
      return (try? store.journal.chart(id)).map { [.chart(token, $0)] } ?? []
    case .loadDraft(let visit, let token): return [.draft(token, drafts[visit])]
    case .saveDraft(let draft): drafts[draft.visit] = draft
    case .removeDraft(let visit): drafts[visit] = nil
    case .checkPIN(let hash, let pin, let token):
      return [.pin(token, isRight: hash == "pin:\(pin)")]
    case .hashPIN(let pin, let token): return [.pinHash(token, "pin:\(pin)")]
    case .findSession(let name, let token):
      return [.session(token, isOpen: sessions.contains(name))]
    case .readAudit(.page(let query, let before)):
      let page = try? store.journal.auditPage(before: before, query, atMost: 50)
      return page.map { [.audit(.page($0))] } ?? []
    case .readAudit(.check):
      return (try? store.journal.checkChain()).map { [.audit(.check($0))] } ?? []
    case .readAudit(.detail(let seq)):
      return [.audit(.detail((try? store.journal.auditDetail(of: seq)) ?? nil))]
    default: break
    }
    return []
  }

  /// Tells a station what the others have written.
  func tell(_ station: String) { handle(.clinic(store.journal.view), at: station) }

  /// Everything that was written down.
  var events: [RecordedEvent] { (try? store.journal.events(since: 0)) ?? [] }
}
