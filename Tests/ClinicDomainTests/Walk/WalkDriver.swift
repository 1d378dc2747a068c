import ClinicDomain
import Testing

/// Walks: answers screens as they should be answered, but for what a test overrides.
extension WalkClinic {
  /// The right answers of a screen, in stored form.
  func rightAnswers(_ number: Int) throws -> KeyedText {
    let walk = try walk
    let screen = try #require(walk.template.screen(number))
    var answers = KeyedText()
    for field in walk.fields(on: screen) {
      answers[field.name] = try right(field, walk)
    }
    for asked in walk.evaluate(screen, answers).reasons {
      answers[asked.field] = "known, the prescriber was told"
    }
    return answers
  }

  private func right(_ field: ChecklistField, _ walk: Walk) throws -> String? {
    if let normal = field.normal { return normal }
    let order = walk.order
    let name = field.name
    let parts = name.split(separator: ".").map(String.init)
    if parts.count == 3, parts[1] == "concentration", let index = Int(parts[2]) {
      let formulation = parts[0] == "pump" ? walk.priorFill?.formulation : order?.formulation
      return try #require(formulation?.ingredients[index - 1].concentration.stored)
    }
    if parts.count == 3, parts[1] == "flex", let index = Int(parts[2]),
      case .flex(let steps)? = order?.program.mode
    {
      return steps[index - 1].mass.stored
    }
    switch name {
    case "arrive.mrn", "second.mrn": return chart.summary.patient?.mrn
    case "arrive.birthDate", "second.birthDate": return chart.summary.patient?.birthDate.description
    case "pump.serial": return walk.pump?.serial
    case "pump.volume": return tenth(walk.priorReservoir?.level(at: now.instant) ?? .zero)
    case "pump.boluses":
      return walk.priorProgram?.program.patientBoluses == nil ? nil : "\(Self.bolusesTaken)"
    case "pump.dose": return walk.priorProgram?.program.dailyDose?.stored
    case "pump.mode", "program.mode":
      let mode = name == "pump.mode" ? walk.priorProgram?.program.mode : order?.program.mode
      return mode.map(Self.key)
    case "pump.alarmDate":
      return (walk.priorReservoir?.alarmDate ?? now.local.date).description
    case "label.volume", "second.volume", "out.injected": return order?.volume.stored
    case "second.dose", "program.dose", "read.dose": return order?.program.dailyDose?.stored
    case "label.beyondUse": return "\(now.local.date.advanced(byDays: 3)) 12:00"
    case "residual.aspirated":
      return tenth(walk.expectedResidual?.greatest ?? .millilitres(3))
    case "out.syringe":
      let syringe = walk.visit.answer("label.volume").flatMap { try? Volume(stored: $0) }
      let rest = (syringe ?? .zero) - (order?.volume ?? .zero)
      return Volume(nanolitres: max(0, rest.nanolitres)).stored
    case "out.left": return "0 mL"
    case "waste.syringe": return walk.visit.answer("out.syringe") ?? "0 mL"
    case "waste.old": return walk.visit.answer("residual.aspirated") ?? "0 mL"
    case "program.volume", "read.volume":
      return (walk.ownFill ?? walk.priorFill)?.volume.stored
    case "program.bridge":
      return walk.bridgeCalculation?.entry.stored
    case "program.bridgeMinutes":
      if case .give(let setting)? = order?.bridge { return "\(setting.minutes)" }
      return nil
    case "program.bolusDose": return order?.program.patientBoluses?.dose.stored
    case "program.bolusesPerDay": return order?.program.patientBoluses.map { "\($0.perDay)" }
    case "read.alarmDate": return walk.newReservoir?.alarmDate?.description
    case "leave.next":
      return walk.bookBy.map { "\($0) 10:00" }
    case "scan.after": return "\(now.local.date.advanced(byDays: 1)) 10:00"
    case "rinse.volume", "first.volume": return "5 mL"
    case "vitals.systolic", "after.systolic": return "120"
    case "vitals.diastolic", "after.diastolic": return "80"
    case "vitals.heart", "after.heart": return "72"
    case "vitals.breathing", "after.breathing": return "14"
    case "vitals.saturation", "after.saturation": return "97"
    default: return plain(field)
    }
  }

  /// A plain answer of a field for which any answer of its kind is right.
  private func plain(_ field: ChecklistField) -> String? {
    if field.isOptional { return nil }
    switch field.kind {
    case .yesNo: return "y"
    case .choice(let choices): return choices.first?.key
    case .volume: return "0 mL"
    case .count(let range): return "\(max(range.lowerBound, min(range.upperBound, 1)))"
    case .tenths: return "36.8"
    case .identifier: return "LOT17"
    case .date: return now.local.date.description
    case .dateTime: return "\(now.local.date.advanced(byDays: 10)) 10:00"
    case .text: return "written"
    default: return nil
    }
  }

  private func tenth(_ volume: Volume) -> String {
    Volume(nanolitres: (volume.nanolitres + 50_000) / 100_000 * 100_000).stored
  }

  /// The boluses that the interrogation counts where the patient may ask for them.
  static let bolusesTaken = 100

  private static func key(_ mode: InfusionProgram.Mode) -> String {
    switch mode {
    case .simpleContinuous: "s"
    case .flex: "f"
    case .minimumRate: "m"
    case .stopped: "o"
    }
  }

  /// Who does a screen where a test names nobody.
  func performer(_ screen: ChecklistScreen) -> StaffMember {
    if screen.signature == .review { return Self.clinician }
    return screen.isSecondPerson ? Self.second : Self.nurse
  }

  /// Records a screen with the right answers and what is overridden; an empty text takes one away.
  @discardableResult
  func record(
    _ number: Int,
    _ overrides: KeyedText = [:],
    by performer: StaffMember? = nil,
    recorder: StaffMember? = nil,
    isSigned: Bool = true
  ) throws -> [ClinicEvent] {
    var answers = try rightAnswers(number)
    for entry in overrides.entries { answers[entry.key] = entry.text.isEmpty ? nil : entry.text }
    return try record(number, only: answers, by: performer, recorder: recorder, isSigned: isSigned)
  }

  /// Records a screen with these answers and no other.
  @discardableResult
  func record(
    _ number: Int,
    only answers: KeyedText,
    by performer: StaffMember? = nil,
    recorder: StaffMember? = nil,
    isSigned: Bool = true
  ) throws -> [ClinicEvent] {
    let walk = try walk
    let screen = try #require(walk.template.screen(number))
    let performer = performer ?? self.performer(screen)
    let recorder = recorder ?? (screen.signature == .review ? performer : Self.nurse)
    let events = try walk.record(
      screen,
      answers: answers,
      performedBy: performer,
      recordedBy: screen.allowsRecorder || screen.isSecondPerson ? recorder : performer,
      performedAt: now,
      isSigned: isSigned
    )
    keep(events, by: recorder, visit: visit)
    return events
  }

  /// Walks on with right answers through a screen, two minutes each; observation is waited for.
  func walkOn(through last: Int = 20) throws {
    while let screen = try walk.nextScreen, try isUpTo(screen, last) {
      if screen.number == 20, let until = try walk.observationEnds, until.instant > now.instant {
        now = until
      }
      try record(screen.number)
      try #require(openStops == [], "screen \(screen.number)")
      wait(minutes: 2)
      guard chart.visit(visit)?.state == .open else { return }
    }
  }

  /// Whether a screen comes no later than another one in this walk.
  private func isUpTo(_ screen: ChecklistScreen, _ last: Int) throws -> Bool {
    let numbers = try walk.template.screens.map(\.number)
    guard let place = numbers.firstIndex(of: screen.number) else { return true }
    return place <= (numbers.firstIndex(of: last) ?? numbers.endIndex)
  }

  /// Leaves the first open stop of a code.
  @discardableResult
  func leave(
    _ code: StopCode,
    by exit: SafeExit?,
    reason: String = "as the prescriber said",
    signedBy member: StaffMember = clinician
  ) throws -> [ClinicEvent] {
    let walk = try walk
    let stop = try #require(walk.visit.openStops.first { $0.code == code.rawValue })
    let events = try walk.leave(stop, by: exit, reason: reason, signedBy: member)
    keep(events, by: member, visit: visit)
    return events
  }
}
