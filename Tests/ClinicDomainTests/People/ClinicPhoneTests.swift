import ClinicDomain
import Testing

@Suite("The telephone numbers that patients are told")
struct ClinicPhoneTests {
  private func member(_ role: Role) -> StaffMember {
    StaffMember(id: StaffID("a"), familyName: "A", givenName: "B", roles: [role], pinHash: "-")
  }

  private func settings(_ events: [ClinicEvent]) throws -> ClinicSettings {
    var settings = ClinicSettings()
    for (seq, event) in events.enumerated() {
      settings.apply(
        RecordedEvent(
          seq: Int64(seq + 1),
          at: try Moment("2026-11-24T09:00:00-06:00"),
          by: .staff(StaffID("a")),
          on: "desk",
          action: ActionID("a\(seq)"),
          chart: nil,
          visit: nil,
          event: event
        )
      )
    }
    return settings
  }

  @Test("A number is set, changed and taken back by an administrator, each with its reason")
  func setAndTakenBack() throws {
    let administrator = member(.administrator)
    var events = try ClinicSettings()
      .setPhone(.officeHours, to: " 555 0140 ", reason: "new", by: administrator)
    var now = try settings(events)
    #expect(now.phones == [.officeHours: "555 0140"])
    #expect(
      try now.setPhone(.officeHours, to: "555 0140", reason: "same", by: administrator).isEmpty
    )
    events += try now.setPhone(.officeHours, to: "", reason: "moved", by: administrator)
    now = try settings(events)
    #expect(now.phones.isEmpty)
    #expect(now.phoneSetBy[.officeHours]?.by == .staff(StaffID("a")))
  }

  @Test("What is no number, no reason, and who may not, are refused")
  func refused() {
    for (number, reason, role) in [
      ("call us", "new", Role.administrator), ("555 0140", "", .administrator),
      ("555 0140", "new", .clerk), ("555 0140", "new", .nurse),
    ] {
      #expect(throws: Refusal.self) {
        try ClinicSettings().setPhone(.outOfHours, to: number, reason: reason, by: member(role))
      }
    }
  }
}
