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
