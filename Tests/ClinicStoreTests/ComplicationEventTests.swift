import ClinicDomain
import ClinicStore
import EventSamples
import Testing

@Suite("Events of complications")
struct ComplicationEventTests {
  @Test("Chart and clinic hold the same register after opening the store again")
  func chartAndBooksAgree() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    try store.journal.openBooks()
    var action = Sample.register(1)
    action.events += [
      EventSamples.complications[0], EventSamples.complications[2], EventSamples.complications[3],
      EventSamples.complications[4],
    ]
    _ = try store.journal.append([action])
    let again = try Store.open(on: files, holder: "bay-2")
    try again.journal.openBooks()
    let chart = try again.journal.chart(ChartID("c1"))
    let record = try #require(chart.complications.record(EventSamples.complicationID))
    #expect(record.now == EventSamples.complication)
    #expect(record.followUps.count == 1)
    #expect(again.journal.view.books.complications.records == [record])
    #expect(store.journal.view.books.complications == again.journal.view.books.complications)
    #expect(store.journal.view.books.figures == again.journal.view.books.figures)
  }
}
