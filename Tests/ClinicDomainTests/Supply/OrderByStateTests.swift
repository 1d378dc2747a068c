import ClinicDomain
import Testing

@Suite("A drug that is not sent for in time makes its refill urgent")
struct OrderByStateTests {
  private var summary = ChartSummary(id: ChartID("c"))
  private var seq: Int64 = 0

  init() throws {
    let fluid = try formulation("morphine 10 mg/mL")
    let filled = try Moment("2026-11-02T10:00:00-06:00")
    let program = InfusionProgram(mode: .simpleContinuous(try Dose(stored: "2 mg/day")))
    apply(
      .pumpRecorded(
        Pump(
          model: "SynchroMed II 8637-20",
          serial: "NG1",
          implantedOn: try day("2025-01-10"),
          reservoir: .millilitres(20),
          alarmVolume: .millilitres(2)
        )
      )
    )
    apply(.fillRecorded(Fill(at: filled, injected: .millilitres(20), formulation: fluid)))
    apply(.programChanged(ProgramChange(at: filled, program: program, formulation: fluid)))
  }

  private mutating func apply(_ event: ClinicEvent) {
    seq += 1
    summary.apply(
      RecordedEvent(
        seq: seq,
        at: Moment(instant: Instant(seconds: 1_793_000_000 + seq), offsetSeconds: -21_600),
        by: .system,
        on: "bay-1",
        action: ActionID("\(seq)"),
        chart: summary.id,
        visit: nil,
        event: event
      )
    )
  }

  private mutating func order(_ state: DrugOrderState) throws {
    apply(
      .drugOrderRecorded(
        DrugOrder(
          id: DrugOrderID("o"),
          formulation: try formulation("morphine 10 mg/mL"),
          volume: .millilitres(20),
          pharmacy: PharmacyID("works"),
          neededOn: try day("2027-01-25"),
          orderBy: try day("2026-12-10"),
          needsAuthorisation: true,
          state: state
        )
      )
    )
  }

  private func states(_ text: String) throws -> [RefillState?] {
    let entry = ListEntry(summary, policy: Policy())
    let outlook = try #require(RefillOutlook(summary, policy: Policy()))
    return [entry.state(on: try day(text)), outlook.state(on: try day(text))]
  }

  @Test("From the day after its order-by date; not where nothing is kept of orders, or it is sent")
  func urgent() throws {
    var clinic = self
    #expect(try clinic.states("2026-12-11") == [.planned, .planned], "no order is kept")
    for state in [DrugOrderState.needed, .requested, .authorised, .refused] {
      try clinic.order(state)
      #expect(try clinic.states("2026-12-10") == [.planned, .planned], "its last day")
      #expect(try clinic.states("2026-12-11") == [.urgent, .urgent])
    }
    try clinic.order(.ordered)
    #expect(try clinic.states("2026-12-11") == [.planned, .planned])
  }

  @Test("A drug that was put into the pump is no order for the next refill")
  func used() throws {
    var clinic = self
    try clinic.order(.received)
    clinic.apply(
      .fillRecorded(
        Fill(
          at: try Moment("2027-01-20T10:00:00-06:00"),
          injected: .millilitres(20),
          formulation: try formulation("morphine 10 mg/mL")
        )
      )
    )
    #expect(clinic.summary.drugOrders.isEmpty)
  }
}
