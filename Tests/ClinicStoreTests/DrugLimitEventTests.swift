import ClinicDomain
import ClinicStore
import Testing

@Suite("The clinic's own limits of drugs in the journal")
struct DrugLimitEventTests {
  @Test("a limit that was set holds after the store is opened again, also without its index")
  func reopened() throws {
    let files = MemoryFiles()
    let store = try Store.create(
      on: files,
      clinic: Sample.clinic,
      by: .system,
      holder: "bay-1"
    )
    let change = DrugLimitChange(
      drug: "morphine",
      limit: .stopDose,
      from: "45 mg/day",
      to: "60 mg/day",
      reason: "drug committee"
    )
    _ = try store.journal.append([
      Action(
        id: ActionID("a-1"),
        by: .staff(StaffID("diaz")),
        on: "bay-1",
        at: Sample.created,
        events: [.drugLimitChanged(change)]
      )
    ])
    store.close()
    for _ in 0..<2 {
      let opened = try Store.open(on: files, holder: "bay-2")
      let settings = opened.journal.view.settings
      #expect(settings.policy.own(.stopDose, of: "morphine")?.stored == "60 mg/day")
      #expect(settings.drugLimitHistory.map(\.change) == [change])
      #expect(settings.drugLimitHistory.first?.by == .staff(StaffID("diaz")))
      opened.close()
      for name in try files.list("index") { try files.remove("index/\(name)") }
    }
  }
}
