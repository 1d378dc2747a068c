import ClinicDomain
import Testing

/// Who may stand beside: the table of rights against every line that a second person signs.
@Suite("A second person signs what the table lets the role sign, and nothing else")
struct WitnessTests {
  private static func person(_ role: Role) -> StaffMember {
    WalkClinic.member("witness-\(role.rawValue)", [role])
  }

  @Test(
    "label, finish screen, waste and visit of a walk: whoever may check as the second person",
    arguments: [7, 16, 18]
  )
  func walk(_ screen: Int) throws {
    for role in Role.allCases {
      let clinic = try WalkCase.baclofen.clinic()
      try clinic.walkOn(through: screen - 1)
      let member = Self.person(role)
      let isTaken = (try? clinic.record(screen, by: member)) != nil
      #expect(isTaken == member.may(.secondCheck), "\(role) on screen \(screen)")
    }
  }

  @Test("stock that is thrown away: whoever may witness waste", arguments: Role.allCases)
  func stock(_ role: Role) throws {
    var clinic = try SupplyClinic()
    clinic.keep([.lotReceived(try clinic.receipt(clinic.lot("A"), "20"))])
    let member = Self.person(role)
    let movement = try clinic.movement(.wasted, "1", of: "A", witness: member)
    let isTaken = (try? clinic.book.move(movement, by: SupplyClinic.nurse, witness: member)) != nil
    #expect(isTaken == member.may(.witnessWaste), "\(role)")
  }

  @Test("drug of a pump that is taken out: whoever may witness waste", arguments: Role.allCases)
  func pump(_ role: Role) throws {
    let member = Self.person(role)
    let at = try Moment("2026-11-02T09:00:00-06:00")
    let signature = try? WasteRecorded.witnessed(by: member, at: at, meaning: "watched")
    #expect((signature != nil) == member.may(.witnessWaste), "\(role)")
    #expect(signature == nil || signature?.by == member.id)
  }

  @Test("a witness by role watches waste, and does nothing else in care")
  func witnessRole() {
    #expect(Role.witness.rights == [.seeLists, .witnessWaste])
  }
}
