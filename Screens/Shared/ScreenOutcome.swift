package import ClinicDomain

/// What a screen asks of the workstation after an event.
package enum ScreenOutcome: Hashable, Sendable {
  /// The event was taken in; the screen may look different now.
  case handled
  /// The event means nothing here.
  case unhandled
  /// The key means something, but not now, and this is why.
  case refused(String)
  /// Another screen is to be shown.
  case show(ScreenID)
  /// A chart is to be opened.
  case open(ChartID)
  /// A walk is to be begun with this patient.
  case startRefill(ChartID)
  /// A walk is to be taken up where it was left.
  case resume(VisitID, of: ChartID)
  /// A walk that somebody else is in is to be taken over.
  case takeOver(VisitID, of: ChartID)
  /// An appointment is to get another state.
  case change(AppointmentID, of: ChartID, to: Appointment.State)
  /// An action that is the workstation's own: a form, the lock, the way back.
  case perform(ScreenAction, ChartID?)
  /// A form is to be opened.
  case form(FormKind)
  /// What was typed in a walk changed; the focus left a line where `isWorthKeeping`.
  case typed(isWorthKeeping: Bool)
  /// The answers of a walk's screen are to be kept.
  case record(ScreenRecord)
  /// A stop of a walk is to be left.
  case leaveStop(StopLeaving)
  /// A complication is to be amended or closed.
  case changeComplication(ComplicationID, of: ChartID)
  /// A form was handed in.
  case handIn(KeyedText)
  /// Something is asked of the schedule.
  case schedule(ScheduleRequest)
}

/// The answers of a walk's screen, ready to be kept.
package struct ScreenRecord: Hashable, Sendable {
  /// The screen's number.
  package let screen: Int
  /// The answers in stored form.
  package let answers: KeyedText
  /// Who did it, where that is another than who is signed in.
  package let performer: StaffID?
  /// When it was done, where that is another time than that of the entry.
  package let performedAt: CivilTime?
}

/// The way out of a stop that a person chose.
package struct StopLeaving: Hashable, Sendable {
  /// The stop; nothing where the visit is put off without one.
  package let stop: StopRecord?
  /// The exit; nothing for a clinician's override.
  package let exit: SafeExit?
  /// What was written.
  package let reason: String
}
