/// What a booking is held against: the clinic's time, the patient's window and drug.
public struct BookingCheck: Sendable {
  /// The clinic's time.
  public let timetable: Timetable
  /// The appointments of the patient.
  public let own: [Appointment]
  /// The days in which a refill ought to be; nothing where no due date is known.
  public let window: BookingWindow?
  /// Where the drug stands.
  public let drug: DrugStanding?
  /// What the patient's visits need.
  public let needs: [PatientNeed]

  /// Makes a check.
  public init(
    timetable: Timetable,
    own: [Appointment],
    window: BookingWindow?,
    drug: DrugStanding?,
    needs: [PatientNeed]
  ) {
    self.timetable = timetable
    self.own = own
    self.window = window
    self.drug = drug
    self.needs = needs
  }

  /// Everything that speaks against a booking, the grave ones first.
  ///
  /// Visits that are cancelled or were missed never stand in the way, and a booking that is changed
  /// never stands in its own.
  public func conflicts(of proposal: Appointment) -> [BookingConflict] {
    let all = clinic(proposal) + patient(proposal)
    return all.filter(\.isGrave) + all.filter { !$0.isGrave }
  }

  private func clinic(_ proposal: Appointment) -> [BookingConflict] {
    let policy = timetable.policy
    let half = HalfDay(proposal.at, policy: policy)
    let minutes = proposal.minutesOfDay(policy)
    var found: [BookingConflict] = []
    if let reason = timetable.closedBecause(half) {
      found.append(.closed(half, reason: reason))
    } else if minutes.lowerBound < half.minutes(policy).lowerBound
      || minutes.upperBound > half.minutes(policy).upperBound
    {
      found.append(.outOfHours)
    }
    let beside = timetable.visits(on: proposal.at.date).filter {
      $0.appointment.id != proposal.id && $0.appointment.minutesOfDay(policy).overlaps(minutes)
    }
    let isHere = (proposal.place ?? .clinic) == .clinic
    if isHere, let chair = proposal.chair {
      if let other = beside.first(where: { $0.appointment.chair == chair }) {
        found.append(.sameChair(chair, other))
      }
    } else if isHere, timetable.closedBecause(half) == nil,
      Self.most(of: beside.map { $0.appointment.minutesOfDay(policy) }, in: minutes)
        >= timetable.chairCount(half)
    {
      found.append(.noChair(half))
    }
    if let nurse = proposal.nurse {
      if let other = beside.first(where: { $0.appointment.nurse == nurse }) {
        found.append(.sameNurse(nurse, other))
      }
      let working = timetable.nurses(in: half)
      if !working.contains(where: { $0.id == nurse }) { found.append(.nurseAway(nurse)) }
    }
    if needs.contains(.twoNurses), timetable.nurses(in: half).count < 2 {
      found.append(.tooFewNurses(half))
    }
    return found
  }

  /// How many of some visits run at once at the most.
  private static func most(of taken: [Range<Int>], in minutes: Range<Int>) -> Int {
    ([minutes.lowerBound] + taken.map(\.lowerBound)).filter { minutes.contains($0) }
      .map { minute in taken.count { $0.contains(minute) } }.max() ?? 0
  }

  private func patient(_ proposal: Appointment) -> [BookingConflict] {
    var found: [BookingConflict] = []
    let others = own.filter { $0.id != proposal.id && $0.takesTime && $0.state != .done }
    // Two refills for one fill are one too many, whatever day; other visits only on the same day.
    if let other = others.first(where: {
      $0.at.date == proposal.at.date
        || ($0.kind == .refill && proposal.kind == .refill && $0.state == .booked)
    }) {
      found.append(.patientTwice(other))
    }
    guard proposal.kind == .refill else { return found }
    let day = proposal.at.date
    if let window {
      if day > window.due {
        found.append(.afterDue(days: day.days(since: window.due), due: window.due))
      } else if day < window.earliest, window.earliestBecause != .drug {
        found.append(.beforeEarliest(window.earliest, window.earliestBecause))
      }
    }
    if let from = drug?.hereFrom, day < from { found.append(.beforeDrug(from)) }
    if let until = drug?.usableUntil, day > until { found.append(.drugNotUsable(until: until)) }
    return found
  }
}
