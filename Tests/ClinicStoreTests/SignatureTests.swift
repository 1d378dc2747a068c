import ClinicDomain
import Testing

@testable import ClinicStore

@Suite("A signature is tied to what it was set under")
struct SignatureTests {
  private static let visit = VisitID("v1")
  private static let chart = ChartID("c1")

  private static func signature(_ meaning: String) -> Signature {
    Signature(by: StaffID("okafor"), at: Sample.created, meaning: meaning)
  }

  private static func entry(_ screen: Int, _ answer: String, signed: Bool = false) -> ScreenEntry {
    ScreenEntry(
      screen: screen,
      answers: ["residual.aspirated": answer],
      performedBy: StaffID("okafor"),
      recordedBy: StaffID("okafor"),
      performedAt: Sample.created,
      signature: signed ? signature("label read") : nil
    )
  }

  private static func action(_ id: String, _ events: [ClinicEvent]) -> Action {
    Action(
      id: ActionID(id),
      by: .staff(StaffID("okafor")),
      on: "bay-1",
      at: Sample.created,
      chart: chart,
      visit: visit,
      events: events
    )
  }

  private func signedStore() throws -> (Store, MemoryFiles) {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    let journal = store.journal
    _ = try journal.append([Sample.register(1)])
    for action in [
      Self.action(
        "a",
        [.visitStarted(VisitStarted(visit: Self.visit, kind: .refill, template: "refill-1"))]
      ), Self.action("b", [.screenRecorded(Self.entry(9, "2.1 mL"))]),
      Self.action("c", [.screenRecorded(Self.entry(7, "2 mL", signed: true))]),
      Self.action(
        "d",
        [
          .screenRecorded(Self.entry(20, "3 mL", signed: true)),
          .visitSigned(VisitSigned(signatures: [Self.signature("the whole visit")])),
        ]
      ),
    ] { _ = try journal.append([journal.sealing(action)]) }
    return (store, files)
  }

  @Test("Who, meaning, time and how it was proved stand behind every signed event, with a hash")
  func seals() throws {
    let (store, _) = try signedStore()
    let chart = try store.journal.chart(Self.chart)
    #expect(
      chart.signatures.map(\.value.meaning) == ["label read", "label read", "the whole visit"]
    )
    for seal in chart.signatures.map(\.value) {
      #expect(seal.by == StaffID("okafor") && seal.at == Sample.created)
      #expect(seal.method == SignatureSeal.pinGivenAnew)
      #expect(seal.hash.utf8.count == 64)
    }
    #expect(Set(chart.signatures.map(\.value.hash)).count == 3)
    #expect(try Store.verify(on: store.journal.files).isClean)
  }

  @Test("An action without a name under it stays as it is")
  func unsigned() throws {
    let (store, _) = try signedStore()
    let action = Sample.note("n", on: "c1")
    #expect(try store.journal.sealing(action) == action)
  }

  /// Writes a journal anew with every hash of the chain right, after some events were changed: what
  /// somebody does who can write the files and knows their form.
  private func forged(_ change: (ClinicEvent) -> ClinicEvent) throws -> Verification {
    let (store, _) = try signedStore()
    let files = MemoryFiles()
    let forged = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    var actions: [Action] = []
    for recorded in try store.journal.events(since: 1) {
      let event = change(recorded.event)
      if actions.last?.id == recorded.action {
        actions[actions.count - 1].events.append(event)
      } else {
        actions.append(
          Action(
            id: recorded.action,
            by: recorded.by,
            on: recorded.on,
            at: recorded.at,
            chart: recorded.chart,
            visit: recorded.visit,
            events: [event]
          )
        )
      }
    }
    for action in actions { _ = try forged.journal.append([action]) }
    return try Store.verify(on: files)
  }

  @Test("A journal written anew just as it was is clean")
  func rewritten() throws {
    #expect(try forged { $0 }.isClean)
  }

  @Test("A value changed under a name is found, though every hash of the chain was made anew")
  func changedValue() throws {
    let found = try forged { event in
      guard case .screenRecorded(var entry) = event, entry.screen == 7 else { return event }
      entry.answers["residual.aspirated"] = "20 mL"
      return .screenRecorded(entry)
    }
    #expect(found.damages.contains { $0.reason.contains("signature of okafor does not fit") })
  }

  @Test("A value changed earlier in a visit is found by the name that closed the visit")
  func changedEarlier() throws {
    let found = try forged { event in
      guard case .screenRecorded(var entry) = event, entry.screen == 9 else { return event }
      entry.answers["residual.aspirated"] = "20 mL"
      return .screenRecorded(entry)
    }
    #expect(found.damages.count == 1)
  }

  @Test("A name moved to another record, person, time or meaning does not fit")
  func movedName() throws {
    for part in 0..<4 {
      let found = try forged { event in
        guard case .signatureSealed(var seal) = event, seal.meaning == "label read" else {
          return event
        }
        switch part {
        case 0: seal.by = StaffID("chen")
        case 1: seal.meaning = "nothing"
        case 2: seal.method = "by word of mouth"
        default: seal.at = Sample.moment("2026-10-06T09:00:00-05:00")
        }
        return .signatureSealed(seal)
      }
      #expect(!found.isClean)
    }
  }
}
