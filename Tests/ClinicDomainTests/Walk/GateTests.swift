import ClinicDomain
import Testing

/// An answer that must not get past a gate.
struct Violation: Sendable, CustomTestStringConvertible {
  var patient: WalkCase
  var screen: Int
  var answers: KeyedText
  var code: StopCode

  init(_ patient: WalkCase, _ screen: Int, _ answers: KeyedText, _ code: StopCode) {
    self.patient = patient
    self.screen = screen
    self.answers = answers
    self.code = code
  }

  var testDescription: String {
    "\(patient.rawValue), screen \(screen), \(answers.entries.map { "\($0.key) \($0.text)" }): \(code)"
  }

  /// The answers that no prescriber and no later screen lets through.
  static let nonNegotiable: [Violation] = [
    Violation(.baclofen, 1, ["arrive.mrn": "100235"], .identity),
    Violation(.baclofen, 1, ["arrive.birthDate": "1951-03-30"], .identity),
    Violation(.baclofen, 4, ["pump.serial": "NGP100235H"], .pumpSerial),
    Violation(.opioid, 5, ["kit.naloxone": "n"], .rescueKit),
    Violation(.baclofen, 5, ["kit.baclofen": "n"], .rescueKit),
    Violation(.baclofen, 5, ["kit.oxygen": "n"], .rescueKit),
    Violation(.baclofen, 6, ["label.patient": "n"], .label),
    Violation(.baclofen, 6, ["label.concentration.1": "500 mcg/mL"], .label),
    Violation(.mixture, 6, ["label.concentration.1": "20 mg/mL"], .label),
    Violation(.mixture, 6, ["label.concentration.2": "20 mg/mL"], .label),
    Violation(.mixture, 6, ["label.concentration.3": "300 mcg/mL"], .label),
    Violation(.baclofen, 6, ["label.volume": "18 mL"], .label),
    Violation(.baclofen, 6, ["label.diluent": "o"], .label),
    Violation(.baclofen, 6, ["label.preservativeFree": "n"], .product),
    Violation(.baclofen, 6, ["label.beyondUse": "2026-09-22 08:59"], .product),
    Violation(.baclofen, 7, ["second.mrn": "100235"], .identity),
    Violation(.baclofen, 7, ["second.birthDate": "1951-03-30"], .identity),
    Violation(.baclofen, 7, ["second.concentration.1": "500 mcg/mL"], .secondReading),
    Violation(.mixture, 7, ["second.concentration.2": "20 mg/mL"], .secondReading),
    Violation(.mixture, 7, ["second.concentration.3": "300 mcg/mL"], .secondReading),
    Violation(.baclofen, 7, ["second.dose": "250.2 mcg/day"], .secondReading),
    Violation(.opioid, 7, ["second.dose": "2.002 mg/day"], .secondReading),
    Violation(.baclofen, 7, ["second.volume": "19.8 mL"], .secondReading),
    Violation(.baclofen, 8, ["site.second": "n"], .timeOut),
    Violation(.baclofen, 8, ["site.gauge": "o"], .needleKind),
    Violation(.baclofen, 8, ["site.labelled": "n"], .unlabelled),
    Violation(.baclofen, 9, ["needle.stop": "n"], .needleStop),
    Violation(.baclofen, 9, ["needle.return": "n"], .noReturn),
    Violation(.baclofen, 10, ["residual.aspirated": "0.4 mL"], .noReturn),
    Violation(.baclofen, 12, ["first.return": "n"], .firstReturn),
    Violation(.baclofen, 13, ["fill.return.3": "n"], .fillReturn),
    Violation(.baclofen, 13, ["fill.pain": "y"], .fillSigns),
    Violation(.baclofen, 13, ["fill.swelling": "y"], .fillSigns),
    Violation(.baclofen, 13, ["fill.resistance": "y"], .fillSigns),
    Violation(.baclofen, 14, ["out.left": "0.1 mL"], .overfill),
    Violation(.baclofen, 14, ["out.measured": "18.9 mL"], .pocketGuard),
    Violation(.baclofen, 15, ["program.volume": "40 mL"], .programmedVolume),
    Violation(.baclofen, 15, ["program.volume": "19.4 mL"], .programmedVolume),
    Violation(.baclofen, 15, ["program.concentration.1": "500 mcg/mL"], .programmedStrength),
    Violation(.mixture, 15, ["program.concentration.3": "300 mcg/mL"], .programmedStrength),
    Violation(.baclofen, 15, ["program.dose": "250.2 mcg/day"], .programmedDose),
    Violation(.baclofen, 15, ["program.mode": "f"], .programmedDose),
    Violation(.flex, 15, ["program.flex.1": "1440 mcg"], .flexSum),
    Violation(
      .flex,
      15,
      ["program.flex.1": "144 mcg", "program.flex.3": "120 mcg"],
      .flexSum
    ),
    Violation(.baclofen, 16, ["finish.volume": "n"], .finishScreen),
    Violation(.baclofen, 16, ["finish.strength": "n"], .finishScreen),
    Violation(.baclofen, 16, ["finish.dose": "n"], .finishScreen),
    Violation(.strengthChange, 16, ["finish.bridge": "n"], .finishScreen),
    Violation(.baclofen, 17, ["read.success": "n"], .updateFailed),
    Violation(.baclofen, 17, ["read.running": "n"], .notRunning),
    Violation(.baclofen, 17, ["read.volume": "40 mL"], .readBack),
    Violation(.baclofen, 17, ["read.dose": "250.2 mcg/day"], .readBack),
    Violation(.baclofen, 19, ["leave.next": ""], .nextVisit),
  ]
}

@Suite("Gates that nobody overrides")
struct GateTests {
  @Test(
    "hold the walk, whoever tries whatever later screen, until the answer is right",
    arguments: Violation.nonNegotiable
  )
  func hold(_ violation: Violation) throws {
    let clinic = try violation.patient.clinic()
    if violation.screen > 1 { try clinic.walkOn(through: violation.screen - 1) }
    try clinic.record(violation.screen, violation.answers)
    #expect(clinic.openStops.contains(violation.code))
    #expect(!violation.code.isOverridable)
    #expect(try clinic.walk.nextScreen?.number == violation.screen)
    for screen in try clinic.walk.template.screens where screen.number > violation.screen {
      #expect(throws: Refusal.self, "screen \(screen.number)") { try clinic.record(screen.number) }
    }
    for member in [WalkClinic.nurse, WalkClinic.clinician, WalkClinic.administrator] {
      #expect(throws: Refusal.self) {
        try clinic.leave(violation.code, by: nil, signedBy: member)
      }
    }
    try clinic.record(violation.screen)
    #expect(clinic.openStops == [])
    try clinic.walkOn()
    let visit = try #require(clinic.chart.visit(clinic.visit))
    #expect(visit.state == .signed)
    #expect(
      visit.stops.contains { $0.code == violation.code.rawValue && $0.left?.way == .satisfied }
    )
  }

  @Test(
    "are kept at once, even where the rest of the screen is unanswered",
    arguments: Violation.nonNegotiable.filter { $0.answers.entries.allSatisfy { !$0.text.isEmpty } }
  )
  func keptAtOnce(_ violation: Violation) throws {
    let clinic = try violation.patient.clinic()
    if violation.screen > 1 { try clinic.walkOn(through: violation.screen - 1) }
    // The flex sum and the pocket need the whole screen to be told.
    let isJoint = [.flexSum, .overfill, .pocketGuard].contains(violation.code)
    let answers = isJoint ? try clinic.rightAnswers(violation.screen) : KeyedText()
    var given = answers
    for entry in violation.answers.entries { given[entry.key] = entry.text }
    try clinic.record(violation.screen, only: given, isSigned: false)
    #expect(clinic.openStops.contains(violation.code))
    let visit = try #require(clinic.chart.visit(clinic.visit))
    #expect(visit.entry(screen: violation.screen)?.signature == nil)
  }

  @Test("two of one code are left one by one: a corrected volume does not hide a wrong strength")
  func oneByOne() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 6)
    try clinic.record(
      7,
      ["second.concentration.1": "500 mcg/mL", "second.volume": "18 mL"],
      isSigned: false
    )
    #expect(clinic.openStops == [.secondReading, .secondReading])
    try clinic.record(7, ["second.concentration.1": "500 mcg/mL"])
    #expect(clinic.openStops == [.secondReading])
    #expect(throws: Refusal.self) { try clinic.record(8) }
  }

  @Test("what the prescriber decided on one figure is no licence for another")
  func overrideIsForOneValue() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 9)
    try clinic.record(10, ["residual.aspirated": "6.2 mL", "residual.look": "t"])
    try clinic.recordBranch(of: .residual)
    try clinic.leave(.residual, by: nil)
    #expect(clinic.openStops == [.residualLook])
    try clinic.record(10, ["residual.aspirated": "9.9 mL"])
    #expect(clinic.openStops == [.residual])
    #expect(throws: Refusal.self) { try clinic.record(12) }
  }

  @Test("an entry that was held by a stop counts for nothing until it is whole")
  func partEntry() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 1)
    try clinic.record(2, only: ["safety.skin": "n"])
    try clinic.leave(.skin, by: nil)
    let walk = try clinic.walk
    #expect(try !walk.isDone(#require(walk.template.screen(2))))
    try clinic.record(2, ["safety.skin": "n"])
    #expect(clinic.openStops == [])
  }

  @Test("a reason that was owed when a stop held the screen is still owed afterwards")
  func reasonStaysOwed() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 1)
    try clinic.record(
      2,
      ["safety.skin": "n", "safety.anticoagulant": "y", "reason.anticoagulant": ""]
    )
    try clinic.leave(.skin, by: nil)
    let walk = try clinic.walk
    #expect(try !walk.isDone(#require(walk.template.screen(2))))
  }

  @Test("an order that is withdrawn is no order any more", arguments: [5, 6, 7, 8, 12])
  func withdrawn(_ screen: Int) throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: screen - 1)
    let order = try #require(clinic.chart.summary.order)
    clinic.keep([.orderWithdrawn(order.id)], by: WalkClinic.clinician)
    #expect(try clinic.walk.order == nil)
    #expect(try clinic.walk.nextScreen?.number == 5)
    if screen > 5 { #expect(throws: Refusal.self) { try clinic.record(screen) } }
    try clinic.record(5)
    #expect(clinic.openStops == [.noOrder])
    clinic.wait(minutes: 1)
    try clinic.sign()
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("a new order opens order, label and second reading again, and nothing is filled before")
  func newOrder() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 10)
    try clinic.sign(WalkOrder(volume: "18 mL"))
    let walk = try clinic.walk
    #expect(walk.nextScreen?.number == 5)
    #expect(walk.isNeedleIn)
    #expect(throws: Refusal.self) { try clinic.record(12) }
    try clinic.walkOn()
    #expect(clinic.chart.summary.fill?.injected == .millilitres(18))
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("screens that this walk does not have are not recorded")
  func onlyOwnScreens() throws {
    let clinic = try WalkCase.baclofen.clinic()
    try clinic.walkOn(through: 10)
    #expect(throws: Refusal.self) { try clinic.record(11) }
    let false20 = ChecklistScreen(20, "Sign", steps: [52])
    #expect(throws: Refusal.self) {
      try clinic.walk.record(
        false20,
        answers: ["close.complete": "y"],
        performedBy: WalkClinic.nurse,
        recordedBy: WalkClinic.nurse,
        performedAt: clinic.now
      )
    }
  }

  @Test(
    "what the program adds is not taken from those who type",
    arguments: ["observation.until", "order.id"]
  )
  func derivedIsNotTyped(_ name: String) throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 17)
    let before = clinic.chart.visit(clinic.visit)?.answer(name)
    try clinic.record(18, [KeyedText.Entry(key: name, text: "2026-09-22T08:00:00-05:00")].keyed)
    #expect(clinic.chart.visit(clinic.visit)?.answer(name) == before)
  }
}

extension [KeyedText.Entry] {
  var keyed: KeyedText { KeyedText(self) }
}
