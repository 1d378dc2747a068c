import ClinicDomain
import ClinicStore
import Testing

/// What every journal keeps, wherever its files lie.
@Suite("The journal keeps what it answered")
struct JournalConformanceTests {
  private func create(_ ground: Ground) throws -> (Store, any StoreFiles) {
    let files = try ground.files()
    let store = try Store.create(
      on: files,
      clinic: Sample.clinic,
      by: .system,
      holder: "bay-1"
    )
    return (store, files)
  }

  @Test("What was appended is read back after reopening", arguments: Ground.allCases)
  func readsBack(_ ground: Ground) throws {
    let (store, files) = try create(ground)
    let receipts = try store.journal.append([Sample.register(1), Sample.register(2)])
    #expect(receipts.map(\.version) == [3, 5])
    _ = try store.journal.append([Sample.note("later", on: "c1", expecting: 3)])
    store.journal.saveIndex(always: true)
    for _ in 0..<2 {
      let again = try Store.open(on: files, holder: "bay-2")
      let chart = try again.journal.chart(ChartID("c1"))
      #expect(chart.summary.patient == Sample.patient(1))
      #expect(chart.notes.map(\.value.text) == ["first \"quoted\" é", "later"])
      #expect(chart.version == 6)
      #expect(again.journal.view.entries.map(\.mrn) == ["100001", "100002"])
      #expect(again.journal.view.settings.name == "North")
      #expect(again.journal.head == store.journal.head)
    }
  }

  @Test("A deleted index is derived again, to the same view", arguments: Ground.allCases)
  func indexIsDerived(_ ground: Ground) throws {
    let (store, files) = try create(ground)
    for number in 1...20 { _ = try store.journal.append([Sample.register(number)]) }
    store.journal.saveIndex(always: true)
    let indexed = try Store.open(on: files, holder: "x").journal.view
    for name in try files.list("index") { try files.remove("index/\(name)") }
    let derived = try Store.open(on: files, holder: "x").journal.view
    #expect(indexed.entries == derived.entries)
    #expect(indexed.settings == derived.settings)
    #expect(indexed.head == derived.head)
  }

  @Test(
    "The clinic's books are the same folded at once, followed along, or kept in the index",
    arguments: Ground.allCases
  )
  func booksAreOneFold(_ ground: Ground) throws {
    let (store, files) = try create(ground)
    #expect(store.journal.view.openBooks == nil)
    try store.journal.openBooks()
    let pharmacy = Pharmacy(id: PharmacyID("works"), name: "Compounding Works")
    let opened = Action(
      id: ActionID("pharmacy"),
      by: .system,
      on: "bay-1",
      at: Sample.created,
      events: [.pharmacyRecorded(pharmacy)]
    )
    _ = try store.journal.append([Sample.register(1), opened])
    let followed = store.journal.view.books
    #expect(followed.seq == store.journal.head.seq)
    #expect(followed.supply.pharmacies[pharmacy.id] == pharmacy)
    store.journal.saveIndex(always: true)
    let kept = try Store.open(on: files, holder: "x")
    try kept.journal.openBooks()
    #expect(kept.journal.view.books == followed)
    for name in try files.list("index") where name != "books" { try files.remove("index/\(name)") }
    let derived = try Store.open(on: files, holder: "x")
    #expect(try !files.list("index").contains("books"))
    try derived.journal.openBooks()
    #expect(derived.journal.view.books == followed)
  }

  @Test("The same action given twice is kept once", arguments: Ground.allCases)
  func repeatedActionIsKeptOnce(_ ground: Ground) throws {
    let (store, files) = try create(ground)
    let first = try store.journal.append([Sample.register(1)])
    let second = try store.journal.append([Sample.register(1)])
    #expect(first == second)
    store.journal.saveIndex(always: true)
    let third = try Store.open(on: files, holder: "x").journal.append([Sample.register(1)])
    #expect(third == first)
    #expect(try store.journal.chart(ChartID("c1")).eventCount == 2)
  }

  @Test(
    "A change decided on an older version is a conflict and writes nothing",
    arguments: Ground.allCases
  )
  func olderVersionConflicts(_ ground: Ground) throws {
    let (store, _) = try create(ground)
    _ = try store.journal.append([Sample.register(1)])
    _ = try store.journal.append([Sample.note("one", on: "c1", expecting: 3)])
    let head = store.journal.head
    #expect(
      throws: JournalError.conflict(chart: ChartID("c1"), expected: 3, actual: 4)
    ) { _ = try store.journal.append([Sample.note("two", on: "c1", expecting: 3)]) }
    #expect(store.journal.head == head)
  }

  @Test(
    "Two programs see each other's lines and never fork the chain",
    arguments: Ground.allCases
  )
  func twoPrograms(_ ground: Ground) throws {
    let (first, files) = try create(ground)
    let second = try Store.open(on: files, holder: "bay-2")
    _ = try first.journal.append([Sample.register(1)])
    _ = try second.journal.append([Sample.register(2)])
    _ = try first.journal.append([Sample.note("from one", on: "c2")])
    #expect(try second.journal.refresh() == [ChartID("c2")])
    #expect(first.journal.head == second.journal.head)
    #expect(try Store.verify(on: files).isClean)
  }

  @Test(
    "A month is sealed before the next begins, and a clock that goes back opens none",
    arguments: Ground.allCases
  )
  func monthsAreSealed(_ ground: Ground) throws {
    let (store, files) = try create(ground)
    _ = try store.journal.append([Sample.register(1)])
    _ = try store.journal.append([Sample.note("nov", on: "c1", at: "2026-11-01T00:00:01-05:00")])
    _ = try store.journal.append([Sample.note("oct", on: "c1", at: "2026-10-31T23:59:59-05:00")])
    #expect(try files.list("journal") == ["2026-10.jsonl", "2026-11.jsonl"])
    let sealed = try #require(try files.readAll("journal/2026-10.jsonl"))
    #expect(String(decoding: sealed, as: UTF8.self).contains("\"kind\":\"journal.sealed\""))
    let verification = try Store.verify(on: files)
    #expect(verification.isClean, "\(verification.damages)")
    #expect(verification.months == 2)
    let again = try Store.open(on: files, holder: "x")
    #expect(
      try again.journal.chart(ChartID("c1")).notes.map(\.value.text).suffix(2) == ["nov", "oct"]
    )
  }

  @Test("A policy change moves the dates of every list entry", arguments: Ground.allCases)
  func policyMovesEntries(_ ground: Ground) throws {
    let (store, files) = try create(ground)
    let formulation = Formulation(
      primary: Ingredient(
        drug: "morphine",
        concentration: try Concentration("10 mg/mL")
      )
    )
    let filledAt = Sample.moment("2026-10-01T10:00:00-05:00")
    var action = Sample.register(1)
    action.events += [
      .pumpRecorded(
        Pump(
          model: "SynchroMed II 8637-20",
          serial: "S1",
          implantedOn: try CivilDate("2022-01-01"),
          reservoir: .millilitres(20),
          alarmVolume: .millilitres(2)
        )
      ),
      .fillRecorded(Fill(at: filledAt, injected: .millilitres(20), formulation: formulation)),
      .programChanged(
        ProgramChange(
          at: filledAt,
          program: InfusionProgram(mode: .simpleContinuous(try Dose("2 mg/day"))),
          formulation: formulation
        )
      ),
    ]
    _ = try store.journal.append([action])
    store.journal.saveIndex(always: true)
    let again = try Store.open(on: files, holder: "x")
    let before = try #require(again.journal.view.entries.first?.due)
    _ = try again.journal.append([
      Action(
        id: ActionID("p"),
        by: .system,
        on: "x",
        at: filledAt,
        events: [.policyChanged(PolicyChange(setting: .marginDays, from: 7, to: 10, reason: "r"))]
      )
    ])
    #expect(again.journal.view.entries.first?.due == before.advanced(byDays: -3))
  }
}
