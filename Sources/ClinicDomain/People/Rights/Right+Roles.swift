extension Right {
  /// The roles that carry it: the clinic's one table of who may see and do what.
  ///
  /// An administrator keeps staff and policy and sees no chart; an auditor reads everything and writes
  /// nothing; the front desk sees no strengths and doses. Who is more than one thing has more than one
  /// role.
  ///
  /// Source: 45 CFR 164.312(a)(1) (access only to what a person was granted), PROP.
  public var roles: Set<Role> {
    switch self {
    case .seeLists:
      [.nurse, .witness, .clinician, .clerk, .pharmacist, .auditor, .administrator]
    case .seeChart: [.nurse, .clinician, .clerk, .pharmacist, .auditor]
    case .seeAmounts: [.nurse, .clinician, .pharmacist, .auditor]
    case .readAudit: [.auditor, .administrator]

    case .register: [.nurse, .clinician, .clerk]
    case .book: [.nurse, .clinician, .clerk]
    case .attendDesk: [.nurse, .clinician, .clerk]

    case .recordDevice: [.nurse, .clinician]
    case .keepLists: [.nurse, .clinician, .pharmacist]
    case .writeNote: [.nurse, .clinician, .clerk, .pharmacist]
    case .recordCourse: [.nurse, .clinician]
    case .logComplication: [.nurse, .clinician, .pharmacist]
    case .closeComplication: [.clinician]
    case .amend: [.nurse, .clinician, .pharmacist]

    case .draftOrder: [.nurse, .clinician, .pharmacist]
    case .signOrder: [.clinician]
    case .verifyOrder: [.pharmacist]
    case .setPrescriberDate: [.clinician]
    case .reviewTherapy: [.clinician]

    case .performSteps: [.nurse, .clinician]
    case .enterSteps: [.nurse, .clinician, .clerk, .pharmacist]
    case .secondCheck: [.nurse, .clinician, .pharmacist]
    case .witnessWaste: [.nurse, .witness, .clinician, .pharmacist]
    case .reviewVisit: [.clinician]
    case .override: [.clinician]

    case .orderDrugs: [.nurse, .clinician, .pharmacist]
    case .handleStock: [.nurse, .clinician, .pharmacist]
    case .recall: [.nurse, .clinician, .pharmacist]

    case .changePolicy: [.clinician, .administrator]
    case .keepStaff: [.administrator]
    case .backUp: [.administrator]
    case .reviewEmergency: [.auditor, .administrator]
    }
  }

  /// Who may, in words: `a nurse or a clinician`.
  public var holders: String {
    let names = Role.allCases.filter(roles.contains).map(\.indefinite)
    guard let last = names.last, names.count > 1 else { return names.last ?? "nobody" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }
}

extension Role {
  /// What the role may see and do.
  public var rights: Set<Right> { Set(Right.allCases.filter { $0.roles.contains(self) }) }

  /// The role in a sentence: `a nurse`, `somebody at the front desk`.
  var indefinite: String {
    switch self {
    case .nurse: "a nurse"
    case .witness: "a witness"
    case .clinician: "a clinician"
    case .clerk: "somebody at the front desk"
    case .pharmacist: "a pharmacist"
    case .auditor: "an auditor"
    case .administrator: "an administrator"
    }
  }
}

extension StaffMember {
  /// Whether the person may see or do something.
  public func may(_ right: Right) -> Bool {
    isActive && !right.roles.isDisjoint(with: roles)
  }

  /// Lets the person through who may.
  ///
  /// - Throws: `Refusal` that says who may instead.
  public func require(_ right: Right, what: String) throws(Refusal) {
    try require(anyOf: [right], what: what)
  }

  /// Lets the person through who has one of the rights.
  ///
  /// - Throws: `Refusal` that says who may instead.
  public func require(anyOf rights: [Right], what: String) throws(Refusal) {
    guard let first = rights.first, !rights.contains(where: may) else { return }
    throw Refusal(denied: first, to: self, what: what)
  }
}

extension Refusal {
  /// Refuses what a person has no right to, and says who may.
  public init(denied right: Right, to member: StaffMember?, what: String) {
    let name = member.map(\.shownName) ?? "Nobody who is signed in"
    self.init(
      what: what,
      why: member?.isActive == false
        ? "\(name) no longer works here" : "\(name) may not \(right.title)",
      remedy: "Ask \(right.holders) to sign in.",
      denied: right
    )
  }
}
