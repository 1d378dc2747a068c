import ClinicDomain
import Testing

/// Walks by chance: any screen, any answers, any person, any way out, and a look at what was signed.
@Suite("Walks by chance")
struct RandomWalkTests {
  /// What must have been left by a safe exit or a clinician where such an answer stands at the end.
  static let bad: [(field: String, text: String, code: StopCode)] = [
    ("safety.skin", "n", .skin), ("safety.overdose", "y", .overdoseSigns),
    ("safety.withdrawal", "y", .withdrawalSigns), ("pump.running", "n", .pumpNotRunning),
    ("pump.events", "y", .pumpEvents), ("kit.oxygen", "n", .rescueKit),
    ("label.patient", "n", .label), ("label.diluent", "o", .label),
    ("label.preservativeFree", "n", .product), ("site.second", "n", .timeOut),
    ("site.port", "n", .port), ("site.gauge", "o", .needleKind),
    ("site.labelled", "n", .unlabelled), ("needle.port", "a", .wrongPort),
    ("needle.stop", "n", .needleStop), ("needle.return", "n", .noReturn),
    ("residual.look", "b", .residualLook), ("residual.discarded", "n", .residualReused),
    ("first.return", "n", .firstReturn), ("fill.return.1", "n", .fillReturn),
    ("fill.pain", "y", .fillSigns), ("fill.swelling", "y", .fillSigns),
    ("finish.volume", "n", .finishScreen), ("finish.dose", "n", .finishScreen),
    ("read.success", "n", .updateFailed), ("read.running", "n", .notRunning),
  ]

  @Test("never reach the last signature with a gate that is violated", arguments: 1...120)
  func neverPastAGate(_ seed: Int) throws {
    var chance = SeededNumbers(UInt64(seed))
    let patient = WalkCase.allCases[seed % WalkCase.allCases.count]
    let clinic = try patient.clinic()
    for _ in 0..<400 where clinic.chart.visit(clinic.visit)?.state == .open {
      try step(clinic, &chance)
    }
    let visit = try #require(clinic.chart.visit(clinic.visit))
    if visit.state == .signed { try look(at: clinic, visit) }
  }

  @Test("reach the last signature often enough for that to mean something")
  func oftenEnough() throws {
    var signed = 0
    for seed in 1...30 {
      var chance = SeededNumbers(UInt64(seed))
      let clinic = try WalkCase.allCases[seed % WalkCase.allCases.count].clinic()
      for _ in 0..<400 where clinic.chart.visit(clinic.visit)?.state == .open {
        try step(clinic, &chance)
      }
      if clinic.chart.visit(clinic.visit)?.state == .signed { signed += 1 }
    }
    #expect(signed >= 10)
  }

  private static let everybody = [
    WalkClinic.nurse, WalkClinic.second, WalkClinic.third, WalkClinic.clinician,
    WalkClinic.pharmacist, WalkClinic.clerk, WalkClinic.administrator,
  ]

  private func step(_ clinic: WalkClinic, _ chance: inout SeededNumbers) throws {
    clinic.wait(minutes: chance.below(4))
    let walk = try clinic.walk
    if let stop = walk.visit.openStops.first, chance.below(3) == 0 {
      return leave(stop, clinic, walk, &chance)
    }
    if chance.below(200) == 0 { try clinic.sign(patientOrder(clinic)) }
    let all = walk.template.screens + walk.template.branches
    // Mostly the screen that is next, so that walks get somewhere.
    let screen =
      chance.below(4) == 0 ? all[chance.below(all.count)] : walk.nextScreen ?? all[0]
    if screen.number == 20, chance.below(2) == 0, let until = walk.observationEnds,
      until.instant > clinic.now.instant
    {
      clinic.now = until
    }
    var answers = try clinic.rightAnswers(screen.number)
    for field in walk.fields(on: screen) where chance.below(40) == 0 {
      answers[field.name] = wrong(field, &chance)
    }
    for asked in try clinic.walk.evaluate(screen, answers).reasons where chance.below(8) > 0 {
      answers[asked.field] = "a reason"
    }
    let usual = clinic.performer(screen)
    let performer = chance.below(6) == 0 ? Self.everybody[chance.below(7)] : usual
    let recorder = chance.below(6) == 0 ? Self.everybody[chance.below(7)] : WalkClinic.nurse
    let events = try? walk.record(
      screen,
      answers: answers,
      performedBy: performer,
      recordedBy: screen.allowsRecorder || screen.isSecondPerson ? recorder : performer,
      performedAt: clinic.now,
      isSigned: chance.below(20) > 0
    )
    clinic.keep(events ?? [], by: recorder, visit: clinic.visit)
  }

  private func patientOrder(_ clinic: WalkClinic) -> WalkOrder {
    var order = WalkOrder()
    if case .give(let setting)? = clinic.chart.orders.last?.value.bridge {
      order = WalkCase.strengthChange.order
      order.bridge = .give(setting)
    }
    return order
  }

  private func leave(
    _ stop: StopRecord,
    _ clinic: WalkClinic,
    _ walk: Walk,
    _ chance: inout SeededNumbers
  ) {
    // Endings are rare, so that walks get somewhere.
    let ways = SafeExit.allCases.filter { !$0.endsVisit || chance.below(30) == 0 }
    let exit: SafeExit? = chance.below(3) == 0 ? nil : ways[chance.below(ways.count)]
    let reason = exit == .noNextVisit ? SafeExit.closedReasons[0] : "a reason"
    let events = try? walk.leave(
      stop,
      by: exit,
      reason: reason,
      signedBy: Self.everybody[chance.below(7)]
    )
    clinic.keep(events ?? [], visit: clinic.visit)
  }

  /// Another answer of the same kind, or none.
  private func wrong(_ field: ChecklistField, _ chance: inout SeededNumbers) -> String? {
    if chance.below(6) == 0 { return nil }
    switch field.kind {
    case .yesNo, .choice: return field.choices[chance.below(field.choices.count)].key
    case .volume: return ["0 mL", "0.4 mL", "5 mL", "18 mL", "19.4 mL", "40 mL"][chance.below(6)]
    case .concentration(let unit): return Concentration(amount: 500_000, unit: unit).stored
    case .dose(let unit): return Dose(amount: 60_000, unit: unit).stored
    case .mass(let unit): return Mass(amount: 60_000, unit: unit).stored
    case .count(let range): return "\(chance.below(2) == 0 ? range.lowerBound : range.upperBound)"
    case .tenths: return "39.1"
    case .identifier: return "OTHER"
    case .date: return "2027-06-30"
    case .dateTime: return ["2026-09-22 08:00", "2027-12-24 10:00"][chance.below(2)]
    default: return "written"
    }
  }

  private func look(at clinic: WalkClinic, _ visit: Visit) throws {
    let walk = try clinic.walk
    #expect(visit.openStops.isEmpty)
    for screen in walk.screens where screen.signature != .visit {
      let entry = try #require(visit.entry(screen: screen.number), "\(screen.title)")
      let then = try #require(
        Walk(chart: clinic.chart, visit: visit.id, policy: clinic.policy, now: entry.performedAt)
      )
      let again = then.evaluate(screen, entry.answers)
      // The order was used up by the fill; what it met before is not met by its own program.
      let stops = again.stops.filter { $0.code != .orderFindings }
      #expect(stops.isEmpty, "\(screen.title)")
      #expect(again.missing.isEmpty, "\(screen.title)")
      if screen.signature != nil { #expect(entry.signature != nil, "\(screen.title)") }
    }
    for (field, text, code) in Self.bad where visit.answer(field) == text {
      #expect(
        visit.stops.contains {
          $0.code == code.rawValue && $0.left.map { $0.way != .satisfied } == true
        },
        "\(field) is \(text)"
      )
    }
    try lookAtPersons(visit)
    try lookAtPump(clinic, visit)
    for stop in visit.stops {
      let code = try #require(StopCode(rawValue: stop.code))
      if stop.left?.way == .overridden { #expect(code.isOverridable, "\(code)") }
      if let name = stop.left?.exit {
        let exit = try #require(SafeExit(rawValue: name))
        #expect(code.exits.contains(exit), "\(code) by \(exit)")
      }
      if stop.left?.way == .overridden {
        #expect(stop.left?.signature?.by == WalkClinic.clinician.id)
      }
    }
  }

  private func lookAtPersons(_ visit: Visit) throws {
    let refillers = Set(visit.entries.filter { (8...15).contains($0.screen) }.map(\.performedBy))
    for number in [7, 16, 18] {
      let signer = try #require(visit.entry(screen: number)?.signature?.by)
      #expect(!refillers.contains(signer), "screen \(number)")
    }
    let last = try #require(visit.entry(screen: 20)?.signature?.by)
    #expect(refillers.contains(last))
  }

  private func lookAtPump(_ clinic: WalkClinic, _ visit: Visit) throws {
    let fill = try #require(clinic.chart.fills.last)
    #expect(fill.visit == visit.id)
    let change = try #require(clinic.chart.programs.last)
    #expect(change.visit == visit.id)
    let order = try #require(
      clinic.chart.orders.last { $0.value.id.text == visit.answer("order.id") }
    ).value
    #expect(change.value.program == order.program)
    #expect(fill.value.formulation == order.formulation)
    let programmed = try #require(visit.answer("program.volume").map { try Volume(stored: $0) })
    #expect((programmed - fill.value.volume).magnitude <= Volume(nanolitres: 500_000))
    for (index, ingredient) in order.formulation.ingredients.enumerated() {
      for prefix in ["label", "second", "program"] {
        #expect(
          visit.answer("\(prefix).concentration.\(index + 1)")
            == ingredient.concentration.stored
        )
      }
    }
    let ends = try #require(visit.answer("observation.until").map { try Moment($0) })
    let signed = try #require(clinic.chart.summary.lastSignedAt)
    let isAdvised = visit.stops.contains { $0.left?.exit == SafeExit.againstAdvice.rawValue }
    #expect(signed.instant >= ends.instant || isAdvised)
  }
}

extension SeededNumbers {
  /// A number from 0 up to, not including, a limit.
  fileprivate mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
