import ClinicDomain
import Testing

@Suite("Who may see and do what")
struct RightTests {
  /// The whole table, written out by hand.
  ///
  /// A right has a row, and in it a mark in the column of each role that carries it: N nurse, W witness, C clinician, P pharmacist, F front desk, A auditor, X administrator.
  static let table: [(right: Right, roles: String)] = [
    //                       NWCPFAX
    (.seeLists, "NWCPFAX"),
    (.seeChart, "N.CPFA."),
    (.seeAmounts, "N.CP.A."),
    (.readAudit, ".....AX"),
    (.register, "N.C.F.."),
    (.book, "N.C.F.."),
    (.attendDesk, "N.C.F.."),
    (.recordDevice, "N.C...."),
    (.keepLists, "N.CP..."),
    (.writeNote, "N.CPF.."),
    (.recordCourse, "N.C...."),
    (.logComplication, "N.CP..."),
    (.closeComplication, "..C...."),
    (.amend, "N.CP..."),
    (.draftOrder, "N.CP..."),
    (.signOrder, "..C...."),
    (.verifyOrder, "...P..."),
    (.setPrescriberDate, "..C...."),
    (.reviewTherapy, "..C...."),
    (.performSteps, "N.C...."),
    (.enterSteps, "N.CPF.."),
    (.secondCheck, "N.CP..."),
    (.witnessWaste, "NWCP..."),
    (.reviewVisit, "..C...."),
    (.override, "..C...."),
    (.orderDrugs, "N.CP..."),
    (.handleStock, "N.CP..."),
    (.recall, "N.CP..."),
    (.changePolicy, "..C...X"),
    (.keepStaff, "......X"),
    (.backUp, "......X"),
    (.reviewEmergency, ".....AX"),
  ]

  static let columns: [(Character, Role)] = [
    ("N", .nurse), ("W", .witness), ("C", .clinician), ("P", .pharmacist), ("F", .clerk),
    ("A", .auditor), ("X", .administrator),
  ]

  static func person(_ roles: [Role], isActive: Bool = true) -> StaffMember {
    StaffMember(
      id: StaffID("lopez"),
      familyName: "Lopez",
      givenName: "Mia",
      roles: roles,
      pinHash: "x",
      isActive: isActive
    )
  }

  @Test("The table has every right once and every role")
  func isWhole() {
    #expect(Set(Self.table.map(\.right)) == Set(Right.allCases))
    #expect(Self.table.count == Right.allCases.count)
    #expect(Set(Self.columns.map(\.1)) == Set(Role.allCases))
  }

  @Test("Each cell holds", arguments: table.map(\.right))
  func cell(_ right: Right) throws {
    let row = try #require(Self.table.first { $0.right == right }).roles
    for (mark, role) in Self.columns {
      let isGranted = row.contains(mark)
      #expect(Self.person([role]).may(right) == isGranted, "\(role.title): \(right.title)")
      #expect(role.rights.contains(right) == isGranted)
      #expect(!Self.person([role], isActive: false).may(right), "nobody who left may anything")
    }
  }

  @Test("Two roles together carry what each of them carries, and no more")
  func roles() {
    let both = Self.person([.nurse, .administrator])
    for right in Right.allCases {
      #expect(
        both.may(right)
          == (Self.person([.nurse]).may(right) || Self.person([.administrator]).may(right))
      )
    }
  }

  @Test("The stored words of the roles stay")
  func storedWords() {
    #expect(
      Role.allCases.map(\.rawValue)
        == ["nurse", "witness", "clinician", "pharmacist", "clerk", "auditor", "administrator"]
    )
  }

  @Test("A denial says who may not what, and who may instead", arguments: Right.allCases)
  func denial(_ right: Right) {
    let nobody = Self.person([])
    let refusal = #expect(throws: Refusal.self) {
      try nobody.require(right, what: "It is not done")
    }
    #expect(refusal?.why == "LOPEZ, Mia may not \(right.title)")
    #expect(refusal?.remedy == "Ask \(right.holders) to sign in.")
    #expect(refusal?.denied == right)
    #expect(!right.holders.isEmpty && right.holders != "nobody")
  }

  @Test("An event is kept for whoever has one of its rights")
  func events() {
    let note = ClinicEvent.noteAdded(ChartNote(text: "called"))
    let order = ClinicEvent.orderWithdrawn(OrderID("a"))
    #expect(ClinicEvent.denial([note], to: Self.person([.clerk])) == nil)
    #expect(ClinicEvent.denial([note, order], to: Self.person([.clerk])) == .signOrder)
    #expect(ClinicEvent.denial([note], to: Self.person([.auditor])) == .writeNote)
    #expect(ClinicEvent.denial([.signedOut(StaffID("lopez"))], to: Self.person([])) == nil)
  }

  @Test("An auditor's rights are to read; no event of a clinic's record is an auditor's")
  func auditor() {
    #expect(
      Role.auditor.rights == [.seeLists, .seeChart, .seeAmounts, .readAudit, .reviewEmergency]
    )
  }
}
