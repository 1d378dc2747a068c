import ClinicDomain

/// Writes what a walked refill leaves behind: every screen an action, as a workstation does.
struct RefillHistory {
  let chart: ChartID
  let patient: Patient
  let pump: Pump
  let therapy: Therapy
  let zone: ZoneRules
  let nurse: StaffID
  let second: StaffID
  let station: String
  /// Whether every fill comes from a delivery that is written down, and off-label reasons are kept.
  let keepsStock: Bool
  private(set) var version: Int64 = 0
  private var actionCount = 0
  private var lastFill: (at: Moment, volume: Volume)?
  private var booked: Appointment?
  private var visitCount = 0
  /// How much more or less than expected is found at every refill, in nanolitres.
  var residualOffset: Int64 = 0

  init(
    chart: ChartID,
    patient: Patient,
    pump: Pump,
    therapy: Therapy,
    zone: ZoneRules,
    nurse: StaffID,
    second: StaffID,
    station: String,
    keepsStock: Bool = false
  ) {
    self.chart = chart
    self.patient = patient
    self.pump = pump
    self.therapy = therapy
    self.zone = zone
    self.nurse = nurse
    self.second = second
    self.station = station
    self.keepsStock = keepsStock
  }

  private mutating func action(
    _ events: [ClinicEvent],
    at: Moment,
    visit: VisitID? = nil
  ) -> Action {
    actionCount += 1
    return Action(
      id: ActionID("\(chart.text)-\(actionCount)"),
      by: .staff(nurse),
      on: station,
      at: at,
      chart: chart,
      visit: visit,
      events: events
    )
  }

  /// Registers the patient with pump and the program that the pump starts with.
  mutating func register(on day: CivilDate) -> Action {
    let reasons =
      keepsStock
      ? MixtureChecks.findings(therapy.formulation).filter { $0.severity == .reason } : []
    return action(
      [.patientRecorded(patient), .pumpRecorded(pump)]
        + reasons.map {
          .consentRecorded(
            ConsentRecorded(
              subject: KeptReason(for: $0).key,
              text: "approved drugs gave too little relief; discussed with the patient",
              value: $0.value
            )
          )
        },
      at: moment(day, 9 * 60)
    )
  }

  func moment(_ day: CivilDate, _ minute: Int) -> Moment {
    let local = CivilDateTime(date: day, time: CivilTime(secondOfDay: Int32(minute * 60)))
    return switch zone.resolve(local) {
    case .unique(let moment): moment
    case .twice(let first, _): first
    case .gap: zone.start(of: day)
    }
  }

  /// What is left in the pump at a moment, to a tenth of a millilitre, as a syringe reads it.
  private func residual(at moment: Moment) -> Volume {
    guard let lastFill else { return .zero }
    let flow = therapy.program.planningRate(primary: therapy.formulation.primary.concentration)
    let seconds = moment.instant.seconds(since: lastFill.at.instant)
    let left = lastFill.volume.exact - flow.exactVolume(seconds: seconds)
    return Volume(nanolitres: max(600_000, Int64(clamping: left.rounded(toMultipleOf: 100_000))))
  }

  /// The lot that the pump is filled from on a day.
  func lot(on day: CivilDate) -> String {
    keepsStock ? DemoSupply.lot(of: therapy.formulation, on: day, for: chart) : "L\(day.dayNumber)"
  }

  /// One walked refill, with the next visit booked.
  mutating func refill(
    on day: CivilDate,
    minute: Int,
    next: CivilDateTime?,
    nextID: AppointmentID
  ) -> [Action] {
    let visit = VisitID("\(chart.text)-v\(day.dayNumber)")
    let start = moment(day, minute)
    func at(_ minutes: Int) -> Moment {
      Moment(
        instant: start.instant.advanced(bySeconds: Int64(minutes) * 60),
        offsetSeconds: start.offsetSeconds
      )
    }
    let expected = residual(at: at(12))
    let left = Volume(nanolitres: max(600_000, expected.nanolitres + residualOffset))
    visitCount += 1
    let order = order(visit, at: at(-60))
    var prepared: [ClinicEvent] = [.orderSigned(order)]
    if keepsStock {
      let receipt = DemoSupply.receipt(
        of: therapy.formulation,
        order.volume,
        for: chart,
        filledOn: day,
        by: nurse,
        at: at(-60)
      )
      prepared.append(.lotReceived(receipt))
    }
    let begun = VisitStarted(visit: visit, kind: .refill, template: "refill-1")
    var actions = [
      action(prepared, at: at(-60)), action([.visitStarted(begun)], at: start, visit: visit),
    ]
    let walked = WalkedRefill(
      history: self,
      start: start,
      order: order,
      lot: lot(on: day),
      number: visitCount,
      before: lastFill?.volume,
      expected: expected,
      left: left,
      booked: booked,
      next: next.map { Appointment(id: nextID, at: $0, kind: .refill) }
    )
    for step in walked.steps {
      actions.append(action(step.events, at: at(step.minutes), visit: visit))
    }
    booked = walked.next
    lastFill = (walked.fill.at, walked.fill.volume)
    return actions
  }

  /// The order that this therapy goes on with.
  func order(_ visit: VisitID, at: Moment) -> RefillOrder {
    RefillOrder(
      id: OrderID("\(visit.text)-order"),
      formulation: therapy.formulation,
      volume: therapy.reservoir,
      program: therapy.program,
      bridge: .notNeeded,
      validUntil: at.local.date.advanced(byDays: 30),
      signedBy: StaffID("diaz"),
      signedAt: at
    )
  }
}
