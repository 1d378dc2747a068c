import ClinicDomain
import ClinicStore
import Testing

@Suite("Events of the schedule")
struct ScheduleEventTests {
  private static let events: [ClinicEvent] = [
    .appointmentRecorded(
      Appointment(
        id: AppointmentID("a"),
        at: Sample.created.local,
        kind: .refill,
        state: .booked,
        reason: "moved",
        chair: 2,
        nurse: StaffID("lopez"),
        minutes: 90,
        place: .home
      )
    ),
    .closureRecorded(
      Closure(
        id: ClosureID("c"),
        from: CivilDate(dayNumber: 20_790),
        through: CivilDate(dayNumber: 20_795),
        part: .morning,
        staff: StaffID("lopez"),
        reason: "leave",
        isWithdrawn: true
      )
    ),
    .contactAttempted(
      ContactAttempt(
        id: ContactID("t"),
        person: .caregiver,
        way: .phone,
        result: .messageLeft,
        text: "calls back"
      )
    ),
    .contactWithdrawn(ContactWithdrawn(contact: ContactID("t"), reason: "undone")),
    .bookingReviewed(
      BookingReview(
        due: CivilDate(dayNumber: 20_790),
        booked: Sample.created.local,
        note: "ask MD",
        isWithdrawn: true
      )
    ),
    .scanPlanned(ScanPlanned(on: CivilDate(dayNumber: 20_790), text: "knee")),
    .investigationClosed(InvestigationClosed(finding: "air in the syringe")),
    .changeUndone(ChangeUndone(action: ActionID("x#1"), what: "booked")),
    .patientRecorded(
      Patient(
        mrn: "1",
        familyName: "A",
        givenName: "B",
        birthDate: CivilDate(dayNumber: 0),
        sex: .female,
        caregiver: "sister",
        needs: [.twoNurses, .escort]
      )
    ),
  ]

  @Test("Every kind is read back from the journal as it was written", arguments: events.indices)
  func readsBack(index: Int) throws {
    let event = Self.events[index]
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events.append(event)
    _ = try store.journal.append([action])
    let again = try Store.open(on: files, holder: "bay-2")
    #expect(try again.journal.events(since: 0).last?.event == event)
  }

  @Test("The books come back from the index as they were folded")
  func books() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events += Self.events.prefix(6)
    _ = try store.journal.append([action])
    try store.journal.openBooks()
    let folded = store.journal.view.books
    #expect(!folded.schedule.changes.isEmpty)
    let again = try Store.open(on: files, holder: "bay-2")
    try again.journal.openBooks()
    #expect(again.journal.view.books == folded)
  }
}
