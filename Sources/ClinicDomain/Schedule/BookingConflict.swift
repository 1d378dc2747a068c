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

extension BookingCheck {
  /// Times at which a visit of some length can begin, by day: on a free chair, with a free nurse
  /// where nurses are recorded, inside the clinic's hours.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - minutes: how long the visit is.
  ///   - id: a booking that is changed and does not stand in its own way.
  ///   - earliest: the first time of the day that is offered, for today.
  /// - Returns: the places, by time, one for each start.
  public func freeStarts(
    on day: CivilDate,
    minutes: Int,
    changing id: AppointmentID? = nil,
    notBefore earliest: CivilTime? = nil
  ) -> [Timetable.Place] {
    var timetable = timetable
    if let id { timetable.remove(id) }
    return HalfDay.both(day).flatMap { half -> [Timetable.Place] in
      guard !needs.contains(.twoNurses) || timetable.nurses(in: half).count >= 2 else { return [] }
      let free = timetable.load(half, placeMinutes: minutes).free.filter { place in
        earliest.map { place.start.time >= $0 } ?? true
      }
      var starts: Set<Int> = []
      return free.filter { starts.insert($0.minutes.lowerBound).inserted }
    }
  }

  /// Free times in the window for one patient, the days nearest to the due date that leave some
  /// slack first; where the due date is past, the next free days.
  ///
  /// - Parameters:
  ///   - minutes: how long the visit is.
  ///   - id: a booking that is changed and does not stand in its own way.
  ///   - now: the moment looked at; nothing earlier is offered.
  ///   - days: how many days are offered at most.
  ///   - perDay: how many times of each day.
  /// - Returns: the places, by time.
  public func offers(
    minutes: Int,
    changing id: AppointmentID? = nil,
    now: CivilDateTime,
    days: Int = 3,
    perDay: Int = 3
  ) -> [Timetable.Place] {
    let today = now.date
    let candidates: [CivilDate]
    if let window, !window.isPast {
      let span = Array(0...max(0, window.due.days(since: window.earliest)))
      let all = span.map { window.earliest.advanced(byDays: $0) }
      let preferred = window.due.advanced(byDays: -RefillPlan.slackDays)
      candidates = all.sorted {
        let left = abs($0.days(since: preferred))
        let right = abs($1.days(since: preferred))
        return (left, $0) < (right, $1)
      }
    } else {
      candidates = (0..<28).map { today.advanced(byDays: $0) }
    }
    var found: [(day: CivilDate, places: [Timetable.Place])] = []
    for day in candidates where found.count < days {
      let places = freeStarts(
        on: day,
        minutes: minutes,
        changing: id,
        notBefore: day == today ? now.time : nil
      )
      if !places.isEmpty { found.append((day, Array(places.prefix(perDay)))) }
    }
    return found.sorted { $0.day < $1.day }.flatMap(\.places)
  }
}
