package import ClinicDomain

/// Samples of what is written down of the schedule.
extension EventSamples {
  package static let schedule: [ClinicEvent] = [
    .appointmentRecorded(
      Appointment(
        id: AppointmentID("a"),
        at: EventSamples.at.local,
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
        booked: EventSamples.at.local,
        note: "ask MD",
        isWithdrawn: true
      )
    ),
    .scanPlanned(ScanPlanned(on: CivilDate(dayNumber: 20_790), text: "knee")),
    .discrepancyClosed(DiscrepancyClosed(cause: nil, conclusion: "air in the syringe")),
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
}
