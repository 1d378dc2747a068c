import ClinicDomain
import EventSamples
import Testing

@testable import ClinicStore

@Suite("Every kind of event")
struct EventTests {
  @Test("has a sample, so that what holds for all of them is tested for all of them")
  func samples() {
    let kinds = Set(EventSamples.all.map { EventCoding.parts(of: $0).kind })
    let missing = Set(EventCoding.kinds).subtracting(kinds).sorted()
    #expect(missing == [], "write a sample of it in Tests/EventSamples")
    #expect(kinds.subtracting(EventCoding.kinds).sorted() == [], "it is written and never read")
  }

  @Test(
    "is read back from the journal as it was written",
    arguments: EventSamples.all.indices
  )
  func readsBack(_ index: Int) throws {
    let event = EventSamples.all[index]
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events.append(event)
    _ = try store.journal.append([action])
    let again = try Store.open(on: files, holder: "bay-2")
    #expect(try again.journal.events(since: 0).last?.event == event)
  }
}
