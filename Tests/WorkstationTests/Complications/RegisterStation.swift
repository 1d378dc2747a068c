import ClinicDomain
import ClinicStore
import DemoClinic
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// A station of a small clinic in memory: what it asks for is carried out at once.
///
/// Its people are those of the demonstration; its patients have a pump, a fill with a lot and a
/// visit that was signed, and two of them share a name.
final class RegisterStation {
  let store: Store
  let zone = ZoneRules(name: "UTC-6", fixedOffsetSeconds: -6 * 3600)
  private(set) var station: Workstation
  private(set) var now: Instant
  private var drafts: [VisitID: WalkDraft] = [:]
  private var names = 0

  init(width: Int = 80, height: Int = 24) throws {
    let start = zone.moment(at: try Moment("2026-11-27T09:40:00-06:00").instant)
    now = start.instant
    store = try Store.create(
      on: MemoryFiles(),
      clinic: ClinicFile(name: "North", timeZone: "UTC", created: start),
      by: .system,
      holder: "test"
    )
    let opened = { [store, zone] in
      Workstation(
        view: store.journal.view,
        zone: zone,
        now: start,
        size: Size(width: width, height: height),
        glyphs: .unicode,
        station: "bay-9"
      )
    }
    station = opened()
    for person in DemoStaff.all {
      try keep(
        [
          .staffRecorded(
            StaffMember(
              id: person.id,
              familyName: person.name.family,
              givenName: person.name.given,
              roles: [person.role],
              pinHash: "pin:\(person.pin)"
            )
          )
        ],
        at: start
      )
    }
    for number in Self.families.indices { try addPatient(number) }
    station = opened()
  }

  private static let families = ["Adeyemi", "Gruber", "Gruber", "Hakimi"]

  /// The chart of a patient by its number.
  static func chart(_ number: Int) -> ChartID { ChartID("chart-\(number)") }
  /// The record number of a patient.
  static func mrn(_ number: Int) -> String { "\(204_000 + number)" }

  private func keep(
    _ events: [ClinicEvent],
    at: Moment,
    in chart: ChartID? = nil,
    visit: VisitID? = nil
  ) throws {
    names += 1
    _ = try store.journal.append([
      Action(
        id: ActionID("setup-\(names)"),
        by: .staff(StaffID("okafor")),
        on: "test",
        at: at,
        chart: chart,
        visit: visit,
        events: events
      )
    ])
  }

  private func addPatient(_ number: Int) throws {
    let at = zone.moment(at: try Moment("2026-10-20T10:00:00-06:00").instant)
    let formulation = Formulation(
      primary: Ingredient(drug: "baclofen", concentration: try Concentration("2000 mcg/mL"))
    )
    try keep(
      [
        .patientRecorded(
          Patient(
            mrn: Self.mrn(number),
            familyName: Self.families[number],
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
      at: at,
      in: Self.chart(number)
    )
    let visit = VisitID("visit-\(number)")
    try keep(
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
      at: at,
      in: Self.chart(number),
      visit: visit
    )
  }

  /// Signs a person of the demonstration in, by the gate.
  func signIn(_ name: String) throws {
    let person = try #require(DemoStaff.all.first { $0.id.text == name })
    press(.control("u"))
    type("\(name)\r\(person.pin)\r")
  }

  /// What the station shows.
  var lines: [String] { station.frame().lines }
  var screen: String { lines.joined(separator: "\n") }
  /// What is said of it.
  var reading: String { station.frame().reading.joined(separator: "\n") }

  /// Types letters; `\r` is Enter.
  func type(_ text: String) {
    for character in text { press(character == "\r" ? .enter : .character(character)) }
  }

  func press(_ keys: Key...) { for key in keys { handle(.terminal(.key(key))) } }

  private func handle(_ event: WorkstationEvent) {
    var events = [event]
    while !events.isEmpty {
      names += 1
      let effects = station.update(
        events.removeFirst(),
        Surroundings(now: zone.moment(at: now), name: "n\(names)")
      )
      for effect in effects { events += carryOut(effect) }
    }
  }

  private func carryOut(_ effect: Effect) -> [WorkstationEvent] {
    switch effect {
    case .append(let action, let token):
      do {
        _ = try store.journal.append([action])
        return [.clinic(store.journal.view), .kept(token)]
      } catch {
        return [.notKept(token, error)]
      }
    case .openBooks:
      try? store.journal.openBooks()
      return [.clinic(store.journal.view)]
    case .loadChart(let id, let token):
      return (try? store.journal.chart(id)).map { [.chart(token, $0)] } ?? []
    case .loadDraft(let visit, let token): return [.draft(token, drafts[visit])]
    case .saveDraft(let draft): drafts[draft.visit] = draft
    case .removeDraft(let visit): drafts[visit] = nil
    case .checkPIN(let hash, let pin, let token):
      return [.pin(token, isRight: hash == "pin:\(pin)")]
    case .hashPIN(let pin, let token): return [.pinHash(token, "pin:\(pin)")]
    default: break
    }
    return []
  }

  // MARK: Forms

  /// The form on top; nothing where none is.
  var form: FormScreen? {
    if case .form(let form)? = station.overlays.last { form.screen } else { nil }
  }

  /// Answers the lines of the form on top as a person goes through them, then hands it in.
  func fill(_ answers: KeyedText) {
    for _ in form?.entry.fields ?? [] { press(.up) }
    var seen: Set<String> = []
    while let field = form?.entry.focusedField, seen.insert(field.name).inserted {
      guard let answer = answers[field.name] else {
        press(.enter)
        continue
      }
      if field.isOneKey {
        type(answer)
      } else {
        press(.control("u"))
        type("\(answer)\r")
      }
    }
    press(.function(10))
  }

  /// Gives the PIN of a person where one is asked for.
  func sign(_ name: String) throws {
    let person = try #require(DemoStaff.all.first { $0.id.text == name })
    guard case .signing(let signing)? = station.overlays.last else {
      Issue.record("no PIN is asked for:\n\(screen)")
      return
    }
    if signing.screen.entry.focusedField?.name == "name" { type("\(name)\r") }
    type("\(person.pin)\r")
  }

  /// The chart of a patient as it is kept.
  func chart(_ number: Int) throws -> Chart { try store.journal.chart(Self.chart(number)) }
}
