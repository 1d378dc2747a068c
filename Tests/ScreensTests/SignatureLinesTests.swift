import ClinicDomain
import Grid
import Testing

@testable import Screens

@Suite("Signatures on screen and on paper")
struct SignatureLinesTests {
  @Test(
    "name, time, meaning, how it was proved and the hash stand in the chart, its sheet and its JSON"
  )
  func lines() throws {
    let clinic = try FixtureCase.normal.clinic()
    let id = ChartID("chart-318240")
    let hash = String(repeating: "0123456789abcdef", count: 4)
    clinic.record(
      .signatureSealed(
        SignatureSeal(
          by: FixtureClinic.nurse.id,
          at: try clinic.moment("2026-09-20 10:05"),
          meaning: "I carried out this visit, and the record is complete",
          method: SignatureSeal.pinGivenAnew,
          hash: hash
        )
      ),
      in: id,
      at: try clinic.moment("2026-09-20 10:05")
    )
    let context = try clinic.context(size: Size(width: 120, height: 40))
    let chart = try #require(clinic.charts[id])
    let document = ChartDocument(chart, context: context)
    let sheet = document.sheet(context).joined(separator: "\n")
    for part in [
      "20-Sep-2026 10:05", "OKAFOR, Ada", "I carried out this visit", "PIN given anew",
      "01234567..cdef",
    ] { #expect(sheet.contains(part), "\(part)") }
    guard case .list(let signatures)? = document.value["signatures"] else {
      Issue.record("the JSON has no signatures")
      return
    }
    #expect(signatures.first?["hash"] == .text(hash))
    #expect(signatures.first?["by"] == .text("okafor"))
  }
}
