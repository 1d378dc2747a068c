import ClinicDomain
import Screens

/// What is to be done once an effect has answered.
enum Pending: Sendable {
  // A PIN was checked.
  case signIn(StaffID)
  case unlock(StaffID)
  case sign(Signed, StaffID)

  // A PIN was hashed.
  case firstAdministrator(KeyedText)
  case staff(KeyedText, StaffID?)

  // A chart was read.
  case show(ChartID)
  case startVisit(ChartID, VisitKind?)
  case askResume(ChartID, VisitID)
  case resume(ChartID, VisitID)
  case openWalk(ChartID, VisitID, WalkDraft?)
  case refreshWalk(goesOn: Bool)
  case refreshChart
  case form(FormKind)
  case changeAppointment(AppointmentID, Appointment.State, reason: String?)

  // A draft was read.
  case draft(ChartID, VisitID)

  // Something was kept.
  case kept(After)
}

/// What a PIN was given for.
enum Signed: Hashable, Sendable {
  case screen(ScreenRecord)
  case stop(StopLeaving)
  case order(ChartID, KeyedText)
}

/// What follows when an action is safely kept.
enum After: Hashable, Sendable {
  case say(String)
  case signInFirst(StaffID)
  case walkBegun(ChartID, VisitID)
  case walkGoesOn(closed: Bool)
  case chartChanged(ChartID, String)
  case nothing
}
