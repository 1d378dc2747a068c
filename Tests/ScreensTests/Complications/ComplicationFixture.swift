import ClinicDomain

/// What went wrong in the clinics that the goldens show.
extension FixtureClinic {
  static let clinician = StaffMember(
    id: StaffID("diaz"),
    familyName: "Diaz",
    givenName: "Eva",
    roles: [.clinician],
    pinHash: "-"
  )

  /// One complication as the fixtures describe it.
  struct Told {
    var kind: String
    var on: String
    var account: String
    var firstDone = ""
    var grade: Int?
    var seriousness: [SeriousnessField.Criterion] = []
    var isNearMiss = false
    var isDeviceInvolved = false
    var followUp: String?
    var outcome: ComplicationClosed.Outcome?
  }

  /// Writes a complication down, with its grade as an amendment and its outcome, where it has them.
  @discardableResult
  func tell(_ told: Told, of chart: ChartID) throws -> ComplicationID {
    let day = try CivilDate(told.on)
    let id = ComplicationID("\(chart)-\(told.kind)-\(told.on)")
    let at = try moment("\(told.on) 08:05")
    var one = Complication(
      kindID: told.kind,
      phase: ComplicationRegister.kind(told.kind)?.usualPhase ?? .therapy,
      onsetOn: day,
      awareOn: day,
      account: told.account,
      firstDone: told.firstDone,
      seriousness: told.seriousness,
      isNearMiss: told.isNearMiss,
      isDeviceInvolved: told.isDeviceInvolved,
      followUpOn: try told.followUp.map { try CivilDate($0) }
    )
    record(
      .complicationLogged(ComplicationLogged(id: id, complication: one)),
      in: chart,
      at: at
    )
    if let grade = told.grade {
      one.grade = grade
      let signature = Signature(by: Self.clinician.id, at: at, meaning: "graded")
      record(
        .complicationAmended(
          ComplicationAmended(
            id: id,
            complication: one,
            reason: "graded after the visit",
            signature: signature
          )
        ),
        in: chart,
        at: at
      )
    }
    if let outcome = told.outcome {
      record(
        .complicationClosed(
          ComplicationClosed(
            id: id,
            outcome: outcome,
            on: day.advanced(byDays: 3),
            summary: "settled without harm",
            signature: Signature(by: Self.clinician.id, at: at, meaning: "closed")
          )
        ),
        in: chart,
        at: at
      )
    }
    return id
  }

  /// A refill of another patient, that only the clinic's books hold.
  func countRefill(on day: CivilDate, number: Int, expected: Int64, stop: StopLeft.Way?) throws {
    let visit = VisitID("counted-\(day)-\(number)")
    let at = try moment("\(day) 10:00")
    func keep(_ event: ClinicEvent) { count(event, visit: visit, at: at) }
    keep(.visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")))
    let residual = ResidualAssessed(
      expected: Volume(nanolitres: expected),
      aspirated: .millilitres(4),
      grade: "ok"
    )
    keep(.residualAssessed(residual))
    if let stop {
      let met = StopRecord(code: StopCode.residual.rawValue, screen: 10, because: "4 mL")
      keep(.stopMet(met))
      keep(.stopLeft(StopLeft(met, way: stop)))
    }
    let formulation = Formulation(
      primary: Ingredient(drug: "morphine", concentration: try Concentration("10 mg/mL"))
    )
    keep(.fillRecorded(Fill(at: at, injected: .millilitres(20), formulation: formulation)))
    keep(.visitSigned(VisitSigned(signatures: [])))
  }
}

extension FixtureCase {
  /// What went wrong in the clinic of the case, and the refills that it counts.
  func addComplications(to clinic: FixtureClinic) throws {
    clinic.record(.staffRecorded(FixtureClinic.clinician))
    switch self {
    case .empty: break
    case .normal, .error:
      try Self.usual(clinic)
      try Self.history(clinic, months: 14)
    case .alarm:
      try Self.grave(clinic)
      try Self.history(clinic, months: 3)
    case .overflow:
      try Self.many(clinic)
      try Self.history(clinic, months: 40)
    }
  }

  private static func usual(_ clinic: FixtureClinic) throws {
    let mismatch = try clinic.tell(
      FixtureClinic.Told(
        kind: "refill.volume-mismatch",
        on: "2026-09-18",
        account: "Expected 5.2 mL, aspirated 8.1 mL, +2.9 mL.",
        firstDone: "Refill stopped; catheter study requested; oral cover ordered.",
        grade: 2,
        isDeviceInvolved: true,
        followUp: "2026-09-24"
      ),
      of: ChartID("chart-318240")
    )
    clinic.record(
      .complicationFollowedUp(
        ComplicationFollowedUp(
          id: mismatch,
          on: try CivilDate("2026-09-19"),
          result: "Study booked 24-Sep 13:00.",
          nextOn: try CivilDate("2026-09-24")
        )
      ),
      in: ChartID("chart-318240"),
      at: try clinic.moment("2026-09-19 08:02")
    )
    let told = [
      (
        "204118",
        FixtureClinic.Told(
          kind: "eff.pruritus",
          on: "2026-09-15",
          account: "Itch over the trunk, no rash.",
          grade: 1,
          outcome: .recovered
        )
      ),
      (
        "226901",
        FixtureClinic.Told(
          kind: "refill.wrong-concentration",
          on: "2026-09-21",
          account: "Label 20 mg/mL, order 25 mg/mL, seen before the needle.",
          firstDone: "Pharmacy called, syringe sent back.",
          isNearMiss: true
        )
      ),
      (
        "226455",
        FixtureClinic.Told(
          kind: "inf.wound",
          on: "2026-09-22",
          account: "Redness over the pocket, 37.9 C.",
          firstDone: "Swab taken, surgeon told."
        )
      ),
      (
        "204119",
        FixtureClinic.Told(
          kind: "cath.kink-occlusion",
          on: "2026-09-10",
          account: "Spasms back within two days; dye study shows a kink.",
          grade: 3,
          seriousness: [.interventionToPreventPermanentHarm],
          isDeviceInvolved: true
        )
      ),
    ]
    for (mrn, one) in told { try clinic.tell(one, of: ChartID("chart-\(mrn)")) }
  }

  private static func grave(_ clinic: FixtureClinic) throws {
    let told = [
      (
        "100001",
        FixtureClinic.Told(
          kind: "pump.motor-stall",
          on: "2026-09-01",
          account: "Motor stall, not recovered; rigid and febrile on arrival.",
          firstDone: "Emergency department, intrathecal baclofen by bolus.",
          grade: 4,
          seriousness: [.lifeThreatening, .hospitalisation],
          isDeviceInvolved: true,
          followUp: "2026-09-14"
        )
      ),
      (
        "100002",
        FixtureClinic.Told(
          kind: "wo.baclofen-withdrawal",
          on: "2026-09-21",
          account: "Itch and spasms, pump empty since July.",
          isDeviceInvolved: true
        )
      ),
      (
        "100003",
        FixtureClinic.Told(
          kind: "mis.diversion-staff",
          on: "2026-09-18",
          account: "Count of the safe is 20 mL short."
        )
      ),
    ]
    for (mrn, one) in told { try clinic.tell(one, of: ChartID("chart-\(mrn)")) }
  }

  private static func many(_ clinic: FixtureClinic) throws {
    let kinds = ComplicationRegister.kinds
    let last = try CivilDate("2026-09-22")
    for number in 0..<212 {
      let isClosed = number > 40
      let isNearMiss = number.isMultiple(of: 11)
      try clinic.tell(
        FixtureClinic.Told(
          kind: kinds[number % kinds.count].id,
          on: last.advanced(byDays: -5 * number).description,
          account:
            "A long account of what happened that goes on over more than one line, number \(number), as people write when they want to leave nothing out.",
          firstDone: "Everything that the register asks for, and a call to the implanting team.",
          grade: isNearMiss ? nil : number % 4 + 1,
          seriousness: isNearMiss || !number.isMultiple(of: 3)
            ? [] : [.hospitalisation, .interventionToPreventPermanentHarm],
          isNearMiss: isNearMiss,
          isDeviceInvolved: number.isMultiple(of: 2),
          followUp: isClosed ? nil : last.advanced(byDays: number % 9).description,
          outcome: isClosed ? .sequel : nil
        ),
        of: ChartID("chart-9\(String(1_000_000_000 + number).dropFirst())")
      )
    }
  }

  /// Refills that only the books hold, some with a residual that was far off.
  private static func history(_ clinic: FixtureClinic, months: Int) throws {
    let first = CalendarMonth(try CivilDate("2026-09-01")).advanced(by: -(months - 1))
    for month in 0..<months {
      let day = first.advanced(by: month).firstDay
      for number in 0..<(12 + month * 5 % 7) {
        let isOff = (month + number).isMultiple(of: 13)
        try clinic.countRefill(
          on: day.advanced(byDays: number),
          number: number,
          expected: isOff ? 6_500_000 : 4_200_000,
          stop: isOff ? (month.isMultiple(of: 4) ? .overridden : .satisfied) : nil
        )
      }
    }
  }
}
