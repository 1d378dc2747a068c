package import ClinicDomain

/// What a screen asks of the schedule; the workstation asks once more where it changes something,
/// and the domain decides.
package enum ScheduleRequest: Hashable, Sendable {
  /// The booking form of a patient, to book anew or to change a booking.
  case showBooking(ChartID, changing: AppointmentID?)
  /// A proposal: for everybody in the weeks ahead, or for some patients only.
  case showPlan(Set<ChartID>?)
  /// Another place for a line of the proposal that is looked at.
  case showPlace(ChartID)
  /// A line of the proposal goes where a person wants it; nothing is kept before the whole.
  case place(ProposedBooking)
  /// The closures.
  case showClosures
  /// Who comes due inside a closure.
  case showCover(ClosureID)
  /// The hand-over note.
  case showHandOver

  /// Keeps bookings, new ones and changed ones, all of them together.
  case keep([ProposedBooking])
  /// Marks the next refill of patients as reviewed.
  case review([ChartID])
  /// Takes a closure back.
  case withdrawClosure(ClosureID)
  /// Takes back the last step of whoever is signed in.
  case undo
}

/// A booking that a person has looked at and hands in.
package struct ProposedBooking: Hashable, Sendable {
  /// The chart.
  package let chart: ChartID
  /// The chart's version when it was looked at.
  package let version: Int64
  /// The booking as it is to be.
  package let appointment: Appointment
  /// Whether a booking is changed by it.
  package let isChange: Bool
  /// Why, where a booking is changed.
  package let reason: String
}
