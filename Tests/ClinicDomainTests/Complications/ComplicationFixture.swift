import ClinicDomain

/// A chart in memory that complications are written into, a day at a time.
final class ComplicationClinic {
  private(set) var chart = Chart(id: ChartID("chart-1"))
  private(set) var book = ComplicationBook()
  private(set) var now: Moment
  private var seq: Int64 = 0

  static let nurse = staff("lopez", .nurse)
  static let clinician = staff("varga", .clinician)
  static let pharmacist = staff("rossi", .pharmacist)
  static let clerk = staff("front", .clerk)
  static let pump = Complication.Device(model: "SynchroMed II 8637-20", serial: "A1")

  static func staff(_ name: String, _ role: Role) -> StaffMember {
    StaffMember(
      id: StaffID(name),
      familyName: name,
      givenName: "Ada",
      roles: [role],
      pinHash: "x"
    )
  }

  init() throws {
    now = try Moment("2026-09-18T11:05:00-05:00")
    keep([
      .pumpRecorded(
        Pump(
          model: Self.pump.model,
          serial: Self.pump.serial,
          implantedOn: try day("2024-01-01"),
          reservoir: .millilitres(20),
          alarmVolume: .millilitres(2)
        )
      ),
      .visitStarted(
        VisitStarted(visit: VisitID("visit-1"), kind: .refill, template: "refill-1")
      ),
    ])
  }

  var today: CivilDate { now.local.date }

  func wait(days: Int) {
    now = Moment(
      instant: now.instant.advanced(bySeconds: Int64(days) * 86_400),
      offsetSeconds: now.offsetSeconds
    )
  }

  func keep(_ events: [ClinicEvent], by member: StaffMember = ComplicationClinic.nurse) {
    for event in events {
      seq += 1
      let recorded = RecordedEvent(
        seq: seq,
        at: now,
        by: .staff(member.id),
        on: "bay-1",
        action: ActionID("action-\(seq)"),
        chart: chart.id,
        visit: nil,
        event: event
      )
      chart.apply(recorded)
      book.apply(recorded)
    }
  }

  /// A complication of today.
  func complication(
    _ kind: String = "refill.volume-mismatch",
    grade: Int? = nil,
    seriousness: [SeriousnessField.Criterion] = [],
    isNearMiss: Bool = false,
    isDeviceInvolved: Bool = true
  ) -> Complication {
    Complication(
      kindID: kind,
      phase: .refill,
      onsetOn: today,
      awareOn: today,
      account: "residual of 8.1 mL, 5.2 mL expected",
      firstDone: "refill stopped",
      grade: grade,
      seriousness: seriousness,
      isNearMiss: isNearMiss,
      isDeviceInvolved: isDeviceInvolved
    )
  }

  /// Logs a complication and answers its name.
  @discardableResult
  func log(
    _ complication: Complication,
    by member: StaffMember = ComplicationClinic.nurse
  ) throws -> ComplicationID {
    let id = ComplicationID("complication-\(seq)")
    keep(try chart.logComplication(complication, id: id, by: member, now: now), by: member)
    return id
  }

  func amend(_ id: ComplicationID, _ change: (inout Complication) -> Void) throws {
    var complication = try record(id).now
    change(&complication)
    keep(
      try chart.amendComplication(
        id,
        to: complication,
        reason: "graded",
        by: Self.clinician,
        now: now
      ),
      by: Self.clinician
    )
  }

  func close(
    _ id: ComplicationID,
    _ outcome: ComplicationClosed.Outcome = .recovered,
    unreportedBecause: String? = nil,
    facility: FacilityType = .userFacility,
    by member: StaffMember = ComplicationClinic.clinician
  ) throws {
    keep(
      try chart.closeComplication(
        id,
        outcome: outcome,
        on: today,
        summary: "settled",
        unreportedBecause: unreportedBecause,
        facility: facility,
        by: member,
        now: now
      ),
      by: member
    )
  }

  func record(_ id: ComplicationID) throws -> ComplicationRecord {
    guard let record = chart.complications.record(id) else {
      throw Refusal(what: "record", why: "not there", remedy: "")
    }
    return record
  }
}
