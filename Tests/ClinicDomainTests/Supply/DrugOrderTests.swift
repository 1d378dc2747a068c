import ClinicDomain
import Testing

@Suite struct DrugOrderTests {
  @Test("A drug order goes its way from needed to received and is used up by the fill")
  func way() throws {
    var clinic = try SupplyClinic()
    let id = DrugOrderID("order-1")
    let today = try day("2026-11-02")
    clinic.keep(try clinic.book.place(clinic.order(), by: SupplyClinic.nurse))
    clinic.keep(try clinic.book.change(id, to: .requested, by: SupplyClinic.nurse, on: today))
    for state in [DrugOrderState.ordered, .authorised] {
      #expect(throws: Refusal.self) {
        try clinic.book.change(id, to: state, by: SupplyClinic.nurse, on: today)
      }
    }
    clinic.keep(
      try clinic.book.change(
        id,
        to: .authorised,
        authorisation: "PA-1",
        authorisedUntil: day("2027-01-31"),
        by: SupplyClinic.nurse,
        on: today
      )
    )
    clinic.keep(try clinic.book.change(id, to: .ordered, by: SupplyClinic.nurse, on: today))
    #expect(throws: Refusal.self) {
      try clinic.book.change(id, to: .received, by: SupplyClinic.nurse, on: today)
    }
    let receipt = try clinic.receipt(clinic.lot("A"), "20", order: "order-1")
    clinic.keep(try clinic.book.receive(receipt, by: SupplyClinic.nurse))
    let morphine = try formulation("morphine 10 mg/mL")
    #expect(clinic.book.state(of: SupplyClinic.chart, for: morphine) == .received)
    #expect(
      clinic.book.state(of: SupplyClinic.chart, for: try formulation("morphine 20 mg/mL"))
        == .needed
    )
    clinic.keep([try clinic.fill("18", of: ["A"])], visit: "v")
    #expect(clinic.book.state(of: SupplyClinic.chart, for: morphine) == .needed)
  }

  @Test(
    "A delivery that is not what was ordered is refused",
    arguments: [
      "strength", "preserved", "expired", "tooShort", "recalled", "acid", "assay",
    ]
  )
  func delivery(fault: String) throws {
    var clinic = try SupplyClinic()
    clinic.keep([.drugOrderRecorded(try clinic.order(.ordered))])
    var lot =
      switch fault {
      case "strength": try clinic.lot("A", of: "morphine 20 mg/mL")
      case "preserved": try clinic.lot("A", preservativeFree: false)
      case "expired": try clinic.lot("A", until: "2026-11-01")
      case "tooShort": try clinic.lot("A", until: "2026-12-14")
      default: try clinic.lot("A")
      }
    if fault == "acid" { lot.pHHundredths = 300 }
    if fault == "assay" { lot.assayErrorTenths = -151 }
    let receipt = try clinic.receipt(lot, "20", order: "order-1")
    if fault == "recalled" {
      #expect(throws: Never.self) { try clinic.book.receive(receipt, by: SupplyClinic.nurse) }
      let recall = Recall(
        id: RecallID("r"),
        lot: "a",
        noticedOn: try day("2026-11-01"),
        reason: "wrong strength",
        notice: "N-1"
      )
      clinic.keep(try clinic.book.record(recall, by: SupplyClinic.nurse), chart: nil)
    }
    #expect(throws: Refusal.self) { try clinic.book.receive(receipt, by: SupplyClinic.nurse) }
  }

  @Test(
    "The order-by day counts work days, authorisation and buffer back from the refill",
    arguments: [
      ("2026-12-15", false, "2026-11-27"), ("2026-12-15", true, "2026-11-06"),
      ("2026-12-20", false, "2026-12-03"),
    ]
  )
  func orderBy(needed: String, authorised: Bool, expected: String) throws {
    let pharmacy = Pharmacy(id: PharmacyID("p"), name: "P")
    #expect(
      try pharmacy.orderBy(for: day(needed), needsAuthorisation: authorised) == day(expected)
    )
  }

  @Test("The worklist has the earliest order-by day first and says what needs attention")
  func worklist() throws {
    var clinic = try SupplyClinic()
    clinic.keep([.drugOrderRecorded(try clinic.order(.ordered))])
    let needs = try [
      ("chart-1", "morphine 10 mg/mL", "2026-12-15"),
      ("chart-2", "baclofen 2000 mcg/mL", "2026-11-10"),
      ("chart-3", "morphine 10 mg/mL", "2026-11-10"),
    ].map { chart, drug, due in
      RefillNeed(
        chart: ChartID(chart),
        name: "A",
        formulation: try formulation(drug),
        volume: .millilitres(20),
        due: try day(due)
      )
    }
    let rows = clinic.book.orderByWorklist(needs.reversed(), on: try day("2026-11-02"))
    #expect(rows.map(\.need.chart.text) == ["chart-2", "chart-3", "chart-1"])
    #expect(rows.map(\.state) == [.needed, .needed, .ordered])
    #expect(rows.map(\.concerns) == [[.pastOrderBy], [.pastOrderBy], []])
  }

  @Test(
    "A delivery that is smaller than the refill, or recalled since, still needs attention",
    arguments: [("20", false), ("19.999", false), ("20", true)]
  )
  func attention(volume millilitres: String, isRecalled: Bool) throws {
    var clinic = try SupplyClinic()
    clinic.keep([.drugOrderRecorded(try clinic.order(.ordered))])
    let receipt = try clinic.receipt(clinic.lot("A"), millilitres, order: "order-1")
    clinic.keep(try clinic.book.receive(receipt, by: SupplyClinic.nurse))
    if isRecalled {
      let recall = Recall(
        id: RecallID("r"),
        lot: "A",
        noticedOn: try day("2026-11-02"),
        reason: "wrong strength",
        notice: "N-1"
      )
      clinic.keep(try clinic.book.record(recall, by: SupplyClinic.nurse), chart: nil)
    }
    let need = RefillNeed(
      chart: SupplyClinic.chart,
      name: "A",
      formulation: try formulation("morphine 10 mg/mL"),
      volume: .millilitres(20),
      due: try day("2026-12-15")
    )
    let rows = clinic.book.orderByWorklist([need], on: try day("2026-11-03"))
    let expected: [OrderByRow.Concern] =
      isRecalled ? [.recalled] : millilitres == "20" ? [] : [.tooLittleHere]
    #expect(rows.map(\.concerns) == [expected])
    #expect(rows.allSatisfy { $0.cells.count == OrderByRow.columns.count })
  }
}
