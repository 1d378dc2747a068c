extension Chart {
  /// Books a visit.
  ///
  /// - Throws: `Refusal` where the time is past.
  public func book(
    _ kind: VisitKind,
    at time: CivilDateTime,
    id: AppointmentID,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    guard time >= now.local else {
      throw Refusal(
        what: "Nothing is booked",
        why: "\(time.shown) is past",
        remedy: "Choose a later time."
      )
    }
    return [.appointmentRecorded(Appointment(id: id, at: time, kind: kind))]
  }

  /// Gives an appointment another state.
  ///
  /// - Throws: `Refusal` where there is no such appointment, or it can no longer change that way.
  public func changeAppointment(
    _ id: AppointmentID,
    to state: Appointment.State,
    reason: String?
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The appointment is not changed"
    guard var appointment = appointments.last(where: { $0.id == id }) else {
      throw Refusal(what: what, why: "it is not in this chart", remedy: "Look at the chart again.")
    }
    if appointment.state == state { return [] }
    switch (appointment.state, state) {
    case (.done, _), (.cancelled, _):
      throw Refusal(
        what: what,
        why: "it is \(appointment.state.rawValue)",
        remedy: "Book a new one."
      )
    case (_, .cancelled) where (reason ?? "").isEmpty,
      (_, .notAttended) where (reason ?? "").isEmpty:
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    default: break
    }
    appointment.state = state
    if let reason { appointment.reason = reason }
    return [.appointmentRecorded(appointment)]
  }
}
