import ClinicDomain
import Grid
import Screens

/// The clinics of the goldens with their drugs: pharmacies, orders in each state, lots, recalls.
enum DrugsFixture {
  static func clinic(_ name: FixtureCase) throws -> FixtureClinic {
    let clinic = try name.clinic()
    switch name {
    case .empty: return clinic
    case .normal, .error: try addNormal(to: clinic)
    case .overflow: try addMany(to: clinic)
    case .alarm:
      try addPharmacies(to: clinic)
      try addRecalls(to: clinic, lot: "GB 26Q3")
    }
    return clinic
  }

  private static let works = PharmacyID("works")

  private static func addPharmacies(to clinic: FixtureClinic) throws {
    clinic.record(
      .pharmacyRecorded(
        Pharmacy(id: works, name: "Compounding Works", leadWorkDays: 5, authorisationDays: 10)
      )
    )
    clinic.record(
      .pharmacyRecorded(Pharmacy(id: PharmacyID("valley"), name: "Valley Infusion Pharmacy"))
    )
  }

  private static func lot(
    _ number: String,
    _ formulation: Formulation,
    until: String,
    isFree: Bool = true
  ) throws -> Lot {
    Lot(
      number: number,
      origin: .pharmacy,
      pharmacy: works,
      formulation: formulation,
      diluent: "saline",
      isPreservativeFree: isFree,
      beyondUse: try CivilDateTime("\(until) 17:00"),
      pHHundredths: 455,
      assayErrorTenths: -12,
      prescription: "Rx 1"
    )
  }

  private static func receipt(_ lot: Lot, _ volume: String, _ clinic: FixtureClinic) throws
    -> LotReceipt
  {
    LotReceipt(
      lot: lot,
      volume: try Volume(stored: volume),
      custody: Custody(
        by: FixtureClinic.nurse.id,
        at: try clinic.moment("2026-09-18 11:05"),
        count: 2,
        keptIn: "safe 1",
        tenthsCelsius: 54,
        shippedTo: "North clinic",
        hasPowerOfAttorney: true
      )
    )
  }

  private static func addRecalls(to clinic: FixtureClinic, lot: String) throws {
    clinic.record(
      .recallRecorded(
        Recall(
          id: RecallID("r1"),
          lot: lot,
          noticedOn: try CivilDate("2026-09-20"),
          reason: "strength above its label",
          notice: "FA-2117"
        )
      )
    )
    clinic.record(
      .recallRecorded(
        Recall(
          id: RecallID("r2"),
          pumps: PumpRange(
            model: "SynchroMed II 8637-40",
            firstSerial: "NG100002H",
            lastSerial: "NG100006H"
          ),
          noticedOn: try CivilDate("2026-09-11"),
          reason: "motor may stall",
          notice: "FA-2098"
        )
      )
    )
  }

  private static func drugOrder(
    _ state: DrugOrderState,
    of chart: ChartID,
    _ formulation: Formulation,
    needed: String,
    lots: [String] = [],
    until: String? = nil
  ) throws -> ClinicEvent {
    .drugOrderRecorded(
      DrugOrder(
        id: DrugOrderID("drug-\(chart.text)"),
        formulation: formulation,
        volume: .millilitres(20),
        pharmacy: works,
        neededOn: try CivilDate(needed),
        orderBy: try CivilDate(needed).advanced(byDays: -20),
        needsAuthorisation: true,
        authorisation: until == nil ? nil : "PA-204",
        authorisedUntil: try until.map { try CivilDate($0) },
        state: state,
        orderedOn: state == .ordered || state == .received ? try CivilDate("2026-09-10") : nil,
        lots: lots,
        reason: state == .refused ? "the payer asks for a newer note" : nil
      )
    )
  }

  private static func addNormal(to clinic: FixtureClinic) throws {
    try addPharmacies(to: clinic)
    func chart(_ mrn: String) -> ChartID { ChartID("chart-\(mrn)") }
    func fluid(_ mrn: String) throws -> Formulation {
      guard let fill = clinic.charts[chart(mrn)]?.summary.fill else {
        throw FixtureError.missing
      }
      return fill.formulation
    }
    let at = try clinic.moment("2026-09-19 10:00")
    let dubois = try lot("7F2206", fluid("318240"), until: "2026-09-30")
    clinic.record(.lotReceived(try receipt(dubois, "20 mL", clinic)), in: chart("318240"))
    clinic.record(
      try drugOrder(
        .received,
        of: chart("318240"),
        fluid("318240"),
        needed: "2026-09-22",
        lots: ["7F2206"],
        until: "2026-12-31"
      ),
      in: chart("318240")
    )
    for (mrn, state, needed, until) in [
      ("226901", DrugOrderState.ordered, "2026-10-20", "2026-12-31"),
      ("226455", .refused, "2026-10-10", nil), ("230001", .authorised, "2026-10-25", "2026-10-01"),
    ] as [(String, DrugOrderState, String, String?)] {
      clinic.record(
        try drugOrder(state, of: chart(mrn), fluid(mrn), needed: needed, until: until),
        in: chart(mrn)
      )
    }
    for (mrn, isSigned) in [("240077", false), ("230002", true)] {
      let order = RefillOrder(
        id: OrderID("order-\(mrn)"),
        formulation: try fluid(mrn),
        volume: .millilitres(20),
        program: InfusionProgram(mode: .stopped),
        bridge: .notNeeded,
        validUntil: try CivilDate("2026-10-20"),
        signedBy: FixtureClinic.nurse.id,
        signedAt: at
      )
      clinic.record(isSigned ? .orderSigned(order) : .orderDrafted(order), in: chart(mrn), at: at)
    }
    let stock = try lot("GB 26Q3", fluid("204119"), until: "2027-01-31")
    clinic.record(.lotReceived(try receipt(stock, "60 mL", clinic)))
    clinic.record(
      .lotMoved(
        LotMovement(
          lot: "GB 26Q3",
          kind: .wasted,
          volume: .millilitres(20),
          method: "drug bin, sealed",
          reason: "syringe dropped",
          by: FixtureClinic.nurse.id,
          witness: Signature(by: StaffID("chen"), at: at, meaning: "I watched the waste")
        )
      ),
      at: at
    )
    try addRecalls(to: clinic, lot: "7F1881")
  }

  private enum FixtureError: Error { case missing }

  private static func addMany(to clinic: FixtureClinic) throws {
    try addPharmacies(to: clinic)
    for (number, chart) in clinic.charts.keys.sorted().enumerated() {
      guard let fluid = clinic.charts[chart]?.summary.fill?.formulation else { continue }
      let lot = try lot(
        "LOT-\(100_000 + number)-WITH-A-LONG-NUMBER",
        fluid,
        until: "2026-10-\(10 + number % 20)"
      )
      clinic.record(.lotReceived(try receipt(lot, "39.123456 mL", clinic)), in: chart)
      let state = DrugOrderState.allCases[number % DrugOrderState.allCases.count]
      clinic.record(
        try drugOrder(
          state,
          of: chart,
          fluid,
          needed: "2026-10-0\(1 + number % 9)",
          lots: state == .received ? [lot.number] : [],
          until: state == .authorised ? "2026-09-30" : nil
        ),
        in: chart
      )
    }
    try addRecalls(to: clinic, lot: "LOT-100003-WITH-A-LONG-NUMBER")
  }
}
