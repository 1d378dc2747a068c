import ClinicDomain
import EventSamples
import ExactJSON
import Testing

@testable import ClinicStore

@Suite("Events of the schedule")
struct ScheduleEventTests {
  @Test("The books come back from the index as they were folded")
  func books() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events += EventSamples.schedule.prefix(6)
    _ = try store.journal.append([action])
    try store.journal.openBooks()
    let folded = store.journal.view.books
    #expect(!folded.schedule.changes.isEmpty)
    let again = try Store.open(on: files, holder: "bay-2")
    try again.journal.openBooks()
    #expect(again.journal.view.books == folded)
  }

  @Test("What an older program wrote of a closed investigation closes it, without a cause")
  func olderClosing() throws {
    let tape = try JSONTape(Array(#"{"finding":"air in the syringe"}"#.utf8))
    let event = EventCoding.event(
      kind: "investigation.closed",
      isCritical: false,
      tape: tape,
      data: 0
    )
    #expect(
      event
        == .discrepancyClosed(DiscrepancyClosed(cause: nil, conclusion: "air in the syringe"))
    )
  }
}
