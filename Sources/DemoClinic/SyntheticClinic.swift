package import ClinicDomain

/// A clinic of any size with full refill histories, made chart by chart so that memory stays flat.
package struct SyntheticClinic: Sendable {
  private let patients: Int
  private let years: Int
  private let zone: ZoneRules
  private let end: CivilDate
  private var numbers: SeededNumbers

  /// Prepares a clinic whose histories end on a day.
  package init(patients: Int, years: Int, end: CivilDate, zone: ZoneRules, seed: UInt64) {
    self.patients = patients
    self.years = years
    self.end = end
    self.zone = zone
    numbers = SeededNumbers(seed: seed)
  }

  /// The first day of the histories.
  package var beginning: CivilDate { end.advanced(byMonths: -12 * years) }

  /// Gives all actions in order of time, in batches for one commit each.
  ///
  /// - Throws: what `body` throws.
  package mutating func eachBatch(_ body: ([Action]) throws -> Void) rethrows {
    var histories = (0..<patients).map { history($0) }
    var batch = histories.indices.map { histories[$0].0.register(on: beginning) }
    // The calendar runs outside and the patients inside, so that the journal's months stay in order.
    var day = beginning
    while day < end {
      for index in histories.indices where histories[index].next == day {
        let due = day.advanced(byDays: histories[index].interval - numbers.whole(0...3))
        let slot = CivilTime(secondOfDay: Int32((480 + index % 16 * 30) * 60))
        batch += histories[index].0.refill(
          on: day,
          minute: 480 + index % 16 * 20,
          next: CivilDateTime(date: due, time: slot),
          nextID: AppointmentID("\(histories[index].0.chart.text)-n\(day.dayNumber)")
        )
        histories[index].next = due
      }
      if batch.count > 4000 {
        try body(batch)
        batch = []
      }
      day = day.advanced(byDays: 1)
    }
    if !batch.isEmpty { try body(batch) }
  }

  private mutating func history(_ number: Int) -> (RefillHistory, next: CivilDate, interval: Int) {
    let therapy = Therapy.all[number % Therapy.all.count]
    let born = CivilDate(dayNumber: Int32(numbers.whole(-14_600...12_000)))
    let patient = InventedPerson.patient(
      number,
      mrn: "\(1_000_000 + number)",
      born: born,
      numbers: &numbers
    )
    let pump = Pump(
      model: therapy.model,
      serial: "SY\(1_000_000 + number)",
      implantedOn: beginning.advanced(byDays: -numbers.whole(30...200)),
      reservoir: therapy.reservoir,
      alarmVolume: therapy.alarm,
      catheter: Catheter(volume: Volume(nanolitres: 200_000))
    )
    let critical = therapy.formulation.isWithdrawalCritical
    let history = RefillHistory(
      chart: ChartID("s\(1_000_000 + number)"),
      patient: patient,
      pump: pump,
      therapy: therapy,
      zone: zone,
      nurse: StaffID("okafor"),
      second: StaffID("chen"),
      station: "bay-1"
    )
    let interval = therapy.interval(margin: critical ? 14 : 7)
    return (history, beginning.advanced(byDays: numbers.whole(1...max(2, interval))), interval)
  }
}
