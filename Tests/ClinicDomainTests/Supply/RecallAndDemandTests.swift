import ClinicDomain
import Testing

@Suite struct RecallAndDemandTests {
  @Test("A lot is in the pump until a fill that leaves nothing behind", arguments: ["0", "0.5"])
  func holders(left: String) throws {
    var clinic = try SupplyClinic()
    clinic.keep([try clinic.fill("18", of: ["A 1"])], visit: "v1")
    #expect(clinic.book.holders(of: "a1").map(\.concern) == [.inPumpNow])
    clinic.keep([try clinic.fill("18", of: ["B"], left: left)], visit: "v2")
    let expected: RecallRow.Concern = left == "0" ? .hadEarlier : .inPumpNow
    #expect(clinic.book.holders(of: "A1").map(\.concern) == [expected])
    #expect(clinic.book.holders(of: "B").map(\.concern) == [.inPumpNow])
  }

  @Test("A fill entered anew with another lot takes the first lot out of the list")
  func anew() throws {
    var clinic = try SupplyClinic()
    clinic.keep([try clinic.fill("18", of: ["A"]), try clinic.fill("18", of: ["B"])], visit: "v")
    #expect(clinic.book.holders(of: "A").isEmpty)
    #expect(clinic.book.holders(of: "B").count == 1)
  }

  @Test(
    "A serial number that cannot be ordered is looked at by hand, never left out",
    arguments: [
      ("NGP700100H", PumpRange.Match.inside), ("ngp700200h", .inside), ("NGP700099H", .outside),
      ("NGP700201H", .outside), ("XYZ700150H", .lookByHand), ("unknown", .lookByHand),
      ("1-2", .lookByHand),
    ]
  )
  func serials(serial: String, match: PumpRange.Match) throws {
    let range = PumpRange(model: "M", firstSerial: "NGP700100H", lastSerial: "NGP700200H")
    let pump = Pump(
      model: "M",
      serial: serial,
      implantedOn: try day("2020-01-01"),
      reservoir: .millilitres(20),
      alarmVolume: .millilitres(2)
    )
    #expect(range.match(pump) == match)
    #expect(PumpRange(model: "M").match(pump) == .inside)
    #expect(PumpRange(model: "N").match(pump) == .outside)
  }

  @Test("A recalled lot is a fact of the product until the recall ends")
  func fact() throws {
    var clinic = try SupplyClinic()
    var recall = Recall(
      id: RecallID("r"),
      lot: "A 1",
      noticedOn: try day("2026-11-01"),
      reason: "wrong strength",
      notice: "N-1"
    )
    clinic.keep(try clinic.book.record(recall, by: SupplyClinic.nurse), chart: nil)
    #expect(clinic.book.productFacts(of: "a1").isRecalled == true)
    #expect(clinic.book.productFacts(of: "a2").isRecalled == false)
    recall.endedOn = try day("2026-11-02")
    clinic.keep(try clinic.book.record(recall, by: SupplyClinic.nurse), chart: nil)
    #expect(clinic.book.productFacts(of: "a1").isRecalled == false)
  }

  @Test("Demand adds every need of the horizon up once, the overdue in the first week")
  func demand() throws {
    let needs = try [
      ("2026-10-01", nil), ("2026-11-04", nil), ("2026-11-20", "2026-11-09"), ("2026-12-31", nil),
    ].map { due, booked in
      RefillNeed(
        chart: ChartID(due),
        name: "A",
        formulation: try formulation("morphine 10 mg/mL", "clonidine 100 mcg/mL"),
        volume: .millilitres(20),
        due: try day(due),
        bookedOn: try booked.map { try day($0) }
      )
    }
    let demand = Demand(needs, from: try day("2026-11-03"), weeks: 3)
    #expect(
      demand.rows.map(\.cells) == [
        [
          "2026-11-02", "morphine 10 mg/mL + clonidine 100 mcg/mL", "2", "0", "40 mL",
          "morphine 400 mg + clonidine 4000 mcg",
        ],
        [
          "2026-11-09", "morphine 10 mg/mL + clonidine 100 mcg/mL", "1", "1", "20 mL",
          "morphine 200 mg + clonidine 2000 mcg",
        ],
      ]
    )
    #expect(demand.bars.map(\.volume) == [.millilitres(40), .millilitres(20), .zero])
    #expect(demand.rows.allSatisfy { $0.cells.count == Demand.columns.count })
  }
}
