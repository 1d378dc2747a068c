/// What holds for the whole clinic: its name, zone, staff and policy.
public struct ClinicSettings: Hashable, Sendable {
  /// A policy change with who made it and when.
  public struct PolicyRecord: Hashable, Sendable {
    /// The change.
    public let change: PolicyChange
    /// Who made it.
    public let by: Actor
    /// When.
    public let at: Moment

    /// Makes the record.
    public init(change: PolicyChange, by: Actor, at: Moment) {
      self.change = change
      self.by = by
      self.at = at
    }
  }

  /// A change of a drug's limit with who made it and when.
  public struct DrugLimitRecord: Hashable, Sendable {
    /// The change.
    public let change: DrugLimitChange
    /// Who made it.
    public let by: Actor
    /// When.
    public let at: Moment
  }

  /// Who set a telephone number, and when.
  public struct PhoneRecord: Hashable, Sendable {
    /// Who.
    public let by: Actor
    /// When.
    public let at: Moment
  }

  /// The clinic's name.
  public private(set) var name = ""
  /// The name of its time zone.
  public private(set) var timeZone = "UTC"
  /// Whether it is a demonstration.
  public private(set) var isDemo = false
  /// Everybody who works or worked here, by name at sign-in.
  public private(set) var staff: [StaffID: StaffMember] = [:]
  /// The limits that hold.
  public private(set) var policy = Policy()
  /// Every change of policy, in order.
  public private(set) var policyHistory: [PolicyRecord] = []
  /// Every change of a drug's limit, in order.
  public private(set) var drugLimitHistory: [DrugLimitRecord] = []

  /// The telephone numbers of the clinic that are set.
  public private(set) var phones: [ClinicPhone: String] = [:]
  /// Who set each of them last, and when.
  public private(set) var phoneSetBy: [ClinicPhone: PhoneRecord] = [:]
  /// Every recall that the clinic was told of, by name.
  public private(set) var recalls: [RecallID: Recall] = [:]
  /// Wrong PINs in a row, by whom they were given for.
  public private(set) var signInFailures: [StaffID: SignInFailures] = [:]
  /// Every emergency access, in order.
  public private(set) var emergencies: [EmergencyRecord] = []

  /// Nothing written down yet.
  public init() {}

  /// The keys of all lots under a recall that holds: what a walk's label is held against.
  public var recalledLots: Set<String> {
    Set(recalls.values.filter(\.holds).compactMap { $0.lot.map(Lot.key) })
  }

  /// Takes in one event; events of charts change nothing here.
  public mutating func apply(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .clinicCreated(let created):
      name = created.name
      timeZone = created.timeZone
      isDemo = created.isDemo
    case .staffRecorded(let member):
      if staff[member.id]?.pinHash != member.pinHash { signInFailures[member.id] = nil }
      staff[member.id] = member
    case .policyChanged(let change):
      policyHistory.append(PolicyRecord(change: change, by: recorded.by, at: recorded.at))
      if let setting = PolicySetting(rawValue: change.setting) { policy[setting] = change.to }
    case .clinicPhoneSet(let set):
      guard let phone = ClinicPhone(rawValue: set.phone) else { return }
      phones[phone] = set.to.isEmpty ? nil : set.to
      phoneSetBy[phone] = PhoneRecord(by: recorded.by, at: recorded.at)
    case .drugLimitChanged(let change):
      drugLimitHistory.append(DrugLimitRecord(change: change, by: recorded.by, at: recorded.at))
      if let limit = DrugLimit(rawValue: change.limit) {
        policy.set(limit, of: change.drug, to: change.to.flatMap(DrugLimitValue.init(stored:)))
      }
    case .recallRecorded(let recall): recalls[recall.id] = recall
    default: applyAccess(recorded)
    }
  }

  private mutating func applyAccess(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .signInRefused(let id):
      signInFailures[id, default: SignInFailures()].add(at: recorded.at.instant)
    case .signedIn(let id): signInFailures[id] = nil
    case .pinChanged(let change):
      staff[change.staff]?.pinHash = change.pinHash
      staff[change.staff]?.pinSetOn = change.on
    case .emergencyAccessed(let access):
      emergencies.append(
        EmergencyRecord(seq: recorded.seq, at: recorded.at, on: recorded.on, access: access)
      )
    case .emergencyReviewed(let review):
      guard let index = emergencies.firstIndex(where: { $0.seq == review.access }) else { return }
      emergencies[index].review = review
      emergencies[index].reviewedBy = recorded.by
    default: break
    }
  }

  /// The active staff in order of their names.
  public var activeStaff: [StaffMember] {
    staff.values.filter(\.isActive).sorted { ($0.familyName, $0.id) < ($1.familyName, $1.id) }
  }
}
