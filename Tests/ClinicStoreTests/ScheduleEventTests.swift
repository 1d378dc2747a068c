import ClinicDomain
import ClinicStore
import EventSamples
import Testing

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
}
