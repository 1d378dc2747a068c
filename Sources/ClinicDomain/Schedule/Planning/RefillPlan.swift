/// A proposal for a whole horizon: every refill that is due on a working day before its due date,
/// within the clinic's capacity, moving as few booked people as possible.
///
/// It is a maximum matching of least cost between patients and half-days (see `PlaceMatching`:
/// successive shortest augmenting paths, O(P x H x E) at worst). So nobody is left out before the due
/// date while a place existed that moving others within their own windows would free. Patients
/// whose due date is past are placed first, at the first place that is free.
///
/// It is a proposal: nothing of it is booked until a person has looked at it.
public struct RefillPlan: Sendable {
  /// One patient whose refill is due within the horizon.
  public struct Candidate: Hashable, Sendable {
    /// The chart.
    public let chart: ChartID
    /// The name as lists show it.
    public let name: String
    /// The first day on which the refill may be.
    public let earliest: CivilDate
    /// The last day.
    public let due: CivilDate
    /// Whether stopping the drug is dangerous.
    public let isWithdrawalCritical: Bool
    /// What the visits of the patient need.
    public let needs: [PatientNeed]
    /// The refill that is booked, where one is.
    public let booked: Appointment?

    /// Makes a candidate.
    public init(
      chart: ChartID,
      name: String,
      earliest: CivilDate,
      due: CivilDate,
      isWithdrawalCritical: Bool,
      needs: [PatientNeed] = [],
      booked: Appointment? = nil
    ) {
      self.chart = chart
      self.name = name
      self.earliest = earliest
      self.due = due
      self.isWithdrawalCritical = isWithdrawalCritical
      self.needs = needs
      self.booked = booked
    }
  }

  /// One patient with the place that is proposed.
  public struct Placement: Hashable, Sendable {
    /// Who.
    public let candidate: Candidate
    /// The place.
    public let place: Timetable.Place
    /// Whether it lies after the due date, because that was past already.
    public var isLate: Bool { place.half.date > candidate.due }
    /// Whether a booked visit is moved.
    public var isMove: Bool { candidate.booked != nil }
    /// Days from the place to the due date, negative after it.
    public var slackDays: Int { candidate.due.days(since: place.half.date) }
  }

  /// Why somebody cannot be placed.
  public enum Obstacle: Hashable, Sendable {
    /// The clinic works on no day of the window.
    case noOpenDay(from: CivilDate, through: CivilDate)
    /// Every place of the window is taken by patients who are due as early.
    case full(from: CivilDate, through: CivilDate)
    /// On no day of the window are two nurses there.
    case noSecondNurse(from: CivilDate, through: CivilDate)
    /// The due date is past and no place is free within the horizon.
    case nothingFree(through: CivilDate)

    /// The reason in words.
    public var shown: String {
      switch self {
      case .noOpenDay(let from, let through):
        "the clinic works on no day from \(from.shown) to \(through.shown)"
      case .full(let from, let through):
        "every place from \(from.shown) to \(through.shown) is taken by patients who are due as early"
      case .noSecondNurse(let from, let through):
        "two nurses are needed and never there from \(from.shown) to \(through.shown)"
      case .nothingFree(let through):
        "the due date is past and no place is free until \(through.shown)"
      }
    }
  }

  /// Somebody who cannot be placed.
  public struct NotPlaced: Hashable, Sendable {
    /// Who.
    public let candidate: Candidate
    /// Why.
    public let obstacle: Obstacle
  }

  /// Days that a proposal leaves before the due date where it can.
  ///
  /// Source: PROP (a visit that fails is to be made up for before the due date).
  public static let slackDays = 3

  /// Patients whose booking stays as it is.
  public let kept: [Candidate]
  /// Patients who get a place, by time: those who had none, and those who are moved.
  public let placements: [Placement]
  /// Patients who get none.
  public let notPlaced: [NotPlaced]

  /// How many booked patients are moved.
  public var moved: Int { placements.count(where: \.isMove) }
  /// How many patients get a first place.
  public var newlyPlaced: Int { placements.count - moved }
  /// How many refills stand before their due date in the end.
  public var inTime: Int { kept.count + placements.count { !$0.isLate } }

  /// Plans from a moment on through a day.
  public init(
    _ candidates: [Candidate],
    in timetable: Timetable,
    now: CivilDateTime,
    through last: CivilDate
  ) {
    var planner = RefillPlanner(candidates, timetable: timetable, now: now, through: last)
    planner.run()
    kept = planner.kept
    placements = planner.placements.sorted {
      ($0.place, $0.candidate.chart) < ($1.place, $1.candidate.chart)
    }
    notPlaced = planner.notPlaced.sorted {
      ($0.candidate.due, $0.candidate.chart) < ($1.candidate.due, $1.candidate.chart)
    }
  }
}
