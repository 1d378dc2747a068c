import ClinicDomain
import Testing

/// How a stop is met: the answers of one screen, after what a test prepares.
struct Opening: Sendable, CustomTestStringConvertible {
  var code: StopCode
  var patient: WalkCase
  var screen: Int
  var answers: KeyedText
  var kind = VisitKind.refill

  init(
    _ code: StopCode,
    _ patient: WalkCase,
    _ screen: Int,
    _ answers: KeyedText,
    _ kind: VisitKind = .refill
  ) {
    self.code = code
    self.patient = patient
    self.screen = screen
    self.answers = answers
    self.kind = kind
  }

  var testDescription: String { "\(code), \(kind), screen \(screen)" }

  /// One way into every stop that an answer can meet.
  static let all: [Opening] = [
    Opening(.identity, .baclofen, 1, ["arrive.mrn": "100235"]),
    Opening(.skin, .baclofen, 2, ["safety.skin": "n"]),
    Opening(.fever, .baclofen, 2, ["safety.temperature": "38.0"]),
    Opening(.overdoseSigns, .opioid, 2, ["safety.overdose": "y"]),
    Opening(.withdrawalSigns, .baclofen, 2, ["safety.withdrawal": "y"]),
    Opening(.vitalSigns, .opioid, 3, ["vitals.breathing": "9"]),
    Opening(.vitalSigns, .opioid, 3, ["vitals.sedation": "3"]),
    Opening(.pumpSerial, .baclofen, 4, ["pump.serial": "NGP1"]),
    Opening(.pumpNotRunning, .baclofen, 4, ["pump.running": "n"]),
    Opening(.pumpEvents, .baclofen, 4, ["pump.events": "y", "pump.eventText": "motor stall"]),
    Opening(.recordDiffers, .baclofen, 4, ["pump.dose": "300 mcg/day"]),
    Opening(.recordDiffers, .mixture, 4, ["pump.concentration.2": "20 mg/mL"]),
    Opening(.rescueKit, .opioid, 5, ["kit.naloxone": "n"]),
    Opening(.label, .baclofen, 6, ["label.concentration.1": "500 mcg/mL"]),
    Opening(.product, .baclofen, 6, ["label.preservativeFree": "n"]),
    Opening(.secondReading, .baclofen, 7, ["second.volume": "18 mL"]),
    Opening(.timeOut, .baclofen, 8, ["site.second": "n"]),
    Opening(.port, .baclofen, 8, ["site.port": "n"]),
    Opening(.needleKind, .baclofen, 8, ["site.gauge": "o"]),
    Opening(.unlabelled, .baclofen, 8, ["site.labelled": "n"]),
    Opening(.needleStop, .baclofen, 9, ["needle.stop": "n"]),
    Opening(.wrongPort, .baclofen, 9, ["needle.port": "a"]),
    Opening(.noReturn, .baclofen, 9, ["needle.return": "n"]),
    Opening(.noReturn, .baclofen, 10, ["residual.aspirated": "0 mL"]),
    Opening(.residualLook, .baclofen, 10, ["residual.look": "t"]),
    Opening(.residualReused, .baclofen, 10, ["residual.discarded": "n"]),
    Opening(.residual, .baclofen, 10, ["residual.aspirated": "6.5 mL"]),
    Opening(.residual, .baclofen, 10, ["residual.aspirated": "1 mL"]),
    Opening(.firstReturn, .opioid, 12, ["first.return": "n"]),
    Opening(.fillReturn, .opioid, 13, ["fill.return.2": "n"]),
    Opening(.fillSigns, .opioid, 13, ["fill.swelling": "y"]),
    Opening(.overfill, .baclofen, 14, ["out.left": "1 mL"]),
    Opening(.pocketGuard, .opioid, 14, ["out.measured": "18.9 mL"]),
    Opening(.programmedVolume, .baclofen, 15, ["program.volume": "40 mL"]),
    Opening(.programmedStrength, .baclofen, 15, ["program.concentration.1": "500 mcg/mL"]),
    Opening(.programmedDose, .baclofen, 15, ["program.dose": "350 mcg/day"]),
    Opening(.flexSum, .flex, 15, ["program.flex.2": "292 mcg"]),
    Opening(.bridgeAmount, .strengthChange, 15, ["program.bridge": "1000 mcg"]),
    Opening(.finishScreen, .baclofen, 16, ["finish.dose": "n"]),
    Opening(.updateFailed, .baclofen, 17, ["read.success": "n"]),
    Opening(.notRunning, .baclofen, 17, ["read.running": "n"]),
    Opening(.readBack, .baclofen, 17, ["read.volume": "38 mL"]),
    Opening(.alarmDate, .baclofen, 17, ["read.alarmDate": "2027-12-24"]),
    Opening(.ledger, .opioid, 18, ["waste.syringe": "2 mL"]),
    Opening(.nextVisit, .baclofen, 19, ["leave.next": ""]),
    Opening(.observation, .opioid, 20, [:]),
    Opening(.vitalSignsAfter, .baclofen, 20, ["after.sedation": "4"]),
  ]

  /// A clinic whose walk has met the stop.
  func clinic() throws -> WalkClinic {
    let clinic = try patient.clinic()
    if screen > 1 { try clinic.walkOn(through: screen - 1) }
    try clinic.record(screen, answers)
    try #require(clinic.openStops.contains(code))
    return clinic
  }
}

@Suite("Ways out of a stop")
struct ExitTests {
  @Test(
    "every stop keeps its kind: what must never be overridden cannot be",
    arguments: [
      .identity, .pumpSerial, .dryPump, .noOrder, .orderOutOfDate, .bridgeUndecided, .rescueKit,
      .label,
      .product, .secondReading, .timeOut, .port, .needleKind, .unlabelled, .needleStop, .wrongPort,
      .noReturn, .firstReturn, .fillReturn, .fillSigns, .overfill, .pocketGuard, .programmedVolume,
      .programmedStrength, .programmedDose, .flexSum, .finishScreen, .updateFailed, .notRunning,
      .readBack, .nextVisit, .observation,
    ] as [StopCode]
  )
  func neverOverridden(_ code: StopCode) {
    #expect(!code.isOverridable)
    #expect(!code.exits.isEmpty)
  }

  @Test(
    "every stop has a way out beside satisfying it: an exit or a clinician's override",
    arguments: StopCode.allCases
  )
  func wayOut(_ code: StopCode) {
    #expect(code.isOverridable || !code.exits.isEmpty)
    #expect(!code.title.isEmpty && !code.source.isEmpty)
  }

  @Test(
    "once fluid was drawn no stop sends a patient home with an empty pump",
    arguments: Opening.all.filter { $0.screen >= 10 }
  )
  func neverEmpty(_ opening: Opening) throws {
    let clinic = try opening.clinic()
    let walk = try clinic.walk
    guard walk.isFluidDrawn else { return }
    for stop in walk.visit.openStops {
      let exits = walk.exits(of: stop)
      #expect(!exits.contains(.deferred))
      #expect(throws: Refusal.self) {
        try walk.leave(stop, by: .deferred, reason: "later", signedBy: WalkClinic.clinician)
      }
    }
    #expect(throws: Refusal.self) {
      try walk.end(by: .deferred, plan: "later", signedBy: WalkClinic.clinician)
    }
  }

  @Test(
    "an exit that a clinician signs is not the nurse's, and none is the desk's",
    arguments: Opening.all
  )
  func whoSigns(_ opening: Opening) throws {
    let clinic = try opening.clinic()
    let walk = try clinic.walk
    let stop = try #require(walk.visit.openStops.first { $0.code == opening.code.rawValue })
    for exit in SafeExit.allCases {
      for member in [WalkClinic.clerk, WalkClinic.administrator, WalkClinic.pharmacist] {
        #expect(throws: Refusal.self) {
          try walk.leave(stop, by: exit, reason: "so", signedBy: member)
        }
      }
      guard !walk.exits(of: stop).contains(exit) || walk.needsClinician(exit) else { continue }
      #expect(throws: Refusal.self) {
        try walk.leave(stop, by: exit, reason: "so", signedBy: WalkClinic.nurse)
      }
    }
    #expect(throws: Refusal.self) {
      try walk.leave(stop, by: nil, reason: "so", signedBy: WalkClinic.nurse)
    }
    for blank in ["", "  "] {
      #expect(throws: Refusal.self) {
        try walk.leave(
          stop,
          by: stop.wayOut(in: walk),
          reason: blank,
          signedBy: WalkClinic.clinician
        )
      }
    }
  }

  @Test(
    "every exit of every stop leads out: the visit ends with its plan, or goes on to its signature",
    arguments: Opening.all
  )
  func everyExit(_ opening: Opening) throws {
    let codeExits = try opening.clinic().walk.exits(of: opening.clinic().walk.visit.openStops.first)
    for exit in codeExits {
      let clinic = try opening.clinic()
      try clinic.leaveInFull(opening.code, by: exit)
      let visit = try #require(clinic.chart.visit(clinic.visit))
      if exit.endsVisit {
        guard case .exited(let left) = visit.state else {
          Issue.record("\(exit) did not end the visit")
          continue
        }
        #expect(left.exit == exit.rawValue && !left.plan.isEmpty)
        #expect(clinic.chart.summary.openVisits.isEmpty)
        #expect(throws: Refusal.self) { try clinic.record(opening.screen) }
        if try clinic.walk.isFluidDrawn {
          // The chart does not go on believing in the drug that was drawn.
          #expect(clinic.chart.fills.last?.visit == clinic.visit)
        }
      } else {
        #expect(!clinic.openStops.contains(opening.code), "\(exit)")
        try clinic.walkOn()
        #expect(clinic.chart.visit(clinic.visit)?.state == .signed, "\(exit)")
        let record = clinic.chart.visit(clinic.visit)?.stops.first {
          $0.code == opening.code.rawValue
        }
        #expect(record?.left?.exit == exit.rawValue)
        #expect(record?.left?.signature != nil)
      }
    }
  }

  @Test(
    "a clinician's override leads on, signed and with the reason",
    arguments: Opening.all.filter(\.code.isOverridable)
  )
  func override(_ opening: Opening) throws {
    let clinic = try opening.clinic()
    try clinic.leaveInFull(opening.code, by: nil)
    #expect(clinic.openStops.isEmpty)
    if try clinic.walk.nextScreen?.number == opening.screen {
      try clinic.record(opening.screen, opening.answers)
    }
    try clinic.walkOn()
    let visit = try #require(clinic.chart.visit(clinic.visit))
    #expect(visit.state == .signed)
    let record = try #require(visit.stops.first { $0.code == opening.code.rawValue })
    #expect(record.left?.way == .overridden)
    #expect(record.left?.signature?.by == WalkClinic.clinician.id)
    #expect(record.left?.reason?.isEmpty == false)
  }

  @Test("a typing slip is satisfied by the right answer", arguments: Opening.all)
  func satisfied(_ opening: Opening) throws {
    let clinic = try opening.clinic()
    if opening.code == .observation { clinic.now = try #require(try clinic.walk.observationEnds) }
    if opening.code == .wrongPort { try clinic.recordBranch(of: .wrongPort) }
    try clinic.record(opening.screen)
    #expect(clinic.openStops.isEmpty)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("a stop opens its branch, whose screen asks for its figures", arguments: Opening.all)
  func branch(_ opening: Opening) throws {
    guard let branch = opening.code.branch else { return }
    let clinic = try opening.clinic()
    #expect(clinic.chart.visit(clinic.visit)?.branches.contains(branch.rawValue) == true)
    let walk = try clinic.walk
    let screen = try #require(walk.template.screen(of: branch))
    #expect(walk.screens.contains(screen))
    #expect(!walk.fields(on: screen).isEmpty && !branch.actions.isEmpty)
    try clinic.record(screen.number)
    #expect(clinic.chart.visit(clinic.visit)?.entry(screen: screen.number) != nil)
    #expect(clinic.openStops.contains(opening.code), "recording the branch does not leave its stop")
  }

  @Test(
    "what proves nothing is no exit",
    arguments: [
      (StopCode.noReturn, SafeExit.positionProven, "noReturn.proof", "n"),
      (.firstReturn, .pocketExcluded, "pocket.proof", "n"),
      (.fillReturn, .pocketExcluded, "pocket.proof", "n"),
      (.fillSigns, .pocketExcluded, "pocket.proof", "n"),
      (.port, .imagingGuided, "port.imaging", "n"),
      (.needleStop, .positionProven, "port.imaging", "n"),
    ]
  )
  func noProof(_ code: StopCode, _ exit: SafeExit, _ field: String, _ answer: String) throws {
    let opening = try #require(Opening.all.first { $0.code == code })
    let clinic = try opening.clinic()
    #expect(throws: Refusal.self) { try clinic.leave(code, by: exit) }
    try clinic.recordBranch(of: code, [KeyedText.Entry(key: field, text: answer)].keyed)
    #expect(throws: Refusal.self) { try clinic.leave(code, by: exit) }
    try clinic.recordBranch(of: code)
    try clinic.leave(code, by: exit)
    #expect(!clinic.openStops.contains(code))
  }

  @Test("drug in the wrong port is no slip of the pen: only admission is left")
  func wrongPort() throws {
    let clinic = try #require(Opening.all.first { $0.code == .wrongPort }).clinic()
    #expect(throws: Refusal.self) { try clinic.record(9) }
    try clinic.recordBranch(of: .wrongPort, ["wrongPort.injected": "1 mL"])
    #expect(throws: Refusal.self) { try clinic.record(9) }
    #expect(throws: Refusal.self) { try clinic.leave(.wrongPort, by: .deferred) }
    try clinic.leave(.wrongPort, by: .admitted)
    #expect(clinic.chart.visit(clinic.visit)?.state != .open)
  }

  @Test("a short residual is aspirated again before the prescriber decides")
  func againFirst() throws {
    let clinic = try #require(
      Opening.all.first { $0.answers["residual.aspirated"] == "1 mL" }
    ).clinic()
    try clinic.recordBranch(of: .residual, ["discrepancy.again": "n", "reason.again": "not asked"])
    #expect(throws: Refusal.self) { try clinic.leave(.residual, by: nil) }
    try clinic.recordBranch(of: .residual, ["discrepancy.again": "y"])
    try clinic.leave(.residual, by: nil)
    #expect(clinic.openStops.isEmpty)
  }

  @Test("no new drug is injected before the prescriber has decided on the residual")
  func residualFirst() throws {
    let clinic = try #require(Opening.all.first { $0.code == .residual }).clinic()
    for screen in 11...20 {
      #expect(throws: Refusal.self, "\(screen)") { try clinic.record(screen) }
    }
    #expect(clinic.chart.fills.count == 1)
  }

  @Test(
    "a patient who goes home near empty is the prescriber's decision",
    arguments: [
      (130, false), (154, true),
    ]
  )
  func deferral(_ daysAgo: Int, _ needsClinician: Bool) throws {
    let clinic = try WalkClinic()
    var patient = WalkCase.baclofen.patient
    patient.filledDaysAgo = daysAgo
    try clinic.admit(patient)
    try clinic.sign()
    try clinic.begin()
    try clinic.record(1)
    #expect(try clinic.walk.needsClinician(.deferred) == needsClinician)
    if needsClinician {
      #expect(throws: Refusal.self) {
        try clinic.walk.end(by: .deferred, plan: "tomorrow", signedBy: WalkClinic.nurse)
      }
    }
    let member = needsClinician ? WalkClinic.clinician : WalkClinic.nurse
    clinic.keep(
      try clinic.walk.end(by: .deferred, plan: "tomorrow at nine", signedBy: member),
      visit: clinic.visit
    )
    #expect(clinic.chart.summary.openVisits.isEmpty)
    #expect(clinic.chart.fills.count == 1)
  }

  @Test("a visit that ends after fluid was drawn says what the pump holds and runs, before two")
  func holding() throws {
    let clinic = try WalkCase.opioid.clinic()
    try clinic.walkOn(through: 10)
    #expect(throws: Refusal.self) {
      try clinic.walk.end(by: .admitted, plan: "ward 3", signedBy: WalkClinic.clinician)
    }
    try clinic.record(40, ["hold.fluid": "o", "hold.volume": "0 mL", "hold.runs": "s"])
    #expect(throws: Refusal.self) {
      try clinic.walk.end(by: .coverFilled, plan: "home", signedBy: WalkClinic.clinician)
    }
    clinic.keep(
      try clinic.walk.end(by: .admitted, plan: "ward 3, Dr Varga", signedBy: WalkClinic.clinician),
      visit: clinic.visit
    )
    let outlook = try #require(RefillOutlook(clinic.chart.summary, policy: clinic.policy))
    #expect(clinic.chart.summary.fill?.volume == .zero)
    #expect(outlook.state(on: clinic.now.local.date) >= .alarm)
  }
}

extension StopRecord {
  /// Any way out that a clinician could sign.
  func wayOut(in walk: Walk) -> SafeExit? {
    StopCode(rawValue: code)?.isOverridable == true ? nil : walk.exits(of: self).first
  }
}

extension WalkClinic {
  /// Records the screen of the branch that a stop has opened.
  func recordBranch(of code: StopCode, _ overrides: KeyedText = [:]) throws {
    guard let branch = code.branch, let screen = try walk.template.screen(of: branch) else {
      return
    }
    try record(screen.number, overrides)
  }

  /// Leaves a stop with everything that its exit asks for before.
  func leaveInFull(_ code: StopCode, by exit: SafeExit?) throws {
    try recordBranch(of: code)
    if exit == .restartOrdered { try sign() }
    let stop = try #require(try walk.visit.openStops.first { $0.code == code.rawValue })
    if let before = try walk.screenBefore(exit, of: stop) {
      // A cover that the prescriber orders is the clean drug of the pump, put back.
      let next = "\(now.local.date.advanced(byDays: 1)) 09:00"
      let cover: KeyedText = ["hold.volume": "4 mL", "hold.runs": "p", "hold.next": next]
      try record(before.number, exit == .coverFilled ? cover : [:])
    }
    let reason = exit == .noNextVisit ? "transferred" : "as the prescriber said, ward 3 knows"
    try leave(code, by: exit, reason: reason)
    // The other stops that the same answer has met.
    while exit?.endsVisit != true, let other = openStops.first {
      try recordBranch(of: other)
      if other.isOverridable {
        try leave(other, by: nil)
      } else {
        let record = try #require(try walk.visit.openStops.first)
        let way = try #require(try walk.exits(of: record).first { !$0.endsVisit })
        try leave(other, by: way)
      }
    }
  }
}
