import ClinicDomain

/// A clinic's supply in memory: it folds what tests and commands write down.
struct SupplyClinic {
  private(set) var book = SupplyBook()
  private var seq: Int64 = 0
  let now: Moment

  init() throws {
    now = try Moment("2026-11-02T09:00:00-06:00")
    keep([.pharmacyRecorded(Pharmacy(id: Self.pharmacy, name: "Compounding Works"))])
  }

  static let pharmacy = PharmacyID("works")
  static let nurse = WalkClinic.nurse
  static let second = WalkClinic.second
  static let chart = ChartID("chart-1")

  mutating func keep(
    _ events: [ClinicEvent],
    chart: ChartID? = SupplyClinic.chart,
    visit: String? = nil
  ) {
    for event in events {
      seq += 1
      book.apply(
        RecordedEvent(
          seq: seq,
          at: now,
          by: .staff(Self.nurse.id),
          on: "bay-1",
          action: ActionID("action-\(seq)"),
          chart: chart,
          visit: visit.map { VisitID($0) },
          event: event
        )
      )
    }
  }

  func lot(
    _ number: String,
    of drug: String = "morphine 10 mg/mL",
    until: String = "2026-12-31",
    preservativeFree: Bool = true
  ) throws -> Lot {
    Lot(
      number: number,
      origin: .pharmacy,
      pharmacy: Self.pharmacy,
      formulation: try formulation(drug),
      isPreservativeFree: preservativeFree,
      expiresOn: try day(until)
    )
  }

  func receipt(_ lot: Lot, _ millilitres: String, order: String? = nil) throws -> LotReceipt {
    LotReceipt(
      lot: lot,
      volume: try volume(millilitres),
      custody: Custody(by: Self.nurse.id, at: now, count: 1, keptIn: "safe 1"),
      order: order.map { DrugOrderID($0) }
    )
  }

  func fill(_ millilitres: String, of lots: [String], left: String = "0") throws -> ClinicEvent {
    .fillRecorded(
      Fill(
        at: now,
        injected: try volume(millilitres),
        leftBehind: try volume(left),
        formulation: try formulation("morphine 10 mg/mL"),
        lots: lots
      )
    )
  }

  func syringeWaste(_ millilitres: String) throws -> ClinicEvent {
    .wasteRecorded(
      WasteRecorded(
        lines: [
          WasteRecorded.Line(
            volume: try volume("3.8"),
            formulation: try formulation("morphine 10 mg/mL"),
            origin: "pump"
          ),
          WasteRecorded.Line(
            volume: try volume(millilitres),
            formulation: try formulation("morphine 10 mg/mL"),
            origin: "syringe"
          ),
        ],
        method: "sink with binder",
        by: Self.nurse.id,
        witness: nil
      )
    )
  }

  func movement(
    _ kind: LotMovement.Kind,
    _ millilitres: String,
    of lot: String,
    witness: StaffMember? = SupplyClinic.second
  ) throws -> LotMovement {
    LotMovement(
      lot: lot,
      kind: kind,
      volume: try volume(millilitres),
      method: "sealed bin",
      reason: "not used",
      by: Self.nurse.id,
      witness: witness.map { Signature(by: $0.id, at: now, meaning: "waste watched") }
    )
  }

  func order(_ state: DrugOrderState = .needed, authorised: Bool = true) throws -> DrugOrder {
    DrugOrder(
      id: DrugOrderID("order-1"),
      formulation: try formulation("morphine 10 mg/mL"),
      volume: .millilitres(20),
      pharmacy: Self.pharmacy,
      neededOn: try day("2026-12-15"),
      orderBy: try day("2026-11-20"),
      needsAuthorisation: authorised,
      state: state
    )
  }
}
