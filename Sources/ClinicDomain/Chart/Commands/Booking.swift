extension ChartSummary {
  /// Books a visit; the same name given twice is booked once.
  ///
  /// - Throws: `Refusal` where the time is past, the patient is no longer this clinic's, or the place and
  ///   the chair do not go together.
  public func book(_ appointment: Appointment, now: Moment) throws(Refusal) -> [ClinicEvent] {
    let what = "Nothing is booked"
    if appointments.contains(where: { $0.id == appointment.id }) { return [] }
    guard appointment.at >= now.local else {
      throw Refusal(
        what: what,
        why: "\(appointment.at.shown) is past",
        remedy: "Choose a later time."
      )
    }
    try requirePresent(what: what)
    try checkPlace(appointment, what: what)
    return [.appointmentRecorded(appointment)]
  }

  /// Moves a booked visit to another time, chair, nurse or place.
  ///
  /// - Throws: `Refusal` where it is no longer booked, the new time is past, or the reason is empty.
  public func move(_ changed: Appointment, reason: String, now: Moment)
    throws(Refusal) -> [ClinicEvent]
  {
    let what = "The appointment is not moved"
    guard let old = appointments.last(where: { $0.id == changed.id }) else {
      throw Refusal(what: what, why: "it is not in this chart", remedy: "Look at the chart again.")
    }
    guard old.state == .booked || old.state == .notAttended else {
      throw Refusal(what: what, why: "it is \(old.state.title)", remedy: "Book a new one.")
    }
    guard changed.at >= now.local else {
      throw Refusal(what: what, why: "\(changed.at.shown) is past", remedy: "Choose a later time.")
    }
    try checkPlace(changed, what: what)
    var moved = changed
    moved.state = .booked
    moved.reason = old.reason
    guard moved != old else { return [] }
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    moved.reason = reason
    return [.appointmentRecorded(moved)]
  }

  private func checkPlace(_ appointment: Appointment, what: String) throws(Refusal) {
    guard appointment.chair == nil || (appointment.place ?? .clinic) == .clinic else {
      throw Refusal(
        what: what,
        why: "a visit that is not in the clinic takes no chair",
        remedy: "Leave the chair empty."
      )
    }
    guard appointment.minutes.map({ (5...1440).contains($0) }) ?? true else {
      throw Refusal(
        what: what,
        why: "a visit of \(appointment.minutes ?? 0) minutes is not planned",
        remedy: "Enter 5 to 1440 minutes."
      )
    }
  }

  /// Gives an appointment another state.
  ///
  /// - Throws: `Refusal` where there is no such appointment, or it can no longer change that way.
  public func changeAppointment(
    _ id: AppointmentID,
    to state: Appointment.State,
    reason: String?
  ) throws(Refusal) -> [ClinicEvent] {
    try Self.change(id, of: appointments, to: state, reason: reason)
  }

  static func change(
    _ id: AppointmentID,
    of appointments: [Appointment],
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
    try summary.book(Appointment(id: id, at: time, kind: kind), now: now)
  }

  /// Gives an appointment another state.
  ///
  /// - Throws: `Refusal` where there is no such appointment, or it can no longer change that way.
  public func changeAppointment(
    _ id: AppointmentID,
    to state: Appointment.State,
    reason: String?
  ) throws(Refusal) -> [ClinicEvent] {
    try ChartSummary.change(id, of: appointments, to: state, reason: reason)
  }
}
