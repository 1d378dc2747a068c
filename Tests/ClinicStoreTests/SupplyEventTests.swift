import ClinicDomain
import ClinicStore
import ExactJSON
import Testing

@Suite("Events of the clinic's drugs")
struct SupplyEventTests {
  private static let formulation = Formulation(
    primary: Ingredient(
      drug: "morphine",
      concentration: Concentration(amount: 10_000_000, unit: .milligramsPerMillilitre)
    )
  )
  private static let lot = Lot(
    number: "A 1",
    origin: .pharmacy,
    pharmacy: PharmacyID("works"),
    formulation: formulation,
    diluent: "saline",
    isPreservativeFree: true,
    compoundedAt: Sample.created.local,
    beyondUse: Sample.created.local,
    expiresOn: CivilDate(dayNumber: 20_800),
    pHHundredths: 520,
    assayErrorTenths: -12,
    storage: .fridge,
    category: .categoryTwoNonsterile,
    prescription: "Rx 1"
  )
  private static let pumps = PumpRange(model: "M", firstSerial: "A1", lastSerial: "A9")

  private static let events: [ClinicEvent] = [
    .pharmacyRecorded(Pharmacy(id: PharmacyID("works"), name: "Compounding Works")),
    .drugOrderRecorded(
      DrugOrder(
        id: DrugOrderID("o"),
        refillOrder: OrderID("r"),
        formulation: formulation,
        volume: .millilitres(20),
        pharmacy: PharmacyID("works"),
        neededOn: CivilDate(dayNumber: 20_790),
        orderBy: CivilDate(dayNumber: 20_770),
        needsAuthorisation: true,
        authorisation: "PA",
        authorisedUntil: CivilDate(dayNumber: 20_800),
        state: .received,
        orderedOn: CivilDate(dayNumber: 20_760),
        lots: ["A 1"],
        reason: "late"
      )
    ),
    .lotReceived(
      LotReceipt(
        lot: lot,
        volume: .millilitres(20),
        custody: Custody(
          by: StaffID("lopez"),
          at: Sample.created,
          count: 1,
          keptIn: "safe",
          tenthsCelsius: -5,
          shippedTo: "North clinic",
          hasPowerOfAttorney: true
        ),
        order: DrugOrderID("o"),
        acceptedBecause: "brought forward"
      )
    ),
    .lotMoved(
      LotMovement(
        lot: "A 1",
        kind: .returned,
        volume: .millilitres(1),
        method: "courier",
        reason: "not used",
        by: StaffID("lopez"),
        witness: Signature(by: StaffID("chen"), at: Sample.created, meaning: "watched")
      )
    ),
    .recallRecorded(
      Recall(
        id: RecallID("l"),
        lot: "A 1",
        noticedOn: CivilDate(dayNumber: 20_750),
        reason: "strength",
        notice: "N"
      )
    ),
    .recallRecorded(
      Recall(
        id: RecallID("p"),
        pumps: pumps,
        noticedOn: CivilDate(dayNumber: 20_750),
        reason: "particles",
        notice: "N"
      )
    ),
  ]

  @Test("Every kind is read back from the journal as it was written", arguments: events.indices)
  func readsBack(index: Int) throws {
    let event = Self.events[index]
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events.append(event)
    _ = try store.journal.append([action])
    let again = try Store.open(on: files, holder: "bay-2")
    #expect(try again.journal.events(since: 0).last?.event == event)
  }
}

@Suite("The clinic's drugs as the index keeps them")
struct SupplyBookCodingTests {
  @Test("A book that was put away is the one that was put away, and goes on from there")
  func comesBack() throws {
    let fluid = Formulation(
      primary: Ingredient(
        drug: "morphine",
        concentration: Concentration(amount: 10_000_000, unit: .milligramsPerMillilitre)
      )
    )
    var book = SupplyBook()
    var seq: Int64 = 0
    func keep(_ event: ClinicEvent, _ visit: String? = nil, in book: inout SupplyBook) {
      seq += 1
      book.apply(
        RecordedEvent(
          seq: seq,
          at: Sample.created,
          by: .system,
          on: "bay-1",
          action: ActionID("\(seq)"),
          chart: ChartID("c"),
          visit: visit.map { VisitID($0) },
          event: event
        )
      )
    }
    keep(.pharmacyRecorded(Pharmacy(id: PharmacyID("w"), name: "Works")), in: &book)
    keep(
      .fillRecorded(
        Fill(at: Sample.created, injected: .millilitres(18), formulation: fluid, lots: ["A 1"])
      ),
      "v",
      in: &book
    )
    let bytes = try ExactJSONEncoder().encode(book)
    var again = try ExactJSONDecoder().decode(SupplyBook.self, from: bytes)
    #expect(again.pharmacies == book.pharmacies)
    #expect(again.unaccounted == book.unaccounted)
    #expect(again.holders(of: "a1") == book.holders(of: "a1"))
    // The open visit enters its fill anew: what it replaces is still known.
    keep(
      .fillRecorded(
        Fill(at: Sample.created, injected: .millilitres(17), formulation: fluid, lots: ["A 1"])
      ),
      "v",
      in: &again
    )
    #expect(again.unaccounted.map(\.volume) == [.millilitres(17)])
  }
}
