import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// Who is walked, as the pictures of walks show them.
enum WalkedPatient: String, Sendable {
  /// Same drug, same dose, nothing to watch afterwards.
  case baclofen
  /// Another strength, with its bridge.
  case strengthChange
  /// Three drugs with long names, patient boluses, and thirty minutes to watch.
  case mixture

  fileprivate var fixture: FixturePatient {
    switch self {
    case .baclofen:
      FixturePatient(
        mrn: "204370",
        family: "Keller",
        given: "Dina",
        born: "1971-04-12",
        allergies: ["latex"],
        serial: "NG40130H",
        drugs: [("baclofen", "2000 mcg/mL")],
        dose: "600 mcg/day",
        filled: "2026-06-10 10:00",
        volume: "40 mL",
        stabilityDays: 180
      )
    case .strengthChange:
      FixturePatient(
        mrn: "240077",
        family: "Quiroga",
        given: "Elena",
        born: "1969-09-19",
        model: "SynchroMed II 8637-20",
        reservoir: .millilitres(20),
        serial: "NG60218H",
        implanted: "2024-08-12",
        drugs: [("baclofen", "500 mcg/mL")],
        dose: "200 mcg/day",
        filled: "2026-08-14 10:00",
        volume: "20 mL",
        stabilityDays: 180
      )
    case .mixture:
      FixturePatient(
        mrn: "9000000417",
        family: "Wolfeschlegelsteinhausenbergerdorff",
        given: "Maximiliana Alexandra",
        born: "1944-02-02",
        allergies: ["penicillin (anaphylaxis)", "chlorhexidine", "iodinated contrast"],
        model: "SynchroMed II 8637-40",
        serial: "SERIAL-100000417",
        drugs: [
          ("hydromorphone", "12.345678 mg/mL"), ("bupivacaine", "20.5 mg/mL"),
          ("clonidine", "1234.567 mcg/mL"),
        ],
        dose: "3.607 mg/day",
        boluses: ("0.123456 mg", 4),
        filled: "2026-07-20 10:00",
        volume: "39.5 mL",
        stabilityDays: 90
      )
    }
  }

  fileprivate func order(_ fill: Fill, _ program: InfusionProgram) throws -> RefillOrder {
    var formulation = fill.formulation
    var bridge = BridgeDecision.notNeeded
    if self == .strengthChange {
      formulation = Formulation(
        primary: Ingredient(
          drug: "baclofen",
          concentration: try Concentration(stored: "2000 mcg/mL")
        ),
        stabilityDays: 180
      )
      bridge = .give(BridgeSetting(volume: Volume(nanolitres: 399_000), minutes: 1436))
    }
    return RefillOrder(
      id: OrderID("order-1"),
      formulation: formulation,
      volume: fill.injected,
      program: program,
      bridge: bridge,
      validUntil: try CivilDate("2026-10-20"),
      signedBy: WalkOnScreen.clinician.id,
      signedAt: try Moment("2026-09-20T16:10:00-05:00")
    )
  }
}

/// A walk on its screens, answered key by key as a nurse does, in a clinic of plain events.
final class WalkOnScreen {
  static let second = member("chen", "Chen", "Li", .nurse)
  static let clinician = member("diaz", "Diaz", "Eva", .clinician)

  private static func member(
    _ id: String,
    _ family: String,
    _ given: String,
    _ role: ClinicDomain.Role
  ) -> StaffMember {
    StaffMember(
      id: StaffID(id),
      familyName: family,
      givenName: given,
      roles: [role],
      pinHash: "-"
    )
  }

  let clinic: FixtureClinic
  let chart: ChartID
  let visit = VisitID("visit-1")
  private(set) var screen: WalkScreen
  private(set) var moment: Moment
  /// What a test answers in place of the right answer, by the name of the line.
  var instead: [String: String] = [:]

  /// Begins the refill of a patient on a Tuesday morning.
  init(_ patient: WalkedPatient, isDemo: Bool = true) throws {
    clinic = FixtureClinic(isDemo: isDemo)
    clinic.record(.staffRecorded(Self.second))
    clinic.record(.staffRecorded(Self.clinician))
    chart = try clinic.add(patient.fixture)
    moment = try clinic.moment("2026-09-22 09:41")
    let summary = try #require(clinic.charts[chart]?.summary)
    var pump = try #require(summary.pump)
    pump.tubingVolume = Volume(nanolitres: 199_000)
    let order = try patient.order(
      try #require(summary.fill),
      try #require(summary.program).program
    )
    let before = try Moment("2026-09-20T16:10:00-05:00")
    clinic.record(.pumpRecorded(pump), in: chart, at: before)
    var signed = order
    for finding in try #require(clinic.charts[chart]).review(order, policy: Policy(), now: moment)
    where finding.severity >= .reason {
      signed.reasons[KeptReason(for: finding).key] = "known and wanted"
    }
    clinic.record(.orderSigned(signed), in: chart, at: before)
    for event in try #require(clinic.charts[chart]).beginVisit(
      .refill,
      id: visit,
      appointment: nil
    ) {
      clinic.record(event, in: chart, visit: visit, at: moment)
    }
    let begun = try #require(clinic.charts[chart])
    let context = try clinic.context(at: "2026-09-22 09:41")
    screen = try #require(WalkScreen(chart: begun, visit: visit, context: context))
  }

  /// The surroundings at the walk's own time.
  func context(
    size: Size = Size(width: 80, height: 24),
    glyphs: GlyphSet = .unicode
  ) throws -> ScreenContext {
    try clinic.context(at: "\(moment.local)", size: size, glyphs: glyphs)
  }

  /// The walk as the domain sees it.
  var walk: Walk {
    get throws { try #require(screen.walk(try context())) }
  }

  /// Lets minutes pass.
  func wait(minutes: Int) {
    moment = Moment(
      instant: moment.instant.advanced(bySeconds: Int64(minutes) * 60),
      offsetSeconds: moment.offsetSeconds
    )
  }

  /// Presses a key, and keeps what the screen hands in.
  @discardableResult
  func press(_ key: Key) throws -> ScreenOutcome {
    let outcome = screen.update(.key(key), context: try context())
    switch outcome {
    case .record(let record): try keep(record)
    case .leaveStop(let leaving): try leave(leaving)
    default: break
    }
    return outcome
  }

  /// Types characters; a line feed is Enter.
  func type(_ text: String) throws {
    for character in text { try press(character == "\n" ? .enter : .character(character)) }
  }

  /// Answers the lines of the screen that is shown up to one, which stays open.
  func answer(upTo name: String) throws {
    let number = screen.number
    for _ in 0..<40 {
      guard screen.number == number, let field = screen.entry.focusedField, field.name != name
      else { return }
      try answer(field)
    }
  }

  /// Answers every line of the screen that is shown; the last one has the focus, nothing is kept.
  func answerAll() throws {
    try answer(upTo: try #require(screen.entry.fields.last).name)
    guard let field = screen.entry.focusedField else { return }
    try type(try instead[field.name] ?? right(field) ?? "")
  }

  /// Answers the screen that is shown and keeps it.
  func keepScreen() throws {
    let number = screen.number
    for _ in 0..<40 {
      guard screen.number == number, screen.panel == .questions else { return }
      guard let field = screen.entry.focusedField else { return }
      let isLast = screen.entry.focus == screen.entry.fields.count - 1
      if isLast, screen.entry.focusedText != nil { try press(.enter) } else { try answer(field) }
    }
    Issue.record("screen \(number) is not kept: \(screen.entry.errors)")
  }

  /// Walks on, everything right, until a screen is shown.
  func reach(_ number: Int) throws {
    for _ in 0..<40 where screen.number != number {
      try keepScreen()
      wait(minutes: 2)
      try #require(screen.panel == .questions, "screen \(screen.number) is stopped")
    }
    try #require(screen.number == number)
  }

  private func answer(_ field: ChecklistField) throws {
    guard let text = try instead[field.name] ?? right(field) else { return try type("\n") }
    try type(field.isOneKey ? text : "\(text)\n")
  }

  private func keep(_ record: ScreenRecord) throws {
    let walk = try walk
    let page = try #require(walk.template.screen(record.screen))
    let willStop = !walk.evaluate(page, record.answers).stops.isEmpty
    let events = try walk.record(
      page,
      answers: record.answers,
      performedBy: page.isSecondPerson && (!willStop || page.isBlind)
        ? Self.second : FixtureClinic.nurse,
      recordedBy: FixtureClinic.nurse,
      performedAt: moment,
      isSigned: page.signature != nil && (!willStop || page.isBlind)
    )
    try take(events)
  }

  private func leave(_ leaving: StopLeaving) throws {
    let stop = try #require(leaving.stop)
    try take(
      try walk.leave(stop, by: leaving.exit, reason: leaving.reason, signedBy: Self.clinician)
    )
  }

  private func take(_ events: [ClinicEvent]) throws {
    for event in events { clinic.record(event, in: chart, visit: visit, at: moment) }
    let after = try #require(clinic.charts[chart])
    guard after.visit(visit)?.state == .open else { return }
    screen.refresh(after, isKept: true, context: try context())
  }
}

extension WalkOnScreen {
  /// The right answer to a line as it is typed; nothing where it may stay empty.
  private func right(_ field: ChecklistField) throws -> String? {
    if let normal = field.normal { return normal }
    guard let stored = try stored(field) else { return nil }
    return field.typed(stored)
  }

  private func stored(_ field: ChecklistField) throws -> String? {
    let walk = try walk
    let order = walk.order
    let parts = field.name.split(separator: ".").map(String.init)
    if parts.count == 3, parts[1] == "concentration", let index = Int(parts[2]) {
      let fluid = parts[0] == "pump" ? walk.priorFill?.formulation : order?.formulation
      return fluid?.ingredients[index - 1].concentration.stored
    }
    let patient = walk.chart.summary.patient
    switch field.name {
    case "arrive.mrn", "second.mrn": return patient?.mrn
    case "arrive.birthDate", "second.birthDate": return patient?.birthDate.description
    case "pump.serial": return walk.pump?.serial
    case "pump.volume": return tenth(walk.priorReservoir?.level(at: moment.instant))
    case "pump.boluses": return "40"
    case "pump.dose": return walk.priorProgram?.program.dailyDose?.stored
    case "pump.mode", "program.mode": return "s"
    case "pump.alarmDate": return walk.priorReservoir?.alarmDate?.description
    case "label.volume", "second.volume", "out.injected": return order?.volume.stored
    case "second.dose", "program.dose", "read.dose": return order?.program.dailyDose?.stored
    case "label.beyondUse": return "2026-09-25 12:00"
    case "residual.aspirated", "waste.old":
      return walk.visit.answer("residual.aspirated") ?? tenth(walk.expectedResidual?.greatest)
    case "program.volume", "read.volume": return walk.ownFill?.volume.stored
    case "program.bridge": return walk.bridgeCalculation?.entry.stored
    case "program.bridgeMinutes": return "1436"
    case "program.bolusDose": return order?.program.patientBoluses?.dose.stored
    case "program.bolusesPerDay": return order?.program.patientBoluses.map { "\($0.perDay)" }
    case "read.alarmDate": return walk.newReservoir?.alarmDate?.description
    case "leave.next": return walk.bookBy.map { "\($0) 10:00" }
    case "out.left", "out.syringe", "waste.syringe": return "0 mL"
    case "first.volume", "rinse.volume": return "5 mL"
    case "rinse.count", "needle.attempts": return "1"
    case "site.dry": return "60"
    case "safety.temperature": return "36.8"
    default: return plain(field)
    }
  }

  private func plain(_ field: ChecklistField) -> String? {
    if field.isOptional { return nil }
    switch field.name.split(separator: ".").last {
    case "systolic": return "124"
    case "diastolic": return "78"
    case "heart": return "70"
    case "breathing": return "16"
    case "saturation": return "97"
    default: break
    }
    return switch field.kind {
    case .yesNo: "y"
    case .choice(let choices): choices.first?.key
    case .count: "1"
    case .identifier: "L77"
    case .text: "the prescriber was told"
    default: nil
    }
  }

  private func tenth(_ volume: Volume?) -> String? {
    volume.map { Volume(nanolitres: ($0.nanolitres + 50_000) / 100_000 * 100_000).stored }
  }
}
