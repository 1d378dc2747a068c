/// Why a booking is not as it should be; a person decides whether it is made all the same.
public enum BookingConflict: Hashable, Sendable {
  case closed(HalfDay, reason: String)
  case outOfHours
  case sameChair(Int, Timetable.Visit)
  case noChair(HalfDay)
  case sameNurse(StaffID, Timetable.Visit)
  case nurseAway(StaffID)
  case tooFewNurses(HalfDay)
  case patientTwice(Appointment)
  case afterDue(days: Int, due: CivilDate)
  case beforeEarliest(CivilDate, BookingWindow.Earliest)
  case beforeDrug(CivilDate)
  case drugNotUsable(until: CivilDate)

  /// Whether it endangers the patient's supply, not only the clinic's order.
  public var isGrave: Bool {
    switch self {
    case .afterDue, .beforeDrug, .drugNotUsable, .closed: true
    case .outOfHours, .sameChair, .noChair, .sameNurse, .nurseAway, .tooFewNurses, .patientTwice,
      .beforeEarliest:
      false
    }
  }

  /// The rule's name in files.
  public var name: String {
    switch self {
    case .closed: "closedDay"
    case .outOfHours: "outOfHours"
    case .sameChair: "sameChair"
    case .noChair: "noChair"
    case .sameNurse: "sameNurse"
    case .nurseAway: "nurseAway"
    case .tooFewNurses: "tooFewNurses"
    case .patientTwice: "patientTwice"
    case .afterDue: "afterDue"
    case .beforeEarliest: "beforeEarliest"
    case .beforeDrug: "beforeDrug"
    case .drugNotUsable: "drugNotUsable"
    }
  }

  /// The conflict in words.
  public func shown(nurse: (StaffID) -> String) -> String {
    switch self {
    case .closed(let half, let reason): "\(half.shown) is closed: \(reason)"
    case .outOfHours: "outside of the clinic's hours"
    case .sameChair(let chair, let visit):
      "chair \(chair) is taken by \(visit.name) at \(visit.appointment.at.time)"
    case .noChair(let half): "no chair is free then on \(half.shown)"
    case .sameNurse(let id, let visit):
      "\(nurse(id)) has \(visit.name) at \(visit.appointment.at.time)"
    case .nurseAway(let id): "\(nurse(id)) is away or may not refill that day"
    case .tooFewNurses(let half): "two nurses are needed, \(half.shown) has fewer"
    case .patientTwice(let other): "the patient also has a \(other.kind.title) on \(other.at.shown)"
    case .afterDue(let days, let due):
      "\(days) \(days == 1 ? "day" : "days") after the due date \(due.shown)"
    case .beforeEarliest(let day, let because):
      "before \(day.shown), the earliest day (\(because.title))"
    case .beforeDrug(let day): "the drug can be here from \(day.shown) at the earliest"
    case .drugNotUsable(let until): "the drug that is here may be used until \(until.shown) only"
    }
  }
}
