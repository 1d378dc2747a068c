import ClinicDomain

/// Samples of what is written down of the clinic, its people and its record.
extension EventSamples {
  static let clinic: [ClinicEvent] = [
    .clinicCreated(
      ClinicCreated(
        name: "North",
        timeZone: "America/Chicago",
        isDemo: false,
        fileHash: String(repeating: "b", count: 64)
      )
    ),
    .policyChanged(
      PolicyChange(setting: .deskSeesAmounts, from: 0, to: 1, reason: "one room for all")
    ),
    .drugLimitChanged(
      DrugLimitChange(
        drug: "morphine",
        limit: .reasonDose,
        from: "15 mg/day",
        to: "10 mg/day",
        reason: "the pain board's rule"
      )
    ),
    .clinicPhoneSet(
      ClinicPhoneSet(phone: .outOfHours, from: "", to: "555 0199", reason: "for the hand-outs")
    ),
    .signedIn(StaffID("lopez")), .signedOut(StaffID("lopez")), .signInRefused(StaffID("lopez")),
    .chartRead(ChartID("c1")),
    .rowsImported(RowsImported(file: "log.csv", imported: 3, skipped: 1, refused: 2)),
    .lineErased,
    .pinChanged(
      PINChanged(staff: StaffID("lopez"), pinHash: "$argon2id$x", on: CivilDate(dayNumber: 20_700))
    ),
    .emergencyAccessed(
      EmergencyAccess(staff: StaffID("lopez"), reason: "nurse called away", until: EventSamples.at)
    ),
    .emergencyReviewed(EmergencyReviewed(access: 3, finding: "in order")),
    .auditRead(AuditRead(filter: "refused")),
    .actionRefused(
      ActionRefused(what: "w", why: "y", right: "seeChart", chart: ChartID("c1"))
    ),
    .signatureSealed(
      SignatureSeal(
        by: StaffID("lopez"),
        at: EventSamples.at,
        meaning: "label read",
        method: SignatureSeal.pinGivenAnew,
        hash: String(repeating: "a", count: 64)
      )
    ),
    .staffRecorded(
      StaffMember(
        id: StaffID("lopez"),
        familyName: "Lopez",
        givenName: "Mia",
        roles: Role.allCases,
        pinHash: "$argon2id$x",
        pinSetOn: CivilDate(dayNumber: 20_700)
      )
    ),
  ]

  static let record: [ClinicEvent] = RecordHandling.Kind.allCases.map { kind in
    .recordHandled(
      RecordHandling(
        kind: kind,
        chart: kind == .exported ? ChartID("c1") : nil,
        firstLine: kind == .erased ? 2 : nil,
        through: 3,
        head: String(repeating: "a", count: 64),
        place: "/media/safe",
        reason: "request \"1\"",
        clinicFile: nil
      )
    )
  }
}
