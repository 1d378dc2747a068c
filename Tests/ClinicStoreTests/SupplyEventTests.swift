import ClinicDomain
import ClinicStore
import ExactJSON
import Testing

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
