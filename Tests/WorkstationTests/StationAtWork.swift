import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// The clinic that several stations of a test write into: what is kept in order, and folded.
final class SharedClinic: ChartSummarySource, @unchecked Sendable {
  private(set) var log: [RecordedEvent] = []
  private(set) var settings = ClinicSettings()
  private(set) var charts: [ChartID: Chart] = [:]
  private var receipts: Set<ActionID> = []
  let zone = ZoneRules(name: "UTC-5", fixedOffsetSeconds: -5 * 3600)

  static let nurse = member("okafor", "Okafor", [.nurse], "1357")
  static let second = member("chen", "Chen", [.nurse], "2468")
  static let clinician = member("diaz", "Diaz", [.clinician], "3579")
  static let administrator = member("sato", "Sato", [.administrator], "6802")

  private static func member(
    _ id: String,
    _ family: String,
    _ roles: [ClinicDomain.Role],
    _ pin: String
  ) -> StaffMember {
    StaffMember(
      id: StaffID(id),
      familyName: family,
      givenName: "G",
      roles: roles,
      pinHash: "pin:\(pin)"
    )
  }

  /// A clinic with its staff, or one in which nobody works yet.
  init(isStaffed: Bool = true) {
    keep([
      .clinicCreated(
        ClinicCreated(name: "North clinic", timeZone: "UTC-5", isDemo: false, fileHash: "")
      )
    ])
    guard isStaffed else { return }
    keep([Self.nurse, Self.second, Self.clinician, Self.administrator].map { .staffRecorded($0) })
  }

  func summary(of chart: ChartID) -> ChartSummary? { charts[chart]?.summary }

  var view: ClinicView {
    ClinicView(
      settings: settings,
      head: JournalHead(seq: Int64(log.count), hash: ""),
      entries: charts.values.map { ListEntry($0.summary, policy: settings.policy) }
        .sorted { $0.chart < $1.chart },
      books: ClinicBooks(),
      source: self
    )
  }

  /// The events that were kept, by a pattern.
  func events<Value>(_ pick: (ClinicEvent) -> Value?) -> [Value] {
    log.compactMap { pick($0.event) }
  }

  /// Keeps an action as the journal does: once, and only on the version that it was decided on.
  func append(_ action: Action) throws(JournalError) {
    guard !receipts.contains(action.id) else { return }
    if let chart = action.chart, let expected = action.expecting {
      let actual = charts[chart]?.version ?? 0
      guard actual == expected else {
        throw .conflict(chart: chart, expected: expected, actual: actual)
      }
    }
    receipts.insert(action.id)
    keep(
      action.events,
      in: action.chart,
      visit: action.visit,
      by: action.by,
      on: action.on,
      at: action.at
    )
  }

  /// Writes events down without asking.
  func keep(
    _ events: [ClinicEvent],
    in chart: ChartID? = nil,
    visit: VisitID? = nil,
    by: Actor = .system,
    on station: String = "test",
    at: Moment = Moment(instant: Instant(seconds: 0), offsetSeconds: 0)
  ) {
    for event in events {
      let recorded = RecordedEvent(
        seq: Int64(log.count) + 1,
        at: at,
        by: by,
        on: station,
        action: ActionID("\(log.count)"),
        chart: chart,
        visit: visit,
        event: event
      )
      log.append(recorded)
      settings.apply(recorded)
      if let chart { charts[chart, default: Chart(id: chart)].apply(recorded) }
    }
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
    if let chart = charts[id] {
      for finding in chart.review(order, now: order.signedAt) where finding.severity >= .reason {
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

/// A workstation with its world: effects are carried out at once, unless a test holds them.
final class StationAtWork {
  var station: Workstation
  let clinic: SharedClinic
  /// The clinic's clock.
  var now: Moment
  /// What the disk says to a write; nothing where it takes it.
  var refusal: JournalError?
  /// Whether answers wait, as on a slow disk.
  var isHeld = false
  /// What was typed and is kept beside the journal.
  private(set) var drafts: [VisitID: WalkDraft] = [:]
  private(set) var bells = 0
  private(set) var hasQuit = false
  private(set) var appends: [Action] = []
  private var waiting: [Effect] = []
  private var names = 0
  private let prefix: String

  init(
    _ clinic: SharedClinic,
    named prefix: String = "a",
    drafts: [VisitID: WalkDraft] = [:],
    at text: String = "2026-09-22T09:41:00-05:00",
    size: Size = Size(width: 80, height: 24)
  ) throws {
    self.clinic = clinic
    self.prefix = prefix
    self.drafts = drafts
    now = try Moment(text)
    station = Workstation(
      view: clinic.view,
      zone: clinic.zone,
      now: now,
      size: size,
      glyphs: .unicode,
      station: prefix
    )
  }

  /// A station at which the nurse is signed in.
  static func ofNurse(_ clinic: SharedClinic, named: String = "a") throws -> StationAtWork {
    let station = try StationAtWork(clinic, named: named)
    station.type("okafor\r1357\r")
    try #require(station.station.staff?.id == SharedClinic.nurse.id)
    return station
  }

  var screen: String { station.frame().lines.joined(separator: "\n") }

  func shows(_ text: String) -> Bool { screen.contains(text) }

  /// Lets time pass and the station notice it.
  func wait(minutes: Int = 0, seconds: Int = 0) {
    now = Moment(
      instant: now.instant.advanced(bySeconds: Int64(minutes * 60 + seconds)),
      offsetSeconds: now.offsetSeconds
    )
    send(.tick)
  }

  func press(_ key: Key) { send(.terminal(.key(key))) }

  /// Types characters; a carriage return is Enter.
  func type(_ text: String) {
    for character in text { press(character == "\r" ? .enter : .character(character)) }
  }

  /// Tells the station what others wrote.
  func notice() { send(.clinic(clinic.view)) }

  /// Lets held answers come.
  func release() {
    isHeld = false
    let effects = waiting
    waiting = []
    for effect in effects { for event in carryOut(effect) { send(event) } }
  }

  func send(_ event: WorkstationEvent) {
    var events = [event]
    while !events.isEmpty {
      names += 1
      let effects = station.update(
        events.removeFirst(),
        Surroundings(now: now, name: "\(prefix)-\(names)")
      )
      for effect in effects { events += carryOut(effect) }
    }
  }

  private func carryOut(_ effect: Effect) -> [WorkstationEvent] {
    switch effect {
    case .append, .checkPIN, .hashPIN, .loadChart, .loadDraft:
      guard !isHeld else {
        waiting.append(effect)
        return []
      }
      return answer(effect)
    case .saveDraft(let draft): drafts[draft.visit] = draft
    case .removeDraft(let visit): drafts[visit] = nil
    case .openBooks: return [.clinic(clinic.view)]
    case .bell: bells += 1
    case .quit: hasQuit = true
    default: break
    }
    return []
  }

  private func answer(_ effect: Effect) -> [WorkstationEvent] {
    switch effect {
    case .append(let action, let token):
      appends.append(action)
      if let refusal { return [.notKept(token, refusal)] }
      do {
        try clinic.append(action)
        return [.clinic(clinic.view), .kept(token)]
      } catch {
        return [.notKept(token, error)]
      }
    case .loadChart(let id, let token):
      return clinic.charts[id].map { [.chart(token, $0)] } ?? []
    case .loadDraft(let visit, let token): return [.draft(token, drafts[visit])]
    case .checkPIN(let hash, let pin, let token):
      return [.pin(token, isRight: hash == "pin:\(pin)")]
    case .hashPIN(let pin, let token): return [.pinHash(token, "pin:\(pin)")]
    default: return []
    }
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
    clinic.summary(of: SharedClinic.keller).flatMap {
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
    station.walk.flatMap { clinic.charts[$0.chart.id]?.visit($0.visit) }
  }
}

/// Why a station of a test cannot go on.
struct StationProblem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
