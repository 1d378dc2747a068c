package import ClinicDomain

/// A demonstration clinic: sixty invented patients around a day, the same for the same seed.
package struct DemoClinic: Sendable {
  /// The clinic's name.
  package static let name = "North clinic"
  /// Its time zone.
  package static let timeZone = "America/Chicago"
  /// How many patients it has.
  package static let patientCount = 60

  let now: Moment
  let zone: ZoneRules
  private var numbers: SeededNumbers

  /// Prepares the clinic of a moment.
  package init(now: Moment, zone: ZoneRules, seed: UInt64) {
    self.now = now
    self.zone = zone
    numbers = SeededNumbers(seed: seed)
  }

  var today: CivilDate { now.local.date }

  /// The name of a patient's chart.
  static func chart(_ number: Int) -> ChartID { ChartID("demo\(1000 + number)") }

  /// The actions that make the staff; the closure hashes PINs.
  package func staff(hash: (String) -> String?) -> [Action] {
    DemoStaff.all.map { person in
      Action(
        id: ActionID("staff-\(person.id.text)"),
        by: .system,
        on: "demo",
        at: beginning,
        events: [
          .staffRecorded(
            StaffMember(
              id: person.id,
              familyName: person.name.family,
              givenName: person.name.given,
              roles: [person.role],
              pinHash: hash(person.pin) ?? ""
            )
          )
        ]
      )
    }
  }

  /// The time of day at which a demonstration starts: in the middle of the morning.
  package static let startMinute: Int32 = 580

  /// When the clinic's records begin: four years before the moment.
  package var beginning: Moment {
    zone.start(of: today.advanced(byMonths: -48))
  }

  /// What a patient stands for on the day.
  private enum Situation: Sendable {
    case routine(daysSinceFill: Double)
    case done, waiting, walking, booked
    case overdue, alarm, empty, urgent, due
  }

  /// The actions of all patients, in order of time.
  package mutating func patients() -> [Action] {
    var actions: [Action] = []
    for number in 0..<Self.patientCount { actions += patient(number) }
    actions += DemoSupply(now: now)
      .clinicWide(beginning: beginning, baclofen: Therapy.all[0].formulation)
    actions += patientsOnTheWay()
    actions += schedule()
    return actions.enumerated().sorted {
      ($0.element.at.instant, $0.offset) < ($1.element.at.instant, $1.offset)
    }
    .map(\.element)
  }

  private func situation(_ number: Int) -> Situation {
    switch number {
    case 0..<3: .done
    case 3: .walking
    case 4, 5: .waiting
    case 6..<14: .booked
    case 14: .overdue
    case 15: .alarm
    case 16: .empty
    case 17..<20: .urgent
    case 20..<25: .due
    default: .routine(daysSinceFill: Double(number % 10) / 12)
    }
  }

  private mutating func patient(_ number: Int) -> [Action] {
    let therapy =
      switch number {
      case 8: Therapy.flex
      // The overdue one has baclofen, which must not stop.
      case 14: Therapy.all[2]
      default: Therapy.all[number % Therapy.all.count]
      }
    let born = CivilDate(dayNumber: Int32(numbers.whole(-14_600...12_000)))
    var patient = InventedPerson.patient(
      number,
      mrn: "\(204_000 + number * 37)",
      born: born,
      numbers: &numbers
    )
    if number == 12 { patient.familyName = InventedPerson.surnames[6] }
    if therapy.formulation.primary.drug == "baclofen" { patient.spasticityOrigin = .spinal }
    let implanted = today.advanced(byMonths: number == 30 ? -84 : -numbers.whole(14...44))
    let pump = Pump(
      model: therapy.model,
      serial: "DM\(40_000 + number * 13)",
      implantedOn: implanted,
      reservoir: therapy.reservoir,
      alarmVolume: therapy.alarm,
      tubingVolume: Volume(nanolitres: 199_000),
      catheter: Catheter(volume: Volume(nanolitres: 200_000), tip: "T10")
    )
    var history = RefillHistory(
      chart: ChartID("demo\(1000 + number)"),
      patient: patient,
      pump: pump,
      therapy: therapy,
      zone: zone,
      nurse: StaffID("okafor"),
      second: StaffID("chen"),
      station: "bay-1",
      keepsStock: true
    )
    let critical = therapy.formulation.isWithdrawalCritical
    let interval = therapy.interval(margin: critical ? 14 : 7)
    let last = lastFillDay(
      situation(number),
      interval: interval,
      therapy: therapy,
      spread: number % 6
    )
    var day = last
    var days: [CivilDate] = []
    while day > implanted.advanced(byDays: 14), day > beginning.local.date, days.count < 24 {
      days.append(day)
      day = day.advanced(byDays: -interval + numbers.whole(0...3))
    }
    days = Self.withLateOnes(days, number).filter {
      $0 > implanted.advanced(byDays: 14) && $0 > beginning.local.date
    }
    var actions = [history.register(on: max(implanted, beginning.local.date.advanced(byDays: 1)))]
    let isRefilledToday = if case .done = situation(number) { true } else { false }
    for (index, day) in days.reversed().enumerated() {
      let isLast = index == days.count - 1
      let next = isLast ? nextVisit(number, after: day, interval: interval) : nil
      let refill = history.refill(
        on: day,
        minute: 480 + (number % 16) * 20,
        next: next,
        nextID: AppointmentID("demo\(1000 + number)-next")
      )
      actions +=
        isLast
        ? refill
        : DemoDiscrepancies.added(
          to: refill,
          number: number,
          on: day,
          refillsAfter: days.count - 1 - index,
          moment: history.moment
        )
    }
    if isRefilledToday {
      actions += history.refill(
        on: today,
        minute: 480 + number * 15,
        next: CivilDateTime(
          date: today.advanced(byDays: interval - 3),
          time: CivilTime(secondOfDay: 36_000)
        ),
        nextID: AppointmentID("demo\(1000 + number)-after")
      )
    }
    actions += ofToday(number, history)
    let supply = DemoSupply(now: now)
    actions += supply.lists(number, history)
    actions += supply.orders(
      progress(number),
      history,
      order: history.order(VisitID("\(history.chart.text)-today"), at: signedAt(number, history))
    )
    actions += DemoComplications(history: history, today: today, now: now)
      .actions(number: number, refills: days.reversed())
    return actions
  }

  /// The refills of a history, newest first, some of them some days after they were due: now and then
  /// somebody was ill, or did not come.
  private static func withLateOnes(_ days: [CivilDate], _ number: Int) -> [CivilDate] {
    var earlier = 0
    return days.enumerated().map { refillsAfter, day in
      let shifted = day.advanced(byDays: -earlier)
      let isLate = (number * 5 + refillsAfter * 11).isMultiple(of: 29)
      // What came before a late refill lies further back.
      if isLate { earlier += 5 + number % 3 }
      return shifted
    }
  }

  /// The time of day of one of the visits of a day: every half hour, none over midday.
  private static func minute(ofSlot slot: Int) -> Int32 {
    Int32(slot < 7 ? 480 + slot * 30 : 780 + (slot - 7) * 30)
  }

  /// How far the orders of a patient got.
  private func progress(_ number: Int) -> DemoSupply.Progress {
    switch number {
    case 0..<3: .used
    case 3..<14: .received
    case 14: .expired
    case 15: .ordered
    case 16: .refused
    case 18: .verified
    case 19: .sentBack
    case 20: .draft
    case 21: .requested
    case 22: .authorised
    case 23: .ordered
    default: .nothing
    }
  }

  /// When the order of the day was signed: for whoever has the drug here, before it was ordered.
  private func signedAt(_ number: Int, _ history: RefillHistory) -> Moment {
    switch progress(number) {
    case .received, .verified, .used: history.moment(today.advanced(byDays: -12), 600)
    case .sentBack: history.moment(today.advanced(byDays: -2), 600)
    default: history.moment(today, 450)
    }
  }

  /// The day of the last fill that brings a patient into a situation.
  private func lastFillDay(
    _ situation: Situation,
    interval: Int,
    therapy: Therapy,
    spread: Int
  ) -> CivilDate {
    let margin = therapy.formulation.isWithdrawalCritical ? 14 : 7
    switch situation {
    case .done, .walking, .waiting, .booked:
      return today.advanced(byDays: -(interval - 1 - spread))
    case .overdue: return today.advanced(byDays: -(interval + 3))
    case .alarm: return today.advanced(byDays: -(interval + margin + 1))
    case .empty: return today.advanced(byDays: -(interval + margin + 40))
    case .urgent: return today.advanced(byDays: -(interval - 6))
    case .due: return today.advanced(byDays: -(interval - 12))
    case .routine(let share): return today.advanced(byDays: -(1 + Int(share * Double(interval))))
    }
  }

  private func nextVisit(_ number: Int, after day: CivilDate, interval: Int) -> CivilDateTime? {
    switch situation(number) {
    case .done, .walking, .waiting, .booked:
      return CivilDateTime(
        date: today,
        time: CivilTime(secondOfDay: Self.minute(ofSlot: number) * 60)
      )
    case .overdue, .alarm, .empty: return nil
    case .urgent, .due, .routine:
      guard number % 5 != 0 else { return nil }
      var date = max(today.advanced(byDays: 1), day.advanced(byDays: interval - 2))
      while date.weekday == .saturday || date.weekday == .sunday {
        date = date.advanced(byDays: -1)
      }
      if date <= today { date = today.advanced(byDays: 1) }
      return CivilDateTime(
        date: date,
        time: CivilTime(secondOfDay: Self.minute(ofSlot: 2 + number % 12) * 60)
      )
    }
  }

  /// What has happened on the day itself.
  private func ofToday(_ number: Int, _ history: RefillHistory) -> [Action] {
    let id = history.chart
    let slot = CivilTime(secondOfDay: Self.minute(ofSlot: number) * 60)
    let appointment = AppointmentID("\(id.text)-next")
    let early = signedAt(number, history)
    func act(_ name: String, _ events: [ClinicEvent], at: Moment, visit: VisitID? = nil) -> Action {
      Action(
        id: ActionID("\(id.text)-\(name)"),
        by: .staff(StaffID("okafor")),
        on: "bay-1",
        at: min(at, now),
        chart: id,
        visit: visit,
        events: events
      )
    }
    func state(_ state: Appointment.State) -> ClinicEvent {
      .appointmentRecorded(
        Appointment(
          id: appointment,
          at: CivilDateTime(date: today, time: slot),
          kind: .refill,
          state: state
        )
      )
    }
    let order = act(
      "order",
      [.orderSigned(history.order(VisitID("\(id.text)-today"), at: early))],
      at: early
    )
    switch situation(number) {
    case .done: return []
    case .walking:
      let visit = VisitID("\(id.text)-today")
      return [
        order,
        act(
          "walk",
          [
            .visitStarted(
              VisitStarted(
                visit: visit,
                kind: .refill,
                template: "refill-1",
                appointment: appointment
              )
            ), state(.inProgress),
          ],
          at: history.moment(today, 520),
          visit: visit
        ),
      ]
    case .waiting:
      return [order, act("arrived", [state(.arrived)], at: history.moment(today, 530))]
    case .booked, .overdue, .alarm, .urgent: return [order]
    case .empty, .due, .routine: return []
    }
  }

  private func min(_ left: Moment, _ right: Moment) -> Moment {
    left.instant < right.instant ? left : right
  }
}
