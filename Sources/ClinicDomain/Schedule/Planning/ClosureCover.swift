/// Who would come due while the clinic is closed, and where each could be brought forward to.
///
/// Nobody else is moved. It is a proposal until a person has looked at it.
public struct ClosureCover: Sendable {
  /// The closure.
  public let closure: Closure
  /// Patients who come due inside it, or are booked inside it.
  public let concerned: [RefillPlan.Candidate]
  /// What is proposed for them.
  public let plan: RefillPlan

  /// Finds who is concerned and plans for them.
  ///
  /// - Parameters:
  ///   - closure: the closure, recorded or not.
  ///   - candidates: everybody with a due date.
  ///   - timetable: the clinic's time; the closure need not be in it.
  ///   - now: the moment looked at.
  public init(
    _ closure: Closure,
    candidates: [RefillPlan.Candidate],
    timetable: Timetable,
    now: CivilDateTime
  ) {
    self.closure = closure
    let timetable = timetable.adding(closure)
    concerned = candidates.filter { Self.isConcerned($0, by: closure, in: timetable) }
    let last = concerned.map(\.due).max() ?? closure.through
    plan = RefillPlan(concerned, in: timetable, now: now, through: max(last, closure.through))
  }

  /// Whether a patient is booked on a closed half-day, or is due on a closed day without a booking
  /// before it.
  private static func isConcerned(
    _ candidate: RefillPlan.Candidate,
    by closure: Closure,
    in timetable: Timetable
  ) -> Bool {
    if let booked = candidate.booked {
      let half = HalfDay(booked.at, policy: timetable.policy)
      let isClosed = closure.staff == nil || timetable.closedBecause(half) != nil
      if closure.covers(half), isClosed || booked.nurse == closure.staff { return true }
      if booked.at.date <= candidate.due { return false }
    }
    return HalfDay.both(candidate.due).contains {
      closure.covers($0) && timetable.closedBecause($0) != nil
    }
  }
}

extension Timetable {
  /// The same with one closure more, or with its new form.
  func adding(_ closure: Closure) -> Timetable {
    var changed = self
    changed.closures = closures.filter { $0.id != closure.id } + (closure.holds ? [closure] : [])
    return changed
  }
}
