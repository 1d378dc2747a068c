import ClinicDomain

/// What the front desk of the demonstration has written down: closures, calls, reviews, a scan.
extension DemoClinic {
  /// The closures and who was called, in order of time.
  func schedule() -> [Action] {
    phones() + closures() + calls() + reviews()
  }

  private func deskMoment(daysAgo days: Int, minute: Int32) -> Moment {
    let day = today.advanced(byDays: -days)
    let local = CivilDateTime(date: day, time: CivilTime(secondOfDay: minute * 60))
    return switch zone.resolve(local) {
    case .unique(let moment): moment
    case .twice(let first, _): first
    case .gap: zone.start(of: day)
    }
  }

  private func act(
    _ name: String,
    _ event: ClinicEvent,
    in chart: ChartID? = nil,
    at: Moment
  ) -> Action {
    Action(
      id: ActionID("demo-desk-\(name)"),
      by: .staff(StaffID("front")),
      on: "front-desk",
      at: at.instant < now.instant ? at : now,
      chart: chart,
      events: [event]
    )
  }

  private func next(_ weekday: Weekday, from day: CivilDate) -> CivilDate {
    var day = day
    while day.weekday != weekday { day = day.advanced(byDays: 1) }
    return day
  }

  /// The numbers that patients call; numbers that belong to nobody.
  private func phones() -> [Action] {
    let numbers: [(ClinicPhone, String)] = [
      (.officeHours, "312 555 0140"), (.outOfHours, "312 555 0199"),
    ]
    return [
      Action(
        id: ActionID("demo-desk-phones"),
        by: .staff(StaffID("admin")),
        on: "office",
        at: deskMoment(daysAgo: 200, minute: 600),
        events: numbers.map { phone, number in
          .clinicPhoneSet(
            ClinicPhoneSet(phone: phone, from: "", to: number, reason: "for the hand-outs")
          )
        }
      )
    ]
  }

  /// A week of closure in a month, and a nurse's day of leave next week.
  private func closures() -> [Action] {
    let monday = next(.monday, from: today.advanced(byDays: 24))
    let leave = next(.thursday, from: today.advanced(byDays: 5))
    let closed = Closure(
      id: ClosureID("demo-works"),
      from: monday,
      through: monday.advanced(byDays: 4),
      reason: "works in the building"
    )
    let away = Closure(
      id: ClosureID("demo-leave"),
      from: leave,
      through: leave,
      staff: StaffID("chen"),
      reason: "leave"
    )
    let at = deskMoment(daysAgo: 3, minute: 600)
    return [
      act("works", .closureRecorded(closed), at: at),
      act("leave", .closureRecorded(away), at: at),
    ]
  }

  /// The overdue baclofen patient was called twice and not reached; the one whose pump is empty was
  /// sent to the emergency department.
  private func calls() -> [Action] {
    func call(
      _ number: Int,
      _ name: String,
      _ person: ContactAttempt.Person,
      _ way: ContactAttempt.Way,
      _ result: ContactAttempt.Result,
      daysAgo days: Int,
      _ text: String = ""
    ) -> Action {
      act(
        name,
        .contactAttempted(
          ContactAttempt(
            id: ContactID("demo-\(name)"),
            person: person,
            way: way,
            result: result,
            text: text
          )
        ),
        in: Self.chart(number),
        at: deskMoment(daysAgo: days, minute: 840)
      )
    }
    return [
      call(14, "call-1", .patient, .phone, .noAnswer, daysAgo: 2),
      call(14, "call-2", .patient, .phone, .messageLeft, daysAgo: 1, "asked to call back"),
      call(15, "call-3", .patient, .phone, .reached, daysAgo: 4, "has no transport"),
      call(16, "call-4", .patient, .phone, .emergencyAdvised, daysAgo: 1, "no pain, no itch"),
      call(17, "call-5", .caregiver, .phone, .reached, daysAgo: 0, "calls back with a day"),
    ]
  }

  private func reviews() -> [Action] {
    let scan = ScanPlanned(on: today.advanced(byDays: 16), text: "knee, outside")
    return [
      act(
        "scan",
        .scanPlanned(scan),
        in: Self.chart(26),
        at: deskMoment(daysAgo: 2, minute: 660)
      )
    ]
  }
}
