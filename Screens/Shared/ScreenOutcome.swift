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
  /// An appointment is to get another state.
  case change(AppointmentID, of: ChartID, to: Appointment.State)
  /// An action that is the workstation's own: a form, the lock, the way back.
  case perform(ScreenAction, ChartID?)
}
