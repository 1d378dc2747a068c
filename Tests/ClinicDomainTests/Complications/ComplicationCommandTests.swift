import ClinicDomain
import Testing

/// Who may write a complication down, grade, amend and close it, and what can never be so.
@Suite struct ComplicationCommandTests {
  private func why(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Refusal)?.why
    }
  }

  @Test func whatANurseLogsWaitsForAClinician() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(clinic.complication())
    #expect(try clinic.record(id).status == .review)
    try clinic.amend(id) { $0.grade = 2 }
    #expect(try clinic.record(id).status == .open)
    #expect(clinic.book.record(id) == clinic.chart.complications.record(id))
  }

  @Test(arguments: [Role.clerk, .administrator])
  func onlyMedicalStaffLogs(_ role: Role) throws {
    let clinic = try ComplicationClinic()
    let member = ComplicationClinic.staff("front", role)
    #expect(
      why { try clinic.log(clinic.complication(), by: member) }
        == "FRONT, Ada may not log a complication and its follow-up"
    )
  }

  @Test func onlyAClinicianGradesAmendsAndCloses() throws {
    let clinic = try ComplicationClinic()
    let nurse = ComplicationClinic.nurse
    #expect(why { try clinic.log(clinic.complication(grade: 2)) } == "only a clinician grades it")
    let id = try clinic.log(clinic.complication(grade: 2), by: ComplicationClinic.clinician)
    var other = try clinic.record(id).now
    other.grade = 3
    #expect(
      why {
        _ = try clinic.chart.amendComplication(
          id,
          to: other,
          reason: "worse",
          by: nurse,
          now: clinic.now
        )
      } == "LOPEZ, Ada may not grade, amend and close a complication"
    )
    #expect(
      why { try clinic.close(id, by: nurse) }
        == "LOPEZ, Ada may not grade, amend and close a complication"
    )
  }

  @Test func anAmendmentNeverOverwritesTheFirstText() throws {
    let clinic = try ComplicationClinic()
    let first = clinic.complication()
    let id = try clinic.log(first)
    clinic.wait(days: 1)
    try clinic.amend(id) {
      $0.grade = 2
      $0.account = "residual of 8.1 mL, read twice"
    }
    try clinic.amend(id) { $0.kindID = "pump.under-infusion" }
    let record = try clinic.record(id)
    #expect(record.first.value == first)
    #expect(record.first.by == .staff(ComplicationClinic.nurse.id))
    #expect(record.now.kindID == "pump.under-infusion")
    #expect(record.amendments.count == 2)
    #expect(record.amendments[0].value.complication.account == "residual of 8.1 mL, read twice")
    #expect(record.amendments[0].value.signature.by == ComplicationClinic.clinician.id)
  }

  @Test func anAmendmentThatChangesNothingIsRefused() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(clinic.complication())
    #expect(why { try clinic.amend(id) { _ in } }?.contains("nothing is different") == true)
    try clinic.amend(id) { $0.grade = 2 }
    #expect(why { try clinic.amend(id) { $0.grade = nil } } == "the grade is taken away")
  }

  private func link(_ visit: String, on day: CivilDate) -> Complication.VisitLink {
    Complication.VisitLink(id: VisitID(visit), on: day, kind: .refill)
  }

  @Test("What cannot be is refused before anything is kept", arguments: 0..<10)
  func impossible(_ number: Int) throws {
    let clinic = try ComplicationClinic()
    var one = clinic.complication()
    switch number {
    case 0: one.kindID = "refill.nonsense"
    case 1: one.account = ""
    case 2: one.onsetOn = clinic.today.advanced(byDays: 1)
    case 3: one.awareOn = clinic.today.advanced(byDays: -1)
    case 4: one.awareOn = clinic.today.advanced(byDays: 1)
    case 5: one.visit = link("of another chart", on: clinic.today)
    case 6: one.device = Complication.Device(model: "M", serial: "A2")
    case 7: one.followUpOn = clinic.today.advanced(byDays: -1)
    case 8:
      one.isNearMiss = true
      one.seriousness = [.hospitalisation]
    default: one.grade = 6
    }
    #expect(
      throws: Refusal.self,
      performing: { try clinic.log(one, by: ComplicationClinic.clinician) }
    )
    #expect(clinic.chart.complications.records.isEmpty)
    one = clinic.complication()
    one.visit = link("visit-1", on: clinic.today)
    one.device = ComplicationClinic.pump
    try clinic.log(one)
  }

  @Test func gradeAndSeriousnessAreNeverDerivedFromEachOther() throws {
    let clinic = try ComplicationClinic()
    let grave = try clinic.log(clinic.complication(grade: 4), by: ComplicationClinic.clinician)
    #expect(try clinic.record(grave).now.seriousness == [])
    let mild = try clinic.log(
      clinic.complication(grade: 1, seriousness: [.hospitalisation]),
      by: ComplicationClinic.clinician
    )
    #expect(try clinic.record(mild).now.grade == 1)
    let open = try clinic.log(clinic.complication(seriousness: [.lifeThreatening]))
    #expect(try clinic.record(open).now.grade == nil)
    // Only what contradicts itself is refused.
    #expect(
      why { try clinic.log(clinic.complication(grade: 5), by: ComplicationClinic.clinician) }
        == "grade 5 is death, and death is not ticked"
    )
  }

  @Test func aFollowUpMovesTheDayOfTheNextLook() throws {
    let clinic = try ComplicationClinic()
    var one = clinic.complication()
    one.followUpOn = clinic.today.advanced(byDays: 6)
    let id = try clinic.log(one)
    #expect(try !clinic.record(id).isFollowUpDue(on: clinic.today.advanced(byDays: 5)))
    #expect(try clinic.record(id).isFollowUpDue(on: clinic.today.advanced(byDays: 6)))
    clinic.wait(days: 6)
    func follow(_ result: String, on: CivilDate, next: CivilDate?) throws {
      clinic.keep(
        try clinic.chart.followUpComplication(
          ComplicationFollowedUp(id: id, on: on, result: result, nextOn: next),
          by: ComplicationClinic.nurse,
          today: clinic.today
        )
      )
    }
    #expect(why { try follow("", on: clinic.today, next: nil) } == "what was found is empty")
    #expect(
      why { try follow("seen", on: clinic.today.advanced(byDays: 1), next: nil) }?
        .contains("lies ahead") == true
    )
    #expect(
      why { try follow("seen", on: clinic.today.advanced(byDays: -7), next: nil) }?
        .contains("before it began") == true
    )
    #expect(
      why { try follow("seen", on: clinic.today, next: clinic.today) }?.contains("is not ahead")
        == true
    )
    try follow("dye study done", on: clinic.today, next: clinic.today.advanced(byDays: 30))
    #expect(try clinic.record(id).followUpOn == clinic.today.advanced(byDays: 30))
    // An amendment of something else leaves the day as it is.
    try clinic.amend(id) { $0.grade = 2 }
    #expect(try clinic.record(id).followUpOn == clinic.today.advanced(byDays: 30))
    try follow("resolved", on: clinic.today, next: nil)
    #expect(try clinic.record(id).followUpOn == nil)
  }

  @Test func nothingIsClosedUngradedOrContradicted() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(clinic.complication())
    #expect(why { try clinic.close(id) } == "nobody has graded it")
    try clinic.amend(id) { $0.grade = 2 }
    #expect(why { try clinic.close(id, .fatal) }?.contains("the grade is not 5") == true)
    try clinic.close(id, .sequel)
    #expect(try clinic.record(id).status == .closed)
    #expect(why { try clinic.close(id) }?.contains("it was closed on") == true)
    // A near miss never reached anybody and needs no grade.
    let miss = try clinic.log(clinic.complication("refill.wrong-drug", isNearMiss: true))
    #expect(try clinic.record(miss).status == .open)
    try clinic.close(miss, .unknown)
  }

  @Test func aClosedOneIsOpenedAgainWithItsClosingKept() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(clinic.complication(grade: 1), by: ComplicationClinic.clinician)
    try clinic.close(id)
    clinic.keep(
      try clinic.chart.reopenComplication(
        id,
        reason: "it came back",
        by: ComplicationClinic.clinician,
        now: clinic.now
      )
    )
    let record = try clinic.record(id)
    #expect(record.status == .open)
    #expect(record.closings.count == 1)
    #expect(record.reopenings.map(\.value.reason) == ["it came back"])
  }

  @Test func aReportThatHasToBeMadeHoldsTheClosing() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(
      clinic.complication("cath.dislodge", grade: 3, seriousness: [.permanentImpairment]),
      by: ComplicationClinic.clinician
    )
    #expect(why { try clinic.close(id) }?.contains("is not written down, due") == true)
    func report(_ reference: String, on: CivilDate) throws {
      clinic.keep(
        try clinic.chart.reportComplication(
          ComplicationReported(id: id, to: .maker, on: on, reference: reference),
          by: ComplicationClinic.nurse,
          today: clinic.today
        )
      )
    }
    #expect(why { try report("", on: clinic.today) } == "the reference is empty")
    #expect(throws: Refusal.self) { try report("R-1", on: clinic.today.advanced(byDays: -1)) }
    #expect(throws: Refusal.self) { try report("R-1", on: clinic.today.advanced(byDays: 1)) }
    try report("R-1", on: clinic.today)
    try clinic.close(id)
    #expect(try clinic.record(id).status == .closed)
  }

  @Test func whereThereIsNoReportTheReasonIsKept() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(
      clinic.complication("cath.dislodge", grade: 3, seriousness: [.permanentImpairment]),
      by: ComplicationClinic.clinician
    )
    try clinic.close(id, unreportedBecause: "reported by the hospital that revised it")
    #expect(
      try clinic.record(id).closed?.value.unreportedBecause
        == "reported by the hospital that revised it"
    )
  }
}
