import ClinicDomain
import Testing

@Suite("The next visit")
struct NextVisitTests {
  private func clinic(_ order: WalkOrder = WalkOrder()) throws -> (WalkClinic, CivilDate) {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.baclofen.patient)
    try clinic.sign(order)
    try clinic.begin()
    try clinic.walkOn(through: 18)
    return (clinic, try #require(try clinic.walk.newDueDate?.date))
  }

  @Test(
    "is taken on the due date and refused a day later",
    arguments: [(0, true), (1, false), (-1, true)]
  )
  func dueDate(_ days: Int, _ isTaken: Bool) throws {
    let (clinic, due) = try clinic()
    // 144 days to the alarm, 14 days of margin: baclofen.
    #expect(due == clinic.now.local.date.advanced(byDays: 130))
    let next = "\(due.advanced(byDays: days)) 16:30"
    try clinic.record(19, ["leave.next": next])
    #expect(clinic.openStops == (isTaken ? [] : [.nextVisit]))
    let booked = clinic.chart.summary.nextAppointment(
      from: clinic.now.local.date.advanced(byDays: 1)
    )
    #expect(booked?.at.description == (isTaken ? next : nil))
  }

  @Test("the prescriber's own date governs where it is earlier")
  func prescriber() throws {
    let (clinic, due) = try clinic(WalkOrder(refillBy: "2026-10-20"))
    #expect(due == (try CivilDate("2026-10-20")))
    try clinic.record(19, ["leave.next": "2026-10-21 09:00"])
    #expect(clinic.openStops == [.nextVisit])
  }

  @Test("a time that is past is no visit")
  func past() throws {
    let (clinic, _) = try clinic()
    try clinic.record(19, ["leave.next": "2026-09-22 08:00"])
    #expect(clinic.openStops == [.nextVisit])
  }

  @Test(
    "nothing booked is left only by a clinician with a reason of the closed list",
    arguments: SafeExit.closedReasons
  )
  func closedList(_ reason: String) throws {
    let (clinic, _) = try clinic()
    try clinic.record(19, ["leave.next": ""])
    #expect(throws: Refusal.self) { try clinic.leave(.nextVisit, by: nil) }
    #expect(throws: Refusal.self) {
      try clinic.leave(.nextVisit, by: .noNextVisit, reason: "patient wishes to call")
    }
    #expect(throws: Refusal.self) {
      try clinic.leave(.nextVisit, by: .noNextVisit, reason: reason, signedBy: WalkClinic.nurse)
    }
    try clinic.leave(.nextVisit, by: .noNextVisit, reason: reason)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("a pump past its life can still be booked before the next limit, with a reason")
  func pastLife() throws {
    let clinic = try WalkClinic()
    var patient = WalkCase.baclofen.patient
    patient.implantedOn = "2019-06-15"
    try clinic.admit(patient)
    try clinic.sign()
    try clinic.begin()
    try clinic.walkOn(through: 18)
    let due = try #require(try clinic.walk.newDueDate)
    #expect(due.limit == .pumpLife && due.date < clinic.now.local.date)
    try clinic.record(19, ["leave.next": "\(clinic.now.local.date.advanced(byDays: 20)) 10:00"])
    #expect(clinic.openStops == [])
    #expect(clinic.chart.visit(clinic.visit)?.entry(screen: 19)?.answers["reason.due"] != nil)
    try clinic.walkOn()
    #expect(clinic.chart.visit(clinic.visit)?.state == .signed)
  }

  @Test("the appointment of the day is done when the visit is signed, and cancelled when put off")
  func appointment() throws {
    for isPutOff in [false, true] {
      let clinic = try WalkClinic()
      try clinic.admit(WalkCase.baclofen.patient)
      try clinic.sign()
      let id = AppointmentID("today")
      clinic.keep([
        .appointmentRecorded(
          Appointment(id: id, at: try CivilDateTime("2026-09-22 09:00"), kind: .refill)
        )
      ])
      try clinic.begin(appointment: id)
      #expect(clinic.chart.appointments.first { $0.id == id }?.state == .inProgress)
      if isPutOff {
        clinic.keep(
          try clinic.walk.end(by: .deferred, plan: "tomorrow", signedBy: WalkClinic.nurse),
          visit: clinic.visit
        )
      } else {
        try clinic.walkOn()
      }
      #expect(
        clinic.chart.appointments.first { $0.id == id }?.state == (isPutOff ? .cancelled : .done)
      )
    }
  }
}
