import ClinicDomain
import ClinicStore
import Testing

@Suite("Events of complications")
struct ComplicationEventTests {
  private static let id = ComplicationID("k-1")
  private static let signature = Signature(
    by: StaffID("varga"),
    at: Sample.created,
    meaning: "complication amended: graded"
  )
  private static let complication = Complication(
    kindID: "refill.pocket-fill",
    phase: .refill,
    onsetOn: CivilDate(dayNumber: 20_700),
    onsetAt: CivilTime(secondOfDay: 40_320),
    awareOn: CivilDate(dayNumber: 20_701),
    account: "swelling \"over\" the pocket, é",
    firstDone: "needle out",
    grade: 3,
    seriousness: [.lifeThreatening, .hospitalisation],
    causality: Complication.Causality(device: .unrelated, procedure: .probable),
    isNearMiss: false,
    isDeviceInvolved: true,
    visit: Complication.VisitLink(
      id: VisitID("v-1"),
      on: CivilDate(dayNumber: 20_700),
      kind: .refill
    ),
    device: Complication.Device(model: "SynchroMed II 8637-20", serial: "A1"),
    catheter: "8780, tip T10",
    lot: "A 1",
    followUpOn: CivilDate(dayNumber: 20_710)
  )
  private static let bare = Complication(
    kindID: "refill.wrong-drug",
    phase: .refill,
    onsetOn: CivilDate(dayNumber: 20_700),
    awareOn: CivilDate(dayNumber: 20_700),
    account: "caught at the label",
    isNearMiss: true
  )

  private static let events: [ClinicEvent] = [
    .complicationLogged(ComplicationLogged(id: id, complication: complication)),
    .complicationLogged(ComplicationLogged(id: id, complication: bare)),
    .complicationFollowedUp(
      ComplicationFollowedUp(
        id: id,
        on: CivilDate(dayNumber: 20_702),
        result: "settled",
        nextOn: CivilDate(dayNumber: 20_720)
      )
    ),
    .complicationAmended(
      ComplicationAmended(
        id: id,
        complication: complication,
        reason: "graded",
        signature: signature
      )
    ),
    .complicationReported(
      ComplicationReported(
        id: id,
        to: .controlledDrugOffice,
        on: CivilDate(dayNumber: 20_702),
        reference: "106-22"
      )
    ),
    .complicationClosed(
      ComplicationClosed(
        id: id,
        outcome: .sequel,
        on: CivilDate(dayNumber: 20_740),
        summary: "scar",
        unreportedBecause: "told by the hospital",
        signature: signature
      )
    ),
    .complicationReopened(
      ComplicationReopened(id: id, reason: "it came back", signature: signature)
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

  @Test("Chart and clinic hold the same register after opening the store again")
  func chartAndBooksAgree() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    try store.journal.openBooks()
    var action = Sample.register(1)
    action.events += [Self.events[0], Self.events[2], Self.events[3], Self.events[4]]
    _ = try store.journal.append([action])
    let again = try Store.open(on: files, holder: "bay-2")
    try again.journal.openBooks()
    let chart = try again.journal.chart(ChartID("c1"))
    let record = try #require(chart.complications.record(Self.id))
    #expect(record.now == Self.complication)
    #expect(record.followUps.count == 1)
    #expect(again.journal.view.books.complications.records == [record])
    #expect(store.journal.view.books.complications == again.journal.view.books.complications)
    #expect(store.journal.view.books.figures == again.journal.view.books.figures)
  }
}
