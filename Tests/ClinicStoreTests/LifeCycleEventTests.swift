import ClinicDomain
import ClinicStore
import EventSamples
import Testing

@Suite("Events of a patient's way")
struct LifeCycleEventTests {
  @Test("The row of a chart comes back from the index with state, alarms and investigation")
  func row() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var action = Sample.register(1)
    action.events += EventSamples.lifeCycle
    _ = try store.journal.append([action])
    let chart = try #require(action.chart)
    let before = store.journal.view.summary(of: chart)
    let again = try Store.open(on: files, holder: "bay-2")
    #expect(again.journal.view.summary(of: chart) == before)
    #expect(before?.course.steps.isEmpty == false)
  }
}
