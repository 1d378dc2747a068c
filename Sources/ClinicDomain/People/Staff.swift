/// What somebody is in the clinic; what each role may see and do stands in `Right`.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  case nurse
  /// Watches waste and signs for it, and does nothing else.
  case witness
  case clinician
  case pharmacist
  /// The front desk.
  case clerk
  case auditor
  case administrator

  /// The role's name on screens.
  public var title: String {
    switch self {
    case .nurse: "Nurse"
    case .witness: "Witness"
    case .clinician: "Clinician"
    case .pharmacist: "Pharmacist"
    case .clerk: "Front desk"
    case .auditor: "Auditor"
    case .administrator: "Administrator"
    }
  }
}

/// A person who works in the clinic and signs with a PIN.
public struct StaffMember: Hashable, Sendable, Codable {
  /// The short name typed at sign-in.
  public var id: StaffID
  /// The family name.
  public var familyName: String
  /// The given name.
  public var givenName: String
  /// What the person is here; more than one role is possible.
  public var roles: [Role]
  /// The Argon2id text of the PIN; the PIN itself is nowhere.
  public var pinHash: String
  /// Whether the person may sign in.
  public var isActive: Bool
  /// Until when the competence to refill was proven, where the clinic tracks it.
  public var competentUntil: CivilDate?
  /// The day on which the PIN was set, where it is known.
  public var pinSetOn: CivilDate?

  /// Makes a member of staff.
  public init(
    id: StaffID,
    familyName: String,
    givenName: String,
    roles: [Role],
    pinHash: String,
    isActive: Bool = true,
    competentUntil: CivilDate? = nil,
    pinSetOn: CivilDate? = nil
  ) {
    self.id = id
    self.familyName = familyName
    self.givenName = givenName
    self.roles = roles
    self.pinHash = pinHash
    self.isActive = isActive
    self.competentUntil = competentUntil
    self.pinSetOn = pinSetOn
  }

  /// The name as screens show it: `OKAFOR, Ada`.
  public var shownName: String { "\(familyName.uppercased()), \(givenName)" }

  /// The role first named, for the line under the tabs.
  public var shownRole: String { roles.first?.title ?? "" }
}

/// Who did something: a member of staff, a person at the command line, or the program itself.
public enum Actor: Hashable, Sendable, Codable, CustomStringConvertible {
  case staff(StaffID)
  case commandLine(login: String)
  case system

  /// Text as files hold it: `lopez`, `os:root`, `system`.
  public var description: String {
    switch self {
    case .staff(let id): id.text
    case .commandLine(let login): "os:\(login)"
    case .system: "system"
    }
  }

  /// Reads the text that files hold.
  public init(_ text: String) {
    if text == "system" {
      self = .system
    } else if text.hasPrefix("os:") {
      self = .commandLine(login: String(text.dropFirst(3)))
    } else {
      self = .staff(StaffID(text))
    }
  }

  /// The member of staff, where it was one.
  public var staff: StaffID? {
    if case .staff(let id) = self { id } else { nil }
  }

  /// Decodes the text.
  ///
  /// - Throws: what the decoder throws.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes the text.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
