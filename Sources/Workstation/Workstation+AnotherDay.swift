import ClinicDomain
import Grid
import Screens

/// The clinic on another day: looked at, never written in.
extension Workstation {
  /// Moves the day that is looked at.
  mutating func look(daysFurther days: Int) -> [Effect] {
    guard tab.looksAhead else {
      message = ScreenMessage("Another day is looked at on Today, Pumps, Levels and Upcoming.")
      return []
    }
    lookedDays += days
    refreshLists()
    return []
  }

  /// What is said where something would be written while another day is looked at.
  static let frozen =
    "Another day is looked at: nothing can be written. Esc comes back to today."
}

extension ScreenID {
  /// Whether the screen can be looked at as it will be on another day.
  var looksAhead: Bool {
    switch self {
    case .today, .pumps, .reservoirs, .upcoming: true
    case .refill, .complications, .chart, .drugs, .audit, .figures: false
    }
  }
}

extension ScreenOutcome {
  /// Whether it would write something, or opens what does.
  var writes: Bool {
    switch self {
    case .handled, .unhandled, .refused, .show, .open: false
    case .startRefill, .resume, .takeOver, .change, .typed, .record, .leaveStop, .handIn, .form,
      .changeComplication:
      true
    case .perform(let action, _): action.writes
    case .schedule(let request):
      switch request {
      case .showPlan, .showPlace, .place, .showClosures, .showCover, .showHandOver: false
      case .showBooking, .keep, .review, .withdrawClosure, .undo: true
      }
    }
  }
}

extension ScreenAction {
  /// Whether the workstation opens something with it that writes.
  var writes: Bool {
    switch self {
    case .book, .new, .edit, .order, .program, .note, .addendum, .refill, .arrive, .didNotAttend,
      .drugOrder, .receive, .waste, .verify, .followUp, .lifeCycle, .outcome, .interrogation:
      true
    default: false
    }
  }
}

extension FormKind {
  /// Whether it gives an appointment another state.
  var changesAppointment: Bool {
    switch self {
    case .missed, .cancelVisit: true
    default: false
    }
  }
}
