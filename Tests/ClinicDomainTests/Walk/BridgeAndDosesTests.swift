import ClinicDomain
import Testing

@Suite("What a walk leaves in the pump")
struct PumpAfterWalkTests {
  @Test("a strength change with its bridge: what is programmed, how it runs, and every date")
  func bridge() throws {
    let clinic = try WalkCase.strengthChange.clinic()
    try clinic.walkOn(through: 4)
    let working = try #require(try clinic.walk.bridgeCalculation)
    #expect(working.volume == Volume(nanolitres: 399_000))
    #expect(working.entry == Mass(amount: 798_000, unit: .micrograms))
    #expect(working.setting.minutes == 1436)
    try clinic.walkOn()
    let visit = try #require(clinic.chart.visit(clinic.visit))
    #expect(visit.state == .signed)
    // The rinse belongs to a changed strength.
    #expect(visit.entry(screen: 11) != nil)
    let change = try #require(clinic.chart.summary.program)
    #expect(change.bridge == BridgeSetting(volume: Volume(nanolitres: 399_000), minutes: 1436))
    #expect(change.formulation.primary.concentration == (try Concentration(stored: "2000 mcg/mL")))
    #expect(change.program.dailyDose == (try Dose(stored: "200 mcg/day")))

    let reservoir = try #require(clinic.chart.summary.reservoir)
    let begin = change.at.instant
    let end = begin.advanced(bySeconds: 1436 * 60)
    // While the bridge runs, nothing else does: 0.399 mL in all, at 0.4 mL a day.
    let before = reservoir.exactLevel(at: begin)
    #expect(before - reservoir.exactLevel(at: end) == Fraction(399_000))
    // Then 200 mcg a day at 2000 mcg/mL: 0.1 mL.
    let dayLater = end.advanced(bySeconds: 86400)
    #expect(reservoir.exactLevel(at: end) - reservoir.exactLevel(at: dayLater) == Fraction(100_000))
    // 20 mL, less the fluid at the old flow until the update, less 0.399 mL, to 2 mL at 0.1 mL a day.
    let filled = try CivilDate("2026-09-22")
    #expect(reservoir.alarmDate == filled.advanced(byDays: 176))
    let outlook = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy))
    #expect(outlook.due?.date == filled.advanced(byDays: 162))
    #expect(try clinic.walk.newDueDate?.date == outlook.due?.date)
    #expect(
      clinic.chart.summary.nextAppointment(from: filled.advanced(byDays: 1))?.at.date
        == outlook.due?.date
    )
  }

  @Test(
    "a bridge that the programmer shows otherwise asks the prescriber",
    arguments: [
      ("program.bridge", "839 mcg", true), ("program.bridge", "837 mcg", false),
      ("program.bridgeMinutes", "1520", true), ("program.bridgeMinutes", "1440", false),
    ]
  )
  func bridgeDiffers(_ name: String, _ value: String, _ stops: Bool) throws {
    let clinic = try WalkCase.strengthChange.clinic()
    try clinic.walkOn(through: 14)
    try clinic.record(15, [KeyedText.Entry(key: name, text: value)].keyed)
    #expect(clinic.openStops == (stops ? [.bridgeAmount] : []))
    if stops {
      #expect(throws: Refusal.self) {
        try clinic.leave(.bridgeAmount, by: nil, signedBy: WalkClinic.nurse)
      }
      try clinic.leave(.bridgeAmount, by: nil)
      try clinic.walkOn()
      #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
    }
  }

  @Test(
    "where tubing or catheter is not known there is no figure, and the programmer's is held against the order's"
  )
  func bridgeUnknownVolume() throws {
    let clinic = try WalkClinic()
    var patient = WalkCase.strengthChange.patient
    patient.catheter = nil
    try clinic.admit(patient)
    try clinic.sign(WalkCase.strengthChange.order)
    try clinic.begin()
    #expect(try clinic.walk.bridgeCalculation == nil)
    try clinic.walkOn(through: 14)
    try clinic.record(15, ["program.bridge": "999 mcg"])
    #expect(clinic.openStops == [.bridgeAmount])
    try clinic.record(15, ["program.bridge": "798 mcg"])
    #expect(clinic.openStops == [])
  }

  @Test("an order that leaves the bridge open after a change is stopped before the needle")
  func undecided() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.strengthChange.patient)
    var order = try clinic.sign(WalkCase.strengthChange.order)
    order.bridge = .unanswered
    order.id = OrderID("order-open")
    #expect(throws: Refusal.self) {
      try clinic.chart.signOrder(order, by: WalkClinic.clinician, policy: Policy(), now: clinic.now)
    }
    // As an import or an older program may have left it.
    clinic.keep([.orderSigned(order)], by: WalkClinic.clinician)
    try clinic.begin()
    try clinic.walkOn(through: 4)
    try clinic.record(5)
    #expect(clinic.openStops == [.bridgeUndecided])
    #expect(!StopCode.bridgeUndecided.isOverridable)
  }

  @Test("the flex table runs by the time of day, with its sum as the daily dose")
  func flex() throws {
    let clinic = try WalkCase.flex.clinic()
    try clinic.walkOn()
    let program = try #require(clinic.chart.summary.program)
    #expect(program.program.mode == .day)
    #expect(program.program.dailyDose == (try Dose(stored: "456 mcg/day")))
    let reservoir = try #require(clinic.chart.summary.reservoir)
    let begin = program.at.instant
    let day =
      reservoir.exactLevel(at: begin) - reservoir.exactLevel(at: begin.advanced(bySeconds: 86400))
    #expect(day == Fraction(228_000))
  }

  @Test("the fill is what was injected and left, with lot, and the order is used up")
  func fill() throws {
    let clinic = try WalkCase.mixture.clinic()
    try clinic.walkOn(through: 13)
    try clinic.record(
      14,
      [
        "out.injected": "18.5 mL", "out.left": "1 mL",
        "out.syringe": "1.5 mL",
        "reason.injected": "less was ordered by word",
      ]
    )
    let fill = try #require(clinic.chart.summary.fill)
    #expect(fill.injected == (try Volume(stored: "18.5 mL")))
    #expect(fill.leftBehind == .millilitres(1))
    #expect(fill.formulation.ingredients.count == 3)
    #expect(fill.lots == ["LOT17"])
    #expect(clinic.chart.summary.order == nil)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("the waste is kept with its masses' fluids, who threw it away and who watched")
  func waste() throws {
    let clinic = try WalkCase.mixture.clinic()
    try clinic.walkOn(through: 13)
    try clinic.record(14, ["out.injected": "19.5 mL", "out.syringe": "0.5 mL"])
    try clinic.walkOn(through: 17)
    try clinic.record(18, ["waste.syringe": "0.5 mL"])
    let waste = try #require(clinic.chart.wastes.last?.value)
    #expect(waste.lines.map(\.origin) == ["pump", "syringe"])
    #expect(waste.lines[1].volume == (try Volume(stored: "0.5 mL")))
    #expect(waste.by == WalkClinic.nurse.id)
    #expect(waste.witness?.by == WalkClinic.second.id)
  }

  @Test("a controlled drug that is not accounted for holds the walk")
  func ledger() throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 13)
    try clinic.record(
      14,
      ["out.injected": "18 mL", "out.syringe": "2 mL", "reason.injected": "the bag ran short"]
    )
    try clinic.walkOn(through: 17)
    try clinic.record(18, ["waste.syringe": "0.5 mL"])
    #expect(clinic.openStops.contains(.ledger))
  }

  @Test("a stop that the prescriber overrides still writes what its screen found")
  func consequencesAfterOverride() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 9)
    try clinic.record(10, ["residual.aspirated": "6.5 mL"])
    #expect(clinic.openStops == [.residual])
    try clinic.leaveInFull(.residual, by: nil)
    if try clinic.walk.nextScreen?.number == 10 {
      try clinic.record(10, ["residual.aspirated": "6.5 mL"])
    }
    let residual = try #require(clinic.chart.residuals.last?.value)
    #expect(residual.aspirated == (try Volume(stored: "6.5 mL")))
    #expect(residual.grade == "reason")
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("an alarm date that the prescriber accepts still writes the program")
  func alarmDate() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 16)
    let ours = try #require(try clinic.walk.newReservoir?.alarmDate)
    try clinic.record(17, ["read.alarmDate": ours.advanced(byDays: 8).description])
    #expect(clinic.openStops == [.alarmDate])
    try clinic.leave(.alarmDate, by: nil)
    if try clinic.walk.nextScreen?.number == 17 {
      try clinic.record(17, ["read.alarmDate": ours.advanced(byDays: 8).description])
    }
    #expect(clinic.chart.programs.last?.visit == clinic.visit)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test(
    "an alarm date a week off needs a reason, more a prescriber, two days nothing",
    arguments: [
      (2, 0), (3, 1), (7, 1), (8, 2),
    ]
  )
  func alarmDates(_ days: Int, _ grade: Int) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 16)
    let walk = try clinic.walk
    var answers = try clinic.rightAnswers(17)
    answers["read.alarmDate"] = walk.newReservoir?.alarmDate?.advanced(byDays: days).description
    let result = walk.evaluate(try #require(walk.template.screen(17)), answers)
    #expect(result.stops.map(\.code) == (grade == 2 ? [.alarmDate] : []))
    #expect(result.reasons.count == (grade == 1 ? 1 : 0))
  }
}

@Suite("Patient boluses")
struct BolusTests {
  @Test("with a count, the residual is one figure")
  func counted() throws {
    let clinic = try WalkCase.boluses.clinic()
    try clinic.walkOn(through: 9)
    let expected = try #require(try clinic.walk.expectedResidual)
    #expect(!expected.isRange)
    // 20 mL - 60 days x 0.2 mL - 100 x 0.01 mL, and some minutes of this visit.
    #expect(expected.greatest < .millilitres(7))
    #expect(expected.greatest > Volume(nanolitres: 6_990_000))
  }

  @Test(
    "without a count it is a range, graded on its worse end",
    arguments: [
      ("5.6 mL", 1), ("6.8 mL", 0), ("8 mL", 1), ("8.6 mL", 1), ("5 mL", 1),
    ]
  )
  func unknown(_ aspirated: String, _ stops: Int) throws {
    let clinic = try WalkCase.boluses.clinic()
    try clinic.walkOn(through: 3)
    try clinic.record(4, ["pump.boluses": ""])
    try clinic.walkOn(through: 9)
    let expected = try #require(try clinic.walk.expectedResidual)
    #expect(expected.isRange)
    try clinic.record(10, ["residual.aspirated": aspirated])
    #expect(clinic.openStops.count == stops)
  }

  @Test("a count that is taken back by a correction is not used")
  func corrected() throws {
    let clinic = try WalkCase.boluses.clinic()
    try clinic.walkOn(through: 4)
    #expect(try clinic.walk.expectedResidual?.isRange == false)
    try clinic.record(4, ["pump.boluses": ""])
    #expect(try clinic.walk.expectedResidual?.isRange == true)
  }

  @Test("are programmed as ordered")
  func programmed() throws {
    let clinic = try WalkCase.boluses.clinic()
    try clinic.walkOn(through: 14)
    for wrong in [["program.bolusDose": "0.2 mg"], ["program.bolusesPerDay": "6"]] as [KeyedText] {
      try clinic.record(15, wrong)
      #expect(clinic.openStops == [.programmedDose], "\(wrong)")
    }
    try clinic.walkOn()
    #expect(clinic.chart.summary.program?.program.patientBoluses?.perDay == 4)
  }
}
