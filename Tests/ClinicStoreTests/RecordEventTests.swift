import ClinicDomain
import ClinicStore
import Testing

@Suite("Events of the record itself")
struct RecordEventTests {
  private static let events: [ClinicEvent] =
    RecordHandling.Kind.allCases.map { kind in
      .recordHandled(
        RecordHandling(
          kind: kind,
          chart: kind == .exported ? ChartID("c1") : nil,
          firstLine: kind == .erased ? 2 : nil,
          through: 3,
          head: String(repeating: "a", count: 64),
          place: "/media/safe",
          reason: "request \"1\"",
          clinicFile: nil
        )
      )
    } + [
      .lineErased, .chartMerged(ChartMerge(into: ChartID("c2"), reason: "same person")),
      .chartSplit(ChartSplit(from: ChartID("c2"), reason: "two persons")),
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
