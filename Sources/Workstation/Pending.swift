import ClinicDomain
import Screens

/// What is to be done once an effect has answered.
enum Pending: Sendable {
  // A PIN was checked.
  case signIn(StaffID)
  case unlock(StaffID)
  case sign(Signed, StaffID, action: String)

  case ownPIN(StaffID, KeyedText, action: String)
  case renewPIN(StaffID, KeyedText, action: String)

  // A PIN was hashed.
  case newPIN(StaffID, action: String, signsIn: Bool)
  case firstAdministrator(KeyedText, action: String)
  case staff(KeyedText, StaffID?, action: String)

  // A chart was read.
  case show(ChartID)
  case startVisit(VisitKind)
  case askResume(VisitID)
  case takeOver(VisitID)
  case showHolder(VisitID)
  case follow(VisitID)
  case openWalk(VisitID, WalkDraft?)
  case refreshWalk(isKept: Bool)
  case refreshChart
  case form(FormKind)
  case chooseAddendum
  case changeAppointment(AppointmentID, Appointment.State, reason: String?)
  case compareForm(action: String)
  case showBooking(changing: AppointmentID?)
  case compareWalk

  // A draft was read.
  case draft(ChartID, VisitID)

  // A session was looked for.
  case session(ChartID, VisitID)

  // Something was written down.
  case kept(After, chart: ChartID?)
}

/// What a PIN was given for.
enum Signed: Hashable, Sendable {
  case screen(ScreenRecord)
  case stop(StopLeaving)
  case order(KeyedText)
  case supply(KeyedText)
  case complication(KeyedText)
  case witness(KeyedText)
  case addendum(KeyedText)
}

/// What follows when an action is safely kept.
enum After: Hashable, Sendable {
  /// Nothing is said.
  case nothing
  case signedInFirst(StaffID)
  case pinRenewed(StaffID)
  case walkBegun(ChartID, VisitID)
  /// An answer of the walk was kept; what is worth saying of it.
  case walkGoesOn(closed: Bool, said: String?)
  /// The form that handed it in is closed, and this is said.
  case formDone(action: String, FormKind, said: String)
  /// A chart changed without a form.
  case said(String, ChartID)
  /// A panel handed it in, or a question was answered: the panel of the name is closed, this is said.
  case panelDone(action: String, said: String)
  case quit
}
