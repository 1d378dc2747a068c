import ClinicDomain
import Testing

@Suite struct SupplyBookTests {
  @Test("A refill order is listed from its draft to its use; what ended before it is not")
  func standings() throws {
    let fixture = try OrderFixture()
    var book = SupplyBook()
    var seq: Int64 = 0
    func keep(_ event: ClinicEvent) {
      seq += 1
      book.apply(
        RecordedEvent(
          seq: seq,
          at: fixture.clinic.now,
          by: .staff(WalkClinic.pharmacist.id),
          on: "bay-1",
          action: ActionID("\(seq)"),
          chart: SupplyClinic.chart,
          visit: nil,
          event: event
        )
      )
    }
    let today = fixture.clinic.now.local.date
    func states() -> [OrderState] { book.standings.map { $0.state(on: today) } }
    var order = try fixture.order()
    keep(.orderDrafted(order))
    #expect(states() == [.drafted])
    keep(.orderSigned(order))
    #expect(states() == [.signed])
    keep(.orderVerified(OrderVerified(order: order.id, isAccepted: true)))
    #expect(states() == [.verified])
    let label = ProductLabel(lot: "A", ingredients: [], isPreservativeFree: true)
    keep(.labelChecked(LabelChecked(order: order.id, label: label, isAccepted: true)))
    #expect(states() == [.supplied])
    #expect(book.standings.map { $0.state(on: today.advanced(byDays: 31)) } == [.expired])
    order.id = OrderID("o-2")
    keep(.orderSigned(order))
    #expect(states() == [.withdrawn, .signed])
    keep(
      .fillRecorded(
        Fill(at: fixture.clinic.now, injected: .millilitres(20), formulation: fixture.fluid)
      )
    )
    #expect(states() == [.used])
  }

  @Test("Twenty thousand walked refills are folded without looking back over them")
  func isQuick() throws {
    let now = try Moment("2026-11-02T09:00:00-06:00")
    let fluid = try formulation("morphine 10 mg/mL")
    var book = SupplyBook()
    var seq: Int64 = 0
    func keep(_ event: ClinicEvent, _ chart: Int, _ visit: Int) {
      seq += 1
      book.apply(
        RecordedEvent(
          seq: seq,
          at: now,
          by: .system,
          on: "bay-1",
          action: ActionID(""),
          chart: ChartID("chart-\(chart)"),
          visit: VisitID("visit-\(visit)"),
          event: event
        )
      )
    }
    let order = try OrderFixture().order()
    let clock = ContinuousClock()
    func fold(_ range: Range<Int>) -> Duration {
      clock.measure {
        for number in range {
          keep(.orderSigned(order), number % 500, number)
          keep(
            .fillRecorded(
              Fill(at: now, injected: .millilitres(18), formulation: fluid, lots: ["L\(number)"])
            ),
            number % 500,
            number
          )
          keep(.visitSigned(VisitSigned(signatures: [])), number % 500, number)
        }
      }
    }
    let first = fold(0..<2_000)
    _ = fold(2_000..<18_000)
    let last = fold(18_000..<20_000)
    // A fold that looks back over everything would take nine times as long at the end.
    #expect(last < first * 4 + .milliseconds(200))
    #expect(book.lotUses.count == 20_000)
    #expect(book.unaccounted.count == 20_000)
    #expect(book.holders(of: "l19999").map(\.concern) == [.inPumpNow])
  }

  @Test("A nurse, a clinician and a pharmacist order drug and record pharmacies, nobody else")
  func whoOrders() throws {
    let clinic = try SupplyClinic()
    let works = Pharmacy(id: PharmacyID("b"), name: "Second Works", leadWorkDays: 5)
    for role in Role.allCases {
      let member = WalkClinic.member("moreau", [role])
      if [.nurse, .clinician, .pharmacist].contains(role) {
        #expect(throws: Never.self) { try clinic.book.place(clinic.order(), by: member) }
        #expect(try clinic.book.record(works, by: member) == [.pharmacyRecorded(works)])
      } else {
        #expect(throws: Refusal.self) { try clinic.book.place(clinic.order(), by: member) }
        #expect(throws: Refusal.self) { try clinic.book.record(works, by: member) }
      }
    }
    #expect(throws: Refusal.self) {
      try clinic.book.record(Pharmacy(id: PharmacyID(""), name: "-"), by: WalkClinic.nurse)
    }
  }

  @Test("An opioid total is a sum with its formula, or it says that it is not known and why")
  func opioids() throws {
    let fixture = try OrderFixture()
    #expect(fixture.clinic.chart.systemicOpioids.shown == "none listed")
    func list(_ id: String, _ name: String, _ text: String?) throws {
      fixture.clinic.keep([
        .listEntryRecorded(
          ChartListEntry(
            id: id,
            kind: .opioid,
            name: name,
            route: .oral,
            dailyDose: try text.map { try dose($0) }
          )
        )
      ])
    }
    try list("1", "Morphine", "30 mg/day")
    try list("2", "morphine", "15 mg/day")
    #expect(fixture.clinic.chart.systemicOpioids.shown == "morphine by mouth 45 mg/day")
    #expect(
      fixture.clinic.chart.systemicOpioids.working.steps == ["30 mg/day + 15 mg/day = 45 mg/day"]
    )
    try list("3", "oxycodone", "20 mg/day")
    #expect(
      fixture.clinic.chart.systemicOpioids.shown
        == "not known: morphine by mouth 45 mg/day; oxycodone not converted"
    )
  }
}
