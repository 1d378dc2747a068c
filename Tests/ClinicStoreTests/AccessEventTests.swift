import ClinicDomain
import Testing

@testable import ClinicStore

@Suite("Events of access")
struct AccessEventTests {
  private func act(_ id: String, _ event: ClinicEvent, at time: String) -> Action {
    Action(
      id: ActionID(id),
      by: .system,
      on: "bay-1",
      at: Sample.moment(time),
      events: [event]
    )
  }

  @Test("A start frees nobody from the delay after wrong PINs, with the index and without it")
  func delayOutlivesAStart() throws {
    for keepsIndex in [true, false] {
      let files = MemoryFiles()
      let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
      for number in 0..<5 {
        _ = try store.journal.append([
          act(
            "wrong-\(number)",
            .signInRefused(StaffID("lopez")),
            at: "2026-10-05T10:00:0\(number)-05:00"
          )
        ])
      }
      if keepsIndex { store.journal.saveIndex(always: true) }
      let again = try Store.open(on: files, holder: "bay-2")
      let now = Sample.moment("2026-10-05T10:00:10-05:00").instant
      let settings = again.journal.view.settings
      #expect(settings.signInWait(StaffID("lopez"), at: now) == 54)
      _ = try again.journal.append([
        act("right", .signedIn(StaffID("lopez")), at: "2026-10-05T10:02:00-05:00")
      ])
      again.journal.saveIndex(always: true)
      let later = try Store.open(on: files, holder: "bay-3").journal.view.settings
      #expect(later.signInWait(StaffID("lopez"), at: now) == 0)
    }
  }

  @Test("A changed PIN and an emergency access outlive a start with the index")
  func settingsOutliveAStart() throws {
    let files = MemoryFiles()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    let member = StaffMember(
      id: StaffID("lopez"),
      familyName: "Lopez",
      givenName: "Mia",
      roles: [.witness],
      pinHash: "old"
    )
    _ = try store.journal.append([
      act("s", .staffRecorded(member), at: "2026-10-05T10:00:00-05:00"),
      act(
        "p",
        .pinChanged(
          PINChanged(
            staff: StaffID("lopez"),
            pinHash: "$argon2id$x",
            on: CivilDate(dayNumber: 20_700)
          )
        ),
        at: "2026-10-05T10:01:00-05:00"
      ),
      act(
        "e",
        .emergencyAccessed(
          EmergencyAccess(
            staff: member.id,
            reason: "nurse called away",
            until: Sample.moment("2026-10-05T11:00:00-05:00")
          )
        ),
        at: "2026-10-05T10:02:00-05:00"
      ),
    ])
    store.journal.saveIndex(always: true)
    let settings = try Store.open(on: files, holder: "bay-2").journal.view.settings
    #expect(settings.staff[member.id]?.pinHash == "$argon2id$x")
    let during = Sample.moment("2026-10-05T10:30:00-05:00").instant
    #expect(settings.allows(.seeChart, to: member, at: during))
    #expect(!settings.allows(.signOrder, to: member, at: during))
    let after = Sample.moment("2026-10-05T11:00:00-05:00").instant
    #expect(!settings.allows(.seeChart, to: member, at: after))
  }
}
