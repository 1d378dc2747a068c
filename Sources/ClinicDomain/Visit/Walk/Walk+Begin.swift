extension Chart {
  /// Begins a walk.
  ///
  /// - Throws: `Refusal` where nobody is registered, no pump is known, the patient has left, or a walk of the kind is open.
  public func beginVisit(
    _ kind: VisitKind,
    id: VisitID,
    appointment: AppointmentID?,
    session: String? = nil
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The visit is not begun"
    guard summary.patient != nil else {
      throw Refusal(
        what: what,
        why: "nobody is registered in this chart",
        remedy: "Register the patient."
      )
    }
    try summary.requirePresent(what: what)
    guard summary.pump != nil else {
      throw Refusal(what: what, why: "no pump is recorded", remedy: "Record the pump first.")
    }
    if let open = summary.openVisits.first(where: {
      $0.kind == kind || ($0.kind.setsProgram && kind.setsProgram)
    }) {
      throw Refusal(
        what: what,
        why: "a \(open.kind.title) walk is open since \(open.startedAt.local.shown)",
        remedy: "Resume that walk."
      )
    }
    guard visit(id) == nil else {
      throw Refusal(what: what, why: "it was begun before", remedy: "Resume that walk.")
    }
    let template = ChecklistTemplate.current(for: kind).id
    var events: [ClinicEvent] = [
      .visitStarted(
        VisitStarted(
          visit: id,
          kind: kind,
          template: template,
          appointment: appointment,
          session: session
        )
      )
    ]
    if var booked = appointments.last(where: { $0.id == appointment }) {
      booked.state = .inProgress
      events.append(.appointmentRecorded(booked))
    }
    return events
  }
}

extension Walk {
  /// Whether what was given to resume a walk is this patient's birth date or pump's serial.
  public func isKnown(by given: String) -> Bool {
    if pump?.isSerial(given) == true { return true }
    guard let date = try? DateEntry.date(given, today: today) else { return false }
    return date == chart.summary.patient?.birthDate
  }

  /// Takes a walk up again, after the birth date or the serial was given.
  ///
  /// - Throws: `Refusal` where the visit is closed, or what was given is another patient's.
  public func resume(given: String, session: String? = nil) throws(Refusal) -> [ClinicEvent] {
    let what = "The walk is not taken up"
    guard visit.state == .open else {
      throw Refusal(what: what, why: "the visit is closed", remedy: "Look at it in the chart.")
    }
    guard isKnown(by: given) else {
      throw Refusal(
        what: what,
        why: "it is neither the birth date nor the serial of this chart",
        remedy: "Ask the patient for the birth date, or read the serial from the pump card."
      )
    }
    return [.visitResumed(VisitResumed(visit: visit.id, session: session))]
  }
}
